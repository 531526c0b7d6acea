"""A hundred layers in the window: opening, moving the time slider, saving."""

from __future__ import annotations

from benchmarks.rounds import spread
from benchmarks.rows import Row
from benchmarks.window_process import Asked

TITLE = "A hundred layers in the window"
ABOUT = (
    "W3 in the main window: from opening the experiment to its paint, from a move of the time "
    "slider to the paint of every plot and card, and saving the run as a snapshot."
)
TAGS = ("window", "W3")


def measure(quick: bool) -> list[Row]:
    """Three rows, each in ms."""
    with Asked("window") as window:
        opened = [window.ask("open", workload="W3")["open"] for _ in range(3 if quick else 7)]
        moved = window.ask("scrub", workload="W3", seconds=3.0 if quick else 12.0)
        saved = [window.ask("save") for _ in range(1 if quick else 3)]
    note = f"{moved['kept']:.0f} steps are kept; the range is that of the moves."
    size = f"{saved[0]['size']:.1f} MiB with weights, frames, checkpoints and figures."
    return [
        Row("W3: opening the experiment", "window", "", *spread(opened), unit="ms"),
        Row("W3: a move of the time slider", "window", "", moved["p50"], moved["min"],
            moved["max"], "ms", "≤ 30", note),
        Row("W3: saving a snapshot", "window", "", *spread([one["save"] for one in saved]),
            unit="ms", note=size),
    ]  # fmt: skip
