"""The line of phases above a step: what is done, where one is, what is to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktoplab.ui.lessons.choices import PaintedButton, good
from desktoplab.ui.lessons.model import TITLES, Phase
from desktoplab.ui.lessons.prose import larger
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

BAR = 4


class PhaseMark(PaintedButton):
    """One phase: its name over a bar that is filled when it is done."""

    def __init__(self, phase: Phase) -> None:
        super().__init__()
        self.phase = phase
        self.setObjectName(f"lesson_phase_{phase}")
        self.setText(tr(TITLES[phase]))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.is_here = self.is_done = False

    def show_state(self, *, here: bool, done: bool, open_: bool) -> None:
        """Paint where the student is; what is not `open_` yet cannot be gone to."""
        self.is_here, self.is_done = here, done
        self.setEnabled(open_)
        self.setCursor(Qt.CursorShape.PointingHandCursor if open_ else Qt.CursorShape.ArrowCursor)
        state = tr("here") if here else tr("done") if done else tr("to come")
        self.setAccessibleName(tr("{phase}: {state}", phase=self.text(), state=state))
        self.update()

    def _font(self) -> QFont:
        return larger(self.font(), 1.0, bold=self.is_here)

    def sizeHint(self) -> QSize:
        return QSize(44, self.fontMetrics().height() + BAR + 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect()
        tint = chosen.accent if self.is_here else good() if self.is_done else chosen.border
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(QRectF(1, box.height() - BAR, box.width() - 2, BAR), 2, 2)
        lively = self.is_here or self.hasFocus() or (self.underMouse() and self.isEnabled())
        painter.setPen(QColor(chosen.text if lively else chosen.muted))
        font = self._font()
        font.setUnderline(self.hasFocus())
        painter.setFont(font)
        painter.drawText(box.adjusted(0, 0, 0, -BAR - 3), Qt.AlignmentFlag.AlignCenter, self.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


class PhaseLine(QWidget):
    """The phases of a step beside each other; `wanted` carries the one that was pressed."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lesson_phases")
        self.setAccessibleName(tr("Phases of this step"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 14, 0)
        self._row.setSpacing(3)
        self.marks: dict[Phase, PhaseMark] = {}

    def show_phases(self, phases: Sequence[Phase]) -> None:
        """Offer the phases of another step."""
        if tuple(phases) == tuple(self.marks):
            return
        for mark in self.marks.values():
            self._row.removeWidget(mark)
            mark.hide()
            mark.deleteLater()
        self.marks = {}
        for phase in phases:
            mark = PhaseMark(phase)
            mark.clicked.connect(self._press)
            self.marks[phase] = mark
            self._row.addWidget(mark)
        self.setVisible(len(self.marks) > 1)

    def _press(self) -> None:
        mark = self.sender()
        if isinstance(mark, PhaseMark):
            self.wanted.emit(mark.phase)
