"""A run that has left the finite numbers: when, where, and which frames are still good."""

from __future__ import annotations

import math

from desktoplab.engine.messages import Divergence, LayerName
from desktoplab.spec.text import text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import Evidence
from desktoplab.verdicts.verdict import Verdict


def diverged(evidence: Evidence) -> Verdict | None:
    """The run ended as diverged; it has no accuracy then."""
    ended = evidence.history.ended
    if ended is None or ended.divergence is None:
        return None
    found = ended.divergence
    experiment = evidence.started.experiment
    of_network = () if experiment.players else (network.start_suitably(), network.normalize())
    slower = [settings.scale_rate(0.1), settings.clip()]
    if evidence.is_pretraining:
        slower = [settings.slow_pretraining()]
    cures = settings.offer(experiment, evidence.info, settings.standardize(), *slower, *of_network)
    return Verdict(
        "diverged",
        text("The run diverged"),
        text("{news} {frames}", news=found.text(), frames=_last_good(evidence)),
        text("Every loss, output and weight is a finite number."),
        math.inf, math.nan, _where(evidence, found),
        text("LeCun et al. 1998; Pascanu et al. 2013"), cures, "trouble", "loss",
    )  # fmt: skip


def _where(evidence: Evidence, found: Divergence) -> LayerName | None:
    """The layer; an activation or normalization has no number among the weighted ones."""
    if found.uid is None:
        return None
    named = [layer for layer in evidence.layers if layer.uid == found.uid]
    return named[0] if named else LayerName(found.uid, found.uid, found.layer, -1)


def _last_good(evidence: Evidence) -> object:
    steps = [frame.step for frame in evidence.frames.values()]
    if not steps:
        return text("No frame was taken before.")
    return text("The plots show the last good frames, of step {step}.", step=max(steps))
