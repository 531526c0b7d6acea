"""The compared runs as a table: shown or not, title, results, what each changed, findings."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeWidget, QTreeWidgetItem

from desktoplab.compare.rows import Row, rows_of
from desktoplab.engine.history import History
from desktoplab.ui.compare.model import Compared, Comparison, color_of
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.text import count_text, tr
from desktoplab.verdicts import judge

TITLE, VALIDATION, CHANGES, TRAINING, LOSS, STEPS, PARAMETERS, FINDINGS = range(8)


class CompareTable(QTreeWidget):
    """One row for each run; a check mark draws it, F2 renames it, Del takes it off the list."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison
        self._judged: dict[int, tuple[tuple[object, ...], str]] = {}
        self.setObjectName("compare_table")
        self.setAccessibleName(tr("Compared runs"))
        self.setHeaderLabels(
            [tr("Run"), tr("Validation"), tr("Changed"), tr("Training"), tr("Loss"), tr("Steps"),
             tr("Parameters"), tr("Findings")]
        )  # fmt: skip
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(12, 12))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemChanged.connect(self._edited)
        self.header().setStretchLastSection(True)

    def show_runs(self) -> None:
        """Bring the rows up to date with the runs."""
        runs = self._comparison.runs
        if self.state() == QAbstractItemView.State.EditingState:
            return
        with QSignalBlocker(self):
            while self.topLevelItemCount() > len(runs):
                self.takeTopLevelItem(self.topLevelItemCount() - 1)
            while self.topLevelItemCount() < len(runs):
                self.addTopLevelItem(QTreeWidgetItem())
            for place, (one, row) in enumerate(
                zip(runs, rows_of([one.history for one in runs]), strict=True)
            ):
                item = self.topLevelItem(place)
                assert item is not None
                self._fill(item, one, row, is_first=place == 0)
        for column in (TITLE, VALIDATION, TRAINING, LOSS, STEPS, PARAMETERS):
            self.resizeColumnToContents(column)

    def _fill(self, item: QTreeWidgetItem, one: Compared, row: Row, *, is_first: bool) -> None:
        editable, checkable = Qt.ItemFlag.ItemIsEditable, Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(item.flags() | editable | checkable)
        state = Qt.CheckState.Checked if one.shown else Qt.CheckState.Unchecked
        item.setCheckState(TITLE, state)
        item.setIcon(TITLE, _square(color_of(one)))
        item.setToolTip(TITLE, tr("Pinned") if one.pinned else tr("Makes room for later runs"))
        changes = [tr(change.text()) for change in row.changes]
        changed = "; ".join(changes) if changes else tr("first run") if is_first else tr("nothing")
        words = (
            one.title, _score(row.validation, row.metric), changed,
            _score(row.training, row.metric), _number(row.loss), count_text(row.steps),
            count_text(row.parameters), self._findings(one.history),
        )  # fmt: skip
        for column, each in enumerate(words):
            if item.text(column) != each:
                item.setText(column, each)
        item.setToolTip(CHANGES, "\n".join(changes))
        item.setToolTip(FINDINGS, words[FINDINGS])

    def _findings(self, history: History) -> str:
        """The titles of the verdicts; a run is judged again only when there is more of it."""
        key, stamp = id(history), (history, len(history.points), history.ended is not None)
        if key not in self._judged or self._judged[key][0] != stamp:
            titles = "; ".join(tr(verdict.title) for verdict in judge(history))
            self._judged = {k: v for k, v in self._judged.items() if k != key}
            self._judged[key] = stamp, titles
        return self._judged[key][1]

    def selected(self) -> History | None:
        """The run of the current row."""
        item = self.currentItem()
        place = -1 if item is None else self.indexOfTopLevelItem(item)
        runs = self._comparison.runs
        return runs[place].history if 0 <= place < len(runs) else None

    def _edited(self, item: QTreeWidgetItem, column: int) -> None:
        place = self.indexOfTopLevelItem(item)
        if column != TITLE or not 0 <= place < len(self._comparison.runs):
            return
        one = self._comparison.runs[place]
        shown = item.checkState(TITLE) == Qt.CheckState.Checked
        if item.text(TITLE) != one.title:
            self._comparison.rename(one.history, item.text(TITLE))
        self._comparison.show(one.history, shown=shown)

    def remove_selected(self) -> None:
        """Take the current run off the list."""
        history = self.selected()
        if history is not None:
            self._comparison.remove(history)

    def copy(self) -> None:
        """Put the table on the clipboard, columns parted by tabs."""
        header = [self.headerItem().text(column) for column in range(self.columnCount())]
        rows = [header]
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None:
                rows.append([item.text(column) for column in range(self.columnCount())])
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))

    def _open_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("compare_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        history, item = self.selected(), self.currentItem()
        if history is not None and item is not None:
            menu.addAction(tr("Rename"), lambda: self.editItem(item, TITLE))
            menu.addAction(tr("Pin"), lambda: self._comparison.pin(history))
            menu.addAction(tr("Take off the list"), self.remove_selected)
            menu.addSeparator()
        menu.addAction(tr("Copy table"), self.copy)
        menu.popup(self.viewport().mapToGlobal(position))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_selected()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def _score(value: float, metric: str) -> str:
    return (
        percent(value)
        if metric in ("accuracy", "quality") and math.isfinite(value)
        else _number(value)
    )


def _number(value: float) -> str:
    return "–" if math.isnan(value) else show(value)


def _square(color: str) -> QIcon:
    picture = QPixmap(24, 24)
    picture.fill(QColor(color))
    return QIcon(picture)
