"""Import data: choose a file or folder, see what was detected, correct it, look at it, use it.

Changes nothing until OK, and then gives a whole `Data` for one undoable edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktoplab.catalog import own_data
from desktoplab.spec.experiment import DATA_FIELDS, Data
from desktoplab.spec.registry import check_fields
from desktoplab.spec.tables import DATASETS, DataInfo
from desktoplab.spec.values import Chosen, Value
from desktoplab.ui.panels.import_preview import ImportPreview, summary
from desktoplab.ui.panels.import_reader import Found, Reader
from desktoplab.ui.panels.import_settings import ImportSettings, PathLine, dropped, plain_button
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

SPLIT_FIELDS = ("validation", "stratified", "standardize")
TARGETS = frozenset(("targets", "targets_file"))


class ImportDialog(QDialog):
    """`imported` carries the new `Data` when the person accepts."""

    imported = Signal(object)

    def __init__(self, data: Data, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setWindowTitle(tr("Import data"))
        self.setAcceptDrops(True)
        self.found = Found()
        self._split = {name: data.values[name] for name in DATA_FIELDS if name != "dataset"}
        if data.dataset.name not in own_data.kinds():
            self._split.update(stratified=True, label_noise=0.0)
        self.reader = Reader(self)
        self.reader.read.connect(self._show)
        self.reader.progressed.connect(self._show_progress)
        self.path_line = PathLine()
        self.path_line.chosen.connect(self.open_path)
        split = {name: DATA_FIELDS[name] for name in SPLIT_FIELDS}
        self.settings = ImportSettings(
            split, self._change, self._change_split, self.path_line.folder
        )
        self.preview = ImportPreview()
        self.summary = _label("import_summary")
        self.note = _label("import_note")
        self.anyway = plain_button("import_anyway", tr("Read anyway"))
        self.anyway.setToolTip(tr("More than half of the free memory; it may stall."))
        self.anyway.clicked.connect(self._read_anyway)
        self.progress = _bar()
        self.stop_reading = plain_button("import_stop", tr("Stop reading"))
        self.stop_reading.clicked.connect(self.reader.stop)
        self._arrange()
        self._rest(tr("Choose a file or a folder, or drop one here: a table (CSV), arrays (NPZ, "
                      "NPY), IDX files, or a folder with one sub-folder of pictures for each "
                      "class."))  # fmt: skip
        if data.dataset.name in own_data.kinds():
            self.path_line.show_path(_path_of(data.dataset))
            self._start(data.dataset)

    def _arrange(self) -> None:
        box = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(box.Ok | box.Cancel)
        self.buttons.setObjectName("import_buttons")
        self.ok = self.buttons.button(box.Ok)
        self.ok.setObjectName("import_ok")
        self.ok.setText(tr("Use these data"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.middle = middle = QSplitter()
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.settings)
        middle.addWidget(self.preview)
        middle.setStretchFactor(0, 0)
        middle.setStretchFactor(1, 1)
        middle.setSizes([390, 580])
        line = QHBoxLayout()
        line.addWidget(self.progress, 1)
        line.addWidget(self.stop_reading)
        line.addStretch(0)
        line.addWidget(self.anyway)
        line.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.path_line)
        layout.addWidget(middle, 1)
        layout.addWidget(self.note)
        layout.addWidget(self.summary)
        layout.addLayout(line)
        self.resize(1000, 680)

    def open_path(self, path: Path) -> None:
        """Detect and read what a file or folder holds."""
        self.path_line.show_path(str(path))
        self.found = Found()
        self.settings.show_chosen(None, None, self._split)
        self._begin()
        self.reader.recognize(path)

    def data(self) -> Data:
        """The data settings as they stand in the dialog."""
        assert self.found.chosen is not None
        values = {**self._split, "dataset": self.found.chosen}
        return Data(check_fields(DATA_FIELDS, values, "data"))

    def _change(self, changes: Mapping[str, object]) -> None:
        """Take changed settings; may raise `Refused`, which the form shows."""
        if self.found.chosen is None:
            return
        values = {**self.found.chosen.values, **changes}
        entry = DATASETS[self.found.chosen.name]
        chosen = Chosen(entry.name, check_fields(entry.fields, values, "data.dataset"))
        self._start(chosen, look_again=not TARGETS.isdisjoint(changes))

    def _change_split(self, name: str, value: object) -> None:
        checked: Value = DATA_FIELDS[name].check(value, f"data.{name}")
        self._split[name] = checked
        self._sum_up()

    def _start(self, chosen: Chosen, *, allow: bool = False, look_again: bool = False) -> None:
        head = self.found.head
        self.found = Found(chosen, head)
        self.settings.show_chosen(self.found.chosen, self.found.head, self._split)
        self._begin()
        self.reader.change(chosen, head, allow=allow, look_again=look_again)

    def _read_anyway(self) -> None:
        if self.found.chosen is not None:
            self._start(self.found.chosen, allow=True)

    def _begin(self) -> None:
        self._rest(tr("Reading …"))
        for widget in (self.progress, self.stop_reading):
            widget.show()
        self.progress.setValue(0)

    def _rest(self, words: str, *, is_error: bool = False) -> None:
        for widget in (self.progress, self.stop_reading, self.anyway):
            widget.hide()
        self.ok.setEnabled(False)
        self.summary.clear()
        self.summary.hide()
        self._say(words, is_error=is_error)

    def _say(self, words: str, *, is_error: bool) -> None:
        self._is_error = is_error
        self.note.setText(words)
        self.note.setVisible(bool(words))
        is_bare = self.found.chosen is None  # nothing to adjust or to look at
        self.middle.setHidden(is_bare)
        align = Qt.AlignmentFlag
        self.note.setAlignment(align.AlignCenter if is_bare else align.AlignLeft)
        self.note.setAccessibleName(words)
        self.note.setStyleSheet(f"color: {colors().error if is_error else colors().muted}")

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(100 * share))

    def _show(self, found: Found) -> None:
        self.found = found
        problem = found.problem
        self._rest("" if problem is None else tr(problem), is_error=bool(found.details))
        self.anyway.setVisible(found.too_large)
        self.settings.show_chosen(self.found.chosen, self.found.head, self._split)
        if found.head is not None:
            self.preview.show_head(found.head)
        if found.info is None or found.samples is None:
            self.preview.show_nothing()
            return
        self.preview.show_samples(found.info, found.samples, found.head)
        self._sum_up()
        self.ok.setEnabled(True)
        self.ok.setDefault(True)

    def _sum_up(self) -> None:
        info, samples = self.found.info, self.found.samples
        if not isinstance(info, DataInfo) or samples is None:
            return
        words = summary(info, samples, self.found.head, float(str(self._split["validation"])))
        self.summary.setText(words)
        self.summary.show()

    def accept(self) -> None:
        if self.found.info is not None and not self.reader.is_busy:
            self.imported.emit(self.data())
            super().accept()

    def done(self, result: int) -> None:
        self.reader.close()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_is_error"):
            self._say(self.note.text(), is_error=self._is_error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped(event)
        if path is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.open_path(path)


def _path_of(chosen: Chosen) -> str:
    return str(chosen.values.get("file") or chosen.values.get("folder") or "")


def _bar() -> QProgressBar:
    bar = QProgressBar()
    bar.setObjectName("import_progress")
    bar.setAccessibleName(tr("Reading"))
    bar.setRange(0, 100)
    return bar


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
