"""Pictures above what a network made of them; the damaged one between them where it saw that."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF

from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.plots.pictures import Pictures
from desktoplab.ui.text import tr


class Pairs(Pictures):
    """A cell for each sample: input, damaged input if there is one, output."""

    room = 0.3

    def in_cells(self, found: FloatArray) -> FloatArray:
        return found.swapaxes(0, 1)

    @property
    def is_damaged(self) -> bool:
        """Whether the network was given something else than the input."""
        return self.frame is not None and len(self.frame.arrays["pictures"]) == 3

    def hover_text(self, position: QPointF) -> str:
        index = self.grid.cell_at(position)
        if index is None or self.frame is None:
            return ""
        found = np.asarray(self.frame.arrays["pictures"], dtype=np.float64)[:, index]
        error = show(float(np.square(found[-1] - found[0]).mean()))
        if self.is_damaged:
            return tr("picture {number}: input, damaged input, output · mean squared error {error}",
                      number=index + 1, error=error)  # fmt: skip
        return tr("picture {number}: input above, output below · mean squared error {error}",
                  number=index + 1, error=error)  # fmt: skip

    def summary(self) -> str:
        if self.frame is None:
            return ""
        words = tr("above the input, below the output")
        if self.is_damaged:
            words = tr("above the input, in the middle damaged as it was given, below the output")
        shown, count = len(self.grid.cells()), len(self.cells)
        few = [tr("{shown} shown", shown=shown)] if 0 < shown < count else []
        errors = said_of_errors(self.frame)
        return " · ".join([*self.lost_words(), *errors, words, *few, self.step_text()])


def said_of_errors(frame: Frame) -> list[str]:
    """The mean squared error; where inputs were damaged, how much of the damage was taken away."""
    if "error" not in frame.arrays:
        return []
    error, damage = (float(frame.arrays[name][0]) for name in ("error", "damage"))
    if damage > 0:
        return [tr("{share} of the damage taken away: mean squared error {damage} → {error}",
                   damage=show(damage), error=show(error),
                   share=percent(1.0 - error / damage))]  # fmt: skip
    return [tr("mean squared error {error}", error=show(error))]
