"""Promises of recording in the window: everything is kept, nobody waits, trouble is told once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktoplab.engine.history import History, history_of
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.store.library import FILE, Library
from desktoplab.ui import writer
from desktoplab.ui.mailbox import MOST_FRAMES
from desktoplab.ui.recording import Recorder
from desktoplab.ui.run import Run, State
from desktoplab.ui.runner import Origin
from desktoplab.ui.tape import Tape
from tests.store.library.made_runs import assert_same, progress, started, whole


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "기록" / FILE


@pytest.fixture
def recorder(qapp, path: Path) -> Iterator[Recorder]:
    recorder = Recorder(path)
    yield recorder
    recorder.close()


@pytest.fixture
def run(qapp, recorder: Recorder) -> Iterator[Run]:
    run = Run()
    run.recorder = recorder
    yield run
    run.close()
    recorder.close()


def finish(qtbot: QtBot, run: Run) -> None:
    qtbot.waitUntil(lambda: run.state is State.IDLE)


def only_run(path: Path):
    with Library(path) as library:
        (row,) = library.runs()
        return row, library.open(row.id)


def test_a_run_of_the_window_is_kept_while_it_trains(
    qtbot, run: Run, recorder: Recorder, path: Path, digits: Experiment
):  # fmt: skip
    recorder.title = "첫 실험"
    with qtbot.waitSignal(recorder.changed):
        run.train(edits.change_training(digits, "epochs", 0))
    row, _ = only_run(path)
    assert (row.title, row.state) == ("첫 실험", "running")
    assert row.step > 0
    run.stop()
    finish(qtbot, run)
    recorder.close()
    row, history = only_run(path)
    assert row.state == "stopped"
    assert row.can_be_resumed
    np.testing.assert_array_equal(history.losses, run.history.losses)
    assert history.points == run.history.points
    assert {n: f.step for n, f in history.newest.items()} == {
        n: f.step for n, f in run.history.newest.items()
    }
    np.testing.assert_equal(dict(history.weights), dict(run.history.weights))


def test_a_run_that_finishes_says_so(qtbot, run: Run, recorder, path: Path, digits: Experiment):
    run.train(edits.change_training(digits, "epochs", 1))
    finish(qtbot, run)
    recorder.close()
    row, history = only_run(path)
    assert (row.state, row.step) == ("finished", run.history.step)
    assert history.ended is not None


def test_a_run_that_only_looked_at_its_start_is_not_kept(
    qtbot, run: Run, recorder: Recorder, path: Path, digits: Experiment
):  # fmt: skip
    run.train(digits, paused=True)
    qtbot.waitUntil(lambda: run.is_settled and run.history.weights is not None)
    run.stop()
    finish(qtbot, run)
    recorder.close()
    with Library(path) as library:
        assert library.runs() == ()


def test_closing_writes_what_had_not_been_written(qapp, recorder: Recorder, path: Path):
    tape = recorder.tape(History())
    for message in whole(5):
        tape.put(message)
    tape.outcome = "finished"
    recorder.close()
    row, history = only_run(path)
    assert row.state == "finished"
    expected = history_of(list(whole(5)))
    np.testing.assert_array_equal(history.losses, expected.losses)
    assert history.newest["counted"].step == 50


def test_a_run_that_goes_on_stays_one_run(qtbot, recorder: Recorder, path: Path):
    first = recorder.tape(History())
    for message in whole(5, ends=False):
        first.put(message)
    first.outcome = "stopped"
    qtbot.waitUntil(lambda: recorder.run is not None)
    past = history_of(list(whole(5, ends=False)))
    origin = Origin(past.checkpoints.before(30), past.until(30), run=recorder.run)
    second = recorder.tape(origin.past, origin)
    for message in [started(), replace(progress(30, 0), points=()), *list(whole(5))[4:]]:
        second.put(message)
    second.outcome = "finished"
    recorder.close()
    row, history = only_run(path)
    assert (row.state, row.step) == ("finished", 50)
    np.testing.assert_array_equal(history.losses, past.losses)
    assert [p.step for p in history.points] == [p.step for p in past.points]


def test_trouble_is_told_once_training_goes_on_and_nothing_is_lost(
    qtbot, run: Run, recorder: Recorder, path: Path, digits: Experiment, monkeypatch
):  # fmt: skip
    monkeypatch.setattr(writer, "RETRY_SECONDS", 0.0)
    told: list[object] = []
    recorder.troubled.connect(told.append)
    path.parent.write_text("a file where a folder should be")
    with qtbot.waitSignal(recorder.troubled):
        run.train(edits.change_training(digits, "epochs", 0))
    step = run.history.step
    qtbot.waitUntil(lambda: run.history.step > step + 200)
    assert recorder.is_troubled
    path.parent.unlink()
    with qtbot.waitSignal(recorder.recovered):
        pass
    run.stop()
    finish(qtbot, run)
    recorder.close()
    assert len(told) == 1
    _, history = only_run(path)
    np.testing.assert_array_equal(history.losses, run.history.losses)


def test_a_tape_that_cannot_be_written_does_not_grow_with_frames():
    tape = Tape()
    for message in whole(400, ends=False):
        tape.put(message)
        tape._take()
    (waiting,) = tape._waiting
    assert len(waiting.frames) <= MOST_FRAMES + 4
    assert {f.probe: f.step for f in waiting.frames} == {"counted": 4000, "spread": 4000}
    assert len(waiting.losses) == 4000
    assert waiting.checkpoint.step == 4000


def test_orders_are_done_in_turn_and_answered_in_the_window(qtbot, recorder: Recorder):
    found: list[object] = []
    recorder.do(lambda library: library.begin(started(), title="one"), found.append)
    recorder.do(lambda library: library.rename(1, "two"))
    recorder.ask(lambda library: [row.title for row in library.runs()], found.append)
    qtbot.waitUntil(lambda: len(found) == 2)
    assert found == [1, ["two"]]


def test_an_order_that_cannot_be_carried_out_is_refused_in_words(qtbot, recorder: Recorder):
    with qtbot.waitSignal(recorder.refused) as told:
        recorder.ask(lambda library: library.open(7), print)
    assert "no longer in the library" in str(told.args[0])


def test_what_the_library_holds_is_what_the_window_saw(qtbot, recorder: Recorder, path: Path):
    tape = recorder.tape(History())
    messages = list(whole(3, ends=False))
    tape.put(messages[0])
    for message in messages[1:]:
        with qtbot.waitSignal(recorder.changed):
            tape.put(message)
    tape.outcome = "stopped"
    recorder.close()
    _, history = only_run(path)
    assert_same(history, history_of(messages))


def test_a_fork_remembers_its_parent_and_has_the_common_past(qtbot, recorder: Recorder, path: Path):
    parent = history_of(list(whole(5, ends=False)))
    first = recorder.tape(parent)
    for message in whole(5, ends=False):
        first.put(message)
    first.outcome = "stopped"
    qtbot.waitUntil(lambda: recorder.is_kept)
    number = recorder.number_of(parent)
    start = parent.checkpoints.before(30)
    past = parent.fork(start)
    second = recorder.tape(past, Origin(start, past, parent=number))
    past.add(progress(30))  # the window goes on before the thread has looked
    for message in [started(), replace(progress(30, 0), points=()), progress(30)]:
        second.put(message)
    second.outcome = "stopped"
    recorder.close()
    with Library(path) as library:
        fork, _ = library.runs()
        history = library.open(fork.id)
    assert (fork.parent, fork.fork_step) == (number, 30)
    np.testing.assert_array_equal(history.losses, parent.losses[:40])
    assert [point.step for point in history.points] == [10, 20, 30, 40]
    assert history.began == 30


def test_an_answer_for_a_widget_that_is_gone_is_dropped(qtbot, recorder: Recorder):
    class Asking(QObject):
        def take(self, answer: object) -> None:
            raise AssertionError(f"told {answer}")

    gone, later = Asking(), []
    recorder.ask(lambda library: library.runs(), gone.take)
    shiboken6.delete(gone)
    recorder.ask(lambda library: 7, later.append)
    qtbot.waitUntil(lambda: later == [7])


def test_a_run_of_a_snapshot_that_goes_on_is_whole_and_no_fork(recorder: Recorder, path: Path):
    past = history_of(list(whole(3, ends=False)))
    tape = recorder.tape(past, Origin(past.checkpoints.newest, past))
    for message in [started(), replace(progress(30, 0), points=()), *list(whole(5))[4:]]:
        tape.put(message)
    tape.outcome = "finished"
    recorder.close()
    row, history = only_run(path)
    assert (row.fork_step, history.began, row.state) == (None, 0, "finished")
    np.testing.assert_array_equal(history.losses, history_of(list(whole(5))).losses)
