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
        n=len(rows),
        **{part.replace(" ", "_"): sum(row.part == part for row in rows)
           for part in ("tuned", "seen", "held out")},
    )  # fmt: skip
    planned = len(list(cases()))
    if len(rows) < planned:
        yield f"**Not finished: {len(rows)} networks; the script trains {planned}.**\n"
    for part in ("tuned", "seen", "held out"):
        yield from _table(part, [row for row in rows if row.part == part])
        yield from _sound([row for row in rows if row.part == part])
    yield "## Missed\n"
    yield from _named(rows, "true", "said")
    yield "\n## Falsely blamed\n"
    yield from _named(rows, "said", "true")


def _sound(rows: list[Row]) -> Iterator[str]:
    sound = [row for row in rows if not row.true]
    blamed = sum(bool(row.said) for row in sound)
    yield f"Of {len(sound)} networks with which nothing was wrong, {blamed} were blamed.\n"


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
            yield f"- {row.part}, {row.name}: **{', '.join(sorted(names))}** ({word}: {other})"
    if not found:
        yield "None."


INTRODUCTION = (Path(__file__).parent / "verdicts_intro.txt").read_text(encoding="utf-8")


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
