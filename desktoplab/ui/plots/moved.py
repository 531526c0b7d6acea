"""Points of the plane and where a network puts them; numbers against what comes out for them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF

from desktoplab.engine.messages import Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.legend import Entry
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.plots.pairs import said_of_errors
from desktoplab.ui.plots.scatter import Scatter, round_ends
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class Moved(Scatter):
    """Inputs are filled, outputs hollow, and a line ties the two of a sample."""

    needs = ("points", "ends", "labels")
    names_are_marks = False

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.ties = pg.PlotDataItem(connect="pairs")
        self.ties.setZValue(-10)
        self.made = pg.ScatterPlotItem(size=px(8), pxMode=True)
        for item in (self.ties, self.made):
            self.chart.add(item)

    def draw_frame(self, frame: Frame) -> None:
        super().draw_frame(frame)
        ends = np.asarray(frame.arrays["ends"], dtype=np.float64)
        known = np.isfinite(self.places).all(axis=1) & np.isfinite(ends).all(axis=1)
        self.draw_part(self.made, ends[known], frame.arrays["labels"][known], filled=False)
        lines = np.stack([self.places[known], ends[known]], axis=1).reshape(-1, 2)
        self.ties.setData(lines[:, 0], lines[:, 1], pen=pg.mkPen(colors().muted, width=1))
        everything = np.concatenate([self.places, ends[known]])
        finite = everything[np.isfinite(everything).all(axis=1)]
        self._ranges = round_ends(finite[:, 0]), round_ends(finite[:, 1])

    def axis_names(self) -> tuple[str, str]:
        return "x₂", "x₁"

    def explain(self) -> None:
        given = tr("damaged input") if self._number("damage") > 0 else tr("input")
        entries = [Entry(given, colors().muted, "dot"), Entry(tr("output"), colors().muted, "ring")]
        self.legend.show_entries([*self.entries("box"), *entries])

    def hover_text(self, position: QPointF) -> str:
        index = self.mark_at(position)
        if index is None or self.frame is None:
            return ""
        given, made = (self.frame.arrays[name][index] for name in ("points", "ends"))
        before, after = (", ".join(show(float(x)) for x in point) for point in (given, made))
        return tr("sample {number}: {label} · {before} → {after}", number=index + 1,
                  label=self.label_of(index), before=before, after=after)  # fmt: skip

    def summary(self) -> str:
        if self.frame is None:
            return ""
        words = tr(
            "{count} {count:point and where it is|points and where they are} put",
            count=len(self.places),
        )
        lost = self.lost(self.frame.arrays["ends"])
        return " · ".join([words, *lost, *said_of_errors(self.frame), self.step_text()])

    def table(self) -> Table:
        return ("sample", "x1", "x2", "output1", "output2", "label"), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        if self.frame is None:
            return
        arrays = self.frame.arrays
        for index, (given, made) in enumerate(zip(arrays["points"], arrays["ends"], strict=True)):
            yield [index, *given, *made, self.label_of(index)]


class Against(Scatter):
    """Inputs to the right, outputs upwards, one colour a feature; R² of each in the legend."""

    needs = ("points", "labels", "r2")
    diameter = 5
    names_are_marks = False

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.diagonal = pg.InfiniteLine(pos=(0, 0), angle=45, movable=False)
        self.diagonal.setZValue(-10)
        self.chart.add(self.diagonal)

    def known_classes(self) -> int:
        return len(self.frame.arrays["r2"]) if self.frame is not None else 2

    def name_of(self, label: int) -> str:
        started = self.history.started if self.history is not None else None
        names = started.info.feature_names if started is not None else ()
        return names[label] if label < len(names) else tr("feature {number}", number=label + 1)

    def axis_names(self) -> tuple[str, str]:
        return tr("output"), tr("input, standardized")

    def explain(self) -> None:
        shares = self.frame.arrays["r2"] if self.frame is not None else ()
        self.legend.show_entries([
            Entry(f"{entry.label} {show(float(share), 2)}", entry.color, entry.sign)
            for entry, share in zip(self.entries("dot"), shares, strict=False)
        ])  # fmt: skip

    def recolor(self) -> None:
        super().recolor()
        self.diagonal.setPen(pg.mkPen(colors().muted, width=px(1)))

    def hover_text(self, position: QPointF) -> str:
        index = self.mark_at(position)
        if index is None or self.frame is None:
            return ""
        given, made = (show(float(x)) for x in self.frame.arrays["points"][index])
        label = int(self.frame.arrays["labels"][index])
        share = percent(float(self.frame.arrays["r2"][label]))
        return tr("{name}: {given} → {made} · {share} of its variance comes back",
                  name=self.name_of(label), given=given, made=made, share=share)  # fmt: skip

    def summary(self) -> str:
        if self.frame is None:
            return ""
        shares = np.asarray(self.frame.arrays["r2"], dtype=np.float64)
        parts = []
        if np.isfinite(shares).any():
            best, worst = int(np.nanargmax(shares)), int(np.nanargmin(shares))
            parts = [tr("R² of {best} {most}, of {worst} {least}", best=self.name_of(best),
                        most=show(float(shares[best]), 2), worst=self.name_of(worst),
                        least=show(float(shares[worst]), 2))]  # fmt: skip
        lost = self.lost(self.frame.arrays["points"])
        return " · ".join([*parts, *lost, *said_of_errors(self.frame), self.step_text()])

    def table(self) -> Table:
        return ("feature", "input", "output"), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        if self.frame is None:
            return
        arrays = self.frame.arrays
        for point, label in zip(arrays["points"], arrays["labels"], strict=True):
            yield [self.name_of(int(label)), *point]
