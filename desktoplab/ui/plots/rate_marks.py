"""Where the learning rate was set by hand while a run trained: thin lines in the plot of losses."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt

from desktoplab.engine.messages import RateChange
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

MOST = 20
"""Changes that are marked, the newest ones."""
LEAST_ROOM = 64
"""Pixels between two lines, below which the first goes without words."""


class RateMarks:
    """A dotted line at each change, with the new rate beside it where there is room."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._marks: list[tuple[pg.InfiniteLine, pg.TextItem]] = []

    def show(self, rates: Sequence[RateChange]) -> None:
        """Mark these changes; of several at one step the last one counts."""
        changes = list({change.step: change.rate for change in rates}.items())[-MOST:]
        if not changes and not self._marks:
            return
        while len(self._marks) < len(changes):
            self._add()
        (left, right), (low, high) = self._chart.vb.viewRange()
        pixels = self._chart.vb.width() / (right - left)
        ends = [*(step for step, _ in changes[1:]), math.inf]
        for place, (line, words) in enumerate(self._marks):
            is_used = place < len(changes)
            line.setVisible(is_used)
            words.setVisible(is_used)
            if is_used:
                step, rate = changes[place]
                line.setPos(step)
                words.setPlainText(tr("rate {rate}", rate=f"{rate:g}"))
                is_last = place == len(changes) - 1
                words.setAnchor((1, 0) if is_last and step > (left + right) / 2 else (0, 0))
                words.setPos(step, low + 0.98 * (high - low))
                words.setVisible((ends[place] - step) * pixels >= px(LEAST_ROOM))

    def _add(self) -> None:
        line, words = pg.InfiniteLine(angle=90), pg.TextItem("", anchor=(0, 0))
        for item in (line, words):
            item.setZValue(20)
            self._chart.add(item)
        self._marks.append((line, words))
        self.recolor()

    def recolor(self) -> None:
        """Take the colours of the theme."""
        chosen = colors()
        for line, words in self._marks:
            line.setPen(pg.mkPen(chosen.muted, width=px(1), style=Qt.PenStyle.DotLine))
            words.setColor(chosen.muted)
            words.fill = pg.mkBrush(chosen.surface)
