"""What a generator makes beside the data, over what the discriminator takes for real."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from desktoplab.engine.messages import Frame
from desktoplab.ui.plots.legend import Entry
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.plots.plane import Plane
from desktoplab.ui.text import tr

REAL, MADE = 1, 0
"""The colours of both sides, as those of two classes."""


class Samples(Plane):
    """Data are filled points, what was generated hollow ones; the field goes from one to other."""

    needs = ("grid", "extent", "points", "generated")
    parts = (("points", "labels"), ("generated", "generated"))

    def known_classes(self) -> int:
        return 2

    def _draw_points(self, frame: Frame) -> None:
        arrays = [frame.arrays["points"], frame.arrays["generated"]]
        same = len(self._spots) == 2 and all(
            np.array_equal(new, old) for new, old in zip(arrays, self._spots, strict=True)
        )
        if same:
            return
        self._spots = arrays
        for points, item, side in zip(arrays, self.spots, (REAL, MADE), strict=True):
            known = points[np.isfinite(np.asarray(points, dtype=float)).all(axis=1)]
            labels = np.full(len(known), side)
            self.draw_part(item, known, labels, filled=side == REAL)

    def explain(self) -> None:
        data, made = self.color_of(REAL).name(), self.color_of(MADE).name()
        self.legend.show_entries([
            Entry(tr("data"), data, "dot"),
            Entry(tr("generated"), made, "ring"),
            Entry(tr("taken for real"), data, "box"),
            Entry(tr("taken for generated"), made, "box"),
        ])  # fmt: skip

    def name_of(self, label: int) -> str:
        return tr("real") if label == REAL else tr("generated")

    def hover_text(self, position: QPointF) -> str:
        found = self.value_at(position)
        if found is None:
            return ""
        x, y, value = found
        where = f"x₁ {show(x)} · x₂ {show(y)} · "
        return where + tr("{name}: {share}", name=self.name_of(REAL), share=percent(value))

    def summary(self) -> str:
        if self.frame is None:
            return ""
        made = np.asarray(self.frame.arrays["generated"], dtype=np.float64)
        lost = int((~np.isfinite(made).all(axis=1)).sum())
        if lost:
            parts = [tr("{count} generated {count:sample is|samples are} not finite", count=lost)]
        else:
            outside = percent(self._share_outside(made))
            parts = [tr("{count} generated samples, {share} outside of what is shown",
                        count=len(made), share=outside)]  # fmt: skip
        return " · ".join([*self._covered(), *parts, self.step_text()])

    def _share_outside(self, made: NDArray[np.float64]) -> float:
        left, right, bottom, top = self.extent
        x, y = made[:, 0], made[:, 1]
        inside = (left <= x) & (x <= right) & (bottom <= y) & (y <= top)
        return float(1.0 - inside.mean())

    def _covered(self) -> list[str]:
        """How many classes are covered, and the quality, at the shown step."""
        history = self.history
        if history is None or history.started is None:
            return []
        points = [point for point in history.points if point.step <= history.shown_step]
        values = points[-1].values if points else {}
        if "covered" not in values or "quality" not in values:
            return []
        told = tr("modes covered {count} of {modes}, good samples {share}",
                  count=show(values["covered"]), modes=history.started.info.classes,
                  share=percent(values["quality"]))  # fmt: skip
        return [told]

    def _rows(self) -> Iterator[list[object]]:
        if self.frame is None:
            return
        arrays = self.frame.arrays
        yield from self.grid_rows("real", arrays["grid"])
        for point, label in zip(arrays["points"], arrays["labels"], strict=True):
            yield ["data", *point, label]
        for point in arrays["generated"]:
            yield ["generated", *point, ""]
