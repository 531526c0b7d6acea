"""The window while a run trains: throughput, how late it is, how soon it stops, memory."""

from __future__ import annotations

from benchmarks.rounds import ratio, rounds, spread
from benchmarks.rows import Row
from benchmarks.window_process import Asked

TITLE = "The window while training"
ABOUT = (
    "The main window, 1366 × 768, every dock where it first is, all default probes, 30 Hz, painted "
    "without a screen; over the same engine pulled in a process without a window. How late the "
    "window is, a timer of 5 ms in its thread tells from the start of a run to its end. A stop is "
    "measured to the end of the last update; to the rest, until the frames of that step are taken."
)
TAGS = ("window", "W1", "W2", "W3")
LIMIT = "≥ 0.9"


def measure(quick: bool) -> list[Row]:
    """A ratio for W1 and W3, then the lateness of the window and its memory."""
    seconds, count = (1.5, 2) if quick else (4.0, 4)
    rows = []
    with Asked("window") as window:
        rows += [_memory(window, 2.0 if quick else 20.0)]
        with Asked("bare") as bare, Asked("bare") as other:
            for name in ("W1", "W3"):
                rows += _throughput(name, window, bare, other, seconds, count)
        for name in ("W1", "W3"):
            rows += _lateness(name, window, seconds, count)
    return rows


def _throughput(
    name: str, window: Asked, bare: Asked, other: Asked, seconds: float, count: int
) -> list[Row]:
    share: list[float] = []

    def turn(process: Asked) -> float:
        found = process.ask("run", workload=name, seconds=seconds)
        share.extend([found["share"]] if "share" in found else [])
        return found["rate"]

    found = rounds(
        {"window": lambda: turn(window), "bare": lambda: turn(bare), "again": lambda: turn(other)},
        count, warm=0,
    )  # fmt: skip
    note = f"The thread of the window takes {100 * spread(share).value:.0f} % of a core."
    return [
        Row(f"{name}: training", "window", "no window", *ratio(found["window"], found["bare"]),
            target=LIMIT, note=note),
        Row(f"{name}: training", "no window, another process", "no window",
            *ratio(found["again"], found["bare"])),
    ]  # fmt: skip


def _lateness(name: str, window: Asked, seconds: float, count: int) -> list[Row]:
    found = [window.ask("run", workload=name, seconds=seconds, ticks=True) for _ in range(count)]
    told = (
        ("late, half of the time at most", "p50", ""),
        ("late, 99 % of the time at most", "p99", "≤ 12"),
        ("late, at most", "max", "≤ 50"),
        ("stop, to the end of the last update", "stop", "≤ 50"),
        ("stop, to the rest", "rest", ""),
    )
    return [
        Row(f"{name}: {words}", "window", "", *spread([one[key] for one in found]), unit="ms",
            target=target)
        for words, key, target in told
    ]  # fmt: skip


def _memory(window: Asked, seconds: float) -> Row:
    found = window.ask("run", workload="W2", seconds=seconds)["rss"]
    note = f"{seconds:.0f} s after the start; frames and checkpoints are bounded, losses 8 bytes."
    return Row("W2: memory", "window", value=found, unit="MiB", target="≤ 700", note=note)
