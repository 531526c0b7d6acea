"""Joins the step of plain SGD, W ← W − (rate · gradient), with what makes the gradient.

A recorded update makes all gradients, multiplies them by the rate and adds them to the weights.
Gradients that are products are added at once here, those of equal layers together, and small ones
lie side by side, so that one operation adds them all. Each of these ways is tried first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import torch
from torch import Tensor

from desktoplab.engine.compiled import trials
from desktoplab.engine.compiled.ordered import lies_by_units
from desktoplab.engine.compiled.recording import Call, Recording, storage
from desktoplab.engine.compiled.rewriting import Rewriting
from desktoplab.engine.compiled.trials import Kind, kind_of
from desktoplab.engine.layout import SMALL, as_row, as_stack, follows, parted, stack_like

ATEN: Any = torch.ops.aten
MULTIPLY, ADD = ATEN._foreach_mul.Scalar, ATEN._foreach_add_.List  # noqa: SLF001


@dataclass(frozen=True)
class Product:
    """A gradient leftᵀ · right; `turned` is leftᵀ, of which nothing else is made."""

    turned: Tensor
    left: Tensor
    right: Tensor


@dataclass(frozen=True)
class Step:
    """What is done with one weight; `product` where its gradient is one and used nowhere else."""

    weight: Tensor
    gradient: Tensor
    product: Product | None


def joined(recording: Recording) -> Recording:
    """The same update with fewer operations; its calls must all be needed."""
    now = Rewriting(recording.calls)
    for place, (before, call) in enumerate(zip(recording.calls, recording.calls[1:], strict=False)):
        if call.operation is ADD and before.operation is MULTIPLY:
            weights, moves, factor = call.arguments
            gradients, rate = before.arguments
            if factor == 1 and list(map(id, moves)) == list(map(id, before.results)):
                _Descent(now, place + 1, rate).take(weights, gradients)
    return replace(recording, calls=now.calls(), memory=tuple(now.memory))


class _Descent:
    """All weights that learn at one rate; `place` is where they are changed."""

    def __init__(self, now: Rewriting, place: int, rate: float) -> None:
        self._now, self._place, self._rate = now, place, rate
        self._stacks: list[tuple[list[Tensor], Tensor, int]] = []

    def take(self, weights: Sequence[Tensor], gradients: Sequence[Tensor]) -> None:
        """Replace the operations by others."""
        self._now.gone |= {self._place - 1, self._place}
        steps = [
            Step(weight, gradient, self._product(gradient))
            for weight, gradient in zip(weights, gradients, strict=True)
        ]
        rest: list[Step] = []
        for together in self._by_memory(steps):
            for _, some in groupby(together, self._may_move):
                run = list(some)
                if not self._join_stack(run):
                    rest += [step for step in run if not self._join(step)]
        alone: list[Step] = []
        for run in self._runs(rest):
            if not self._lay(run):
                alone += run
        if alone:
            self._add(alone)

    def _product(self, gradient: Tensor) -> Product | None:
        seen = self._now.seen
        product = seen.maker(gradient)
        if product is None or product.name != "aten::mm" or len(seen.users(gradient)) != 1:
            return None
        turned, right = product.arguments
        turn = seen.maker(turned)
        if turn is None or turn.name != "aten::t" or len(seen.users(turned)) != 1:
            return None
        left: Tensor = turn.arguments[0]
        is_changed = any(seen.is_changed_after(f, seen.made(gradient)) for f in (left, right))
        return None if is_changed else Product(turned, left, right)

    def _by_memory(self, steps: Sequence[Step]) -> list[list[Step]]:
        """Those whose weights share memory, as they lie there; what is made first comes first."""
        groups: dict[int, list[Step]] = {}
        for step in steps:
            groups.setdefault(storage(step.weight), []).append(step)
        for several in groups.values():
            several.sort(key=lambda step: step.weight.storage_offset())
        made = self._now.seen.made
        return sorted(groups.values(), key=lambda some: min(made(each.gradient) for each in some))

    def _may_move(self, step: Step) -> bool:
        """Whether the factors of its gradient could lie elsewhere."""
        now, product = self._now, step.product
        return (
            product is not None
            and now.may_move([product.left], [product.turned])
            and now.may_move([product.right])
        )

    def _join_stack(self, steps: list[Step]) -> bool:
        """Add the products of equal layers together; their factors lie as their weights do."""
        now, weights = self._now, [step.weight for step in steps]
        products = [step.product for step in steps if step.product is not None]
        stack = as_stack(weights)
        if stack is None or len(products) < len(steps):
            return False
        turned, lefts, rights = (
            [getattr(each, side) for each in products] for side in ("turned", "left", "right")
        )
        if not (now.may_stack(lefts, turned) and now.may_stack(rights)):
            return False
        kinds = (kind_of(stack), _kind_of_stack(lefts, turned=True), _kind_of_stack(rights))
        if not trials.products_add(*kinds, self._rate):
            return False
        now.leave_out(*turned, *(step.gradient for step in steps))
        last = now.seen.last((*weights, *lefts, *rights), self._place, now.gone)
        left, right = now.stacked(lefts, last), now.stacked(rights, last)
        arguments = (stack, left.transpose(1, 2), right, 1, self._rate)
        now.put(last, Call(ATEN.baddbmm_.default, arguments, (stack,)))
        self._stacks.append((lefts, left, last))
        return True

    def _join(self, step: Step) -> bool:
        """Add the product of a large weight at once."""
        weight, product = step.weight, step.product
        if product is None or weight.numel() * weight.element_size() < SMALL:
            return False
        factors = product.turned, product.right
        if not trials.product_adds(*map(kind_of, (weight, *factors)), self._rate):
            return False
        self._now.leave_out(step.gradient)
        arguments = (weight, *factors, 1, self._rate)
        self._now.put(self._place, Call(ATEN.addmm_.default, arguments, (weight,)))
        return True

    def _runs(self, steps: list[Step]) -> list[list[Step]]:
        """Those whose weights follow one another in memory; others stay apart."""
        found: list[list[Step]] = []
        moves = False
        for step in steps:
            moved, moves = moves, self._now.may_move([step.gradient])
            if found and moved and moves and follows(step.weight, found[-1][-1].weight):
                found[-1].append(step)
            else:
                found.append([step])
        return found

    def _lay(self, run: list[Step]) -> bool:
        """Lay gradients side by side, as their weights lie, and add them all by one operation."""
        now, weights = self._now, [step.weight for step in run]
        gradients = [step.gradient for step in run]
        row = as_row(weights)
        if not (now.may_move(gradients) and trials.adds_at_once(kind_of(row), self._rate)):
            return False
        memory = now.lay(torch.zeros_like(row))
        parts = parted(memory, weights)
        now.move(gradients, parts)
        for lefts, stack, place in self._stacks:
            self._sum_stack(lefts, stack, place, list(zip(gradients, parts, strict=True)))
        arguments = (row, memory, torch.ones_like(row), self._rate)
        now.put(self._place, Call(ATEN.addcmul_.default, arguments, (row,)))
        return True

    def _sum_stack(
        self,
        lefts: list[Tensor],
        stack: Tensor,
        place: int,
        gradients: list[tuple[Tensor, Tensor]],
    ) -> None:
        """Sum the columns of all matrices of a stack at once: the gradients of biases."""
        sums = {}
        for gradient, part in gradients:
            maker = self._now.seen.maker(gradient)
            if maker is not None and maker.name == "aten::sum" and _sums_columns(maker):
                sums[id(maker.arguments[0])] = gradient, part
        found = [sums[id(left)] for left in lefts if id(left) in sums]
        parts = as_stack([part for _, part in found]) if len(found) == len(lefts) else None
        # Those by units are put in torch's order at last, whatever this sum would give.
        if parts is not None and (lies_by_units(stack) or trials.sums_stack(kind_of(stack))):
            self._now.leave_out(*(gradient for gradient, _ in found))
            arguments = (stack, [1], False, None)
            self._now.put(place, Call(ATEN.sum.dim_IntList, arguments, (parts,)))

    def _add(self, steps: list[Step]) -> None:
        """Multiply and add what could not be joined."""
        weights, gradients = [each.weight for each in steps], [each.gradient for each in steps]
        moves = tuple(torch.empty_like(gradient) for gradient in gradients)
        made = Call(MULTIPLY, (gradients, self._rate), moves, gives_list=True)
        self._now.put(self._place, made)
        self._now.put(self._place, Call(ADD, (weights, list(moves), 1), ()))


def _kind_of_stack(tensors: Sequence[Tensor], *, turned: bool = False) -> Kind:
    stack = stack_like(tensors)
    return kind_of(stack.transpose(1, 2) if turned else stack)


def _sums_columns(call: Call) -> bool:
    values, axes, keeps, dtype = call.arguments
    return values.dim() == 2 and list(axes) == [0] and not keeps and dtype is None
