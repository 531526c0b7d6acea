"""Sums over the samples of matrices that lie by units, in the order in which torch adds rows.

torch adds the rows of a matrix sixteen at a time. Columns at the end that fill no register of the
processor it adds in four lanes, each of every fourth row. Where the samples of a unit lie side by
side it takes another order, and rounds otherwise. A product with zeros and ones adds the rows of
each of these pieces one after the other; then the pieces are added.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from typing import Any

import torch
from torch import Tensor

from desktoplab.engine.compiled import trials
from desktoplab.engine.compiled.recording import Call, Recording
from desktoplab.engine.compiled.trials import Kind, kind_of

ATEN: Any = torch.ops.aten
PIECE, LANES = 16, 4
FEWEST, MOST = PIECE + 1, LANES * PIECE
"""Rows that are added in more than one piece, and in no pieces of pieces."""

REGISTERS = 16, 8
"""Numbers that a register may hold; which it is, is tried."""


def lies_by_units(values: Tensor) -> bool:
    """Whether a matrix (samples, units), or a stack of them, has a unit's samples side by side."""
    return values.dim() in (2, 3) and values.transpose(-1, -2).is_contiguous() and (
        not values.is_contiguous()
    )  # fmt: skip


def with_sums_in_order(recording: Recording) -> Recording | None:
    """The same with sums of matrices that lie by units in torch's order; None if that fails."""
    calls: list[Call] = []
    memory = list(recording.memory)
    for call in recording.calls:
        if call.name != "aten::sum" or not lies_by_units(call.arguments[0]):
            calls.append(call)
            continue
        values, axes, keeps, dtype = call.arguments
        (result,) = call.results
        assert result is not None
        register = _register(kind_of(values))
        if register is None or list(axes) != [values.dim() - 2] or keeps or dtype is not None:
            return None
        steps = Steps(values, result, register)
        calls += steps
        memory += [values, result, steps.pieces]
    return replace(recording, calls=calls, memory=tuple(memory))


class Steps:
    """The calls that sum `values` (samples, units), or a stack of them, into `result`.

    `pieces` (pieces and lanes, all units) is the memory in between.
    """

    def __init__(self, values: Tensor, result: Tensor, register: int) -> None:
        self._result, self._register = result, register
        self._picks = _picks(values.shape[-2])
        self._rows = values.transpose(-1, -2).flatten(0, -2).t()
        self.pieces = torch.empty(len(self._picks), self._rows.shape[1], dtype=values.dtype)

    def __iter__(self) -> Iterator[Call]:
        yield Call(ATEN.mm.default, (self._picks, self._rows), (self.pieces,))
        found = list(self.pieces.view(-1, *self._result.shape))
        yield from _added(found[:-LANES], self._result)
        rest = self._result.shape[-1] % self._register
        if rest:
            first = self._result.shape[-1] - rest
            lanes = [lane.narrow(-1, first, rest) for lane in found[-LANES:]]
            yield from _added(lanes, self._result.narrow(-1, first, rest))


def _added(tensors: list[Tensor], result: Tensor) -> Iterator[Call]:
    total = tensors[0]
    for each in tensors[1:]:
        yield Call(ATEN.add.Tensor, (total, each, 1), (result,))
        total = result


def _picks(count: int) -> Tensor:
    """Which of so many rows belong to each piece, and after these to each lane."""
    rows = torch.arange(count)
    pieces = rows // PIECE == torch.arange(-(-count // PIECE))[:, None]
    lane = torch.where(rows < count // LANES * LANES, rows % LANES, 0)
    return torch.cat([pieces, lane == torch.arange(LANES)[:, None]]).float()


@cache
def _register(kind: Kind) -> int | None:
    """How many numbers the processor adds at once, if the order is then torch's."""
    shape, _, dtype = kind
    if dtype != torch.float32 or not FEWEST <= shape[-2] <= MOST:
        return None

    def summed(register: int, values: Tensor) -> Tensor:
        result = values.new_empty((*values.shape[:-2], values.shape[-1]))
        for call in Steps(values, result, register):
            (into,) = call.results
            made = torch.mm if call.name == "aten::mm" else torch.add
            made(*call.arguments[:2], out=into)
        return result

    return next((each for each in REGISTERS if trials.sums_rows(kind, partial(summed, each))), None)
