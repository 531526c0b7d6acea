"""The scales that histograms and pictures are drawn on: powers of two, so that steps compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from desktoplab.engine.stacks import Table

BINS = 64

SAMPLED = 16_384
"""Numbers of a layer that a histogram counts at most."""


def counted(layers: int, in_all: int) -> int:
    """How many numbers of each layer are counted where so many in all would be enough."""
    return min(SAMPLED, max(1024, in_all // max(1, layers)))


def limits_of(table: Table) -> NDArray[np.float64]:
    """For each layer the power of two that no magnitude exceeds."""
    magnitudes = np.maximum(-table["min"], table["max"])
    return np.asarray(2.0 ** np.ceil(np.log2(np.where(magnitudes > 0, magnitudes, 1.0))))


def limit_for(magnitude: float) -> float:
    """The least power of two that is not below the magnitude; 1 for nothing but zeros."""
    return float(2.0 ** np.ceil(np.log2(magnitude))) if magnitude > 0 else 1.0
