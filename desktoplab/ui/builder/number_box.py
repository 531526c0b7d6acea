"""A spin box for one number: takes `1e-3`, refuses nothing by itself, steps by sensible amounts.

Whether a value is allowed is for the field to say; this only reads and writes text.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from desktoplab.spec.fields import Integer, Number
from desktoplab.ui.text import tr

PAUSE_MS = 600
_MINUS = str.maketrans({"−": "-", "–": "-"})


class NumberBox(QAbstractSpinBox):
    """Shows a number; `entered` follows Enter, leaving, a pause in typing, and each step.

    `finished` follows when the person is done with it, so that later edits count as new ones.
    """

    entered = Signal(object)
    finished = Signal()

    def __init__(self, kind: Number | Integer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = kind
        self._value: float | None = None
        self._typed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccelerated(True)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 8 + 30)
        self.setMinimumHeight(self.fontMetrics().height() + 9)
        self.lineEdit().textEdited.connect(self._edited)
        self.editingFinished.connect(self.commit)
        self.editingFinished.connect(self.finished)

    def value(self) -> float | None:
        """The number that was last set or entered; None where several cards differ."""
        return self._value

    def set_value(self, value: float | None) -> None:
        """Show a number from elsewhere; leaves what is being typed alone when it says the same."""
        if value == self._value and value is not None and self._typed:
            return
        self._value, self._typed = value, False
        self._pause.stop()
        if value is None or not self.hasFocus() or self.parse(self.text()) != value:
            self.restore()

    def restore(self) -> None:
        """Show the number that holds, in place of what was typed."""
        self._typed = False
        self._pause.stop()
        text = "" if self._value is None else self._text_of(self._value)
        if self.text() != text:
            self.lineEdit().setText(text)
        self.lineEdit().setPlaceholderText(tr("several values") if self._value is None else "")

    def commit(self) -> None:
        """Send what was typed, if something was; the field may refuse it."""
        self._pause.stop()
        if self._typed:
            self._typed = False
            self.entered.emit(self.parse(self.text()))

    def parse(self, text: str) -> object:
        """What a text says: a number of the field's kind where it is one, else the text itself."""
        plain = text.strip().translate(_MINUS).replace(" ", "").removesuffix(self._field.unit)
        if isinstance(self._field, Integer):
            if self._field.special and text.strip() == tr(self._field.special):
                return self._field.low
            try:
                return int(plain)
            except ValueError:
                pass
        try:
            number = float(plain.replace(",", "."))
        except ValueError:
            return text.strip()
        whole = isinstance(self._field, Integer) and number.is_integer() and abs(number) < 1e15
        return int(number) if whole else number

    def _text_of(self, value: float) -> str:
        if isinstance(self._field, Integer):
            if self._field.special and value == self._field.low:
                return tr(self._field.special)
            return str(int(value))
        short = f"{value:.6g}"
        return short if float(short) == value else repr(value)

    def _edited(self, _text: str) -> None:
        self._typed = True
        self._pause.start()

    def stepBy(self, steps: int) -> None:
        found = self.parse(self.text())
        start = found if isinstance(found, int | float) and math.isfinite(found) else self._value
        if start is None:
            start = self._field.default
        stepped = stepped_value(self._field, float(start), steps)
        self._typed = False
        self._pause.stop()
        self.entered.emit(stepped)
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        none = QAbstractSpinBox.StepEnabledFlag.StepNone
        up = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        down = QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        if self._value is None:
            return up | down
        return (up if self._value < self._field.high else none) | (
            down if self._value > self._field.low else none
        )

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo or event.matches(QKeySequence.StandardKey.Redo):
                self.commit()  # undo belongs to the experiment, not to the letters typed
                event.ignore()
                return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # scrolling a form must not change what it passes over

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()


def stepped_value(kind: Number | Integer, start: float, steps: int) -> float:
    """The value some steps away: whole numbers by one, decades as 1, 2, 5, else a hundredth."""
    if isinstance(kind, Integer):
        return int(min(kind.high, max(kind.low, round(start) + steps)))
    if kind.log:
        stepped = _decade_step(max(start, kind.low, 1e-300), steps)
    else:
        size = 10.0 ** round(math.log10((kind.high - kind.low) / 100))
        stepped = round(start / size + steps, 6) * size
        stepped = round(stepped, 12)
    return min(kind.high, max(kind.low, stepped))


def _decade_step(start: float, steps: int) -> float:
    """Along 1, 2, 5, 10, 20 …: the next such number above or below the start."""
    ladder = (1, 2, 5)
    exponent = math.floor(math.log10(start) + 1e-9)
    mantissa = start / 10.0**exponent
    if steps > 0:
        rung = max(i for i, one in enumerate(ladder) if one <= mantissa * (1 + 1e-9))
    else:
        rung = next((i for i, one in enumerate(ladder) if one >= mantissa * (1 - 1e-9)), 3)
    position = exponent * 3 + rung + steps
    return float(f"{ladder[position % 3]}e{position // 3}")
