"""Layers from left to right on fixed decades; exact 0, ∞ and NaN stand in lanes beyond them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from desktoplab.engine.messages import FloatArray
from desktoplab.ui.plots import flow
from desktoplab.ui.plots.axes import DecadeAxis, LayerAxis
from desktoplab.ui.plots.border import Border
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Boxes, Spots
from desktoplab.ui.plots.numbers import Decades
from desktoplab.ui.plots.stretches import ALONE, Stretch
from desktoplab.ui.print_size import px, scale
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

LANE_SHARE = 0.1
CROWDED = 40
KINDS = (("0", "o"), ("∞", "t1"), ("NaN", "x"))  # in the order of flow.masks


class DecadeChart(Chart):
    """The axes, lanes, guide and selection of a plot of sizes; whoever draws adds the sizes."""

    def __init__(self, guide: float | None = None) -> None:
        self.axis, self.layer_axis = DecadeAxis("left"), LayerAxis("bottom")
        super().__init__(left=self.axis, bottom=self.layer_axis)
        self.name_axes("", tr("layer (input on the left)"))
        self.layer_axis.setGrid(False)
        self.axis.setWidth(px(46))
        self._guide = guide
        self._lanes: set[str] = set()
        self._banded: tuple[object, ...] = ()
        self.forget()
        self.bands = Boxes(self)
        self.bands.setZValue(-10)
        self.borders = [pg.InfiniteLine(angle=0) for _ in range(2)]
        for line in self.borders:
            line.setVisible(False)
            self.add(line)
        self.marks = {kind: Spots(size=px(9), symbol=symbol, pxMode=True) for kind, symbol in KINDS}
        for item in self.marks.values():
            item.setZValue(20)
            self.add(item)
        self.guide = pg.InfiniteLine(angle=0, pos=math.log10(guide) if guide else 0)
        self.guide.setZValue(10)
        self.guide.setVisible(guide is not None)
        self.add(self.guide)
        self.between = Border(self)

    def forget(self) -> None:
        """Return to the decades at the start of a run: few around a guide, else the usual ones."""
        if self._guide is None:
            self.decades = Decades()
        else:
            middle = round(math.log10(self._guide))
            self.decades = Decades(middle - 5, middle + 3, 4)
        self._lanes = set()

    def share_scale(self, other: DecadeChart) -> None:
        """Take decades and lanes from another chart, now and whenever they grow."""
        self.decades, self._lanes = other.decades, other._lanes

    def include(self, values: FloatArray) -> None:
        """Widen decades and lanes so that these values have a place."""
        positive = values[(values > 0) & np.isfinite(values)]
        self.decades.include(np.log10(positive))
        for (kind, _), mask in zip(KINDS, flow.masks(values), strict=True):
            if mask.any():
                self._lanes.add(kind)

    def _lane(self) -> float:
        return LANE_SHARE * (self.decades.high - self.decades.low)

    def lanes(self) -> dict[str, float]:
        """Where the marks of values without a logarithm stand, beyond the decades."""
        low, high, lane = self.decades.low, self.decades.high, self._lane()
        places = {"0": low - lane, "∞": high + lane}
        places["NaN"] = high + lane * (2 if "∞" in self._lanes else 1)
        return {kind: place for kind, place in places.items() if kind in self._lanes}

    def show_lanes(self, layers: Sequence[str], networks: Sequence[Stretch] = ALONE) -> None:
        """Draw the borders of lanes and networks, the guide, and the names of the layers."""
        low, high = self.decades.low, self.decades.high
        lanes = self.lanes()
        self.layer_axis.set_labels(layers)
        self.axis.set_lanes({place: kind for kind, place in lanes.items()}, low, high)
        for line, place, is_needed in zip(
            self.borders, (low, high), ("0" in lanes, bool(self._lanes - {"0"})), strict=True
        ):
            line.setValue(place)
            line.setVisible(is_needed)
        self.between.show(networks, self.view_range()[1])

    def show_marks(self, places: dict[str, list[tuple[float, str]]]) -> None:
        """Draw marks in the lanes: for each kind the places and colours."""
        crowded, lanes = len(self.layer_axis.labels) > CROWDED, self.lanes()
        for kind, item in self.marks.items():
            found = places.get(kind, [])
            item.setVisible(bool(found))
            if not found:
                item.clear()  # the lane may have gone with the run before
                continue
            item.setData(
                [x for x, _ in found], [lanes[kind]] * len(found),
                size=px(6 if crowded else 9),
                pen=[pg.mkPen(color, width=1.5 * scale()) for _, color in found] or None,
                brush=[QColor(color) if kind != "0" else QColor(0, 0, 0, 0) for _, color in found]
                or None,
            )  # fmt: skip

    def view_range(self) -> tuple[float, float]:
        """The range of the vertical axis: the decades, and the lanes that were needed."""
        places, half = self.lanes().values(), self._lane() / 2
        low, high = float(self.decades.low), float(self.decades.high)
        return (
            min([low, *(place - half for place in places)]),
            max([high, *(place + half for place in places)]),
        )

    def highlight(self, selected: list[int]) -> None:
        """Put a band behind these layers."""
        low, high = self.view_range()
        banded = (*selected, low, high, colors().accent)
        if banded == self._banded:
            return
        self._banded = banded
        color = QColor(colors().accent)
        color.setAlpha(60)
        here, one = np.array(selected, dtype=float), np.ones(len(selected))
        self.bands.recolor(color)
        self.bands.show_edges(here - 0.5, here + 0.5, low * one, high * one)

    def recolor(self) -> None:
        super().recolor()
        chosen = colors()
        for line in self.borders:
            line.setPen(pg.mkPen(chosen.muted, width=scale()))
        pen = pg.mkPen(chosen.text, width=px(2))
        pen.setDashPattern([3, 2])
        self.guide.setPen(pen)
        self.between.recolor()

    def layer_at(self, position: QPointF) -> int | None:
        """The layer at a position of the scene."""
        if not self.contains(position):
            return None
        place = round(self.vb.mapSceneToView(position).x())
        return place if 0 <= place < len(self.layer_axis.labels) else None


def marked(
    values: FloatArray, x: FloatArray, color: str, places: dict[str, list[tuple[float, str]]]
) -> None:
    """Add the places of what has no logarithm to the marks that will be shown."""
    for (kind, _), mask in zip(KINDS, flow.masks(values), strict=True):
        places.setdefault(kind, []).extend((float(place), color) for place in x[mask])
