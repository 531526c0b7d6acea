"""One workload: the lab and its rivals in turn, both gates, and the arithmetic limit."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.eager import Textbook, Tuned
from benchmarks.foreign import Keras, Sklearn, keras_backend
from benchmarks.gates import above_limit
from benchmarks.lab import COMMAND, NO_LIBRARY, Lab
from benchmarks.limit import limit
from benchmarks.process import BUSY_BELOW, DEVICE, Apart, Contestant, gates
from benchmarks.rounds import Figures, ratio, rounds, spread
from benchmarks.rows import Row
from benchmarks.whole import Whole
from benchmarks.workloads import WORKLOADS

ABOUT = (
    "Updates a second, as ratios to the textbook loop in the same round. Every contestant has a "
    "process and one thread of its own. The lab evaluates and takes frames as the command does; "
    "its rivals only train. Its first two rows are the pace of a run without an end, after the "
    "first 20 epochs, which have a point each; the third is a whole short run from its first "
    "message on, with the library: single updates at first, all early frames, all points."
)
TEXTBOOK, AGAIN = "textbook loop", "textbook loop, another process"
SQUARE, OWN = "arithmetic limit", "matrix products of its own shapes alone"

EPOCHS = {"W1": 200, "W2": 10, "W3": 12}
"""Of a whole run; some seconds at most."""


@dataclass(frozen=True)
class Entry:
    """One contestant of a workload, and the seconds of its turns."""

    name: str
    make: Callable[..., Contestant]
    arguments: tuple[object, ...] = ()
    seconds: float = 0.0  # of a turn at least; the lab's has one frame and its share of points
    target: str = ""


def entries(name: str, target: str) -> list[Entry]:
    """Who takes part."""
    device = os.environ.get(DEVICE, "cpu")
    here = () if device == "cpu" else (device,)
    found = [
        Entry(COMMAND.name, Lab, (COMMAND, *here), COMMAND.frame_seconds, target),
        Entry(NO_LIBRARY.name, Lab, (NO_LIBRARY, *here), COMMAND.frame_seconds, target),
        Entry(f"desktoplab train, a run of {EPOCHS[name]} epochs", Whole, (EPOCHS[name], *here)),
        Entry(TEXTBOOK, Textbook, here),
        Entry(AGAIN, Textbook, here),
        Entry("tuned eager loop", Tuned, here),
        Entry("scikit-learn MLPClassifier", Sklearn),
        Entry(SQUARE, limit, (False, *here)),
        Entry(OWN, limit, (True, *here)),
    ]
    if keras_backend():
        found.insert(7, Entry("Keras", Keras))
    return found


def measure(name: str, target: str, quick: bool) -> list[Row]:
    """The rows of a workload."""
    workload = WORKLOADS[name]
    seconds, count = (0.4, 3) if quick else (0.6, 6)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        wanted = entries(name, target)
        Textbook(workload, folder)  # writes the data, before all read them
        apart = {
            entry.name: stack.enter_context(Apart(entry.make, workload, folder, *entry.arguments))
            for entry in wanted
        }
        wrong = gates(apart)
        for one in (COMMAND.name, NO_LIBRARY.name):
            apart[one].begin("settle")
        for one in (COMMAND.name, NO_LIBRARY.name):
            apart[one].answer()
        turns = {
            entry.name: partial(apart[entry.name].rate, max(seconds, entry.seconds))
            for entry in wanted
        }
        found = rounds(turns, count, warm=0 if quick else 1)
        notes = {one: process.ask("note") for one, process in apart.items()}
        for one, process in apart.items():
            if process.at_work < BUSY_BELOW:
                notes[one] += f"; at work only {process.at_work:.0%} of the time"
    rows = [_row(name, entry, found, notes[entry.name], wrong[entry.name]) for entry in wanted]
    if not keras_backend():
        rows.append(Row(name, "Keras", TEXTBOOK, note="not installed here"))
    return rows


def _row(name: str, entry: Entry, found: Figures, note: str, wrong: str) -> Row:
    rates = found[entry.name]
    limit_rate = max(*found[SQUARE], *found[OWN])
    micros = 1e6 / spread(rates).value
    told = f"{micros:,.{0 if micros >= 1000 else 1 if micros >= 10 else 3}f} µs an update"
    if entry.name not in (SQUARE, OWN):
        wrong = wrong or above(rates, [limit_rate])
        told += f", {spread(rates).value / limit_rate:.2%} of the limit"
    against = ratio(rates, found[TEXTBOOK])
    return Row(
        name, entry.name, TEXTBOOK, *against, target=entry.target, failed=wrong,
        note=f"{told}; {note}" if note else told,
    )  # fmt: skip


def above(rates: list[float], limits: list[float]) -> str:
    """Whether the median is above the best that multiplying alone reached, in words."""
    return above_limit(spread(rates).value, max(limits))
