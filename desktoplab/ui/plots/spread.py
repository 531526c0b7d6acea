"""Reads frames of histograms: one per layer, over ranges of their own. Pure functions, no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots.numbers import nice_above, show

COMMON = 256
STATISTICS = (
    "mean", "std", "min", "max", "l2", "saturated", "dead", "zeros", "nonfinite", "units",
)  # fmt: skip

HEALTH = {
    "saturated": (text("{share} saturated"), text("{share} sat.")),
    "dead": (text("{share} dead"), text("{share} dead")),
}
"""Words for a share, and fewer of them."""


@dataclass(frozen=True)
class Spread:
    """Counts (layers, bins) between `lows` and `highs` (layers,), and numbers of each layer."""

    counts: FloatArray
    lows: FloatArray
    highs: FloatArray
    numbers: Mapping[str, FloatArray]

    @property
    def layers(self) -> int:
        """How many layers there are."""
        return len(self.counts)

    def number(self, name: str, layer: int) -> float:
        """A statistic of a layer; NaN where the probe does not tell it."""
        return float(self.numbers[name][layer]) if name in self.numbers else float("nan")

    def lost(self, layer: int) -> int:
        """How many values of a layer are not finite."""
        return int(self.numbers["nonfinite"][layer]) if "nonfinite" in self.numbers else 0

    def bin_at(self, layer: int, value: float) -> tuple[float, float, int] | None:
        """Ends and count of the bin that holds a value."""
        low, high, bins = self.lows[layer], self.highs[layer], self.counts.shape[1]
        place = int(np.floor((value - low) / (high - low) * bins))
        if not 0 <= place < bins:
            return None
        edges = low + (high - low) * np.arange(place, place + 2) / bins
        return float(edges[0]), float(edges[1]), int(self.counts[layer, place])


def prefixes(arrays: Mapping[str, NDArray[np.generic]]) -> tuple[str, ...]:
    """What is counted in a frame: `""` for `counts`, `"z_"` for `z_counts`."""
    return tuple(name.removesuffix("counts") for name in arrays if name.endswith("counts"))


def read(arrays: Mapping[str, NDArray[np.generic]], prefix: str = "") -> Spread:
    """The histograms of a frame; where it has no `lows` the ranges are symmetric."""
    known = {name: np.asarray(array, dtype=np.float64) for name, array in arrays.items()
             if array.ndim == 1}  # fmt: skip
    highs = known[f"{prefix}limits"]
    return Spread(
        np.asarray(arrays[f"{prefix}counts"], dtype=np.float64),
        known.get(f"{prefix}lows", -highs),
        highs,
        {name: known[prefix + name] for name in STATISTICS if prefix + name in known},
    )


def common_bins(spread: Spread, low: float, high: float, bins: int = COMMON) -> FloatArray:
    """Counts of every layer in the same bins from `low` to `high`, totals kept.

    Within a bin of a layer its count is spread evenly.
    """
    edges = np.linspace(low, high, bins + 1)
    totals = np.zeros((spread.layers, spread.counts.shape[1] + 1))
    np.cumsum(spread.counts, axis=1, out=totals[:, 1:])
    rows = [
        np.interp(edges, np.linspace(first, last, len(total)), total)
        for first, last, total in zip(spread.lows, spread.highs, totals, strict=True)
    ]
    return np.diff(np.array(rows).reshape(spread.layers, bins + 1), axis=1)


def shades(bins: FloatArray) -> NDArray[np.uint8]:
    """Logarithms of counts as shades: from one in ten thousand of a row's total to a tenth."""
    share = bins / np.maximum(bins.sum(axis=1, keepdims=True), 1.0)
    shade = np.clip((np.log10(np.maximum(share, 1e-12)) + 4) / 3, 0.0, 1.0)
    return np.asarray(255 * shade, dtype=np.uint8)


def ends(spread: Spread) -> tuple[float, float]:
    """A range of round ends that holds every bin in which something is; −1 to 1 without any."""
    filled = spread.counts > 0
    some = filled.any(axis=1)
    if not some.any():
        return -1.0, 1.0
    bins = spread.counts.shape[1]
    width = (spread.highs - spread.lows) / bins
    lows = spread.lows + width * filled.argmax(axis=1)
    highs = spread.highs - width * filled[:, ::-1].argmax(axis=1)
    low, high = float(lows[some].min()), float(highs[some].max())
    return -nice_above(-low) if low < 0 else 0.0, nice_above(high) if high > 0 else 0.0


def on_own_scale(spread: Spread) -> tuple[Spread, FloatArray]:
    """Every layer over its own greatest magnitude, so that all reach −1 or 1; and those sizes."""
    sizes = np.maximum(np.abs(spread.lows), np.abs(spread.highs))
    return Spread(spread.counts, spread.lows / sizes, spread.highs / sizes, spread.numbers), sizes


def health(spread: Spread, layer: int) -> list[tuple[str, float]]:
    """Saturated and dead share of a layer where they are known, the larger first."""
    shares = [(name, spread.number(name, layer)) for name in HEALTH]
    return sorted([pair for pair in shares if pair[1] == pair[1]], key=lambda pair: -pair[1])


def in_words(name: str, share: str) -> tuple[Text, Text]:
    """A saturated or dead share in words, and in few words."""
    words, few = (text(each.template, share=share) for each in HEALTH[name])
    return words, few


def worst(spread: Spread, name: str) -> tuple[int, float] | None:
    """The layer with the greatest share, and the share; None where it is nowhere known."""
    shares = spread.numbers.get(name, np.empty(0))
    if not len(shares) or np.isnan(shares).all():
        return None
    layer = int(np.nanargmax(shares))
    return layer, float(shares[layer])


def sentence(spread: Spread, what: Text) -> Text:
    """One sentence on how wide the values of the layers are spread."""
    lost = sum(spread.lost(layer) > 0 for layer in range(spread.layers))
    if not spread.layers:
        return text("no layer has weights")
    if lost:
        return text("{what}: not finite in {count} of {all} {all:layer|layers}",
                    what=what, count=lost, all=spread.layers)  # fmt: skip
    std = spread.numbers.get("std", np.full(1, np.nan))
    low, high = show(float(std.min()), 2), show(float(std.max()), 2)
    if low == high:
        return text("std of {what} {low} in {count} {count:layer|layers}",
                    what=what, low=low, count=spread.layers)  # fmt: skip
    return text("std of {what} from {low} to {high} in {count} {count:layer|layers}",
                what=what, low=low, high=high, count=spread.layers)  # fmt: skip
