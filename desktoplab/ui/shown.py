"""What the window shows: a run or a measurement, and at which step. Paints nothing itself.

Plots and cards are told through `show_history` and `show_frames`; they never look at the run. While
it runs they are told one after the other, with room for other events between them, so that none of
these has to wait until everything is drawn and painted.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktoplab.engine.history import History
from desktoplab.spec.text import Text
from desktoplab.ui.behind import is_behind
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.errors import Errors
from desktoplab.ui.run import Run, State
from desktoplab.ui.seldom import Seldom

if TYPE_CHECKING:
    from desktoplab.ui.plots.plot import Plot

TOLD_MS = 200
"""How often a run that trains tells of itself: words cannot be read any faster."""


class Shown(QObject):
    """Follows the run until a person looks back, or measures; `changed` after every news, while it
    trains five times a second.

    `marked` follows when a person marked a step, or unmarked it; `raised` when other tabs can be
    seen.

    `history` is what is shown, `is_measured` whether it is a measurement before training, `opened`
    the title of a run of the library, empty where it is none.
    """

    changed = Signal()
    marked = Signal()
    raised = Signal()

    def __init__(
        self, run: Run, plots: Sequence[Plot], canvas: Canvas, errors: Errors, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._run, self._plots, self._canvas, self._errors = run, plots, canvas, errors
        self.history = run.history
        self.opened: str | Text = ""
        self._waiting: set[Plot] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_waiting)
        self._turns: deque[Callable[[History], None]] = deque()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._show_next)
        self._told = Seldom(self.changed.emit, TOLD_MS, self)
        run.started.connect(self._begin)
        run.progressed.connect(self._follow)
        run.ended.connect(self._end)

    @property
    def is_measured(self) -> bool:
        """Whether a measurement is shown and no run."""
        mine = self.history is self._run.history or bool(self.opened)
        return not mine and self.history.step == 0

    @property
    def subject(self) -> History:
        """The run that commands are about: an opened one while it is shown, else the present."""
        return self.history if self.opened else self._run.history

    @property
    def is_live(self) -> bool:
        """Whether the newest of the run is shown."""
        return self.history is self._run.history and self.history.cursor is None

    @property
    def is_running(self) -> bool:
        """Whether more of the run is to come."""
        return self._run.is_active

    @property
    def has_run(self) -> bool:
        """Whether there is a run to go back to."""
        return self._run.history.started is not None

    def move(self, step: int | None) -> None:
        """Show a kept step; the last one, or None, is the run as it is now."""
        steps = self.history.kept.steps
        if step is not None and steps and step >= steps[-1]:
            step = None
        if step != self.history.cursor:
            self.history.cursor = step
            self._show()

    def go_live(self) -> None:
        """Show the run as it is now."""
        if not self.is_live and self.has_run:
            self.history.cursor = None
            self._take(self._run.history)

    def show_measured(self, history: History) -> None:
        """Show a network as it is before training, until a run begins or a person goes back."""
        self._take(history)

    def show_opened(self, history: History, title: str | Text) -> None:
        """Show a run of the library, until a run begins or a person goes back."""
        self._take(history, title)

    def take_over(self, history: History, opened: str | Text) -> None:
        """Show what the window before showed, at the same step."""
        self.history, self.opened = history, opened
        self._show()

    def _take(self, history: History, opened: str | Text = "") -> None:
        self.opened = opened
        if history is not self.history:
            self.history = history
            self._canvas.clear_frames()
        self._show()

    def _begin(self) -> None:
        self.history, self.opened = self._run.history, ""
        self._canvas.clear_frames()
        for plot in self._plots:
            plot.clear()
        self._turns.clear()
        self._told.now()

    def _follow(self) -> None:
        if self.history is not self._run.history:
            return
        if self._run.state is not State.RUNNING:
            self._show_in_turn()
            return
        news = [plot for plot in self._plots if plot.isVisible() and plot.is_news(self.history)]
        behind = {plot for plot in news if is_behind(plot)}
        seen = [plot for plot in news if plot not in behind]
        self._waiting = (self._waiting - set(seen)) | behind
        self._take_turns([*(plot.follow for plot in seen), self._canvas.show_frames])
        self._told.call()

    def _take_turns(self, wanted: Sequence[Callable[[History], None]]) -> None:
        """Show each after what came before, painting included."""
        self._turns.extend(show for show in wanted if show not in self._turns)
        self._next.start()

    def _show_next(self) -> None:
        if self._turns:
            self._try(self._turns.popleft())
        if self._turns:
            self._next.start()

    def _end(self) -> None:
        if not self.is_measured and not self.opened:
            self.history = self._run.history
            self._show_in_turn()

    def _show_in_turn(self) -> None:
        """Show all of a run that rests or ended, in pieces; nobody waits for it."""
        self._turns.clear()
        self._waiting = {plot for plot in self._plots if is_behind(plot)}
        wanted = [plot.show_history for plot in self._plots if plot not in self._waiting]
        self._take_turns([*wanted, self._canvas.show_frames])
        self._told.now()

    def show_again(self) -> None:
        """The network was exchanged: its cards show what is known of them."""
        self._show()

    def look_again(self) -> None:
        """A tab was raised: what could not be seen may be seen now."""
        self._soon.start()

    def _show_waiting(self) -> None:
        for plot in [plot for plot in self._waiting if not is_behind(plot)]:
            self._waiting.discard(plot)
            self._try(plot.show_history)
        self.raised.emit()

    def _show(self) -> None:
        self._turns.clear()
        self._waiting = {plot for plot in self._plots if is_behind(plot)}
        for plot in self._plots:
            if plot not in self._waiting:
                self._try(plot.show_history)
        self._try(self._canvas.show_frames)
        self._told.now()

    def _try(self, show: Callable[[History], None]) -> None:
        try:
            show(self.history)
        except Exception as error:  # noqa: BLE001  one broken plot must not stop the others
            self._errors.report(error)
