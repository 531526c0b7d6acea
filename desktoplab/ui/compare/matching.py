"""What is a pair of runs, and what came of it: two experiments with one change. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.compare.rows import rows_of
from desktoplab.engine.history import History
from desktoplab.spec.differences import SEED, differences
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.session import Session

METRICS = {
    "accuracy": text("validation accuracy"), "r2": text("validation R²"),
    "quality": text("good samples"),
}  # fmt: skip
"""What the score of a run is called."""


@dataclass(frozen=True)
class Pair:
    """Both experiments and the one change between them, or the reason why they are no pair."""

    before: Experiment
    after: Experiment
    change: Text | None = None
    problem: Text | None = None


def pair_of(before: Experiment, session: Session) -> Pair:
    """A run's experiment and the one on the canvas.

    Their one change is a single difference, or the single edit that leads from A to B (a cure may
    set several values at once).
    """
    after, edit = session.experiment, session.last_edit
    if (refusal := session.straying(before)) is not None:
        return Pair(before, after, problem=refusal)
    found = differences(before, after)
    if not found:
        problem = text("A and B are the same. Change one thing of the network or its settings.")
        return Pair(before, after, problem=problem)
    if any(one.name == SEED for one in found):
        seeds = before.training.seed, after.training.seed
        problem = text("A has seed {a} and B has seed {b}. A pair has one seed: give B that of A.",
                       a=seeds[0], b=seeds[1])  # fmt: skip
        return Pair(before, after, problem=problem)
    if len(found) == 1:
        return Pair(before, after, change=found[0].text())
    if edit is not None and edit.before == before:
        name = edit.name if isinstance(edit.name, Text) else Text(edit.name)
        return Pair(before, after, change=name)
    problem = text("{count} things differ, so the pair could not tell which of them made the "
                   "difference. Undo all but one.", count=len(found))  # fmt: skip
    return Pair(before, after, problem=problem)


def is_complete(history: History) -> bool:
    """Whether a run went to its end."""
    return history.ended is not None


def result(first: History, second: History, change: Text) -> Text:
    """The change and what came of it: `… 0.05 → 0.1: validation accuracy 97.8 % → 95.0 %.`."""
    a, b = rows_of([first, second])
    is_share = a.metric in ("accuracy", "quality")
    words = [percent(v) if is_share else show(v) for v in (a.validation, b.validation)]
    metric = METRICS[a.metric]
    return text("{change}: {metric} {a} → {b}.", change=change, metric=metric, a=words[0],
                b=words[1])  # fmt: skip
