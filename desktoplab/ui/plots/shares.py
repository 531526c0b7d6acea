"""Shares from 0 to 100 % for each layer or skip, as bars. What is not finite gets a mark.

Arrays beside `units` (counts per layer) are shown as shares of the units; without it, as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from desktoplab.engine.messages import FloatArray, Frame, LayerName
from desktoplab.spec.ends import weighted_uids
from desktoplab.spec.network import Block
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.axes import LayerAxis
from desktoplab.ui.plots.border import Border
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Boxes
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.plots.portions import brief_percent, label_of, named_rows, read
from desktoplab.ui.plots.stretches import ALONE
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

GROUP = 0.8
MANY = 40
TOP = 106.0
POINTED = 8


class Shares(LayerPlot):
    """Shares of a whole stand on each other, shares of the units in front of each other."""

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.shares: dict[str, FloatArray] = {}
        self.units: FloatArray | None = None
        self._rows_of_frame: tuple[LayerName, ...] | None = None
        self._bars: dict[str, Boxes] = {}
        self._banded: tuple[object, ...] = ()
        self.legend = Legend()
        self.layer_axis = LayerAxis("bottom")
        self.chart = Chart(bottom=self.layer_axis)
        self.chart.name_axes(tr("share, %"), tr("layer (input on the left)"))
        self.layer_axis.setGrid(False)
        self.chart.left.setWidth(px(46))
        self.canvas.addItem(self.legend, row=0, col=0)
        self.canvas.addItem(self.chart, row=1, col=0)
        self.watch(self.chart.vb)
        self.bands = Boxes(self.chart)
        self.bands.setZValue(-10)
        self.pointer = pg.ScatterPlotItem(size=px(9), symbol="t", pen=None)
        self.lost = pg.ScatterPlotItem(size=px(9), symbol="x", pen=None)
        for item in (self.lost, self.pointer):
            item.setZValue(20)
            self.chart.add(item)
        self.between = Border(self.chart)

    @property
    def layers(self) -> tuple[LayerName, ...]:
        """What has a bar: the rows that the frame names, else the layers of the run."""
        return super().layers if self._rows_of_frame is None else self._rows_of_frame

    def selected_layers(self) -> list[int]:
        """Places of the rows whose card, or a card inside of it, is selected."""
        network, chosen = self.session.experiment.cards, self.session.selection
        around = {
            item.uid
            for item in network
            if isinstance(item, Block) and any(inner.uid in chosen for inner in item.layers)
        }
        meant = chosen | around | weighted_uids(network, chosen)
        return [n for n, layer in enumerate(self.layers) if layer.uid in meant]

    @property
    def is_whole(self) -> bool:
        """Whether the shares of every row make up 100 %."""
        if len(self.shares) < 2 or self.units is not None:
            return False
        total = np.sum(list(self.shares.values()), axis=0)
        return bool(np.allclose(total[np.isfinite(total)], 1.0, atol=1e-3))

    def forget(self) -> None:
        super().forget()
        self._rows_of_frame = None

    def draw_frame(self, frame: Frame) -> None:
        arrays = frame.arrays
        self._rows_of_frame = named_rows(arrays)
        if self._rows_of_frame is not None:
            self.chart.name_axes(tr("share, %"), tr("skip (input on the left)"))
        self.shares, self.units = read(arrays)
        self.layer_axis.set_labels([layer.label for layer in self.layers])
        self.between.show(self.networks if self._rows_of_frame is None else ALONE, TOP)
        self._draw_bars()
        self.legend.show_entries(
            [Entry(tr(label_of(n)), self._color(n), "box") for n in self.shares]
        )

    def _draw_bars(self) -> None:
        for name in set(self._bars) - set(self.shares):
            self._bars[name].show_edges(*[np.empty(0)] * 4)
        stacked, nested = self.is_whole, self.units is not None
        lost: list[float] = []
        below = np.zeros(len(self.layers))
        for order, (name, values) in enumerate(self.shares.items()):
            middle = np.arange(len(values), dtype=np.float64)
            width = self._width(order)
            if not (stacked or nested):
                middle += (order + 0.5) * width - GROUP / 2
            known = np.isfinite(values)
            lost += middle[~known].tolist()
            top = np.where(known, values, 0.0) * 100
            floor = below if stacked else np.zeros(len(values))
            if name not in self._bars:
                self._bars[name] = Boxes(self.chart)
                self._bars[name].setZValue(order)
            self._bars[name].recolor(self._color(name))
            self._bars[name].show_edges(middle - width / 2, middle + width / 2, floor, floor + top)
            below = floor + top if stacked else below
        if lost or len(self.lost.data):
            self.lost.setData(lost, [2.5] * len(lost), size=px(6 if len(self.layers) > 40 else 9))

    def _width(self, order: int) -> float:
        """How wide a bar is, of the distance between two rows."""
        if not self.is_whole and self.units is None:
            return GROUP / max(1, len(self.shares))
        if len(self.layers) > MANY:  # as wide as they can be: gaps would make stripes
            return 1.0
        # Shares of the units: a narrow bar before a wide one.
        return GROUP if self.is_whole else GROUP / (order + 1)

    def _color(self, name: str) -> str:
        chosen = colors()
        palette = (chosen.forward, chosen.backward, *chosen.classes[2:])
        return palette[list(self.shares).index(name) % len(palette)]

    def fit_ranges(self) -> None:
        self.set_range(self.chart.vb, (-0.5, max(1, len(self.layers)) - 0.5), (0.0, TOP))

    def highlight(self, selected: list[int]) -> None:
        key = (*selected, colors().accent, len(self.layers))
        if key == self._banded:
            return
        self._banded = key
        color = QColor(colors().accent)
        color.setAlpha(60)
        here, one = np.array(selected, dtype=float), np.ones(len(selected))
        self.bands.recolor(color)
        self.bands.show_edges(here - 0.5, here + 0.5, 0 * one, TOP * one)
        marked = here if len(self.layers) > MANY and len(here) <= POINTED else here[:0]
        self.pointer.setData(marked, np.full(len(marked), TOP - 3), brush=colors().accent)

    def recolor(self) -> None:
        self.chart.recolor()
        self.between.recolor()
        self.lost.setBrush(colors().error)
        self.drawn = None

    def layer_at(self, position: QPointF) -> int | None:
        if not self.chart.contains(position):
            return None
        place = round(self.chart.vb.mapSceneToView(position).x())
        return place if 0 <= place < len(self.layers) else None

    def describe(self, layer: int) -> str:
        return " · ".join([self.layers[layer].label, *self._values(layer)])

    def _values(self, layer: int) -> list[str]:
        parts = []
        for name, values in self.shares.items():
            share = brief_percent(float(values[layer]))
            if self.units is None:
                parts.append(f"{tr(label_of(name))} {share}")
                continue
            units = int(self.units[layer])
            value = float(values[layer]) * units
            if name == "distinct" and np.isfinite(value):
                parts.append(tr("{value} of {units} {units:unit|units} distinct ({share})",
                                value=round(value), units=units, share=share))  # fmt: skip
            else:
                parts.append(tr("{what} {value} of {units} ({share})", what=label_of(name),
                                value=show(value), units=units, share=share))  # fmt: skip
        return parts

    def summary(self) -> str:
        if self.frame is None or not self.layers or not self.shares:
            return self.step_text()
        first = next(iter(self.shares.values()))
        known = np.isfinite(first)
        parts: list[str] = []
        if not known.any():
            parts.append(tr("nothing is finite"))
        elif self.units is not None:
            keys = [np.where(np.isfinite(one), one, np.inf) for one in self.shares.values()]
            least = int(np.lexsort(keys[::-1])[0])
            parts.append(tr("least in {layer}: {values}", layer=self.layers[least].label,
                            values=", ".join(self._values(least))))  # fmt: skip
        else:
            parts.append(self._ends(next(iter(self.shares)), first[known]))
        if known.any() and not known.all():
            parts.append(tr("{count} {count:is|are} not finite", count=int((~known).sum())))
        return " · ".join([*parts, self.step_text()])

    def _ends(self, name: str, values: FloatArray) -> str:
        """The mean of a share and how far it varies, in words."""
        what = tr("of the error through the identity") if name == "identity" else tr(label_of(name))
        words = {
            "what": what, "share": brief_percent(float(values.mean())),
            "low": brief_percent(float(values.min())), "high": brief_percent(float(values.max())),
        }  # fmt: skip
        if len(values) == 1:
            return tr("{share} {what}", **words)
        return tr("on average {share} {what}, from {low} to {high}", **words)

    def table(self) -> Table:
        shown = ("units", *self.shares) if self.units is not None else tuple(self.shares)
        return ("layer", *shown), self._table_rows()

    def _table_rows(self) -> Iterator[list[object]]:
        for place, layer in enumerate(self.layers if self.frame is not None else ()):
            units = [int(self.units[place])] if self.units is not None else []
            yield [layer.label, *units, *(values[place] for values in self.shares.values())]
