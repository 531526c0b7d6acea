"""Two networks that compete: the generator has collapsed, or the discriminator leaves it nothing.

Both are found in the last quarter of a run's points, so that a bad moment is no verdict.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import NamedTuple

import numpy as np

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.procedures import player_of
from desktoplab.spec.tables import OPTIMIZERS
from desktoplab.spec.text import text
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import Evidence
from desktoplab.verdicts.verdict import Cure, Verdict, percent, show

POINTS = 3
"""Points that the last quarter must have."""

HALF = 0.5
"""Share of the modes that a generator covers at most where it has collapsed."""

GOOD = 0.25
"""Quality from which samples belong to modes at all; below, it has not learned yet."""

SURE = 0.01
"""Probability that the discriminator gives to generated samples where it has won."""


class Late(NamedTuple):
    """What the last quarter of the points says, each its median."""

    covered: float
    quality: float
    fake: float
    surest: float


def mode_collapse(evidence: Evidence) -> Verdict | None:
    """Good samples of few modes, for a quarter of the run."""
    modes = evidence.info.classes
    late = late_of(evidence)
    if late is None or modes < 2 or not has_collapsed(late, modes):
        return None
    return Verdict(
        "mode_collapse",
        text("The generator has collapsed"),
        text(
            "It makes {covered} of {modes} kinds of samples, and {quality} of what it makes is "
            "good: it repeats itself where the discriminator is easily deceived.",
            covered=show(late.covered), modes=modes, quality=percent(late.quality),
        ),
        text(
            "A generator covers more than half of the modes once a quarter of its samples is "
            "good."
        ),
        HALF, late.covered / modes, None,
        text("Goodfellow et al. 2014; Metz et al. 2017; Srivastava et al. 2017"),
        settings.offer(
            evidence.started.experiment, evidence.info, balance(), choose("least_squares")
        ),
    )  # fmt: skip


def discriminator_wins(evidence: Evidence) -> Verdict | None:
    """The discriminator is sure of itself, and the generator makes nothing good."""
    late = late_of(evidence)
    if late is None or not has_won(late):
        return None
    experiment = evidence.started.experiment
    minimax = experiment.training.procedure.values["loss"] == "minimax"
    finding = (
        text(
            "It takes what is generated for real with a probability of {fake}. With minimax "
            "the error is multiplied by that on its way back to the generator, whose gradient "
            "vanishes.",
            fake=show(late.fake),
        )
        if minimax
        else text(
            "It takes what is generated for real with a probability of {fake}, and nothing that "
            "is generated is good. The generator's loss still has a slope, but it cannot follow.",
            fake=show(late.fake),
        )
    )
    last = [each for each in evidence.layers if player_of(experiment, each.uid) == 0]
    return Verdict(
        "discriminator_wins",
        text("The discriminator wins"),
        finding,
        text("The discriminator is deceived by more than one generated sample in a hundred."),
        SURE, late.surest, last[-1] if last else None,
        text("Goodfellow et al. 2014, section 3; Arjovsky & Bottou 2017"),
        settings.offer(experiment, evidence.info, choose("non_saturating"), balance()),
        "trouble",
    )  # fmt: skip


def has_collapsed(late: Late, modes: int) -> bool:
    """Whether samples are good, and half of the modes or fewer are covered."""
    return late.quality >= GOOD and late.covered <= HALF * modes


def has_won(late: Late) -> bool:
    """Whether the discriminator was sure at every point, and no sample was good."""
    return late.surest < SURE and late.quality < GOOD


def late_of(evidence: Evidence) -> Late | None:
    """The last quarter of the points; None before the generator has tried for long enough."""
    if not evidence.has_tried:
        return None
    found = [_last_quarter(evidence, key) for key in ("covered", "quality", "fake")]
    covered, quality, fake = found
    if len(fake) < POINTS or not np.isfinite(fake).all():
        return None
    return Late(_median(covered), _median(quality), _median(fake), float(fake.max()))


def _last_quarter(evidence: Evidence, key: str) -> FloatArray:
    values = evidence.history.series(key)[1]
    return values[-max(POINTS, len(values) // 4) :]


def _median(values: FloatArray) -> float:
    return float(np.median(values)) if len(values) else float("nan")


@cache
def balance() -> Cure:
    """One update each at the same rate, by an optimizer with a short memory."""

    def changed(experiment: Experiment) -> Experiment:
        adam = OPTIMIZERS.choose("adam", learning_rate=0.002, beta1=0.5)
        played = experiment.training.procedure
        even = played.values.replace(discriminator_steps=1, discriminator_rate=1.0)
        after = change_training(experiment, "optimizer", adam)
        return change_training(after, "procedure", replace(played, values=even))

    label = text("Balance both: one update each at the same rate, Adam with beta 1 = 0.5")
    return Cure("balance", label, changed)


LOSSES = {
    "non_saturating": text("Choose the non-saturating loss"),
    "least_squares": text("Choose least squares"),
}


@cache
def choose(loss: str) -> Cure:
    """Another form of the game."""

    def changed(experiment: Experiment) -> Experiment:
        played = experiment.training.procedure
        other = replace(played, values=played.values.replace(loss=loss))
        return change_training(experiment, "procedure", other)

    return Cure(loss, LOSSES[loss], changed)
