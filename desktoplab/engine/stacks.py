"""Tensors of one shape, stacked: a hundred layers cost little more than one. Plain torch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Floats = NDArray[np.float64]
Table = Mapping[str, Floats]

STACKED = 1 << 18
"""Numbers that are stacked at most, so that they stay in the processor's cache."""


@dataclass(frozen=True)
class Products:
    """The matrices leftᵀ · right of each pair, (k, n, m) and (k, n, l), made each time anew.

    There may be much of them, and who looks at one after the other needs little memory.
    """

    left: Tensor
    right: Tensor

    def made(self) -> Tensor:
        """All of them, (k, m, l)."""
        return torch.bmm(self.left.transpose(1, 2), self.right)


Made = Tensor | Products | list[Tensor]
Stack = Made | Callable[[], Made]
"""Tensors of equal shape in one, or what gives them when somebody looks."""


class Stacks(Sequence[Tensor]):
    """A sequence of tensors as stacks (k, *shape) of equal shape, each with the places it holds.

    A tensor that is large by itself is a stack of one, and no copy; neither are those that lie side
    by side in memory. What was stacked once is kept, if it `keeps` any: there may be much.
    `known` is what was measured of them all, `seconds` what making them took.
    """

    def __init__(
        self,
        tensors: Sequence[Tensor],
        made: Sequence[tuple[list[int], Stack]] | None = None,
        *,
        keeps: bool = True,
    ) -> None:
        if made is None:
            made = [(places, [tensors[p] for p in places]) for places in planned(tensors)]
        self._parts: list[tuple[list[int], Stack]] = [*made]
        self._tensors: list[Tensor] = [*tensors]
        self.keeps = keeps
        self.seconds = 0.0
        self.known: dict[str, tuple[Floats, Floats]] = {}

    @property
    def stacks(self) -> Iterator[tuple[list[int], Tensor]]:
        """One after the other."""
        yield from map(self._stack, range(len(self._parts)))

    @property
    def views(self) -> Iterator[tuple[list[int], Tensor]]:
        """The same, but one by one what would be copied for it and not kept."""
        for number, (places, stack) in enumerate(self._parts):
            if isinstance(stack, list) and not self.keeps:
                yield from (
                    ([place], each[None]) for place, each in zip(places, stack, strict=True)
                )
            else:
                yield self._stack(number)

    def _stack(self, number: int) -> tuple[list[int], Tensor]:
        places, stack = self._parts[number]
        if callable(stack) and not isinstance(stack, Tensor):
            stack = stack()
        if isinstance(stack, list):
            stack = stacked(stack)
            if self.keeps:
                self._parts[number] = places, stack
        return places, stack if isinstance(stack, Tensor) else stack.made()

    @property
    def shapes(self) -> list[torch.Size]:
        """The shape of each tensor."""
        found = {p: stack.shape[1:] for places, stack in self.stacks for p in places}
        return [found[place] for place in range(len(found))]

    def beside(self, others: Stacks) -> Stacks:
        """These, and after them the others."""
        moved = [
            ([len(self) + place for place in places], stack) for places, stack in others.stacks
        ]
        return Stacks((), [*self.stacks, *moved])

    def unmeasured(self) -> Stacks:
        """The same, of which nothing is known."""
        return Stacks(self._tensors, self._parts, keeps=self.keeps)

    def __len__(self) -> int:
        return sum(len(places) for places, _ in self._parts)

    @overload
    def __getitem__(self, place: int) -> Tensor: ...
    @overload
    def __getitem__(self, place: slice) -> list[Tensor]: ...
    def __getitem__(self, place: int | slice) -> Tensor | list[Tensor]:
        if not self._tensors:
            found: dict[int, Tensor] = {}
            for places, stack in self.stacks:
                found.update(zip(places, stack, strict=True))
            self._tensors = [found[place] for place in range(len(found))]
        return self._tensors[place]


def planned(tensors: Sequence[Tensor], most: int = STACKED) -> list[list[int]]:
    """The places of those to be stacked, of equal shape and with so many numbers together."""
    groups: dict[torch.Size, list[int]] = {}
    for place, tensor in enumerate(tensors):
        groups.setdefault(tensor.shape, []).append(place)
    found: list[list[int]] = []
    for shape, places in groups.items():
        together = max(1, most // max(1, shape.numel()))
        found += [places[first : first + together] for first in range(0, len(places), together)]
    return found


def stacks_of(tensors: Sequence[Tensor]) -> Iterator[tuple[list[int], Tensor]]:
    """Stacks with their places, one after the other; those of a mere list are not kept."""
    if isinstance(tensors, Stacks):
        yield from tensors.stacks
        return
    for places in planned(tensors):
        yield places, stacked([tensors[place] for place in places])


def stacked(tensors: Sequence[Tensor]) -> Tensor:
    """Tensors of one shape as one (k, *shape), a copy unless there is but one."""
    return tensors[0][None] if len(tensors) == 1 else torch.stack(list(tensors))


Measure = Callable[[Tensor, list[int]], Sequence[Tensor | Floats]]
"""Of a stack (k, *shape) and the places of its tensors: a row for each of k, for each name."""


def by_shape(names: Sequence[str], tensors: Sequence[Tensor], measure: Measure) -> Table:
    """Measure stacks of equal shape; gives one row for each tensor, in their order."""
    table = {name: np.full(len(tensors), np.nan) for name in names}
    for places, stack in stacks_of(tensors):
        for name, values in zip(names, measure(stack, places), strict=True):
            found = values.double().cpu().numpy() if isinstance(values, Tensor) else values
            if table[name].ndim < found.ndim:
                table[name] = np.full((len(tensors), *found.shape[1:]), np.nan)
            table[name][places] = found
    return table
