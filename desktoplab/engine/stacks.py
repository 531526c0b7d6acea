"""Tensors of one shape, stacked: a hundred layers cost little more than one. Plain torch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Floats = NDArray[np.float64]
Table = Mapping[str, Floats]

STACKED = 1 << 18
"""Numbers that are stacked at most, so that they stay in the processor's cache."""


@dataclass(frozen=True)
class Product:
    """The matrix leftᵀ · right, (n, k) and (n, m) → (k, m), made only when somebody looks at it."""

    left: Tensor
    right: Tensor

    @property
    def shape(self) -> torch.Size:
        """Of the matrix."""
        return torch.Size((self.left.shape[1], self.right.shape[1]))

    def made(self) -> Tensor:
        """The matrix."""
        return self.left.t() @ self.right


Several = Sequence[Tensor] | Sequence[Product] | Sequence[Tensor | Product]


class Stacks:
    """Tensors as stacks (k, *shape) of equal shape, each with the places that it holds.

    A tensor that is large by itself is a stack of one, and no copy; neither are those that lie side
    by side in memory. Products are multiplied out together. What was stacked once is kept.
    """

    def __init__(self, tensors: Several) -> None:
        self.count = len(tensors)
        self._tensors = tensors
        self._kept: list[Tensor] = []
        self._places: list[list[int]] = []
        groups: dict[tuple[object, ...], list[int]] = {}
        for place, tensor in enumerate(tensors):
            kind = tensor.left.shape[0] if isinstance(tensor, Product) else None
            groups.setdefault((tuple(tensor.shape), kind), []).append(place)
        for places in groups.values():
            first_of = tensors[places[0]]
            most = STACKED // 2 if isinstance(first_of, Product) else STACKED
            together = max(1, most // max(1, first_of.shape.numel()))
            for first in range(0, len(places), together):
                self._places.append(places[first : first + together])

    @property
    def stacks(self) -> list[tuple[list[int], Tensor]]:
        """All of them."""
        if not self._kept:
            self._kept = [stack for _, stack in self.once()]
        return list(zip(self._places, self._kept, strict=True))

    def once(self) -> Iterator[tuple[list[int], Tensor]]:
        """One after the other, for who looks at each but once: it is not kept."""
        for places in self._places:
            yield places, _stacked([self._tensors[place] for place in places])


def _stacked(some: Sequence[Tensor | Product]) -> Tensor:
    products = [each for each in some if isinstance(each, Product)]
    if not products:
        return stacked([each for each in some if isinstance(each, Tensor)])
    lefts = stacked([product.left for product in products])
    return torch.bmm(lefts.transpose(1, 2), stacked([product.right for product in products]))


def stacked(tensors: Sequence[Tensor]) -> Tensor:
    """Tensors of one shape as one (k, *shape): a view where they lie so in memory, else a copy."""
    first = tensors[0]
    if len(tensors) == 1:
        return first[None]
    if _lie_in_a_row(tensors):
        return first.as_strided((len(tensors), *first.shape), (first.numel(), *first.stride()))
    return torch.stack(list(tensors))


def _lie_in_a_row(tensors: Sequence[Tensor]) -> bool:
    first, last = tensors[0], tensors[-1]
    begin, size = first.data_ptr(), first.numel() * first.element_size()
    return (
        first.untyped_storage().data_ptr() == last.untyped_storage().data_ptr()
        and all(each.data_ptr() == begin + place * size for place, each in enumerate(tensors))
        and all(each.is_contiguous() for each in tensors)
    )


Measure = Callable[[Tensor, list[int]], Sequence[Tensor | Floats]]
"""Of a stack (k, *shape) and the places of its tensors: a row for each of k, for each name."""


def by_shape(names: Sequence[str], tensors: Several | Stacks, measure: Measure) -> Table:
    """Measure stacks of equal shape; gives one row for each tensor, in their order."""
    stacks = tensors if isinstance(tensors, Stacks) else Stacks(tensors)
    table = {name: np.full(stacks.count, np.nan) for name in names}
    for places, stack in stacks.stacks if isinstance(tensors, Stacks) else stacks.once():
        for name, values in zip(names, measure(stack, places), strict=True):
            found = values.double().cpu().numpy() if isinstance(values, Tensor) else values
            if table[name].ndim < found.ndim:
                table[name] = np.full((stacks.count, *found.shape[1:]), np.nan)
            table[name][places] = found
    return table
