"""What looking costs: the same run with the default probes and with none."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.lab import Lab, Manner
from benchmarks.process import Apart, gates
from benchmarks.rounds import ratio, rounds
from benchmarks.rows import Row
from benchmarks.workloads import WORKLOADS

TITLE = "The cost of probes"
ABOUT = (
    "Updates a second with all default probes, asked for ten records a second as the window asks, "
    "over those of the same run without any. How many records came is counted: where probes would "
    "take more than their share of the time, fewer come."
)
TAGS = ("probes", "engine", "W1", "W2", "W3")
TARGETS = {"W3": "≥ 0.95"}
NONE = Manner("no probes", frame_seconds=0.1, slice_seconds=0.02, probes=())
AGAIN = Manner("no probes, another process", frame_seconds=0.1, slice_seconds=0.02, probes=())
ALL = Manner("default probes", frame_seconds=0.1, slice_seconds=0.02)


def measure(quick: bool) -> list[Row]:
    """One ratio for each workload, and no probes against themselves."""
    return [row for name in WORKLOADS for row in _measure(name, quick)]


def _measure(name: str, quick: bool) -> list[Row]:
    seconds, count = (1.0, 3) if quick else (2.0, 5)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        apart = {
            manner.name: stack.enter_context(Apart(Lab, WORKLOADS[name], folder, manner))
            for manner in (NONE, AGAIN, ALL)
        }
        wrong = gates(apart)
        for process in apart.values():
            process.ask("settle")
        found = rounds({one: partial(apart[one].rate, seconds) for one in apart}, count)
        notes = {one: process.ask("note") for one, process in apart.items()}
    return [
        Row(name, one, NONE.name, *ratio(found[one], found[NONE.name]), note=notes[one],
            target=TARGETS.get(name, "") if one == ALL.name else "", failed=wrong[one])
        for one in (ALL.name, AGAIN.name)
    ]  # fmt: skip
