"""Where the stacks of a pass come from, decided once, so that no pass has to search for them.

Plain torch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from desktoplab.engine.stacks import Products, planned, stacked

NEAR = 1 << 16
"""Numbers of a stack at most: what a pass wrote last is near while they are measured."""


@dataclass(frozen=True)
class Lying:
    """Side by side in a piece of memory that the pass wrote."""

    memory: int
    first: int
    count: int

    def of(self, given: Sequence[Tensor], memory: Sequence[Tensor]) -> Tensor:
        """A view of them, (count, *shape)."""
        del given
        return memory[self.memory].narrow(0, self.first, self.count)


@dataclass(frozen=True)
class Single:
    """Each by itself, at these places of what the pass gives."""

    places: tuple[int, ...]

    def of(self, given: Sequence[Tensor], memory: Sequence[Tensor]) -> list[Tensor]:
        """The tensors, to be stacked by who looks at them."""
        del memory
        return [given[place].detach() for place in self.places]


@dataclass(frozen=True)
class Multiplied:
    """Products that nobody needs but who looks at them."""

    left: Lying | Single
    right: Lying | Single

    def of(self, given: Sequence[Tensor], memory: Sequence[Tensor]) -> Products:
        """What gives them."""
        sides = (side.of(given, memory) for side in (self.left, self.right))
        return Products(*(stacked(side) if isinstance(side, list) else side for side in sides))


Source = Lying | Single | Multiplied


class Sources:
    """Finds where tensors come from: from `groups` that lie side by side, from `products`, or from
    what the pass gives, which is gathered in `found` by id.
    """

    def __init__(
        self,
        groups: Sequence[Sequence[Tensor]],
        products: Mapping[int, tuple[Tensor, Tensor]],
        found: dict[int, Tensor],
    ) -> None:
        self._lying = {
            id(tensor): (memory, place)
            for memory, group in enumerate(groups)
            for place, tensor in enumerate(group)
        }
        self._products = products
        self._found = found

    def of(self, tensors: Sequence[Tensor]) -> list[tuple[list[int], Source]]:
        """The stacks of a list, each with the places that it holds."""
        kinds: dict[tuple[torch.Size, ...] | None, list[int]] = {}
        for place, tensor in enumerate(tensors):
            pair = self._products.get(id(tensor))
            kind = None if pair is None else tuple(side.shape for side in pair)
            kinds.setdefault(kind, []).append(place)
        found: list[tuple[list[int], Source]] = []
        for kind, places in kinds.items():
            some = [tensors[place] for place in places]
            for chosen in planned(some, NEAR):
                several = [some[number] for number in chosen]
                source = self._plain(several) if kind is None else self._multiplied(several)
                found.append(([places[number] for number in chosen], source))
        return found

    def _plain(self, tensors: Sequence[Tensor]) -> Lying | Single:
        lying = [self._lying.get(id(tensor)) for tensor in tensors]
        if lying[0] is not None:
            memory, first = lying[0]
            if lying == [(memory, first + number) for number in range(len(lying))]:
                return Lying(memory, first, len(lying))
        for tensor in tensors:
            self._found.setdefault(id(tensor), tensor)
        order = {name: place for place, name in enumerate(self._found)}
        return Single(tuple(order[id(tensor)] for tensor in tensors))

    def _multiplied(self, tensors: Sequence[Tensor]) -> Multiplied:
        pairs = [self._products[id(tensor)] for tensor in tensors]
        return Multiplied(self._plain([p[0] for p in pairs]), self._plain([p[1] for p in pairs]))
