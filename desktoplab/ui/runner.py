"""The worker: one thread that pulls runs into mailboxes. No widgets, no signals, no painting.

The window never waits for it and it never waits for the window: it leaves messages in a mailbox,
and looks before each pull whether it is still wanted. torch is imported here, in the thread.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Condition
from typing import Literal, Protocol

from PySide6.QtCore import QObject, QThread

from desktoplab.engine.history import History
from desktoplab.engine.messages import (
    Checkpoint,
    Controls,
    Ended,
    Message,
    Progress,
    RateChange,
)
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import Refused, Text, text
from desktoplab.ui.mailbox import Mailbox

Outcome = Literal["finished", "diverged", "stopped", "failed"]


class Train(Protocol):
    """What the engine's `train` looks like from here."""

    def __call__(
        self, experiment: Experiment, *, device: str | None = None, controls: Controls,
        start: Checkpoint | None = None, rates: tuple[RateChange, ...] = (),
    ) -> Iterator[Message]: ...  # fmt: skip


@dataclass(frozen=True)
class Origin:
    """Where a run goes on: from a checkpoint, with what was known until then.

    `rates` are set again at their steps. `run` is its number in the library if it is the same run
    that goes on; else it is a fork, and `parent` is the number of the run that it comes from.
    """

    start: Checkpoint
    past: History
    rates: tuple[RateChange, ...] = ()
    run: int | None = None
    parent: int | None = None

    @classmethod
    def newest(cls, history: History, run: int | None = None) -> Origin | None:
        """The newest checkpoint of a run, with all that came before; None where there is none."""
        start = history.checkpoints.newest
        if start is None:
            return None
        rates = tuple(change for change in history.rates if change.step >= start.step)
        return cls(start, history.until(start.step), rates, run)


class Sink(Protocol):
    """Where messages go besides the mailbox; `outcome` is set last."""

    outcome: Outcome | None

    def put(self, message: Message) -> None:
        """Take a message; must not wait."""


@dataclass(frozen=True)
class Failure:
    """Why a run could not go on, for people, and the details for whoever helps them."""

    text: Text
    details: str


class Job:
    """One run: what to train, what the window wants of it now, and what came of it.

    The window's thread calls `stop`, `pause`, `resume` and `step`; the worker calls `work`.
    A run rests or stops only after a message with frames and a checkpoint, so that what is shown
    and saved belongs to the last step. `outcome` is set last, after everything is in the mailbox.
    """

    def __init__(
        self, experiment: Experiment, device: str | None, *, paused: bool = False,
        origin: Origin | None = None, sink: Sink | None = None,
    ) -> None:  # fmt: skip
        self.experiment, self.device = experiment, device
        self._origin, self._sink = origin, sink
        self.mailbox = Mailbox()
        self.controls = Controls(checkpoint_due=paused)
        self.outcome: Outcome | None = None
        self.failure: Failure | None = None
        self.is_resting = False
        self._changed = Condition()
        self._stopped = False
        self._paused = paused
        self._steps = 0
        self._measured = False
        self._settled = True

    @property
    def is_paused(self) -> bool:
        """Whether it rests, or is about to."""
        return self._paused

    def stop(self) -> None:
        """End after the update that is being made."""
        with self._changed:
            self._stopped = True
            self._ask_all()
            self._changed.notify()

    def pause(self) -> None:
        """Rest after the update that is being made."""
        with self._changed:
            self._paused = True
            self._ask_all()

    def resume(self) -> None:
        """Go on without resting."""
        with self._changed:
            self._paused, self._steps = False, 0
            self._changed.notify()

    def step(self) -> None:
        """Allow one more update, and rest again."""
        with self._changed:
            if self._paused:
                self._steps += 1
            self._paused = True
            self._ask_all()
            self._changed.notify()

    def work(self, engine: Callable[[], Train]) -> None:
        """Run to the end, or until stopped; never raises."""
        try:
            self.outcome = self._pull_all(engine())
        except Exception as error:  # whatever it was, the window must hear of it
            self._fail(error)
        finally:
            if self._sink is not None:
                self._sink.outcome = self.outcome or "failed"

    def _pull_all(self, train: Train) -> Outcome:
        wanted: dict[str, object] = {"device": self.device, "controls": self.controls}
        if self._origin is not None:
            wanted |= {"start": self._origin.start, "rates": self._origin.rates}
        stream = train(self.experiment, **wanted)  # type: ignore[arg-type]
        try:
            while self._may_pull():
                message = next(stream, None)
                if message is None:
                    return "finished"
                self.mailbox.put(message)
                if self._sink is not None:
                    self._sink.put(message)
                if isinstance(message, Ended):
                    return "diverged" if message.divergence else "finished"
                if isinstance(message, Progress):
                    self._measured = True
                    # Asked while some probes looked already: then the others are of another step.
                    is_whole = not self.controls.frames_due or self._steps > 0
                    self._settled = message.checkpoint is not None and is_whole
            return "stopped"
        finally:
            getattr(stream, "close", lambda: None)()

    def _may_pull(self) -> bool:
        with self._changed:
            if not self._measured:  # before the first update nothing has to rest
                return not self._stopped
            while self._settled and not self._stopped and self._paused and not self._steps:
                self.is_resting = True
                self._changed.wait()
            self.is_resting = False
            if self._stopped and self._settled:
                return False
            if self._stopped or self._paused:
                self._ask_all()
                self._steps -= 1 if self._settled and self._steps else 0
            else:
                self.controls.steps_per_pull = None
            return True

    def _ask_all(self) -> None:
        """Let the pull end with the next update, with everything that there is to show."""
        self.controls.steps_per_pull = 1
        self.controls.frames_due = self.controls.checkpoint_due = True

    def _fail(self, error: Exception) -> None:
        self.failure = Failure(describe_failure(error), traceback.format_exc())
        self.outcome = "failed"


def describe_failure(error: Exception) -> Text:
    """One sentence for people about what stopped work in a thread."""
    if isinstance(error, (Refused, DataError)):
        return error.text
    if isinstance(error, MemoryError):
        return text("There is not enough memory for this network. Make it smaller.")
    if isinstance(error, ImportError):
        return text("torch could not be loaded: {reason}", reason=error)
    name = type(error).__name__
    return text("The run failed: {name}: {reason}", name=name, reason=error)


class Worker(QThread):
    """Does one job after the other; imports torch at the first of them, or when told to warm up."""

    def __init__(self, engine: Callable[[], Train], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worker")
        self._engine = engine
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()

    def do(self, job: Job) -> None:
        """Queue a job behind the present one."""
        self._jobs.put(lambda: job.work(self._engine))
        if not self.isRunning():
            self.start()

    def warm(self, task: Callable[[], None]) -> None:
        """Queue a task that makes later jobs start faster; it must not raise."""
        self._jobs.put(task)
        if not self.isRunning():
            self.start()

    def close(self) -> None:
        """Finish the present job and wait for the thread; stop the job first."""
        self._jobs.put(None)
        if self.isRunning():
            self.wait()

    def run(self) -> None:
        while (task := self._jobs.get()) is not None:
            task()
