"""Is the learning rate too high or too low? Losses, and the size of updates where measured."""

from __future__ import annotations

import math

import numpy as np

from desktoplab.spec.text import text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import Evidence
from desktoplab.verdicts.flow import growing, shrinking
from desktoplab.verdicts.verdict import Verdict, percent, show

RISEN = 10.0
"""Highest batch loss over the loss at the start, from which steps count as overshooting."""

LARGE_UPDATE = 0.05
"""norm(ΔW) / norm(W) of one update: a network that does not learn at such steps overshoots."""

SMALL_UPDATE = 1e-4
"""Updates below this share of the weights hardly move them (a tenth of the guide line)."""

SOURCE = text("Bengio 2012; LeCun et al. 1998")


def too_high(evidence: Evidence) -> Verdict | None:
    """The loss has risen, or steps are so large that nothing is learned."""
    risen, ratio = _rise(evidence), _largest_update(evidence)
    flows = (growing(evidence), shrinking(evidence))
    if any(flow is not None and flow.at_start for flow in flows):
        return None  # the start comes first: it is to blame, or hides the rate
    if risen > RISEN:
        rule = text("The loss rose to more than {limit} times what it was at the start.",
                    limit=show(RISEN))  # fmt: skip
        finding = text("The loss rose to {n} times its start: steps overshoot.", n=show(risen))
        threshold, measured = RISEN, risen
    elif evidence.will_not_learn and ratio is not None and ratio > LARGE_UPDATE:
        rule = text("One update changes the weights of a layer by more than {limit} of their size, "
                    "and nothing is learned.", limit=percent(LARGE_UPDATE))  # fmt: skip
        finding = text("One update changes the weights by {n} of their size, and the network is no "
                       "better than guessing: steps overshoot.", n=percent(ratio))  # fmt: skip
        threshold, measured = LARGE_UPDATE, ratio
    else:
        return None
    cures = settings.offer(
        evidence.started.experiment, evidence.info, settings.scale_rate(0.1), settings.clip(),
        network.normalize(),
    )  # fmt: skip
    return Verdict(
        "rate_too_high", text("The learning rate is too high"), finding, rule, threshold, measured,
        None, SOURCE, cures, evidence.severity, "loss",
    )  # fmt: skip


def too_low(evidence: Evidence) -> Verdict | None:
    """Every layer moves by next to nothing, and little is learned."""
    ratio, gain = _largest_update(evidence), evidence.gain
    if ratio is None or gain is None or not evidence.has_tried or gain > 0.5:
        return None
    if not 0 < ratio < SMALL_UPDATE:
        return None
    cures = settings.offer(evidence.started.experiment, evidence.info, settings.scale_rate(10.0))
    return Verdict(
        "rate_too_low",
        text("The learning rate is too low"),
        text("Even the layer that moves most changes by only {n} of its size per update.",
             n=show(ratio)),
        text("No layer's update is more than {limit} of its weights, and little is learned; about "
             "0.001 is usual.", limit=show(SMALL_UPDATE)),
        SMALL_UPDATE, ratio, None, SOURCE, cures, evidence.severity, "loss",
    )  # fmt: skip


def _rise(evidence: Evidence) -> float:
    """Highest batch loss over the loss at the start or that of guessing; infinite if it became so.

    The first batch is left out, as it was before any update.
    """
    _, values = evidence.history.series("train_loss")
    losses = evidence.history.losses[1:]
    if not len(values) or not np.isfinite(values[0]) or not len(losses):
        return 0.0
    start = max(float(values[0]), evidence.guessing if evidence.info.classes else 1.0)
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
