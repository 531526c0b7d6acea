"""Promises of the run: the mailbox loses no scalar, the worker obeys, the window hears of it."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
from pytestqt.qtbot import QtBot

from desktoplab.engine.messages import Controls, Ended, Frame, Point, Progress
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import layer
from desktoplab.spec.text import text
from desktoplab.ui.engine import Engine
from desktoplab.ui.mailbox import MOST_FRAMES, Mailbox
from desktoplab.ui.pace import Pace, describe_seconds, seconds_left
from desktoplab.ui.run import Run, State


def progress(step: int, *losses: float, probes: tuple[str, ...] = ()) -> Progress:
    frames = tuple(Frame(probe, step, {"at": np.array([step])}) for probe in probes)
    points = (Point(step, step / 10, {"train_loss": 1.0}),)
    first = step - len(losses)
    return Progress(step, step / 10, first, np.array(losses), points, frames)


def endless(experiment: Experiment) -> Experiment:
    return edits.change_training(experiment, "epochs", 0)


def start(qtbot: QtBot, run: Run, experiment: Experiment, *, paused: bool = False) -> None:
    with qtbot.waitSignal(run.started):
        run.train(experiment, paused=paused)


def test_mailbox_keeps_every_scalar_and_every_frame():
    box = Mailbox()
    box.put(progress(2, 0.1, 0.2, probes=("weights", "boundary")))
    box.put(progress(3, 0.3, probes=("weights",)))
    (found,) = box.take()
    assert isinstance(found, Progress)
    assert (found.first, found.step) == (0, 3)
    assert found.losses.tolist() == [0.1, 0.2, 0.3]
    assert [point.step for point in found.points] == [2, 3]
    seen = [(frame.probe, frame.step) for frame in found.frames]
    assert seen == [("weights", 2), ("boundary", 2), ("weights", 3)]


def test_mailbox_tells_the_newest_way_of_the_updates():
    box = Mailbox()
    box.put(progress(2, 0.1, 0.2))
    box.put(replace(progress(3, 0.3), compiled=True, refused=text("because")))
    (merged,) = box.take()
    assert isinstance(merged, Progress)
    assert merged.compiled and merged.refused == text("because")


def test_frames_that_nobody_takes_are_bounded_and_end_with_the_newest():
    box = Mailbox()
    for step in range(1, 1000):
        box.put(progress(step, 0.0, probes=("weights", "boundary")))
    (found,) = box.take()
    assert isinstance(found, Progress)
    steps = [frame.step for frame in found.frames]
    assert len(steps) <= MOST_FRAMES + 4
    assert steps[:2] == [1, 1], "the first step is among those that stay"
    assert steps[-2:] == [999, 999]
    assert steps == sorted(steps)


def test_mailbox_keeps_the_order_of_beginning_and_end():
    box = Mailbox()
    box.put(progress(1, 0.5))
    box.put(Ended(1, 0.1))
    assert [type(message) for message in box.take()] == [Progress, Ended]
    assert box.is_empty


def test_mailbox_loses_nothing_between_threads():
    box, steps = Mailbox(), 2000
    found: list[float] = []

    def write() -> None:
        for step in range(steps):
            box.put(progress(step + 1, float(step)))

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        found.extend(loss for message in box.take() for loss in message.losses)  # type: ignore[union-attr]
    writer.join()
    found.extend(loss for message in box.take() for loss in message.losses)  # type: ignore[union-attr]
    assert found == list(range(steps))


def test_a_run_finishes_and_its_history_is_complete(qtbot: QtBot, run: Run, digits: Experiment):
    short = edits.change_training(digits, "epochs", 1)
    with qtbot.waitSignal(run.ended):
        run.train(short)
    assert run.outcome == "finished"
    assert run.state is State.IDLE
    assert run.history.started is not None
    assert len(run.history.losses) == run.history.step == run.history.started.steps_per_epoch
    assert set(run.history.frames) >= {"weights", "gradient_flow", "predictions"}
    assert run.history.weights


def test_stop_ends_a_run_that_has_no_end(qtbot: QtBot, run: Run, digits: Experiment):
    start(qtbot, run, endless(digits))
    qtbot.waitUntil(lambda: run.history.step > 20)
    with qtbot.waitSignal(run.ended):
        run.stop()
        assert run.state is State.STOPPING
    assert run.outcome == "stopped"
    assert run.history.weights


def test_what_is_shown_after_a_pause_belongs_to_one_step(
    qtbot: QtBot, run: Run, digits: Experiment
):
    start(qtbot, run, endless(digits))
    qtbot.waitUntil(lambda: run.history.step > 20)
    run.pause()
    qtbot.waitUntil(lambda: run.is_settled)
    step = run.history.step
    assert {frame.step for frame in run.history.frames.values()} == {step}
    assert run.history.weights is not None
    assert run.state is State.PAUSED


def test_resume_goes_on_from_the_same_step(qtbot: QtBot, run: Run, digits: Experiment):
    start(qtbot, run, endless(digits))
    run.pause()
    qtbot.waitUntil(lambda: run.is_settled)
    step = run.history.step
    run.resume()
    assert run.state is State.RUNNING
    qtbot.waitUntil(lambda: run.history.step > step)
    assert len(run.history.losses) == run.history.step


def test_each_step_makes_exactly_one_update(qtbot: QtBot, run: Run, digits: Experiment):
    start(qtbot, run, endless(digits), paused=True)
    qtbot.waitUntil(lambda: run.is_settled)
    assert run.history.step == 0
    assert run.history.frames["weights"].step == 0
    for step in (1, 2, 3):
        run.step()
        qtbot.waitUntil(lambda step=step: run.is_settled and run.history.step == step)
    assert run.history.frames["weights"].step == 3


def test_a_run_that_is_stepped_gives_the_same_losses(qtbot: QtBot, run: Run, digits: Experiment):
    start(qtbot, run, endless(digits), paused=True)
    for _ in range(5):
        run.step()
    qtbot.waitUntil(lambda: run.is_settled and run.history.step == 5)
    stepped = run.history.losses[:5].tolist()
    start(qtbot, run, endless(digits))
    qtbot.waitUntil(lambda: run.history.step >= 5)
    assert run.history.losses[:5].tolist() == stepped


def test_a_new_run_replaces_the_one_under_way(qtbot: QtBot, run: Run, digits: Experiment):
    start(qtbot, run, endless(digits))
    qtbot.waitUntil(lambda: run.history.step > 5)
    other = edits.change_training(digits, "seed", 7)
    start(qtbot, run, other)
    assert run.history.started is not None
    assert run.history.started.experiment == other
    assert len(run.history.losses) == run.history.step


def test_learning_rate_zero_taken_live_stops_learning(qtbot: QtBot, run: Run, digits: Experiment):
    start(qtbot, run, endless(digits), paused=True)
    run.set_learning_rate(0.0)
    qtbot.waitUntil(lambda: run.is_settled)
    before = run.history.weights
    run.step()
    qtbot.waitUntil(lambda: run.is_settled and run.history.step == 1)
    after = run.history.weights
    assert before is not None and after is not None and before is not after
    assert all((before[name] == after[name]).all() for name in before)


def test_a_network_that_explodes_is_called_diverged(qtbot: QtBot, run: Run, digits: Experiment):
    optimizer = {"name": "sgd", "learning_rate": 1000.0}
    hot = edits.change_training(digits, "optimizer", optimizer)
    hot = edits.change_training(hot, "loss", "mse")
    with qtbot.waitSignal(run.ended):
        run.train(hot)
    assert run.outcome == "diverged"
    assert run.history.ended is not None and run.history.ended.divergence is not None


def test_a_failure_is_told_with_reason_and_details(qtbot: QtBot, run: Run, digits: Experiment):
    bad = replace(digits, network=(layer("dense", units=3),))
    with qtbot.waitSignal(run.failed) as blocker:
        run.train(bad)
    reason, details = blocker.args
    assert "Dense 3 gives 3 values" in str(reason)
    assert "Traceback" in details
    assert run.outcome == "failed"
    assert run.state is State.IDLE


def test_a_missing_torch_is_told_and_the_run_ends(qtbot: QtBot, digits: Experiment):
    class Broken(Engine):
        def train(self):
            raise ImportError("DLL load failed: c10.dll")

    run = Run(engine=Broken())
    run.warm()
    with qtbot.waitSignal(run.failed) as blocker:
        run.train(digits)
    assert "torch could not be loaded" in str(blocker.args[0])
    run.close()


def test_warming_up_tells_the_device(qtbot: QtBot, run: Run):
    with qtbot.waitSignal(run.engine_changed):
        run.warm()
    assert "cpu" in run.devices
    assert run.device in run.devices.values()


def test_closing_during_a_run_leaves_no_thread(qtbot: QtBot, digits: Experiment):
    run = Run()
    start(qtbot, run, endless(digits))
    run.close()
    assert run._worker.isFinished()


def test_controls_ask_for_everything_before_a_rest():
    from desktoplab.ui.runner import Job

    job = Job(Experiment(), None)
    assert job.controls == Controls()
    job.pause()
    assert job.controls.frames_due and job.controls.checkpoint_due
    assert job.controls.steps_per_pull == 1


def test_pace_counts_updates_per_second():
    pace = Pace()
    assert pace.rate is None
    for second in range(10):
        pace.note(second, second * 50)
    assert pace.rate == 50


def test_time_left_is_unknown_for_a_run_without_end(qtbot: QtBot, run: Run, digits: Experiment):
    start(qtbot, run, endless(digits), paused=True)
    assert seconds_left(run.history, 100.0) is None
    assert str(describe_seconds(12.3)) == "12 s"
    assert str(describe_seconds(600)) == "10 min"
    assert str(describe_seconds(3 * 3600)) == "3 h 0 min"
