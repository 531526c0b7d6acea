"""The stages of a run in the plot of its losses: where each begins, and what layers learn alone."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSignalBlocker
from PySide6.QtGui import QFontMetrics

from desktoplab.engine.history import History
from desktoplab.engine.layer_scalars import (
    FREE_ENERGY,
    RECONSTRUCTION,
    VALIDATION,
    Series,
    gaps,
    gather,
    joined,
    tells,
)
from desktoplab.engine.stages import StageName
from desktoplab.spec.naming import named
from desktoplab.ui.plots.axes import DecadeAxis
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Curve
from desktoplab.ui.plots.legend import Sign
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.plots.options import OptionPlot
from desktoplab.ui.print_size import px, scale
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

GAP = "gap"
PARTS: dict[str, Sign] = {"": "thick", VALIDATION: "dashed", GAP: "thick"}
ROW = 2
"""Of the chart of reconstructions, between losses and accuracy."""
ALL = 16_777_215.0
"""Qt's greatest height."""


class Stages:
    """Thin lines at the borders of stages, and a chart of what layers tell while they learn alone.

    The chart is there where layers are pre-trained; a run of one stage shows nothing of this. It
    tells how well layers give their inputs back; of machines also free energies, or how much
    greater they are on validation than on training.
    """

    def __init__(self, plot: OptionPlot, *charts: Chart) -> None:
        self._decades = DecadeAxis("left")
        self.alone = Chart(left=self._decades)
        self.alone.bottom.setStyle(showValues=False)
        self.alone.left.setWidth(px(52))
        self.alone.vb.setMenuEnabled(False)
        self.alone.vb.setMouseEnabled(x=False, y=False)
        self._charts = (*charts, self.alone)
        self._lines: list[pg.InfiniteLine] = []
        self._names: list[pg.TextItem] = []
        self.curves = {part: Curve(self.alone, sign, dots=True) for part, sign in PARTS.items()}
        tip = tr("What the chart of pre-trained layers tells")
        self.what = plot.add_combo("alone", tr("Pre-trained layers"), tip)
        plot.canvas.addItem(self.alone, row=ROW, col=0)
        self._rows = plot.canvas.ci.layout
        self._make_room(is_seen=False)
        self.forget()

    def forget(self) -> None:
        """Drop what was read of a run."""
        self._points = 0
        self._range: tuple[object, object] = (None, None)
        self._series: Series = {}

    def show(self, history: History, chosen: StageName | None = None) -> None:
        """Draw what is known, in the range that is already set; that of one stage if `chosen`."""
        gather(history.points[self._points :], self._series)
        self._points = len(history.points)
        is_alone = chosen is None or bool(chosen.layer)
        self._make_room(is_seen=bool(self._series) and is_alone)
        stages = history.started.stages if history.started is not None else ()
        self._make(len(stages))
        self._offer(has_energies=tells(self._series, FREE_ENERGY), is_seen=is_alone)
        if self._series:
            self._draw_alone(self.what.currentData() or RECONSTRUCTION)
        (left, right), (_, top) = self._charts[0].vb.viewRange()
        pixels = self._charts[0].vb.width() / (right - left)
        for index, stage in enumerate(stages):
            for line in self._lines[index * len(self._charts) :][: len(self._charts)]:
                line.setPos(stage.first)
                line.setVisible(stage.first > 0)
            self._name(self._names[index], stage, top, pixels, (left, right))

    def _offer(self, *, has_energies: bool, is_seen: bool) -> None:
        """Let free energies be chosen where a machine tells them."""
        OptionPlot.fill_combo(self.what, [
            (tr("Reconstruction"), RECONSTRUCTION), (tr("Free energy"), FREE_ENERGY),
            (tr("Gap of free energies"), GAP),
        ])  # fmt: skip
        if not has_energies and self.what.currentIndex():
            with QSignalBlocker(self.what):
                self.what.setCurrentIndex(0)
        self.what.setVisible(has_energies and is_seen)

    def _draw_alone(self, what: str) -> None:
        self._decades.set_log(what == RECONSTRUCTION)
        drawn = dict.fromkeys(PARTS, (np.empty(0), np.empty(0)))
        if what == GAP:
            drawn[GAP] = gaps(self._series)
            self.alone.name_axes(tr("gap"))
        else:
            for part in ("", VALIDATION):
                drawn[part] = joined(self._series, what, part)
            self.alone.name_axes(tr("error") if what == RECONSTRUCTION else tr("energy"))
        if what == RECONSTRUCTION:
            drawn = {part: (x, np.log10(np.where(y > 0, y, np.nan))) for part, (x, y) in
                     drawn.items()}  # fmt: skip
        known = np.concatenate([y[np.isfinite(y)] for _, y in drawn.values()])
        if what == GAP:
            known = np.append(known, 0.0)
        low, high = (known.min(), known.max()) if len(known) else (-1.0, 0.0)
        every = 1.0 if what == RECONSTRUCTION else _round_below(high - low)
        first = math.floor(low / every + 1e-9)
        ends = first * every, max(math.ceil(high / every - 1e-9), first + 1) * every
        steps = self._charts[0].vb.viewRange()[0]
        if (steps, ends) != self._range:
            self._range = steps, ends
            self.alone.vb.setRange(xRange=steps, yRange=ends, padding=0)
        for part, (x, y) in drawn.items():
            self.curves[part].show(x, y)

    def _make_room(self, *, is_seen: bool) -> None:
        """Show the chart, or leave no room for it."""
        self.alone.setVisible(is_seen)
        self._rows.setRowStretchFactor(ROW, 2 if is_seen else 0)
        self._rows.setRowSpacing(ROW, px(9) if is_seen else 0)
        self._rows.setRowMaximumHeight(ROW, ALL if is_seen else 0)

    def _name(
        self, item: pg.TextItem, stage: StageName, top: float, pixels: float,
        seen: tuple[float, float],
    ) -> None:  # fmt: skip
        """The name of a stage at the upper edge, where there is room for it in what is `seen`."""
        metrics = QFontMetrics(item.textItem.font())
        left, right = max(stage.first, seen[0]), min(stage.last or seen[1], seen[1])
        room = (right - left) * pixels - px(10)
        layer = tr(named(stage.layer)) if stage.layer else ""
        choices = (tr(stage.text()), layer, tr(stage.short()), stage.number)
        words = next((each for each in choices if metrics.horizontalAdvance(each) <= room), "")
        item.setPlainText(words)
        item.setPos(left, top)
        item.setVisible(bool(words))

    def name_at(self, position: QPointF) -> int | None:
        """Which stage's name is at a position of the scene."""
        for place, name in enumerate(self._names):
            if name.isVisible() and name.sceneBoundingRect().contains(position):
                return place
        return None

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
        yield tr(history.started.stage_at(step).short())
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
        inks = chosen.training, chosen.validation, chosen.text
        for curve, color in zip(self.curves.values(), inks, strict=True):
            curve.recolor(color)
        for line in self._lines:
            line.setPen(pg.mkPen(chosen.muted, width=scale()))
        for name in self._names:
            name.setColor(chosen.muted)


def _round_below(span: float) -> float:
    """The power of ten that is not above a range, so that an axis grows in few steps."""
    return float(10.0 ** math.floor(math.log10(span))) if span > 0 else 1.0


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
