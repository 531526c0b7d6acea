"""One quantity of all compared runs over their steps or epochs; a fork begins where it left.

Where a run has several stages, the runs are drawn side by side from where their last one begins:
only there do they learn by the same loss.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QSignalBlocker

from desktoplab.compare.curves import Quantity, Series, quantities
from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray
from desktoplab.spec.ends import weighted_uids
from desktoplab.ui.compare.model import Compared, Comparison, color_of
from desktoplab.ui.compare.plot import ComparePlot
from desktoplab.ui.plots.axes import DecadeAxis
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Curve
from desktoplab.ui.plots.envelope import thinned
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.numbers import nice_above, percent, show
from desktoplab.ui.plots.scalars import epoch_of
from desktoplab.ui.session import Session
from desktoplab.ui.text import count_text, tr

MOST_POINTS = 2000
STEP, EPOCH, LAST_STAGE = "step", "epoch", "last"
"""What the curves can be drawn over."""


class CompareCurves(ComparePlot[Quantity]):
    """Lines in the colours of the runs; `show_runs` brings them up to date."""

    def __init__(self, session: Session, comparison: Comparison) -> None:
        super().__init__(session, comparison, "compare_curves", tr("Curves of the compared runs"))
        self._lines: list[Curve] = []
        self._read: dict[tuple[int, str, int], tuple[History, tuple[int, ...], Series]] = {}
        session.selected.connect(self._selected)
        self.over = self.add_combo("over", tr("Over"), tr("What it is drawn over"))
        self.log = self.add_toggle("log", tr("Log"), tr("Logarithmic vertical axis"))
        self.fill_combo(self.over, [(tr("steps"), STEP), (tr("epochs"), EPOCH)])
        self.over.setVisible(True)
        self.legend = Legend()
        self.axis = DecadeAxis("left", is_log=False)
        self.axis.setWidth(52)
        self.chart = Chart(left=self.axis)
        self.canvas.addItem(self.legend, row=0, col=0)
        self.canvas.addItem(self.chart, row=1, col=0)
        self.watch(self.chart.vb)

    def quantities_of(self, histories: Sequence[History]) -> tuple[Quantity, ...]:
        return quantities(histories, self.layer)

    @property
    def layer(self) -> int:
        """The layer that the selected card means, counted from 0; else the first."""
        meant = weighted_uids(self.session.experiment.cards, self.session.selection)
        for one in self.runs:
            layers = one.history.started.layers if one.history.started is not None else ()
            for place, layer in enumerate(layers):
                if layer.uid in meant:
                    return place
        return 0

    def _selected(self) -> None:
        if self.isVisible():
            self.show_runs()

    def series(self, one: Compared) -> Series:
        """What is drawn of a run: of a fork whose parent is drawn too, what came after it left."""
        history, chosen = one.history, self.chosen()
        key = (one.color, chosen.name, self.layer)
        stamp = (history.step, len(history.points), len(history.kept.steps))
        if key not in self._read or self._read[key][:2] != (history, stamp):
            self._read[key] = history, stamp, chosen.read(history)
        steps, values = self._read[key][2]
        begin = int(np.searchsorted(steps, self._comparison.begins(one)))
        return steps[begin:], values[begin:]

    def _is_log(self) -> bool:
        return self.log.isChecked() or (bool(self.offered) and self.chosen().is_log)

    def _offer_last_stage(self) -> None:
        """A choice that is there, and taken, where a run has several stages."""
        place, has_stages = self.over.findData(LAST_STAGE), any(map(_has_stages, self.runs))
        with QSignalBlocker(self.over):
            if has_stages and place < 0:
                self.over.addItem(tr("last stage"), LAST_STAGE)
                self.over.setCurrentIndex(self.over.count() - 1)
                self.over.setMinimumWidth(self.over.sizeHint().width())
            elif not has_stages and place >= 0:
                self.over.removeItem(place)

    def draw(self, history: History) -> None:
        self._offer_last_stage()
        chosen, runs = self.chosen(), self.runs
        self.axis.set_log(self._is_log())
        self.log.setVisible(not chosen.is_log)
        across = {
            STEP: tr("step"), EPOCH: tr("epoch"), LAST_STAGE: tr("step of the last stage"),
        }  # fmt: skip
        self.chart.name_axes("", across[self.over.currentData()])
        while len(self._lines) < len(runs):
            self._lines.append(Curve(self.chart, "thick", dots=True))
        x_end, values = 1.0, [np.empty(0)]
        for line, one in zip(self._lines, runs, strict=False):
            steps, found = thinned(*self._from_begin(one), MOST_POINTS)
            x, y = self._across(one, steps), self._height(found)
            line.recolor(color_of(one))
            line.show(x, y)
            x_end = max(x_end, float(x[-1]) if len(x) else 0.0)
            values.append(y)
        for line in self._lines[len(runs) :]:
            line.show(np.empty(0), np.empty(0))
        self._set_ranges(x_end, np.concatenate(values))
        self.legend.show_entries([Entry(one.title, color_of(one), "thick") for one in runs])

    def _across(self, one: Compared, steps: FloatArray) -> FloatArray:
        """Steps as they are drawn: as epochs, or counted from where the last stage begins."""
        found, started = np.asarray(steps, dtype=float), one.history.started
        if started is None or self.over.currentData() == STEP:
            return found
        return started.epochs_at(found) if self._is_over_epochs() else found - started.row[-1].first

    def _from_begin(self, one: Compared) -> Series:
        """The series from where the horizontal axis begins."""
        steps, values = self.series(one)
        is_seen = self._across(one, steps) >= 0
        return np.asarray(steps)[is_seen], np.asarray(values)[is_seen]

    def _is_over_epochs(self) -> bool:
        return bool(self.over.currentData() == EPOCH)

    def _height(self, values: FloatArray) -> FloatArray:
        """Values as they are drawn: in percent, or as logarithms; what has none is left out."""
        with np.errstate(divide="ignore", invalid="ignore"):
            if self._is_log():
                logs = np.log10(np.where(values > 0, values, np.nan))
                return np.where(np.isfinite(logs), logs, np.nan)
        scaled = 100 * values if self.chosen().is_share else values
        return np.where(np.isfinite(scaled), scaled, np.nan)

    def _set_ranges(self, x_end: float, heights: FloatArray) -> None:
        known = heights[np.isfinite(heights)]
        low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
        ends: tuple[float, float]
        if self._is_log():
            ends = math.floor(low - 1e-9), max(math.ceil(high + 1e-9), math.floor(low) + 1)
        elif self.chosen().is_share:
            ends = -3, 103
        else:
            ends = (-nice_above(-low) if low < 0 else 0.0), nice_above(high)
        self.set_range(self.chart.vb, (0.0, nice_above(x_end)), ends)

    def recolor(self) -> None:
        self.chart.recolor()

    def hover_text(self, position: QPointF) -> str:
        if not self.chart.contains(position) or not self.offered:
            return ""
        x = self.chart.vb.mapSceneToView(position).x()
        epoch, step = tr("epoch {x}", x=f"{x:.2f}"), tr("step {step}", step=count_text(round(x)))
        parts = [epoch if self._is_over_epochs() else step]
        for one in self.runs:
            steps, values = self._from_begin(one)
            place = int(np.searchsorted(self._across(one, steps), x, side="right")) - 1
            if place >= 0:
                parts.append(f"{one.title} {self._words(float(values[place]))}")
        return " · ".join(parts)

    def told(self, one: Compared) -> str:
        values = self.series(one)[1]
        return self._words(float(values[-1])) if len(values) else ""

    def _words(self, value: float) -> str:
        return percent(value) if self.chosen().is_share else show(value, 4)

    def table(self) -> Table:
        rows = (
            [one.title, int(step), epoch_of(one.history, int(step)), value]
            for one in self.runs
            for step, value in zip(*self.series(one), strict=True)
        )
        return ("run", "step", "epoch", self.chosen().name), rows


def _has_stages(one: Compared) -> bool:
    return one.history.started is not None and bool(one.history.started.stages)
