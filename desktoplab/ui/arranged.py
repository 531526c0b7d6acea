"""The docks of one window as they stand now: which are offered, and where they were last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDockWidget, QMainWindow

from desktoplab.ui import layout, presentation
from desktoplab.ui.docks import Offers, Titles
from desktoplab.ui.plots.plot import Plot

UNFIT_KEY = "window/unfit"


class Arranged:
    """Follows the data and the person; `keep` remembers both for the next window."""

    def __init__(
        self, window: QMainWindow, docks: dict[str, QDockWidget], plots: Sequence[Plot],
        settings: QSettings,
    ) -> None:  # fmt: skip
        self._window, self._docks, self._settings = window, docks, settings
        self.titles = Titles(window, docks.values())
        unfit: Any = settings.value(UNFIT_KEY) or []
        self.offers = Offers(docks, plots, [unfit] if isinstance(unfit, str) else unfit)

    def restore(self, info: object) -> None:
        """Put everything where it was last, or where it first belongs."""
        layout.restore_geometry(self._window, self._settings)
        if presentation.is_on():
            presentation.arrange_large(self._window, self._docks)
        elif not layout.restore_state(self._window, self._docks, self._settings):
            layout.arrange(self._window, self._docks)
        self.offers.update(info)

    def reset(self, info: object) -> None:
        """Put every dock back to where it first was."""
        if presentation.is_on():
            presentation.arrange_large(self._window, self._docks)
        else:
            layout.forget_layout(self._settings)
            layout.arrange(self._window, self._docks)
        self.offers.update(info)

    def keep(self) -> None:
        """Remember size, place, arrangement, and what was hidden because of the data.

        Those of a presentation are not kept: after it everything stands as before.
        """
        if presentation.is_on():
            return
        layout.keep_layout(self._window, self._settings)
        self._settings.setValue(UNFIT_KEY, sorted(self.offers.unfit))
        self._settings.sync()
