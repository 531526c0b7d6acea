"""Train, Pause, Step, Stop, Reset as actions: what each does and when it can be done.

A network with a problem is not trained; `blocked` follows instead, and the window shows where.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.values import Chosen
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.run import Run, State
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

ICONS = {
    "train": "mdi6.play", "pause": "mdi6.pause", "step": "mdi6.step-forward",
    "stop": "mdi6.stop", "reset": "mdi6.restart",
}  # fmt: skip
HELD = ("train", "step", "reset")
"""What waits while the run is held: nothing of these is to be seen before."""


class RunActions(QObject):
    """The commands of a run; `actions` by name, for menu and toolbar alike."""

    blocked = Signal()
    about_to_start = Signal()

    def __init__(self, session: Session, run: Run, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._run = session, run
        train = self._action("train", tr("&Train"), tr("Train"), "F5", window)
        pause = self._action("pause", tr("&Pause"), tr("Pause"), "F6", window)
        step = self._action("step", tr("&Step"), tr("Step"), "F10", window)
        stop = self._action("stop", tr("St&op"), tr("Stop"), "Shift+F5", window)
        reset = self._action("reset", tr("&Reset"), tr("Reset"), "Ctrl+F5", window)
        self.actions: dict[str, QAction] = {
            "train": train, "pause": pause, "step": step, "stop": stop, "reset": reset,
        }  # fmt: skip
        train.triggered.connect(self.train)
        pause.triggered.connect(run.pause)
        step.triggered.connect(self.step)
        stop.triggered.connect(run.stop)
        reset.triggered.connect(self.reset)
        run.state_changed.connect(self.refresh)
        run.progressed.connect(self._follow_run)
        session.changed.connect(self._follow)
        self.recolor()
        self.refresh()

    def _action(self, name: str, label: str, short: str, key: str, window: QWidget) -> QAction:
        action = QAction(label, window)
        action.setObjectName(f"action_{name}")
        action.setIconText(short)
        action.setShortcut(key)
        return action

    def train(self) -> None:
        """Start a run, or go on with the one that rests."""
        run = self._run
        resting = run.state in (State.PAUSED, State.STARTING)
        if resting and not self._is_outdated_start():
            run.resume()
        elif self._may_train():
            run.train(self._session.experiment)

    def step(self) -> None:
        """Make one update, from the start weights where no run rests."""
        run = self._run
        if (run.is_active and not self._is_outdated_start()) or self._begin_paused():
            run.step()

    def reset(self) -> None:
        """Return to the start weights of the experiment as it is now, measure them, and rest."""
        self._begin_paused()

    def _begin_paused(self) -> bool:
        may = self._may_train()
        if may:
            self._run.train(self._session.experiment, paused=True)
        return may

    def _may_train(self) -> bool:
        self.about_to_start.emit()
        if self._session.inference.problems:
            self.blocked.emit()
            return False
        return True

    def _is_outdated_start(self) -> bool:
        """A run that rests before its first update holds nothing that an edit could lose."""
        run = self._run
        resting = run.state is State.PAUSED and run.history.step == 0
        return resting and run.experiment != self._session.experiment

    def _follow(self) -> None:
        """A new learning rate takes effect at once."""
        mine, run = self._session.experiment, self._run
        if run.is_active and run.state is not State.STOPPING and run.experiment is not None:
            rate, now = learning_rate_of(mine), run.learning_rate
            now = learning_rate_of(run.experiment) if now is None else now
            same = mine.training.optimizer.name == run.experiment.training.optimizer.name
            if same and rate != now:
                run.set_learning_rate(rate)
        self.refresh()

    def refresh(self) -> None:
        """Bring what can be done, and the words for it, up to date."""
        state = self._run.state
        active = self._run.is_active
        self.actions["pause"].setEnabled(state in (State.RUNNING, State.STARTING))
        self.actions["step"].setEnabled(state is not State.STOPPING and self._run.held is None)
        self.actions["stop"].setEnabled(active and state is not State.STOPPING)
        self.actions["reset"].setEnabled(self._run.held is None)
        rests = state in (State.IDLE, State.PAUSED)
        self.actions["train"].setEnabled(rests and self._run.held is None)
        self._refresh_train()
        self._explain("pause", tr("Rest after the update that is being made; Train goes on."))
        self._explain("step", tr("Make one update of the weights, and rest."))
        self._explain("stop", tr("End this run. What was measured stays."))
        self._explain("reset", tr("Go back to the start weights of this seed and measure them."))

    def _follow_run(self) -> None:
        """Only the first update of a run that rests changes what Train does."""
        if self._run.state is State.PAUSED:
            self._refresh_train()

    def _refresh_train(self) -> None:
        resumes = self._run.state is State.PAUSED and self._run.history.step > 0
        action = self.actions["train"]
        action.setText(tr("&Resume") if resumes else tr("&Train"))
        action.setIconText(tr("Resume") if resumes else tr("Train"))
        problems = self._session.inference.problems
        if resumes:
            self._explain("train", tr("Go on with this run."))
        elif problems:
            reason = tr("Cannot train yet: {problem}", problem=problems[0].text)
            self._explain("train", reason)
        else:
            self._explain("train", tr("Train this network from its start weights."))

    def _explain(self, name: str, words: str) -> None:
        action = self.actions[name]
        if self._run.held is not None and name in HELD:
            words = tr(self._run.held)
        tip = f"{words} ({action.shortcut().toString()})"
        if action.toolTip() != tip:
            action.setToolTip(tip)
            action.setStatusTip("")

    def recolor(self) -> None:
        """Give the icons the colours of the theme."""
        shown = colors()
        tints = {"train": shown.accent, "stop": shown.error}
        for name, action in self.actions.items():
            action.setIcon(icon(ICONS[name], tints.get(name)))


def learning_rate_of(experiment: Experiment) -> float:
    """The learning rate of the optimizer."""
    return float(experiment.training.optimizer.values["learning_rate"])


def is_next_run(session: Session, run: Run) -> bool:
    """Whether the experiment was edited in more than its learning rate since the run began."""
    if not run.is_active or run.experiment is None:
        return False
    mine, running = session.experiment, run.experiment
    if mine.training.optimizer.name == running.training.optimizer.name:
        mine = with_learning_rate(mine, learning_rate_of(running))
    return mine != running


def with_learning_rate(experiment: Experiment, rate: float) -> Experiment:
    """The experiment with another learning rate, unchecked."""
    optimizer = experiment.training.optimizer
    changed = Chosen(optimizer.name, optimizer.values.replace(learning_rate=rate))
    return replace(
        experiment, training=Training(experiment.training.values.replace(optimizer=changed))
    )
