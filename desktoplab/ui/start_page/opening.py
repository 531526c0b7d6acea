"""When the start page and the tour are shown, and what a choice on them does. Shows no text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktoplab.ui.guide.pages import INDEX
from desktoplab.ui.menus import make_action
from desktoplab.ui.start_page.page import Offer, StartPage
from desktoplab.ui.start_page.rows import lesson_rows, template_rows
from desktoplab.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktoplab.ui.window import MainWindow

AT_START_KEY = "start_page/at_start"
SEEN_KEY = "start_page/seen"


class FirstMinutes(QObject):
    """The start page and the tour of one window; `actions` by name, for the Help menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page: StartPage | None = None
        self.actions: dict[str, QAction] = {
            "start_page": make_action(
                window, "start_page", tr("&Start page"), self.show_page, "Ctrl+Shift+H"
            ),
        }
        window.run.state_changed.connect(self._follow_run)
        window.session.changed.connect(self.close_page)

    def greet(self) -> None:
        """Show the page at the start, unless the person wants none."""
        if self._wants_page():
            self.show_page()

    def show_page(self) -> None:
        """Show the start page over the window."""
        if self.page is not None:
            return
        settings = self._window.settings
        is_first = not _is_true(settings.value(SEEN_KEY, False))
        settings.setValue(SEEN_KEY, True)
        offer = Offer(
            recent=self._window.files.recent(), lessons=lesson_rows(), templates=template_rows(),
            language=QLocale().name().partition("_")[0], at_start=self._wants_page(),
            is_first=is_first,
        )  # fmt: skip
        self.page = page = StartPage(self._window, offer)
        page.asked.connect(self._do)
        page.file_chosen.connect(self._window.files.open_path)
        page.template_chosen.connect(self._window.files.new_from_preset)
        page.language_chosen.connect(self._window.applied.choose_language)
        page.at_start_changed.connect(self._keep)
        page.closed.connect(self._forget)
        page.open_overlay()

    def close_page(self) -> None:
        """Go to the lab."""
        if self.page is not None:
            self.page.close_overlay()

    def _do(self, name: str) -> None:
        """Carry out what was asked for; help opens beside the page, all else ends it."""
        commands: dict[str, Callable[[], object]] = {
            "new": self._window.files.new, "open": self._window.files.open,
            "import": self._window.importing.ask,
        }  # fmt: skip
        if name == "help":
            self._window.pages.open_page(INDEX)
            return
        self.close_page()
        commands[name]()

    def _follow_run(self) -> None:
        if self._window.run.is_active:
            self.close_page()

    def _wants_page(self) -> bool:
        return _is_true(self._window.settings.value(AT_START_KEY, True))

    def _keep(self, wanted: bool) -> None:
        self._window.settings.setValue(AT_START_KEY, wanted)

    def _forget(self) -> None:
        if self.page is not None:
            self.page.deleteLater()
            self.page = None


def _is_true(stored: object) -> bool:
    """A yes or no as files of settings hold it."""
    return str(stored).lower() == "true"
