"""Where the time of an update goes, by torch's own operations.

A section of the page in short, `python -m benchmarks --profile` in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from torch.profiler import ProfilerActivity, profile

from benchmarks.lab import NO_LIBRARY, Lab
from benchmarks.process import Apart
from benchmarks.report import number
from benchmarks.rows import Row
from benchmarks.workloads import WORKLOADS, Workload

TITLE = "Where the time of an update goes"
ABOUT = (
    "Operations of torch by the time spent in themselves, while `desktoplab train --no-library` "
    "is watched by torch's profiler. The profiler's own cost is in every figure, most in small "
    "operations, so that shares tell more than times; what an update takes unwatched is said "
    "first."
)
TAGS = ("profile", "W1", "W2", "W3")
UPDATES = {"W1": 500, "W2": 100, "W3": 30}
SECONDS = 1.5
LOOP = "updates"
"""What the engine calls the function that makes many updates."""

LISTED, SHOWN = 6, 20


@dataclass(frozen=True)
class Operation:
    """One operation: calls and microseconds of an update."""

    name: str
    calls: float
    micros: float


@dataclass(frozen=True)
class Profile:
    """Microseconds of an update unwatched, the operations when watched, and what the lab says."""

    bare: float
    operations: tuple[Operation, ...]
    note: str

    @property
    def inside(self) -> float:
        """Microseconds of an update spent in operations, watched."""
        return sum(operation.micros for operation in self.operations)


class Watched(Lab):
    """The lab under torch's profiler."""

    def profile(self, updates: int) -> Profile:
        """Most expensive operation first."""
        while self.history.step == 0:
            self.pull()
        self.settle()
        bare = 1e6 / self.turn(SECONDS).rate
        before = self.history.step
        self.controls.steps_per_pull = updates
        with profile(activities=[ProfilerActivity.CPU]) as seen:
            self.pull()
        made = self.history.step - before
        found = [
            Operation(event.key, event.count / made, event.self_cpu_time_total / made)
            for event in seen.key_averages()
        ]
        found.sort(key=lambda operation: -operation.micros)
        return Profile(bare, tuple(found), self.note())


def measure(quick: bool) -> list[Row]:
    """The most expensive operations of each workload."""
    del quick
    rows = []
    for name, found in _profiles(WORKLOADS):
        rows.append(Row(name, "an update, unwatched", value=found.bare, unit="µs", note=found.note))
        rest = found.inside
        for one in found.operations[:LISTED]:
            share = f"{one.micros / found.inside:.0%} of the time in operations"
            note = f"{share}, {one.calls:.0f} calls"
            rows.append(Row(name, _plain(one.name), value=one.micros, unit="µs", note=note))
            rest -= one.micros
        share = f"{rest / found.inside:.0%} of the time in operations"
        rows.append(Row(name, "all other operations", value=rest, unit="µs", note=share))
    return rows


def print_profiles(only: str) -> None:
    """One table for each workload."""
    wanted = {name.strip().upper() for name in only.split(",") if name.strip()}
    chosen = {name: one for name, one in WORKLOADS.items() if not wanted or name in wanted}
    for name, found in _profiles(chosen):
        print("\n".join(lines(name, found)), flush=True)


def lines(name: str, found: Profile) -> Iterator[str]:
    """The table of one workload."""
    yield f"\n{name}: {WORKLOADS[name].about}"
    yield f"  {number(found.bare)} µs an update unwatched; {found.note}"
    yield f"  {number(found.inside)} µs in operations while watched, the profiler's cost included"
    yield f"  {'operation':<46}{'calls':>8}{'µs':>10}{'share':>8}"
    for one in found.operations[:SHOWN]:
        share = one.micros / found.inside
        yield f"  {_plain(one.name):<46.45}{one.calls:>8.1f}{one.micros:>10.1f}{share:>8.1%}"
    rest = sum(one.micros for one in found.operations[SHOWN:])
    yield f"  {'all others':<46}{'':>8}{rest:>10.1f}{rest / found.inside:>8.1%}"


def _profiles(chosen: dict[str, Workload]) -> Iterator[tuple[str, Profile]]:
    with TemporaryDirectory() as folder:
        for name, workload in chosen.items():
            with Apart(Watched, workload, Path(folder), NO_LIBRARY) as lab:
                yield name, lab.ask("profile", UPDATES[name])


def _plain(name: str) -> str:
    if name == LOOP:
        return "the loop itself"
    return name.removeprefix("aten::").replace("autograd::engine::evaluate_function: ", "engine: ")
