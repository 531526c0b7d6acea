"""The cells as a table model: initializers down, activation × depth across. Paints nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktoplab.engine.cells import Cell
from desktoplab.spec.values import Chosen
from desktoplab.ui.initmap.shades import name_of, sentence
from desktoplab.ui.text import tr

Index = QModelIndex | QPersistentModelIndex
Key = tuple[int, Chosen, Chosen]


@dataclass(frozen=True)
class Choice:
    """What the map spans."""

    depths: tuple[int, ...]
    initializers: tuple[Chosen, ...]
    activations: tuple[Chosen, ...]

    @property
    def count(self) -> int:
        """How many cells that makes."""
        return len(self.depths) * len(self.initializers) * len(self.activations)


class CellModel(QAbstractTableModel):
    """Cells as they come; `cell` is what the painter and the reader ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = Choice((), (), ())
        self._cells: dict[Key, Cell] = {}
        self.loaded: Key | None = None

    def begin(self, choice: Choice) -> None:
        """An empty map of another choice."""
        self.beginResetModel()
        self.choice, self._cells, self.loaded = choice, {}, None
        self.endResetModel()

    def put(self, cell: Cell) -> None:
        """A cell was measured."""
        self._cells[cell.depth, cell.initializer, cell.activation] = cell
        row = self.choice.initializers.index(cell.initializer)
        column = self.choice.activations.index(cell.activation) * len(self.choice.depths)
        place = self.index(row, column + self.choice.depths.index(cell.depth))
        self.dataChanged.emit(place, place)

    @property
    def cells(self) -> Sequence[Cell]:
        """Those that were measured so far."""
        return tuple(self._cells.values())

    def key(self, index: Index) -> Key:
        """Depth, initializer and activation at a place."""
        group, depth = divmod(index.column(), len(self.choice.depths))
        chosen = self.choice
        return (
            chosen.depths[depth], chosen.initializers[index.row()], chosen.activations[group],
        )  # fmt: skip

    def cell(self, index: Index) -> Cell | None:
        """What was measured at a place, None if nothing yet."""
        return self._cells.get(self.key(index)) if index.isValid() else None

    def mark(self, key: Key | None) -> None:
        """Say which network is the one being edited."""
        if key != self.loaded:
            self.loaded = key
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))

    def group_of(self, column: int) -> tuple[int, int, str]:
        """First and last column of an activation, and its name."""
        width = len(self.choice.depths)
        group = column // width
        name = name_of(self.choice.activations[group], activation=True)
        return group * width, group * width + width - 1, name

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.choice.initializers)

    def columnCount(self, parent: Index | None = None) -> int:
        across = len(self.choice.activations) * len(self.choice.depths)
        return 0 if parent is not None and parent.isValid() else across

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        spoken = Qt.ItemDataRole.AccessibleTextRole
        if role not in (Qt.ItemDataRole.DisplayRole, spoken):
            return None
        if orientation == Qt.Orientation.Vertical:
            return name_of(self.choice.initializers[section])
        depth = self.choice.depths[section % len(self.choice.depths)]
        if role == spoken:
            name = self.group_of(section)[2]
            return tr(
                "{activation}, {depth} hidden {depth:layer|layers}", activation=name, depth=depth
            )
        return str(depth)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.AccessibleTextRole or not index.isValid():
            return None
        cell = self.cell(index)
        return sentence(cell) if cell else tr("Not measured yet")
