"""Does the error reach the first layers, and does it stay within bounds? Two-way evidence.

Gradients of weights are not looked at: in ReLU, tanh and linear networks they hide what happens,
as they are the product of an error that shrinks backward and a signal that shrinks forward.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.text import Text, text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import Evidence, activations_of
from desktoplab.verdicts.verdict import Cure, Severity, Verdict, show

VANISHED = 1e-2
"""Error at a hidden layer for 1 at the last hidden layer, below which it is called vanishing."""

EXPLODED = 1e2
"""The same upward."""

VANISHES = text("Hochreiter 1991; Glorot & Bengio 2010")
"""Through time, and through layers."""

EXPLODES = text("Pascanu et al. 2013; He et al. 2015")
"""Likewise; He et al. keep the product of the layers' factors at 1."""


def vanishing(evidence: Evidence) -> Verdict | None:
    """The error shrinks on its way back, and the signal is looked at on its way forward."""
    found = shrinking(evidence)
    if found is None:
        return None
    layer = evidence.layers[found.place]
    facts = text(
        "{when} the error shrinks {times} from the last hidden layer to {layer}; the signal "
        "{forward}.", when=found.when, layer=layer.text(), forward=found.forward,
        times=text("{n} ×", n=show(1 / found.ratio)) if found.ratio else text("to exactly 0"),
    )  # fmt: skip
    return Verdict(
        "vanishing",
        text("The gradient vanishes"),
        text("{facts} {outcome}", facts=facts, outcome=outcome(evidence)),
        text("The error (RMS of dL/dz) at a hidden layer is less than {limit} of that at the last "
             "hidden layer.", limit=show(VANISHED)),
        VANISHED, found.ratio, layer, VANISHES, _cures(evidence),
        evidence.severity if found.at_start else "note", "flow",
    )  # fmt: skip


def exploding(evidence: Evidence) -> Verdict | None:
    """The error grows by far too much on its way back."""
    found = growing(evidence)
    if found is None:
        return None
    layer = evidence.layers[found.place]
    facts = text(
        "{when} the error grows {n} × from the last hidden layer to {layer}; the signal "
        "{forward}.", when=found.when, layer=layer.text(), n=show(found.ratio),
        forward=found.forward,
    )  # fmt: skip
    experiment, info = evidence.started.experiment, evidence.info
    # Skips do not help here: what they add up is as large as before.
    cures = (
        *_cures(evidence, skips=False), *settings.offer(experiment, info, settings.clip())
    )  # fmt: skip
    return Verdict(
        "exploding",
        text("The gradient explodes"),
        text("{facts} {outcome}", facts=facts, outcome=outcome(evidence)),
        text("The error (RMS of dL/dz) at a hidden layer is more than {limit} times that at the "
             "last hidden layer.", limit=show(EXPLODED)),
        EXPLODED, found.ratio, layer, EXPLODES, cures,
        evidence.severity if found.at_start else "note", "flow",
    )  # fmt: skip


@dataclass(frozen=True)
class Flow:
    """Error at the layer `place` for 1 at the last hidden layer, and the signal's way there."""

    ratio: float
    place: int
    forward: Text
    at_start: bool

    @property
    def when(self) -> Text:
        """The cause lies in the start, or in the training since."""
        return text("At the start") if self.at_start else text("By now")


def shrinking(evidence: Evidence) -> Flow | None:
    """Where the error has vanished: at the start, or else by now."""
    flows = (_flow(evidence, np.argmin, at_start=at_start) for at_start in (True, False))
    return next((flow for flow in flows if flow is not None and flow.ratio < VANISHED), None)


def growing(evidence: Evidence) -> Flow | None:
    """Where the error has exploded."""
    flows = (_flow(evidence, np.argmax, at_start=at_start) for at_start in (True, False))
    return next((flow for flow in flows if flow is not None and flow.ratio > EXPLODED), None)


def outcome(evidence: Evidence, severity: Severity | None = None) -> Text:
    """What came of it, for a finding as bad as that; of whatever is inside the network for None.

    That it will not learn is said only after it did not.
    """
    gain = evidence.gain
    if evidence.will_not_learn:
        return text(
            "It will not learn like this: after {epochs} {epochs:epoch|epochs} it is no better "
            "than guessing.",
            epochs=show(evidence.epochs),
        )
    if gain is None:
        return text("Whether it learns all the same, training will tell.")
    if (severity or evidence.severity) == "note":
        return text("It learns all the same.")
    return text("So far it learns slowly or little.")


def _flow(
    evidence: Evidence, pick: Callable[[FloatArray], np.intp], *, at_start: bool
) -> Flow | None:
    """Error backward and spread forward of the hidden layers; None where either is missing."""
    read = evidence.array_at_start if at_start else evidence.array
    delta, spread = read("gradient_flow", "delta_rms"), read("signal", "forward_std")
    if delta is None or spread is None or len(delta) < 3:
        return None
    delta, spread = delta[:-1], spread[:-1]
    if not np.isfinite(delta).all() or not delta[-1] > 0:
        return None
    place = int(pick(delta))
    return Flow(float(delta[place] / delta[-1]), place, _forward(spread), at_start)


def _forward(spread: FloatArray) -> Text:
    first, last = float(spread[0]), float(spread[-1])
    if not (math.isfinite(first) and math.isfinite(last)) or first == 0:
        return text("cannot be compared")
    ratio = last / first
    if ratio == 0:
        return text("is lost on its way forward")
    if ratio < 0.1:
        return text("shrinks {n} × on its way forward", n=show(1 / ratio))
    if ratio > 10:
        return text("grows {n} × on its way forward", n=show(ratio))
    return text("keeps its size on its way forward")


def _cures(evidence: Evidence, *, skips: bool = True) -> tuple[Cure, ...]:
    """Weights that suit the activations, other activations, normalization, skips."""
    kinds = set(activations_of(evidence)[:-1])
    wanted = [network.add_skips()] if skips else []
    if "selu" not in kinds:
        wanted.insert(0, network.normalize())
    if kinds & set(network.SQUASHING):
        wanted.insert(0, network.use_relu())
    if kinds - {"sigmoid", "step"}:  # no start of the weights keeps a deep sigmoid network alive
        wanted.insert(0, network.start_suitably())
    return settings.offer(evidence.started.experiment, evidence.info, *wanted)
