"""A contestant in a process of its own, which lives through all rounds and is asked in turn.

One thread each: nobody is helped by a core that another one has to do without. Where the lab is
compared with itself, it may have `all_cores`, as on a student's computer.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import perf_counter, process_time
from types import TracebackType
from typing import Any, NamedTuple, Protocol, Self

THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS")
CLOCK = "DESKTOPLAB_BENCH_CLOCK"
"""`wall`, or `cpu` where other programs keep the machine busy; the report says which."""

DEVICE = "DESKTOPLAB_BENCH_DEVICE"
"""Where the engines train: `cpu` or `cuda`."""

LENGTH = "DESKTOPLAB_BENCH_LENGTH"
"""Not empty: the run that shows growth goes on to a million updates."""

LEAD_SECONDS = 0.15
"""At the begin of a turn, not counted: caches are cold, and other things were done meanwhile."""

BUSY_BELOW = 0.9
"""Share of the time in which a contestant was at work, below which a row says so."""


class Turn(NamedTuple):
    """What was done in one turn: updates (or operations), seconds, and seconds of the processor."""

    done: float
    wall: float
    cpu: float

    @property
    def rate(self) -> float:
        """Updates a second, by the clock that was chosen."""
        return self.done / (self.cpu if clock() == "cpu" else self.wall)


class Contestant(Protocol):
    """What lives in such a process."""

    def gate(self) -> str:
        """What is wrong with its training, in words; nothing where it trains as autograd does."""

    def turn(self, seconds: float) -> Turn:
        """Train on for this long."""

    def note(self) -> str:
        """What a reader should know about it."""


def clock() -> str:
    """Which clock counts."""
    return os.environ.get(CLOCK, "wall")


def one_thread() -> None:
    """Let all libraries of this process, and of those that it starts, compute on one thread."""
    os.environ.update(dict.fromkeys(THREADS, "1"))


@contextmanager
def all_cores() -> Iterator[None]:
    """Processes that are started until the block ends find the cores that the lab would find."""
    before = {name: os.environ.pop(name) for name in THREADS if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(before)


def timed(work: Callable[[], float], seconds: float) -> Turn:
    """Repeat `work`, which tells how much it did, until the time is up."""
    done, begun, cpu = 0.0, perf_counter(), process_time()
    while (passed := perf_counter() - begun) < seconds:
        done += work()
    return Turn(done, passed, process_time() - cpu)


class Apart:
    """A contestant elsewhere: `Apart(make, *arguments)` calls `make` in the other process."""

    def __init__(self, make: Callable[..., Contestant], *arguments: object) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, make, arguments), daemon=True)
        self._process.start()
        theirs.close()
        self.turns: list[Turn] = []

    def ask(self, method: str, *arguments: object) -> Any:  # noqa: ANN401  (as the method gives)
        """Call a method there; raises `RuntimeError` with what went wrong there."""
        self.begin(method, *arguments)
        return self.answer()

    def begin(self, method: str, *arguments: object) -> None:
        """Let it work on this; `answer` waits for what comes of it."""
        self._pipe.send((method, arguments))

    def answer(self) -> Any:  # noqa: ANN401  (as the method gives)
        """What the method gives; raises `RuntimeError` with what went wrong there."""
        try:
            is_well, answer = self._pipe.recv()
        except EOFError:
            raise RuntimeError("the process ended") from None
        if not is_well:
            raise RuntimeError(answer)
        return answer

    def rate(self, seconds: float) -> float:
        """Its updates a second in a turn of this length; the turn is kept."""
        turn: Turn = self.ask("turn", seconds)
        self.turns.append(turn)
        return turn.rate

    @property
    def at_work(self) -> float:
        """The share of its turns in which it had a processor."""
        return sum(turn.cpu for turn in self.turns) / sum(turn.wall for turn in self.turns)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pipe.close()
        self._process.join(5)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()


def gates(apart: Mapping[str, Apart]) -> dict[str, str]:
    """What is wrong with each, all at the same time."""
    for process in apart.values():
        process.begin("gate")
    return {name: process.answer() for name, process in apart.items()}


def _serve(
    pipe: Connection, make: Callable[..., Contestant], arguments: tuple[object, ...]
) -> None:
    try:
        contestant, trouble = make(*arguments), ""
    except Exception as error:
        contestant, trouble = None, _told(error)
    while True:
        try:
            method, given = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            pipe.send((False, trouble) if trouble else (True, getattr(contestant, method)(*given)))
        except Exception as error:
            pipe.send((False, _told(error)))


def _told(error: Exception) -> str:
    traceback.print_exc()
    return f"{type(error).__name__}: {error}"
