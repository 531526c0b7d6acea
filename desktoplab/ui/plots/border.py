"""Where one network ends and another begins, in plots with a place for each layer."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.stretches import Stretch
from desktoplab.ui.print_size import scale
from desktoplab.ui.theme import colors


class Border:
    """A line between two networks that is seen on any colour, and their names.

    Layers that stand side by side are named at the top; those that are rows, from the top down,
    where the rows of their network begin.
    """

    def __init__(self, chart: Chart, *, rows: bool = False) -> None:
        self._are_rows = rows
        self.halo, self.line = (pg.InfiniteLine(angle=0 if rows else 90) for _ in range(2))
        self.halo.setZValue(11)
        self.line.setZValue(12)
        self.names = [pg.TextItem("", anchor=(0.0 if rows else 0.5, 0.0)) for _ in range(2)]
        for item in (self.halo, self.line, *self.names):
            item.setVisible(False)
            chart.add(item)
        for name in self.names:
            name.setZValue(18)

    def show(self, networks: Sequence[Stretch], edge: float) -> None:
        """Stand between these networks, if there are two.

        `edge` is where names begin: the upper edge of the view, of rows the left one.
        """
        are_two = len(networks) == 2
        for item in (self.halo, self.line, *self.names):
            item.setVisible(are_two)
        if not are_two:
            return
        for line in (self.halo, self.line):
            line.setPos(networks[1].layers.start - 0.5)
        for item, each in zip(self.names, networks, strict=True):
            first, last = each.layers.start, each.layers.stop - 1
            place = (edge, first - 0.5) if self._are_rows else ((first + last) / 2, edge)
            item.setPlainText(each.name)
            item.setPos(*place)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        self.halo.setPen(pg.mkPen(colors().surface, width=5 * scale()))
        self.line.setPen(pg.mkPen(colors().text, width=1.5 * scale()))
        for name in self.names:
            name.setColor(colors().text)
            name.fill = pg.mkBrush(colors().surface)
