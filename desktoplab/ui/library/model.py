"""The rows of the table of runs, their columns, and which of them answer a search. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QColor

from desktoplab.store.library import RunRow, matches
from desktoplab.ui.library import words
from desktoplab.ui.library.words import called
from desktoplab.ui.text import count_text, tr
from desktoplab.ui.theme import colors

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SORT = Role.UserRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column:
    """`show` gives the words of a cell, `sort` what it is sorted by."""

    name: str
    title: str
    show: Callable[[RunRow], str]
    sort: Callable[[RunRow], str | float]
    is_number: bool = False


def columns() -> tuple[Column, ...]:
    """Every column from left to right, in the language of the window."""
    state_words = words.states()
    return (
        Column("title", tr("Title"), lambda row: tr(called(row)),
               lambda row: tr(called(row)).casefold()),
        Column("state", tr("State"), lambda row: state_words[row.state],
               lambda row: state_words[row.state]),
        Column("final", tr("Validation"), lambda row: words.score(row, words.final(row)),
               lambda row: _known(words.final(row)), is_number=True),
        Column("best", tr("Best"), lambda row: words.score(row, row.best),
               lambda row: _known(row.best), is_number=True),
        Column("when", tr("When"), lambda row: words.when(row.created), lambda row: row.created),
        Column("data", tr("Data"), lambda row: tr(row.data), lambda row: tr(row.data)),
        Column("network", tr("Network"), words.network, words.network),
        Column("steps", tr("Steps"), words.steps, lambda row: row.step, is_number=True),
        Column("verdicts", tr("Verdicts"), lambda row: str(len(row.findings) or words.NONE),
               lambda row: len(row.findings), is_number=True),
        Column("tags", tr("Tags"), lambda row: ", ".join(row.tags),
               lambda row: ", ".join(row.tags).casefold()),
        Column("size", tr("Size"), lambda row: words.size(row.bytes), lambda row: row.bytes,
               is_number=True),
    )  # fmt: skip


def _known(value: float | None) -> float:
    return -1e300 if value is None else value


class RunsModel(QAbstractTableModel):
    """All runs; `renamed` carries a run's number and its new title."""

    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns()
        self.rows: tuple[RunRow, ...] = ()

    def show_rows(self, rows: Sequence[RunRow]) -> None:
        """Take new rows; what stays keeps its place and its selection."""
        if not self.rows or not rows:  # nothing is selected that could stay so
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()
            return
        wanted = {row.id for row in rows}
        for place in reversed(range(len(self.rows))):
            if self.rows[place].id not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                self.rows = (*self.rows[:place], *self.rows[place + 1 :])
                self.endRemoveRows()
        known = {row.id for row in self.rows}
        for place, row in enumerate(rows):
            if row.id not in known:
                self.beginInsertRows(QModelIndex(), place, place)
                self.rows = (*self.rows[:place], row, *self.rows[place:])
                self.endInsertRows()
        # What is equal stays the same object, which has its experiment read already.
        pairs = tuple(zip(self.rows, rows, strict=True))
        self.rows = tuple(old if old == new else new for old, new in pairs)
        last = len(self.columns) - 1
        for place, (old, _) in enumerate(pairs):
            if self.rows[place] is not old:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return column.title
        if role == Role.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else found

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        title = " ".join(str(value).split())
        if role != Role.EditRole or not index.isValid() or not title:
            return False
        if title == self.columns[0].show(self.rows[index.row()]):
            return False
        self.renamed.emit(self.rows[index.row()].id, title)
        return True

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in (Role.DisplayRole, Role.EditRole):
            return column.show(row)
        if role == SORT:
            return column.sort(row)
        if role == Role.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        if role == Role.ToolTipRole:
            return self._tip(row, column)
        if role == Role.ForegroundRole and column.name == "state":
            return _tint(row)
        return None

    def _tip(self, row: RunRow, column: Column) -> str:
        if column.name == "verdicts":
            return "\n".join(tr(finding.title) for finding in row.findings)
        if column.name == "title":
            parts = [tr(called(row)), self._origin(row), row.notes]
            return "\n\n".join(part for part in parts if part)
        return column.show(row)

    def _origin(self, row: RunRow) -> str:
        """Where a fork comes from."""
        if row.fork_step is None:
            return ""
        known = (tr(words.called(each)) for each in self.rows if each.id == row.parent)
        step = count_text(row.fork_step)
        return tr("Fork of {title} at step {step}", title=next(known, "?"), step=step)


def _tint(row: RunRow) -> QColor | None:
    chosen = colors()
    tints = {"interrupted": chosen.warning, "diverged": chosen.error, "failed": chosen.error,
             "running": chosen.accent}  # fmt: skip
    tint = tints.get(row.state)
    return None if tint is None else QColor(tint)


class FoundRuns(QSortFilterProxyModel):
    """The runs that answer the search, sorted."""

    def __init__(self, source: RunsModel) -> None:
        super().__init__(source)
        self._runs = source
        self._query = ""
        self.setSourceModel(source)
        self.setSortRole(SORT)
        self.setSortLocaleAware(True)

    def search(self, query: str) -> None:
        """Show only runs that have every word somewhere."""
        self._query = query
        self.setFilterFixedString(query)  # filters again, by `filterAcceptsRow`

    def run_at(self, index: Index) -> RunRow | None:
        """The run of a row that is shown."""
        return self._runs.rows[self.mapToSource(index).row()] if index.isValid() else None

    def filterAcceptsRow(self, place: int, parent: Index) -> bool:
        row = self._runs.rows[place]
        return not self._query or matches(row, self._query, f"{words.kinds(row)} {tr(row.data)}")
