"""The histogram of one layer over the steps of a run: step × value, logarithmic counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots import spread
from desktoplab.ui.plots.axes import PlainAxis
from desktoplab.ui.plots.numbers import Growing, nice_above, show
from desktoplab.ui.plots.spread import Spread
from desktoplab.ui.plots.time_heat import COLUMNS, TimeHeat
from desktoplab.ui.plots.timeline import Timeline, pixel_columns
from desktoplab.ui.print_size import px
from desktoplab.ui.text import count_text, tr


class Moment(NamedTuple):
    """The histogram of the layer at a step, and the ends of what is filled."""

    found: Spread
    low: float
    high: float


class SpreadOverTime:
    """Shows one layer at a time; ranges only grow while it does."""

    def __init__(self) -> None:
        self.chart = TimeHeat(PlainAxis("left"))
        self.chart.left.setWidth(px(52))
        self.forget()

    def forget(self) -> None:
        """Drop what was gathered of a run."""
        self.timeline: Timeline[Moment] | None = None
        self._what: tuple[str, str, int] | None = None
        self._shades: dict[int, NDArray[np.uint8]] = {}
        self._values: Growing | None = None
        self._end = Growing(0.0, 1.0)

    def show(self, history: History, probe: str, prefix: str, layer: int) -> None:
        """Draw what is kept of a layer; costs little where nothing is new."""
        if self._what != (probe, prefix, layer) or self.timeline is None:
            self.forget()
            self._what = (probe, prefix, layer)

            def read(frame: Frame) -> Moment:
                found = _only(spread.read(frame.arrays, prefix), layer)
                return Moment(found, *spread.ends(found))

            self.timeline = Timeline(probe, read)
        if self.timeline.update(history) and self.timeline.steps:
            self._draw(self.timeline)
        self.chart.show_cursor(history.cursor)

    def _draw(self, timeline: Timeline[Moment]) -> None:
        moments = timeline.values
        low, high = min(each.low for each in moments), max(each.high for each in moments)
        values = self._values = self._values or Growing(low, high)
        before = (values.low, values.high)
        low, high = values.include(low, high)
        if before != (low, high):
            self._shades = {}
        self._shades = {
            step: self._shades[step] if step in self._shades
            else spread.shades(spread.common_bins(timeline.at(step).found, low, high))[0]
            for step in timeline.steps
        }  # fmt: skip
        shades = np.stack(list(self._shades.values()))
        end = timeline.steps[-1] + 1
        columns = pixel_columns(timeline.steps, end, COLUMNS)
        self._end.include(0.0, max(nice_above(timeline.steps[-1]), end))
        self.chart.show_image(shades[columns].T.copy(), timeline.steps[0], end, low, high)

    def range(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Steps and values that are shown."""
        values = self._values or Growing(-1.0, 1.0)
        return (0.0, self._end.high), (values.low, values.high)

    def hover(self, position: QPointF) -> str:
        """Step, value and count at a position of the scene."""
        point = self.chart.point_at(position)
        timeline = self.timeline
        if point is None or timeline is None:
            return ""
        step = timeline.before(point[0])
        if step is None or point[0] > timeline.steps[-1] + 1:
            return ""
        told = tr("step {step}", step=count_text(step))
        found = timeline.at(step).found.bin_at(0, point[1])
        if found is None:
            return told
        low, high, count = found
        part = tr("{count} from {low} to {high}", count=count, low=show(low), high=show(high))
        return f"{told} · {part}"

    def sentence(self, what: Text, layer: str) -> Text:
        """How the spread of the layer changed from the first kept step to the last."""
        if self.timeline is None or not self.timeline.steps:
            return text("no step was kept")
        first, last = self.timeline.steps[0], self.timeline.steps[-1]
        start, end = (self.timeline.at(step).found.number("std", 0) for step in (first, last))
        return text(
            "std of {what} in {layer}: {start} at step {first}, {end} at step {last}",
            what=what, layer=layer, start=show(start, 2), first=first, end=show(end, 2),
            last=last,
        )  # fmt: skip

    def rows(self, layer: str) -> Iterator[list[object]]:
        """Step, layer, ends of the range, counts."""
        if self.timeline is None:
            return
        for step, (found, _, _) in zip(self.timeline.steps, self.timeline.values, strict=True):
            counts = found.counts[0].astype(int).tolist()
            yield [step, layer, float(found.lows[0]), float(found.highs[0]), *counts]


def _only(found: Spread, layer: int) -> Spread:
    """The histogram of one layer alone, so that a kept frame is not held by it."""
    one = slice(layer, layer + 1)
    numbers = {name: values[one].copy() for name, values in found.numbers.items()}
    return Spread(
        found.counts[one].copy(), found.lows[one].copy(), found.highs[one].copy(), numbers
    )
