"""The stages of a run in the plot of its losses: where each begins, and what layers learn alone."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFontMetrics

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray
from desktoplab.engine.stages import StageName
from desktoplab.spec.naming import named
from desktoplab.ui.plots.axes import DecadeAxis
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Curve
from desktoplab.ui.plots.legend import Sign
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.print_size import px, scale
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

RECONSTRUCTION = re.compile(r"(?:validation_)?reconstruction_\d+")
KEYS = ("reconstruction", "validation_reconstruction")
SIGNS: tuple[Sign, ...] = ("thick", "dashed")
ROW = 2
"""Of the chart of reconstructions, between losses and accuracy."""
ALL = 16_777_215.0
"""Qt's greatest height."""


class Stages:
    """Thin lines at the borders of stages, and a chart of how well layers give their inputs back.

    The chart is there where layers are pre-trained; a run of one stage shows nothing of this.
    """

    def __init__(self, canvas: pg.GraphicsLayoutWidget, *charts: Chart) -> None:
        self.alone = Chart(left=DecadeAxis("left"))
        self.alone.name_axes(tr("reconstruction"))
        self.alone.bottom.setStyle(showValues=False)
        self.alone.left.setWidth(px(52))
        self.alone.vb.setMenuEnabled(False)
        self.alone.vb.setMouseEnabled(x=False, y=False)
        self._charts = (*charts, self.alone)
        self._lines: list[pg.InfiniteLine] = []
        self._names: list[pg.TextItem] = []
        self.curves = {
            key: Curve(self.alone, sign, dots=True) for key, sign in zip(KEYS, SIGNS, strict=True)
        }
        canvas.addItem(self.alone, row=ROW, col=0)
        self._rows = canvas.ci.layout
        self._make_room(is_seen=False)
        self.forget()

    def forget(self) -> None:
        """Drop what was read of a run."""
        self._points = 0
        self._range: tuple[object, object] = (None, None)
        self._series: dict[str, list[tuple[float, float]]] = {}

    def show(self, history: History) -> None:
        """Draw what is known, in the horizontal range that is already set."""
        for point in history.points[self._points :]:
            for name, value in point.values.items():
                if RECONSTRUCTION.fullmatch(name):
                    self._series.setdefault(name, []).append((point.step, value))
        self._points = len(history.points)
        self._make_room(is_seen=bool(self._series))
        stages = history.started.stages if history.started is not None else ()
        self._make(len(stages))
        if self._series:
            self._draw_errors()
        (left, right), (_, top) = self._charts[0].vb.viewRange()
        pixels = self._charts[0].vb.width() / (right - left)
        for index, stage in enumerate(stages):
            for line in self._lines[index * len(self._charts) :][: len(self._charts)]:
                line.setPos(stage.first)
                line.setVisible(stage.first > 0)
            self._name(self._names[index], stage, top, pixels, right)

    def _draw_errors(self) -> None:
        drawn = {key: self._curve(key) for key in KEYS}
        known = np.concatenate([y[np.isfinite(y)] for _, y in drawn.values()])
        low, high = (known.min(), known.max()) if len(known) else (-1.0, 0.0)
        ends = math.floor(low + 1e-9), max(math.ceil(high - 1e-9), math.floor(low + 1e-9) + 1)
        steps = self._charts[0].vb.viewRange()[0]
        if (steps, ends) != self._range:
            self._range = steps, ends
            self.alone.vb.setRange(xRange=steps, yRange=ends, padding=0)
        for key, (x, y) in drawn.items():
            self.curves[key].show(x, y)

    def _make_room(self, *, is_seen: bool) -> None:
        """Show the chart, or leave no room for it."""
        self.alone.setVisible(is_seen)
        self._rows.setRowStretchFactor(ROW, 2 if is_seen else 0)
        self._rows.setRowSpacing(ROW, px(9) if is_seen else 0)
        self._rows.setRowMaximumHeight(ROW, ALL if is_seen else 0)

    def _name(
        self, item: pg.TextItem, stage: StageName, top: float, pixels: float, right: float
    ) -> None:
        """The name of a stage at the upper edge, where there is room for it."""
        metrics = QFontMetrics(item.textItem.font())
        room = ((stage.last or right) - stage.first) * pixels - px(10)
        choices = (tr(stage.text()), tr(named(stage.layer)) if stage.layer else "")
        words = next((each for each in choices if metrics.horizontalAdvance(each) <= room), "")
        item.setPlainText(words)
        item.setPos(stage.first, top)
        item.setVisible(bool(words))

    def _curve(self, key: str) -> tuple[FloatArray, FloatArray]:
        """Logarithms of the errors of all layers in one line, with gaps between them."""
        found = [self._series[name] for name in self._series if name.rpartition("_")[0] == key]
        pairs = [pair for layer in found for pair in (*layer, (np.nan, np.nan))]
        x, y = np.array(pairs, dtype=float).reshape(-1, 2).T
        return x, np.log10(np.where(y > 0, y, np.nan))

    def _make(self, count: int) -> None:
        """As many lines and names as there are stages."""
        while len(self._names) < count:
            name = pg.TextItem("", anchor=(0, 0))
            name.setZValue(15)
            self._charts[0].add(name)
            self._names.append(name)
            for chart in self._charts:
                line = pg.InfiniteLine(angle=90)
                chart.add(line)
                self._lines.append(line)
            self.recolor()
        for item in (*self._names[count:], *self._lines[count * len(self._charts) :]):
            item.setVisible(False)

    def words_at(self, history: History, step: int) -> Iterator[str]:
        """The stage of a step and what its layer had reached; nothing for a run of one stage."""
        if history.started is None or not history.started.stages:
            return
        yield tr(history.started.stage_at(step).text())
        before = [point for point in history.points if point.step <= step][-1:]
        values = before[0].values if before else {}
        for name in sorted(values, key=lambda each: each.removeprefix("validation_")):
            words = _words(name)
            if words:
                yield f"{words} {show(values[name], 4)}"

    def recolor(self) -> None:
        """Take the colours of the theme."""
        chosen = colors()
        self.alone.recolor()
        for curve, color in zip(
            self.curves.values(), (chosen.training, chosen.validation), strict=True
        ):
            curve.recolor(color)
        for line in self._lines:
            line.setPen(pg.mkPen(chosen.muted, width=scale()))
        for name in self._names:
            name.setColor(chosen.muted)


def _words(name: str) -> str:
    """What a value of a layer that learns alone is called; empty for others."""
    match name.rpartition("_")[0]:
        case "reconstruction":
            return tr("error of the reconstruction")
        case "validation_reconstruction":
            return tr("on validation")
        case "free_energy":
            return tr("free energy")
        case "validation_free_energy":
            return tr("on validation")
    return ""
