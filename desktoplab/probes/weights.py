"""Weight distributions: a histogram and moments of every weighted layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.probes.scales import BINS, counted, limits_of
from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


IN_ALL = 400_000


@PROBES.register("weights", "Weights by layer", traits=ProbeTraits("histograms", live=True))
def weights(look: Look) -> Arrays:
    """How the weights of each layer are distributed.

    `counts` (layers, 64) between −`limits` and +`limits` (layers,); the limit is a power of two,
    so that pictures of different steps compare. Of a layer with more than 16,384 weights every n-th
    is counted, or with more than 400,000 / layers where there are many layers. `mean`, `std`,
    `min`, `max`, `l2`, `zeros` (share of exact zeros) and `nonfinite` (count) over all weights,
    each (layers,), as float64 has them.
    """
    from desktoplab.engine.counting import histograms
    from desktoplab.engine.tensors import moments

    table = moments(look.weights)
    limits = limits_of(table)
    return {
        **table,
        "nonfinite": table["nonfinite"].astype(np.int64),
        "limits": limits,
        "counts": histograms(look.weights, -limits, limits, BINS, counted(len(limits), IN_ALL)),
    }
