"""Reads a frame of bars; tells how values change over layers. Pure; no Qt but translation."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.plots.stretches import ALONE, Stretch
from desktoplab.ui.text import tr

MAGNITUDES = {
    "l2": text("L2 norm"), "rms": text("RMS"), "mean": text("mean magnitude"),
    "max": text("greatest magnitude"),
}  # fmt: skip
SHORT = {"l2": text("L2"), "rms": text("RMS"), "mean": text("mean"), "max": text("max")}
NAMES = {"delta": "δ = dL/dz", "weight": "dL/dW", "ratio": "‖ΔW‖ / ‖W‖"}


@dataclass(frozen=True)
class Quantities:
    """Values per layer by quantity and magnitude: `table["delta"]["l2"]`."""

    table: Mapping[str, Mapping[str, FloatArray]]

    @property
    def names(self) -> tuple[str, ...]:
        """The quantities, in the probe's order."""
        return tuple(self.table)

    @property
    def magnitudes(self) -> tuple[str, ...]:
        """The ways of measuring a quantity; `("",)` where there is only one."""
        found = dict.fromkeys(kind for kinds in self.table.values() for kind in kinds)
        return tuple(found)

    def values(self, name: str, magnitude: str) -> FloatArray:
        """Values per layer; NaN-free is not promised."""
        kinds = self.table[name]
        return kinds.get(magnitude, next(iter(kinds.values())))


def read(arrays: Mapping[str, NDArray[np.generic]]) -> Quantities:
    """Sort arrays named `delta_l2`, `weight_rms` … into quantities and magnitudes."""
    table: dict[str, dict[str, FloatArray]] = {}
    for key, array in arrays.items():
        if array.ndim != 1:
            continue
        name, _, magnitude = key.rpartition("_")
        if not name or magnitude not in MAGNITUDES:
            name, magnitude = key, ""
        table.setdefault(name, {})[magnitude] = np.abs(array.astype(np.float64))
    return Quantities(table)


def label_of(name: str) -> str:
    """How a quantity is called: `δ = dL/dz`."""
    return NAMES.get(name, name.replace("_", " "))


def short_label_of(name: str) -> str:
    """How a quantity is called where there is little room: `δ`."""
    return label_of(name).split(" = ")[0]


def ratio_to_last_hidden(values: FloatArray, layer: int) -> float:
    """A layer's value over that of the last hidden layer; NaN with fewer than two layers."""
    if len(values) < 2:
        return math.nan
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return float(values[layer] / values[-2])


def relative(values: FloatArray, networks: Sequence[Stretch] = ALONE) -> FloatArray:
    """Every layer's value over that of the last hidden layer of its own network."""
    parts = [values[each.layers] for each in networks]
    ratios = [ratio_to_last_hidden(part, layer) for part in parts for layer in range(len(part))]
    return np.array(ratios, dtype=np.float64)


def factor_per_layer(values: FloatArray) -> float:
    """What going one hidden layer back multiplies by, on geometric average; NaN if not known.

    From the last hidden layer to the first: (first / last hidden) ** (1 / (hidden - 1)).
    """
    hidden = len(values) - 1
    if hidden < 2:
        return math.nan
    first, last = float(values[0]), float(values[-2])
    if not (0 < first < math.inf and 0 < last < math.inf):
        return math.nan
    return math.exp((math.log(first) - math.log(last)) / (hidden - 1))


def sentences(name: str, values: FloatArray, networks: Sequence[Stretch]) -> list[str]:
    """`sentence` of each network, the player before it where there are two."""
    told = [(each.name, tr(sentence(name, values[each.layers]))) for each in networks]
    return [f"{player}: {words}" if player else words for player, words in told]


def sentence(name: str, values: FloatArray) -> Text:
    """One sentence on how a quantity changes on its way back to the first layer."""
    what = short_label_of(name)
    lost = np.flatnonzero(~np.isfinite(values))
    if len(lost):
        return text(
            "{what} is not finite in {count} of {all} {all:layer|layers}", what=what,
            count=len(lost), all=len(values),
        )  # fmt: skip
    zeros = np.flatnonzero(values == 0)
    if len(zeros):
        return text(
            "{what} is exactly 0 in {count} of {all} {all:layer|layers}", what=what,
            count=len(zeros), all=len(values),
        )  # fmt: skip
    factor = factor_per_layer(values)
    if math.isnan(factor):
        return text("{what} in the first layer is {value}", what=what, value=show(values[0], 2))
    ratio = show(ratio_to_last_hidden(values, 0), 2)
    if factor < 0.98:
        found = text("{what} shrinks to {factor} × per layer: first/last hidden {ratio}")
    elif factor > 1.02:
        found = text("{what} grows {factor} × per layer: first/last hidden {ratio}")
    else:
        found = text("{what} stays level, {factor} per layer: first/last hidden {ratio}")
    return text(found.template, what=what, factor=show(factor, 3), ratio=ratio)


def against_guide(name: str, values: FloatArray, guide: float) -> Text:
    """One sentence on where a quantity lies against its guide."""
    what, known = short_label_of(name), values[np.isfinite(values)]
    if not len(known):
        return text("{what} is not known in any layer", what=what)
    low, high = show(float(known.min()), 2), show(float(known.max()), 2)
    return text("{what} from {low} to {high} (guide {guide})", what=what, low=low, high=high,
                guide=show(guide))  # fmt: skip


def masks(values: FloatArray) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Where values are exactly 0, infinite, not a number: what a log axis cannot place."""
    return values == 0, np.isinf(values), np.isnan(values)
