"""Points at a part of the window: raises its dock and draws a frame around it, which fades."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QDockWidget, QWidget

from desktoplab.ui.theme import colors

STAYS_MS = 3200
ARROW = 13


class Frame(QWidget):
    """Lies over the window, lets every click through, and pulses until it is gone.

    `ended` carries the frame itself, once.
    """

    ended = Signal(object)

    def __init__(self, over: QWidget, around: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("lesson_pointer")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over, self.around = over, around
        self._strength = 1.0
        self.animation = QVariantAnimation(self)
        self.animation.setDuration(STAYS_MS)
        for at, strength in ((0.0, 0.0), (0.08, 1.0), (0.3, 0.45), (0.5, 1.0), (0.75, 0.9)):
            self.animation.setKeyValueAt(at, strength)
        self.animation.setKeyValueAt(1.0, 0.0)
        self.animation.valueChanged.connect(self._fade)
        self.animation.finished.connect(self.end)

    def begin(self) -> None:
        """Show it over its widget, from now on for some seconds."""
        self.follow()
        self.show()
        self.raise_()
        self.animation.start()

    def follow(self) -> None:
        """Lie where the widget is now."""
        over = self._over
        corner = self.around.mapTo(over, QPoint(0, 0))
        place = QRect(corner, self.around.size()).adjusted(-4, -4, 4, 4)
        self.setGeometry(place.intersected(over.rect()))

    def end(self) -> None:
        """Take it away."""
        self.animation.stop()
        self.hide()
        self.deleteLater()
        self.ended.emit(self)

    def _fade(self, strength: float) -> None:
        self._strength = strength
        if self.around.isVisible():
            self.follow()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self._strength)
        tint = QColor(colors().accent)
        halo = QColor(tint)
        halo.setAlpha(60)
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(QPen(halo, 7))
        painter.drawRoundedRect(box, 7, 7)
        painter.setPen(QPen(tint, 3))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        middle = box.center().y()
        left = box.left()
        tip = (QPoint(int(left + 2 * ARROW), int(middle)), QPoint(int(left), int(middle - ARROW)),
               QPoint(int(left), int(middle + ARROW)))  # fmt: skip
        painter.drawPolygon(QPolygonF([point.toPointF() for point in tip]))


class Pointing(QObject):
    """Knows the parts of the window by the names that lessons use; shows one frame at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._docks: Mapping[str, QDockWidget] = {}
        self._parts: Mapping[str, tuple[str, QWidget]] = {}
        self._opened: list[QDockWidget] = []
        self.frame: Frame | None = None

    def use(
        self, docks: Mapping[str, QDockWidget], parts: Mapping[str, tuple[str, QWidget]]
    ) -> None:
        """Take what can be pointed at, which is made after the panel: docks, and titled parts."""
        self._docks, self._parts = docks, parts

    def title(self, name: str) -> str:
        """What a part is called in the window."""
        if name in self._docks:
            return self._docks[name].accessibleName()
        return self._parts[name][0] if name in self._parts else name

    def show(self, name: str) -> None:
        """Bring a part to the front and frame it."""
        self.clear()
        widget = self._raised(name)
        if widget is None:
            return
        frame = Frame(widget.window(), widget)
        frame.ended.connect(self._forget)
        self.frame = frame
        frame.begin()

    def _raised(self, name: str) -> QWidget | None:
        dock = self._docks.get(name)
        if dock is None:
            return self._parts[name][1] if name in self._parts else None
        dock.toggleViewAction().setVisible(True)
        if dock.isHidden():
            self._opened.append(dock)
        dock.show()
        dock.raise_()
        return dock.widget()

    def _forget(self, frame: Frame) -> None:
        if self.frame is frame:
            self.frame = None

    def put_back(self) -> None:
        """Close again what had to be opened to be pointed at: tabs would become too narrow."""
        self.clear()
        for dock in self._opened:
            dock.hide()
        self._opened.clear()

    def clear(self) -> None:
        """Take the frame away at once."""
        frame, self.frame = self.frame, None
        if frame is not None:
            frame.end()
