"""Errors nobody caught reach the person in one readable window, and the program goes on.

Nothing modal, and nothing shown from a worker: what happens there is told in the window's thread.
"""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)  # fmt: skip
from shiboken6 import isValid

import desktoplab
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import Refused, Text, text
from desktoplab.ui.text import tr

KEPT = 20
ALERTS = 3


@dataclass(frozen=True)
class _Told:
    """An error that was shown, and how often it came."""

    reason: Text
    details: str
    times: int


class ErrorDialog(QDialog):
    """Says what went wrong; keeps the details folded until wanted, and copies them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error_dialog")
        self.setWindowTitle(tr("Something went wrong"))
        self._told: dict[str, _Told] = {}
        self.message = QLabel()
        self.message.setObjectName("error_message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.setMinimumWidth(420)
        icon = QLabel()
        warning = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        icon.setPixmap(warning.pixmap(32, 32))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.details = QPlainTextEdit()
        self.details.setObjectName("error_details")
        self.details.setAccessibleName(tr("Details of the error"))
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setMinimumSize(560, 200)
        self.details.hide()
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(icon)
        top.addWidget(self.message, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(self.details, 1)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.setObjectName("error_buttons")
        self.show_details = QPushButton(tr("Show details"))
        self.show_details.setObjectName("show_details")
        self.show_details.setCheckable(True)
        self.show_details.toggled.connect(self._unfold)
        self.copy_details = QPushButton(tr("Copy details"))
        self.copy_details.setObjectName("copy_details")
        self.copy_details.setToolTip(tr("Copies everything a developer needs to know."))
        self.copy_details.clicked.connect(self._copy)
        box.addButton(self.show_details, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.copy_details, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.reject)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("close_error")
        close.setDefault(True)
        return box

    def tell(self, reason: Text, details: str) -> None:
        """Show an error; one that was told before only raises a count, and stays quiet soon."""
        key = _place(reason, details)
        if key not in self._told and len(self._told) >= KEPT:
            return
        times = self._told[key].times + 1 if key in self._told else 1
        self._told.pop(key, None)
        self._told[key] = _Told(reason, details, times)
        self.message.setText(self._summary())
        self.details.setPlainText(self.report())
        if times <= ALERTS and not self.isVisible():
            self.show()
            self.raise_()

    def take_over(self, other: ErrorDialog) -> None:
        """Show what another one has told, if that one is open."""
        self._told = dict(other._told)
        if self._told:
            self.message.setText(self._summary())
            self.details.setPlainText(self.report())
        if other.isVisible():
            other.hide()
            self.show()

    def report(self) -> str:
        """Everything that is copied: versions, and each error with how often it came."""
        system = f"Desktoplab {desktoplab.__version__}, Python {platform.python_version()}, "
        parts = [system + platform.platform()]
        for told in self._told.values():
            count = f" (×{told.times})" if told.times > 1 else ""
            parts.append(f"{told.reason}{count}\n{told.details}".rstrip())
        return "\n\n".join(parts) + "\n"

    def _summary(self) -> str:
        newest = list(self._told.values())[-1]
        lines = [tr(newest.reason)]
        total = sum(told.times for told in self._told.values())
        if total > 1:
            lines.append(tr("{count} errors so far; all are in the details.", count=total))
        return "\n\n".join(lines)

    def _unfold(self, wanted: bool) -> None:
        self.details.setVisible(wanted)
        self.show_details.setText(tr("Hide details") if wanted else tr("Show details"))
        self.adjustSize()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report())
        self.copy_details.setText(tr("Copied"))

    def hideEvent(self, event: object) -> None:
        self.copy_details.setText(tr("Copy details"))
        super().hideEvent(event)  # type: ignore[arg-type]


class Errors(QObject):
    """Catches what nobody caught, from `install` to `remove`."""

    _caught = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dialog = ErrorDialog(parent)
        self._printed: set[str] = set()
        self._before = sys.excepthook, threading.excepthook
        # Queued to this object's thread, whichever thread the error happened in.
        self._caught.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over Python's hooks for uncaught exceptions."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._in_window, self._in_thread

    def belong_to(self, window: QWidget) -> None:
        """Stand before a window, in its language; what was told before is told there too."""
        before = self.dialog
        self.dialog = ErrorDialog(window)
        if isValid(before):
            self.dialog.take_over(before)
            before.deleteLater()

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def tell(self, reason: Text, details: str = "") -> None:
        """Show an error in the window's thread; nothing once the window is gone."""
        if isValid(self.dialog):
            self.dialog.tell(reason, details)

    def _in_window(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.report(error, details)

    def report(self, error: BaseException, details: str = "") -> None:
        """Tell of an exception from any thread; on the terminal, the first time that it comes."""
        details = details or "".join(traceback.format_exception(error))
        reason = describe_error(error)
        place = _place(reason, details)
        if place not in self._printed and sys.stderr is not None:
            self._printed.add(place)
            sys.stderr.write(details)
        self._caught.emit(reason, details)

    def _in_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None and not issubclass(hook.exc_type, SystemExit):
            self._in_window(hook.exc_type, hook.exc_value, hook.exc_traceback)


def _place(reason: Text, details: str) -> str:
    """Where an error happened: the same place is the same error, whatever its numbers are."""
    files = [line for line in details.splitlines() if line.startswith("  File ")]
    return "\n".join(files) or str(reason)


def describe_error(error: BaseException) -> Text:
    """One sentence for people about any exception."""
    if isinstance(error, (Refused, DataError)):
        return error.text
    if isinstance(error, OSError) and error.strerror:
        file = error.filename or text("a file")
        return text("{file}: {reason}", file=file, reason=error.strerror)
    return text(
        "Something happened that this program is not prepared for. Your work is still here: "
        "save it, and go on.\n\n{name}",
        name=f"{type(error).__name__}: {error}" if str(error) else type(error).__name__,
    )
