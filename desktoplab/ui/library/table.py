"""The table of runs: keys, sorting, renaming in place. What a key does is told by signals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktoplab.store.library import RunRow
from desktoplab.ui.library.model import FoundRuns, Index, RunsModel
from desktoplab.ui.text import tr

Key = Qt.Key
WIDTHS = {"title": 160, "state": 92, "final": 84, "best": 72, "when": 140, "data": 104,
          "network": 210, "steps": 70, "verdicts": 76, "tags": 110, "size": 72}  # fmt: skip


class RunsTable(QTableView):
    """Signals: `opened` by Enter or a double click, `deleted` by Del, `undone` by Ctrl+Z.

    `chosen` follows the selection; `can_undo` says whether Ctrl+Z is the table's.
    """

    opened = Signal()
    deleted = Signal()
    undone = Signal()
    chosen = Signal()
    menu_wanted = Signal(object)

    def __init__(self, model: RunsModel, can_undo: Callable[[], bool]) -> None:
        super().__init__()
        self.setObjectName("runs_table")
        self.setAccessibleName(tr("Runs"))
        self.found = FoundRuns(model)
        self._can_undo = can_undo
        self.setModel(self.found)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setStyleSheet("QTableView::item { padding: 0 6px; }")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.doubleClicked.connect(self._open)
        self._lay_out(model)
        self.setSortingEnabled(True)
        when = [column.name for column in model.columns].index("when")
        self.sortByColumn(when, Qt.SortOrder.DescendingOrder)

    def _lay_out(self, model: RunsModel) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        for place, column in enumerate(model.columns):
            least = header.sectionSizeHint(place) + 4
            self.setColumnWidth(place, max(WIDTHS[column.name], least))

    @property
    def selected(self) -> tuple[RunRow, ...]:
        """The runs that are selected, from top to bottom."""
        places = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        runs = (self.found.run_at(index) for index in places)
        return tuple(run for run in runs if run is not None)

    @property
    def current(self) -> RunRow | None:
        """The run whose row has the focus, if it is selected."""
        index = self.currentIndex()
        is_selected = self.selectionModel().isRowSelected(index.row()) if index.isValid() else False
        return self.found.run_at(index) if is_selected else None

    def choose(self, run: int) -> None:
        """Select one run, if it is shown."""
        for place in range(self.found.rowCount()):
            index = self.found.index(place, 0)
            row = self.found.run_at(index)
            if row is not None and row.id == run:
                self.setCurrentIndex(index)
                self.scrollTo(index)

    def rename(self) -> None:
        """Edit the title in its cell."""
        index = self.currentIndex()
        if index.isValid():
            self.edit(index.siblingAtColumn(0))

    def _open(self, index: Index) -> None:
        del index
        self.opened.emit()

    def _ask_menu(self, point: QPoint) -> None:
        self.menu_wanted.emit(self.viewport().mapToGlobal(point))

    def _is_mine(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for the table and not for the window's commands."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._can_undo()
        return event.key() in (Key.Key_Delete, Key.Key_F2, Key.Key_Return, Key.Key_Enter)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_mine(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Key.Key_Delete:
            self.deleted.emit()
        elif event.key() == Key.Key_F2:
            self.rename()
        elif event.matches(QKeySequence.StandardKey.Undo) and self._can_undo():
            self.undone.emit()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()
