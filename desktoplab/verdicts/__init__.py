"""Rules over a run's history. Each is a pure function; a new rule is one function in one tuple.

Numpy and values only: no torch, no Qt, nothing is changed.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from desktoplab.engine.history import History
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataInfo
from desktoplab.spec.text import Text
from desktoplab.verdicts.divergence import diverged
from desktoplab.verdicts.evidence import Evidence, gather
from desktoplab.verdicts.fitting import overfitting, undertrained
from desktoplab.verdicts.flow import exploding, vanishing
from desktoplab.verdicts.games import discriminator_wins, mode_collapse
from desktoplab.verdicts.gauges import GAUGES, Gauge
from desktoplab.verdicts.inputs import batch_of_one, not_standardized
from desktoplab.verdicts.rate_high import too_high
from desktoplab.verdicts.rate_low import too_low
from desktoplab.verdicts.units import dead, saturated, symmetric
from desktoplab.verdicts.verdict import SEVERITIES, Cure, Verdict, show

__all__ = [
    "EXPLAINS",
    "FORESIGHT",
    "GAUGES",
    "NAMES",
    "RULES",
    "Cure",
    "Gauge",
    "Verdict",
    "foresee",
    "judge",
    "show",
    "skill_of",
]

Rule = Callable[[Evidence], Verdict | None]
RULES: tuple[Rule, ...] = (
    diverged, not_standardized, symmetric, vanishing, exploding, saturated, dead, too_high, too_low,
    overfitting, undertrained,
)  # fmt: skip
"""What is asked of a run; causes before effects."""

COMPETING: tuple[Rule, ...] = (diverged, discriminator_wins, mode_collapse)
"""What is asked of two networks that compete."""

WHILE_PRETRAINING: tuple[Rule, ...] = (diverged, saturated, dead)
"""What may be said before the stage that learns what is asked for; all else would be early."""

NAMES = (
    "diverged", "not_standardized", "symmetric", "vanishing", "exploding", "saturated", "dead",
    "rate_too_high", "rate_too_low", "overfitting", "undertrained", "discriminator_wins",
    "mode_collapse",
)  # fmt: skip
"""What the verdicts of these rules are called, in their order."""

EXPLAINS: dict[str, tuple[str, ...]] = {
    "not_standardized": ("saturated", "dead", "rate_too_high", "rate_too_low", "undertrained"),
    "symmetric": ("vanishing", "rate_too_high", "rate_too_low", "undertrained"),
    "vanishing": ("dead", "rate_too_high", "rate_too_low", "undertrained"),
    "exploding": ("dead", "rate_too_high", "overfitting", "undertrained"),
    "diverged": ("dead", "saturated"),
    "saturated": ("rate_too_low", "undertrained"),
    "rate_too_high": ("dead", "saturated", "overfitting", "undertrained"),
    "dead": ("rate_too_low", "undertrained"),
    "rate_too_low": ("undertrained",),
}
"""Effects that go with their cause: where both are found, the cause alone is named."""

FORESIGHT: tuple[Callable[[Experiment, DataInfo], Verdict | None], ...] = (batch_of_one,)
"""What is asked of an experiment that cannot run."""


def skill_of(history: History) -> float:
    """How much was learned of late: 0 for guessing, 1 for no mistake, or R²; NaN if unknown."""
    evidence = gather(history)
    return math.nan if evidence is None else evidence.skill


def judge(history: History) -> tuple[Verdict, ...]:
    """Every finding about a run, the worst first; a rule whose frames are missing stays silent."""
    evidence = gather(history)
    if evidence is None:
        return ()
    rules = WHILE_PRETRAINING if evidence.is_pretraining else RULES
    if evidence.info.task == "generation":
        rules = COMPETING
    found = [verdict for rule in rules if (verdict := rule(evidence)) is not None]
    explained = {
        effect for v in found if v.severity != "note" for effect in EXPLAINS.get(v.name, ())
    }
    found = [verdict for verdict in found if verdict.name not in explained]
    return tuple(sorted(found, key=lambda verdict: SEVERITIES.index(verdict.severity)))


def foresee(experiment: Experiment, info: DataInfo | Text) -> tuple[Verdict, ...]:
    """Findings about an experiment before it runs; none where its data cannot be read."""
    if isinstance(info, Text):
        return ()
    found = (rule(experiment, info) for rule in FORESIGHT)
    return tuple(verdict for verdict in found if verdict is not None)
