"""What must hold in a lab at any moment, whatever was done before: all its parts tell the same."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid

from desktoplab.catalog.datasets import peek
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.network import every_item
from desktoplab.spec.procedures import seen
from desktoplab.spec.shapes import infer
from desktoplab.spec.values import Chosen
from desktoplab.ui.builder.forms import Form
from desktoplab.ui.run import Run, State
from desktoplab.ui.session import DATA_CARD, Session
from desktoplab.ui.start import Lab
from desktoplab.ui.status import OUTCOMES, STATES
from desktoplab.ui.text import tr
from desktoplab.ui.window import MainWindow


def agree(lab: Lab) -> None:
    """Raise `AssertionError` where two parts of the lab contradict each other, or one raised."""
    assert isValid(lab.window)
    report = lab.errors.dialog.report()
    assert "Traceback" not in report, report
    _session(lab.session)
    _cards(lab.window)
    _forms(lab.window, lab.session)
    _commands(lab.window, lab.session, lab.run)
    _status(lab.window, lab.session, lab.run)
    _history(lab.run)


def undone(session: Session) -> int:
    """Take back every edit; returns how many there were."""
    edits = 0
    while session.undo_name is not None:
        session.undo()
        edits += 1
    return edits


def redone(session: Session, edits: int) -> None:
    """Make so many edits again."""
    for _ in range(edits):
        session.redo()


def _session(session: Session) -> None:
    experiment = session.experiment
    assert from_json(to_json(experiment)) == experiment
    info = seen(experiment, peek(experiment.data.dataset))
    assert session.info == info
    assert session.inference == infer(experiment, info)
    known = {item.uid for item in every_item(session.face.network)} | {DATA_CARD}
    assert session.selection <= known
    assert session.player < len(experiment.networks)


def _cards(window: MainWindow) -> None:
    column, network = window.canvas.column, window.session.face.network
    wanted = [item.uid for item in every_item(network)]
    assert sorted(column.cards) == sorted(wanted)
    tops = [column.cards[item.uid].y() for item in network]
    assert tops == sorted(tops)


def _forms(window: MainWindow, session: Session) -> None:
    inspector, experiment = window.inspector, session.experiment
    _form(inspector.data, dict(experiment.data.values))
    for form in inspector.training.forms:
        _form(form, dict(experiment.training.values))


def _form(form: Form, values: dict[str, object]) -> None:
    """Each row shows the value that holds, and below a choice its own settings."""
    for name, row in form._rows.items():
        assert row._value == values[name], f"{form.objectName()} {name}"
        value = values[name]
        if isinstance(value, Chosen) and row.nested is not None:
            _form(row.nested, dict(value.values))


def _commands(window: MainWindow, session: Session, run: Run) -> None:
    edits, runs = window.network_actions, window.run_actions.actions
    assert edits["undo"].isEnabled() == (session.undo_name is not None)
    assert edits["redo"].isEnabled() == (session.redo_name is not None)
    rests = run.state in (State.IDLE, State.PAUSED)
    assert runs["train"].isEnabled() == (rests and run.held is None)
    assert runs["stop"].isEnabled() == (run.is_active and run.state is not State.STOPPING)
    assert window.isWindowModified() == session.is_dirty


def _status(window: MainWindow, session: Session, run: Run) -> None:
    status = window.status
    words = STATES[run.state]
    if run.state is State.IDLE and run.outcome is not None:
        words = OUTCOMES[run.outcome]
    assert status.state.text() == tr(words)
    assert ("●" in status.saved.text()) == session.is_dirty
    trained = (run.is_active and run.experiment) or session.experiment
    assert _number(status.seed) == trained.training.seed
    for label in status.findChildren(QLabel):
        assert "{" not in label.text(), label.text()


def _number(label: QWidget) -> int:
    assert isinstance(label, QLabel)
    return int("".join(c for c in label.text() if c.isdigit()))


def _history(run: Run) -> None:
    """What is told of a run is what its messages say."""
    history = run.history
    if run.state is not State.IDLE or run.outcome is None or history.started is None:
        return
    assert history.started.experiment == run.experiment
    ended = history.ended
    if ended is not None:
        diverged = ended.divergence is not None
        assert (run.outcome == "diverged") == diverged
        assert history.step == ended.step
    assert run.outcome != "finished" or ended is not None
    losses = history.losses[history.began :]
    assert len(history.losses) <= history.step or not len(losses)
    if run.outcome == "finished":
        assert all(math.isfinite(loss) for loss in losses)
    steps = [point.step for point in history.points]
    assert steps == sorted(steps)
