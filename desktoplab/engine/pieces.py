"""Tensors as the few pieces of memory in which they lie: so many are treated in few calls.

Plain torch; nothing is copied here.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from desktoplab.engine.layout import as_stack
from desktoplab.engine.stacks import planned

Lying = Sequence[tuple[list[int], Tensor | list[Tensor]]]
"""Equal tensors with their places: as one (k, *shape), or to be stacked by who looks at them."""

Pieces = list[Tensor]
Place = tuple[int, torch.Size, tuple[int, ...], torch.dtype, torch.device]


def lying(tensors: Sequence[Tensor]) -> Lying:
    """Those that lie at equal distances in one memory as views; the others as lists."""
    rows: dict[tuple[torch.Size, int], list[int]] = {}
    for place, tensor in enumerate(tensors):
        rows.setdefault((tensor.shape, _memory(tensor)), []).append(place)
    found: list[tuple[list[int], Tensor | list[Tensor]]] = []
    others: list[int] = []
    for row in rows.values():
        for part in planned([tensors[place] for place in row]):
            places = [row[number] for number in part]
            view = as_stack([tensors[place] for place in places])
            if view is None:
                others += places
            else:
                found.append((places, view))
    for part in planned([tensors[place] for place in others]):
        several = [tensors[others[number]] for number in part]
        stack = several[0][None] if len(several) == 1 else several
        found.append(([others[number] for number in part], stack))
    return found


def pieces_of(copies: Sequence[Tensor], tensors: Sequence[Tensor]) -> tuple[Pieces, Pieces]:
    """What to copy into what, to make each of the first equal to its one of the second.

    Those that lie alike in one memory here and there are one pair, with what lies between them,
    which must be nobody else's.
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
    end = max(map(_end, tensors))
    return tensors[0].detach().as_strided((end - begin,), (1,), begin)


def _end(tensor: Tensor) -> int:
    steps = zip(tensor.shape, tensor.stride(), strict=True)
    return int(tensor.storage_offset()) + 1 + sum((size - 1) * stride for size, stride in steps)
