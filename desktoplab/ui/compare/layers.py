"""Compared runs layer by layer: a chart for each, side by side on the same axes, or all in one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF

from desktoplab.compare.layers import LayerQuantity, layer_quantities
from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, LayerName
from desktoplab.ui.compare.model import Compared, Comparison, color_of
from desktoplab.ui.compare.plot import ComparePlot
from desktoplab.ui.plots.curves import Boxes, Curve
from desktoplab.ui.plots.decades import CROWDED, DecadeChart, marked
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.plots.stretches import stretches
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

BESIDE = 3
"""Runs that have room side by side; more of them share one chart."""
BAR, WIDE = 0.8, 1e5


class _Panel:
    """One chart with the values of a run as bars, or of several as lines."""

    def __init__(self) -> None:
        self.chart = DecadeChart()
        self.bars = Boxes(self.chart)
        self.lines: list[Curve] = []

    def show_bars(self, values: FloatArray, color: str) -> None:
        """Draw one run."""
        self.show_lines([], [])
        width = 1.0 if len(values) > CROWDED else BAR
        places = np.flatnonzero((values > 0) & np.isfinite(values))
        drawn = places.astype(np.float64)
        floor = np.full(len(drawn), float(self.chart.decades.low))
        self.bars.recolor(color)
        self.bars.show_edges(
            drawn - width / 2, drawn + width / 2, floor, np.log10(values[places])
        )  # fmt: skip

    def show_lines(self, rows: list[FloatArray], shades: list[str]) -> None:
        """Draw several runs."""
        self.bars.show_edges(*[np.empty(0)] * 4)
        while len(self.lines) < len(rows):
            self.lines.append(Curve(self.chart, "thick", dots=True))
        for line, values, color in zip(self.lines, rows, shades, strict=False):
            logs = np.full(len(values), np.nan)
            drawn = (values > 0) & np.isfinite(values)
            logs[drawn] = np.log10(values[drawn])
            line.recolor(color)
            line.show(np.arange(len(values), dtype=float), logs)
        for line in self.lines[len(rows) :]:
            line.show(np.empty(0), np.empty(0))


class CompareLayers(ComparePlot[LayerQuantity]):
    """One number per layer and run at the step that each shows; `show_runs` brings it up to date.

    All charts have the same decades, which only grow while the quantity stays.
    """

    def __init__(self, session: Session, comparison: Comparison) -> None:
        super().__init__(session, comparison, "compare_layers", tr("Layers of the compared runs"))
        self.overlay = self.add_toggle("overlay", tr("Overlay"), tr("Draw all runs in one chart"))
        self.legend = Legend()
        self.canvas.addItem(self.legend, row=0, col=0, colspan=BESIDE)
        self.panels = [_Panel() for _ in range(BESIDE)]
        for place, panel in enumerate(self.panels):
            self.canvas.addItem(panel.chart, row=1, col=place)
            panel.chart.share_scale(self.panels[0].chart)
            panel.chart.name_axes("", tr("layer"))
            self.watch(panel.chart.vb)
            panel.chart.vb.sigYRangeChanged.connect(self._share_range)
        for panel in self.panels[1:]:
            panel.chart.axis.setStyle(showValues=False)
            panel.chart.axis.setWidth(6)

    def quantities_of(self, histories: Sequence[History]) -> tuple[LayerQuantity, ...]:
        return layer_quantities(histories)

    @property
    def step(self) -> int | None:
        """The step of the time slider, at which all runs are shown; None shows their newest."""
        return next(
            (one.history.cursor for one in self.runs if one.history.cursor is not None), None
        )

    def values(self, one: Compared) -> FloatArray:
        """What is drawn of a run, (layers,)."""
        return np.abs(self.chosen().read(one.history, self.step))

    def is_beside(self) -> bool:
        """Whether each run has a chart of its own."""
        return not self.overlay.isChecked() and len(self.runs) <= BESIDE

    def _share_range(self, view: object, ends: tuple[float, float]) -> None:
        """Zooming one chart zooms all; pyqtgraph's own link would differ by some pixels."""
        for panel in self.panels:
            box = panel.chart.vb
            if box is not view and tuple(box.viewRange()[1]) != tuple(ends):
                box.setYRange(*ends, padding=0)

    def choose_option(self) -> None:
        self._forget_scale()
        super().choose_option()

    def forget(self) -> None:
        super().forget()
        self._forget_scale()

    def _forget_scale(self) -> None:
        first = self.panels[0].chart
        first.forget()
        for panel in self.panels[1:]:
            panel.chart.share_scale(first)

    def draw(self, history: History) -> None:
        runs = self.runs
        rows = [self.values(one) for one in runs]
        for values in rows:
            self.panels[0].chart.include(values)
        groups = (
            [[place] for place in range(len(runs))] if self.is_beside() else [[*range(len(runs))]]
        )
        for panel, group in zip(self.panels, groups, strict=False):
            self._draw_panel(panel, [runs[place] for place in group], [rows[p] for p in group])
        for place, panel in enumerate(self.panels):
            panel.chart.setVisible(place < len(groups))
            room = WIDE if place < len(groups) else 0  # a hidden chart would keep its column
            self.canvas.ci.layout.setColumnMaximumWidth(place, room)
        self.overlay.setVisible(1 < len(runs) <= BESIDE)
        self.legend.show_entries([Entry(one.title, color_of(one), "box") for one in runs])

    def _draw_panel(self, panel: _Panel, runs: list[Compared], rows: list[FloatArray]) -> None:
        chart = panel.chart
        histories = (one.history for one in runs)
        longest = max(histories, key=lambda history: len(layers_of(history)))
        names = layers_of(longest)
        chart.show_lanes([tr(layer.text()) for layer in names], stretches(longest.started))
        shades = [color_of(one) for one in runs]
        if len(runs) == 1:
            panel.show_bars(rows[0], shades[0])
        else:
            panel.show_lines(rows, shades)
        places: dict[str, list[tuple[float, str]]] = {}
        for values, color in zip(rows, shades, strict=True):
            marked(values, np.arange(len(values), dtype=float), color, places)
        chart.show_marks(places)
        self.set_range(chart.vb, (-0.5, max(1, len(names)) - 0.5), chart.view_range())

    def recolor(self) -> None:
        for panel in self.panels:
            panel.chart.recolor()

    def hover_text(self, position: QPointF) -> str:
        for panel in self.panels:
            layer = panel.chart.layer_at(position) if panel.chart.isVisible() else None
            if layer is not None:
                return self._describe(layer)
        return ""

    def _describe(self, layer: int) -> str:
        parts = []
        for one in self.runs:
            values, names = self.values(one), layers_of(one.history)
            if layer < len(values):
                told = show(float(values[layer]))
                parts.append(f"{one.title}: {tr(names[layer].text())} {told}")
        return " · ".join(parts)

    def told(self, one: Compared) -> str:
        values = self.values(one)
        if not len(values):
            return ""
        return tr("first {first}, last {last}", first=show(float(values[0])),
                  last=show(float(values[-1])))  # fmt: skip

    def table(self) -> Table:
        rows = (
            [one.title, one.history.shown_step, tr(name.text()), value]
            for one in self.runs
            for name, value in zip(layers_of(one.history), self.values(one), strict=False)
        )
        return ("run", "step", "layer", self.chosen().name), rows


def layers_of(history: History) -> tuple[LayerName, ...]:
    """The weighted layers of a run."""
    return history.started.layers if history.started is not None else ()
