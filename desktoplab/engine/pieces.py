"""Tensors as the few pieces of memory in which they lie, so that all are copied in few calls.

Plain torch. What lies between them in a piece is copied along, so it must be nobody else's.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

Pieces = list[Tensor]
Place = tuple[int, torch.Size, tuple[int, ...], torch.dtype, torch.device]


def pieces_of(copies: Sequence[Tensor], tensors: Sequence[Tensor]) -> tuple[Pieces, Pieces]:
    """What to copy into what, to make each of the first equal to its one of the second.

    Those that lie alike in one piece of memory, here and there, are one pair.
    """
    groups: dict[tuple[int, int], list[int]] = {}
    for place, (copy, tensor) in enumerate(zip(copies, tensors, strict=True)):
        groups.setdefault((_memory(copy), _memory(tensor)), []).append(place)
    found: tuple[Pieces, Pieces] = [], []
    for places in groups.values():
        both = [copies[place] for place in places], [tensors[place] for place in places]
        are_alike = [_lie(copy) == _lie(tensor) for copy, tensor in zip(*both, strict=True)]
        for pieces, several in zip(found, both, strict=True):
            pieces += [_whole(several)] if all(are_alike) else several
    return found


def _memory(tensor: Tensor) -> int:
    return tensor.untyped_storage().data_ptr()


def _lie(tensor: Tensor) -> Place:
    begin = int(tensor.storage_offset())
    return begin, tensor.shape, tensor.stride(), tensor.dtype, tensor.device


def _whole(tensors: Sequence[Tensor]) -> Tensor:
    """From the first number of all to the last, in one dimension."""
    begin = min(int(tensor.storage_offset()) for tensor in tensors)
    end = max(_end(tensor) for tensor in tensors)
    return tensors[0].detach().as_strided((end - begin,), (1,), begin)


def _end(tensor: Tensor) -> int:
    steps = zip(tensor.shape, tensor.stride(), strict=True)
    return int(tensor.storage_offset()) + 1 + sum((size - 1) * stride for size, stride in steps)
