"""Leaves out of a recording what computes nothing new. Every number stays the same, bit for bit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import torch
from torch import Tensor

from desktoplab.engine.compiled import trials
from desktoplab.engine.compiled.lean import needed
from desktoplab.engine.compiled.recording import Call, Recording, storage, tensors_in
from desktoplab.engine.compiled.trials import kind_of

CONSTANT = frozenset(
    {"aten::ones_like", "aten::zeros_like", "aten::ones", "aten::zeros", "aten::scalar_tensor"}
)
"""Operations whose result depends on shapes alone, and which stays as it is if nobody writes it."""

TRANSPOSED = frozenset({"aten::t", "aten::transpose"})

TWO_OPERANDS = frozenset(
    {"aten::mul", "aten::mul_", "aten::div", "aten::div_", "aten::add", "aten::add_", "aten::sub"}
)
"""Operations that make a tensor of a Python number each time anew."""


def tidied(recording: Recording) -> Recording:
    """The same update with fewer calls."""
    calls = _with_number_tensors(recording)
    calls = _with_biases_after(_with_sums_as_rows(_without_repetition(calls)))
    return replace(recording, calls=needed(calls, [recording.loss]))


def _with_number_tensors(recording: Recording) -> list[Call]:
    """Numbers that do not come from the rate as tensors that are made once."""

    def changed(call: Call) -> Call:
        if call.name not in TWO_OPERANDS or call.schema[1].name != "other":
            return call
        first, number = call.arguments[:2]
        if not isinstance(number, int | float) or number in recording.formulas:
            return call
        if not isinstance(first, Tensor) or not _fits(first, number):
            return call
        made = torch.tensor(number, dtype=first.dtype, device=first.device)
        return replace(call, arguments=(first, made, *call.arguments[2:]))

    return [changed(call) for call in recording.calls]


def _fits(tensor: Tensor, number: float) -> bool:
    """Whether the number takes the type of the tensor, as torch's rules of promotion have it."""
    return tensor.is_floating_point() or (isinstance(number, int) and tensor.dtype == torch.int64)


def _without_repetition(calls: list[Call]) -> list[Call]:
    """Without calls whose result is there already: views of views, copies, products with one."""
    seen = _Seen(calls)
    kept: list[Call] = []
    for place, original in enumerate(calls):
        call = original.given(seen.same)
        if seen.note_constant(call):
            continue
        found = (rule(call, place, seen) for rule in RULES)
        known = next((tensor for tensor in found if tensor is not None), None)
        if known is not None:
            seen.take_for(call, known)
            continue
        seen.made.update((id(result), call) for result in call.results if result is not None)
        kept.append(call)
    return kept


class _Seen:
    """What is known of the calls so far, and where each piece of memory is touched last.

    `same` tells by id which earlier tensor holds the same numbers, `made` which call made one, and
    `ones` are tensors of ones that stay so.
    """

    def __init__(self, calls: list[Call]) -> None:
        self.same: dict[int, Tensor] = {}
        self.made: dict[int, Call] = {}
        self.ones: set[int] = set()
        self.last: dict[int, int] = {}
        self.writes: set[int] = set()
        for place, call in enumerate(calls):
            for tensor in call.tensors():
                self.last[storage(tensor)] = place
            self.writes.update(storage(tensor) for tensor in call.written())

    def note_constant(self, call: Call) -> bool:
        """Whether its result is the same in every update: then it need not be made again."""
        if call.name not in CONSTANT or not all(
            self.is_constant(t) for t in tensors_in(call.results)
        ):
            return False
        self.ones.update(id(t) for t in tensors_in(call.results) if bool((t == 1).all()))
        return True

    def take_for(self, call: Call, known: Tensor) -> None:
        """Use `known` from now on wherever the result of this call is meant."""
        result = call.results[0]
        assert result is not None
        self.same[id(result)] = known
        theirs, ours = storage(result), storage(known)
        self.last[ours] = max(self.last.get(ours, -1), self.last.get(theirs, -1))
        if theirs in self.writes:
            self.writes.add(ours)

    def is_constant(self, tensor: Tensor) -> bool:
        """Whether nobody writes to it during an update."""
        return storage(tensor) not in self.writes

    def ends(self, tensor: Tensor, place: int) -> bool:
        """Whether nobody looks at its memory after this call."""
        return self.last.get(storage(tensor), place) <= place


def _detached(call: Call, place: int, seen: _Seen) -> Tensor | None:
    del place, seen
    return call.arguments[0] if call.name == "aten::detach" else None


def _turned_twice(call: Call, place: int, seen: _Seen) -> Tensor | None:
    """The transpose of a transpose."""
    del place
    before = seen.made.get(id(call.arguments[0])) if call.name in TRANSPOSED else None
    if before is None or before.name not in TRANSPOSED:
        return None
    first: Tensor = before.arguments[0]
    return first if _alike(first, call.results[0]) else None


def _viewed_as_it_is(call: Call, place: int, seen: _Seen) -> Tensor | None:
    """A view that looks at all of its argument in the same way."""
    del place, seen
    if not call.is_view or len(call.results) != 1 or call.gives_list:
        return None
    first: Tensor = call.arguments[0]
    return first if _alike(first, call.results[0]) else None


def _copied_to_new(call: Call, place: int, seen: _Seen) -> Tensor | None:
    """A copy into new memory of what nobody needs any more: autograd keeping a gradient."""
    if call.name != "aten::copy_":
        return None
    target: Tensor = call.arguments[0]
    source: Tensor = call.arguments[1]
    made = seen.made.get(id(target))
    is_new = made is not None and made.name == "aten::new_empty_strided"
    if is_new and _alike(source, target) and seen.ends(source, place):
        return source
    return None


def _times_one(call: Call, place: int, seen: _Seen) -> Tensor | None:
    if call.name != "aten::mul":
        return None
    first: Tensor = call.arguments[0]
    second = call.arguments[1]
    if not isinstance(second, Tensor) or not _alike(first, call.results[0]):
        return None
    result = call.results[0]
    assert result is not None
    may_share = seen.is_constant(result) or seen.ends(first, place)
    return first if id(second) in seen.ones and may_share else None


def _alike(one: Tensor, other: Tensor | None) -> bool:
    return (
        other is not None
        and one.shape == other.shape
        and one.stride() == other.stride()
        and one.dtype == other.dtype
        and one.storage_offset() == other.storage_offset()
    )


Rule = Callable[[Call, int, _Seen], Tensor | None]
RULES: tuple[Rule, ...] = (_detached, _turned_twice, _viewed_as_it_is, _copied_to_new, _times_one)


def _with_sums_as_rows(calls: list[Call]) -> list[Call]:
    """Without views of sums that kept their dimension: the sum need not keep it."""
    uses = Counter(id(tensor) for call in calls for tensor in call.tensors())
    makers = {id(call.results[0]): call for call in calls if call.name == "aten::sum"}
    changed: dict[int, tuple[Call, ...]] = {}
    for call in calls:
        made = makers.get(id(call.arguments[0])) if call.name == "aten::view" else None
        if made is None or len(made.arguments) < 4 or uses[id(call.arguments[0])] > 1:
            continue
        values, axes, keeps, dtype = made.arguments
        result = call.results[0]
        if keeps and list(axes) == [0] and result is not None and result.shape == values.shape[1:]:
            shorter = replace(made, arguments=(values, axes, False, dtype), results=(result,))
            changed |= {id(made): (shorter,), id(call): ()}
    return [found for call in calls for found in changed.get(id(call), (call,))]


def _with_biases_after(calls: list[Call]) -> list[Call]:
    """Products first and biases after, where torch would copy the biases before each product."""
    return [found for call in calls for found in _in_two(call)]


def _in_two(call: Call) -> tuple[Call, ...]:
    if call.name != "aten::addmm" or call.arguments[3:] != (1, 1):
        return (call,)
    bias, *factors, _, _ = call.arguments
    if not trials.bias_adds_last(*map(kind_of, (bias, *factors))):
        return (call,)
    product = Call(torch.ops.aten.mm.default, tuple(factors), call.results)
    added = Call(torch.ops.aten.add_.Tensor, (*call.results, bias, 1), call.results)
    return product, added
