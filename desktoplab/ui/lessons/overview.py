"""All lessons as cards: title, goal, minutes, and how far one is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy

from desktoplab.ui.builder.icons import icon
from desktoplab.ui.lessons.choices import PaintedButton, good
from desktoplab.ui.lessons.desk import Card, Desk, Page, button, row
from desktoplab.ui.lessons.prose import document_of, larger, plain
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

PAD, DOT = 13, 4


class LessonCard(PaintedButton):
    """One lesson; Enter or a click opens it. The dots are its steps, filled when done."""

    def __init__(
        self, name: str, title: str, goal: str, minutes: int, done: Sequence[bool]
    ) -> None:
        super().__init__()
        self.setObjectName(f"lesson_card_{name}")
        self._title, self._goal = title, goal
        self._minutes = tr("{n} min", n=minutes)
        self.done = tuple(done)
        count = tr(
            "{done} of {steps} {steps:step|steps}", done=sum(self.done), steps=len(self.done)
        )
        self.setAccessibleName(f"{plain(title)}. {self._minutes}. {count}")
        self.setAccessibleDescription(plain(goal))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out()

    def _lay_out(self) -> None:
        head = self._title.replace(". ", "\\. ", 1)  # else Markdown begins a list
        self._head = document_of(head, larger(self.font(), 1.25, bold=True))
        self._body = document_of(self._goal, larger(self.font(), 1.08))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        for document in (self._head, self._body):
            document.setTextWidth(max(60, width - 2 * PAD))
        texts = self._head.size().height() + 5 + self._body.size().height()
        return round(2 * PAD + texts + 8 + self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.hasFocus() or self.underMouse()
        edge = QPen(QColor(chosen.accent if lively else chosen.border), 2 if lively else 1)
        painter.setPen(edge)
        painter.setBrush(QColor(chosen.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self.heightForWidth(self.width())
        painter.translate(PAD, PAD)
        for document, ink in ((self._head, chosen.text), (self._body, chosen.muted)):
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette.setColor(QPalette.ColorRole.Text, QColor(ink))
            document.documentLayout().draw(painter, context)
            painter.translate(0, document.size().height() + 5)
        self._paint_foot(painter)

    def _paint_foot(self, painter: QPainter) -> None:
        chosen = colors()
        line = self.fontMetrics().height()
        foot = QRectF(0, 3, self.width() - 2 * PAD, line)
        painter.setPen(QColor(chosen.muted))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self._minutes)
        middle = foot.center().y()
        if all(self.done):
            tick = QRectF(-2, middle - 9, 18, 18).toRect()
            icon("mdi6.check-circle", good()).paint(painter, tick)
            painter.setPen(QColor(good()))
            painter.drawText(foot.adjusted(22, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, tr("Finished"))
            return
        for number, done in enumerate(self.done):
            tint = good() if done else chosen.muted
            painter.setPen(QPen(QColor(tint), 1.4))
            painter.setBrush(QColor(tint) if done else QColor(chosen.surface))
            painter.drawEllipse(QPointF(DOT + 1 + 14 * number, middle), DOT, DOT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in kinds and hasattr(self, "_head"):
            self._lay_out()


class Overview(Page):
    """What stands in the dock while no lesson is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "overview")
        state, is_read = desk.state, desk.has_read()
        present = state.book.continues if is_read else None
        self.add_text("lesson_overview_title", tr("Lessons"), bold=True)
        words = tr("Predict, train, look, understand. Every number is measured in your own run.")
        self.add_text("lesson_overview_text", words).mute()
        if present is not None:
            begun = Card("lesson_begun", "accent")
            begun.add_text("lesson_begun_title", desk.said(present.title), bold=True)
            go_on = partial(desk.conducting.open, present)
            begun.column.addWidget(
                row(button("lesson_continue", tr("Continue"), go_on, primary=True))
            )
            self.add(begun)
        self.cards: list[LessonCard] = []
        if not is_read:
            self.add_text("lesson_overview_wait", tr("The lessons are being read…")).mute()
            self.end()
            return
        for number, lesson in enumerate(state.book.lessons, 1):
            title = tr("{number}. {lesson}", number=number, lesson=desk.said(lesson.title))
            done = [state.book.is_done(lesson, step) for step in lesson.steps]
            card = LessonCard(lesson.name, title, desk.said(lesson.goal), lesson.minutes, done)
            card.clicked.connect(partial(desk.conducting.open, lesson, None))
            self.cards.append(card)
            self.add(card)
        for number, error in enumerate(state.book.errors):
            broken = Card(f"lesson_error_{number}", "warning")
            broken.add_text(f"lesson_error_{number}_text", tr(error.text), factor=1.0)
            self.add(broken)
        self.end()
