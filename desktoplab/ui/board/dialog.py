"""The window of the class board: reads a folder beside everything else, shows and exports it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktoplab.board.entry import Damaged, Entry
from desktoplab.board.files import write_csv, write_html
from desktoplab.board.reading import read_entries, snapshots_in
from desktoplab.spec.text import Text
from desktoplab.ui.aside import Aside, Task
from desktoplab.ui.board.model import BoardModel
from desktoplab.ui.board.scatter import Scatter
from desktoplab.ui.board.table import BoardTable
from desktoplab.ui.language import spoken
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

FOLDER_KEY = "board/folder"


class BoardDialog(QDialog):
    """Stands beside the main window. `opened` carries the path of a snapshot to open."""

    opened = Signal(object)

    def __init__(self, aside: Aside, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aside, self._settings = aside, settings
        self._task: Task | None = None
        self.damaged: list[Damaged] = []
        self.setObjectName("board_dialog")
        self.setWindowTitle(tr("Class board"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.model = BoardModel()
        self.table = BoardTable(self.model)
        self.scatter = Scatter()
        self.folder = QLabel(tr("Choose a folder that holds snapshots (.dlab)."))
        self.folder.setObjectName("board_folder")
        self.progress = QProgressBar()
        self.progress.setObjectName("board_progress")
        self.progress.setAccessibleName(tr("Files read"))
        self.progress.setFormat(tr("%v of %m"))
        self.progress.setFixedWidth(160)
        self.lost = QListWidget()
        self.lost.setObjectName("board_damaged")
        self.lost.setAccessibleName(tr("Files that cannot be read"))
        self.lost.setMaximumHeight(4 * self.fontMetrics().lineSpacing())
        self.state = QLabel()
        self.state.setObjectName("board_state")
        self.choose_button = self._button("board_choose", tr("&Choose folder…"), self.ask_folder)
        self.cancel_button = self._button("board_cancel", tr("Cance&l"), self.cancel)
        self.open_button = self._button("board_open", tr("&Open snapshot"), self._open)
        self.csv_button = self._button("board_csv", tr("Export &table…"), self._ask_csv)
        self.html_button = self._button("board_html", tr("Export &page…"), self._ask_html)
        self.close_button = self._button("board_close", tr("Cl&ose"), self.close)
        self._lay_out()
        self.table.doubleClicked.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._mark)
        self.scatter.picked.connect(self._select)
        self.finished.connect(self.cancel)
        self._refresh()
        self.resize(1120, 620)

    def _button(self, name: str, label: str, slot: object) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.choose_button)
        top.addWidget(self.folder, 1)
        top.addWidget(self.progress)
        top.addWidget(self.cancel_button)
        split = QSplitter()
        split.setObjectName("board_split")
        split.addWidget(self.table)
        split.addWidget(self.scatter)
        split.setSizes([660, 430])
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        bottom = QHBoxLayout()
        bottom.addWidget(self.state, 1)
        for button in (self.open_button, self.csv_button, self.html_button, self.close_button):
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(split, 1)
        layout.addWidget(self.lost)
        layout.addLayout(bottom)

    @property
    def is_reading(self) -> bool:
        """Whether files are still to come."""
        return self._task is not None

    def ask_folder(self) -> QFileDialog:
        """Ask for a folder; it is read once it is chosen."""
        stored = str(self._settings.value(FOLDER_KEY, ""))
        dialog = QFileDialog(self, tr("Folder of snapshots"), stored or str(Path.home()))
        dialog.setObjectName("board_ask_folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()
        return dialog

    def read(self, folder: Path) -> None:
        """Read all snapshots of a folder, one by one."""
        self.cancel()
        self._settings.setValue(FOLDER_KEY, str(folder))
        self.folder.setText(str(folder))
        self.folder.setToolTip(str(folder))
        self.damaged = []
        self.lost.clear()
        self.model.begin()
        self.scatter.show_entries(())
        self.progress.setRange(0, 0)

        def work() -> Iterator[object]:
            paths = snapshots_in(folder)
            yield len(paths)
            yield from read_entries(paths)

        self._task = self._aside.start(work)
        self._task.news.connect(self._take)
        self._task.ended.connect(self._end)
        self._task.failed.connect(self._fail)
        self._refresh()

    def cancel(self) -> None:
        """Read no more; what was read stays."""
        if self._task is not None:
            self._task.cancel()
            self._end()

    def _take(self, found: object) -> None:
        if isinstance(found, int):
            self.progress.setRange(0, found)
        elif isinstance(found, Entry):
            self.model.put(found)
        elif isinstance(found, Damaged):
            self.damaged.append(found)
            reason = tr(found.reason) if isinstance(found.reason, Text) else found.reason
            self.lost.addItem(f"{found.path.name}: {reason}")
        self.progress.setValue(len(self.model.entries) + len(self.damaged))

    def _end(self) -> None:
        is_whole = self.progress.value() == self.progress.maximum()
        self._task = None
        self.model.settle()
        self.scatter.show_entries(self.model.entries)
        self.table.fit_columns()
        self._refresh()
        if not is_whole:
            self._say(tr("Cancelled: some files were not read."), colors().muted)

    def _fail(self, reason: Text, _: str) -> None:
        self._task = None
        self._refresh()
        self._say(tr(reason), colors().error)

    def _refresh(self) -> None:
        """Bring buttons and words up to date with what was read."""
        self.progress.setVisible(self.is_reading)
        self.cancel_button.setVisible(self.is_reading)
        self.lost.setVisible(bool(self.damaged))
        for button in (self.csv_button, self.html_button):
            button.setEnabled(bool(self.model.entries or self.damaged) and not self.is_reading)
        self.open_button.setEnabled(self._current() is not None)
        self._say(self.model.summary(len(self.damaged)), colors().muted)

    def _say(self, words: str, color: str) -> None:
        self.state.setText(words)
        self.state.setStyleSheet(f"color: {color}")

    def _current(self) -> Entry | None:
        row = self.table.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    def _mark(self, current: QModelIndex, _: QModelIndex) -> None:
        self.open_button.setEnabled(current.isValid())
        self.scatter.choose(self._current())

    def _select(self, entry: Entry) -> None:
        self.table.selectRow(self.model.entries.index(entry))

    def _open(self) -> None:
        entry = self._current()
        if entry is not None:
            self.opened.emit(entry.path)

    def _ask_csv(self) -> None:
        self.ask_file("board.csv", tr("Table (*.csv)"))

    def _ask_html(self) -> None:
        self.ask_file("board.html", tr("Page (*.html)"))

    def ask_file(self, name: str, kinds: str) -> QFileDialog:
        """Ask where the board should go; the suffix says in which form."""
        dialog = QFileDialog(self, tr("Export the board"), self.folder.text(), kinds)
        dialog.setObjectName("board_ask_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(name.rpartition(".")[2])
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        """Write the board as CSV or as a page, or say why that was not possible."""
        try:
            if path.suffix.lower() == ".csv":
                write_csv(path, self.model.entries, self.damaged, tr)
            else:
                title = Path(self.folder.text()).name
                write_html(path, self.model.entries, self.damaged, title=title,
                           axes=self.scatter.axes, say=tr, language=spoken())  # fmt: skip
        except OSError as error:
            reason = error.strerror or error
            self._say(tr("{file} cannot be saved: {reason}", file=path.name, reason=reason),
                      colors().error)  # fmt: skip
        else:
            self._say(tr("Saved to {name}.", name=path.name), colors().muted)
