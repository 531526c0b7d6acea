"""A slider over the kept steps of a run: positions are steps, and it rests on kept ones only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QWidget

from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

PAGE = 10
NOTCH = 120


class StepSlider(QSlider):
    """`chosen` carries the step a person moved to; `play_pressed` and `mark_pressed` are keys.

    Left and right go one kept step, Page Up and Page Down a tenth of the run, Home and End to its
    ends, with Ctrl left and right go to marks.
    """

    chosen = Signal(int)
    play_pressed = Signal()
    mark_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("time_slider")
        self.setAccessibleName(tr("Time slider"))
        self.setToolTip(
            tr("Every plot and card shows the chosen step.\n"
               "← → one kept step · Page ↑ ↓ a tenth · Home, End · Space plays · M marks · "
               "Ctrl+← → to the next mark")
        )  # fmt: skip
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(px(80), px(24))
        self.steps: Sequence[int] = ()
        self.marked: Sequence[int] = ()
        self._is_telling = False
        self.valueChanged.connect(self._changed)

    def show_steps(self, steps: Sequence[int], marked: Sequence[int], shown: int) -> None:
        """Show what is kept, and the step that is shown."""
        if marked != self.marked:
            self.update()
        self.steps, self.marked = steps, marked
        self._is_telling = True
        self.setRange(*((steps[0], steps[-1]) if steps else (0, 0)))
        self.setValue(shown)
        self._is_telling = False
        self.setEnabled(len(steps) > 1)

    def go(self, places: int) -> None:
        """Move by some kept steps, as far as there are any."""
        if self.steps:
            here = self.steps.index(self.nearest(self.value()))
            self._choose(self.steps[max(0, min(here + places, len(self.steps) - 1))])

    def nearest(self, step: int) -> int:
        """The kept step closest to a step."""
        return min(self.steps, key=lambda kept: abs(kept - step))

    def _changed(self, value: int) -> None:
        if not self._is_telling and self.steps:
            self._choose(self.nearest(value))

    def _choose(self, step: int) -> None:
        self._is_telling = True
        self.setValue(step)
        self._is_telling = False
        self.chosen.emit(step)

    def _to_mark(self, *, forward: bool) -> None:
        here = self.value()
        ends = (*self.steps[:1], *self.marked, *self.steps[-1:])
        found = [step for step in ends if (step > here if forward else step < here)]
        if found:
            self._choose(min(found) if forward else max(found))

    def _groove(self) -> tuple[float, float]:
        """Where the middle of the handle is at the first and at the last step."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part, control = QStyle.ComplexControl.CC_Slider, QStyle.SubControl
        groove = self.style().subControlRect(part, option, control.SC_SliderGroove, self)
        handle = self.style().subControlRect(part, option, control.SC_SliderHandle, self)
        half = handle.width() / 2
        return groove.left() + half, groove.right() + 1 - half

    def _x_of(self, step: int) -> float:
        left, right = self._groove()
        span = self.maximum() - self.minimum()
        return left + (right - left) * (step - self.minimum()) / span if span else left

    def _step_at(self, x: float) -> int:
        left, right = self._groove()
        along = min(1.0, max(0.0, (x - left) / max(1.0, right - left)))
        return self.nearest(round(self.minimum() + along * (self.maximum() - self.minimum())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, with_ctrl = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        tenth = max(1, len(self.steps) // PAGE)
        moves = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageUp: tenth, Qt.Key.Key_PageDown: -tenth,
            Qt.Key.Key_Home: -len(self.steps), Qt.Key.Key_End: len(self.steps),
        }  # fmt: skip
        if with_ctrl and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._to_mark(forward=key == Qt.Key.Key_Right)
        elif key in moves:
            self.go(moves[Qt.Key(key)])
        elif key == Qt.Key.Key_Space:
            self.play_pressed.emit()
        elif key == Qt.Key.Key_M:
            self.mark_pressed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.steps:
            self.setSliderDown(True)
            self._choose(self._step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            step = self._step_at(event.position().x())
            if step != self.value():
                self._choose(step)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if turned:
            self.go(-max(1, abs(turned) // NOTCH) if turned < 0 else max(1, turned // NOTCH))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.marked:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors().warning))
        for step in self.marked:
            x = self._x_of(step)
            painter.drawPolygon(QPolygonF([QPointF(x - 4, 0), QPointF(x + 4, 0), QPointF(x, 6)]))
            painter.drawRect(QRectF(x - 0.75, 0, 1.5, self.height()))
        painter.end()
