"""From the start of the process to the first painting, and stalls until torch is loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.rounds import Spread, spread
from benchmarks.rows import Row
from benchmarks.workloads import W3, experiment

ROOT = Path(__file__).resolve().parent.parent
DEEP = 100
LONGEST_S = 90

TITLE = "Start-up"
ABOUT = (
    "The command `desktoplab` in a process and with settings of its own, the files in the disk "
    "cache; seconds from the start of the process. A stall is how late a timer of 5 ms came."
)
TAGS = ("window", "startup")


@dataclass(frozen=True)
class Start:
    """One start: seconds by name, and for each phase how late every tick was (s, ms)."""

    times: dict[str, float]
    late: dict[str, list[tuple[float, float]]]

    def longest(self, phase: str) -> float:
        """The longest stall of a phase, in ms; 0 where there was none to see."""
        return max((late for _, late in self.late.get(phase, [])), default=0.0)

    def share_late(self, phase: str, ms: float) -> float:
        """The lateness that a share of the ticks stays below, in ms."""
        found = sorted(late for _, late in self.late.get(phase, []))
        return found[int(ms * (len(found) - 1))] if found else 0.0


def measure(quick: bool) -> list[Row]:
    """First with nothing kept, then as on the next day; the first start does not count."""
    count = 2 if quick else 6
    with TemporaryDirectory() as folder:
        place = Path(folder)
        opened = _hundred_layers(place)
        fresh = [start(place / f"fresh{number}") for number in range(count + 1)][1:]
        again = [start(place / "again", opened) for _ in range(count + 1)][1:]
    screen = "a real window" if os.environ.get("DISPLAY") else "no screen: Qt paints offscreen"
    note = f"{screen}; start page over the window"
    both = [*fresh, *again]
    return [
        _row("first painting, first start", [one.times["window"] for one in fresh], "s", "≤ 0.8",
             note),
        _row("first painting, later start", [one.times["window"] for one in again], "s", "≤ 0.8",
             "layout, library and settings of the start before"),
        _row("start page painted", [one.times["page"] for one in both], "s", "≤ 0.8"),
        _row("longest stall until torch is loaded and 1 s after",
             [one.longest("loading") for one in both], "ms", "≤ 100", "stretch: 50 ms"),
        _row("p99 of the lateness meanwhile",
             [one.share_late("loading", 0.99) for one in both], "ms", ""),
        _row("torch loaded", [one.times["torch"] for one in both], "s", ""),
        _row("everything loaded that a first run needs",
             [one.times["ready"] for one in both], "s", ""),
        _row("opening 100 layers that are cards of their own: longest stall",
             [one.longest("opening") for one in again], "ms", "≤ 100"),
    ]  # fmt: skip


def start(home: Path, opened: Path | None = None) -> Start:
    """Start the lab once; raises `RuntimeError` with what it said where it told nothing."""
    home.mkdir(exist_ok=True)
    out = home / "seen.json"
    out.unlink(missing_ok=True)
    environment = {
        **os.environ,
        "HOME": str(home),
        "DESKTOPLAB_SETTINGS": str(home / "settings.ini"),
        "DESKTOPLAB_DATA": str(home / "data"),
        "PYTHONPATH": str(ROOT),
        "OMP_NUM_THREADS": "1",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.setdefault("DISPLAY", "")
    if not environment["DISPLAY"]:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-P", "-m", "benchmarks.startup_child", str(time.monotonic()),
               str(out), *([str(opened)] if opened is not None else [])]  # fmt: skip
    told = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=LONGEST_S, check=False
    )
    if not out.exists():
        raise RuntimeError(f"the lab ended with {told.returncode}: {told.stderr[-400:]}")
    seen = json.loads(out.read_text("utf-8"))
    return Start(seen["times"], seen["late"])


def _hundred_layers(folder: Path) -> Path:
    """W3 with every layer as a card of its own, not one card a hundred times: the worst case."""
    from desktoplab.spec.json_format import to_json
    from desktoplab.spec.network import Block, Layer

    whole = experiment(W3, folder)
    (block,) = (item for item in whole.network if isinstance(item, Block))
    apart = [Layer(one.kind, one.values) for _ in range(DEEP - 1) for one in block.layers]
    at = whole.network.index(block)
    network = (*whole.network[:at], *apart, *whole.network[at + 1 :])
    path = folder / "hundred.json"
    path.write_text(to_json(replace(whole, network=network)), "utf-8")
    return path


def _row(name: str, figures: Sequence[float], unit: str, target: str, note: str = "") -> Row:
    found: Spread = spread(figures)
    return Row(name, "desktoplab", value=found.value, low=found.low, high=found.high, unit=unit,
               target=target, note=note)  # fmt: skip
