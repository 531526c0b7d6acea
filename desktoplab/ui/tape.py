"""The messages of one run on their way into the library. No Qt; the worker never waits for it."""

from __future__ import annotations

from desktoplab.engine.messages import Ended, Message, Progress, Started
from desktoplab.store.library import Library
from desktoplab.ui.mailbox import Mailbox
from desktoplab.ui.runner import Origin, Outcome


class Tape:
    """The messages of one run on their way; `run` is its number once it is in the library.

    The worker calls `put`, and sets `outcome` last. A run that made no update is not kept.
    `is_news` says whether the last `write` wrote anything, `is_kept` whether all is written.
    """

    def __init__(self, title: str = "", origin: Origin | None = None) -> None:
        self.title = title
        self.run = origin.run if origin else None
        self.parent = origin.parent if origin else None
        self.step = origin.start.step if origin else 0
        self.outcome: Outcome | None = None
        self.is_news = False
        self.is_kept = False
        self._box = Mailbox()
        self._started: Started | None = None
        self._waiting: list[Progress | Ended] = []
        self._is_begun = False
        self._fork = origin if origin is not None and origin.run is None else None

    def put(self, message: Message) -> None:
        """Leave a message; called by the worker."""
        self._box.put(message)

    def write(self, library: Library) -> bool:
        """Write what has come; says whether the run is over. Called by the recording thread."""
        outcome = self.outcome  # before the mailbox: what is set last is read first
        self._take()
        self.is_news = False
        if not self._is_begun and any(message.step > self.step for message in self._waiting):
            self._begin(library)
        if self._is_begun and self.run is not None:
            self.is_news = bool(self._waiting) or outcome is not None
            if self._waiting:
                library.add(self.run, self._waiting)
                self._waiting = []
            if outcome is not None:
                library.end(self.run, outcome)
                self.is_kept = True
        return outcome is not None

    def _take(self) -> None:
        """Join what could not be written before with what is new."""
        box = Mailbox()
        for message in (*self._waiting, *self._box.take()):
            if isinstance(message, Started):
                self._started = message
            else:
                box.put(message)
        self._waiting = [each for each in box.take() if not isinstance(each, Started)]

    def _begin(self, library: Library) -> None:
        if self._started is None:
            return
        if self.run is None:
            fork_step = None if self._fork is None else self.step
            self.run = library.begin(
                self._started, title=self.title, parent=self.parent, fork_step=fork_step
            )
            if self._fork is not None:
                library.add(self.run, [_past(self._fork)])
                self._fork = None  # the past may be large
        else:
            library.go_on(self.run, self.step)
        self._is_begun = True


def _past(origin: Origin) -> Progress:
    """All that a fork shares with the run that it comes from, as one message."""
    past, start = origin.past, origin.start
    frames = tuple(frame for step in past.kept.steps for frame in past.kept.frames_of(step))
    return Progress(
        start.step, past.epoch, 0, past.losses.copy(), tuple(past.points), frames, start,
        tuple(past.rates),
    )  # fmt: skip
