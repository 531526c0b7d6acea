"""The size of something in every layer over the steps of a run: layer × step on fixed decades."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots.axes import LayerAxis
from desktoplab.ui.plots.border import Border
from desktoplab.ui.plots.legend import Entry
from desktoplab.ui.plots.numbers import Decades, Growing, decade, nice_above, show
from desktoplab.ui.plots.stretches import Stretch
from desktoplab.ui.plots.time_heat import COLUMNS, TimeHeat, log_masks, log_shades, size_colors
from desktoplab.ui.plots.timeline import Timeline, pixel_columns
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

Read = Callable[[Frame], FloatArray | None]


class SizeOverTime:
    """Shows one quantity at a time; decades and steps only grow while it does."""

    def __init__(self) -> None:
        self.layer_axis = LayerAxis("left")
        self.chart = TimeHeat(self.layer_axis)
        self.layer_axis.setWidth(px(44))
        self.chart.vb.invertY(True)
        self.chart.name_axes(tr("layer (input on top)"))
        self.between = Border(self.chart, rows=True)
        self.forget()

    def forget(self) -> None:
        """Drop what was gathered of a run."""
        self.timeline: Timeline[FloatArray] | None = None
        self._what: tuple[str, ...] = ()
        self._end = Growing(0.0, 1.0)
        self._logs: FloatArray = np.empty((0, 0))
        self._kinds = [False] * 3
        self._drawn_decades: tuple[int, int] | None = None

    def name_layers(self, layers: Sequence[str], networks: Sequence[Stretch]) -> None:
        """Name the rows, and the networks to which they belong."""
        self.layer_axis.set_labels(layers)
        self.between.show(networks, 0.0)

    def show(
        self, history: History, probe: str, what: tuple[str, ...], read: Read, decades: Decades
    ) -> None:
        """Draw what is kept; `what` tells quantities apart. Costs little where nothing is new."""
        if self._what != what or self.timeline is None:
            self.forget()
            self._what = what
            self.timeline = Timeline(probe, lambda frame: _logs(read(frame)))
        steps = self.timeline.steps
        if self.timeline.update(history) and (steps := self.timeline.steps):
            self._logs = np.stack(self.timeline.values, axis=1)
            decades.include(self._logs[np.isfinite(self._logs)])
            self._kinds = [bool(mask.any()) for mask in log_masks(self._logs)]
            self._drawn_decades = None
        if steps and self._drawn_decades != (decades.low, decades.high):
            self._draw(steps, decades)
        self.chart.show_cursor(history.cursor)

    def _draw(self, steps: tuple[int, ...], decades: Decades) -> None:
        end = steps[-1] + 1
        self._end.include(0.0, max(nice_above(steps[-1]), end))
        self._drawn_decades = (decades.low, decades.high)
        columns = pixel_columns(steps, end, COLUMNS)
        shades = log_shades(self._logs, decades.low, decades.high, columns)
        self.chart.show_image(shades, steps[0], end, -0.5, len(self._logs) - 0.5)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        self.chart.recolor()
        self.between.recolor()
        self.chart.show_colors(size_colors())

    def entries(self, label: str, decades: Decades) -> list[Entry]:
        """What the colours mean, and the hatches that are seen."""
        chosen = colors()
        ends = tr("{low} to {high}", low=decade(decades.low), high=decade(decades.high))
        found = [Entry(f"{ends} · {label}", chosen.text, "ramp", chosen.scale)]
        hatches = (
            Entry(tr("exactly 0"), chosen.muted, "dotted"),
            Entry("∞", chosen.error, "striped"),
            Entry("NaN", chosen.error, "latticed"),
        )
        return found + [entry for entry, seen in zip(hatches, self._kinds, strict=True) if seen]

    def range(self, layers: int) -> tuple[tuple[float, float], tuple[float, float]]:
        """Steps and layers that are shown."""
        return (0.0, self._end.high), (-0.5, max(1, layers) - 0.5)

    def highlight(self, selected: list[int]) -> None:
        """Frame these layers."""
        steps = self.timeline.steps if self.timeline is not None else ()
        if steps:
            self.chart.show_band(selected, len(self._logs), steps[0], steps[-1] + 1)

    def layer_at(self, position: QPointF) -> int | None:
        """The layer at a position of the scene."""
        point = self.chart.point_at(position)
        place = round(point[1]) if point is not None else -1
        return place if 0 <= place < len(self.layer_axis.labels) else None

    def value_at(self, position: QPointF, layer: int) -> tuple[int, float] | None:
        """Step and size of a layer at a position of the scene."""
        point, timeline = self.chart.point_at(position), self.timeline
        if point is None or timeline is None or not timeline.steps:
            return None
        step = timeline.before(point[0])
        if step is None or point[0] > timeline.steps[-1] + 1:
            return None
        return step, _size(timeline.at(step)[layer])

    def sentence(self, what: str, layer: str, place: int) -> Text:
        """How a layer's size changed from the first kept step to the last."""
        if self.timeline is None or not self.timeline.steps:
            return text("no step was kept")
        first, last = self.timeline.steps[0], self.timeline.steps[-1]
        start, end = (_size(self.timeline.at(step)[place]) for step in (first, last))
        return text(
            "{what} in {layer}: {start} at step {first}, {end} at step {last}", what=what,
            layer=layer, start=show(start, 2), first=first, end=show(end, 2), last=last,
        )  # fmt: skip


def _logs(sizes: FloatArray | None) -> FloatArray | None:
    """Decimal logarithms, taken once for each frame; −∞ stands for exact 0."""
    if sizes is None:
        return None
    with np.errstate(divide="ignore"):
        logs: FloatArray = np.log10(sizes)
    return logs


def _size(log: np.float64) -> float:
    """The size of a logarithm, to 12 digits, as the last ones are lost on the way."""
    return float(f"{10.0 ** float(log):.12g}")
