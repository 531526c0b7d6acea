"""Is the learning rate too high? Losses that rise, stay up or jump, units that die.

What is only a sign is told as such: a loss may jump for other reasons.
"""

from __future__ import annotations

import math

import numpy as np

from desktoplab.spec.text import text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import LEARNED, SKILLED, Evidence
from desktoplab.verdicts.flow import growing, shrinking
from desktoplab.verdicts.trends import late
from desktoplab.verdicts.units import DEAD
from desktoplab.verdicts.verdict import Grounds, Verdict, percent, show

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

DIED = 0.25
"""Share by which dead units of the worst layer have become more, from which steps killed them."""

OVERSHOOTS = text("LeCun et al. 1998; Bengio 2012")
"""Beyond twice the best rate steps overshoot (LeCun, for a parabola); the loss rises (Bengio)."""


def too_high(evidence: Evidence) -> Verdict | None:
    """The loss has risen or jumps, or steps are so large that nothing is learned."""
    flows = (growing(evidence), shrinking(evidence))
    # Where the error does not come back as it should from the start, that is to blame first.
    is_sound = not any(flow is not None and flow.at_start for flow in flows)
    grounds = (_overshot(evidence) or _killed(evidence) if is_sound else None) or _jumping(evidence)
    if grounds is None:
        return None
    cures = settings.offer(
        evidence.started.experiment, evidence.info, settings.scale_rate(0.1), settings.clip(),
        network.normalize(),
    )  # fmt: skip
    return Verdict(
        "rate_too_high",
        text("The learning rate is too high") if grounds.sure
        else text("The learning rate may be too high"),
        grounds.finding, grounds.rule, grounds.threshold, grounds.measured, None, OVERSHOOTS,
        cures, evidence.severity_now(), "loss",
    )  # fmt: skip


def _overshot(evidence: Evidence) -> Grounds | None:
    risen, ratio = _rise(evidence), evidence.largest_update
    if risen > RISEN:
        return Grounds(
            text("The loss rose to more than {limit} times what it was at the start.",
                 limit=show(RISEN)),
            text("The loss rose to {n} times its start: steps overshoot.", n=show(risen)),
            RISEN, risen,
        )  # fmt: skip
    above = late(evidence.history.series("train_loss")[1][1:]) / _start(evidence)
    sizeable = ratio is not None and ratio > SIZEABLE_UPDATE
    if evidence.has_tried and above > STAYS_ABOVE and sizeable and not evidence.is_moving:
        return Grounds(
            text("The training loss of late is more than {limit} times what it was at the start, "
                 "and an update is more than {share} of the weights.", limit=show(STAYS_ABOVE),
                 share=show(SIZEABLE_UPDATE)),
            text("The training loss is {n} times its start, and does not come down: steps "
                 "overshoot.", n=show(above)),
            STAYS_ABOVE, above,
        )  # fmt: skip
    # Without a hidden layer the best weights may be near zero, so that any step is large for them.
    is_deep = len(evidence.layers) > 1
    if is_deep and evidence.will_not_learn and ratio is not None and ratio > LARGE_UPDATE:
        return Grounds(
            text("One update changes the weights of a layer by more than {limit} of their size, "
                 "and nothing is learned.", limit=percent(LARGE_UPDATE)),
            text("One update changes the weights by {n} of their size, and the network is no "
                 "better than guessing: steps overshoot.", n=percent(ratio)),
            LARGE_UPDATE, ratio,
        )  # fmt: skip
    return None


def _killed(evidence: Evidence) -> Grounds | None:
    """Units that were alive at the start are dead now, and nothing is known any more."""
    born = evidence.array_at_start("activations", "dead")
    now = evidence.array("activations", "dead")
    if born is None or now is None or not evidence.has_tried or evidence.skill > SKILLED:
        return None
    before, share = (float(np.nanmax(dead[:-1], initial=0.0)) for dead in (born, now))
    if not evidence.level < LEARNED or not share > max(DEAD, before + DIED):
        return None
    return Grounds(
        text("More than {limit} of a layer's units died while the network trained, from a start "
             "where the error came through, and of late it is no better than guessing.",
             limit=percent(DEAD)),
        text("Of the layer with most dead units {before} were dead at the start, and {share} are "
             "now: steps may have been too large.", before=percent(before), share=percent(share)),
        DEAD, share, sure=False,
    )  # fmt: skip


def _jumping(evidence: Evidence) -> Grounds | None:
    """The training loss shoots up again and again late in the run, at large steps."""
    values, ratio = evidence.history.series("train_loss")[1][1:], evidence.largest_update
    values = values[len(values) // 2 :]
    if ratio is None or not ratio > SIZEABLE_UPDATE or len(values) < 2:
        return None
    # Where next to nothing is left of the loss, a jump is nothing to speak of.
    rises = values[1:] > np.maximum(JUMP * values[:-1], values[:-1] + 0.05 * evidence.guessing)
    if rises.sum() < JUMPS:
        return None
    return Grounds(
        text("The training loss rises to {jump} times the point before, {limit} times or more in "
             "the second half of the run, and an update is more than {share} of the weights.",
             jump=show(JUMP), limit=JUMPS, share=show(SIZEABLE_UPDATE)),
        text("The training loss jumped up {n} times in the second half of the run: steps may "
             "overshoot.", n=int(rises.sum())),
        JUMPS, float(rises.sum()), sure=False,
    )  # fmt: skip


def _start(evidence: Evidence) -> float:
    """The loss of the start or that of guessing, whichever is larger; NaN where none is known."""
    _, values = evidence.history.series("train_loss")
    if not len(values) or not np.isfinite(values[0]):
        return math.nan
    return max(float(values[0]), 1.0 if evidence.info.has_targets else evidence.guessing)


def _rise(evidence: Evidence) -> float:
    """Highest batch loss over that of the start; infinite if it became so, 0 where none is known.

    The first batch of the last stage is left out, as it was before any update.
    """
    first = evidence.started.row[-1].first
    losses, start = evidence.history.losses[first + 1 :], _start(evidence)
    if not len(losses) or math.isnan(start):
        return 0.0
    if evidence.history.ended is not None and evidence.history.ended.divergence is not None:
        return math.inf
    return float(np.nanmax(losses) / start)
