"""The docks of one window as they stand now: which are offered, and where they were last."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDockWidget, QMainWindow

from desktoplab.ui import layout, presentation
from desktoplab.ui.arrangement import columns
from desktoplab.ui.docks import Offers, Titles
from desktoplab.ui.kept_names import kept_names
from desktoplab.ui.plots.later import Later

TAKEN_KEY = "window/taken"
"""Docks that were open when a profile hid them; without it they are open again."""
UNFIT_KEY = "window/unfit"


class Arranged:
    """Follows the data and the person; `keep` remembers both for the next window."""

    def __init__(
        self, window: QMainWindow, docks: dict[str, QDockWidget], plots: Sequence[Later],
        settings: QSettings, hidden: Collection[str] = (),
    ) -> None:  # fmt: skip
        self._window, self._docks, self._settings = window, docks, settings
        self.titles = Titles(window, docks.values())
        self.hidden = frozenset(hidden)
        self._taken = set(kept_names(settings, TAKEN_KEY))
        self._called = ""
        offered = [plot for plot in plots if plot.name not in hidden]
        self.offers = Offers(docks, offered, kept_names(settings, UNFIT_KEY))

    def restore(self, info: object) -> None:
        """Put everything where it was last, or where it first belongs."""
        layout.restore_geometry(self._window, self._settings)
        if presentation.is_on():
            presentation.arrange_large(self._window, self._docks)
        elif not layout.restore_state(self._window, self._docks, self._settings):
            layout.arrange(self._window, self._docks)
        for name in self._taken - self.hidden:
            self._docks[name].show()
        self._taken &= self.hidden
        self._take_away()
        self.offers.update(info)

    def reset(self, info: object) -> None:
        """Put every dock back to where it first was."""
        if presentation.is_on():
            presentation.arrange_large(self._window, self._docks)
        else:
            layout.forget_layout(self._settings)
            layout.arrange(self._window, self._docks)
        self._take_away()
        self.offers.update(info)

    def bring(self, name: str) -> bool:
        """Bring a dock to the front; False where the profile does not offer it."""
        if name in self.hidden:
            return False
        self._docks[name].show()
        self._docks[name].raise_()
        return True

    def show_for_template(self, name: str) -> None:
        """Bring the plot to the front that a template is about; empty for none.

        What was opened for the template before is closed again, and the head of its column shown.
        """
        if self._called and self._called != name:
            self._docks[self._called].hide()
            column = next(row for row in columns(self._docks) if self._called in row)
            self._docks[column[0]].raise_()
            self._called = ""
        if name and self._docks[name].toggleViewAction().isVisible():
            was_closed = self._docks[name].isHidden()
            if self.bring(name) and was_closed:
                self._called = name

    def _take_away(self) -> None:
        """Hide what the profile does not offer; the View menu has it no longer."""
        for name in self.hidden & self._docks.keys():
            if not self._docks[name].isHidden():
                self._taken.add(name)
            self._docks[name].toggleViewAction().setVisible(False)
            self._docks[name].hide()

    def keep(self) -> None:
        """Remember size, place, arrangement, and what was hidden because of the data.

        Those of a presentation are not kept: after it everything stands as before.
        """
        if presentation.is_on():
            return
        layout.keep_layout(self._window, self._settings)
        self._settings.setValue(UNFIT_KEY, sorted(self.offers.unfit))
        self._settings.setValue(TAKEN_KEY, sorted(self._taken))
        self._settings.sync()
