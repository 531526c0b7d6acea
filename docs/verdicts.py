"""Counts what the verdicts catch, miss and falsely blame, and writes verdicts.md beside it.

    python docs/verdicts.py [PROCESSES]        one is enough: some ten minutes of an idle laptop

Every network is trained for real, some of them again at another rate, for longer, standardized
or started as suits it, to know what was really wrong.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from verdict_cases import FOLDER, Case, cases
from verdict_data import write
from verdict_facts import Facts, find, run

from desktoplab.verdicts import EXPLAINS, judge

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

    @property
    def explained(self) -> frozenset[str]:
        """What was so and was not said, as a cause of it was said and was so too."""
        causes = self.said & self.true
        effects = {effect for cause in causes for effect in EXPLAINS.get(cause, ())}
        return (self.true - self.said - self.noted) & effects

    @property
    def missed(self) -> frozenset[str]:
        """What was so, and was neither said nor noted nor explained."""
        return self.true - self.said - self.noted - self.explained

    @property
    def blamed(self) -> frozenset[str]:
        """What was said and was not so."""
        return self.said - self.true


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
    for part in ("held out", "seen", "tuned"):
        yield from _table(part, [row for row in rows if row.part == part])
        yield from _sound([row for row in rows if row.part == part])
    yield "## Missed\n"
    yield from _named(rows, "missed", "was said")
    yield "\n## Falsely blamed\n"
    yield from _named(rows, "blamed", "was so")


def _sound(rows: list[Row]) -> Iterator[str]:
    sound = [row for row in rows if not row.true]
    blamed = sum(bool(row.said) for row in sound)
    yield f"Of {len(sound)} networks with which nothing was wrong, {blamed} were blamed.\n"


def _table(part: str, rows: list[Row]) -> Iterator[str]:
    yield f"## {part.capitalize()}: {len(rows)} networks\n"
    yield "| verdict | was so | caught | noted | its cause said | missed | falsely blamed |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for name in NAMES:
        true = [row for row in rows if name in row.true]
        counts = (
            len(true),
            sum(name in row.said for row in true),
            sum(name in row.noted for row in true),
            sum(name in row.explained for row in true),
            sum(name in row.missed for row in true),
            sum(name in row.blamed for row in rows),
        )
        yield f"| {name} | {' | '.join(map(str, counts))} |"
    yield ""


def _named(rows: list[Row], have: str, word: str) -> Iterator[str]:
    found = False
    for row in rows:
        names = getattr(row, have)
        if names:
            found = True
            other = ", ".join(sorted(row.said if have == "missed" else row.true)) or "nothing"
            yield f"- {row.part}, {row.name}: **{', '.join(sorted(names))}** ({word}: {other})"
    if not found:
        yield "None."


INTRODUCTION = (Path(__file__).parent / "verdicts_intro.txt").read_text(encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Examine every network and write the page."""
    processes = int(arguments[0]) if arguments else 2
    rows = []
    write(FOLDER)
    todo = list(cases())
    with ProcessPoolExecutor(processes) as pool:
        for row in pool.map(examine, todo):
            rows.append(row)
            print(f"{len(rows)}/{len(todo)} {row.name}: {', '.join(sorted(row.said)) or 'well'}")
    Path(__file__).with_name("verdicts.md").write_text(page(rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
