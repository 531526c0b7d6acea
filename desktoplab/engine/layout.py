"""Where the weights of a network lie in memory. Plain torch; changes no number.

Small parameters lie one after the other, and equal large ones in stacks, so that an update can
treat many of them as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

import torch
from torch import Tensor, nn

SMALL = 16_384
"""Bytes below which parameters of any shape lie together."""

STACKED = 10
"""Equal large ones in a stack at most: what an update of them needs stays in the cache."""

ALIGNED = 64
"""Bytes; each begins at a multiple of them, as it does in memory of its own."""


def lie_together(parameters: Iterable[nn.Parameter]) -> None:
    """Move the numbers of those that learn on the CPU; no one may hold views of them yet."""
    kinds: dict[tuple[torch.dtype, torch.Size | None], list[nn.Parameter]] = {}
    for each in parameters:
        if each.requires_grad and each.device.type == "cpu":
            is_small = each.numel() * each.element_size() < SMALL
            kinds.setdefault((each.dtype, None if is_small else each.shape), []).append(each)
    for (_, shape), alike in kinds.items():
        most = len(alike) if shape is None else STACKED
        for first in range(0, len(alike), most):
            _move(alike[first : first + most])


def as_stack(tensors: Sequence[Tensor]) -> Tensor | None:
    """Two or more equal tensors in their order as one, (count, *shape).

    None where they do not lie at equal distances in the same memory.
    """
    if len(tensors) < 2 or len({(each.shape, each.stride()) for each in tensors}) > 1:
        return None
    first, gap = tensors[0].detach(), _begin(tensors[1]) - _begin(tensors[0])
    begins = [_begin(first) + place * gap for place in range(len(tensors))]
    if gap < _room(first) or not _share(tensors) or list(map(_begin, tensors)) != begins:
        return None
    return first.as_strided((len(tensors), *first.shape), (gap, *first.stride()))


def stack_like(tensors: Sequence[Tensor]) -> Tensor:
    """Memory for equal matrices, one behind the other, each with the strides of the first."""
    first, count = tensors[0], len(tensors)
    if first.is_contiguous():
        return first.new_empty((count, *first.shape))
    return first.new_empty((count, *first.t().shape)).transpose(1, 2)


def as_row(tensors: Sequence[Tensor]) -> Tensor:
    """Tensors that follow one another as one of one dimension, with what lies between."""
    first, last = tensors[0].detach(), tensors[-1]
    return first.as_strided((_begin(last) + last.numel() - _begin(first),), (1,))


def parted(row: Tensor, like: Sequence[Tensor]) -> list[Tensor]:
    """Views of other memory as tensors that follow one another lie in theirs."""
    begins = accumulate(map(_room, like), initial=0)
    return [
        row.narrow(0, first, each.numel()).view(each.shape)
        for first, each in zip(begins, like, strict=False)
    ]


def follows(after: Tensor, before: Tensor) -> bool:
    """Whether one lies right behind the other."""
    are_whole = after.is_contiguous() and before.is_contiguous()
    return are_whole and _share((before, after)) and _begin(after) == _begin(before) + _room(before)


def _share(tensors: Sequence[Tensor]) -> bool:
    return len({each.untyped_storage().data_ptr() for each in tensors}) == 1


def _begin(tensor: Tensor) -> int:
    return int(tensor.storage_offset())


def _room(tensor: Tensor) -> int:
    """How many numbers after its beginning the next one begins."""
    unit = ALIGNED // tensor.element_size()
    return -(-tensor.numel() // unit) * unit


def _move(several: Sequence[nn.Parameter]) -> None:
    memory = torch.zeros(sum(map(_room, several)), dtype=several[0].dtype)
    for each, view in zip(several, parted(memory, several), strict=True):
        each.data = view.copy_(each.detach())
