"""The plots of a window, made when one is asked for, or one by one after the window was painted.

pyqtgraph and the plots take as long to load and make as all the rest of the window, and before a
run they would only say so. No pyqtgraph here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDockWidget, QLabel, QWidget

import desktoplab.probes  # noqa: F401  (fills PROBES; imports no torch)
from desktoplab.spec.registry import Entry
from desktoplab.spec.tables import PROBES, DataInfo, ProbeTraits
from desktoplab.ui.builder.words import first_paragraph
from desktoplab.ui.plots.names import DRAWN, LOSS, hint, loss_hint, loss_words
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

if TYPE_CHECKING:
    from desktoplab.ui.plots.plot import Plot


class Later:
    """One plot to be made: its name and title, and what stands in its dock until then."""

    def __init__(self, session: Session, probe: Entry[ProbeTraits] | None) -> None:
        self._session, self._probe = session, probe
        self.plot: Plot | None = None
        if probe is None:
            self.name = LOSS
            self.title, said = loss_words()[0], loss_hint(session.info)
        else:
            self.name, self.title = probe.name, tr(probe.label)
            said = hint(self.title, first_paragraph(probe.help))
        self._stand_in = empty(self.title, said)

    @property
    def content(self) -> QWidget:
        """The plot, or what stands in its place."""
        return self.plot or self._stand_in

    def fits(self, info: DataInfo) -> bool:
        """Whether the plot has something to show for these data and the network as it is."""
        if self.plot is not None:
            return self.plot.fits(info)
        if self._probe is None:
            return True
        traits = self._probe.traits
        return traits.fits(info) and traits.suits(self._session.experiment.cards)

    def make(self) -> Plot:
        """The plot, which takes its place in the dock."""
        if self.plot is None:
            from desktoplab.ui.plots.views import make_plot

            self.plot = make_plot(self._session, self._probe)
            dock = self._stand_in.parentWidget()
            if isinstance(dock, QDockWidget):
                dock.setWidget(self.plot)
                self.plot.show()
            self._stand_in.deleteLater()
        return self.plot


class Plots(Sequence["Plot"]):
    """All plots of a window, loss and accuracy first; they are made when they are asked for.

    `later` has their names without making one, `make_next` makes one that is still missing.
    """

    def __init__(self, session: Session) -> None:
        known = [entry for entry in PROBES.entries() if entry.traits.view in DRAWN]
        self.later = tuple(Later(session, probe) for probe in (None, *known))

    def make_next(self) -> bool:
        """Make the next one; False where all are made."""
        missing = next((one for one in self.later if one.plot is None), None)
        if missing is not None:
            missing.make()
        return missing is not None

    def make_all(self) -> None:
        """Make every one that is missing."""
        while self.make_next():
            pass

    def __iter__(self) -> Iterator[Plot]:
        return iter([one.make() for one in self.later])

    def __len__(self) -> int:
        return len(self.later)

    @overload
    def __getitem__(self, place: int) -> Plot: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Plot]: ...
    def __getitem__(self, place: int | slice) -> Plot | Sequence[Plot]:
        return [one.make() for one in self.later][place]


def empty(title: str, said: str) -> QLabel:
    """What an empty plot says, where it will say it."""
    label = QLabel(said)
    label.setAccessibleName(title)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setContentsMargins(24, 8, 24, 8)
    label.setMinimumSize(190, 140)
    return label
