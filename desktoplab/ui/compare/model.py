"""Which runs are compared: the present one, the one before it, and those that a person pinned."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktoplab.engine.history import History
from desktoplab.spec.text import Text, text
from desktoplab.ui.run import Run
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

MOST = 6
"""Runs that are compared at most; each may keep frames of some ten megabytes."""


@dataclass(frozen=True)
class Compared:
    """A run with its title; `color` is its place among the colours, which it keeps.

    A fork names its `parent`, and while that is drawn too, so is the common past once. One that is
    not `pinned` gives way to the next run.
    """

    called: str | Text
    history: History
    color: int
    parent: History | None = None
    pinned: bool = True
    shown: bool = True

    @property
    def title(self) -> str:
        """What the run is called, in the language of the window."""
        return tr(self.called)


def color_of(one: Compared) -> str:
    """The colour of a run in every view."""
    palette = colors().classes
    return palette[one.color % len(palette)]


class Comparison(QObject):
    """The compared runs, the present one first; `changed` after every change of the list."""

    changed = Signal()

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._count = 0
        self.runs: tuple[Compared, ...] = ()
        run.started.connect(self._begin)

    @property
    def shown(self) -> tuple[Compared, ...]:
        """Those that are drawn."""
        return tuple(one for one in self.runs if one.shown)

    def begins(self, one: Compared) -> int:
        """The step from which a run is drawn: that of the fork where its parent is drawn too."""
        is_common = any(other.history is one.parent for other in self.shown)
        return one.history.began if is_common else 0

    def find(self, history: History) -> Compared | None:
        """The entry of a run, if it is compared."""
        return next((one for one in self.runs if one.history is history), None)

    def pin(self, history: History, title: str | Text = "", parent: History | None = None) -> bool:
        """Keep a run among the compared ones; False where there is no room for another."""
        found = self.find(history)
        others = sum(one.pinned for one in self.runs if one is not found)
        if others >= MOST:
            return False
        if found is None:
            title = title or text("Run {number}", number=self._count + 1)
            self._add(history, title, parent, pinned=True)
        else:
            title, parent = title or found.called, parent or found.parent
            self._replace(found, replace(found, called=title, parent=parent, pinned=True))
        self._put_first(parent, history)
        return True

    def _put_first(self, parent: History | None, fork: History) -> None:
        """A parent stands before its fork, so that the change is told of the fork."""
        histories = [one.history for one in self.runs]
        if parent not in histories or histories.index(parent) < histories.index(fork):
            return
        moved = self.runs[histories.index(parent)]
        others = [one for one in self.runs if one is not moved]
        place = [one.history for one in others].index(fork)
        self.runs = (*others[:place], moved, *others[place:])
        self.changed.emit()

    def leave(self) -> tuple[tuple[Compared, ...], int]:
        """The compared runs, and how many there have been."""
        return self.runs, self._count

    def take_over(self, runs: tuple[Compared, ...], count: int) -> None:
        """Go on with those of the window before."""
        self.runs, self._count = runs, count
        self.changed.emit()

    def remove(self, history: History) -> None:
        """Compare a run no longer."""
        self.runs = tuple(one for one in self.runs if one.history is not history)
        self.changed.emit()

    def rename(self, history: History, title: str) -> None:
        """Give a run another title; an empty one changes nothing."""
        found = self.find(history)
        if found is not None and title.strip():
            self._replace(found, replace(found, called=title.strip()))

    def show(self, history: History, *, shown: bool) -> None:
        """Draw a run, or leave it out."""
        found = self.find(history)
        if found is not None and found.shown is not shown:
            self._replace(found, replace(found, shown=shown))

    def _begin(self) -> None:
        """The run that starts joins; of those that nobody pinned, the newest that trained stays."""
        history = self._run.history
        if self.find(history) is not None:
            return
        loose = [one for one in self.runs if not one.pinned]
        if loose and loose[-1].history.step == 0:  # reset and never trained: as if it had not been
            self._count -= 1
        trained = [one for one in loose if one.history.step > 0]
        self.runs = tuple(one for one in self.runs if one.pinned or one in trained[-1:])
        self._add(history, text("Run {number}", number=self._count + 1), pinned=False)

    def _add(
        self, history: History, title: str | Text, parent: History | None = None, *, pinned: bool
    ) -> None:
        self._count += 1
        self._make_room()
        new = Compared(title, history, self._free_color(), parent, pinned)
        self.runs = (*self.runs, new)
        self.changed.emit()

    def _make_room(self) -> None:
        """Let go of one that nobody pinned where the list is full."""
        while len(self.runs) >= MOST:
            loose = next((one for one in self.runs if not one.pinned), None)
            if loose is None:
                return
            self.runs = tuple(one for one in self.runs if one is not loose)

    def _free_color(self) -> int:
        taken = {one.color for one in self.runs}
        return next(color for color in range(MOST + 2) if color not in taken)

    def _replace(self, old: Compared, new: Compared) -> None:
        self.runs = tuple(new if one is old else one for one in self.runs)
        self.changed.emit()
