"""Tensors of one shape, stacked: a hundred layers cost little more than one. Plain torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Floats = NDArray[np.float64]
Table = Mapping[str, Floats]

STACKED = 1 << 18
"""Numbers that are stacked at most, so that they stay in the processor's cache."""


class Stacks:
    """Tensors as stacks (k, *shape) of equal shape, each with the places that it holds.

    A tensor that is large by itself is a stack of one, and no copy.
    """

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        self.count = len(tensors)
        self.stacks: list[tuple[list[int], Tensor]] = []
        groups: dict[tuple[int, ...], list[int]] = {}
        for place, tensor in enumerate(tensors):
            groups.setdefault(tuple(tensor.shape), []).append(place)
        for places in groups.values():
            together = max(1, STACKED // max(1, tensors[places[0]].numel()))
            for first in range(0, len(places), together):
                some = places[first : first + together]
                few = len(some) == 1
                stack = tensors[some[0]][None] if few else torch.stack([tensors[p] for p in some])
                self.stacks.append((some, stack))


Measure = Callable[[Tensor, list[int]], Sequence[Tensor | Floats]]
"""Of a stack (k, *shape) and the places of its tensors: a row for each of k, for each name."""


def by_shape(names: Sequence[str], tensors: Sequence[Tensor] | Stacks, measure: Measure) -> Table:
    """Measure stacks of equal shape; gives one row for each tensor, in their order."""
    stacks = tensors if isinstance(tensors, Stacks) else Stacks(tensors)
    table = {name: np.full(stacks.count, np.nan) for name in names}
    for places, stack in stacks.stacks:
        for name, values in zip(names, measure(stack, places), strict=True):
            found = values.double().cpu().numpy() if isinstance(values, Tensor) else values
            if table[name].ndim < found.ndim:
                table[name] = np.full((stacks.count, *found.shape[1:]), np.nan)
            table[name][places] = found
    return table
