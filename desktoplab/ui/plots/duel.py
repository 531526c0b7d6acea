"""Two networks that compete, below their losses: what the discriminator answers, what is made.

The losses of a contest do not tell how good the samples are, so modes and quality are drawn too.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyqtgraph as pg

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Curve
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.plots.scalars import Scalars
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

Series = Mapping[str, tuple[FloatArray, FloatArray]]

ANSWERS, WORTH = 3, 5
"""Rows of both legends; the chart of what is made follows the second."""

ALL = 16_777_215.0
"""Qt's greatest height."""

UNSURE = 50.0
"""What a discriminator answers that cannot tell samples from data, in percent."""


class Duel:
    """The line of a discriminator that guesses, and a chart of modes covered and good samples.

    It is there where two networks compete; any other run shows nothing of this.
    """

    def __init__(self, canvas: pg.GraphicsLayoutWidget, losses: Chart, answers: Chart) -> None:
        self._losses, self._answers = losses, answers
        self.worth = Chart()
        self.worth.left.setWidth(px(52))
        self.worth.vb.setMouseEnabled(x=False, y=False)
        self.answer_legend, self.worth_legend = Legend(), Legend()
        self.unsure = pg.InfiniteLine(angle=0, pos=UNSURE)
        answers.add(self.unsure)
        self.covered = Curve(self.worth, "thick", dots=True)
        self.quality = Curve(self.worth, "dashed", dots=True)
        self._rows = canvas.ci.layout
        for row, item in (
            (ANSWERS, self.answer_legend), (WORTH, self.worth_legend), (WORTH + 1, self.worth)
        ):  # fmt: skip
            canvas.addItem(item, row=row, col=0)
        self._is_seen = True
        self._make_room(is_seen=False)

    def show(self, history: History, scalars: Scalars) -> None:
        """Draw what is known, over the steps that the losses show."""
        self._make_room(is_seen=scalars.is_contest)
        if not scalars.is_contest:
            return
        series = scalars.series
        kinds = history.started.info.classes if history.started is not None else 0
        steps, covered = series["covered"]
        self.covered.show(steps, 100.0 * covered / max(1, kinds))
        steps, quality = series["quality"]
        self.quality.show(steps, 100.0 * quality)
        left, right = self._losses.vb.viewRange()[0]
        self.worth.vb.setRange(xRange=(left, right), yRange=(-3.0, 103.0), padding=0)
        self._explain(series, history.shown_step, kinds)

    def _explain(self, series: Series, step: int, kinds: int) -> None:
        """Name each curve with its value at the step that is shown."""
        chosen = colors()
        fake, real = (_share(series, f"{part}_accuracy", step) for part in ("train", "validation"))
        self.answer_legend.show_entries([
            Entry(tr("generated {share}", share=fake), chosen.training, "thick"),
            Entry(tr("data {share}", share=real), chosen.validation, "dashed"),
            Entry(tr("guess {share}", share=f"{UNSURE:.0f} %"), chosen.muted, "line"),
        ])  # fmt: skip
        entries = []
        if len(series["covered"][0]):
            covered = _at(series, "covered", step)
            number = f"{covered:.0f}" if np.isfinite(covered) else "–"
            told = tr("modes covered {count} of {modes}", count=number, modes=kinds)
            entries.append(Entry(told, chosen.classes[2], "thick"))
        good = tr("good samples {share}", share=_share(series, "quality", step))
        entries.append(Entry(good, chosen.classes[3], "dashed"))
        self.worth_legend.show_entries(entries)

    def _make_room(self, *, is_seen: bool) -> None:
        """Show what belongs to a contest, or leave no room for it."""
        if is_seen == self._is_seen:
            return
        self._is_seen = is_seen
        for legend in (self.answer_legend, self.worth_legend):
            legend.show_entries([])
        for item in (self.worth, self.worth_legend, self.answer_legend, self.unsure):
            item.setVisible(is_seen)
        for row in (ANSWERS, WORTH, WORTH + 1):
            self._rows.setRowSpacing(row, px(3) if is_seen else 0)
            self._rows.setRowMaximumHeight(row, ALL if is_seen else 0)
        self._rows.setRowStretchFactor(WORTH + 1, 2 if is_seen else 0)
        self.worth.name_axes(tr("made, %"), tr("step"))
        self._answers.bottom.setStyle(showValues=not is_seen)
        self._answers.bottom.showLabel(not is_seen)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        chosen = colors()
        self.worth.recolor()
        self.unsure.setPen(pg.mkPen(chosen.muted, width=px(1)))
        self.covered.recolor(chosen.classes[2])
        self.quality.recolor(chosen.classes[3])


def _at(series: Series, name: str, step: int) -> float:
    """The newest value that is not after a step; NaN where there is none."""
    steps, values = series[name]
    place = int(np.searchsorted(steps, step, side="right")) - 1
    return float(values[place]) if place >= 0 else float("nan")


def _share(series: Series, name: str, step: int) -> str:
    value = 100.0 * _at(series, name, step)
    return f"{value:.0f} %" if value >= 1.0 else f"{show(value, 2)} %"
