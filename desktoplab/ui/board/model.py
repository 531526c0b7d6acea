"""The rows of the board as a table model, sorted by any column. Paints and reads nothing."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktoplab.board.columns import COLUMNS, Column
from desktoplab.board.entry import Entry
from desktoplab.board.reading import duplicates
from desktoplab.spec.text import Text
from desktoplab.ui.text import tr

Index = QModelIndex | QPersistentModelIndex


class BoardModel(QAbstractTableModel):
    """Entries in the order in which they are shown; what is there twice is marked."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self._order = (0, Qt.SortOrder.AscendingOrder)
        self._twins: dict[Path, str] = {}

    def begin(self) -> None:
        """An empty board."""
        self.beginResetModel()
        self.entries, self._twins = [], {}
        self.endResetModel()

    def put(self, entry: Entry) -> None:
        """One more entry, at the end until the board is sorted."""
        self.beginInsertRows(QModelIndex(), len(self.entries), len(self.entries))
        self.entries.append(entry)
        self.endInsertRows()

    def settle(self) -> None:
        """All are there: sort, and mark what is there twice."""
        by_name = sorted(self.entries, key=lambda entry: entry.path)
        self._twins = {path: twin.name for path, twin in duplicates(by_name).items()}
        self.sort(*self._order)

    @property
    def twins(self) -> int:
        """How many entries are the same as another one."""
        return len(self._twins)

    def summary(self, lost: int) -> str:
        """One line: how many there are, how many are equal, how many were `lost` in reading."""
        count, twins = len(self.entries), self.twins
        found = (
            tr("{n} {n:snapshot|snapshots}", n=count) if count else "",
            tr("{n} with the same experiment and curve as another", n=twins) if twins else "",
            tr("{n} cannot be read", n=lost) if lost else "",
        )
        return " · ".join(filter(None, found))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = column, order
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self.entries[index.row()] for index in before]
        is_falling = order == Qt.SortOrder.DescendingOrder
        value = COLUMNS[column].value
        known = [e for e in self.entries if not _is_unknown(value(e))]
        unknown = [e for e in self.entries if _is_unknown(value(e))]
        self.entries = sorted(known, key=value, reverse=is_falling) + unknown
        places = {id(entry): row for row, entry in enumerate(self.entries)}
        after = [
            self.index(places[id(entry)], index.column())
            for entry, index in zip(kept, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(Text(COLUMNS[section].label))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(Text(COLUMNS[section].help))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, entry = COLUMNS[index.column()], self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(column, entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            twin = self._twins.get(entry.path)
            if twin is not None:
                return tr("Same experiment and curve as {file}", file=twin)
            return str(entry.path) if column.name == "file" else self._shown(column, entry)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _shown(self, column: Column, entry: Entry) -> str:
        shown = column.said(entry, tr)
        twin = self._twins.get(entry.path)
        return f"{shown} = {twin}" if column.name == "file" and twin is not None else shown


def _is_unknown(value: float | str) -> bool:
    return isinstance(value, float) and math.isnan(value)
