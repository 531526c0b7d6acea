"""The head of the start page: the name, a line, the choice of language, and a drawn network.

In the drawing the lines from layer to layer fade towards the first: a gradient that vanishes.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

import desktoplab
from desktoplab.ui.language import LANGUAGES
from desktoplab.ui.text import tr

DEEP, BRIGHT, SPARK = "#0A2540", "#0B62B0", "#F0B74A"
WIDEST, LEAST, GAP = 460, 160, 28
"""Pixels of the drawing, and between it and what stands beside it."""

LAYERS = (3, 5, 5, 5, 5, 5, 5, 3)
RADIUS = 10
SHEET = """
QLabel { color: #FFFFFF; background: transparent; }
QToolButton { color: #FFFFFF; background: rgba(255, 255, 255, 26); padding: 4px 12px;
              border: 1px solid rgba(255, 255, 255, 90); border-radius: 4px; }
QToolButton:hover, QToolButton:focus { border-color: #FFFFFF; }
QToolButton:checked { color: #0A2540; background: #FFFFFF; border-color: #FFFFFF; }
QToolButton:disabled { color: rgba(255, 255, 255, 110); }
QToolButton:checked:disabled { color: #0A2540; background: rgba(255, 255, 255, 190); }
QToolButton:checked:focus { border: 2px solid #F0B74A; padding: 3px 11px; }
"""


class Banner(QWidget):
    """`language_chosen` carries a code; `fixed` is why no other can be chosen."""

    language_chosen = Signal(str)

    def __init__(self, language: str, fixed: str = "") -> None:
        super().__init__()
        self._fixed = fixed
        self.setObjectName("start_banner")
        self.setStyleSheet(SHEET)
        name, words = QLabel("Desktoplab"), QLabel(tr("See neural networks learn."))
        name.setObjectName("start_name")
        words.setObjectName("start_words")
        large = name.font()
        large.setPointSizeF(large.pointSizeF() * 2.0)
        large.setBold(True)
        name.setFont(large)
        version = QLabel(desktoplab.__version__)
        version.setObjectName("start_version")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(name)
        head.addWidget(version, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        self._words = QWidget()
        left = QVBoxLayout(self._words)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(2)
        left.addStretch(1)
        left.addLayout(head)
        left.addWidget(words)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 20, 12)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addLayout(self._languages(language))
        self.setMinimumHeight(max(88, 2 * name.fontMetrics().height() + 24))

    def _languages(self, language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        group = QButtonGroup(self)
        for code, label in reversed([(code, label) for code, label in LANGUAGES if code]):
            button = QToolButton()
            button.setObjectName(f"start_language_{code}")
            button.setText(label)
            button.setAccessibleName(label)
            button.setCheckable(True)
            button.setChecked(code == language)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setProperty("code", code)
            if self._fixed:
                button.setEnabled(False)
                button.setToolTip(self._fixed)
            group.addButton(button)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._first = group.buttons()[0]
        group.buttonClicked.connect(self._choose)
        return row

    def _choose(self, button: QToolButton) -> None:
        self.language_chosen.emit(str(button.property("code")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(area.adjusted(0, 0, 0, RADIUS), RADIUS, RADIUS)
        painter.setClipPath(path)
        ground = QLinearGradient(area.topLeft(), area.topRight())
        ground.setColorAt(0.0, QColor(DEEP))
        ground.setColorAt(1.0, QColor(BRIGHT))
        painter.fillRect(area, ground)
        left, right = self._words.geometry().right() + GAP, self._first.geometry().left() - GAP
        width = min(right - left, WIDEST)
        if width >= LEAST:
            _network(painter, QRectF(right - width, 12, width, area.height() - 24))


def _network(painter: QPainter, area: QRectF) -> None:
    """Layers of dots, joined; what comes back from the right fades from layer to layer."""
    columns = [
        [QPointF(area.left() + area.width() * n / (len(LAYERS) - 1),
                 area.top() + area.height() * (k + 0.5) / units) for k in range(units)]
        for n, units in enumerate(LAYERS)
    ]  # fmt: skip
    for n in range(len(columns) - 1):
        line = QColor(SPARK)
        line.setAlphaF(0.62 * 0.58 ** (len(columns) - 2 - n) + 0.03)
        painter.setPen(QPen(line, 1))
        for one in columns[n]:
            for other in columns[n + 1]:
                painter.drawLine(one, other)
    painter.setPen(Qt.PenStyle.NoPen)
    for n, column in enumerate(columns):
        dot = QColor("#FFFFFF")
        dot.setAlphaF(0.35 + 0.6 * n / (len(columns) - 1))
        painter.setBrush(dot)
        for place in column:
            painter.drawEllipse(place, 3.4, 3.4)
