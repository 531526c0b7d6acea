"""Joins the step of plain SGD, W ← W − (rate · gradient), with what makes the gradient."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import torch
from torch import Tensor

from desktoplab.engine.compiled.recording import Call, Recording, storage, tensors_in
from desktoplab.engine.compiled.slots import INTO
from desktoplab.engine.layout import room

ATEN: Any = torch.ops.aten
ADD, MULTIPLY = ATEN._foreach_add_.List, ATEN._foreach_mul.Scalar


@dataclass(frozen=True)
class Step:
    """The step of one weight."""

    weight: Tensor
    gradient: Tensor
    rate: float


def joined(recording: Recording) -> Recording:
    work = _Work(recording.calls)
    for place, call in enumerate(recording.calls):
        steps = work.steps(call)
        if steps:
            work.take(place, steps)
    return replace(recording, calls=work.calls(), memory=tuple(work.memory))


class _Work:
    def __init__(self, calls: list[Call]) -> None:
        self._calls = calls
        self._uses: dict[int, list[int]] = {}
        self._made: dict[int, int] = {}
        self._written: dict[int, int] = {}
        self._touched: dict[int, int] = {}
        for place, call in enumerate(calls):
            for tensor in call.tensors():
                self._uses.setdefault(id(tensor), []).append(place)
            self._made |= {id(result): place for result in tensors_in(call.results)}
            self._written |= {storage(tensor): place for tensor in call.written()}
        self._same: dict[int, Tensor] = {}
        self._after: dict[int, list[Call]] = {}
        self._gone: set[int] = set()
        self.memory: list[Tensor] = []
        self._stacks = []
        self._free: list[tuple[int, Tensor]] = []

    def _maker(self, tensor: Tensor) -> Call | None:
        place = self._made.get(id(tensor))
        return None if place is None else self._calls[place]

    def steps(self, call: Call) -> list[Step]:
        if call.operation is not ADD or call.arguments[2] != 1:
            return []
        weights, moves, _ = call.arguments
        made = self._maker(moves[0])
        if made is None or made.operation is not MULTIPLY:
            return []
        gradients, rate = made.arguments
        if list(map(id, made.results)) != list(map(id, moves)):
            return []
        return [Step(w, g, rate) for w, g in zip(weights, gradients, strict=True)]

    def take(self, place: int, steps: list[Step]) -> None:
        self._gone.add(place)
        self._gone.add(self._made[id(self._calls[place].arguments[1][0])])
        by_storage: dict[int, list[Step]] = {}
        for step in steps:
            by_storage.setdefault(storage(step.weight), []).append(step)
        rest: list[Step] = []
        for several in sorted(by_storage.values(), key=lambda ss: -ss[0].weight.numel()):
            several.sort(key=lambda step: step.weight.storage_offset())
            if not self._stack(several) and not self._run(several, place):
                for step in several:
                    rest += self._alone(step, place)
        if rest:
            ws, gs = [s.weight for s in rest], [s.gradient for s in rest]
            self._put(place, Call(ATEN._foreach_addcmul_.Scalar, (ws, gs, [torch.ones_like(w) for w in ws], rest[0].rate), ()))

    def _put(self, place: int, call: Call) -> None:
        self._after.setdefault(place, []).append(call)

    def _alone(self, step: Step, place: int) -> list[Step]:
        factors = self._factors(step)
        if factors is None or not _product_adds(_kind(step.weight), *map(_kind, factors), step.rate):
            return [step]
        self._gone.add(self._made[id(step.gradient)])
        self._put(place, Call(ATEN.addmm_.default, (step.weight, *factors, 1, step.rate), (step.weight,)))
        return []

    def _factors(self, step: Step) -> tuple[Tensor, Tensor] | None:
        call = self._maker(step.gradient)
        if call is None or call.name != "aten::mm" or len(self._uses[id(step.gradient)]) != 1:
            return None
        made = self._made[id(step.gradient)]
        left, right = call.arguments
        stay = all(self._written.get(storage(each), -1) <= made for each in (left, right))
        return (left, right) if stay else None

    def _stack(self, steps: list[Step]) -> bool:
        if len(steps) < 2 or not _is_even(steps):
            return False
        found = [self._factors(step) for step in steps]
        lefts, rights, turns = [], [], []
        for factors in found:
            if factors is None:
                return False
            turn = self._maker(factors[0])
            if turn is None or turn.name != "aten::t":
                return False
            turns.append(turn)
            lefts.append(turn.arguments[0])
            rights.append(factors[1])
        if not self._may_lie(lefts, {id(t.results[0]) for t in turns}) or not self._may_lie(rights, set()):
            return False
        w = _whole(steps)
        ids = {*map(id, lefts), *map(id, rights), *(id(s.weight) for s in steps)}
        last = max(p for p, call in enumerate(self._calls) if p not in self._gone and any(id(t) in ids for t in (*call.tensors(), *tensors_in(call.results))))
        first = min(self._made[id(t)] for t in lefts)
        for s, t in zip(steps, turns, strict=True):
            self._gone.add(self._made[id(s.gradient)])
            self._gone.add(self._made[id(t.results[0])])
        last = max(p for p, call in enumerate(self._calls) if p not in self._gone and any(id(t) in ids for t in (*call.tensors(), *tensors_in(call.results))))
        d, a = self._lay(lefts, first, last), self._lay(rights)
        self._stacks.append((lefts, d, last))
        self._put(last, Call(ATEN.baddbmm_.default, (w, d.transpose(1, 2), a, 1, steps[0].rate), (w,)))
        return True

    def _may_lie(self, tensors: list[Tensor], views: set[int]) -> bool:
        shape = tensors[0].shape
        for t in tensors:
            call = self._maker(t)
            if call is None or call.name not in INTO or t.shape != shape or not t.is_contiguous() or id(t) in self._same:
                return False
            if any(self._calls[p].is_view and not {id(r) for r in self._calls[p].results} <= views for p in self._uses.get(id(t), ())):
                return False
        return len(set(map(id, tensors))) == len(tensors)

    def _lay(self, tensors: list[Tensor], first=None, last=None) -> Tensor:
        like = tensors[0]
        memory = None
        if first is not None:
            for k, (end, m) in enumerate(self._free):
                if m.shape == (len(tensors), *like.shape) and end < first:
                    memory = m; self._free[k] = (last, m); break
        if memory is None:
            memory = torch.empty((len(tensors), *like.shape), dtype=like.dtype)
            self.memory.append(memory)
            if first is not None: self._free.append((last, memory))
        for k, t in enumerate(tensors):
            self._same[id(t)] = memory[k]
        return memory

    def _run(self, steps: list[Step], place: int) -> bool:
        gs = [s.gradient for s in steps]
        if len(steps) < 2 or not _is_dense(steps):
            return False
        for g in gs:
            call = self._maker(g)
            if call is None or call.name not in INTO or not g.is_contiguous() or id(g) in self._same or any(self._calls[p].is_view for p in self._uses.get(id(g),())):
                return False
        w = _flat(steps)
        memory = torch.zeros_like(w)
        self.memory.append(memory)
        first = 0
        for s in steps:
            self._same[id(s.gradient)] = memory.narrow(0, first, s.weight.numel()).view(s.weight.shape)
            first += room(s.weight)
        sums = {}
        for k, s in enumerate(steps):
            c = self._maker(s.gradient)
            if c.name == "aten::sum" and list(c.arguments[1]) == [0] and not c.arguments[2]:
                sums[id(c.arguments[0])] = k
        for lefts, d, last in self._stacks:
            ks = [sums.get(id(l)) for l in lefts]
            if None in ks: continue
            some = [steps[k] for k in ks]
            if not _is_even(some): continue
            for q in some: self._gone.add(self._made[id(q.gradient)])
            gap = some[1].weight.storage_offset() - some[0].weight.storage_offset()
            out = memory.as_strided((len(some), some[0].weight.numel()), (gap, 1), some[0].weight.storage_offset() - steps[0].weight.storage_offset())
            self._put(last, Call(ATEN.sum.dim_IntList, (d, [1], False, None), (out,)))
        self._put(place, Call(ATEN.addcmul_.default, (w, memory, torch.ones_like(w), steps[0].rate), (w,)))
        return True

    def calls(self) -> list[Call]:
        found = []
        for place, call in enumerate(self._calls):
            if place not in self._gone:
                results = tuple(r if r is None else self._same.get(id(r), r) for r in call.results)
                found.append(replace(call.given(self._same), results=results))
            found += self._after.get(place, [])
        return found


def _is_even(steps):
    one, other = steps[0].weight, steps[1].weight
    gap = other.storage_offset() - one.storage_offset()
    return all(s.weight.shape == one.shape and s.weight.is_contiguous() and s.weight.storage_offset() == one.storage_offset() + k * gap for k, s in enumerate(steps))


def _whole(steps):
    one, other = steps[0].weight.detach(), steps[1].weight
    gap = other.storage_offset() - one.storage_offset()
    return one.as_strided((len(steps), *one.shape), (gap, *one.stride()), one.storage_offset())


def _is_dense(steps):
    at = steps[0].weight.storage_offset()
    for s in steps:
        if s.weight.storage_offset() != at or not s.weight.is_contiguous():
            return False
        at += room(s.weight)
    return True


def _flat(steps):
    one = steps[0].weight.detach()
    return one.as_strided((sum(room(s.weight) for s in steps),), (1,), one.storage_offset())

Kind = tuple[tuple[int, ...], tuple[int, ...], torch.dtype]


def _kind(tensor: Tensor) -> Kind:
    return tuple(tensor.shape), tensor.stride(), tensor.dtype


@cache
def _product_adds(weight: Kind, left: Kind, right: Kind, rate: float) -> bool:
    numbers = torch.Generator().manual_seed(0)
    w, l, r = (
        torch.empty_strided(shape, stride, dtype=dtype).normal_(generator=numbers)
        for shape, stride, dtype in (weight, left, right)
    )
    expected = w + torch.mm(l, r) * rate
    return torch.equal(w.addmm_(l, r, alpha=rate), expected)
