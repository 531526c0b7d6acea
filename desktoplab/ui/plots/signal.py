"""The signal both ways on one axis: its spread forward, the error backward, and their forecast."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF

from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots import forecast
from desktoplab.ui.plots.curves import Curve, Spots
from desktoplab.ui.plots.decades import DecadeChart, marked
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.legend import Entry, Legend, Sign
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.print_size import scale
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

CROWDED = 25


@dataclass(frozen=True)
class Way:
    """One direction: its arrays in the frame, its words, its mark."""

    measured: str
    forecast: str
    name: Text
    label: Text
    symbol: str
    sign: Sign
    is_forward: bool


WAYS = (
    Way("forward_std", "forecast_forward", text("forward"), text("forward: std of a"),
        "o", "dot", is_forward=True),
    Way("delta_rms", "forecast_delta", text("backward"), text("backward: RMS of δ"),
        "s", "square", is_forward=False),
)  # fmt: skip


class Signal(LayerPlot):
    """Marks for what was measured in each layer, lines for what the variance arithmetic says."""

    needs = ("forward_std", "delta_rms")

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.legend, self.chart = Legend(), DecadeChart()
        self.canvas.addItem(self.legend, row=0, col=0)
        self.canvas.addItem(self.chart, row=1, col=0)
        self.watch(self.chart.vb)
        self.lines = {way.forecast: Curve(self.chart, "thick") for way in WAYS}
        self.points = {way.measured: Spots(symbol=way.symbol, pxMode=True) for way in WAYS}
        for item in self.points.values():
            item.setZValue(15)
            self.chart.add(item)
        for line in self.lines.values():
            line.line.setZValue(16)

    def forget(self) -> None:
        super().forget()
        self.chart.forget()

    def _array(self, name: str) -> FloatArray:
        """An array of the frame; without a forecast it says nothing about any layer."""
        arrays = self.frame.arrays if self.frame is not None else {}
        if name not in arrays:
            return np.full(len(self.layers), np.nan)
        return np.abs(np.asarray(arrays[name], dtype=np.float64))

    def _color(self, way: Way) -> str:
        return colors().forward if way.is_forward else colors().backward

    def draw_frame(self, frame: Frame) -> None:
        for way in WAYS:
            self.chart.include(self._array(way.measured))
            expected = self._array(way.forecast)
            self.chart.include(expected[expected > 0])
        self.chart.show_lanes([layer.label for layer in self.layers], self.networks)
        places: dict[str, list[tuple[float, str]]] = {}
        for way in WAYS:
            self._draw_way(way, places)
        self.chart.show_marks(places)
        self._explain()

    def _draw_way(self, way: Way, places: dict[str, list[tuple[float, str]]]) -> None:
        values, expected = self._array(way.measured), self._array(way.forecast)
        x = np.arange(len(values), dtype=np.float64)
        drawn = (values > 0) & np.isfinite(values)
        heights, sizes = np.log10(values[drawn]), _sizes(len(values))[drawn]
        self.points[way.measured].show_spots(x[drawn], heights, size=sizes)
        marked(values, x, self._color(way), places)
        known = (expected > 0) & np.isfinite(expected)
        logs = np.full(len(expected), np.nan)
        logs[known] = np.log10(expected[known])
        self.lines[way.forecast].show(x if known.any() else x[:0], logs if known.any() else x[:0])

    def _explain(self) -> None:
        entries = [Entry(tr(way.label), self._color(way), way.sign) for way in WAYS]
        if any(np.isfinite(self._array(way.forecast)).any() for way in WAYS):
            entries.append(Entry(tr("forecast"), colors().text, "thick"))
        self.legend.show_entries(entries)

    def fit_ranges(self) -> None:
        count = max(1, len(self.layers))
        self.set_range(self.chart.vb, (-0.5, count - 0.5), self.chart.view_range())

    def highlight(self, selected: list[int]) -> None:
        self.chart.highlight(selected)

    def recolor(self) -> None:
        self.chart.recolor()
        self.drawn = None
        for way in WAYS:
            self.points[way.measured].setBrush(self._color(way))
            self.points[way.measured].setPen(None)
            self.lines[way.forecast].recolor(colors().text)

    def layer_at(self, position: QPointF) -> int | None:
        return self.chart.layer_at(position)

    def _errors(self, way: Way) -> FloatArray:
        return forecast.errors(self._array(way.measured), self._array(way.forecast))

    def describe(self, layer: int) -> str:
        parts = [self.layers[layer].label]
        for way in WAYS:
            told = f"{tr(way.label)} {show(float(self._array(way.measured)[layer]))}"
            expected = float(self._array(way.forecast)[layer])
            error = float(self._errors(way)[layer])
            if error == error:
                told = tr("{told} (forecast {value}, off by {error})", told=told,
                          value=show(expected), error=forecast.error_text(error))  # fmt: skip
            elif expected == expected:
                told = tr("{told} (forecast {value})", told=told, value=show(expected))
            parts.append(told)
        return " · ".join(parts)

    def summary(self) -> str:
        if self.frame is None:
            return ""
        parts = [
            tr(forecast.travel(way.name, self._array(way.measured), is_forward=way.is_forward))
            for way in WAYS
        ]
        worst = forecast.worst_text(*(self._errors(way) for way in WAYS))
        if worst is not None:
            parts.append(tr(worst))
        return " · ".join([*parts, self.step_text()])

    def table(self) -> Table:
        return self.table_of([self.frame] if self.frame is not None else [])


def _sizes(count: int) -> FloatArray:
    """Sizes of the marks: where they would run into each other, only some are large."""
    every = max(1, math.ceil(count / CROWDED))
    return np.where(np.arange(count) % every == 0, 9.0 * scale(), 5.0 * scale())
