"""Something over the steps of a run as one picture, the slider's step marked. Selects nothing."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from desktoplab.ui.plots.axes import PlainAxis
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Boxes
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

COLUMNS = 480
ROWS = 240
FRAME = 0.005
TOP, PAPER, FIRST_INK = 251, 252, 253
"""Shades 0 … TOP are values; those above are paper and the inks of exact 0, ∞ and NaN."""


class TimeHeat(Chart):
    """Steps from left to right; what the rows are, the left axis says."""

    def __init__(self, left: PlainAxis) -> None:
        super().__init__(left=left)
        self.left.setGrid(False)
        self.bottom.setGrid(False)
        self.image = pg.ImageItem(axisOrder="row-major", autoDownsample=False)
        self.image.setZValue(-20)
        self.add(self.image)
        self.bands = Boxes(self)
        self.cursor = [pg.InfiniteLine(angle=90) for _ in range(2)]
        for depth, line in enumerate(self.cursor):
            line.setZValue(20 + depth)
            line.hide()
            self.add(line)
        self.name_axes("", tr("step"))

    def show_image(
        self, pixels: NDArray[np.uint8], start: float, end: float, low: float, high: float
    ) -> None:
        """Draw shades: row 0 at `low`, from one step to another."""
        self.image.setImage(pixels, autoLevels=False, levels=(0, 255))
        self.image.setRect(QRectF(start, low, end - start, high - low))

    def show_cursor(self, step: int | None) -> None:
        """Mark the slider's step; None for the newest, which needs no mark."""
        for line in self.cursor:
            if step is not None:
                line.setPos(step)
            line.setVisible(step is not None)

    def show_band(self, rows: list[int], count: int, start: float, end: float) -> None:
        """Frame these of `count` rows, from outside, as rows may be thinner than the frame."""
        middle, one = np.array(rows, dtype=float), np.ones(len(rows))
        half = 0.5 + FRAME * count
        self.bands.show_edges(start * one, end * one, middle - half, middle + half)

    def show_colors(self, table: NDArray[np.uint8]) -> None:
        """Take 256 colours for the shades."""
        self.image.setLookupTable(table)

    def recolor(self) -> None:
        super().recolor()
        chosen = colors()
        below, above = self.cursor
        below.setPen(pg.mkPen(chosen.surface, width=px(5)))
        above.setPen(pg.mkPen(chosen.text, width=px(2)))
        self.bands.recolor(None, chosen.accent)

    def point_at(self, position: QPointF) -> tuple[float, float] | None:
        """Step and place on the left axis at a position of the scene."""
        if not self.contains(position):
            return None
        point = self.vb.mapSceneToView(position)
        return float(point.x()), float(point.y())


def size_colors() -> NDArray[np.uint8]:
    """Colours of sizes: the scale of the theme, then paper and inks for 0, ∞ and NaN."""
    chosen = colors()
    table = np.zeros((256, 4), dtype=np.uint8)
    table[: TOP + 1, :3] = through(chosen.scale, TOP + 1)
    table[: TOP + 1, 3] = 255
    inks = (chosen.surface, chosen.muted, chosen.error, chosen.error)
    for place, ink in enumerate(inks, start=PAPER):
        table[place] = *rgb(ink), 255
    return table


def rgb(name: str) -> tuple[int, int, int]:
    """Red, green and blue of a colour."""
    color = QColor(name)
    return color.red(), color.green(), color.blue()


def through(stops: tuple[str, ...], count: int) -> NDArray[np.uint8]:
    """So many colours through these, at equal distances."""
    rows = np.array([rgb(stop) for stop in stops], dtype=np.float64)
    share, places = np.linspace(0, len(stops) - 1, count), np.arange(len(stops))
    columns = [np.interp(share, places, rows[:, channel]) for channel in range(3)]
    return np.round(np.stack(columns, axis=1)).astype(np.uint8)


def log_masks(logs: NDArray[np.float64]) -> tuple[NDArray[np.bool_], ...]:
    """Where logarithms are those of exact 0, ∞ and NaN."""
    return np.isneginf(logs), np.isposinf(logs), np.isnan(logs)


def log_shades(
    logs: NDArray[np.float64], low: float, high: float, columns: NDArray[np.intp]
) -> NDArray[np.uint8]:
    """Logarithms (layers, steps) as shades of decades `low` to `high`; `columns` picks steps.

    Exact 0 becomes dots, ∞ stripes and NaN a lattice, as those have no place on the scale.
    """
    lost = ~np.isfinite(logs)
    share = (np.where(lost, low, logs) - low) / (high - low)
    shades = (TOP * np.clip(share, 0.0, 1.0)).astype(np.uint8)[:, columns]
    if not lost.any():
        return shades
    fold = max(1, ROWS // len(logs))
    shades = np.repeat(shades, fold, axis=0)
    down, across = (np.asarray(places) for places in np.indices(shades.shape))
    hatches: tuple[NDArray[np.bool_], ...] = (
        (down % 6 < 2) & (across % 6 < 2),
        (down + across) % 8 < 4,
        ((down + across) % 8 < 2) | ((down - across) % 8 < 2),
    )
    kinds = log_masks(logs)
    for place, (kind, hatch) in enumerate(zip(kinds, hatches, strict=True), start=FIRST_INK):
        if kind.any():
            wide = np.repeat(kind[:, columns], fold, axis=0)
            shades[wide] = np.where(hatch[wide], place, PAPER)
    return shades
