"""The card of a block: a frame around its layers with repeat and skip on top. It edits nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from desktoplab.spec.fields import Integer
from desktoplab.spec.network import BLOCK_FIELDS, Block
from desktoplab.spec.shapes import show_shape
from desktoplab.spec.walk import Size
from desktoplab.ui.builder.card import PAD, STRIPE, Card, draw_line
from desktoplab.ui.builder.icons import STRUCTURE, group_color
from desktoplab.ui.builder.number_box import NumberBox
from desktoplab.ui.builder.words import parameters_text, title
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

FOOT = 10
SKIP_ROOM = 24


class BlockCard(Card):
    """A frame around the cards of its layers; how often they repeat and the skip stand on top."""

    repeat_entered = Signal(str, object)
    skip_toggled = Signal(str)

    def __init__(self, block: Block, parent: QWidget) -> None:
        super().__init__(block.uid, parent)
        self.block = block
        self.size_: Size | None = None
        self.inner_height = 0
        repeat_field = BLOCK_FIELDS["repeat"]
        assert isinstance(repeat_field, Integer)
        self.times = QLabel("×", self)
        self.repeat = NumberBox(repeat_field, self)
        self.repeat.setObjectName(f"repeat_{block.uid}")
        self.repeat.setAccessibleName(tr("Repetitions of the block"))
        self.repeat.setToolTip(tr(repeat_field.help))
        self.repeat.entered.connect(self._repeat_entered)
        self.repeat.finished.connect(self.repeat.restore)
        self.skip = QCheckBox(tr("skip"), self)
        self.skip.setObjectName(f"skip_{block.uid}")
        self.skip.setAccessibleName(tr("Skip connection around each repetition"))
        self.skip.setToolTip(tr(BLOCK_FIELDS["skip"].help))
        self.skip.clicked.connect(self._skip_clicked)
        for child in (self.times, self.repeat, self.skip):
            child.setCursor(Qt.CursorShape.ArrowCursor)
            child.show()

    def show_block(self, block: Block, size: Size | None) -> None:
        """Show a block's settings."""
        if block is self.block and size == self.size_ and self.accessibleName():
            return
        self.block, self.size_ = block, size
        self.repeat.set_value(block.repeat)
        self.skip.setChecked(block.skip)
        scale = f"{block.scale:g}"
        self.skip.setText(tr("skip") if scale == "1" else tr("skip + {scale} F", scale=scale))
        self.resizeEvent(None)
        self.setAccessibleName(title(block))
        skip = tr("with skip connection") if block.skip else ""
        count = tr("{count} {count:layer|layers}", count=len(block.layers))
        self.setAccessibleDescription(", ".join(t for t in (count, skip, self._sizes()) if t))
        self.update()

    def set_locks(self, repeat: str, skip: str) -> None:
        """Why repeat and skip cannot be changed; empty where they can."""
        for widget, reason in ((self.repeat, repeat), (self.skip, skip)):
            if widget.isEnabled() == bool(reason):
                field = BLOCK_FIELDS["repeat" if widget is self.repeat else "skip"]
                widget.setEnabled(not reason)
                widget.setToolTip(reason or tr(field.help))

    def set_reach(self, reach: Qt.FocusPolicy) -> None:
        """Whether Tab comes to repeat and skip: only those of the card that has the keyboard."""
        self.repeat.setFocusPolicy(reach)
        self.skip.setFocusPolicy(reach)

    def _sizes(self) -> str:
        if self.size_ is None:
            return ""
        shapes = f"→ {show_shape(self.size_.outputs)}"
        return " · ".join(t for t in (parameters_text(self.size_.parameters), shapes) if t)

    def _repeat_entered(self, value: object) -> None:
        self.repeat_entered.emit(self.uid, value)

    def _skip_clicked(self) -> None:
        self.skip.setChecked(self.block.skip)  # the session's answer decides
        self.skip_toggled.emit(self.uid)

    def head_height(self) -> int:
        """Height of the strip with the settings, above the first layer."""
        return max(self.repeat.minimumHeight(), self.fontMetrics().height()) + 10

    def body_height(self) -> float:
        return float(self.head_height())

    def height_for(self, width: int) -> int:
        return round(self.head_height() + self.inner_height + FOOT + self.problem_height(width))

    def stripe(self) -> str:
        return group_color(STRUCTURE)

    def fill(self) -> str:
        return colors().raised

    def details(self) -> str:
        return "\n".join(t for t in (title(self.block), self._sizes(), self.problem) if t)

    def resizeEvent(self, _event: object) -> None:
        left, height = int(STRIPE + PAD), self.repeat.minimumHeight()
        top = (self.head_height() - height) // 2 + 1
        sign = self.times.sizeHint().width() + 2
        self.times.setGeometry(left, top, sign, height)
        width = self.fontMetrics().horizontalAdvance("00000") + 30
        self.repeat.setMinimumWidth(width)
        self.repeat.setGeometry(left + sign, top, width, height)
        self.skip.setGeometry(
            left + sign + width + 12, top, self.skip.sizeHint().width() + 4, height
        )

    def paint_body(self, painter: QPainter, area: QRectF) -> None:
        left = self.skip.geometry().right() + 8
        draw_line(painter, QRectF(left, 0, area.right() - left, area.height()), "", self._sizes())
        if self.block.skip and self.block.layers:
            self._paint_skip(painter, area.right())
        if not self.block.layers:
            hint = QRectF(area.left(), self.head_height(), area.width(), self.line())
            draw_line(painter, hint, tr("Drop layers here"), "", muted=True)

    def _paint_skip(self, painter: QPainter, right: float) -> None:
        """The shortcut: a line past the layers, with an arrow back in below them."""
        top = self.head_height() - 2.0
        bottom = self.head_height() + self.inner_height + FOOT / 2 - 1
        line = QPainterPath(QPointF(right - 12, top))
        line.cubicTo(right + 2, top, right, top + 2, right, top + 12)
        line.lineTo(right, bottom - 12)
        line.cubicTo(right, bottom, right, bottom, right - 14, bottom)
        painter.setPen(QPen(QColor(self.stripe()), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
        head = QPainterPath(QPointF(right - 9, bottom - 3.5))
        head.lineTo(right - 15, bottom)
        head.lineTo(right - 9, bottom + 3.5)
        painter.drawPath(head)
