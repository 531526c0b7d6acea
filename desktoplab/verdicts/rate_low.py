"""Is the learning rate too low? Updates that are next to nothing, or a loss that creeps down."""

from __future__ import annotations

import numpy as np

from desktoplab.spec.text import text
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import MOVES, Evidence
from desktoplab.verdicts.trends import TREND, fall, late
from desktoplab.verdicts.verdict import Grounds, Verdict, percent, show

SMALL_UPDATE = 1e-4
"""Updates below this share of the weights hardly move them (a tenth of the guide line)."""

USUAL_UPDATE = 1e-3
"""The guide line: where nothing is learned, and nothing else is wrong, updates below it are."""

SLOW_UPDATE = 2e-3
"""Updates above this share are not blamed for a loss that creeps down evenly."""

EVEN, STRAIGHT = 0.95, 0.5
"""Share of epochs in which a creeping loss falls; its second half against its first."""

GUIDE = text("Rule of thumb of 0.001: Hinton 2010")
"""Updates of about 1/1000 of the weights, to within a factor of ten (guide to RBMs, section 7)."""


def too_low(evidence: Evidence) -> Verdict | None:
    """Little is learned, and every layer moves by next to nothing, or the loss creeps down."""
    ratio, gain = evidence.largest_update, evidence.gain
    if ratio is None or gain is None or not evidence.has_tried or gain > 0.5:
        return None
    grounds = _standing(evidence, ratio) or _creeping(evidence, ratio)
    if grounds is None:
        return None
    cures = settings.offer(evidence.started.experiment, evidence.info, settings.scale_rate(10.0))
    return Verdict(
        "rate_too_low",
        text("The learning rate is too low") if grounds.sure
        else text("The learning rate may be too low"),
        grounds.finding, grounds.rule, grounds.threshold, grounds.measured, None, GUIDE,
        cures, evidence.severity, "loss",
    )  # fmt: skip


def _standing(evidence: Evidence, ratio: float) -> Grounds | None:
    values = evidence.history.series("train_loss")[1]
    limit = USUAL_UPDATE if evidence.will_not_learn else SMALL_UPDATE
    if not 0 < ratio < limit or late(values) < 0.5 * values[0]:
        return None
    return Grounds(
        text("No layer's update is more than {limit} of its weights, and little is learned; about "
             "0.001 is usual.", limit=show(limit)),
        text("Even the layer that moves most changes by only {n} of its size per update.",
             n=show(ratio)),
        limit, ratio, sure=ratio < SMALL_UPDATE,
    )  # fmt: skip


def _creeping(evidence: Evidence, ratio: float) -> Grounds | None:
    """The loss falls at nearly every epoch, late in the run hardly less than at first."""
    series = evidence.history.series("train_loss")[1]
    values, fallen = series[1:], fall(series)
    if not 0 < ratio < SLOW_UPDATE or len(values) < TREND or not (values > 0).all():
        return None
    first, half, last = values[[0, len(values) // 2, -1]]
    if not fallen > MOVES / 2 or np.mean(np.diff(values) < 0) < EVEN:
        return None
    if not half - last > STRAIGHT * (first - half):
        return None
    return Grounds(
        text("The loss falls in at least {even} of the epochs, in the second half of the run "
             "at least half as much as in the first, and no update is more than {limit} of the "
             "weights.", even=percent(EVEN), limit=show(SLOW_UPDATE)),
        text("The loss creeps down evenly, at updates of {n} of the weights: larger steps may get "
             "further in the same time.", n=show(ratio)),
        SLOW_UPDATE, ratio, sure=False,
    )  # fmt: skip
