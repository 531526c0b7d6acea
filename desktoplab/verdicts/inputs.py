"""Trouble that lies in the data or in the batch, not in the network."""

from __future__ import annotations

import math

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.naming import naming
from desktoplab.spec.network import expand
from desktoplab.spec.tables import LAYERS, DataInfo
from desktoplab.spec.text import text
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from desktoplab.verdicts.evidence import Evidence
from desktoplab.verdicts.flow import outcome
from desktoplab.verdicts.verdict import Verdict, show

FAR_FROM_ONE = 10.0
"""Size (RMS) of the largest feature, or of its inverse, from which data want standardizing."""

FAR_FROM_ZERO = 3.0
"""Norm of the means of the features over the norm of their deviations, likewise."""

LEARNED_NEARLY_ALL = 0.7
"""Up to where raw data are blamed: they are known to cost something, however much is learned."""

LEAST_BATCH = 2
"""Samples without which batch normalization has no deviation to divide by."""


def not_standardized(evidence: Evidence) -> Verdict | None:
    """Features are far from size 1, where initializers expect them, or far from 0."""
    started = evidence.started
    size, offset = started.input_size, started.input_offset
    if started.experiment.data.standardize == "feature" or not size > 0:
        return None
    if not math.isfinite(size):
        return None
    if max(size, 1 / size) > FAR_FROM_ONE:
        finding = text("The largest feature has a size (RMS) of {n}; initializers keep signals at "
                       "1.", n=show(size))  # fmt: skip
        rule = text("The largest feature is more than {limit} times too large or too small.",
                    limit=show(FAR_FROM_ONE))  # fmt: skip
        threshold, measured = FAR_FROM_ONE, size
    elif FAR_FROM_ZERO < offset < math.inf:
        finding = text(
            "The features lie {n} times as far from 0 as they vary: what all samples "
            "have in common outweighs what tells them apart.",
            n=show(offset),
        )
        rule = text("The means of the features are more than {limit} times their deviations (norm "
                    "over all features).", limit=show(FAR_FROM_ZERO))  # fmt: skip
        threshold, measured = FAR_FROM_ZERO, offset
    else:
        return None
    cures = settings.offer(started.experiment, evidence.info, settings.standardize())
    severity = evidence.severity_now(LEARNED_NEARLY_ALL)
    return Verdict(
        "not_standardized",
        text("The data are not standardized"),
        text("{finding} {outcome}", finding=finding, outcome=outcome(evidence, severity)),
        rule, threshold, measured, evidence.layers[0] if evidence.layers else None,
        text("LeCun et al. 1998"), cures, severity, "loss",
    )  # fmt: skip


def batch_of_one(experiment: Experiment, info: DataInfo) -> Verdict | None:
    """Batch normalization over too few samples; told before any run, as none can begin."""
    batch = min(experiment.training.batch_size or info.samples, info.samples)
    stages = [stage.layer for stage in expand(experiment.cards)]
    needy = [one for one in stages if LAYERS[one.kind].traits.least_batch > batch]
    if not needy:
        return None
    without = network.without(LAYERS[needy[0].kind].name, text(LAYERS[needy[0].kind].label))
    return Verdict(
        "batch_of_one",
        text("Batches are too small for batch normalization"),
        text("{layer} divides by the deviation of a batch, and a batch of {batch} has none.",
             layer=naming(needy[0]), batch=batch),
        text("A batch has at least {limit} samples.", limit=LEAST_BATCH),
        LEAST_BATCH, batch, None, text("Ioffe & Szegedy 2015"),
        settings.offer(experiment, info, settings.set_batch(32), without), "trouble",
    )  # fmt: skip
