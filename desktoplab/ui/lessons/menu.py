"""The menu of lessons: every lesson with a mark where it is finished, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktoplab.lessons.lesson import Lesson, said
from desktoplab.ui.lessons.state import LessonState
from desktoplab.ui.text import tr


class LessonsMenu(QMenu):
    """Filled when it opens; `chosen` carries the lesson that is to be opened."""

    chosen = Signal(object)

    def __init__(
        self, state: LessonState, language: str, actions: Mapping[str, QAction],
        has_read: Callable[[], bool], window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(tr("&Lessons"), window)
        self.setObjectName("menu_lessons")
        self.setToolTipsVisible(True)
        self._state, self._language = state, language
        self._actions, self._has_read = actions, has_read
        self.addActions(list(actions.values()))  # until it is opened, and filled
        self.aboutToShow.connect(self.fill)
        state.book.listed.connect(self._list_again)

    def _list_again(self) -> None:
        if self.isVisible():
            self.fill()

    def fill(self) -> None:
        """List the lessons as they are now; a finished one has a check mark."""
        book = self._state.book
        self.clear()
        self.addAction(self._actions["lesson_overview"])
        is_read = self._has_read()
        present = book.continues if is_read and self._state.lesson is None else None
        if present is not None:
            title = said(present.title, self._language)
            self._add("lesson_continue", tr("Con&tinue: {lesson}", lesson=title), present)
        self.addAction(self._actions["lesson_go_on"])
        self.addAction(self._actions["lesson_close"])
        for name in ("lesson_go_on", "lesson_close"):
            self._actions[name].setEnabled(self._state.lesson is not None)
        self.addSeparator()
        if not is_read:
            waiting = self.addAction(tr("The lessons are being read…"))
            waiting.setObjectName("action_lessons_wait")
            waiting.setEnabled(False)
        for number, lesson in enumerate(book.lessons if is_read else (), 1):
            title = said(lesson.title, self._language).replace("&", "&&")
            words = tr("{number}. {lesson}", number=number, lesson=title)
            action = self._add(f"lesson_{lesson.name}", words, lesson)
            if book.is_finished(lesson):
                action.setCheckable(True)
                action.setChecked(True)
        self.addSeparator()
        self.addAction(self._actions["lesson_open_file"])

    def _add(self, name: str, words: str, lesson: Lesson) -> QAction:
        action = self.addAction(words)
        action.setObjectName(f"action_{name}")
        action.triggered.connect(partial(self._choose, lesson))
        return action

    def _choose(self, lesson: Lesson, _checked: bool = False) -> None:
        self.chosen.emit(lesson)
