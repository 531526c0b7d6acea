"""The left side of the import dialog: what was detected, each thing adjustable, and the split."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktoplab.catalog import own_data
from desktoplab.catalog.csv_data import Preview
from desktoplab.spec.fields import Field
from desktoplab.spec.tables import DATASETS
from desktoplab.spec.values import Chosen, Value
from desktoplab.ui.builder.forms import Form
from desktoplab.ui.panels.column_table import ColumnTable
from desktoplab.ui.text import tr

SHOWN_ELSEWHERE = {
    "csv": ("file", "target", "categories", "ignored"), "numpy": ("file",),
    "image_folder": ("folder",), "idx": ("folder",),
}  # fmt: skip


Change = Callable[[Mapping[str, object]], None]
ChangeSplit = Callable[[str, object], None]


class PathLine(QWidget):
    """A path to type, to browse for as a file, or as a folder; `chosen` carries it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.path = QLineEdit()
        self.path.setObjectName("import_path")
        self.path.setAccessibleName(tr("File or folder to import"))
        self.path.setPlaceholderText(tr("Path of a file or folder"))
        self.path.returnPressed.connect(self._typed)
        self.file = plain_button("import_file", tr("Choose &file…"))
        self.file.clicked.connect(self._ask_file)
        self.folder = plain_button("import_folder", tr("Choose f&older…"))
        self.folder.clicked.connect(self._ask_folder)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.path, 1)
        layout.addWidget(self.file)
        layout.addWidget(self.folder)

    def show_path(self, path: str) -> None:
        """Show a path without choosing it."""
        self.path.setText(path)

    def _typed(self) -> None:
        if self.path.text().strip():
            self.chosen.emit(Path(self.path.text().strip()).expanduser())

    def _ask_file(self) -> None:
        filters = [tr("Data ({patterns})", patterns=" ".join(own_data.patterns())),
                   tr("All files (*)")]  # fmt: skip
        dialog = QFileDialog(self, tr("Choose a file"), self._start())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(filters)
        self._ask(dialog)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, tr("Choose a folder"), self._start())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        self._ask(dialog)

    def _start(self) -> str:
        path = Path(self.path.text() or Path.home())
        return str(path if path.is_dir() else path.parent)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setObjectName("import_file_dialog")
        dialog.fileSelected.connect(self._picked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _picked(self, path: str) -> None:
        self.chosen.emit(Path(path))


class ImportSettings(QScrollArea):
    """Calls `change` with changed settings of the data set, `change_split` with one of the split.

    Both may raise `Refused`, which the form shows. Tab comes here from `before`.
    """

    def __init__(
        self, split: Mapping[str, Field], change: Change, change_split: ChangeSplit,
        before: QWidget,
    ) -> None:  # fmt: skip
        super().__init__()
        self._before = before
        self._change, self._change_split = change, change_split
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(350)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its fields are stops, not it
        self.kind = QLabel()
        self.kind.setObjectName("import_kind")
        self.columns = ColumnTable()
        self.columns.setMinimumHeight(170)
        self.columns.edited.connect(self._columns_edited)
        self.form: Form | None = None
        self._form_kind = ""
        self.split = Form("import_split", split, self._split_entered)
        self._split_title = _title(tr("Training and validation"))
        page = QWidget()
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(0, 0, 10, 0)
        self._layout.setSpacing(8)
        for widget in (self.kind, self.columns, self._split_title, self.split):
            self._layout.addWidget(widget)
        self._layout.setStretchFactor(self.columns, 100)
        self._layout.addStretch(1)
        self.setWidget(page)
        self.show_chosen(None, None, {})

    def show_chosen(
        self, chosen: Chosen | None, head: Preview | None, split: Mapping[str, Value]
    ) -> None:
        """Show the settings of a data set and of the split; None where nothing is chosen."""
        for widget in (self.kind, self._split_title, self.split):
            widget.setVisible(chosen is not None)
        self.columns.setVisible(chosen is not None and head is not None)
        self._make_form(chosen.name if chosen else "")
        if chosen is None:
            return
        self.kind.setText(f"<b>{tr(DATASETS[chosen.name].label)}</b>")
        if self.form is not None:
            self.form.show_values(chosen.values)
        if head is not None:
            self.columns.show_columns(head.columns, chosen.values)
        self.split.show_values(split)

    def _make_form(self, kind: str) -> None:
        if kind == self._form_kind:
            return
        self._form_kind = kind
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        hidden = SHOWN_ELSEWHERE.get(kind, ())
        fields = DATASETS[kind].fields.items() if kind else ()
        shown = {name: field for name, field in fields if name not in hidden}
        if shown:
            self.form = Form("import", shown, self._entered)
            self._layout.insertWidget(1, self.form)
            before = self._before
            for editor in self.form.findChildren(QWidget):
                is_popup = editor.window() is not self.window()
                if editor.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_popup:
                    QWidget.setTabOrder(before, editor)
                    before = editor

    def _entered(self, name: str, value: object, merge: str) -> None:
        del merge
        self._change({name: value})

    def _columns_edited(self, values: dict[str, object]) -> None:
        self._change(values)

    def _split_entered(self, name: str, value: object, merge: str) -> None:
        del merge
        self._change_split(name, value)


def plain_button(name: str, label: str) -> QPushButton:
    """A button that Enter in another field does not press."""
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button


def _title(words: str) -> QLabel:
    return QLabel(f"<b>{words}</b>")


def dropped(event: QDropEvent) -> Path | None:
    """The one local file or folder that is being dropped."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
