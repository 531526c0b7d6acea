"""The error through time, a line for each recurrent layer, on fixed decades.

Exact 0, ∞ and NaN have lanes of their own and are never dropped.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF

from desktoplab.engine.messages import FloatArray, Frame, LayerName
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.axes import DecadeAxis
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.decay import factor_per_step, sentence
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.numbers import Decades, show
from desktoplab.ui.plots.shades import blend
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

KINDS = (("0", "o"), ("∞", "t1"), ("NaN", "x"))
LANE_SHARE = 0.08
NAMED = 6
NEAR = 24.0


class Profile(LayerPlot):
    """Time steps from the first on the left to the last on the right, where the error comes in."""

    needs = ("delta_rms", "labels", "uids")

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.values: FloatArray = np.empty((0, 0))
        self.decades = Decades()
        self._lanes: set[str] = set()
        self._rows_of_frame: tuple[LayerName, ...] = ()
        self._pointed = 0
        self._thick: tuple[int, ...] | None = None
        self.lines: list[pg.PlotCurveItem] = []
        self.legend = Legend()
        self.axis = DecadeAxis("left")
        self.axis.setWidth(46)
        self.chart = Chart(left=self.axis)
        self.chart.name_axes("", tr("time step"))
        self.canvas.addItem(self.legend, row=0, col=0)
        self.canvas.addItem(self.chart, row=1, col=0)
        self.watch(self.chart.vb)
        self.marks = {kind: pg.ScatterPlotItem(size=8, symbol=symbol) for kind, symbol in KINDS}
        self.dots = pg.ScatterPlotItem(size=6, pen=None)
        for item in (self.dots, *self.marks.values()):
            item.setZValue(20)
            self.chart.add(item)

    @property
    def layers(self) -> tuple[LayerName, ...]:
        """The recurrent layers, which the frame names."""
        return self._rows_of_frame

    def forget(self) -> None:
        super().forget()
        self.decades = Decades()
        self._lanes = set()

    def draw_frame(self, frame: Frame) -> None:
        self.values = np.abs(np.asarray(frame.arrays["delta_rms"], dtype=np.float64))
        labels, uids = frame.arrays["labels"], frame.arrays["uids"]
        self._rows_of_frame = tuple(
            LayerName(str(uid), f"{uid}/{place}", str(label), place)
            for place, (label, uid) in enumerate(zip(labels, uids, strict=True))
        )
        positive = self.values[(self.values > 0) & np.isfinite(self.values)]
        self.decades.include(np.log10(positive))
        masks = dict(zip(("0", "∞", "NaN"), (self.values == 0, np.isinf(self.values),
                                             np.isnan(self.values)), strict=True))  # fmt: skip
        self._lanes |= {kind for kind, mask in masks.items() if mask.any()}
        lanes = self.lanes()
        self.axis.set_lanes(
            {place: kind for kind, place in lanes.items()}, self.decades.low, self.decades.high
        )
        self._draw_lines()
        self._thick = None
        for kind, mask in masks.items():
            rows, steps = np.nonzero(mask)
            if len(rows) or len(self.marks[kind].data):
                shades = [self.color(int(row)) for row in rows]
                self.marks[kind].setData(
                    steps + 1.0, np.full(len(steps), lanes.get(kind, 0.0)),
                    pen=[pg.mkPen(shade, width=1.5) for shade in shades] or None,
                    brush=[pg.mkBrush(None if kind == "0" else shade) for shade in shades] or None,
                )  # fmt: skip
        count = len(self.layers)
        named = range(count) if count <= NAMED else (0, count - 1)
        self.legend.show_entries(
            [Entry(self.layers[row].label, self.color(row), "thick") for row in named]
        )

    def _draw_lines(self) -> None:
        while len(self.lines) < len(self.values):
            self.lines.append(pg.PlotCurveItem(antialias=True, connect="finite"))
            self.chart.add(self.lines[-1])
        steps = np.arange(1, self.values.shape[1] + 1, dtype=np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):
            logs = np.where((self.values > 0) & np.isfinite(self.values),
                            np.log10(self.values), np.nan)  # fmt: skip
        for row, line in enumerate(self.lines):
            shown = row < len(self.values)
            line.setVisible(shown and len(steps) > 1)
            if shown:
                line.setData(steps, logs[row])
        few = self.values.size <= 200
        rows, places = np.nonzero(np.isfinite(logs)) if few else np.zeros((2, 0), dtype=int)
        brushes = [pg.mkBrush(self.color(int(row))) for row in rows]
        self.dots.setData(steps[places], logs[rows, places], brush=brushes or None)

    def color(self, row: int) -> str:
        """A colour of its own for few layers; from blue to orange in order for many."""
        chosen = colors()
        if len(self.layers) <= NAMED:
            palette = (chosen.forward, chosen.backward, *chosen.classes[2:])
            return palette[row % len(palette)]
        table = blend([chosen.forward, chosen.muted, chosen.backward])
        red, green, blue = table[round(255 * row / (len(self.layers) - 1))]
        return f"#{red:02X}{green:02X}{blue:02X}"

    def lanes(self) -> dict[str, float]:
        """Where the marks of values without a logarithm stand, beyond the decades."""
        low, high = self.decades.low, self.decades.high
        lane = LANE_SHARE * (high - low)
        places = {"0": low - lane, "∞": high + lane}
        places["NaN"] = high + lane * (2 if "∞" in self._lanes else 1)
        return {kind: place for kind, place in places.items() if kind in self._lanes}

    def fit_ranges(self) -> None:
        half = LANE_SHARE * (self.decades.high - self.decades.low) / 2
        places = [end for place in self.lanes().values() for end in (place - half, place + half)]
        ends = min([self.decades.low, *places]), max([self.decades.high, *places])
        steps = max(2, self.values.shape[1])
        self.set_range(self.chart.vb, (1 - 0.02 * steps, steps + 0.02 * steps), ends)

    def highlight(self, selected: list[int]) -> None:
        if self._thick == tuple(selected):
            return
        self._thick = tuple(selected)
        for row, line in enumerate(self.lines[: len(self.layers)]):
            line.setPen(pg.mkPen(self.color(row), width=4 if row in selected else 2))
            line.setZValue(10 if row in selected else 0)

    def recolor(self) -> None:
        self.chart.recolor()
        self.drawn = None

    def layer_at(self, position: QPointF) -> int | None:
        if not self.chart.contains(position) or not self.values.size:
            return None
        point = self.chart.vb.mapSceneToView(position)
        self._pointed = min(max(round(point.x()), 1), self.values.shape[1]) - 1
        lanes = self.lanes()
        with np.errstate(divide="ignore", invalid="ignore"):
            logs = np.log10(self.values[:, self._pointed])
        heights = [
            lanes.get("0" if log == -math.inf else "∞" if log == math.inf else "NaN", 0.0)
            if not math.isfinite(log) else log
            for log in logs.tolist()
        ]  # fmt: skip
        pixel = float(self.chart.vb.viewPixelSize()[1])
        distances = np.abs(np.array(heights) - point.y()) / pixel
        nearest = int(distances.argmin())
        return nearest if distances[nearest] <= NEAR or len(self.layers) == 1 else None

    def hover_text(self, position: QPointF) -> str:
        layer = self.layer_at(position)
        if layer is None:
            return ""
        row, steps = self.values[layer], self.values.shape[1]
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            ratio = float(row[self._pointed] / row[-1])
        return tr(
            "{layer} · time step {step} of {steps}: {value} ({ratio} of the last step)",
            layer=self.layers[layer].label, step=self._pointed + 1, steps=steps,
            value=show(float(row[self._pointed])), ratio=show(ratio, 2),
        )  # fmt: skip

    def describe(self, layer: int) -> str:
        return f"{self.layers[layer].label} · {tr(sentence(self.values[layer]))}"

    def summary(self) -> str:
        if self.frame is None or not self.values.size:
            return self.step_text()
        factors = [factor_per_step(row) for row in self.values]
        known = [place for place, factor in enumerate(factors) if math.isfinite(factor)]
        worst = min(known, key=lambda place: factors[place]) if known else 0
        lost = np.flatnonzero(~np.isfinite(self.values).all(axis=1))
        told = int(lost[0]) if len(lost) else worst
        text = tr(sentence(self.values[told])) if len(self.layers) == 1 else self.describe(told)
        return " · ".join([text, self.step_text()])

    def table(self) -> Table:
        return ("time_step", *(layer.label for layer in self.layers)), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        for step in range(self.values.shape[1] if self.frame is not None else 0):
            yield [step + 1, *self.values[:, step].tolist()]
