"""Keeps a run of the command line in the library while it trains. Never in the way of the run.

What the disk refuses is told once on standard error, and the training goes on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from desktoplab.engine.history import History
from desktoplab.engine.messages import Message, Started
from desktoplab.places import data_folder
from desktoplab.store.library import FILE, Library, LibraryError, State
from desktoplab.verdicts import judge

COMMIT_SECONDS = 1.0


class Recording:
    """Takes the messages of one run; `run` is its number in the library once it is there.

    A run that made no update is not kept.
    """

    def __init__(self, library: Library | None) -> None:
        self.run: int | None = None
        self._library = library
        self._started: Started | None = None
        self._waiting: list[Message] = []
        self._written = 0.0

    def add(self, message: Message) -> None:
        """Take a message; what has come is written once a second."""
        if isinstance(message, Started):
            self._started = message
            return
        self._waiting.append(message)
        if message.step > 0 and monotonic() - self._written >= COMMIT_SECONDS:
            self._guard(self._write)

    def end(self, history: History, *, failed: bool = False) -> None:
        """Write the rest, how it went, and what was found."""
        ended = history.ended
        outcome: State = "finished" if ended else "failed" if failed else "stopped"
        if ended is not None and ended.divergence is not None:
            outcome = "diverged"
        if history.step == 0 and ended is None:
            return

        def finish(library: Library) -> None:
            self._write(library)
            if self.run is not None:
                library.end(self.run, outcome)
                library.judge(self.run, judge(history))

        self._guard(finish)

    def _write(self, library: Library) -> None:
        if self.run is None and self._started is not None:
            self.run = library.begin(self._started)
        if self.run is not None:
            library.add(self.run, self._waiting)
        self._waiting.clear()
        self._written = monotonic()

    def _guard(self, work: Callable[[Library], None]) -> None:
        """Work on the library; where it refuses, tell and do without from then on."""
        if self._library is None:
            self._waiting.clear()
            return
        try:
            work(self._library)
        except LibraryError as error:
            self._library = None
            tell_trouble(error)


def tell_trouble(error: LibraryError) -> None:
    """Say that a run is not kept, and why."""
    print(f"desktoplab: the run is not kept in the library. {error}", file=sys.stderr)


@contextmanager
def recording(*, wanted: bool) -> Iterator[Recording]:
    """A recording into this user's library; one that keeps nothing where that cannot be."""
    library = None
    if wanted:
        try:
            library = Library(data_folder() / FILE)
        except LibraryError as error:
            tell_trouble(error)
    try:
        yield Recording(library)
    finally:
        if library is not None:
            library.close()
