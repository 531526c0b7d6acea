"""The clean-up: what the library takes on the disk, and what of it can go. Asks before it does."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktoplab.store.library import Library, RunRow, Size
from desktoplab.ui.library import words
from desktoplab.ui.recording import Recorder
from desktoplab.ui.text import tr

DAY = 86_400.0


class CleaningDialog(QDialog):
    """Three things that can go; the runs themselves go to the trash, or from it."""

    def __init__(self, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cleaning_dialog")
        self.setWindowTitle(tr("Clean up the library"))
        self._recorder = recorder
        self._rows: tuple[RunRow, ...] = ()
        self._trash: tuple[RunRow, ...] = ()
        self.facts = QLabel(tr("Looking …"))
        self.facts.setObjectName("cleaning_facts")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self.drop_frames = self._box("frames", tr("Remove the time-slider frames "
                                                  "of runs older than"))  # fmt: skip
        self.days = self._number("days", 30, 0, 3650, tr(" days"))
        self.keep_last = self._box("last", tr("Move runs to the trash, but for the newest"))
        self.last = self._number("last", 100, 1, 100_000, tr(" runs"))
        self.empty_trash = self._box("trash", tr("Empty the trash, for good"))
        self.notes: dict[str, QLabel] = {}
        for row, (name, box, number) in enumerate(
            (("frames", self.drop_frames, self.days), ("last", self.keep_last, self.last),
             ("trash", self.empty_trash, None))
        ):  # fmt: skip
            self._place(row, name, box, number)
        self.progress = QProgressBar()
        self.progress.setObjectName("cleaning_progress")
        self.progress.setAccessibleName(tr("Progress of the clean-up"))
        self.progress.setRange(0, 0)
        self.progress.hide()
        self._pieces = _Pieces()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self.facts)
        layout.addLayout(self._grid)
        layout.addWidget(self.progress)
        layout.addWidget(self._buttons())
        # A minimum of one's own would keep the layout from asking for the room that it needs.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self.resize(max(470, self.sizeHint().width()), self.sizeHint().height())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.refresh()

    def _box(self, name: str, label: str) -> QCheckBox:
        box = QCheckBox(label)
        box.setObjectName(f"cleaning_{name}")
        box.toggled.connect(self._show)
        return box

    def _number(self, name: str, value: int, low: int, high: int, unit: str) -> QSpinBox:
        number = QSpinBox()
        number.setObjectName(f"cleaning_{name}_number")
        number.setAccessibleName(unit.strip())
        number.setRange(low, high)
        number.setValue(value)
        number.setSuffix(unit)
        number.setMinimumHeight(number.sizeHint().height())
        number.valueChanged.connect(self._show)
        return number

    def _place(self, row: int, name: str, box: QCheckBox, number: QSpinBox | None) -> None:
        note = QLabel()
        note.setObjectName(f"cleaning_{name}_note")
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        note.setMinimumWidth(120)
        self.notes[name] = note
        self._grid.addWidget(box, row, 0)
        if number is not None:
            self._grid.addWidget(number, row, 1)
        self._grid.addWidget(note, row, 2)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("cleaning_buttons")
        buttons.rejected.connect(self.close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName("cleaning_close")
        self.clean_button = QPushButton(tr("Clean &up"))
        self.clean_button.setObjectName("cleaning_start")
        self.clean_button.clicked.connect(self.clean)
        buttons.addButton(self.clean_button, QDialogButtonBox.ButtonRole.ActionRole)
        return buttons

    def refresh(self) -> None:
        """Look at the library again."""
        self._recorder.ask(_look, self._take)

    def _take(self, found: object) -> None:
        assert isinstance(found, tuple)
        size, self._rows, self._trash = found
        assert isinstance(size, Size)
        self.facts.setText(
            tr("On the disk: {files}\nRuns: {runs}, of which {frames} for the time slider\n"
               "Trash: {trash}\nFree inside the file: {free}",
               files=words.size(size.files), runs=words.size(size.runs),
               frames=words.size(size.frames), trash=words.size(size.trash),
               free=words.size(size.free))
        )  # fmt: skip
        self._show()
        self.adjustSize()

    @property
    def old(self) -> tuple[RunRow, ...]:
        """The runs whose frames would go."""
        limit = time.time() - self.days.value() * DAY
        return tuple(r for r in self._rows if r.created < limit and r.state != "running")

    @property
    def surplus(self) -> tuple[RunRow, ...]:
        """The runs that would go to the trash."""
        return tuple(r for r in self._rows[self.last.value() :] if r.state != "running")

    def _show(self) -> None:
        for name, rows in (("frames", self.old), ("last", self.surplus), ("trash", self._trash)):
            total = words.size(sum(row.bytes for row in rows))
            self.notes[name].setText(tr("{n} {n:run|runs}, {size}", n=len(rows), size=total))
        boxes = (self.drop_frames, self.keep_last, self.empty_trash)
        self.clean_button.setEnabled(any(box.isChecked() for box in boxes))

    def clean(self) -> None:
        """Do what is ticked, then give the room back to the disk."""
        frames = _ids(self.old) if self.drop_frames.isChecked() else ()
        surplus = _ids(self.surplus) if self.keep_last.isChecked() else ()
        trash = _ids(self._trash) if self.empty_trash.isChecked() else ()

        def work(library: Library) -> None:
            library.drop_frames(frames)
            library.purge(trash)
            library.delete(surplus)

        self.clean_button.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self._recorder.do(work, self._shrink)

    def _shrink(self, _answer: object) -> None:
        """Give room back piece by piece: between two of them, runs that train are written."""
        self._pieces = _Pieces()
        self._recorder.do(self._pieces.next, self._go_on)

    def _go_on(self, share: object) -> None:
        if share is None or not self.isVisible():
            self._done(share)
            return
        assert isinstance(share, float)
        self.progress.setRange(0, 1000)
        self.progress.setValue(round(1000 * share))
        self._recorder.do(self._pieces.next, self._go_on)

    def _done(self, _answer: object) -> None:
        self.progress.hide()
        for box in (self.drop_frames, self.keep_last, self.empty_trash):
            box.setChecked(False)
        self.refresh()


class _Pieces:
    """One piece of the shrinking at each call, all in the recording thread."""

    def __init__(self) -> None:
        self._shares: Iterator[float] | None = None

    def next(self, library: Library) -> float | None:
        """The share that is done; None when all is."""
        if self._shares is None:
            self._shares = library.shrink()
        return next(self._shares, None)


def _ids(rows: Sequence[RunRow]) -> tuple[int, ...]:
    return tuple(row.id for row in rows)


def _look(library: Library) -> tuple[Size, tuple[RunRow, ...], tuple[RunRow, ...]]:
    return library.size(), library.runs(), library.runs(deleted=True)
