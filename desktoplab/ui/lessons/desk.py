"""What every page of the lessons' panel has at hand, and the parts that pages are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from desktoplab.lessons.lesson import Words, said
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.lessons.choices import good
from desktoplab.ui.lessons.conducting import Conducting
from desktoplab.ui.lessons.flow import Flow
from desktoplab.ui.lessons.pointing import Pointing
from desktoplab.ui.lessons.preparing import Preparing
from desktoplab.ui.lessons.prose import LARGER, Prose
from desktoplab.ui.lessons.state import LessonState
from desktoplab.ui.theme import colors

ROUND, EDGE = 7, 4
Kind = Literal["plain", "good", "accent", "warning"]


@dataclass(frozen=True)
class Desk:
    """The lesson; what prepares, trains and points for it; and the language of the window.

    `has_read` says whether the lessons are known, and has them read if not.
    """

    state: LessonState
    preparing: Preparing
    conducting: Conducting
    pointing: Pointing
    language: str
    has_read: Callable[[], bool]

    def said(self, words: Words) -> str:
        """A text of the lesson in the language of the window."""
        return said(words, self.language)

    def filled(self, words: Words) -> str:
        """A text of the lesson with the measured numbers in it."""
        return self.state.measured().fill(self.said(words))


class Page(QWidget):
    """One phase of a step: parts from top to bottom. `refresh` follows what is measured."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.setObjectName(f"lesson_{name}")
        self.desk = desk
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 10, 14, 14)
        self.column.setSpacing(11)

    def introduce(self, phase: str) -> None:
        """Begin with the text of the step where this is its first phase."""
        state = self.desk.state
        if state.step is not None and state.standing().first == phase:
            self.add_text("lesson_text", self.desk.filled(state.step.text))

    def add_text(self, name: str, words: str, *, bold: bool = False) -> Prose:
        """Add a paragraph or more."""
        prose = Prose(name, bold=bold)
        prose.say(words)
        self.column.addWidget(prose)
        return prose

    def add(self, widget: QWidget) -> None:
        """Add a part."""
        self.column.addWidget(widget)

    def end(self) -> None:
        """Leave what room there is below."""
        self.column.addStretch(1)

    @property
    def foot(self) -> Sequence[QPushButton]:
        """Buttons that stand below the page, in the place of Next while one can be seen."""
        return ()

    keeps_next = False
    """Whether Next stands beside them all the same."""

    def act(self) -> bool:
        """Do what the page asks for first; False where there is nothing to do."""
        return False

    def refresh(self) -> None:
        """Follow what was measured, answered or edited."""


class Card(QFrame):
    """A framed part with a coloured edge that says what kind of news it is."""

    def __init__(self, name: str, kind: Kind = "plain") -> None:
        super().__init__()
        self.setObjectName(name)
        self._kind: Kind = kind
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 9, 12, 10)
        self.column.setSpacing(7)

    def set_kind(self, kind: Kind) -> None:
        """Give the edge another colour."""
        self._kind = kind
        self.update()

    def add_text(
        self, name: str, words: str, *, bold: bool = False, factor: float = LARGER
    ) -> Prose:
        """Add a paragraph or more."""
        prose = Prose(name, factor, bold=bold)
        prose.say(words)
        self.column.addWidget(prose)
        return prose

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, path = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), QPainterPath()
        path.addRoundedRect(box, ROUND, ROUND)
        painter.fillPath(path, QColor(chosen.raised))
        if self._kind != "plain":
            tint = {"good": good(), "accent": chosen.accent, "warning": chosen.warning}[self._kind]
            painter.setClipPath(path)
            painter.fillRect(QRectF(0, 0, EDGE, self.height()), QColor(tint))
            painter.setClipping(False)
        painter.setPen(QColor(chosen.border))
        painter.drawPath(path)


def button(
    name: str, words: str, act: Callable[[], object], *, primary: bool = False, sign: str = ""
) -> QPushButton:
    """A button of the panel; `act` is a method of a QObject."""
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setProperty("primary" if primary else "quiet", True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)
    if sign:
        tint = colors().on_accent if primary else colors().accent
        made.setIcon(icon(sign, tint))
    made.clicked.connect(act)
    return made


def lead(one: QPushButton, *, primary: bool) -> None:
    """Let a button be the one that comes first, or step back."""
    if bool(one.property("primary")) is not primary:
        one.setProperty("primary", primary)
        one.setProperty("quiet", not primary)
        one.style().unpolish(one)
        one.style().polish(one)


def row(*widgets: QWidget) -> QWidget:
    """Widgets beside each other; those that find no room stand in the next line."""
    return Flow(widgets)
