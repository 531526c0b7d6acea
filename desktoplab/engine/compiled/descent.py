"""Joins the step of plain SGD, W ← W − (rate · gradient), with what makes the gradient.

Only where a trial on numbers of the same shapes gives the same bits on this machine.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import compress

import torch
from torch import Tensor

from desktoplab.engine.compiled.recording import Call, storage, tensors_in

ATEN = torch.ops.aten


def with_joined_steps(calls: list[Call]) -> list[Call]:
    """A gradient that is a product and used nowhere else is added to its weight at once.

    Others are multiplied and added by one operation in place of two.
    """
    seen = _Seen(calls)
    return [found for place, call in enumerate(calls) for found in _joined(call, place, seen)]


class _Seen:
    """Where each tensor was made last, how often it is used, and where its memory is written."""

    def __init__(self, calls: list[Call]) -> None:
        self.uses = Counter(id(tensor) for call in calls for tensor in call.tensors())
        self.made: dict[int, tuple[int, Call]] = {}
        self._written: dict[int, int] = {}
        for place, call in enumerate(calls):
            self.made |= {id(result): (place, call) for result in tensors_in(call.results)}
            self._written |= {storage(tensor): place for tensor in call.written()}

    def maker(self, tensor: Tensor) -> Call | None:
        """The call that gave it."""
        return self.made.get(id(tensor), (0, None))[1]

    def factors(self, gradient: Tensor) -> tuple[Tensor, Tensor] | None:
        """What it is the product of, where only its step needs it and they stay as they are."""
        made, call = self.made.get(id(gradient), (0, None))
        if call is None or call.name != "aten::mm" or self.uses[id(gradient)] != 1:
            return None
        left, right = call.arguments
        stay = all(self._written.get(storage(each), -1) <= made for each in (left, right))
        return (left, right) if stay else None


def _joined(call: Call, place: int, seen: _Seen) -> list[Call]:
    del place
    if call.operation is not ATEN._foreach_add_.List or call.arguments[2] != 1:  # noqa: SLF001
        return [call]
    weights, steps, _ = call.arguments
    made = seen.maker(steps[0])
    if made is None or made.operation is not ATEN._foreach_mul.Scalar:  # noqa: SLF001
        return [call]
    gradients, rate = made.arguments
    if any(one is not other for one, other in zip(made.results, steps, strict=True)):
        return [call]
    found: list[Call] = []
    rest: list[bool] = []
    for weight, gradient in zip(weights, gradients, strict=True):
        factors = seen.factors(gradient)
        joins = factors is not None and _are_alike(_kind(weight), *map(_kind, factors), rate)
        rest.append(not joins)
        if joins:
            assert factors is not None
            found.append(Call(ATEN.addmm_.default, (weight, *factors, 1, rate), (weight,)))
    some = [list(compress(each, rest)) for each in (weights, gradients)]
    ones = [torch.ones_like(weight) for weight in some[0]]
    if some[0]:
        found.append(Call(ATEN._foreach_addcmul_.Scalar, (*some, ones, rate), ()))  # noqa: SLF001
    return found


Kind = tuple[tuple[int, ...], tuple[int, ...], torch.dtype]


def _kind(tensor: Tensor) -> Kind:
    return tuple(tensor.shape), tensor.stride(), tensor.dtype


@cache
def _are_alike(weight: Kind, left: Kind, right: Kind, rate: float) -> bool:
    numbers = torch.Generator().manual_seed(0)
    w, l, r = (
        torch.empty_strided(shape, stride, dtype=dtype).normal_(generator=numbers)
        for shape, stride, dtype in (weight, left, right)
    )
    expected = w + torch.mm(l, r) * rate
    return torch.equal(w.addmm_(l, r, alpha=rate), expected)
