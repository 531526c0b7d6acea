"""Samples as points of a plane of their own, or as a strip with a lane for each class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.axes import LayerAxis, PlainAxis, Ticks
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.glyphs import are_short, glyph
from desktoplab.ui.plots.layered import in_words
from desktoplab.ui.plots.legend import Legend
from desktoplab.ui.plots.marks import Marks
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

STEPS = (1.0, 2.0, 5.0, 10.0)
NEAR = 9.0
"""Pixels from a mark within which the mouse means it."""

LANE = 0.62
"""Of the height of a lane, how much its marks fill."""


class Lanes(LayerAxis):
    """Names at whole numbers; without names an ordinary axis."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        if self.labels:
            return super().tickValues(minVal, maxVal, size)
        return PlainAxis.tickValues(self, minVal, maxVal, size)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self.labels:
            return super().tickStrings(values, scale, spacing)
        return PlainAxis.tickStrings(self, values, scale, spacing)


class Scatter(Marks):
    """A code: its two numbers, its one number and the class, or two principal directions of it."""

    needs: tuple[str, ...] = ("points", "labels")
    diameter = 8
    """Of a round mark in pixels."""

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.legend = Legend()
        self.lanes = Lanes("left")
        self.chart = Chart(left=self.lanes)
        self.canvas.addItem(self.legend, row=0, col=0)
        self.canvas.addItem(self.chart, row=1, col=0)
        self.watch(self.chart.vb)
        self.spots = pg.ScatterPlotItem(size=px(self.diameter), pxMode=True)
        self.chart.add(self.spots)
        self.places: FloatArray = np.empty((0, 2))
        self._ranges = ((0.0, 1.0), (0.0, 1.0))
        self._is_locked = False

    @property
    def is_strip(self) -> bool:
        """Whether a sample is one number, so that height is free to tell its class."""
        return self.frame is not None and self.frame.arrays["points"].shape[1] == 1

    @property
    def names_are_marks(self) -> bool:
        """Whether each sample is drawn as the name of its class, which then needs no legend."""
        names = [self.name_of(label) for label in range(self.classes)]
        return not self.is_strip and are_short(names)

    def draw_frame(self, frame: Frame) -> None:
        labels = frame.arrays["labels"]
        self.know_classes(labels)
        found = np.asarray(frame.arrays["points"], dtype=np.float64)
        self.places = self._on_lanes(found[:, 0], labels) if found.shape[1] == 1 else found
        known = np.isfinite(self.places).all(axis=1)
        self._draw_marks(self.places[known], labels[known])
        if self._is_locked == self.is_strip:
            self._is_locked = not self.is_strip
            self.chart.vb.setAspectLocked(self._is_locked)
        self._ranges = self._find_ranges()
        self._name()
        self.explain()

    def _on_lanes(self, values: FloatArray, labels: NDArray[np.generic]) -> FloatArray:
        heights = np.asarray(labels, dtype=np.float64)
        if self.classes:  # apart from each other, always alike
            heights = heights + LANE * ((np.arange(len(heights)) * 0.618034) % 1.0 - 0.5)
        return np.stack([values, heights], axis=1)

    def _draw_marks(self, points: FloatArray, labels: NDArray[np.generic]) -> None:
        self.draw_part(self.spots, points, labels, filled=True)
        if self.names_are_marks and len(points):
            names = [self.name_of(label) for label in range(self.classes)]
            chosen = np.asarray(labels, dtype=int)
            glyphs = [glyph(name) for name in names]
            self.spots.setSymbol([glyphs[label] for label in chosen])
            self.spots.setPen(None)
            self.spots.setSize(px(12))
        else:
            self.spots.setSymbol("o")
            self.spots.setSize(px(self.diameter))

    def _find_ranges(self) -> tuple[tuple[float, float], tuple[float, float]]:
        known = self.places[np.isfinite(self.places).all(axis=1)]
        across, up = (round_ends(known[:, axis]) for axis in range(2))
        if self.is_strip and self.classes:
            up = (-0.6, self.classes - 0.4)
        return across, up

    def _name(self) -> None:
        names = [self.name_of(label) for label in range(self.classes)] if self.is_strip else []
        self.lanes.set_labels(names)
        up, across = self.axis_names()
        self.chart.name_axes(up, across)

    def axis_names(self) -> tuple[str, str]:
        """What is told upwards and to the right."""
        if self.is_strip:
            return (tr("class") if self.classes else tr("target")), tr("code")
        if self._number("width") > 2:
            return tr("second principal direction"), tr("first principal direction")
        return tr("second number of the code"), tr("first number of the code")

    def explain(self) -> None:
        """Say what the colours mean, where neither lanes nor marks do."""
        is_named = self.is_strip or (self.classes and self.names_are_marks)
        self.legend.show_entries(() if is_named else self.entries("dot"))

    def fit_ranges(self) -> None:
        self.set_range(self.chart.vb, *self._ranges)

    def recolor(self) -> None:
        self.chart.recolor()
        self.drawn = None

    def _number(self, name: str) -> float:
        found = self.frame.arrays.get(name) if self.frame is not None else None
        return float(found[0]) if found is not None else float("nan")

    def mark_at(self, position: QPointF) -> int | None:
        """The sample whose mark is at a position of the scene, the nearest of several."""
        if not self.chart.contains(position) or not len(self.places):
            return None
        point = self.chart.vb.mapSceneToView(position)
        wide, tall = self.chart.vb.viewPixelSize()
        away = np.hypot(
            (self.places[:, 0] - point.x()) / wide, (self.places[:, 1] - point.y()) / tall
        )
        if not np.isfinite(away).any():
            return None
        nearest = int(np.nanargmin(away))
        return nearest if away[nearest] <= px(NEAR) else None

    def label_of(self, index: int) -> str:
        """The class of a sample, or its target."""
        if self.frame is None:
            return ""
        label = self.frame.arrays["labels"][index]
        return self.name_of(int(label)) if self.classes else show(float(label), 4)

    def hover_text(self, position: QPointF) -> str:
        index = self.mark_at(position)
        if index is None or self.frame is None:
            return ""
        numbers = ", ".join(show(float(x)) for x in self.frame.arrays["points"][index])
        return tr("sample {number}: {label} · code {code}", number=index + 1,
                  label=self.label_of(index), code=numbers)  # fmt: skip

    def summary(self) -> str:
        if self.frame is None:
            return ""
        parts = [*self._shadow(), *self.lost(self.frame.arrays["points"])]
        near, before = self._number("neighbors"), self._number("input_neighbors")
        if np.isfinite(near):
            parts.append(tr("nearest sample of the same class: {share}, by the inputs {before}",
                            share=percent(near), before=percent(before)))  # fmt: skip
        return " · ".join([*parts, *self._rivals(), *self._origin(), self.step_text()])

    def _shadow(self) -> list[str]:
        """What is seen of a code of more than two numbers."""
        width = self._number("width")
        if not width > 2:
            return []
        return [tr("2 principal directions of {width} hold {share} of the variance",
                   width=round(width), share=percent(self._number("share")))]  # fmt: skip

    def _rivals(self) -> list[str]:
        """What principal components of as many numbers keep, to compare R² with."""
        reached = self._number("components")
        if not np.isfinite(reached):
            return []
        return [tr("as many principal components reach an R² of {share}", share=show(reached))]

    def _origin(self) -> list[str]:
        """Whose output is the code."""
        started = self.history.started if self.history is not None else None
        place = self._number("layer")
        if started is None or not 0 <= place < len(started.layers):
            return []
        return [tr("code of {layer}", layer=in_words(started.layers)[int(place)].label)]

    def lost(self, points: NDArray[np.generic]) -> list[str]:
        """How many points cannot be drawn, if any."""
        count = int((~np.isfinite(np.asarray(points, dtype=np.float64)).all(axis=1)).sum())
        return [tr("{count} {count:is|are} not finite", count=count)] if count else []

    def table(self) -> Table:
        width = self.frame.arrays["points"].shape[1] if self.frame is not None else 2
        return ("sample", *(f"code{place + 1}" for place in range(width)), "label"), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        if self.frame is None:
            return
        for index, point in enumerate(self.frame.arrays["points"]):
            yield [index, *point, self.label_of(index)]


def round_ends(values: FloatArray) -> tuple[float, float]:
    """An interval around values whose ends are round, so that it moves in steps."""
    if not len(values):
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    width = max(high - low, 1e-6 * max(abs(low), abs(high)), 1e-9)
    scale = 10.0 ** np.floor(np.log10(width / 10))
    step = next((each * scale for each in STEPS if each * scale >= width / 10), 10 * scale)
    middle = 0.02 * width
    return (
        float(np.floor((low - middle) / step) * step),
        float(np.ceil((high + middle) / step) * step),
    )
