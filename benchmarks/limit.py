"""The arithmetic limit: how many updates a second the processor's multiplications allow.

FLOPs of one update = 2 · batch · (3 · Σ inputs · outputs − inputs₁ · outputs₁): a forward pass, the
gradient of each weight, and the error passed on by all layers but the first. Everything else
(activations, normalization, loss, optimizer) is left out, so that the limit is never too low.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import torch
from torch import Tensor

from benchmarks.process import LEAD_SECONDS, Turn, timed
from benchmarks.workloads import Workload

SQUARE = 1024
SMALL_FLOPS = 200_000
"""A product below this is measured many at a time, else the interpreter would be measured."""


def step_flops(workload: Workload) -> int:
    """Additions and multiplications of the matrix products of one update."""
    products = [a * b for a, b in zip(workload.sizes, workload.sizes[1:], strict=False)]
    return 2 * workload.batch * (3 * sum(products) - products[0])


def shapes(workload: Workload) -> list[tuple[int, int, int]]:
    """The (rows, inner, columns) of every product of one update."""
    found = []
    for index, (a, b) in enumerate(zip(workload.sizes, workload.sizes[1:], strict=False)):
        found += [(workload.batch, a, b), (a, workload.batch, b)]
        found += [(workload.batch, b, a)] if index else []
    return found


class Limit:
    """Multiplies matrices; its rate is updates a second of a workload that did nothing else."""

    def __init__(self, workload: Workload, own_shapes: bool, device: str = "cpu") -> None:
        torch.set_num_threads(1)
        self.workload = workload
        self.own_shapes = own_shapes
        self.device = device
        self.flops = step_flops(workload)
        works = self._own() if own_shapes else [self._square()]
        self.works: Iterator[Callable[[], float]] = cycle(works)

    def gate(self) -> str:
        """Nothing is trained here."""
        return ""

    def turn(self, seconds: float) -> Turn:
        """Multiply for this long."""
        timed(self._work, LEAD_SECONDS)
        return timed(self._work, seconds)

    def note(self) -> str:
        """What was multiplied."""
        if self.own_shapes:
            return f"{self.flops:,} FLOPs an update, in products of its own shapes"
        return f"{self.flops:,} FLOPs an update, at the rate of products of {SQUARE} × {SQUARE}"

    def _work(self) -> float:
        return next(self.works)() / self.flops

    def _square(self) -> Callable[[], float]:
        return self._product(SQUARE, SQUARE, SQUARE, 1)

    def _own(self) -> list[Callable[[], float]]:
        """Each kind of product as often as one update has it."""
        found = []
        for rows, inner, columns in shapes(self.workload):
            flops = 2 * rows * inner * columns
            many = max(1, SMALL_FLOPS // flops) if flops < SMALL_FLOPS else 1
            found.append(self._product(rows, inner, columns, many))
        return found

    def _product(self, rows: int, inner: int, columns: int, many: int) -> Callable[[], float]:
        shape = () if many == 1 else (many,)
        a = torch.randn(*shape, rows, inner, device=self.device)
        b = torch.randn(*shape, inner, columns, device=self.device)
        out = torch.empty(*shape, rows, columns, device=self.device)
        multiply: Callable[..., Tensor] = torch.mm if many == 1 else torch.bmm
        flops = 2 * rows * inner * columns * many

        def work() -> float:
            multiply(a, b, out=out)
            if self.device != "cpu":
                torch.cuda.synchronize()
            return flops

        return work


def limit(workload: Workload, folder: Path, own_shapes: bool, device: str = "cpu") -> Limit:
    """As a contestant's maker: it needs no data."""
    del folder
    return Limit(workload, own_shapes, device)
