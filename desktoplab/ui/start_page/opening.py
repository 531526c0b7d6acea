"""When the start page and the tour are shown, and what a choice on them does.

Both are loaded when they are shown: the window is painted before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktoplab.spec.tables import PRESETS
from desktoplab.spec.text import text
from desktoplab.ui.language import spoken
from desktoplab.ui.menus import make_action
from desktoplab.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktoplab.ui.start_page.page import StartPage
    from desktoplab.ui.tour.tour import Tour
    from desktoplab.ui.window import MainWindow

START_PAGE, TOUR = "start_page", "tour"
AT_START_KEY = "start_page/at_start"
TOUR_KEY = "tour/offered"
COMMANDS = ("new", "open", "import", "tour", "help")


class FirstMinutes(QObject):
    """The start page and the tour of one window; `actions` by name, for the Help menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page: StartPage | None = None
        self.tour: Tour | None = None
        self.actions: dict[str, QAction] = {
            "start_page": make_action(
                window, "start_page", tr("&Start page"), self.show_page, "Ctrl+Shift+H"
            ),
            "tour": make_action(window, "tour", tr("&Tour of the window"), self.show_tour),
        }
        window.run.state_changed.connect(self._follow_run)
        window.session.changed.connect(self.close_page)
        window.files.preset_loaded.connect(self._show_its_plot)
        window.teaching.state.book.listed.connect(self._show_lessons)

    def greet(self) -> None:
        """Show the page at the start, unless the person wants none, or has gone meanwhile.

        `read_lessons` follows when the window has time for it.
        """
        if self._wants_page() and self._window.isVisible():
            self._open_page()

    def show_page(self) -> None:
        """Show the start page over the window, with the lessons as soon as they are read."""
        self._open_page()
        self.read_lessons()

    def _open_page(self) -> None:
        from desktoplab.ui.start_page.offer import Offer
        from desktoplab.ui.start_page.page import StartPage
        from desktoplab.ui.start_page.rows import template_rows

        if self.page is not None:
            return
        settings = self._window.settings
        is_first = not _is_true(settings.value(TOUR_KEY, False))
        profile = self._window.session.profile
        hidden = profile.hidden_in(PRESETS)
        away = frozenset(name for name in COMMANDS if profile.hides_action(name))
        locked = {"new": "network", "import": "data.dataset"}
        away |= {name for name, path in locked.items() if profile.locked(path)}
        fixed = tr(profile.reason(spoken())) if profile.language else ""
        recent = [] if profile.hides_action("recent") else self._window.files.recent()
        offer = Offer(
            recent=recent, templates=template_rows(hidden),
            language=self._window.teaching.language, at_start=self._wants_page(),
            is_first=is_first and TOUR not in away, hidden=away, fixed_language=fixed,
        )  # fmt: skip
        self.page = page = StartPage(self._window, offer)
        page.asked.connect(self._do)
        page.file_chosen.connect(self._window.files.open_path)
        page.template_chosen.connect(self._window.files.new_from_preset)
        page.lesson_chosen.connect(self._open_lesson)
        page.language_chosen.connect(self._window.applied.choose_language)
        page.at_start_changed.connect(self._keep)
        page.closed.connect(self._forget)
        page.open_overlay()

    def _show_its_plot(self, name: str) -> None:
        self._window.arranged.show_for_template(name)

    def read_lessons(self) -> None:
        """Show the lessons on the page, where it is open, once they are read."""
        if self.page is not None and self._window.teaching.has_read():
            self._show_lessons()

    def _show_lessons(self) -> None:
        from desktoplab.ui.start_page.rows import lesson_rows

        teaching = self._window.teaching
        if self.page is not None and teaching.state.book.is_read:
            self.page.show_lessons(lesson_rows(teaching.state.book, teaching.language))

    def _open_lesson(self, name: str) -> None:
        teaching = self._window.teaching
        lesson = next(one for one in teaching.state.book.lessons if one.name == name)
        self.close_page()
        teaching.open(lesson)

    def close_page(self) -> None:
        """Go to the lab."""
        if self.page is not None:
            self.page.close_overlay()

    def leave(self) -> str:
        """What is open, for the next window."""
        if self.tour is not None:
            at = self.tour.at
            self.tour.close_overlay()
            return f"{TOUR} {at}"
        return START_PAGE if self.page is not None else ""

    def take_over(self, left: str) -> None:
        """Show again what was open in the window before."""
        name, _, at = left.partition(" ")
        if name == START_PAGE:
            self.show_page()
        elif name == TOUR:
            self.show_tour(int(at))

    def show_tour(self, at: int = 0) -> None:
        """Lead through the window, from its first stop on."""
        from desktoplab.ui.tour.tour import Tour

        self._window.settings.setValue(TOUR_KEY, True)
        self.close_page()
        if self.tour is not None:
            self.tour.close_overlay()
        self._window.notice.take_back(TOUR)
        self.tour = Tour(self._window)
        self.tour.closed.connect(self._end_tour)
        self.tour.open_overlay(int(at))

    def _do(self, name: str) -> None:
        """Carry out what was asked for; help opens beside the page, all else ends it."""
        commands: dict[str, Callable[[], object]] = {
            "new": self._window.files.new, "open": self._window.files.open,
            "import": self._window.importing.ask, "tour": self.show_tour,
        }  # fmt: skip
        if name == "help":
            self._window.pages.open_page()
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
            self._offer_tour()

    def _offer_tour(self) -> None:
        """Once, to a person who went to the lab without it."""
        settings, run = self._window.settings, self._window.run
        if not self.actions[TOUR].isVisible() or _is_true(settings.value(TOUR_KEY, False)):
            return
        if run.is_active or self._window.notice.topic:
            return
        settings.setValue(TOUR_KEY, True)
        news = text("New here? A tour of one minute shows what is where.")
        self._window.notice.tell(TOUR, news, "info", [self.actions[TOUR]])

    def _end_tour(self) -> None:
        if self.tour is not None:
            self.tour.deleteLater()
            self.tour = None


def _is_true(stored: object) -> bool:
    """A yes or no as files of settings hold it."""
    return str(stored).lower() == "true"
