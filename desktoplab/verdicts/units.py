"""What is wrong with the units of a layer: saturated, dead, or all the same."""

from __future__ import annotations

import numpy as np

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.text import text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import Evidence
from desktoplab.verdicts.flow import outcome
from desktoplab.verdicts.verdict import Verdict, percent

SATURATED = 0.5
"""Share of outputs in the flat part of the activation, from which a layer counts as saturated."""

DEAD = 0.5
"""Share of units that are silent for the whole probe batch."""

DISTINCT = 0.2
"""Share of units that differ from the others, below which a layer counts as symmetric."""


def saturated(evidence: Evidence) -> Verdict | None:
    """Most outputs of a layer lie where the activation is flat."""
    share = _hidden(evidence, "activations", "saturated")
    if share is None or not (place := _worst(share))[1] > SATURATED:
        return None
    layer = evidence.layers[place[0]]
    experiment, info = evidence.started.experiment, evidence.info
    cures = settings.offer(
        experiment, info, settings.standardize(), network.start_suitably(), network.normalize(),
        network.use_relu(),
    )  # fmt: skip
    return Verdict(
        "saturated",
        text("Units are saturated"),
        text("{share} of the outputs of {layer} lie where the activation is flat and lets no error "
             "through. {outcome}", share=percent(place[1]), layer=layer.text(),
             outcome=outcome(evidence)),
        text("More than {limit} of a layer's outputs are below "
             "0.01 or above 0.99 (sigmoid), beyond ±0.99 (tanh).", limit=percent(SATURATED)),
        SATURATED, place[1], layer, text("Glorot & Bengio 2010"), cures, evidence.severity,
        "saturated",
    )  # fmt: skip


def dead(evidence: Evidence) -> Verdict | None:
    """Most units of a layer give 0 whatever the sample."""
    share = _hidden(evidence, "activations", "dead")
    if share is None or not (place := _worst(share))[1] > DEAD:
        return None
    layer = evidence.layers[place[0]]
    cures = settings.offer(
        evidence.started.experiment, evidence.info, settings.standardize(),
        network.start_suitably(), network.normalize(), network.use_leaky_relu(),
        settings.slow_pretraining() if evidence.is_pretraining else settings.scale_rate(0.1),
    )  # fmt: skip
    return Verdict(
        "dead",
        text("Units are dead"),
        text("{share} of the units of {layer} give 0 for every sample of the probe batch, so that "
             "no error passes through them. {outcome}", share=percent(place[1]),
             layer=layer.text(), outcome=outcome(evidence)),
        text("More than {limit} of a layer's units are silent for the whole probe batch.",
             limit=percent(DEAD)),
        DEAD, place[1], layer, text("Lu et al. 2019; Maas et al. 2013"), cures, evidence.severity,
        "dead",
    )  # fmt: skip


def symmetric(evidence: Evidence) -> Verdict | None:
    """Units of a layer are copies of each other and learn the same."""
    ended = evidence.history.ended
    has_diverged = ended is not None and ended.divergence is not None
    # Beside one weight that grew without bound all others look alike.
    read = evidence.array_at_start if has_diverged else evidence.array
    units, distinct = (_but_output(read("symmetry", name)) for name in ("units", "distinct"))
    if units is None or distinct is None:
        return None
    is_told = (units > 1) & (distinct > 0)  # 0 where a layer was not finite
    share = np.where(is_told, distinct / np.maximum(units, 1), 1.0)
    place = int(np.argmin(share))
    if not share[place] < DISTINCT:
        return None
    layer = evidence.layers[place]
    cures = settings.offer(evidence.started.experiment, evidence.info, network.start_suitably())
    return Verdict(
        "symmetric",
        text("Units are copies of each other"),
        text("{layer} has {units} units, of which only {distinct} {distinct:is|are} distinct: "
             "units that are equal get equal updates and stay equal. {outcome}", layer=layer.text(),
             units=int(units[place]), distinct=int(distinct[place]), outcome=outcome(evidence)),
        text("Fewer than {limit} of a layer's units differ from each other.",
             limit=percent(DISTINCT)),
        DISTINCT, float(share[place]), layer,
        text("Rumelhart et al. 1986; Goodfellow et al. 2016"), cures, evidence.severity, "distinct",
    )  # fmt: skip


def _hidden(evidence: Evidence, probe: str, name: str) -> FloatArray | None:
    return _but_output(evidence.array(probe, name))


def _but_output(found: FloatArray | None) -> FloatArray | None:
    return None if found is None or len(found) < 2 else found[:-1]


def _worst(share: FloatArray) -> tuple[int, float]:
    """The place of the largest share; −1 where the activation has no such thing."""
    known = np.where(np.isfinite(share), share, -1.0)
    place = int(np.argmax(known))
    return place, float(known[place])
