"""Is too much learned, or too little? Reads the losses of both parts alone."""

from __future__ import annotations

import numpy as np

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.text import text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import LEARNED, Evidence
from desktoplab.verdicts.verdict import Verdict, percent, show

OVERFIT = 1.25
"""Validation loss in the end over its best, from which learning by heart is seen."""

STILL_FALLING = 0.05
"""Share by which the loss fell in the last fifth of the run, from which it ended too early."""

AT_LEAST = 6
"""Points that a trend needs."""


def overfitting(evidence: Evidence) -> Verdict | None:
    """The validation loss rises while the training loss falls on."""
    steps, validation = evidence.history.series("validation_loss")
    _, training = evidence.history.series("train_loss")
    if len(validation) < AT_LEAST or not np.isfinite([validation, training]).all():
        return None
    ended = evidence.history.ended
    if ended is not None and ended.reason is not None:
        return None  # stopped early: that was the cure
    if (evidence.gain or 0.0) < LEARNED:
        return None  # nothing was learned, by heart or otherwise
    # Of medians of three, as on few samples one epoch may look good by chance.
    levels = np.median(np.lib.stride_tricks.sliding_window_view(validation, 3), axis=1)
    best = int(np.argmin(levels)) + 1
    last, lowest = _late(validation), float(levels.min())
    if lowest <= 0 or not last / lowest > OVERFIT:
        return None
    if not _late(training) < min(float(training[best]), last / OVERFIT):
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
             last=show(last), training=show(_late(training))),
        text("The validation loss is more than {limit} times its best, and the training loss has "
             "fallen since.", limit=OVERFIT),
        OVERFIT, last / lowest, None, text("Prechelt 1998; Srivastava et al. 2014"), cures,
    )  # fmt: skip


def undertrained(evidence: Evidence) -> Verdict | None:
    """The run has ended while both losses were still falling."""
    history = evidence.history
    if history.ended is None or history.ended.divergence is not None:
        return None
    if history.ended.reason is not None or (evidence.gain or 0.0) < LEARNED:
        return None
    _, training = history.series("train_loss")
    _, validation = history.series("validation_loss")
    if len(training) < AT_LEAST or not np.isfinite([validation, training]).all():
        return None
    fallen = min(_fall(training), _fall(validation))
    if not fallen > STILL_FALLING:
        return None
    cures = settings.offer(
        evidence.started.experiment, evidence.info, settings.train_longer(3),
        settings.scale_rate(3.0),
    )  # fmt: skip
    return Verdict(
        "undertrained",
        text("It ended too early (under-trained)"),
        text("In the last fifth of the run the losses still fell by {share}.",
             share=percent(fallen)),
        text("Training and validation loss both fell by more than {limit} in the last fifth of the "
             "run.", limit=percent(STILL_FALLING)),
        STILL_FALLING, fallen, None, text("Bengio 2012"), cures, evidence.severity,
    )  # fmt: skip


def _late(values: FloatArray) -> float:
    """The level in the end: the median of the last three, as single ones are noisy."""
    return float(np.median(values[-3:]))


def _fall(values: FloatArray) -> float:
    """Share by which the level fell over the last fifth."""
    before = values[: max(3, len(values) - max(1, len(values) // 5))]
    level = _late(before)
    return 1.0 - _late(values) / level if level > 0 else 0.0
