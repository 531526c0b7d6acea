"""Activations: how the outputs of every layer are distributed, and which units are lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from desktoplab.probes.scales import BINS, counted, limits_of
from desktoplab.spec.tables import LAYERS, PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


IN_ALL = 100_000


@PROBES.register("activations", "Activations by layer", traits=ProbeTraits("histograms", live=True))
def activations(look: Look) -> Arrays:
    """How the outputs a of each layer's activation are distributed over the probe batch.

    A saturated unit lies where its activation is flat, and passes hardly any error back. A dead
    unit gives 0 for the whole probe batch, and passes none.

    `counts` (layers, 64) between `lows` and `limits` (layers,): powers of two, and 0 where nothing
    is negative; of an even sample in large layers. `mean`, `std`, `zeros` (share of exact zeros)
    and `nonfinite` (count) of all values, each (layers,). `saturated` (layers,) is the share of
    values outside the range of the activation, NaN where it has none; `dead` (layers,) the share
    of `units` that are 0 throughout, NaN where the activation never gives exactly 0. In images a
    unit is a channel. The same of z before the activation: `z_counts` between `z_lows` and
    `z_limits`, `z_mean`, `z_std`.
    """
    from desktoplab.engine.counting import histograms, shares_of_zero_units, shares_outside
    from desktoplab.engine.tensors import moments

    capture = look.capture
    traits = [LAYERS[end.stage.layer.kind].traits for end in capture.ends]
    a, z = look.a_moments, moments(capture.z)
    highs, z_highs = limits_of(a), limits_of(z)
    lows = np.where(a["min"] < 0, -highs, 0.0)
    layers = len(highs)
    counts = histograms(
        capture.a.beside(capture.z), np.append(lows, -z_highs), np.append(highs, z_highs), BINS,
        counted(layers, IN_ALL),
    )  # fmt: skip
    return {
        "counts": counts[:layers],
        "lows": lows,
        "limits": highs,
        **{name: a[name] for name in ("mean", "std", "zeros")},
        "nonfinite": a["nonfinite"].astype(np.int64),
        "saturated": shares_outside(capture.a, [end.saturates for end in traits]),
        "dead": shares_of_zero_units(capture.a, [end.dies for end in traits]),
        "units": np.array([units_of(shape) for shape in capture.a.shapes], dtype=np.int64),
        "z_counts": counts[layers:],
        "z_lows": -z_highs,
        "z_limits": z_highs,
        "z_mean": z["mean"],
        "z_std": z["std"],
    }


def units_of(shape: Sequence[int]) -> int:
    """Units of a layer by its output: channels of an image, features of a step or of a row."""
    return int(shape[1 if len(shape) == 4 else -1])
