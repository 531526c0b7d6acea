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

    Two units are the same where they have the same incoming weights, in whatever order, and the
    same z for 32 samples of the probe batch, to five digits. So zeros or any other constant at the
    start make one unit of a whole layer. Units that agree only because nothing reaches them, or
    that are 0 behind a ReLU, still differ: their weights can part them.

    `units` (layers,) counts the units, channels in images, `distinct` (layers,) those that differ;
    0 where a layer is not finite. `effective_rank` (layers,) is how many directions the activations
    a use: e to the entropy of the shares of the singular values of the probe batch (Roy & Vetterli
    2007), so that it is at most its 128 samples, 64 or 32 in large networks; 0 where all are 0, NaN
    where they are not finite.
    """
    from desktoplab.engine.distinct import count_distinct, effective_ranks

    capture = look.capture
    return {
        "units": np.array([units_of(shape) for shape in capture.z.shapes], dtype=np.int64),
        "distinct": count_distinct(capture.z, look.weights),
        "effective_rank": effective_ranks(capture.a),
    }
