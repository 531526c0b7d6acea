"""Symmetry: how many units of a layer really differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.probes.activations import units_of
from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


@PROBES.register("symmetry", "Symmetry of units", traits=ProbeTraits("shares"))
def symmetry(look: Look) -> Arrays:
    """How many units of a layer differ: equal ones get equal gradients and stay one unit.

    `units` (layers,) counts the units, channels in images. `distinct` (layers,) counts those that
    differ: two are the same where they have the same incoming weights, in whatever order, and the
    same z for every sample of the probe batch, to five digits. Units that are equal only because
    nothing reaches them, or that are 0 behind a ReLU, count as distinct: their weights can still
    part them. 0 where a layer is not finite. `effective_rank` (layers,) is how many directions the
    activations a really use: e to the entropy of the singular values' shares, of 128 samples (Roy
    & Vetterli 2007); 0 where all are 0, NaN where they are not finite.
    """
    from desktoplab.engine.distinct import count_distinct, effective_ranks

    capture = look.capture
    return {
        "units": np.array([units_of(z) for z in capture.z], dtype=np.int64),
        "distinct": count_distinct(capture.z, look.weights),
        "effective_rank": effective_ranks(capture.a),
    }
