"""Is too much learned, or too little? Reads losses and scores of both parts alone."""

from __future__ import annotations

import numpy as np

from desktoplab.spec.text import text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import LEARNED, Evidence
from desktoplab.verdicts.trends import fall, late
from desktoplab.verdicts.verdict import Verdict, percent, show

OVERFIT = 1.25
"""Validation loss in the end over its best, from which learning by heart is seen."""

GAP = 0.05
"""Accuracy or R² on what was learned from less that on the rest, without which nobody is hurt."""

MASTERED = 0.99
"""Skill on the training part beyond which there is nothing left to learn for longer."""

STILL_FALLING = 0.04
"""Share by which the loss falls in a fifth of the run, from which it ended too early."""

AT_LEAST = 6
"""Points that a trend needs."""


def overfitting(evidence: Evidence) -> Verdict | None:
    """The validation loss rises while the training loss falls on, and answers suffer from it."""
    steps, validation = evidence.history.series("validation_loss")
    _, training = evidence.history.series("train_loss")
    if len(validation) < AT_LEAST or not np.isfinite([validation, training]).all():
        return None
    ended = evidence.history.ended
    if ended is not None and ended.reason is not None:
        return None  # stopped early: that was the cure
    if (evidence.gain or 0.0) < LEARNED or _gap(evidence) < GAP:
        return None  # nothing was learned, by heart or otherwise; or no answer is worse for it
    # Of medians of three, as on few samples one epoch may look good by chance.
    levels = np.median(np.lib.stride_tricks.sliding_window_view(validation, 3), axis=1)
    best = int(np.argmin(levels)) + 1
    last, lowest = late(validation), float(levels.min())
    if lowest <= 0 or not last / lowest > OVERFIT:
        return None
    if not late(training) < min(float(training[best]), last / OVERFIT):
        return None
    cures = settings.offer(
        evidence.started.experiment, evidence.info, settings.stop_early(), network.drop_out(),
        settings.penalize(),
    )  # fmt: skip
    return Verdict(
        "overfitting",
        text("It learns by heart (over-fitting)"),
        text("The validation loss was best at step {step} ({best}) and has risen to {last}, while "
             "the training loss fell on to {training}.", step=int(steps[best]), best=show(lowest),
             last=show(last), training=show(late(training))),
        text("The validation loss is more than {limit} times its best, and the training loss has "
             "fallen since.", limit=OVERFIT),
        OVERFIT, last / lowest, None, text("Prechelt 1998; Srivastava et al. 2014"), cures,
    )  # fmt: skip


def undertrained(evidence: Evidence) -> Verdict | None:
    """The run has ended while the training loss was still falling, and validation did not rise."""
    history = evidence.history
    if history.ended is None or history.ended.divergence is not None:
        return None
    if history.ended.reason is not None or evidence.will_not_learn or evidence.skill > MASTERED:
        return None
    _, training = history.series("train_loss")
    _, validation = history.series("validation_loss")
    if len(training) < AT_LEAST or not np.isfinite([validation, training]).all():
        return None
    fallen = fall(training)
    if not fallen > STILL_FALLING or fall(validation) < 0:
        return None
    cures = settings.offer(
        evidence.started.experiment, evidence.info, settings.train_longer(3),
        settings.scale_rate(3.0),
    )  # fmt: skip
    return Verdict(
        "undertrained",
        text("It may have ended too early (under-trained)"),
        text("The training loss was still falling, by {share} in a fifth of the run, and the "
             "validation loss did not rise: training longer, or a larger learning rate, may help.",
             share=percent(fallen)),
        text("The trend of the training loss in the last third of the run falls by more than "
             "{limit} in a fifth of the run, and that of the validation loss does not rise.",
             limit=percent(STILL_FALLING)),
        STILL_FALLING, fallen, None, text("Bengio 2012; trend: Sen 1968"), cures, evidence.severity,
    )  # fmt: skip


def _gap(evidence: Evidence) -> float:
    """How much better it is of late on what it learned from; infinite where that is unknown."""
    metric = "r2" if evidence.info.has_targets else "accuracy"
    _, seen = evidence.history.series(f"train_{metric}")
    _, rest = evidence.history.series(f"validation_{metric}")
    return late(seen - rest) if len(seen) else np.inf
