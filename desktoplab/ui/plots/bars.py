"""Bars per layer on fixed decades, or layer × step in colours; 0, ∞ and NaN are never dropped."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QSignalBlocker

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots import flow
from desktoplab.ui.plots.curves import Boxes
from desktoplab.ui.plots.decades import CROWDED, DecadeChart, marked
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.plots.pages import Pages
from desktoplab.ui.plots.size_time import SizeOverTime
from desktoplab.ui.session import Session
from desktoplab.ui.text import count_text, tr
from desktoplab.ui.theme import colors

GROUP = 0.8


class Bars(LayerPlot):
    """One group of bars for each layer, one bar for each quantity of the probe."""

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.quantities = flow.Quantities({})
        self._guide = probe.traits.guide
        self._bars: dict[str, Boxes] = {}
        how, which = tr("How a layer is measured"), tr("Which quantities are drawn")
        tip = tr("Divide by the value of the last hidden layer")
        self.magnitude = self.add_combo("magnitude", tr("Magnitude"), how)
        self.shown = self.add_combo("shown", tr("Quantity"), which)
        self.ratio = self.add_toggle("ratio", tr("Ratio"), tip)
        self.time = self.add_time_toggle()
        self.legend = Legend()
        self.chart, self.over_time = DecadeChart(self._guide), SizeOverTime()
        self.canvas.addItem(self.legend, row=0, col=0)
        places = {"now": self.chart, "time": self.over_time.chart}
        self.pages = Pages(self.canvas, 1, places)
        self.watch(self.chart.vb)
        self.watch(self.over_time.chart.vb)

    def choose_option(self) -> None:
        if self._is_over_time() and self.shown.count() and self.shown.currentData() is None:
            with QSignalBlocker(self.shown):
                self.shown.setCurrentIndex(1)  # a colour shows one quantity
        self.chart.forget()
        super().choose_option()

    def forget(self) -> None:
        super().forget()
        self.chart.forget()
        self.over_time.forget()

    def _is_over_time(self) -> bool:
        return self.time.isChecked()

    def _is_relative(self) -> bool:
        return self.ratio.isChecked()

    def draw_frame(self, frame: Frame) -> None:
        self.quantities = flow.read(frame.arrays)
        self._fill_combos()
        if self._is_over_time():
            return
        self.pages.show("now")
        names = self._names()
        for name in names:
            self.chart.include(self._known(frame, name))
        self.chart.show_lanes([layer.label for layer in self.layers], self.networks)
        places: dict[str, list[tuple[float, str]]] = {}
        for bar in set(self._bars) - set(names):
            self._bars[bar].show_edges(*[np.empty(0)] * 4)
        for order, name in enumerate(names):
            self._draw_bars(frame, name, order, places)
        self.chart.show_marks(places)
        entries = [Entry(self._label(name), self._color(name), "box") for name in names]
        if self._guide is not None:
            label = tr("guide {value}", value=show(self._guide))
            entries.append(Entry(label, colors().text, "dashed"))
        self.legend.show_entries(entries)

    def _fill_combos(self) -> None:
        magnitudes, names = self.quantities.magnitudes, self.quantities.names
        kinds = [(tr(flow.SHORT[kind]), kind) for kind in magnitudes if kind]
        shorts = [(flow.short_label_of(name), name) for name in names]
        every = tr("both") if len(names) == 2 else tr("all")
        self.fill_combo(self.magnitude, kinds)
        self.fill_combo(self.shown, [(every, None), *shorts])
        self.magnitude.setVisible(len(magnitudes) > 1)
        self.shown.setVisible(len(names) > 1)
        self.ratio.setVisible(self._guide is None)
        self.time.setVisible(True)

    def _names(self) -> tuple[str, ...]:
        """The quantities that are drawn."""
        chosen = self.shown.currentData()
        return (chosen,) if chosen is not None else self.quantities.names

    def _values(self, frame: Frame, name: str) -> FloatArray:
        quantities = self.quantities if frame is self.frame else flow.read(frame.arrays)
        values = quantities.values(name, self.magnitude.currentData() or "")
        return flow.relative(values, self.networks) if self._is_relative() else values

    def _known(self, frame: Frame, name: str) -> FloatArray:
        """Values, none where a measure of updates stands before the first update."""
        values = self._values(frame, name)
        return values[:0] if self._is_before_update(frame, values) else values

    def _is_before_update(self, frame: Frame, values: FloatArray) -> bool:
        return self._guide is not None and frame.step == 0 and bool(np.isnan(values).all())

    def _label(self, name: str) -> str:
        if not self._is_relative():
            return flow.label_of(name)
        return tr("{what} / that of the last hidden layer", what=flow.short_label_of(name))

    def _color(self, name: str) -> str:
        chosen = colors()
        palette = (chosen.backward, chosen.forward, *chosen.classes[2:])
        return palette[self.quantities.names.index(name) % len(palette)]

    def _draw_bars(
        self, frame: Frame, name: str, order: int, places: dict[str, list[tuple[float, str]]]
    ) -> None:
        values, names = self._known(frame, name), self._names()
        crowded = len(self.layers) > CROWDED
        width = 1.0 if crowded else GROUP / len(names)
        x = np.arange(len(values), dtype=np.float64)
        if not crowded:
            x += (order + 0.5) * width - GROUP / 2
        drawn = (values > 0) & np.isfinite(values)
        if name not in self._bars:
            self._bars[name] = Boxes(self.chart)
            self._bars[name].recolor(self._color(name))
        top, middle = np.log10(values[drawn]), x[drawn]
        floor = np.full(len(top), float(self.chart.decades.low))
        # Crowded bars are as wide as they can be, and a smaller one stands in front of a larger.
        for other in names if crowded else ():
            before = self._known(frame, other)[drawn]
            is_smaller = (before > 0) & (before < values[drawn])
            floor[is_smaller] = np.maximum(floor[is_smaller], np.log10(before[is_smaller]))
        self._bars[name].show_edges(middle - width / 2, middle + width / 2, floor, top)
        marked(values, x, self._color(name), places)

    def draw(self, history: History) -> None:
        super().draw(history)
        if self._is_over_time():
            self._draw_over_time(history)
            self.over_time.highlight(self.selected_layers())

    def _draw_over_time(self, history: History) -> None:
        self.pages.show("time")
        name = self._names()[0]

        def read(frame: Frame) -> FloatArray | None:
            values = self._values(frame, name)
            return None if self._is_before_update(frame, values) else values

        what = (name, str(self.magnitude.currentData()), str(self._is_relative()))
        self.over_time.name_layers([layer.label for layer in self.layers], self.networks)
        self.over_time.show(history, self.name, what, read, self.chart.decades)
        entries = self.over_time.entries(self._label(name), self.chart.decades)
        self.legend.show_entries(entries)
        self.fit_ranges()

    def fit_ranges(self) -> None:
        count = max(1, len(self.layers))
        if self._is_over_time():
            self.set_range(self.over_time.chart.vb, *self.over_time.range(count))
        else:
            self.set_range(self.chart.vb, (-0.5, count - 0.5), self.chart.view_range())

    def highlight(self, selected: list[int]) -> None:
        self.chart.highlight(selected)
        self.over_time.highlight(selected)

    def recolor(self) -> None:
        self.chart.recolor()
        self.over_time.recolor()
        self.drawn = None
        for name, item in self._bars.items():
            if name in self.quantities.names:
                item.recolor(self._color(name))

    def layer_at(self, position: QPointF) -> int | None:
        view = self.over_time if self._is_over_time() else self.chart
        return view.layer_at(position)

    def hover_text(self, position: QPointF) -> str:
        layer = self.layer_at(position)
        if layer is None or not self._is_over_time():
            return self.describe(layer) if layer is not None else ""
        found = self.over_time.value_at(position, layer)
        if found is None:
            return self.layers[layer].label
        step, value = found
        told = tr("step {step}", step=count_text(step))
        number = f"{self._label(self._names()[0])} {show(value)}"
        return " · ".join((told, self.layers[layer].label, number))

    def describe(self, layer: int) -> str:
        parts = [self.layers[layer].label]
        kind = self.magnitude.currentData()
        if kind is not None:
            parts.append(tr(flow.MAGNITUDES[kind]))
        for name in self._names():
            values = self.quantities.values(name, kind or "")
            what, value = flow.short_label_of(name), show(float(values[layer]))
            if self._guide is not None:
                parts.append(f"{what} {value}")
                continue
            ratio = show(float(flow.relative(values, self.networks)[layer]), 2)
            parts.append(
                tr("{what} {value} ({ratio} of the last hidden layer)",
                   what=what, value=value, ratio=ratio)
            )  # fmt: skip
        return " · ".join(parts)

    def summary(self) -> str:
        if self.frame is None or not self.layers:
            return ""
        if self._is_over_time():
            place = next(iter(self.selected_layers()), 0)
            label, what = self.layers[place].label, self._label(self._names()[0])
            return tr(self.over_time.sentence(what, label, place))
        sentences = []
        for name in self._names():
            values = self.quantities.values(name, self.magnitude.currentData() or "")
            if self._is_before_update(self.frame, values):
                sentences.append(tr("no update was made yet"))
            elif self._guide is not None:
                sentences.append(tr(flow.against_guide(name, values, self._guide)))
            else:
                sentences += flow.sentences(name, values, self.networks)
        return " · ".join([*sentences, self.step_text()])

    def table(self) -> Table:
        frames = [self.frame] if self.frame is not None else []
        if self._is_over_time() and self.history is not None and self.over_time.timeline:
            kept = self.history.kept
            frames = [kept.at(step)[self.name] for step in self.over_time.timeline.steps]
        return self.table_of(frames)
