"""The columns of a table that is imported: what each is read as, and a few of its values."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktoplab.catalog.csv_columns import join_names, split_names
from desktoplab.catalog.csv_roles import Column
from desktoplab.spec.text import text
from desktoplab.spec.values import Value, Values
from desktoplab.ui.builder.editors import NameBox
from desktoplab.ui.text import tr

KINDS = (
    ("number", text("Number")), ("category", text("Category")), ("target", text("Target")),
    ("ignored", text("Left out")),
)  # fmt: skip


class ColumnTable(QTableWidget):
    """Shows the columns; `edited` carries `target`, `task`, `categories` and `ignored`."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setObjectName("import_columns")
        self.setAccessibleName(tr("Columns"))
        self.setHorizontalHeaderLabels([tr("Column"), tr("Read as"), tr("Values")])
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 104)
        header.resizeSection(1, 112)
        self._kinds: dict[str, NameBox] = {}
        self._columns: tuple[Column, ...] = ()
        self._target = ""

    def show_columns(self, columns: tuple[Column, ...], values: Values) -> None:
        """Show columns as the settings say they are read."""
        if columns != self._columns:
            self._columns = columns
            self._fill()
        kinds = self._kinds_of(values)
        self._target = next((name for name, kind in kinds.items() if kind == "target"), "")
        for name, box in self._kinds.items():
            box.set_value(kinds[name])

    def _fill(self) -> None:
        self.clearContents()
        self.setRowCount(len(self._columns))
        self._kinds = {}
        before: QWidget = self
        for row, column in enumerate(self._columns):
            self._put(row, 0, column.name, column.name)
            examples = ", ".join(column.examples)
            if column.missing:
                gaps = tr("{count} missing", count=column.missing)
                examples = f"{gaps} · {examples}"
            tip = tr("{count} different {count:value|values}", count=column.distinct)
            self._put(row, 2, examples, f"{tip}\n{examples}")
            box = NameBox(tuple((kind, tr(label), "") for kind, label in KINDS))
            box.setObjectName(f"import_column_{row + 1}")
            box.setAccessibleName(tr("Read {column} as", column=column.name))
            box.entered.connect(self._changed)
            self._kinds[column.name] = box
            self.setCellWidget(row, 1, box)
            QWidget.setTabOrder(before, box)
            before = box

    def _put(self, row: int, column: int, words: str, tip: str) -> None:
        item = QTableWidgetItem(words)
        item.setToolTip(tip)
        self.setItem(row, column, item)

    def _kinds_of(self, values: Values) -> dict[str, str]:
        categories = split_names(values["categories"])
        ignored = split_names(values["ignored"])
        target = values["target"] or (self._columns[-1].name if self._columns else "")
        kinds: dict[str, str] = {}
        for column in self._columns:
            name = column.name
            kind = "category" if name in categories else "number"
            kinds[name] = "ignored" if name in ignored else kind
            if name == target:
                kinds[name] = "target"
        return kinds

    def _changed(self) -> None:
        chosen = {name: box.currentData() for name, box in self._kinds.items()}
        box = self.sender()
        targets = [name for name, kind in chosen.items() if kind == "target"]
        for name in targets:
            # There is one target: the one that was just chosen takes it from the other.
            if len(targets) > 1 and self._kinds[name] is not box:
                chosen[name] = self._column(name).feature_kind
        target = [name for name, kind in chosen.items() if kind == "target"]
        changed: dict[str, Value] = {
            "target": target[0] if target else "",
            "categories": join_names([n for n, kind in chosen.items() if kind == "category"]),
            "ignored": join_names([n for n, kind in chosen.items() if kind == "ignored"]),
        }
        if target and target[0] != self._target:
            changed["task"] = self._column(target[0]).task
        self.edited.emit(changed)

    def _column(self, name: str) -> Column:
        return next(column for column in self._columns if column.name == name)
