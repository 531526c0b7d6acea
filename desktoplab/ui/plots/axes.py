"""Axes that do as told: fixed decades with lanes for 0, ∞ and NaN, thinned names of layers."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from desktoplab.ui.plots.numbers import decade
from desktoplab.ui.print_size import px, scale
from desktoplab.ui.text import count_text

Ticks = list[tuple[float, list[float]]]
PIXELS_PER_LABEL = 20
MINOR, MAJOR = 0.5, 1.0


class PlainAxis(pg.AxisItem):  # type: ignore[misc]
    """Round numbers at a comfortable distance, a grid line at each, labels kept at both ends."""

    def __init__(self, orientation: str) -> None:
        self._where: object = None
        self._bounds = QRectF()
        super().__init__(orientation, maxTickLength=-4)
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)
        self.enableAutoSIPrefix(False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        low, high = sorted((minVal, maxVal))
        pixels = px(28 if self.orientation in ("left", "right") else 70)
        least = (high - low) * pixels / max(size, 1)
        if not (math.isfinite(least) and least > 0):
            return []
        scale = 10.0 ** math.floor(math.log10(least))
        step = next(factor * scale for factor in (1, 2, 5, 10) if factor * scale >= least)
        first, last = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6)
        return [(step, [float(place * step) for place in range(first, last + 1)])]

    def resizeEvent(self, ev: object = None) -> None:
        super().resizeEvent(ev)
        if self.label is not None and self.orientation in ("left", "right"):
            # On an axis that is too short for its name, the name would lie on the next one's.
            fits = self.label.boundingRect().width() <= self.size().height() + px(8)
            self.label.setOpacity(1.0 if fits else 0.0)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        found: list[str] = super().tickStrings(values, scale, spacing)
        return [
            count_text(round(value * scale)) if 1000 <= abs(value * scale) < 1e9 else words
            for value, words in zip(values, found, strict=True)
        ]

    def boundingRect(self) -> QRectF:
        # With a grid, pyqtgraph leaves out labels that reach beyond the ends; this gives them room.
        # Qt asks some ten times a paint, and what pyqtgraph answers takes half of the paint.
        view = self.linkedView()
        where = self.geometry(), None if view is None else view.geometry(), scale()
        if where != self._where:
            wide, tall = px(20), px(9)
            self._where = where
            self._bounds = QRectF(super().boundingRect()).adjusted(-wide, -tall, wide, tall)
        return self._bounds

    def setGrid(self, grid: int | bool) -> None:
        self._where = None
        super().setGrid(grid)


class DecadeAxis(PlainAxis):
    """Ticks at powers of ten, where a value is a decimal logarithm; `lanes` name places beyond.

    With `is_log` false it is an ordinary axis.
    """

    def __init__(self, orientation: str, *, is_log: bool = True) -> None:
        super().__init__(orientation)
        self.is_log = is_log
        self.lanes: dict[float, str] = {}
        self.decades = (-math.inf, math.inf)

    def set_log(self, is_log: bool) -> None:
        """Switch between decades and an ordinary axis."""
        self.is_log = is_log
        self._redraw()

    def set_lanes(self, lanes: dict[float, str], low: float, high: float) -> None:
        """Name the places outside of `low` to `high`."""
        if (lanes, (low, high)) != (self.lanes, self.decades):
            self.lanes, self.decades = dict(lanes), (low, high)
            self._redraw()

    def _redraw(self) -> None:
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        if not self.is_log:
            return super().tickValues(minVal, maxVal, size)
        low, high = max(minVal, self.decades[0]), min(maxVal, self.decades[1])
        first, last = math.ceil(low - 1e-9), math.floor(high + 1e-9)
        wanted = (maxVal - minVal) * px(PIXELS_PER_LABEL) / max(size, 1)
        steps = (1, 2, 3, 6, 12, 24, 48, 96)
        step = next((each for each in steps if each >= wanted), steps[-1])
        values = [float(value) for value in range(first, last + 1) if value % step == 0]
        if last - first < 2:
            return [(MAJOR, values), (MINOR, _between(low, high))]
        return [(MAJOR, values + list(self.lanes))]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if not self.is_log:
            return super().tickStrings(values, scale, spacing)
        return [self.lanes.get(value) or _label(value) for value in values]


def _between(low: float, high: float) -> list[float]:
    values = [
        decade_ + math.log10(factor)
        for decade_ in range(math.floor(low), math.ceil(high) + 1)
        for factor in (2, 5)
    ]
    return [value for value in values if low <= value <= high]


def _label(value: float) -> str:
    return decade(round(value)) if value == round(value) else f"{10**value:.1g}"


class LayerAxis(PlainAxis):
    """One place per layer; the full name where there is room, else its number, else every n-th."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.labels: tuple[str, ...] = ()

    def set_labels(self, labels: Sequence[str]) -> None:
        """Take the names of the layers; `3 · Dense 100` is shortened to `3`."""
        if tuple(labels) != self.labels:
            self.labels = tuple(labels)
            self.picture = None
            self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        low, high = sorted((minVal, maxVal))
        needed = px(PIXELS_PER_LABEL if self.orientation in ("left", "right") else 34)
        wanted = (high - low) * needed / max(size, 1)
        step = next((each for each in (1, 2, 5, 10, 20, 50, 100) if each >= wanted), 200)
        first, last = max(0, math.ceil(low)), min(len(self.labels) - 1, math.floor(high))
        if step == 2:
            shown = [i for i in range(first, last + 1) if i % 2 == 0]
        else:
            shown = [i for i in range(first, last + 1) if i == 0 or (i + 1) % step == 0]
        if len(shown) > 1 and shown[0] == 0 and shown[1] < wanted:
            del shown[0]
        return [(size / max(high - low, 1e-9), [float(i) for i in shown])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        names = [self.labels[round(v)] for v in values if 0 <= v < len(self.labels)]
        longest = max((len(name) for name in names), default=0)
        is_roomy = self.orientation in ("top", "bottom") and spacing > 9 * longest
        return [name if is_roomy else number_of(name) for name in names]


def number_of(label: str) -> str:
    """The short form of a layer's name: `3` of `3 · Dense 100`."""
    return label.split(" · ")[0]
