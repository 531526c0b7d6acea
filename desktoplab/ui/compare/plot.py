"""What the plots of compared runs share: the choice of a quantity that one of the runs has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QSignalBlocker

from desktoplab.engine.history import History
from desktoplab.spec.text import Text
from desktoplab.ui.compare.model import Compared, Comparison
from desktoplab.ui.plots.options import OptionPlot
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr


class Named(Protocol):
    """A quantity with a name and a label."""

    @property
    def name(self) -> str: ...

    @property
    def label(self) -> Text: ...


Q = TypeVar("Q", bound=Named)


class ComparePlot(OptionPlot, Generic[Q]):
    """A view writes `quantities_of`, `told` and what every plot writes."""

    def __init__(self, session: Session, comparison: Comparison, name: str, title: str) -> None:
        words = tr("The present run, the one before it, and those you pin.")
        super().__init__(session, name, title, words)
        self._comparison = comparison
        self.offered: tuple[Q, ...] = ()
        self.quantity = self.add_combo("quantity", tr("Quantity"), tr("What is compared"))

    @property
    def runs(self) -> tuple[Compared, ...]:
        """The runs that are drawn."""
        return self._comparison.shown

    def quantities_of(self, histories: Sequence[History]) -> tuple[Q, ...]:
        """What can be drawn of at least one of these."""
        raise NotImplementedError

    def told(self, one: Compared) -> str:
        """A run's numbers in few words; empty where there are none yet."""
        raise NotImplementedError

    def show_runs(self) -> None:
        """Draw the runs as they are now."""
        if self.runs:
            self.show_history(self.runs[0].history)
        else:
            self.clear()

    def has_data(self, history: History) -> bool:
        self.offered = self.quantities_of([one.history for one in self.runs])
        self._offer()
        return bool(self.offered)

    def chosen(self) -> Q:
        """The quantity that is drawn."""
        name = self.quantity.currentData()
        return next((one for one in self.offered if one.name == name), self.offered[0])

    def _offer(self) -> None:
        box, wanted = self.quantity, [(tr(one.label), one.name) for one in self.offered]
        if wanted == [(box.itemText(n), box.itemData(n)) for n in range(box.count())]:
            return
        box.setVisible(bool(wanted))  # an empty one says nothing
        before = self.quantity.currentData()
        with QSignalBlocker(self.quantity):
            self.quantity.clear()
            for label, name in wanted:
                self.quantity.addItem(label, name)
            self.quantity.setCurrentIndex(max(0, self.quantity.findData(before)))

    def summary(self) -> str:
        if not self.offered or not self.runs:
            return ""
        words = [f"{one.title} {self.told(one) or tr('nothing yet')}" for one in self.runs]
        return tr("{quantity}: {values}", quantity=tr(self.chosen().label),
                  values=" · ".join(words))  # fmt: skip
