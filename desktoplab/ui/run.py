"""The run as the window sees it: commands to the worker, and signals in the window's thread.

Looks into the mailbox when its timer says so. Paints nothing and never waits, except in `close`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from desktoplab.engine.history import History
from desktoplab.engine.messages import Started
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text
from desktoplab.ui.engine import Engine
from desktoplab.ui.recording import Recorder
from desktoplab.ui.runner import Job, Origin, Outcome, Worker

DEFAULT_HERTZ = 30


class State(Enum):
    """What the run is doing now."""

    IDLE = "idle"
    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"


class Run(QObject):
    """One run at a time, and the history of the last one.

    Signals: `state_changed` after every change of `state` or `held`; `started` once
    `history.started` is there; `progressed` at the refresh rate while new messages were put into
    `history`; `ended` after the run finished, diverged, failed or was stopped (`outcome` says
    which); `failed` with a readable Text and details to copy when the worker raised;
    `engine_changed` when torch has been loaded and `device` and `devices` are known. With a
    `recorder` every run is recorded.
    """

    state_changed = Signal()
    started = Signal()
    progressed = Signal()
    ended = Signal()
    failed = Signal(object, str)
    engine_changed = Signal()

    def __init__(self, parent: QObject | None = None, engine: Engine | None = None) -> None:
        super().__init__(parent)
        self.state = State.IDLE
        self.history = History()
        self.outcome: Outcome | None = None
        self.experiment: Experiment | None = None
        self.learning_rate: float | None = None
        self.wanted_device: str | None = None
        self.probes_off: frozenset[str] = frozenset()
        self.probe_seconds: Mapping[str, float] = {}
        self.recorder: Recorder | None = None
        self.held: Text | None = None
        self._engine = engine or Engine()
        self._engine_known = False
        self._job: Job | None = None
        self._worker = Worker(self._engine.train, self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self.set_refresh_rate(DEFAULT_HERTZ)

    @property
    def device(self) -> str:
        """Where the run trains, or where the next one would, for people; empty until known."""
        if self.is_active and self.history.started is not None:
            return self.history.started.device
        name = self.wanted_device or self._engine.best
        return self._engine.device_labels.get(name, "")

    @property
    def devices(self) -> dict[str, str]:
        """Names and labels of this machine's devices, as far as torch has told."""
        return self._engine.device_labels

    @property
    def is_warm(self) -> bool:
        """Whether everything that a first run needs has been loaded, or could not be."""
        return self._engine.is_warm

    @property
    def is_active(self) -> bool:
        """Whether a run is under way, resting included."""
        return self.state is not State.IDLE

    @property
    def is_free(self) -> bool:
        """Whether another run may begin now: none is under way, and none was asked to wait."""
        return not self.is_active and self.held is None

    @property
    def is_settled(self) -> bool:
        """Whether the history will not change by itself: nothing runs, or it rests and is told."""
        return self._job is None or (self._job.is_resting and self._job.mailbox.is_empty)

    def hold(self, reason: Text | None) -> None:
        """Ask all who start runs to wait, for a reason that they tell; None lets them again."""
        if reason != self.held:
            self.held = reason
            self.state_changed.emit()

    def set_refresh_rate(self, hertz: float) -> None:
        """How often to look for news."""
        self._timer.setInterval(round(1000 / max(1.0, min(hertz, 120.0))))

    def warm(self) -> None:
        """Load torch in the worker, so that the first run starts at once."""
        self._worker.warm(self._engine.warm)
        self._timer.start()

    def train(
        self, experiment: Experiment, *, paused: bool = False, origin: Origin | None = None
    ) -> None:  # fmt: skip
        """Start a new run, or go on with one; forgets the last history.

        `paused` measures at the first step and rests.
        """
        if self._job is not None:
            self._job.stop()
        self.history = origin.past if origin else History()
        self.outcome = None
        self.experiment = experiment
        self.learning_rate = None
        sink = self.recorder.tape(self.history, origin) if self.recorder else None
        self._job = Job(experiment, self.wanted_device, paused=paused, origin=origin, sink=sink)
        self.set_probes(self.probes_off, self.probe_seconds)
        self._worker.do(self._job)
        self._timer.start()
        self._enter(State.STARTING)

    def pause(self) -> None:
        """Rest after the update that is being made."""
        if self._job is not None and self.state in (State.RUNNING, State.STARTING):
            self._job.pause()
            if self.state is State.RUNNING:
                self._enter(State.PAUSED)

    def resume(self) -> None:
        """Go on after a pause."""
        if self._job is not None and self.state in (State.PAUSED, State.STARTING):
            self._job.resume()
            if self.state is State.PAUSED:
                self._enter(State.RUNNING)

    def step(self) -> None:
        """Make one update, and rest; nothing where no run was started."""
        if self._job is not None and self.is_active and self.state is not State.STOPPING:
            self._job.step()
            if self.state is State.RUNNING:
                self._enter(State.PAUSED)

    def stop(self) -> None:
        """End the run; `ended` follows."""
        if self._job is not None and self.state is not State.STOPPING:
            self._job.stop()
            self._enter(State.STOPPING)

    def set_learning_rate(self, rate: float) -> None:
        """Train on with another learning rate from the next update."""
        if self._job is not None:
            self.learning_rate = rate
            self._job.controls.learning_rate = rate

    def set_probes(self, off: frozenset[str], seconds: Mapping[str, float]) -> None:
        """What is not measured, and how rarely the rest: from now on, in this run and the next."""
        self.probes_off, self.probe_seconds = off, seconds
        if self._job is not None:
            self._job.controls.off, self._job.controls.probe_seconds = off, seconds

    def request_checkpoint(self) -> None:
        """Ask for a checkpoint with the next message; it comes into `history.checkpoints`."""
        if self._job is not None:
            self._job.controls.checkpoint_due = True

    def close(self) -> None:
        """Stop and wait for the worker thread; called once, when the window closes."""
        if self._job is not None:
            self._job.stop()
        self._worker.close()
        self._timer.stop()
        self._look()

    def _look(self) -> None:
        self._look_at_engine()
        job = self._job
        if job is None:
            if self._engine_known:
                self._timer.stop()
            return
        outcome = job.outcome  # before the mailbox: what is set last is read first
        messages = job.mailbox.take()
        for message in messages:
            self.history.add(message)
        if any(isinstance(message, Started) for message in messages):
            self._begin(job)
        if messages and job is self._job:
            self.progressed.emit()
        if outcome is not None and job is self._job:
            self._finish(job, outcome)

    def _begin(self, job: Job) -> None:
        if self.state is State.STARTING:
            self._enter(State.PAUSED if job.is_paused else State.RUNNING)
        self.started.emit()

    def _finish(self, job: Job, outcome: Outcome) -> None:
        self._job = None
        self.outcome = outcome
        if self._engine_known:
            self._timer.stop()
        self._enter(State.IDLE)
        self.ended.emit()
        if job.failure is not None:
            self.failed.emit(job.failure.text, job.failure.details)

    def _look_at_engine(self) -> None:
        if not self._engine_known and self._engine.best:
            self._engine_known = True
            self.engine_changed.emit()

    def _enter(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit()
