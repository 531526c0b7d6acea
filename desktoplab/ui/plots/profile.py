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
from desktoplab.ui.plots.decay import factor_per_step, sentence, trimmed
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.flow import masks
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.numbers import Decades, show
from desktoplab.ui.plots.portions import named_rows
from desktoplab.ui.plots.shades import blend
from desktoplab.ui.print_size import px, scale
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

KINDS = (("0", "o"), ("∞", "t1"), ("NaN", "x"))
LANE_SHARE = 0.08
NAMED = 6
FEW = 200
NEAR = 24.0


class Profile(LayerPlot):
    """Time steps from the first on the left to the last on the right, where the error comes in."""

    needs = ("delta_rms", "labels", "uids")

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.values: list[FloatArray] = []
        self.steps = 0
        self.decades = Decades()
        self._lanes: set[str] = set()
        self._rows_of_frame: tuple[LayerName, ...] = ()
        self._pointed = 0
        self._thick: tuple[int, ...] | None = None
        self.lines: list[pg.PlotCurveItem] = []
        self.legend = Legend()
        self.axis = DecadeAxis("left")
        self.axis.setWidth(px(46))
        self.chart = Chart(left=self.axis)
        self.chart.name_axes("", tr("time step"))
        self.canvas.addItem(self.legend, row=0, col=0)
        self.canvas.addItem(self.chart, row=1, col=0)
        self.watch(self.chart.vb)
        self.marks = {kind: pg.ScatterPlotItem(size=px(8), symbol=symbol) for kind, symbol in KINDS}
        self.dots = pg.ScatterPlotItem(size=px(6), pen=None)
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
        found = np.abs(np.asarray(frame.arrays["delta_rms"], dtype=np.float64))
        self.values = [trimmed(row) for row in found]
        self.steps = found.shape[1]
        self._rows_of_frame = named_rows(frame.arrays) or ()
        every = np.concatenate(self.values) if self.values else np.empty(0)
        self.decades.include(np.log10(every[(every > 0) & np.isfinite(every)]))
        self._lanes |= {
            kind for (kind, _), mask in zip(KINDS, masks(every), strict=True) if mask.any()
        }
        lanes = {place: kind for kind, place in self.lanes().items()}
        self.axis.set_lanes(lanes, self.decades.low, self.decades.high)
        self._draw_lines()
        self._draw_marks()
        self._thick = None
        count = len(self.layers)
        named = range(count) if count <= NAMED else (0, count - 1)
        self.legend.show_entries(
            [Entry(self.layers[row].label, self.color(row), "thick") for row in named]
        )

    def _draw_lines(self) -> None:
        while len(self.lines) < len(self.values):
            self.lines.append(pg.PlotCurveItem(antialias=True, connect="finite"))
            self.chart.add(self.lines[-1])
        spots: list[tuple[float, float, int]] = []
        few = self.steps * len(self.values) <= FEW
        brushes = [pg.mkBrush(self.color(row)) for row in range(len(self.values) if few else 0)]
        for row, line in enumerate(self.lines):
            values = self.values[row] if row < len(self.values) else np.empty(0)
            with np.errstate(divide="ignore"):
                logs = np.log10(values)
            logs[~np.isfinite(logs)] = np.nan
            steps = np.arange(1.0, len(values) + 1)
            line.setVisible(bool(np.isfinite(logs).sum() > 1))  # an empty path is an error in SVG
            line.setData(steps, logs)
            if few:
                pairs = zip(steps.tolist(), logs.tolist(), strict=True)
                spots += [(x, y, row) for x, y in pairs if math.isfinite(y)]
        self.dots.setData(
            [x for x, _, _ in spots], [y for _, y, _ in spots],
            brush=[brushes[row] for *_, row in spots] or None,
        )  # fmt: skip

    def _draw_marks(self) -> None:
        lanes = self.lanes()
        spots: dict[str, list[tuple[float, str]]] = {kind: [] for kind, _ in KINDS}
        for row, values in enumerate(self.values):
            for (kind, _), mask in zip(KINDS, masks(values), strict=True):
                spots[kind] += [(step + 1.0, self.color(row)) for step in np.flatnonzero(mask)]
        for kind, found in spots.items():
            if not found and not len(self.marks[kind].data):
                continue
            self.marks[kind].setData(
                [x for x, _ in found], [lanes[kind] for _ in found],
                pen=[pg.mkPen(color, width=1.5 * scale()) for _, color in found] or None,
                brush=[pg.mkBrush(None if kind == "0" else color) for _, color in found] or None,
            )  # fmt: skip

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
        steps = max(2, self.steps)
        self.set_range(self.chart.vb, (1 - 0.02 * steps, steps + 0.02 * steps), ends)

    def highlight(self, selected: list[int]) -> None:
        if self._thick == tuple(selected):
            return
        self._thick = tuple(selected)
        for row, line in enumerate(self.lines[: len(self.layers)]):
            line.setPen(pg.mkPen(self.color(row), width=px(4 if row in selected else 2)))
            line.setZValue(10 if row in selected else 0)

    def recolor(self) -> None:
        self.chart.recolor()
        self.drawn = None

    def layer_at(self, position: QPointF) -> int | None:
        if not self.chart.contains(position) or not self.steps:
            return None
        point = self.chart.vb.mapSceneToView(position)
        self._pointed = min(max(round(point.x()), 1), self.steps) - 1
        pixel = float(self.chart.vb.viewPixelSize()[1])
        there = [
            (abs(self._height(float(values[self._pointed])) - point.y()) / pixel, row)
            for row, values in enumerate(self.values)
            if self._pointed < len(values)
        ]
        distance, nearest = min(there, default=(math.inf, 0))
        return nearest if distance <= NEAR or len(there) == 1 else None

    def _height(self, value: float) -> float:
        """Where a value is drawn."""
        if value > 0 and math.isfinite(value):
            return math.log10(value)
        kind = "0" if value == 0 else "∞" if math.isinf(value) else "NaN"
        return self.lanes().get(kind, math.inf)

    def hover_text(self, position: QPointF) -> str:
        layer = self.layer_at(position)
        if layer is None:
            return ""
        row = self.values[layer]
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            ratio = float(row[self._pointed] / row[-1])
        return tr(
            "{layer} · time step {step} of {steps}: {value} ({ratio} of the last step)",
            layer=self.layers[layer].label, step=self._pointed + 1, steps=len(row),
            value=show(float(row[self._pointed])), ratio=show(ratio, 2),
        )  # fmt: skip

    def describe(self, layer: int) -> str:
        return f"{self.layers[layer].label} · {tr(sentence(self.values[layer]))}"

    def summary(self) -> str:
        if self.frame is None or not self.values:
            return self.step_text()
        factors = [factor_per_step(row) for row in self.values]
        known = [place for place, factor in enumerate(factors) if math.isfinite(factor)]
        worst = min(known, key=lambda place: factors[place]) if known else 0
        lost = (place for place, row in enumerate(self.values) if not np.isfinite(row).all())
        told = next(lost, worst)
        text = tr(sentence(self.values[told])) if len(self.layers) == 1 else self.describe(told)
        return " · ".join([text, self.step_text()])

    def table(self) -> Table:
        return ("time_step", *(layer.label for layer in self.layers)), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        for step in range(self.steps if self.frame is not None else 0):
            known = [row[step] if step < len(row) else "" for row in self.values]
            yield [step + 1, *known]
