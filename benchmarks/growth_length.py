"""Whether an update takes as long, and the program as much memory, after a million updates."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import NamedTuple

import psutil

from benchmarks.lab import COMMAND, Lab
from benchmarks.process import LENGTH, Apart, Turn
from benchmarks.rows import Row
from benchmarks.workloads import W1

TITLE = "Growth with the length of a run"
ABOUT = (
    "One run of W1 as `desktoplab train` makes it, with its library. The time of an update is that "
    "of the stretch that ends at the mark; memory is the process's own (RSS) at the mark, torch "
    "included."
)
TAGS = ("growth", "length", "memory")
MARKS: tuple[int, ...] = (50_000, 100_000, 150_000, 200_000)
LONG_MARKS: tuple[int, ...] = (500_000, 1_000_000)
QUICK_MARKS = MARKS[:3]
GATED = 1_000
"""Updates that the gate replays at least; its last pull ends before the first mark."""


class Mark(NamedTuple):
    """What was seen where a stretch ended: the stretch, and MiB in use."""

    stretch: Turn
    memory: float


class Long(Lab):
    """A run that is pulled up to marks."""

    def until(self, step: int) -> Mark:
        """Pull until so many updates are made, without a pause."""
        before, begun, cpu = self.history.step, perf_counter(), process_time()
        while self.history.step < step:
            self.pull()
        stretch = Turn(self.history.step - before, perf_counter() - begun, process_time() - cpu)
        return Mark(stretch, psutil.Process().memory_info().rss / 2**20)


def measure(quick: bool) -> list[Row]:
    """Time of an update and memory at marks; with `--length` up to a million updates."""
    marks = QUICK_MARKS if quick else MARKS
    marks += LONG_MARKS if os.environ.get(LENGTH) else ()
    with TemporaryDirectory() as folder, Apart(Long, W1, Path(folder), COMMAND) as run:
        wrong: str = run.ask("gate", GATED, 0.0)
        found: dict[int, Mark] = {mark: run.ask("until", mark) for mark in marks}
        note: str = run.ask("note")
    micros = {mark: 1e6 / seen.stretch.rate for mark, seen in found.items()}
    first, last = marks[1], marks[-1]
    rows = [
        Row(f"{mark:,} updates", "time", value=micros[mark], unit="µs/update", failed=wrong)
        for mark in marks
    ]
    rows += [
        Row(f"{mark:,} updates", "memory", value=found[mark].memory, unit="MiB") for mark in marks
    ]
    growth = (found[last].memory - found[first].memory) / (last - first)
    return [
        *rows,
        Row(f"{last:,} updates", "time", f"{first:,} updates", micros[last] / micros[first],
            note=note, failed=wrong),
        Row(f"{first:,} to {last:,}", "memory", value=growth * 2**20, unit="bytes/update",
            note="the history keeps each loss, 8 bytes, in an array that doubles when it is full"),
    ]  # fmt: skip
