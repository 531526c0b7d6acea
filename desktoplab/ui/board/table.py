"""The table of the board: rows that are chosen whole, columns that fit, sorted at a click."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktoplab.board.columns import COLUMNS
from desktoplab.ui.board.model import BoardModel
from desktoplab.ui.text import tr

WIDEST = 220
"""Pixels that a column of words may take at first."""


class BoardTable(QTableView):
    """Shows a `BoardModel`; nothing in it can be edited."""

    def __init__(self, model: BoardModel) -> None:
        super().__init__()
        self.setObjectName("board_table")
        self.setAccessibleName(tr("Snapshots; a double-click opens one"))
        self.setModel(model)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 9)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)

    def fit_columns(self) -> None:
        """Make each column as wide as what is in it, within reason."""
        self.resizeColumnsToContents()
        for place in range(len(COLUMNS)):
            self.setColumnWidth(place, min(WIDEST, self.columnWidth(place)))
