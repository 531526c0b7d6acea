"""The scales that histograms and pictures are drawn on: powers of two, so that steps compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from desktoplab.engine.tensors import Table

BINS = 64


def limits_of(table: Table) -> NDArray[np.float64]:
    """For each layer the power of two that no magnitude exceeds."""
    magnitudes = np.maximum(-table["min"], table["max"])
    return np.array([limit_for(float(magnitude)) for magnitude in magnitudes])


def limit_for(magnitude: float) -> float:
    """The least power of two that is not below the magnitude; 1 for nothing but zeros."""
    return float(2.0 ** np.ceil(np.log2(magnitude))) if magnitude > 0 else 1.0
