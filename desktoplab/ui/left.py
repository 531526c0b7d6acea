"""What one window leaves to the next when the language changes: the same work in other words.

Session, run, recorder, settings and errors are not in it: they belong to no window.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktoplab.engine.history import History
from desktoplab.spec.text import Text
from desktoplab.ui.compare.model import Compared
from desktoplab.ui.compare.pair import UnderWay
from desktoplab.ui.lessons.state import LessonState
from desktoplab.ui.notice import Told

if TYPE_CHECKING:
    from desktoplab.ui.window import MainWindow


@dataclass(frozen=True)
class Left:
    """What is shown, compared, paired and told; the widget that had the keyboard, by its name.

    `opened` is the title of a run of the library, empty where the shown one is none; `count` is
    how many runs were compared so far; `overlay` is what lies over the window. Another part of
    the window that has something to leave gets a field here, filled by `leave` and taken by
    `take_over`.
    """

    history: History
    opened: str | Text = ""
    compared: tuple[Compared, ...] = ()
    count: int = 0
    pair: UnderWay = field(default_factory=UnderWay)
    told: Told | None = None
    focus: str = ""
    overlay: str = ""
    lessons: LessonState | None = None


def leave(window: MainWindow) -> Left:
    """Take from a window what the next one goes on with."""
    window.inspector.commit_pending()
    focus = window.focusWidget()
    runs, count = window.side.comparison.leave()
    return Left(
        window.shown.history, window.shown.opened, runs, count, window.side.pairing.leave(),
        window.notice.told, focus.objectName() if focus is not None else "",
        window.first.leave(), window.teaching.leave(),
    )  # fmt: skip


def take_over(window: MainWindow, left: Left) -> None:
    """Let a window go on where the one before it ended."""
    window.side.comparison.take_over(left.compared, left.count)
    window.side.pairing.take_over(left.pair)
    window.shown.take_over(left.history, left.opened)
    if left.told is not None:
        window.notice.tell_again(left.told, window.findChildren(QAction))
    window.first.take_over(left.overlay)
    focus = window.findChild(QWidget, left.focus) if left.focus else None
    if focus is not None:
        focus.setFocus()
