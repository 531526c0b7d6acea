"""What a drawn prediction stands over, and the measured curve that is laid over it. No widgets."""

from __future__ import annotations

import math

import numpy as np

from desktoplab.engine.messages import FloatArray
from desktoplab.lessons.lesson import Draw, Lesson
from desktoplab.lessons.measured import Measured
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Network, expand
from desktoplab.spec.tables import LAYERS
from desktoplab.ui.text import tr


def labels_of(draw: Draw, lesson: Lesson | None) -> tuple[tuple[str, ...], str]:
    """The places of the horizontal axis, and what they are."""
    planned = [run for run in lesson.runs if run.name == draw.run] if lesson is not None else []
    experiment = planned[0].experiment if planned else Experiment()
    if draw.over == "epochs":
        places = range(experiment.training.epochs + 1)
        return tuple(str(epoch) for epoch in places), tr("epoch")
    count = weighted_layers(experiment.cards)
    return tuple(str(number) for number in range(1, count + 1)), tr("layer (input on the left)")


def weighted_layers(network: Network) -> int:
    """How many layers with weights there are, repetitions counted."""
    return sum(LAYERS[stage.layer.kind].traits.weighted for stage in expand(network))


def measured_curve(draw: Draw, measured: Measured, count: int) -> FloatArray | None:
    """The measured values at the places that were drawn; NaN where nothing was measured."""
    found = measured.curve(draw)
    if found is None:
        return None
    values = np.full(count, math.nan)
    first = 0 if draw.over == "epochs" else 1
    for place, value in zip(*found, strict=True):
        index = round(float(place)) - first
        if abs(float(place) - round(float(place))) < 1e-6 and 0 <= index < count:
            values[index] = value
    return values
