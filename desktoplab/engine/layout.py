"""Where the weights of a network lie in memory. Plain torch; changes no number.

Small parameters lie one after the other, and equal large ones in stacks, so that an update can
treat many of them as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import torch
from torch import nn

SMALL = 16_384
"""Bytes below which parameters of any shape lie together."""

STACKED = 10
"""Equal large ones in a stack at most: what an update of them needs stays in the cache."""

ALIGNED = 64
"""Bytes; each begins at a multiple of them, as it does in memory of its own."""


def lie_together(parameters: Iterable[nn.Parameter]) -> None:
    """Move parameters that learn."""
    kinds: dict[object, list[nn.Parameter]] = {}
    for each in parameters:
        if each.requires_grad:
            is_small = each.numel() * each.element_size() < SMALL
            kinds.setdefault((each.dtype, None if is_small else each.shape), []).append(each)
    for (_, shape), alike in kinds.items():
        for several in [alike] if shape is None else chunked(alike):
            _move(several)


def chunked(alike: Sequence[nn.Parameter]) -> Iterator[Sequence[nn.Parameter]]:
    for first in range(0, len(alike), STACKED):
        yield alike[first : first + STACKED]


def room(tensor: torch.Tensor) -> int:
    """Numbers from the beginning of a parameter to that of the next one."""
    unit = ALIGNED // tensor.element_size()
    return -(-tensor.numel() // unit) * unit


def _move(several: Sequence[nn.Parameter]) -> None:
    memory = torch.zeros(sum(map(room, several)), dtype=several[0].dtype)
    first = 0
    for each in several:
        view = memory.narrow(0, first, each.numel()).view(each.shape)
        view.copy_(each.detach())
        each.data = view
        first += room(each)
