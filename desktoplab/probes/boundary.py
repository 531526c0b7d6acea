"""The decision boundary of data in the plane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.tables import PROBES, DataInfo, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

CELLS = 64
POINTS = 500


def _fits(info: DataInfo) -> bool:
    return info.is_plane and info.task in ("classification", "regression")


@PROBES.register("boundary", "Decision boundary", traits=ProbeTraits("plane", _fits))
def boundary(look: Look) -> Arrays:
    """What the network answers everywhere in the plane, and the samples it learns from.

    `grid` (64, 64), row 0 at the bottom: the probability of class 1 for two classes, else the
    class; the answer itself for a regression, in the units of the target. `extent` is xmin, xmax,
    ymin, ymax. `points` (m, 2) and `labels` (m,) are training
    samples, `validation_points` and `validation_labels` the others; at most 500 each.
    """
    import torch

    from desktoplab.engine.scores import answers, probabilities

    data = look.data
    points = data.raw(data.training.inputs)
    extent = extent_of(points)
    x, y = np.linspace(*extent[:2], CELLS), np.linspace(*extent[2:], CELLS)
    raw = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    inputs = ((raw - data.mean) / data.deviation).astype(np.float32)
    outputs = look.outputs(torch.from_numpy(inputs).to(data.training.inputs.device))
    if data.info.task == "regression":
        answer = outputs[:, 0].double() * data.target_deviation + data.target_mean
    elif data.info.classes == 2:
        answer = probabilities(outputs)[:, 1]
    else:
        answer = answers(outputs)
    held_out = data.validation.head(POINTS)
    return {
        "grid": answer.double().cpu().numpy().reshape(CELLS, CELLS),
        "extent": np.array(extent),
        "points": points[:POINTS],
        "labels": data.targets(data.training.labels[:POINTS]),
        "validation_points": data.raw(held_out.inputs),
        "validation_labels": data.targets(held_out.labels),
    }


def extent_of(points: np.ndarray, margin: float = 0.1) -> tuple[float, float, float, float]:
    """xmin, xmax, ymin, ymax of the points, with a margin as a share of width and height."""
    low, high = points.min(0), points.max(0)
    around = margin * (high - low)
    (x0, y0), (x1, y1) = low - around, high + around
    return float(x0), float(x1), float(y0), float(y1)
