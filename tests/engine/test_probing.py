"""When probes look, and that a run with all of them equals a run with none, bit for bit."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from math import inf
from typing import Any

import numpy as np
import pytest

from desktoplab.engine import pace, turns
from desktoplab.engine.messages import Controls, Progress
from desktoplab.engine.train import train
from desktoplab.spec.experiment import data
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.tables import (
    CLIPPINGS,
    DATASETS,
    LAYERS,
    OPTIMIZERS,
    PENALTIES,
    PROBES,
    STOPPINGS,
)  # fmt: skip

DENSE = layer("dense", units=6)
SKIPS = Block((layer("batch_norm"), layer("tanh"), DENSE), 2, skip=True)
CONVOLUTION = (
    layer("conv2d", filters=3), layer("batch_norm"), layer("relu"), layer("max_pool"),
    layer("dropout", rate=0.2), layer("dense", units=10),
)  # fmt: skip
SEQUENCES = (
    layer("gru", units=4, output="all"), layer("dropout", rate=0.2), layer("lstm", units=4),
    layer("dense", units=4),
)  # fmt: skip
PLANE = (DENSE, SKIPS, layer("dropout", rate=0.3), layer("dense", units=2))
FAMILIES = [
    ("xor", PLANE),
    ("digits", CONVOLUTION),
    ("digits", (DENSE, layer("selu"), layer("alpha_dropout", rate=0.2), layer("dense", units=10))),
    ("recall", SEQUENCES),
    ("recall", (layer("simple_rnn", units=5, activation="relu"), layer("dense", units=4))),
]


def looking_often() -> Controls:
    """A look after every update, decided by asking each time."""
    return Controls(slice_seconds=0.0, frame_seconds=0.0)


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Probes may take as long as they like, so that they look after each update."""
    monkeypatch.setattr(turns, "PROBE_SHARE", 1e9)


def frames_by_probe(ran: Any) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for progress in ran.progress:
        for frame in progress.frames:
            found.setdefault(frame.probe, []).append(frame.step)
    return found


@pytest.mark.parametrize(("dataset", "network"), FAMILIES)
def test_all_probes_on_equals_all_off_bit_for_bit(
    plane: Any, drain: Any, always: None, dataset: str, network: tuple[Item, ...]
) -> None:
    settings = {"samples": 100} if dataset != "digits" else {}
    source = data(dataset=DATASETS.choose(dataset, **settings))
    experiment = replace(plane(*network, epochs=1, batch_size=40), data=source)
    off = drain(train(experiment, controls=Controls(off=frozenset(PROBES))))
    on = drain(train(experiment, controls=looking_often()))
    assert not frames_by_probe(off)
    steps = list(range(len(off.history.losses) + 1))
    assert set(map(tuple, frames_by_probe(on).values())) == {(*steps, steps[-1])}
    assert on.same_numbers_as(off)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_looking_changes_no_optimizer(plane: Any, drain: Any, always: None, name: str) -> None:
    settings = {"clipping": CLIPPINGS.choose("norm"), "penalty": PENALTIES.choose("l1")}
    experiment = plane(*PLANE, optimizer=OPTIMIZERS.choose(name), epochs=2, **settings)
    off = drain(train(experiment, probes=()))
    assert drain(train(experiment, controls=looking_often())).same_numbers_as(off)


def test_looking_changes_nothing_of_early_stopping(plane: Any, drain: Any, always: None) -> None:
    experiment = plane(
        rate=1e-9, epochs=20, early_stopping=STOPPINGS.choose("validation_loss", patience=2)
    )
    off = drain(train(experiment, probes=()))
    on = drain(train(experiment, controls=looking_often()))
    assert on.same_numbers_as(off)
    assert on.ended.reason is not None


def test_a_probe_switched_off_gives_no_frames(plane: Any, drain: Any, always: None) -> None:
    controls = looking_often()
    controls.off = frozenset({"weights", "signal"})
    found = frames_by_probe(drain(train(plane(), controls=controls)))
    assert not {"weights", "signal"} & set(found)
    assert found["gradient_flow"] == [*range(19), 18]


def test_a_probe_can_be_switched_off_and_on_during_a_run(plane: Any, always: None) -> None:
    controls = looking_often()
    run = train(plane(), controls=controls)

    def seen(pulls: int) -> set[str]:
        found = [message for message in islice(run, pulls) if isinstance(message, Progress)]
        return {frame.probe for message in found for frame in message.frames}

    assert "weights" in seen(3)
    controls.off = frozenset({"weights"})
    assert "weights" not in seen(3)
    assert "signal" in seen(3)
    controls.off = frozenset()
    assert "weights" in seen(1)


def test_the_seconds_of_a_probe_override_those_of_all(plane: Any, drain: Any, always: None) -> None:
    controls = looking_often()
    controls.probe_seconds = {"weights": inf}
    found = frames_by_probe(drain(train(plane(), controls=controls)))
    assert found["weights"] == [0, 18], "the first and the last look are never left out"
    assert found["signal"] == [*range(19), 18]
    rare = Controls(slice_seconds=0.0, frame_seconds=inf, probe_seconds={"weights": 0.0})
    found = frames_by_probe(drain(train(plane(), controls=rare)))
    assert found["signal"] == [0, 18]
    assert found["weights"] == [*range(19), 18]


def test_probes_that_took_long_rest_long(
    plane: Any, drain: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "PROBE_SHARE", 1e-9)
    monkeypatch.setattr(pace, "EARLY_SECONDS", 0.0)
    found = frames_by_probe(drain(train(plane(), controls=looking_often())))
    assert found["weights"] == [0, 1, 18], "the first look may load, the second tells the cost"


def test_the_first_steps_are_seen_whatever_the_clock_says(
    plane: Any, drain: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "EARLY_SECONDS", inf)
    early = [0, 1, 2, 3, 4, 6, 8, 12, 16, 18]
    rarely = Controls(slice_seconds=60.0, frame_seconds=1e9)
    assert frames_by_probe(drain(train(plane(), controls=rarely)))["signal"] == early
    rarely.probe_seconds = {"signal": 1e9}
    found = frames_by_probe(drain(train(plane(), controls=rarely)))
    assert found["signal"] == [0, 18], "one that was slowed down by hand keeps to that"
    assert found["weights"] == early


def test_frames_asked_for_come_whatever_the_seconds(plane: Any, always: None) -> None:
    controls = Controls(steps_per_pull=3, frame_seconds=inf, probe_seconds={"weights": inf})
    run = train(plane(), controls=controls)
    list(islice(run, 2))
    controls.frames_due = True
    asked, after = islice(run, 2)
    assert isinstance(asked, Progress)
    assert isinstance(after, Progress)
    assert {frame.step for frame in asked.frames} == {asked.step} == {3}
    assert {"weights", "update_ratio"} <= {frame.probe for frame in asked.frames}
    assert not after.frames


def test_weights_are_kept_for_a_look_only(plane: Any) -> None:
    from desktoplab.engine.trainer import Trainer

    trainer = Trainer(plane(epochs=2, batch_size=40))
    assert (trainer.steps_per_epoch, trainer.before) == (2, None)
    expected = [(False, False), (True, False), (False, False), (False, True)]
    for keep, may_end in expected:
        assert trainer.may_end(trainer.step + 1) is may_end
        now = [weight.clone() for weight in trainer.net.parameters() if weight.dim() == 2]
        trainer.advance(1, keep=keep)
        assert (trainer.before is not None) is keep
        for kept, before in zip(trainer.before or [], now, strict=False):
            assert np.array_equal(kept, before.detach())


def test_every_recurrent_layer_of_the_catalogue_is_offered_its_probe() -> None:
    suits = PROBES["time_gradient"].traits.suits
    kinds = [entry.name for entry in LAYERS.entries() if suits((layer(entry.name),))]
    assert kinds == ["simple_rnn", "lstm", "gru"]
    assert suits((Block((layer("gru", output="all"),), 2),))
