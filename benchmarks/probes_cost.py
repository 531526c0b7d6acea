"""What looking costs: one run, with the default probes and with none in turns.

Two processes differ by more than probes take, be it by where their memory lies; so both halves of
a round are the same process, and what they differ by without probes stands beside it.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.lab import Lab, Manner
from benchmarks.process import Apart, Turn, all_cores, timed
from benchmarks.rounds import ratio, rounds, spread
from benchmarks.rows import Row
from benchmarks.workloads import WORKLOADS
from desktoplab.spec.tables import PROBES

TITLE = "The cost of probes"
ABOUT = (
    "Updates a second with all default probes, asked for ten records a second as the window asks, "
    "over those of the same run, in the same process, with all switched off. The process may use "
    "all cores: looks then go on beside the updates. How many records came "
    "is counted: where probes would take more than their share of the time, fewer come; the live "
    "ones (gradient flow, update ratio, weights, activations) always come together."
)
TAGS = ("probes", "engine", "W1", "W2", "W3")
SHARE, RECORDS = {"W3": "≥ 0.95"}, {"W3": "≥ 10"}
MANNER = Manner("default probes", frame_seconds=0.1, slice_seconds=0.02)
ON, OFF, AGAIN = "default probes", "no probes", "no probes, another turn"
SETTLED_SECONDS = 2.0
"""After probes were switched on all are due at once; what that takes is no part of a turn."""


class Looked(Lab):
    """A run whose probes are switched on and off between its turns."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self.seen: Counter[str] = Counter()
        self.watched = 0.0

    def turn_on(self, seconds: float) -> Turn:
        """Train on for this long with all probes, and count their records."""
        self.controls.off = frozenset()
        timed(self.pull, SETTLED_SECONDS)
        before = Counter(self.looks)
        turn = self.turn(seconds)
        self.seen += self.looks - before
        self.watched += turn.wall
        return turn

    def turn_off(self, seconds: float) -> Turn:
        """The same with none."""
        self.controls.off = frozenset(PROBES)
        return self.turn(seconds)

    def rates(self) -> dict[str, float]:
        """Records a second of each probe while they were on."""
        return {name: self.seen[name] / max(self.watched, 1e-9) for name in self.frames}

    def _frames(self) -> str:
        return ""


def measure(quick: bool) -> list[Row]:
    """One ratio for each workload, no probes against themselves, and how often probes looked."""
    return [row for name in WORKLOADS for row in _measure(name, quick)]


def _measure(name: str, quick: bool) -> list[Row]:
    seconds, count = (1.0, 3) if quick else (4.0, 6)
    with TemporaryDirectory() as folder, ExitStack() as stack:
        with all_cores():
            run = stack.enter_context(Apart(Looked, WORKLOADS[name], Path(folder), MANNER))
        wrong = run.ask("gate")
        run.ask("settle")
        ways = {ON: "turn_on", OFF: "turn_off", AGAIN: "turn_off"}
        found = rounds({one: partial(_rate, run, way, seconds) for one, way in ways.items()}, count)
        note, rates = run.ask("note"), run.ask("rates")
    live = [rates[probe] for probe in rates if PROBES[probe].traits.live]
    told = ", ".join(f"{probe} {rates[probe]:.1f}" for probe in sorted(rates))
    return [
        Row(name, ON, OFF, *ratio(found[ON], found[OFF]), target=SHARE.get(name, ""), note=note,
            failed=wrong),
        Row(name, AGAIN, OFF, *ratio(found[AGAIN], found[OFF]), failed=wrong),
        Row(name, "records of the live probes", "", *spread(live), unit="a second",
            target=RECORDS.get(name, ""), note=f"a second: {told}", failed=wrong),
    ]  # fmt: skip


def _rate(run: Apart, way: str, seconds: float) -> float:
    turn: Turn = run.ask(way, seconds)
    run.turns.append(turn)
    return turn.rate
