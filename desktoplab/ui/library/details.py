"""Tags and notes of the run that is chosen. Tells what was written; saves nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktoplab.store.library import RunRow
from desktoplab.ui.text import tr

WRITE_MS = 800
"""How long after the last key notes are kept."""


class NotesEdit(QPlainTextEdit):
    """A few lines of text; `left` follows when the keyboard goes elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Details(QWidget):
    """Signals carry the run's number: `tagged` with a list of tags, `noted` with the text."""

    tagged = Signal(object, object)
    noted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("run_details")
        self._row: RunRow | None = None
        self.tags = QLineEdit()
        self.tags.setObjectName("run_tags")
        self.tags.setAccessibleName(tr("Tags"))
        self.tags.setPlaceholderText(tr("lesson 3, sigmoid"))
        self.tags.setToolTip(tr("Words to find the run by, with commas between them"))
        self.tags.editingFinished.connect(self._tag)
        self.notes = NotesEdit()
        self.notes.setObjectName("run_notes")
        self.notes.setAccessibleName(tr("Notes"))
        self.notes.setPlaceholderText(tr("What did you expect, and what came out?"))
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(44)
        self.notes.left.connect(self.commit)
        self._soon = QTimer(self)
        self._soon.setObjectName("notes_soon")
        self._soon.setSingleShot(True)
        self._soon.setInterval(WRITE_MS)
        self._soon.timeout.connect(self._note)
        self.notes.textChanged.connect(self._wait)
        form = QFormLayout(self)
        form.setContentsMargins(8, 6, 8, 6)
        form.setVerticalSpacing(4)
        for words, field in ((tr("&Tags"), self.tags), (tr("N&otes"), self.notes)):
            label = QLabel(words)
            label.setBuddy(field)
            form.addRow(label, field)
        self.show_row(None)

    def show_row(self, row: RunRow | None) -> None:
        """Show a run; what a person is writing about it stays."""
        if self._row is not None and (row is None or row.id != self._row.id):
            self.commit()
        is_same = row is not None and self._row is not None and row.id == self._row.id
        before, self._row = self._row, row
        self.setEnabled(row is not None)
        tags, notes = (", ".join(row.tags), row.notes) if row else ("", "")
        if not is_same or not self.tags.hasFocus():
            self.tags.setText(tags)
        is_written = is_same and before is not None and before.notes != self.notes.toPlainText()
        if self.notes.toPlainText() != notes and not is_written:
            self.notes.blockSignals(True)
            self.notes.setPlainText(notes)
            self.notes.blockSignals(False)

    def commit(self) -> None:
        """Tell what has been written so far."""
        if self._soon.isActive():
            self._note()

    def _wait(self) -> None:
        self._soon.start()

    def _tag(self) -> None:
        if self._row is None:
            return
        tags = tuple(part.strip() for part in self.tags.text().split(",") if part.strip())
        if set(tags) != set(self._row.tags):
            self.tagged.emit(self._row.id, tags)

    def _note(self) -> None:
        self._soon.stop()
        if self._row is not None and self.notes.toPlainText() != self._row.notes:
            self.noted.emit(self._row.id, self.notes.toPlainText())
