"""Numbers of tables and sequences, beside what an autoencoder makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.tables import PROBES, DataInfo, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

POINTS = 1000


def _fits(info: DataInfo) -> bool:
    return info.task == "reconstruction" and not (info.is_image or info.is_plane)


@PROBES.register("told_again", "Reconstructed values", traits=ProbeTraits("against", _fits))
def told_again(look: Look) -> Arrays:
    """Each number of a sample against what comes out for it: on the diagonal it came back whole.

    `points` (k, 2) are input and output of at most 1,000 numbers of validation samples, in
    standardized units, `labels` (k,) the features they belong to, counted from 0. `r2` (features,)
    is the share of each feature's variance that comes back, over up to 500 samples and all steps of
    a sequence; NaN where a feature is constant. `error` and `damage` (1,) are mean squares; where
    noise cards stand at the top, the network is given damaged samples, the same at every step.
    """
    from desktoplab.engine.again import given_again

    found = given_again(look)
    wanted, made = (each.double().cpu().numpy() for each in (found.inputs, found.outputs))
    features = wanted.shape[-1]
    wanted, made = wanted.reshape(-1, features), made.reshape(-1, features)
    squares = np.square(wanted - wanted.mean(0)).sum(0)
    lost = np.square(made - wanted).sum(0)
    r2 = np.full(features, np.nan)
    np.divide(lost, squares, out=r2, where=squares > 0)
    rows = max(1, POINTS // features)
    labels = np.tile(np.arange(features), len(wanted))
    pairs = np.stack([wanted.ravel(), made.ravel()], axis=1)[: rows * features][:POINTS]
    return {"points": pairs, "labels": labels[: len(pairs)], "r2": 1.0 - r2, **found.errors}
