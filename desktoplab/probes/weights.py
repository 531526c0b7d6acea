"""Weight distributions: a histogram and moments of every weighted layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look
    from desktoplab.engine.tensors import Table

BINS = 64
SAMPLED = 16_384


@PROBES.register("weights", "Weights by layer", traits=ProbeTraits("histograms"))
def weights(look: Look) -> Arrays:
    """How the weights of each layer are distributed.

    `counts` (layers, 64) between −`limits` and +`limits` (layers,); the limit is a power of two,
    so that pictures of different steps compare. Layers with more than 16,384 weights are counted
    from every n-th. `mean`, `std`, `min`, `max`, `l2`, `zeros` (share of exact zeros) and
    `nonfinite` (count) over all weights, each (layers,), in float64.
    """
    from desktoplab.engine.tensors import histograms, moments

    table = moments(look.weights)
    limits = limits_of(table)
    return {
        **table,
        "nonfinite": table["nonfinite"].astype(np.int64),
        "limits": limits,
        "counts": histograms(look.weights, -limits, limits, BINS, SAMPLED),
    }


def limits_of(table: Table) -> NDArray[np.float64]:
    """For each layer the power of two that no magnitude exceeds."""
    magnitudes = np.maximum(-table["min"], table["max"])
    return np.array([limit_for(float(magnitude)) for magnitude in magnitudes])


def limit_for(magnitude: float) -> float:
    """The least power of two that is not below the magnitude; 1 for nothing but zeros."""
    return float(2.0 ** np.ceil(np.log2(magnitude))) if magnitude > 0 else 1.0
