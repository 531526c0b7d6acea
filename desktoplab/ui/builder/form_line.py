"""Where label and editor of a setting stand: beside each other, or the editor below its label."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy

from desktoplab.ui.builder.editors import Editor, FlagBox, NameBox

USUAL, MOST = 0.6, 0.71
"""Share of the width for what stands beside a label, and at most."""


class FormLine:
    """Label, editor, unit and lock of one setting, in two rows of a grid.

    Without a label the editor takes the whole width; so does a yes or no, which has its own.
    """

    def __init__(
        self, grid: QGridLayout, top: int, label: str, editor: Editor, lock: QLabel, unit: str
    ) -> None:
        self._grid, self._top, self._editor, self._lock = grid, top, editor, lock
        self._words: QLabel | None = None
        self._line = QHBoxLayout()
        self._line.setSpacing(5)
        self._line.addWidget(editor, 0 if isinstance(editor, FlagBox) else 1)
        if unit:
            words = QLabel(unit)
            words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            self._line.addWidget(words)
        self._line.addWidget(lock)
        if isinstance(editor, FlagBox):
            self._line.addStretch(1)
        elif label:
            self._words = QLabel(label)
            self._words.setWordWrap(True)
            self._words.setBuddy(editor)
            self._words.setToolTip(editor.toolTip())
        self._is_folded = self._words is None
        self._put()

    def fold(self, room: int, share: int) -> None:
        """Go below the label where `share` pixels of `room` are too few for it, else beside it."""
        folded = self.names_width() > share
        if self._words is None:
            return
        self._words.setMaximumWidth(room if folded else max(1, room - share))
        if folded is not self._is_folded:
            self._is_folded = folded
            self._grid.removeItem(self._line)
            self._put()

    def _put(self) -> None:
        if self._words is not None:
            self._grid.addWidget(self._words, self._top, 0, 1, 2 if self._is_folded else 1)
        where = (self._top + 1, 0, 1, 2) if self._is_folded else (self._top, 1, 1, 1)
        self._grid.addLayout(self._line, *where)

    def label_width(self) -> int:
        """Pixels of the longest word of the label."""
        return 0 if self._words is None else self._words.minimumSizeHint().width()

    def names_width(self) -> int:
        """Pixels that the names of a choice take, with its lock; 0 for what is no choice."""
        if not isinstance(self._editor, NameBox):
            return 0
        hidden = self._lock.isHidden()
        lock = 0 if hidden else self._line.spacing() + self._lock.sizeHint().width()
        return self._editor.widest() + lock


def fold_all(grid: QGridLayout, lines: Sequence[FormLine], width: int) -> None:
    """Put those choices below their labels that have no room beside them; then no name is cut."""
    room = width - grid.horizontalSpacing()
    words = max((line.label_width() for line in lines), default=0)
    most = min(room - words, round(MOST * room))
    wanted = [line.names_width() for line in lines if line.names_width() <= most]
    share = max(round(USUAL * room), *wanted, 0)
    grid.setColumnStretch(0, max(1, room - share))
    grid.setColumnStretch(1, max(1, share))
    for line in lines:
        line.fold(room, share)
