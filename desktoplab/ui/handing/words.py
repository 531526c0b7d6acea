"""Asks for what a report says beside the run: its title, who made it, and notes."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktoplab.exports.subject import Words
from desktoplab.ui.text import tr

AUTHOR_KEY = "report/author"


class WordsDialog(QDialog):
    """`given` carries the `Words` once they are confirmed; the name is kept for the next time.

    `words` are those that are known already, from the library.
    """

    given = Signal(object)

    def __init__(
        self, settings: QSettings, words: Words | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("report_words")
        self.setWindowTitle(tr("Report"))
        known = words or Words()
        self.title = QLineEdit(known.title)
        self.title.setObjectName("report_title")
        self.title.setAccessibleName(tr("Title"))
        self.title.setPlaceholderText(tr("What was tried; without it the data and the epochs"))
        self.author = QLineEdit(str(settings.value(AUTHOR_KEY, "")))
        self.author.setObjectName("report_author")
        self.author.setAccessibleName(tr("Name"))
        self.author.setPlaceholderText(tr("If left empty, the page has a line to write it on"))
        self.notes = QPlainTextEdit(known.notes)
        self.notes.setObjectName("report_notes")
        self.notes.setAccessibleName(tr("Notes"))
        self.notes.setPlaceholderText(
            tr("What you expected, what you saw, and why. Left empty, there is room to write.")
        )
        self.notes.setTabChangesFocus(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Title"), self.title)
        form.addRow(tr("&Name"), self.author)
        form.addRow(tr("N&otes"), self.notes)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.setObjectName("report_buttons")
        buttons.button(standard.Ok).setText(tr("&Continue"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.accepted.connect(self._give)
        self.resize(520, 340)

    def _give(self) -> None:
        author = self.author.text().strip()
        self._settings.setValue(AUTHOR_KEY, author)
        self.given.emit(Words(self.title.text().strip(), author, self.notes.toPlainText()))
