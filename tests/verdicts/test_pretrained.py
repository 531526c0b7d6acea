"""A run whose layers are pre-trained is judged by its last stage: real runs of two templates."""

from __future__ import annotations

import pytest

from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import layer
from desktoplab.spec.tables import PRESETS, PROCEDURES
from desktoplab.verdicts import judge
from desktoplab.verdicts.evidence import gather
from tests.engine.pretrainings import ended


def run(name: str) -> tuple[History, set[str]]:
    """The run of a template, and what was found while its layers were pre-trained."""
    experiment = PRESETS.make(PRESETS.choose(name))
    assert isinstance(experiment, Experiment)
    history, during = History(), set()
    for message in train(experiment, device="cpu", controls=Controls(steps_per_pull=200)):
        history.add(message)
        if history.started is not None and history.step < history.started.row[-1].first:
            during |= {verdict.name for verdict in judge(history)}
    return history, during


@pytest.fixture(scope="module")
def pretrained() -> tuple[History, set[str]]:
    return run("pretrained_rbms")


def test_the_start_that_pretraining_has_mended_is_not_blamed(
    pretrained: tuple[History, set[str]],
) -> None:
    guessing, _ = run("few_labels_sigmoid")
    assert [(found.name, found.severity) for found in judge(guessing)] == [("vanishing", "trouble")]
    history, during = pretrained
    assert during <= {"saturated", "dead"}
    assert {found.name for found in judge(history)} <= {"undertrained", "overfitting"}
    assert all(found.severity == "note" for found in judge(history))


def test_epochs_and_the_start_are_those_of_the_last_stage(
    pretrained: tuple[History, set[str]],
) -> None:
    history, _ = pretrained
    found = gather(history)
    assert found is not None and history.started is not None
    assert found.epochs == 60 < history.epoch
    assert {frame.step for frame in found.first.values()} == {history.started.row[-1].first}
    delta = found.array_at_start("gradient_flow", "delta_rms")
    assert delta is not None
    assert delta[4] / delta[0] < 10, "at the start of the run it is some hundreds"


def test_pretraining_that_diverges_is_cured_by_its_own_rate() -> None:
    few = layer("dense", units=100), layer("sigmoid"), layer("dense", units=10)
    wild = PROCEDURES.choose("pretrain_rbms", epochs=2, learning_rate=10.0)
    experiment = Experiment(few, data(), training(procedure=wild, epochs=1))
    history = ended(experiment)
    assert history.ended is not None and history.ended.divergence is not None
    (found,) = judge(history)
    names = [cure.name for cure in found.cures]
    assert "lower_pretraining_rate" in names
    assert not {"lower_rate", "clip", "batch_norm"} & set(names), "they change nothing there"
    (cure,) = (cure for cure in found.cures if cure.name == "lower_pretraining_rate")
    cured = ended(cure.change(cure.change(experiment)))
    assert cured.ended is not None and cured.ended.divergence is None
