"""Values by layer: small histograms for few layers, a heat map for many, one layer over time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsWidget

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots import cells, spread
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.grid import Grid
from desktoplab.ui.plots.heat import Heat, count_colors, count_stops
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.numbers import Growing, percent, show
from desktoplab.ui.plots.pages import Pages
from desktoplab.ui.plots.spread_time import SpreadOverTime
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

FEW = 12
MANY, WORTH_NOTING = 0.5, 0.005
CELL_WIDTH, CELL_ASPECT = 88.0, 0.62
WHAT = {"": text("a, after the activation"), "z_": text("z, before the activation")}
SHORT = {"": "a", "z_": "z"}
NOUN = {"": text("the activations"), "z_": text("z")}


class Histograms(LayerPlot):
    """Distribution of the values of every layer, over limits that only grow during a run."""

    needs = ("counts", "limits")

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.spread = spread.Spread(np.zeros((0, 64)), np.empty(0), np.empty(0), {})
        self._grown: dict[str, tuple[FloatArray, FloatArray]] = {}
        self._common: dict[str, Growing] = {}
        self._pointed: tuple[int, float] | None = None
        self._selected_layers: list[int] = []
        self.what = self.add_combo("what", tr("Values"), tr("Which values are counted"))
        tip = tr("Stretch every layer to the same width, so that narrow ones can be seen")
        self.own = self.add_toggle("own", tr("Own scale"), tip)
        self.time = self.add_time_toggle()
        self.legend = Legend()
        self.grid = Grid(self._paint_cell, smallest=CELL_WIDTH, largest=420, gap=8)
        self.heat, self.over_time = Heat(), SpreadOverTime()
        self.canvas.addItem(self.legend, row=0, col=0)
        time = self.over_time.chart
        places: dict[str, QGraphicsWidget] = {"grid": self.grid, "heat": self.heat, "time": time}
        self.pages = Pages(self.canvas, 1, places)
        self.watch(self.heat.vb)
        self.watch(self.over_time.chart.vb)

    def forget(self) -> None:
        super().forget()
        self._grown, self._common = {}, {}
        self.over_time.forget()

    def _prefix(self) -> str:
        return str(self.what.currentData() or "")

    def _is_over_time(self) -> bool:
        return self.time.isChecked()

    def _noun(self) -> Text:
        return NOUN[self._prefix()] if self.what.count() else text("the weights")

    def draw_frame(self, frame: Frame) -> None:
        found = [prefix for prefix in spread.prefixes(frame.arrays) if prefix in WHAT]
        if len(found) > 1:
            self.fill_combo(self.what, [(SHORT[prefix], prefix) for prefix in sorted(found)])
            self.what.setVisible(True)
        self.spread = spread.read(frame.arrays, self._prefix())
        lows, highs = self._grown.get(self._prefix(), (self.spread.lows, self.spread.highs))
        self._grown[self._prefix()] = (
            np.minimum(lows, self.spread.lows), np.maximum(highs, self.spread.highs)
        )  # fmt: skip
        few = self.spread.layers <= FEW
        self.time.setVisible(True)
        self.own.setVisible(not few and not self._is_over_time())
        if self._is_over_time():
            return
        self.pages.show("grid" if few else "heat")
        self.legend.show_entries([] if few else [self._ramp()])
        if few:
            self.grid.show_cells(self.spread.layers, CELL_ASPECT, stretch=True)
        else:
            self._draw_heat()

    def _draw_heat(self) -> None:
        common = self._common.setdefault(self._prefix(), Growing(0.0, 0.0))
        low, high = common.include(*spread.ends(self.spread))
        own = self.own.isChecked()
        label = tr("share of the layer's greatest magnitude") if own else tr(self._axis_label())
        self.heat.layer_axis.set_labels([layer.label for layer in self.layers])
        self.heat.name_axes("", label)
        self.heat.show_spread(self.spread, low, high, own=own)
        self.heat.between.show(self.networks, self.heat.low)

    def _draw_over_time(self, history: History) -> None:
        self.pages.show("time")
        layer = self.shown_layer()
        self.over_time.show(history, self.name, self._prefix(), layer)
        self.over_time.chart.name_axes(tr(self._axis_label()))
        self.legend.show_entries([self._ramp(self.layers[layer].label)])
        self.fit_ranges()

    def _axis_label(self) -> Text:
        return WHAT[self._prefix()] if self.what.count() else text("value")

    @staticmethod
    def _ramp(layer: str = "") -> Entry:
        share = tr("share 10⁻⁴ to 10⁻¹")
        label = f"{share} · {layer}" if layer else share
        return Entry(label, colors().forward, "ramp", count_stops())

    def shown_layer(self) -> int:
        """The layer that is shown over time: the first selected one, else the first."""
        return next(iter(self.selected_layers()), 0)

    def fit_ranges(self) -> None:
        if self._is_over_time():
            self.set_range(self.over_time.chart.vb, *self.over_time.range())
        elif self.spread.layers > FEW:
            ends = (self.heat.low, self.heat.high)
            self.set_range(self.heat.vb, ends, (-0.5, self.spread.layers - 0.5))

    def _paint_cell(self, painter: QPainter, layer: int, where: QRectF) -> None:
        found = self.spread
        if self.frame is None or layer >= min(len(self.layers), found.layers):
            return
        lows, highs = self._grown[self._prefix()]
        notes = [
            self._note(name, share)
            for name, share in spread.health(found, layer)
            if share >= WORTH_NOTING
        ]
        if lost := found.lost(layer):
            words = tr("✗ {count} not finite", count=lost)
            notes.insert(0, cells.Note(words, words, warns=True))
        cell = cells.Cell(
            self.layers[layer].label, f"σ {show(found.number('std', layer))}",
            found.counts[layer], float(found.lows[layer]), float(found.highs[layer]),
            (float(lows[layer]), float(highs[layer])), notes, layer in self._selected_layers,
        )  # fmt: skip
        cells.paint(painter, cell, where)

    @staticmethod
    def _note(name: str, share: float) -> cells.Note:
        words, few = spread.in_words(name, f"{100 * share:.0f} %")
        return cells.Note(tr(words), tr(few), share >= MANY)

    def highlight(self, selected: list[int]) -> None:
        self._selected_layers = selected
        self.grid.update()
        self.heat.highlight(selected)
        if self._is_over_time() and self.history is not None and self.frame is not None:
            self._draw_over_time(self.history)

    def recolor(self) -> None:
        self.drawn = None
        self.heat.recolor()
        self.over_time.chart.recolor()
        self.over_time.chart.show_colors(count_colors())
        self.grid.update()

    def layer_at(self, position: QPointF) -> int | None:
        self._pointed = None
        if self.pages.shown == "time":
            inside = self.over_time.chart.contains(position)
            return self.shown_layer() if inside else None
        if self.pages.shown == "heat":
            self._pointed = self.heat.place_at(position)
            return self._pointed[0] if self._pointed is not None else None
        layer = self.grid.cell_at(position)
        if layer is not None:
            lows, highs = self._grown[self._prefix()]
            cell = self.grid.cells()[layer].adjusted(cells.PADDING, 0, -cells.PADDING, 0)
            share = (self.grid.mapFromScene(position).x() - cell.left()) / max(cell.width(), 1)
            value = lows[layer] + share * (highs[layer] - lows[layer])
            self._pointed = (layer, float(value))
        return layer

    def hover_text(self, position: QPointF) -> str:
        layer = self.layer_at(position)
        if layer is None:
            return ""
        if self._is_over_time():
            told = self.over_time.hover(position)
            return f"{self.layers[layer].label} · {told}" if told else ""
        if self._pointed is None or (found := self.spread.bin_at(*self._pointed)) is None:
            return self.describe(layer)
        low, high, count = found
        part = tr("{count} from {low} to {high}", count=count, low=show(low), high=show(high))
        return f"{self.describe(layer)} · {part}"

    def describe(self, layer: int) -> str:
        found = self.spread
        parts = [self.layers[layer].label]
        for name, label in (("mean", tr("mean")), ("std", tr("std"))):
            value = found.number(name, layer)
            parts.append(f"{label} {show(value) if name in found.numbers else '?'}")
        for name, share in spread.health(found, layer):
            parts.append(tr(spread.in_words(name, percent(share))[0]))
        if lost := found.lost(layer):
            parts.append(tr("{count} not finite", count=lost))
        return " · ".join(parts)

    def summary(self) -> str:
        if self.frame is None or "std" not in self.spread.numbers:
            return self.step_text()
        if self._is_over_time():
            layer = self.layers[self.shown_layer()].label
            return tr(self.over_time.sentence(self._noun(), layer))
        parts = [tr(spread.sentence(self.spread, self._noun()))]
        for name in spread.HEALTH:
            found = spread.worst(self.spread, name)
            if found is not None and found[1] > 0:
                words, _ = spread.in_words(name, percent(found[1]))
                layer = self.layers[found[0]].label
                parts.append(tr("{words} in {layer}", words=words, layer=layer))
        return " · ".join([*parts, self.step_text()])

    def table(self) -> Table:
        bins = [f"bin_{index}" for index in range(self.spread.counts.shape[1])]
        if self._is_over_time():
            header = ("step", "layer", "low", "high", *bins)
            return header, self.over_time.rows(self.layers[self.shown_layer()].label)
        return ("layer", "low", "high", *self.spread.numbers, *bins), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        found = self.spread
        for place, layer in enumerate(self.layers):
            numbers = [float(values[place]) for values in found.numbers.values()]
            counts = found.counts[place].astype(int).tolist()
            ends = (float(found.lows[place]), float(found.highs[place]))
            yield [layer.label, *ends, *numbers, *counts]
