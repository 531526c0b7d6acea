"""Counts what the verdicts catch, miss and falsely blame, and writes verdicts.md beside it.

    python docs/verdicts.py [PROCESSES]

Every network is trained for real, some of them again at another rate, for longer or standardized,
to know what was really wrong. An idle laptop takes some minutes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from verdict_cases import Case, cases
from verdict_facts import Facts, find, run

from desktoplab.verdicts import judge

PROBES = ("gradient_flow", "signal", "activations", "symmetry", "update_ratio")
NAMES = (
    "diverged", "vanishing", "exploding", "saturated", "dead", "symmetric", "rate_too_high",
    "rate_too_low", "overfitting", "undertrained", "not_standardized",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One network: what the rules said against it, what they noted, and what was the case."""

    name: str
    part: str
    said: frozenset[str]
    noted: frozenset[str]
    true: frozenset[str]
    skill: float


def examine(case: Case) -> Row:
    """Train, judge, and find out."""
    history = run(case.experiment, probes=PROBES)
    return row_of(case, history_verdicts(history), find(case.experiment, history))


def history_verdicts(history: object) -> dict[str, str]:
    """Names of the verdicts with their severity."""
    return {verdict.name: verdict.severity for verdict in judge(history)}  # type: ignore[arg-type]


def row_of(case: Case, found: dict[str, str], facts: Facts) -> Row:
    """A verdict that is no more than a note blames nobody."""
    said = {name for name, severity in found.items() if severity != "note"}
    true = frozenset(facts.true_verdicts())
    return Row(case.name, case.part, frozenset(said), frozenset(found) - said, true, facts.skill)


def page(rows: Iterable[Row]) -> str:
    """The page in Markdown."""
    return "\n".join(_page(sorted(rows, key=lambda row: row.name))) + "\n"


def _page(rows: list[Row]) -> Iterator[str]:
    yield INTRODUCTION.format(
        n=len(rows), tuned=sum(row.part == "tuned" for row in rows),
        held_out=sum(row.part == "held out" for row in rows),
    )  # fmt: skip
    for part in ("tuned", "held out"):
        yield from _table(part, [row for row in rows if row.part == part])
    yield "## Missed\n"
    yield from _named(rows, "true", "said")
    yield "\n## Falsely blamed\n"
    yield from _named(rows, "said", "true")
    sound = [row for row in rows if not row.true]
    blamed = sum(bool(row.said) for row in sound)
    yield (
        f"\nOf {len(sound)} networks with which nothing was wrong, {blamed} were blamed for "
        "something."
    )


def _table(part: str, rows: list[Row]) -> Iterator[str]:
    yield f"## {part.capitalize()}: {len(rows)} networks\n"
    yield "| verdict | was so | caught | missed | falsely blamed | merely noted |"
    yield "|---|--:|--:|--:|--:|--:|"
    for name in NAMES:
        true = sum(name in row.true for row in rows)
        caught = sum(name in row.true & row.said for row in rows)
        wrong = sum(name in row.said - row.true for row in rows)
        noted = sum(name in row.noted for row in rows)
        yield f"| {name} | {true} | {caught} | {true - caught} | {wrong} | {noted} |"
    yield ""


def _named(rows: list[Row], have: str, lack: str) -> Iterator[str]:
    found = False
    for row in rows:
        names = getattr(row, have) - getattr(row, lack)
        if names:
            found = True
            other = ", ".join(sorted(getattr(row, lack))) or "nothing"
            word = "said" if lack == "said" else "was"
            yield f"- {row.name}: **{', '.join(sorted(names))}** ({word}: {other})"
    if not found:
        yield "None."


INTRODUCTION = """# Verdicts: what they catch and whom they falsely blame

Written by `python docs/verdicts.py`; do not edit. {n} networks were trained: {tuned} on which the
thresholds were chosen, {held_out} on other data sets, widths and seeds that were held out. The
networks stand in `docs/verdict_cases.py`.

What was really the case is found without the rules (`docs/verdict_facts.py`):

| verdict | it was so if |
|---|---|
| diverged | a loss, output or weight was no longer finite |
| vanishing | training accuracy was that of naming the commonest class, and by finite differences in float64 the answers of the network at its start changed less than 1/100 as much as the input; copies aside |
| exploding | it learned little, and they changed more than 100 times as much |
| saturated, dead | it learned little, and in a hidden layer more than half of the outputs were flat, or of the units silent, for all training samples; units that died as nothing arrived count as vanishing |
| symmetric | it learned little, and more than half of the rows of a weight matrix were equal at the end |
| rate_too_high, rate_too_low | the same run at a tenth (a hundredth) or at ten times (a thousand times) the rate was better by 0.2 |
| undertrained | the same run three times as long was better by 0.2 |
| not_standardized | the same run on standardized data was better by 0.2 |
| overfitting | it learned, and its validation loss in the end was more than 1.2 times that of its best epoch |

“Better” and “little” are about the training accuracy, on a scale from naming the commonest class
(0) to no mistake (1); little is less than 0.5. A verdict that is only a note (“it learns all the
same”) blames nobody and is counted apart. Where one verdict explains another (`EXPLAINS`), the
cause alone is said, so that an effect may count as missed.
"""


def main(arguments: list[str]) -> int:
    """Examine every network and write the page."""
    processes = int(arguments[0]) if arguments else 2
    rows = []
    todo = list(cases())
    with ProcessPoolExecutor(processes) as pool:
        for row in pool.map(examine, todo):
            rows.append(row)
            print(f"{len(rows)}/{len(todo)} {row.name}: {', '.join(sorted(row.said)) or 'well'}")
    Path(__file__).with_name("verdicts.md").write_text(page(rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
