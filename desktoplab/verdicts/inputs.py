"""Trouble that lies in the data or in the batch, not in the network."""

from __future__ import annotations

import math

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import expand
from desktoplab.spec.shapes import describe
from desktoplab.spec.tables import LAYERS, DataInfo
from desktoplab.spec.text import text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import Evidence
from desktoplab.verdicts.flow import outcome
from desktoplab.verdicts.verdict import Verdict, show

FAR_FROM_ONE = 10.0
"""Size (RMS) of the largest feature, or of its inverse, from which data want standardizing."""

LEAST_BATCH = 2
"""Samples without which batch normalization has no deviation to divide by."""


def not_standardized(evidence: Evidence) -> Verdict | None:
    """Features are far from size 1, where initializers expect them."""
    size = evidence.started.input_size
    if evidence.started.experiment.data.standardize == "feature" or not size > 0:
        return None
    if not math.isfinite(size) or not max(size, 1 / size) > FAR_FROM_ONE:
        return None
    cures = settings.offer(evidence.started.experiment, evidence.info, settings.standardize())
    return Verdict(
        "not_standardized",
        text("The data are not standardized"),
        text("The largest feature has a size (RMS) of {n}; initializers keep signals at 1. "
             "{outcome}", n=show(size), outcome=outcome(evidence)),
        text("The largest feature is more than {limit} times too large or too small.",
             limit=show(FAR_FROM_ONE)),
        FAR_FROM_ONE, size, evidence.layers[0] if evidence.layers else None,
        text("LeCun et al. 1998"), cures, evidence.severity, "loss",
    )  # fmt: skip


def batch_of_one(experiment: Experiment, info: DataInfo) -> Verdict | None:
    """Batch normalization over too few samples; told before any run, as none can begin."""
    batch = min(experiment.training.batch_size or info.samples, info.samples)
    stages = [stage.layer for stage in expand(experiment.network)]
    needy = [one for one in stages if LAYERS[one.kind].traits.least_batch > batch]
    if not needy:
        return None
    without = network.without(LAYERS[needy[0].kind].name, text(LAYERS[needy[0].kind].label))
    return Verdict(
        "batch_of_one",
        text("Batches are too small for batch normalization"),
        text("{layer} divides by the deviation of a batch, and a batch of {batch} has none.",
             layer=describe(needy[0]), batch=batch),
        text("A batch has at least {limit} samples.", limit=LEAST_BATCH),
        LEAST_BATCH, batch, None, text("Ioffe & Szegedy 2015"),
        settings.offer(experiment, info, settings.set_batch(32), without), "trouble",
    )  # fmt: skip
