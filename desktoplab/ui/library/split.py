"""A splitter that lays its two parts side by side where it is wide, else one above the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

WIDE = 600
SECOND = 230
"""Pixels of the second part where the two stand side by side."""


class Split(QSplitter):
    """The first part takes what there is; the second as much as it needs."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("runs_split")
        self._second = second
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self._turn(Qt.Orientation.Vertical, self.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        is_wide = size.width() >= WIDE and size.width() > size.height()
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if wanted is not self.orientation():
            self._turn(wanted, size)

    def _turn(self, orientation: Qt.Orientation, size: QSize) -> None:
        self.setOrientation(orientation)
        if orientation is Qt.Orientation.Horizontal:
            self.setSizes([max(1, size.width() - SECOND), SECOND])
        else:
            self.setSizes([1000, self._second.minimumSizeHint().height()])
