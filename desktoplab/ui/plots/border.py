"""Where one network ends and another begins, in plots with a place for each layer."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.stretches import Stretch
from desktoplab.ui.print_size import scale
from desktoplab.ui.theme import colors


class Border:
    """A line between two networks whose layers stand side by side, and their names at the top."""

    def __init__(self, chart: Chart) -> None:
        self.line = pg.InfiniteLine(angle=90)
        self.line.setZValue(12)
        self.names = [pg.TextItem("", anchor=(0.5, 0.0)) for _ in range(2)]
        for item in (self.line, *self.names):
            item.setVisible(False)
            chart.add(item)
        for name in self.names:
            name.setZValue(18)

    def show(self, networks: Sequence[Stretch], top: float) -> None:
        """Stand between these networks, if there are two; `top` is the upper edge of the view."""
        are_two = len(networks) == 2
        for item in (self.line, *self.names):
            item.setVisible(are_two)
        if not are_two:
            return
        self.line.setPos(networks[1].layers.start - 0.5)
        for item, each in zip(self.names, networks, strict=True):
            item.setPlainText(each.name)
            item.setPos((each.layers.start + each.layers.stop - 1) / 2, top)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        self.line.setPen(pg.mkPen(colors().text, width=1.5 * scale()))
        for name in self.names:
            name.setColor(colors().text)
            name.fill = pg.mkBrush(colors().surface)
