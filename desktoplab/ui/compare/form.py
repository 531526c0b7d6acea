"""What the forms of a fork and of a pair share: words, rows, the change, and two buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from desktoplab.ui.text import tr


class ChangeForm(QDialog):
    """A view adds rows to `form`, says the `change`, and names the button `ok`."""

    def __init__(self, name: str, title: str, words: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._name = name
        self.setObjectName(f"{name}_dialog")
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.change = self.label("change")
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.setObjectName(f"{name}_buttons")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.ok = buttons.button(standard.Ok)
        self.ok.setObjectName(f"{name}_ok")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.label("words", words))
        column.addLayout(self.form)
        column.addWidget(buttons)
        self.setMinimumWidth(440)

    def label(self, name: str, words: str = "") -> QLabel:
        """Words that wrap."""
        label = QLabel(words)
        label.setObjectName(f"{self._name}_{name}")
        label.setWordWrap(True)
        return label

    def add_change(self) -> None:
        """The row of the change."""
        self.form.addRow(tr("Change"), self.change)
