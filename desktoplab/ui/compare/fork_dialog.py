"""The form of a fork: from which step, with which change. Trains nothing itself."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from desktoplab.ui.compare.forks import Fork
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class ForkDialog(QDialog):
    """Says what would be done, or why it cannot be."""

    def __init__(self, fork: Fork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fork_dialog")
        self.setWindowTitle(tr("Fork from this step"))
        words = QLabel(
            tr("A new run goes on from the weights, the optimizer and the batches of this step. "
               "Without a change it repeats the run it comes from, number by number.")
        )  # fmt: skip
        words.setObjectName("fork_words")
        words.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("From"), self._label("fork_run", fork.title))
        form.addRow(tr("Step"), self._label("fork_step", str(fork.step)))
        told = fork.problem or fork.change
        self.change = self._label("fork_change", tr(told) if told is not None else tr("none"))
        self.change.setStyleSheet(f"color: {colors().error}" if fork.problem else "")
        form.addRow(tr("Change"), self.change)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.setObjectName("fork_buttons")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        self.ok = buttons.button(standard.Ok)
        self.ok.setObjectName("fork_ok")
        self.ok.setText(tr("Fork"))
        self.ok.setEnabled(fork.problem is None)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(440)

    @staticmethod
    def _label(name: str, words: str) -> QLabel:
        label = QLabel(words)
        label.setObjectName(name)
        label.setWordWrap(True)
        return label
