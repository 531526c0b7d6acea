"""Scalars that layers tell while each of them learns alone. Plain numpy."""

from __future__ import annotations

import re
from collections.abc import Iterable, MutableMapping

import numpy as np

from desktoplab.engine.messages import FloatArray, Point

RECONSTRUCTION, FREE_ENERGY = "reconstruction", "free_energy"
VALIDATION = "validation_"
NAME = re.compile(rf"(?:{VALIDATION})?({RECONSTRUCTION}|{FREE_ENERGY})_(\d+)")

Series = MutableMapping[str, list[tuple[float, float]]]
"""Steps and values by the names of scalars, those of `NAME` alone."""


def gather(points: Iterable[Point], into: Series) -> None:
    """Add what layers tell in these points."""
    for point in points:
        for name, value in point.values.items():
            if NAME.fullmatch(name):
                into.setdefault(name, []).append((point.step, value))


def tells(series: Series, quantity: str) -> bool:
    """Whether a layer tells this quantity."""
    return any(_quantity(name) == quantity for name in series)


def joined(series: Series, quantity: str, part: str = "") -> tuple[FloatArray, FloatArray]:
    """Steps and values of all layers in one line, NaN between two layers; `part` as `VALIDATION`.

    Free energies have no zero of their own: those of two layers cannot be compared.
    """
    of_part = [name for name in series if name.startswith(VALIDATION) == bool(part)]
    return _in_one([np.array(series[name]) for name in of_part if _quantity(name) == quantity])


def gaps(series: Series) -> tuple[FloatArray, FloatArray]:
    """Free energy of validation less that of training, as `joined` gives it.

    A gap that grows says that the machine over-fits (Hinton 2010, 6).
    """
    names = [name for name in series if _quantity(name) == FREE_ENERGY]
    found = []
    for name in names:
        if not name.startswith(VALIDATION):
            inner, outer = np.array(series[name]), np.array(series[VALIDATION + name])
            found.append(np.column_stack((inner[:, 0], outer[:, 1] - inner[:, 1])))
    return _in_one(found)


def _quantity(name: str) -> str:
    found = NAME.fullmatch(name)
    return found[1] if found is not None else ""


def _in_one(layers: list[FloatArray]) -> tuple[FloatArray, FloatArray]:
    between = np.full((1, 2), np.nan)
    pieces = [piece for layer in layers for piece in (layer, between)]
    x, y = np.concatenate(pieces or [between]).T
    return x, y
