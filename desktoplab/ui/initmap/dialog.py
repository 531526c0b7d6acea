"""The window of the initialization map: it asks for cells beside a run, shows and loads them.

What it changes is one undoable edit of the session; the measuring is `engine.initmap`'s.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktoplab.engine.cells import Cell, basis, cell_experiment, width_of
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataInfo
from desktoplab.spec.text import Text, text
from desktoplab.ui.aside import Aside, Task
from desktoplab.ui.builder.limits import edit_reason
from desktoplab.ui.initmap.choices import Choices
from desktoplab.ui.initmap.model import CellModel, Choice, Index
from desktoplab.ui.initmap.scale import Scale
from desktoplab.ui.initmap.shades import network_name, sentence
from desktoplab.ui.initmap.table import MapTable
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class MapDialog(QDialog):
    """Stands beside the main window; measures when first shown, then when told to."""

    def __init__(
        self, session: Session, run: Run, aside: Aside, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._run, self._aside = session, run, aside
        self._task: Task | None = None
        self._measured: tuple[object, ...] | None = None
        self._loaded: tuple[Experiment, Cell] | None = None
        self.setObjectName("map_dialog")
        self.setWindowTitle(tr("Initialization map"))
        self.cells = CellModel()
        self.table = MapTable(self.cells)
        self.choices = Choices(session.profile)
        self.measure_button = self._button("map_measure", "", self.measure)
        self.measure_button.setDefault(False)
        self.cancel_button = self._button("map_cancel", tr("&Cancel"), self.cancel)
        self.undo_button = self._button("map_undo", tr("&Undo"), session.undo)
        self.close_button = self._button("map_close", tr("Cl&ose"), self.close)
        self.progress = QProgressBar()
        self.progress.setObjectName("map_progress")
        self.progress.setAccessibleName(tr("Cells measured"))
        self.progress.setFixedWidth(160)
        self.progress.setFormat(tr("%v of %m"))
        self.intro = _words("map_intro")
        self.readout = _words("map_readout")
        self.readout.setAccessibleName(tr("Read-out"))
        self.readout.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 4)
        self.state = _words("map_state")
        self._lay_out()
        self.table.pointed.connect(self._read_out)
        self.table.chosen.connect(self._load)
        self.choices.changed.connect(self._refresh)
        session.changed.connect(self._refresh)
        self.finished.connect(self.cancel)
        self.cells.begin(self._choice())
        self._refresh()
        self.resize(1010, 560)

    def _button(self, name: str, label: str, slot: object) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.choices)
        top.addStretch(1)
        for widget in (self.progress, self.cancel_button, self.measure_button):
            top.addWidget(widget)
        bottom = QHBoxLayout()
        bottom.addWidget(self.state, 1)
        bottom.addWidget(self.undo_button)
        bottom.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.intro)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(Scale())
        layout.addWidget(self.readout)
        layout.addLayout(bottom)

    def _choice(self) -> Choice:
        return self.choices.choice() or Choice((), (), ())

    @property
    def is_measuring(self) -> bool:
        """Whether cells are still to come."""
        return self._task is not None

    @property
    def is_stale(self) -> bool:
        """Whether the cells are those of another width, data, seed or loss."""
        return self._measured is not None and self._measured != basis(self._session.experiment)

    def measure(self) -> None:
        """Measure every cell of the choice, on the experiment as it is now."""
        choice = self.choices.choice()
        if choice is None:
            return
        self.cancel()
        experiment, device = self._session.experiment, self._run.wanted_device
        self._measured = basis(experiment)

        def work() -> Iterator[object]:
            from desktoplab.engine.initmap import map_cells

            yield from map_cells(
                experiment, choice.depths, choice.initializers, choice.activations, device=device
            )

        self.cells.begin(choice)
        self.table.setCurrentIndex(self.cells.index(0, 0))
        self.progress.setRange(0, choice.count)
        self.progress.setValue(0)
        self._task = self._aside.start(work)
        self._task.news.connect(self._take)
        self._task.ended.connect(self._end)
        self._task.failed.connect(self._fail)
        self._refresh()

    def cancel(self) -> None:
        """Measure no more; the cells that are there stay."""
        if self._task is not None:
            self._task.cancel()
            self._end()

    def _take(self, cell: object) -> None:
        assert isinstance(cell, Cell)
        is_first = not self.cells.cells
        self.cells.put(cell)
        if is_first:
            self._refresh()
        self.progress.setValue(len(self.cells.cells))
        if self.cells.cell(self.table.currentIndex()) is cell:
            self._read_out(self.table.currentIndex())

    def _end(self) -> None:
        self._task = None
        self._refresh()

    def _fail(self, reason: Text, _: str) -> None:
        self._end()
        self._tell(tr(reason), colors().error)

    def _read_out(self, index: Index) -> None:
        cell = self.cells.cell(index)
        self.readout.setText(sentence(cell) if cell else "")

    def _load(self, index: Index) -> None:
        cell = self.cells.cell(index)
        if cell is None or self.is_stale:
            return
        experiment = cell_experiment(
            self._session.experiment, cell.depth, cell.initializer, cell.activation
        )
        self._loaded = experiment, cell
        reason = edit_reason(self._session, experiment)
        self._session.edit(text("Load {network}", network=network_name(cell)), experiment, ())
        self._refresh()
        if reason:
            self._tell(reason, colors().warning)

    def _refresh(self) -> None:
        """Bring words, buttons and marks up to date with session, choice and task."""
        info = self._session.info
        self.intro.setText(
            tr("Each cell is a network of hidden Dense layers of {width} {width:unit|units} (as in "
               "your first Dense layer) on {data}, measured before any training. Click one to load "
               "it.", width=width_of(self._session.experiment),
               data=tr(info.label) if isinstance(info, DataInfo) else tr("these data"))
        )  # fmt: skip
        choice = self.choices.choice()
        count = choice.count if choice else 0
        self.measure_button.setText(
            tr("&Measure {count} {count:cell|cells}", count=count) if choice else tr("&Measure")
        )
        self.measure_button.setEnabled(choice is not None)
        self.cancel_button.setEnabled(self.is_measuring)
        self.progress.setVisible(self.is_measuring)
        self.table.dim(self.is_stale)
        is_loaded = self._loaded is not None and self._session.experiment == self._loaded[0]
        cell = self._loaded[1] if self._loaded and is_loaded else None
        self.cells.mark((cell.depth, cell.initializer, cell.activation) if cell else None)
        self.undo_button.setEnabled(is_loaded and self._session.undo_name is not None)
        self._tell(*self._news(choice, cell))

    def _news(self, choice: Choice | None, loaded: Cell | None) -> tuple[str, str]:
        chosen = colors()
        if choice is None:
            return tr("Write depths as 5, 10, 20, and tick at least one of each."), chosen.error
        if self.is_measuring:
            is_first = not self.cells.cells
            words = tr("Loading torch and the data…") if is_first else tr("Measuring…")
            return words, chosen.muted
        if self.is_stale:
            return (
                tr("The experiment has changed since: these cells are out of date. Measure again."),
                chosen.warning,
            )
        if loaded is not None:
            return tr("Loaded: {network}.", network=network_name(loaded)), chosen.text
        if self._measured is not None and choice != self.cells.choice:
            return tr("The choice above is not measured yet."), chosen.muted
        if self.cells.cells and len(self.cells.cells) < self.cells.choice.count:
            return tr("Cancelled: some cells are not measured."), chosen.muted
        return "", chosen.muted

    def _tell(self, words: str, color: str) -> None:
        self.state.setText(words)
        self.state.setStyleSheet(f"color: {color}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._measured is None:
            self.measure()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _words(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
