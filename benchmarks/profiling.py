"""Where the time of an update goes, by torch's own operations: `python -m benchmarks --profile`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from torch.profiler import ProfilerActivity, profile

from benchmarks.lab import NO_LIBRARY, Lab
from benchmarks.report import number
from benchmarks.workloads import WORKLOADS, Workload

WARM_SECONDS = 1.5
UPDATES = {"W1": 500, "W2": 100, "W3": 30}
SHOWN = 14


def print_profiles(only: str) -> None:
    """One table for each workload."""
    wanted = {name.strip().upper() for name in only.split(",") if name.strip()}
    with TemporaryDirectory() as folder:
        for name, workload in WORKLOADS.items():
            if not wanted or name in wanted:
                print("\n".join(lines(name, workload, Path(folder))), flush=True)


def lines(name: str, workload: Workload, folder: Path) -> Iterator[str]:
    """The operations that take most of an update, and what lies between them."""
    lab = Lab(workload, folder, NO_LIBRARY)
    lab.turn(WARM_SECONDS)
    bare = 1e6 / lab.turn(WARM_SECONDS).rate
    before = lab.history.step
    lab.controls.steps_per_pull = UPDATES[name]
    with profile(activities=[ProfilerActivity.CPU]) as seen:
        lab.pull()
    updates = lab.history.step - before
    found = sorted(seen.key_averages(), key=lambda event: -event.self_cpu_time_total)
    inside = sum(event.self_cpu_time_total for event in found) / updates
    yield f"\n{name}: {workload.about}: {number(bare)} µs an update; {lab.note()}"
    yield (
        f"  while it was profiled {number(inside)} µs were spent in operations; the profiler's own "
        "cost is in every figure below, most in small operations"
    )
    yield f"  {'operation':<46}{'calls':>8}{'µs':>10}{'share':>8}"
    for event in found[:SHOWN]:
        micros = event.self_cpu_time_total / updates
        yield (
            f"  {event.key:<46.45}{event.count / updates:>8.1f}{micros:>10.1f}"
            f"{micros / inside:>8.1%}"
        )
    rest = sum(event.self_cpu_time_total for event in found[SHOWN:]) / updates
    yield f"  {'all others':<46}{'':>8}{rest:>10.1f}{rest / inside:>8.1%}"
    yield f"  torch {torch.__version__}"
