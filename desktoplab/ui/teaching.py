"""Lessons as the window knows them: the dock, the menu, and where they stand beside the lab.

What a lesson is, and how far a student has come, is told in `lessons/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktoplab.lessons.lesson import Lesson
from desktoplab.lessons.problem import LessonError
from desktoplab.places import resource
from desktoplab.spec.text import text
from desktoplab.ui.language import language_of
from desktoplab.ui.lessons.conducting import Conducting
from desktoplab.ui.lessons.desk import Desk
from desktoplab.ui.lessons.menu import LessonsMenu
from desktoplab.ui.lessons.panel import LessonPanel
from desktoplab.ui.lessons.pointing import Pointing
from desktoplab.ui.lessons.preparing import Preparing
from desktoplab.ui.lessons.room import Room
from desktoplab.ui.lessons.state import LessonState
from desktoplab.ui.menus import make_action
from desktoplab.ui.preferences import read_preferences
from desktoplab.ui.text import tr
from desktoplab.ui.turns import short_turns

if TYPE_CHECKING:
    from desktoplab.ui.window import MainWindow


class Teaching(QObject):
    """The lessons of one window; `state` goes on in the next one."""

    def __init__(self, window: MainWindow, state: LessonState | None = None) -> None:
        super().__init__(window)
        self._window = window
        profile = window.session.profile
        shelves = (resource("lessons"), *profile.lessons.own)
        self.state = state or LessonState(window.folder, shelves)
        self.state.book.offered = profile.offered
        self.state.setParent(self)
        self.language = language_of(read_preferences(window.settings, profile).language)
        session, run = window.session, window.run
        self.preparing = Preparing(self.state, session, run, self.language, self)
        self.conducting = Conducting(
            self.state, self.preparing, session, run, window.shown, window.files,
            window.side.comparison, self,
        )  # fmt: skip
        self.pointing = Pointing(window)
        desk = Desk(
            self.state, self.preparing, self.conducting, self.pointing, self.language, self.has_read
        )
        self.panel = LessonPanel(desk)
        self._wanted = ""
        self._room = Room(window)
        self._was_open = False
        self._step = self.state.step
        self._reading: tuple[Path, ...] = ()
        self.actions = {
            "lesson_overview": make_action(
                self, "lesson_overview", tr("&All lessons"), self.show_overview, "Ctrl+L"
            ),
            "lesson_go_on": self.panel.go,
            "lesson_close": make_action(
                self, "lesson_close", tr("&Close lesson"), self.close_lesson
            ),
            "lesson_open_file": make_action(
                self, "lesson_open_file", tr("&Open a lesson file…"), self.ask_file
            ),
        }  # fmt: skip
        self.menu = LessonsMenu(self.state, self.language, self.actions, self.has_read, window)
        self.menu.chosen.connect(self._open_chosen)
        self.state.moved.connect(self._follow)
        self.state.book.troubled.connect(window.errors.tell)
        self.preparing.told.connect(window.status.tell)

    def titled(self) -> dict[str, tuple[str, QWidget]]:
        """The panel by the name of its dock, with its title."""
        return {"lesson": (tr("Lesson"), self.panel)}

    def attach(self) -> None:
        """Take the parts of the window that are made after the panel; put the menu before Help."""
        window = self._window
        parts: dict[str, tuple[str, QWidget]] = {
            "cards": (tr("Network"), window.network),
            "slider": (tr("Time slider"), window.time_bar),
        }
        self.pointing.use(window.docks, parts)
        self.conducting.use(window.run_actions, window.measuring)
        help_menu = window.menus.menus["help"].menuAction()
        window.menuBar().insertMenu(help_menu, self.menu)
        window.menus.menus["lessons"] = self.menu
        if not window.session.profile.lessons.show:
            self.menu.menuAction().setVisible(False)
            for action in self.actions.values():
                action.setShortcuts([])
                action.setVisible(False)
            window.docks["lesson"].toggleViewAction().setVisible(False)
        window.addActions(list(self.actions.values()))

    def begin(self) -> None:
        """The dock is closed unless a lesson is open, wherever it was when the lab was closed."""
        self._was_open = self.state.lesson is not None
        docks = self._window.docks
        self._room.begin(docks, self._window.network)
        docks["lesson"].setVisible(self._was_open)
        if self._was_open:
            self._room.open()

    def rest(self) -> None:
        """Take the panel away, so that a layout is kept in which every other dock has its room."""
        self._room.close()

    def leave(self) -> LessonState:
        """Give the lesson to the next window."""
        self.state.setParent(None)
        return self.state

    def open(self, lesson: Lesson, index: int | None = None) -> bool:
        """Open a lesson, after asking about unsaved work."""
        return self.conducting.open(lesson, index)

    def open_named(self, name: str) -> None:
        """Open the lesson of a name, as soon as the lessons are read."""
        self._wanted = name
        if self.has_read():
            self._open_wanted()

    def _open_wanted(self) -> None:
        name, self._wanted = self._wanted, ""
        if not name:
            return
        found = {lesson.name: lesson for lesson in self.state.book.lessons}
        if name in found:
            self.open(found[name])
            return
        reason = text("There is no lesson {name}.", name=name)
        self._window.errors.tell(reason, "\n".join(map(str, self.state.book.errors)))

    def show_overview(self) -> None:
        """Show all lessons; one that is open is shown in their place."""
        self._room.open()
        self.panel.focus_page()

    def close_lesson(self) -> None:
        """Leave the lesson; the dock closes."""
        self.state.close()
        self._window.docks["lesson"].hide()

    def ask_file(self) -> None:
        """Ask for a lesson that a teacher wrote, and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open a lesson"), str(Path.home()),
            tr("Lessons (*.yaml *.yml);;All files (*)"),
        )  # fmt: skip
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> bool:
        """Open a lesson file, or say with its line what is wrong in it."""
        tell = self._window.errors.tell
        try:
            lesson = self.state.book.add(path)
        except LessonError as error:
            reason = text("This lesson cannot be opened.\n\n{reason}", reason=error.text)
            tell(reason, f"{path.absolute()}\n{error}")
            return False
        except OSError as error:
            why = error.strerror or str(error)
            words = text("{file} cannot be opened: {reason}", file=path.name, reason=why)
            tell(words, f"{path.absolute()}\n{error}")
            return False
        return self.open(lesson)

    def has_read(self) -> bool:
        """Whether the lessons are known; if not they are read beside, and `book.listed` follows.

        It takes long enough to be felt, and must not hold up a menu.
        """
        book = self.state.book
        if not book.is_read and self._reading != book.shelves:
            self._reading = shelves = book.shelves

            def read() -> Iterator[object]:
                from desktoplab.lessons.shelf import shelf

                with short_turns():
                    found = shelf(shelves)
                yield found

            task = self._window.aside.start(read)
            task.news.connect(self._take)
            task.failed.connect(self._window.errors.tell)
        return book.is_read

    def _take(self, found: object) -> None:
        self.state.book.take(self._reading, found)
        self._open_wanted()

    def _open_chosen(self, lesson: Lesson) -> None:
        self.open(lesson)

    def _follow(self) -> None:
        """Show the dock when a lesson opens, and give the room back when it closes."""
        is_open = self.state.lesson is not None
        if is_open and not self._was_open:
            self._room.open()
            self.panel.focus_page()
        step = self.state.step
        if step is not self._step:
            self.pointing.put_back()
        self._was_open, self._step = is_open, step
