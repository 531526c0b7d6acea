"""Which stage of a run the plot of losses shows: all of them, or one as wide as the plot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker

from desktoplab.engine.stages import StageName
from desktoplab.ui.plots.options import OptionPlot
from desktoplab.ui.plots.step_range import LEAST
from desktoplab.ui.text import tr

Span = tuple[float, float]


class StageChoice:
    """A choice in the header where a run has several stages; all of them at first."""

    def __init__(self, plot: OptionPlot) -> None:
        tip = tr("Show one stage as wide as the plot; a click on its name does the same")
        self.combo = plot.add_combo("stage", tr("Stage"), tip)
        self._stages: tuple[StageName, ...] = ()

    def offer(self, stages: Sequence[StageName]) -> None:
        """Take the stages of a run; those of the same run leave the choice as it is."""
        if tuple(stages) == self._stages:
            return
        self._stages = tuple(stages)
        names = [tr(each.text()) for each in stages]
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItems([tr("All stages"), *names] if names else [])
        self.combo.setVisible(bool(names))

    @property
    def chosen(self) -> StageName | None:
        """The stage that is shown alone; None where all are."""
        place = self.combo.currentIndex() - 1
        return self._stages[place] if 0 <= place < len(self._stages) else None

    def choose(self, place: int) -> None:
        """Show the stage at a place among all alone; all again where it is shown already."""
        is_shown = self.combo.currentIndex() == place + 1
        self.combo.setCurrentIndex(0 if is_shown else place + 1)

    @property
    def part(self) -> slice:
        """Which updates are shown; all where no stage is chosen."""
        stage = self.chosen
        return slice(None) if stage is None else slice(stage.first, stage.last)

    def span(self, whole: Span) -> Span:
        """The steps that are shown, of those that the whole run takes."""
        stage = self.chosen
        if stage is None:
            return whole
        end = whole[1] if stage.last is None else min(stage.last, whole[1])
        return float(stage.first), float(max(end, stage.first + LEAST))
