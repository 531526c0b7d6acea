"""Bars per layer on fixed decades; exact 0, ∞ and NaN are drawn as marks, never dropped."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox

from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots import flow
from desktoplab.ui.plots.axes import DecadeAxis, LayerAxis
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Boxes
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.numbers import Decades, show
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

GROUP = 0.8
LANE_SHARE = 0.1
KINDS = (("0", "o"), ("∞", "t1"), ("NaN", "x"))  # in the order of flow.masks


class Bars(LayerPlot):
    """One group of bars for each layer, one bar for each quantity of the probe."""

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.quantities = flow.Quantities({})
        self.decades = Decades()
        self._lanes: set[str] = set()
        self._bars: dict[str, Boxes] = {}
        self.magnitude = self._combo("magnitude", tr("Magnitude"), tr("How a layer is measured"))
        self.shown = self._combo("shown", tr("Quantity"), tr("Which quantities are drawn"))
        self.legend = Legend()
        self.axis, self.layer_axis = DecadeAxis("left"), LayerAxis("bottom")
        self.chart = Chart(left=self.axis, bottom=self.layer_axis)
        self.chart.name_axes("", tr("layer (input on the left)"))
        self.layer_axis.setGrid(False)
        self.axis.setWidth(46)
        self.canvas.addItem(self.legend, row=0, col=0)
        self.canvas.addItem(self.chart, row=1, col=0)
        self.watch(self.chart.vb)
        self.bands = Boxes(self.chart)
        self.bands.setZValue(-10)
        self.border = pg.InfiniteLine(angle=0)
        self.top_border = pg.InfiniteLine(angle=0)
        for line in (self.border, self.top_border):
            line.setVisible(False)
            self.chart.add(line)
        self.marks = {
            kind: pg.ScatterPlotItem(size=9, symbol=symbol, pxMode=True) for kind, symbol in KINDS
        }
        for item in self.marks.values():
            item.setZValue(20)
            self.chart.add(item)

    def _combo(self, role: str, name: str, tip: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"plot_{self.name}_{role}")
        combo.setAccessibleName(name)
        combo.setToolTip(tip)
        combo.setVisible(False)
        combo.currentIndexChanged.connect(self._chosen)
        self.options.addWidget(combo)
        return combo

    def _chosen(self) -> None:
        self.drawn = None
        if self.frame is not None:
            self.redraw()

    def forget(self) -> None:
        super().forget()
        self.decades = Decades()
        self._lanes = set()

    def draw_frame(self, frame: Frame) -> None:
        self.quantities = flow.read(frame.arrays)
        self._fill_combos()
        self.layer_axis.set_labels([layer.label for layer in self.layers])
        for name in self._names():
            self._widen(self._values(name))
        self._draw_lanes()
        names = self._names()
        places: dict[str, list[tuple[float, float, str]]] = {kind: [] for kind, _ in KINDS}
        for bar in set(self._bars) - set(names):
            self._bars[bar].show_edges(*[np.empty(0)] * 4)
        for order, name in enumerate(names):
            self._draw_bars(name, order, len(names), places)
        self._draw_marks(places)
        self.legend.show_entries([Entry(flow.label_of(n), self._color(n), "box") for n in names])

    def _fill_combos(self) -> None:
        magnitudes, names = self.quantities.magnitudes, self.quantities.names
        if self.magnitude.count() == 0 and len(magnitudes) > 1:
            for kind in magnitudes:
                self.magnitude.addItem(tr(flow.MAGNITUDES[kind]), kind)
            self.magnitude.setVisible(True)
        if self.shown.count() == 0 and len(names) > 1:
            self.shown.addItem(" + ".join(flow.short_label_of(name) for name in names), None)
            for name in names:
                self.shown.addItem(flow.short_label_of(name), name)
            self.shown.setVisible(True)

    def _names(self) -> tuple[str, ...]:
        chosen = self.shown.currentData()
        return (chosen,) if chosen is not None else self.quantities.names

    def _values(self, name: str) -> FloatArray:
        return self.quantities.values(name, self.magnitude.currentData() or "")

    def _color(self, name: str) -> str:
        chosen = colors()
        palette = (chosen.backward, chosen.forward, *chosen.classes[2:])
        return palette[self.quantities.names.index(name) % len(palette)]

    def _widen(self, values: FloatArray) -> None:
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

    def _draw_lanes(self) -> None:
        low, high = self.decades.low, self.decades.high
        lanes = self.lanes()
        self.axis.set_lanes({place: kind for kind, place in lanes.items()}, low, high)
        self.border.setValue(low)
        self.border.setVisible("0" in lanes)
        self.top_border.setValue(high)
        self.top_border.setVisible(bool(self._lanes - {"0"}))

    def _draw_bars(
        self, name: str, order: int, count: int, places: dict[str, list[tuple[float, float, str]]]
    ) -> None:
        values, width = self._values(name), GROUP / count
        x = np.arange(len(values)) - GROUP / 2 + (order + 0.5) * width
        drawn = (values > 0) & np.isfinite(values)
        if name not in self._bars:
            self._bars[name] = Boxes(self.chart)
            self._bars[name].recolor(self._color(name))
        top, middle = np.log10(values[drawn]), x[drawn].astype(np.float64)
        floor = np.full(len(top), float(self.decades.low))
        self._bars[name].show_edges(middle - width / 2, middle + width / 2, floor, top)
        lanes = self.lanes()
        for (kind, _), mask in zip(KINDS, flow.masks(values), strict=True):
            places[kind] += [(float(place), lanes[kind], self._color(name)) for place in x[mask]]

    def _draw_marks(self, places: dict[str, list[tuple[float, float, str]]]) -> None:
        crowded = len(self.layers) > 40
        for kind, found in places.items():
            item = self.marks[kind]
            if not found and not len(item.data):
                continue
            item.setData(
                [x for x, _, _ in found], [y for _, y, _ in found], size=6 if crowded else 9,
                pen=[pg.mkPen(color, width=1.5) for _, _, color in found] or None,
                brush=[QColor(color) if kind != "0" else QColor(0, 0, 0, 0) for *_, color in found]
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

    def fit_ranges(self) -> None:
        count = max(1, len(self.layers))
        self.set_range(self.chart.vb, (-0.5, count - 0.5), self.view_range())

    def highlight(self, selected: list[int]) -> None:
        low, high = self.view_range()
        color = QColor(colors().accent)
        color.setAlpha(60)
        here, one = np.array(selected, dtype=float), np.ones(len(selected))
        self.bands.recolor(color)
        self.bands.show_edges(here - 0.5, here + 0.5, low * one, high * one)

    def recolor(self) -> None:
        chosen = colors()
        self.chart.recolor()
        self.drawn = None
        for name, item in self._bars.items():
            if name in self.quantities.names:
                item.recolor(self._color(name))
        for line in (self.border, self.top_border):
            line.setPen(pg.mkPen(chosen.muted, width=1))

    def layer_at(self, position: QPointF) -> int | None:
        if not self.chart.contains(position):
            return None
        place = round(self.chart.vb.mapSceneToView(position).x())
        return place if 0 <= place < len(self.layers) else None

    def describe(self, layer: int) -> str:
        parts = [self.layers[layer].label]
        kind = self.magnitude.currentData()
        if kind is not None:
            parts.append(tr(flow.MAGNITUDES[kind]))
        for name in self._names():
            values = self._values(name)
            ratio = show(flow.ratio_to_last_hidden(values, layer), 2)
            parts.append(
                tr("{what} {value} ({ratio} of the last hidden layer)",
                   what=flow.short_label_of(name), value=show(float(values[layer])), ratio=ratio)
            )  # fmt: skip
        return " · ".join(parts)

    def summary(self) -> str:
        if self.frame is None:
            return ""
        sentences = (tr(flow.sentence(name, self._values(name))) for name in self._names())
        return " · ".join([*sentences, self.step_text()])

    def table(self) -> Table:
        arrays = self.frame.arrays if self.frame is not None else {}
        header = ("layer", *arrays)
        return header, self._rows()

    def _rows(self) -> Iterator[list[object]]:
        arrays = self.frame.arrays if self.frame is not None else {}
        for place, layer in enumerate(self.layers):
            yield [layer.label, *(array[place] for array in arrays.values())]
