"""F1: opens help at the page for what a person is looking at.

Nothing of it is loaded, and no page made, before somebody asks: the window is there sooner.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from desktoplab.ui.menus import make_action
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

if TYPE_CHECKING:
    from desktoplab.ui.guide.viewer import HelpWindow
    from desktoplab.ui.plots.plot import Plot


class HelpPages(QObject):
    """One window of help for one main window, in its language; goes when that goes."""

    def __init__(self, session: Session, plots: Sequence[Plot], window: QWidget) -> None:
        super().__init__(window)
        self._session, self._plots, self._window = session, plots, window
        self.viewer: HelpWindow | None = None
        self.action = make_action(window, "help", tr("&Help pages"), self.show_topic, "F1")

    def show_topic(self) -> None:
        """Open the page for the widget with the keyboard, or for the selected card."""
        from desktoplab.ui.guide.topics import topic

        self.open_page(topic(self._session, self._plots))

    def open_page(self, address: str = "") -> None:
        """Open the page of an address, or the first one."""
        from desktoplab.ui.guide.book import make_book
        from desktoplab.ui.guide.viewer import HelpWindow

        if self.viewer is None:
            language = QLocale().name().partition("_")[0]
            self.viewer = HelpWindow(make_book(language), self._window)
        self.viewer.open_page(address)
