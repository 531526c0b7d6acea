"""Is the learning rate too high or too low? Losses, and the size of updates where measured."""

from __future__ import annotations

import math

import numpy as np

from desktoplab.spec.text import Text, text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import MOVES, TREND, Evidence, fall, late
from desktoplab.verdicts.flow import growing, shrinking
from desktoplab.verdicts.verdict import Verdict, percent, show

RISEN = 10.0
"""Highest batch loss over the loss at the start, from which steps count as overshooting."""

STAYS_ABOVE = 1.25
"""Training loss of late over that of the start or of guessing, likewise, after real updates."""

LARGE_UPDATE = 0.05
"""norm(ΔW) / norm(W) of one update: a network that does not learn at such steps overshoots."""

JUMP, JUMPS = 1.5, 3
"""A jump is a rise of the training loss to so many times the point before; so many are blamed."""

SIZEABLE_UPDATE = 5e-3
"""Updates below this share of the weights are not blamed for jumps (five times the guide line)."""

SMALL_UPDATE = 1e-4
"""Updates below this share of the weights hardly move them (a tenth of the guide line)."""

SLOW_UPDATE = 2e-3
"""Updates above this share are not blamed for a loss that creeps down evenly."""

EVEN, STRAIGHT = 0.95, 0.5
"""Share of epochs in which a creeping loss falls; its second half against its first."""

OVERSHOOTS = text("LeCun et al. 1998; Bengio 2012")
"""Beyond twice the best rate steps overshoot (LeCun, for a parabola); the loss rises (Bengio)."""

GUIDE = text("Rule of thumb of 0.001: Hinton 2010")
"""Updates of about 1/1000 of the weights, to within a factor of ten (guide to RBMs, section 7)."""

Grounds = tuple[Text, Text, float, float]
"""Rule, finding, threshold and the number that was measured."""


def too_high(evidence: Evidence) -> Verdict | None:
    """The loss has risen or jumps, or steps are so large that nothing is learned."""
    flows = (growing(evidence), shrinking(evidence))
    # Where the error does not come back as it should from the start, that is to blame first.
    is_sound = not any(flow is not None and flow.at_start for flow in flows)
    grounds = (_overshot(evidence) if is_sound else None) or _jumping(evidence)
    if grounds is None:
        return None
    rule, finding, threshold, measured = grounds
    cures = settings.offer(
        evidence.started.experiment, evidence.info, settings.scale_rate(0.1), settings.clip(),
        network.normalize(),
    )  # fmt: skip
    return Verdict(
        "rate_too_high", text("The learning rate is too high"), finding, rule, threshold, measured,
        None, OVERSHOOTS, cures, evidence.severity_now(), "loss",
    )  # fmt: skip


def _overshot(evidence: Evidence) -> Grounds | None:
    risen, ratio = _rise(evidence), _largest_update(evidence)
    if risen > RISEN:
        return (
            text("The loss rose to more than {limit} times what it was at the start.",
                 limit=show(RISEN)),
            text("The loss rose to {n} times its start: steps overshoot.", n=show(risen)),
            RISEN, risen,
        )  # fmt: skip
    above = late(evidence.history.series("train_loss")[1][1:]) / _start(evidence)
    sizeable = ratio is not None and ratio > SIZEABLE_UPDATE
    if evidence.has_tried and above > STAYS_ABOVE and sizeable and not evidence.is_moving:
        return (
            text("The training loss of late is more than {limit} times what it was at the start, "
                 "and an update is more than {share} of the weights.", limit=show(STAYS_ABOVE),
                 share=show(SIZEABLE_UPDATE)),
            text("The training loss is {n} times its start, and does not come down: steps "
                 "overshoot.", n=show(above)),
            STAYS_ABOVE, above,
        )  # fmt: skip
    if evidence.will_not_learn and ratio is not None and ratio > LARGE_UPDATE:
        return (
            text("One update changes the weights of a layer by more than {limit} of their size, "
                 "and nothing is learned.", limit=percent(LARGE_UPDATE)),
            text("One update changes the weights by {n} of their size, and the network is no "
                 "better than guessing: steps overshoot.", n=percent(ratio)),
            LARGE_UPDATE, ratio,
        )  # fmt: skip
    return None


def _jumping(evidence: Evidence) -> Grounds | None:
    """The training loss shoots up again and again late in the run, at large steps."""
    values, ratio = evidence.history.series("train_loss")[1][1:], _largest_update(evidence)
    values = values[len(values) // 2 :]
    if ratio is None or not ratio > SIZEABLE_UPDATE or len(values) < 2:
        return None
    # Where next to nothing is left of the loss, a jump is nothing to speak of.
    rises = values[1:] > np.maximum(JUMP * values[:-1], values[:-1] + 0.05 * evidence.guessing)
    if rises.sum() < JUMPS:
        return None
    return (
        text("The training loss rises to {jump} times the point before, {limit} times or more in "
             "the second half of the run, and an update is more than {share} of the weights.",
             jump=show(JUMP), limit=JUMPS, share=show(SIZEABLE_UPDATE)),
        text("The training loss jumped up {n} times in the second half of the run: steps may "
             "overshoot.", n=int(rises.sum())),
        JUMPS, float(rises.sum()),
    )  # fmt: skip


def too_low(evidence: Evidence) -> Verdict | None:
    """Little is learned, and every layer moves by next to nothing, or the loss creeps down."""
    ratio, gain = _largest_update(evidence), evidence.gain
    if ratio is None or gain is None or not evidence.has_tried or gain > 0.5:
        return None
    grounds = _standing(evidence, ratio) or _creeping(evidence, ratio)
    if grounds is None:
        return None
    rule, finding, threshold, measured = grounds
    cures = settings.offer(evidence.started.experiment, evidence.info, settings.scale_rate(10.0))
    return Verdict(
        "rate_too_low", text("The learning rate is too low"), finding, rule, threshold, measured,
        None, GUIDE, cures, evidence.severity, "loss",
    )  # fmt: skip


def _standing(evidence: Evidence, ratio: float) -> Grounds | None:
    values = evidence.history.series("train_loss")[1]
    if not 0 < ratio < SMALL_UPDATE or late(values) < 0.5 * values[0]:
        return None
    return (
        text("No layer's update is more than {limit} of its weights, and little is learned; about "
             "0.001 is usual.", limit=show(SMALL_UPDATE)),
        text("Even the layer that moves most changes by only {n} of its size per update.",
             n=show(ratio)),
        SMALL_UPDATE, ratio,
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
    return (
        text("The loss falls in at least {even} of the epochs, in the second half of the run "
             "at least half as much as in the first, and no update is more than {limit} of the "
             "weights.", even=percent(EVEN), limit=show(SLOW_UPDATE)),
        text("The loss creeps down evenly, at updates of {n} of the weights: larger steps may get "
             "further in the same time.", n=show(ratio)),
        SLOW_UPDATE, ratio,
    )  # fmt: skip


def _start(evidence: Evidence) -> float:
    """The loss of the start or that of guessing, whichever is larger; NaN where none is known."""
    _, values = evidence.history.series("train_loss")
    if not len(values) or not np.isfinite(values[0]):
        return math.nan
    return max(float(values[0]), evidence.guessing if evidence.info.classes else 1.0)


def _rise(evidence: Evidence) -> float:
    """Highest batch loss over that of the start; infinite if it became so, 0 where none is known.

    The first batch is left out, as it was before any update.
    """
    losses, start = evidence.history.losses[1:], _start(evidence)
    if not len(losses) or math.isnan(start):
        return 0.0
    if evidence.history.ended is not None and evidence.history.ended.divergence is not None:
        return math.inf
    return float(np.nanmax(losses) / start)


def _largest_update(evidence: Evidence) -> float | None:
    """norm(ΔW) / norm(W) of the layer that moves most."""
    ratio = evidence.array("update_ratio", "ratio")
    if ratio is None:
        return None
    finite = ratio[np.isfinite(ratio)]
    return float(finite.max()) if len(finite) else None
