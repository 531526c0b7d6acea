"""The steps of a lesson as a row of dots: which are done, and where one is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktoplab.ui.lessons.choices import PaintedButton, good
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class StepDot(PaintedButton):
    """One step; a click goes there."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName(f"lesson_step_{number}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.is_here = self.is_done = False

    def show_state(self, name: str, *, here: bool, done: bool) -> None:
        """Paint whether it is done, and whether the student is here."""
        self.is_here, self.is_done = here, done
        state = tr("here") if here else tr("done") if done else tr("not done yet")
        self.setToolTip(name)
        self.setAccessibleName(tr("Step: {name}, {state}", name=name, state=state))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(19, 19)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        tint = good() if self.is_done else chosen.muted
        painter.setPen(QPen(QColor(tint), 1.5))
        painter.setBrush(QColor(tint) if self.is_done else QColor(chosen.surface))
        painter.drawEllipse(middle, 4.5, 4.5)
        if self.is_here or self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(chosen.accent), 2))
            painter.drawEllipse(middle, 8, 8)


class StepDots(QWidget):
    """The dots and a count; `wanted` carries the place of the step that was pressed."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lesson_steps")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 14, 0)
        self._row.setSpacing(2)
        self.count = QLabel()
        self.count.setObjectName("lesson_step_count")
        self._row.addStretch(1)
        self._row.addWidget(self.count)
        self.dots: list[StepDot] = []

    def show_steps(self, done: Sequence[bool], here: int, names: Sequence[str]) -> None:
        """Show as many dots as there are steps."""
        while len(self.dots) > len(done):
            dot = self.dots.pop()
            self._row.removeWidget(dot)
            dot.hide()
            dot.deleteLater()
        while len(self.dots) < len(done):
            dot = StepDot(len(self.dots))
            dot.clicked.connect(partial(self._press, len(self.dots)))
            self._row.insertWidget(len(self.dots), dot)
            self.dots.append(dot)
        for number, dot in enumerate(self.dots):
            dot.show_state(names[number], here=number == here, done=done[number])
        at = min(here + 1, len(done))
        self.count.setText(tr("Step {at} of {count}", at=at, count=len(done)))

    def _press(self, number: int) -> None:
        self.wanted.emit(number)
