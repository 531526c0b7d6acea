"""A confusion matrix: rows are the truth, columns the answers. Colour is the share of a row.

Counts stand in the cells where there is room; the read-out tells them everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF

from desktoplab.engine.messages import Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.layered import ProbePlot
from desktoplab.ui.plots.numbers import percent
from desktoplab.ui.plots.square import Square
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr


class Matrix(ProbePlot):
    """How often each class was taken for which."""

    needs = ("matrix",)

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.square = Square()
        self.canvas.addItem(self.square, row=0, col=0)

    def draw_frame(self, frame: Frame) -> None:
        counts = np.asarray(frame.arrays["matrix"], dtype=np.int64)
        given = [str(name) for name in frame.arrays.get("names", ())]
        names = given if len(given) == len(counts) else [str(n) for n in range(len(counts))]
        self.square.show_counts(counts, tuple(names))

    def recolor(self) -> None:
        self.square.update()

    def hover_text(self, position: QPointF) -> str:
        found = self.square.cell_at(position)
        if found != self.square.pointed:
            self.square.pointed = found
            self.square.update()
        return self.describe(*found) if found is not None else ""

    def describe(self, row: int, column: int) -> str:
        """One cell in words: `3 read as 8: 5 times (11 %)`."""
        counts, names = self.square.counts, self.square.names
        total = int(counts[row].sum())
        if not total:
            return tr("no sample is {truth}", truth=names[row])
        words = {
            "truth": names[row], "answer": names[column], "count": int(counts[row, column]),
            "total": total, "share": f"{100 * counts[row, column] / total:.0f} %",
        }  # fmt: skip
        if row == column:
            return tr("{truth} right: {count} of {total} ({share})", **words)
        return tr("{truth} read as {answer}: {count} {count:time|times} ({share})", **words)

    def summary(self) -> str:
        if self.frame is None:
            return ""
        counts = self.square.counts
        total = int(counts.sum())
        if not total:
            return tr("no answer is finite") + " · " + self.step_text()
        parts = [tr("accuracy {share}", share=percent(float(np.trace(counts)) / total))]
        wrong = counts - np.diag(np.diag(counts))
        if wrong.any():
            row, column = np.unravel_index(int(wrong.argmax()), wrong.shape)
            most = self.describe(int(row), int(column))
            parts.append(tr("most often {confusion}", confusion=most))
        else:
            parts.append(tr("nothing is confused"))
        return " · ".join(
            [*parts, tr("{total} {total:sample|samples}", total=total), self.step_text()]
        )

    def table(self) -> Table:
        return ("truth", *self.square.names), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        for name, counts in zip(self.square.names, self.square.counts, strict=True):
            yield [name, *counts.tolist()]
