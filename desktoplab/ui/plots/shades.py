"""Tables of 256 colours for pictures of numbers, safe for colour-blind eyes. Knows no data."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from desktoplab.engine.messages import FloatArray
from desktoplab.ui.theme import Colors

Table = NDArray[np.uint8]


def blend(stops: list[str], power: float = 1.0) -> Table:
    """256 colours through these, at equal distances; `power` below 1 makes small shares visible."""
    rows = np.array(
        [(color.red(), color.green(), color.blue()) for color in map(QColor, stops)], dtype=float
    )
    share = np.linspace(0, 1, 256) ** power * (len(stops) - 1)
    places = np.arange(len(stops))
    table = np.stack([np.interp(share, places, rows[:, channel]) for channel in range(3)], axis=1)
    return np.round(table).astype(np.uint8)


def sequential(chosen: Colors) -> Table:
    """From the surface (0) to the colour of the forward direction (1)."""
    return blend([chosen.surface, chosen.forward], 0.6)


def diverging(chosen: Colors) -> Table:
    """Orange for negative values over the surface for 0 to blue for positive ones.

    Small values get more colour than their share, so that they can be told from 0.
    """
    low = blend([chosen.surface, chosen.backward], 0.75)
    high = blend([chosen.surface, chosen.forward], 0.75)
    return np.concatenate((low[::-2], high[1::2]))


def limit_of(values: NDArray[np.generic]) -> float:
    """The end of a symmetric scale: the least power of two above every finite magnitude."""
    finite = np.abs(values[np.isfinite(values)])
    largest = float(finite.max()) if finite.size else 0.0
    return float(2.0 ** np.ceil(np.log2(largest))) if largest > 0 else 1.0


def pictures(values: FloatArray, limits: FloatArray, table: Table, lost: str) -> list[QImage]:
    """Images of matrices (k, rows, columns), each from −limit to limit, `limits` (k,).

    Row 0 is on top; `lost` is the colour of what is not finite.
    """
    known = np.isfinite(values)
    share = np.clip(np.where(known, values, 0.0) / limits[:, None, None], -1, 1)
    pixels = table[np.round((share + 1) * 127.5).astype(np.uint8)]
    color = QColor(lost)
    pixels[~known] = color.red(), color.green(), color.blue()
    height, width = values.shape[1:]
    form = QImage.Format.Format_RGB888
    # A copy, as QImage does not keep the array alive.
    return [QImage(each.tobytes(), width, height, 3 * width, form).copy() for each in pixels]


def ink_on(shade: NDArray[np.uint8]) -> str:
    """Black or white, whichever is read better on a colour (relative luminance of WCAG 2)."""
    share = shade.astype(float) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    luminance = float(linear @ np.array([0.2126, 0.7152, 0.0722]))
    return "#000000" if luminance > 0.179 else "#FFFFFF"
