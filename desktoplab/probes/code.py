"""The code of an autoencoder: what its narrowest layer makes of the samples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from torch import Tensor

    from desktoplab.engine.look import Arrays, Look

Matrix = NDArray[np.float64]
SAMPLES = 500


@PROBES.register(
    "code",
    "Code",
    traits=ProbeTraits("scatter", lambda info: info.task == "reconstruction"),
)
def code(look: Look) -> Arrays:
    """What the narrowest layer gives for validation samples; classes are colors, never learned.

    Of equally narrow layers it is the first; the last layer is no code. Of a code of more than two
    numbers its first two principal directions are shown, and how much of its variance they hold.
    `points` (k, 1 or 2), `labels` (k,), at most 500 samples, in evaluation mode; `layer` (1,) is
    the place of the layer among those with weights, `width` (1,) how many numbers the code has,
    `share` (1,) the share of its variance that is seen. `neighbors` and `input_neighbors` (1,) tell
    how often the nearest other sample is of the same class, by the code and by the inputs; NaN
    without classes. `components` (1,) is the R² that as many principal components of the training
    part reach in the validation part; NaN for samples of more than 1,024 numbers.
    """
    from desktoplab.engine.components import kept

    part = look.data.validation.head(SAMPLES)
    layers = [a.flatten(1) for a in look.activations(part.inputs)]
    place = min(range(len(layers) - 1), key=lambda index: layers[index].shape[1])
    found = layers[place]
    codes: Matrix = found.double().cpu().numpy()
    points, share = (codes, 1.0) if codes.shape[1] < 3 else principal(codes)
    labels = np.asarray(look.data.kinds[: len(codes)])
    has_classes = look.data.info.classes > 0
    near, near_inputs = (
        alike(each, labels) if has_classes else np.nan for each in (found, part.inputs.flatten(1))
    )
    data, width = look.data, codes.shape[1]
    reached = np.nan
    if data.principal is not None:
        reached = kept(data.principal, data.training.inputs, data.validation.inputs, width)
    numbers = {
        "layer": place, "width": width, "share": share, "neighbors": near,
        "input_neighbors": near_inputs, "components": reached,
    }  # fmt: skip
    return {"points": points, "labels": labels, **{k: np.array([v]) for k, v in numbers.items()}}


def principal(codes: Matrix) -> tuple[Matrix, float]:
    """The first two principal components of rows, and their share of the variance.

    The largest loading of a direction is positive, so that pictures of near steps compare. Rows
    that are not finite stay so and have no say.
    """
    points = np.full((len(codes), 2), np.nan)
    is_known = np.isfinite(codes).all(axis=1)
    if not is_known.any():
        return points, np.nan
    known = codes[is_known]
    centered = known - known.mean(0)
    u, sizes, directions = np.linalg.svd(centered, full_matrices=False)
    strongest = np.abs(directions).argmax(axis=1)
    signs = np.where(directions[np.arange(len(directions)), strongest] < 0, -1.0, 1.0)
    scores = (u * sizes * signs)[:, :2]
    points[is_known] = np.pad(scores, ((0, 0), (0, 2 - scores.shape[1])))
    whole = float(np.square(sizes).sum())
    return points, float(np.square(sizes[:2]).sum()) / whole if whole > 0 else np.nan


def alike(rows: Tensor, labels: NDArray[np.generic]) -> float:
    """How often the nearest other row (Euclidean) has the same label; NaN if one is not finite."""
    import torch

    if len(rows) < 2 or not bool(rows.isfinite().all()):
        return float("nan")
    rows = rows.double()
    rows = rows - rows.mean(0)  # products of small numbers lose less
    distances = torch.cdist(rows, rows)
    distances.fill_diagonal_(torch.inf)
    nearest = distances.argmin(1).cpu().numpy()
    return float((labels[nearest] == labels).mean())
