"""Weight distributions: a histogram and moments of every weighted layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

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
    layers = [weight.cpu().numpy().ravel() for weight in look.weights]
    rows = [_describe(values) for values in layers]
    arrays: dict[str, NDArray[np.generic]] = {
        name: np.array([row[name] for row in rows]) for name in (rows[0] if rows else ())
    }
    arrays["counts"] = np.array(
        [_count(values, row["limits"]) for values, row in zip(layers, rows, strict=True)]
    ).reshape(len(layers), BINS)
    return arrays


def _describe(values: NDArray[np.float32]) -> dict[str, float]:
    finite = values if np.isfinite(values).all() else values[np.isfinite(values)]
    exact = finite.astype(np.float64)
    if not len(exact):
        exact = np.zeros(1)
    low, high = exact.min(), exact.max()
    return {
        "limits": limit_for(max(-low, high)),
        "mean": exact.mean(),
        "std": exact.std(),
        "min": low,
        "max": high,
        "l2": float(np.sqrt(np.dot(exact, exact))),
        "zeros": 1.0 - np.count_nonzero(exact) / len(exact),
        "nonfinite": len(values) - len(finite),
    }


def limit_for(magnitude: float) -> float:
    """The least power of two that is not below the magnitude; 1 for nothing but zeros."""
    return float(2.0 ** np.ceil(np.log2(magnitude))) if magnitude > 0 else 1.0


def _count(values: NDArray[np.float32], limit: float) -> NDArray[np.int64]:
    sample = values[:: max(1, len(values) // SAMPLED)].astype(np.float64)
    sample = sample[np.isfinite(sample)]
    bins = ((sample / limit + 1) * (BINS / 2)).astype(np.int64)
    return np.bincount(np.clip(bins, 0, BINS - 1), minlength=BINS)
