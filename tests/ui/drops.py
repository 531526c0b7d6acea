"""Drags as events, for tests: enter, move, drop, exactly as Qt sends them. Never `QDrag.exec`."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def drag_over(
    widget: QWidget, mime: QMimeData, pos: QPoint, modifiers: Qt.KeyboardModifier = NONE
) -> bool:
    """Drag `mime` over a point of the widget; whether the widget would take it there."""
    enter = QDragEnterEvent(pos, ACTIONS, mime, LEFT, modifiers)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    move = QDragMoveEvent(pos, ACTIONS, mime, LEFT, modifiers)
    move.accept()  # as Qt does it where the enter was accepted
    QApplication.sendEvent(widget, move)
    return move.isAccepted()


def drag_away(widget: QWidget) -> None:
    """Leave the widget with what is dragged."""
    QApplication.sendEvent(widget, QDragLeaveEvent())


def drop(
    widget: QWidget, mime: QMimeData, pos: QPoint, modifiers: Qt.KeyboardModifier = NONE
) -> bool:
    """Drag `mime` to a point of the widget and let go; whether it was taken."""
    if not drag_over(widget, mime, pos, modifiers):
        drag_away(widget)
        return False
    event = QDropEvent(QPointF(pos), ACTIONS, mime, LEFT, modifiers)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
