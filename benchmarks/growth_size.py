"""How the time of an update grows with the depth and the width of the network."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.eager import Textbook
from benchmarks.engine import above
from benchmarks.lab import NO_LIBRARY, REPLAYED, Lab
from benchmarks.limit import limit
from benchmarks.process import Apart
from benchmarks.rounds import ratio, rounds, spread
from benchmarks.rows import Row
from benchmarks.workloads import Workload, deep

TITLE = "Growth with depth and width"
ABOUT = (
    "`desktoplab train --no-library` against the textbook loop on digits, tanh, SGD, batch 32: "
    "hidden layers of 100 in growing number, then two hidden layers in growing width."
)
TAGS = ("growth", "depth", "width")
DEPTHS = (10, 30, 100, 300, 1000)
WIDTHS = (8, 64, 512, 2048)
LAYER_UPDATES = 20_000
"""Layers times updates that the gate replays."""

FEWEST = 20
"""Updates that it replays at least."""


def measure(quick: bool) -> list[Row]:
    """One ratio for each size."""
    depths, widths = (DEPTHS[:3], WIDTHS[:3]) if quick else (DEPTHS, WIDTHS)
    rows = [_measure(f"depth {depth:,}", deep(depth), quick) for depth in depths]
    return rows + [_measure(f"width {width:,}", deep(2, width), quick) for width in widths]


def _measure(name: str, workload: Workload, quick: bool) -> Row:
    seconds, count = (0.3, 2) if quick else (0.5, 3)
    layers = len(workload.sizes) - 1
    updates = max(FEWEST, min(REPLAYED, LAYER_UPDATES // layers))
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        lab = stack.enter_context(Apart(Lab, workload, folder, NO_LIBRARY))
        textbook = stack.enter_context(Apart(Textbook, workload, folder))
        square = stack.enter_context(Apart(limit, workload, folder, False))
        lab.begin("gate", updates)
        wrong: str = textbook.ask("gate")
        wrong = lab.answer() or wrong
        lab.ask("settle")  # a thousand layers take longer: their remark tells
        contestants = {"lab": lab, "textbook": textbook, "limit": square}
        turns = {one: partial(contestants[one].rate, seconds) for one in contestants}
        turns["lab"] = partial(lab.rate, 3 * seconds)  # has its share of points
        found = rounds(turns, count)
        note = lab.ask("note")
    wrong = wrong or above(found["lab"], found["limit"])
    micros = 1e6 / spread(found["lab"]).value
    told = f"{micros:,.0f} µs an update, {micros / layers:,.1f} a weighted layer; {note}"
    return Row(
        name, NO_LIBRARY.name, "textbook loop", *ratio(found["lab"], found["textbook"]),
        note=told, failed=wrong,
    )  # fmt: skip
