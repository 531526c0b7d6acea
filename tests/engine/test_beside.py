"""Looks beside the updates: the frames of a look in line, none lost, and none out of turn."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from itertools import islice
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine import beside, pace, turns, ways
from desktoplab.engine.beside import Beside, may_look_beside
from desktoplab.engine.drag import LEAST, MOST, Drag
from desktoplab.engine.look import fitting_probes
from desktoplab.engine.messages import Controls, Frame, Message, Progress
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.engine.ways import AGAIN, TRIES, Ways
from desktoplab.spec.experiment import Experiment, data
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS, PRESETS, PROBES, PROCEDURES
from tests.engine.contests import disturbed
from tests.engine.test_probing import FAMILIES

Take = Callable[..., tuple[Frame, ...]]


@pytest.fixture
def spare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second core, no limit to what probes take, and no early looks, which are in line."""
    monkeypatch.setattr(pace, "EARLY_SECONDS", 0.0)
    monkeypatch.setattr(ways, "AGAIN", 0)  # beside, whatever that costs
    monkeypatch.setattr(beside, "AVAILABLE", 2)
    monkeypatch.setattr(turns, "PROBE_SHARE", 1e9)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Each look beside the updates waits until this is set."""
    opened, take = threading.Event(), beside.take_frames

    def late(*given: Any) -> tuple[Frame, ...]:
        assert opened.wait(60)
        return take(*given)

    monkeypatch.setattr(beside, "take_frames", late)
    yield opened
    opened.set()


def compiled_at_once(**more: Any) -> Controls:
    """Programs from the second update on, and a look as soon as the one before is over."""
    usual = {"slice_seconds": 0.0, "frame_seconds": 0.0, "compile_after": 0.0}
    return Controls(**{**usual, "checkpoint_seconds": np.inf, **more})


def looks() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name.startswith("look")}


def networks(plane: Any) -> Iterator[Experiment]:
    for dataset, network in FAMILIES:
        settings = {"samples": 100} if dataset != "digits" else {}
        source = data(dataset=DATASETS.choose(dataset, **settings))
        yield replace(plane(*network, batch_size=40), data=source)
    yield disturbed(batch_size=40)


def equal(one: tuple[Frame, ...], other: tuple[Frame, ...]) -> bool:
    def same(mine: Mapping[str, Any], others: Mapping[str, Any]) -> bool:
        return list(mine) == list(others) and all(
            mine[name].dtype == others[name].dtype
            and mine[name].tobytes() == others[name].tobytes()
            for name in mine
        )

    return [(f.probe, f.step) for f in one] == [(f.probe, f.step) for f in other] and all(
        same(mine.arrays, others.arrays) for mine, others in zip(one, other, strict=True)
    )


@pytest.mark.parametrize("number", range(len(FAMILIES) + 1))
@pytest.mark.parametrize("compiled", [False, True])
def test_frames_are_those_of_a_look_in_line_bit_for_bit(
    plane: Any, number: int, compiled: bool
) -> None:
    trainer = Trainer(list(networks(plane))[number], "cpu")
    trainer.looking.passes.after = 0.0 if compiled else np.inf
    names = fitting_probes(trainer.data, trainer.experiment.cards)
    with closing(Beside(trainer)) as aside:
        for _ in range(3):  # two to make the programs
            trainer.advance(1, keep=True)
            expected = trainer.frames(names)
            aside.begin(names)
            trainer.advance(1)
            seen = aside.wait()
            assert seen is not None
            assert equal(seen.frames, expected), "the updates after it are none of its business"
            assert set(seen.costs) == set(names)
        assert trainer.looking.passes.in_use is compiled
        assert aside.wait() is None, "what was told once is not told again"


@pytest.mark.parametrize("name", [entry.name for entry in PRESETS.entries()])
def test_templates_are_seen_as_by_a_look_in_line(name: str) -> None:
    trainer = Trainer(PRESETS.make(PRESETS.choose(name)), "cpu")
    names = fitting_probes(trainer.data, trainer.experiment.cards)
    trainer.advance(1, keep=True)
    expected = trainer.frames(names)
    with closing(Beside(trainer)) as aside:
        aside.begin(names)
        trainer.advance(1)
        seen = aside.wait()
    assert seen is not None
    assert equal(seen.frames, expected)


@pytest.mark.parametrize("number", range(len(FAMILIES) + 1))
def test_looking_beside_changes_no_number(plane: Any, drain: Any, spare: None, number: int) -> None:
    experiment = list(networks(plane))[number]
    off = drain(train(experiment, controls=Controls(off=frozenset(PROBES), compile_after=0.0)))
    on = drain(train(experiment, controls=compiled_at_once()))
    assert on.same_numbers_as(off)
    assert on.progress[-1].compiled, "else nothing was seen beside"
    assert not looks()


def test_steps_of_frames_rise_and_what_came_before_a_checkpoint_is_told_with_it(
    plane: Any, drain: Any, spare: None
) -> None:
    controls = compiled_at_once(checkpoint_seconds=0.0)
    ran = drain(train(plane(epochs=60), controls=controls))
    told = [frame for progress in ran.progress for frame in progress.frames]
    assert any(f.step < p.step for p in ran.progress for f in p.frames), "beside the updates"
    for probe in PROBES:
        steps = [frame.step for frame in told if frame.probe == probe]
        assert steps == sorted(steps)
    kept = -1
    for progress in ran.progress:
        assert all(frame.step >= kept for frame in progress.frames)
        kept = progress.checkpoint.step if progress.checkpoint else kept
    assert ran.history.newest["weights"].step == ran.history.step


def pulled_until_looking(run: Iterator[Message]) -> int:
    """The step at which a look is under way."""
    for message in run:
        if looks():
            assert isinstance(message, Progress)
            return message.step
    raise AssertionError("the run ended before")


def test_updates_go_on_meanwhile_and_the_frames_follow(
    plane: Any, spare: None, gate: threading.Event
) -> None:
    run = train(plane(epochs=0), controls=compiled_at_once())
    begun = pulled_until_looking(run)
    later = list(islice(run, 20))
    assert later[-1].step >= begun + 20
    assert not any(m.frames for m in later if isinstance(m, Progress)), "one look at a time"
    gate.set()
    found = next(m.frames for m in run if isinstance(m, Progress) and m.frames)
    assert {frame.step for frame in found} == {begun}
    run.close()
    assert not looks()


def test_what_is_asked_for_waits_for_the_look_and_is_of_its_own_step(
    plane: Any, spare: None, gate: threading.Event
) -> None:
    controls = compiled_at_once()
    run = train(plane(epochs=0), controls=controls)
    begun = pulled_until_looking(run)
    controls.frames_due = controls.checkpoint_due = True
    threading.Timer(0.1, gate.set).start()
    asked = next(run)
    assert isinstance(asked, Progress)
    assert asked.checkpoint is not None
    assert [begun, asked.step] == sorted({f.step for f in asked.frames})
    assert asked.frames[-1].step == asked.step
    run.close()


def test_a_checkpoint_waits_for_the_look(plane: Any, spare: None, gate: threading.Event) -> None:
    controls = compiled_at_once()
    run = train(plane(epochs=0), controls=controls)
    begun = pulled_until_looking(run)
    controls.checkpoint_due = True
    threading.Timer(0.1, gate.set).start()
    saved = next(run)
    assert isinstance(saved, Progress)
    assert saved.checkpoint is not None
    assert {frame.step for frame in saved.frames} == {begun}
    run.close()


def test_the_end_of_a_run_and_a_border_wait_for_the_look(
    plane: Any, drain: Any, spare: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[int] = []
    begin = Beside.begin

    def noting(self: Beside, names: tuple[str, ...]) -> None:
        begun.append(self._trainer.step)
        begin(self, names)

    monkeypatch.setattr(Beside, "begin", noting)
    network = layer("dense", units=6), layer("sigmoid"), layer("dense", units=2)
    stages = PROCEDURES.choose("pretrain_autoencoders", epochs=20)
    ran = drain(train(plane(*network, procedure=stages, epochs=20), controls=compiled_at_once()))
    told = [frame.step for progress in ran.progress for frame in progress.frames]
    first, last = (stage.last for stage in ran.history.started.stages)
    assert any(step < first for step in begun)
    assert any(first < step < last for step in begun)
    assert set(begun) <= set(told)
    assert told == sorted(told)
    assert {first, last} <= set(told)


def test_a_diverged_run_tells_what_was_seen_before(
    plane: Any, drain: Any, spare: None, gate: threading.Event
) -> None:
    controls = compiled_at_once()
    run = train(plane(epochs=0), controls=controls)
    begun = pulled_until_looking(run)
    controls.learning_rate = 1e39
    threading.Timer(0.1, gate.set).start()
    ran = drain(run)
    assert ran.ended.divergence is not None
    assert begun in {frame.step for progress in ran.progress for frame in progress.frames}
    assert not looks()


def test_an_error_of_a_look_comes_out_in_the_run(
    plane: Any, drain: Any, spare: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: Any) -> tuple[Frame, ...]:
        raise ZeroDivisionError("a probe's own")

    monkeypatch.setattr(beside, "take_frames", broken)
    with pytest.raises(ZeroDivisionError, match="a probe's own"):
        drain(train(plane(epochs=0), controls=compiled_at_once()))
    assert not looks()


def test_all_looks_of_a_run_have_the_same_thread_and_one_core(
    plane: Any, drain: Any, spare: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, int]] = []
    take = beside.take_frames

    def noting(*given: Any) -> tuple[Frame, ...]:
        seen.append((threading.get_ident(), torch.get_num_threads()))
        return take(*given)

    monkeypatch.setattr(beside, "take_frames", noting)
    drain(train(plane(epochs=60), controls=compiled_at_once()))
    assert len(seen) > 1
    assert len(set(seen)) == 1
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] == 1
    assert not looks()


def test_a_run_that_is_cancelled_leaves_no_thread(
    plane: Any, spare: None, gate: threading.Event
) -> None:
    run = train(plane(epochs=0), controls=compiled_at_once())
    pulled_until_looking(run)
    threading.Timer(0.1, gate.set).start()
    run.close()
    assert not looks()


@pytest.mark.parametrize(("cores", "after"), [(1, 0.0), (2, np.inf)])
def test_on_one_core_and_beside_single_updates_all_looks_are_in_line(
    plane: Any, drain: Any, spare: None, monkeypatch: pytest.MonkeyPatch, cores: int, after: float
) -> None:
    monkeypatch.setattr(beside, "AVAILABLE", cores)
    monkeypatch.setattr(Beside, "begin", None)
    controls = Controls(slice_seconds=0.0, frame_seconds=0.0, compile_after=after)
    ran = drain(train(plane(epochs=3), controls=controls))
    assert all(frame.step == p.step for p in ran.progress for frame in p.frames)


def test_a_network_that_takes_all_cores_is_looked_at_in_line(plane: Any, spare: None) -> None:
    trainer = Trainer(plane(layer("dense", units=4), layer("dense", units=2)), "cpu")
    trainer.row.let_compile(0.0)
    assert not may_look_beside(trainer), "not yet compiled"
    trainer.advance(1)
    trainer.advance(2)
    assert may_look_beside(trainer)
    trainer.threads = 2
    assert not may_look_beside(trainer)


def test_drag_is_what_updates_lose_while_one_looks() -> None:
    drag = Drag()
    assert drag.share == LEAST, "nothing is known"
    for _ in range(200):
        drag.note(0.02, 100, beside=False)
        drag.note(0.02, 60, beside=True)
    assert drag.share == pytest.approx(0.4)
    for _ in range(200):
        drag.note(0.02, 100, beside=True)
    assert drag.share == LEAST, "what was long ago fades"
    for _ in range(200):
        drag.note(20.0, 1, beside=True)
    assert LEAST < drag.share <= MOST


def test_looks_go_the_way_that_takes_less_of_the_updates_and_try_the_other_again() -> None:
    found = Ways()
    assert found.prefers_beside(("weights",)), "nothing is known of it"
    found.note({"weights": 0.002, "signal": 0.05}, beside=False)
    assert found.prefers_beside(("weights",)), "nothing is known of looks beside"
    for _ in range(3):
        found.note({"weights": 0.006, "signal": 0.01}, beside=True)
    answers = [found.prefers_beside(("weights",)) for _ in range(2 * (AGAIN + TRIES))]
    assert answers == 2 * [*AGAIN * [False], *TRIES * [True]]
    assert found.prefers_beside(("weights", "signal")), "what looks together is counted together"
    for _ in range(3):
        found.note({"weights": 0.001}, beside=True)
    assert found.prefers_beside(("weights",)), "the other core is free again"
