"""What fine-tuning makes of an experiment, as values."""

from __future__ import annotations

from dataclasses import replace

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import peek
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Layer, layer
from desktoplab.spec.tables import DATASETS, STARTS, DataInfo
from desktoplab.spec.tuning import Tuning, fine_tuned, from_scratch, frozen, last_weighted, thawed

SHIPPED = STARTS.choose("shipped")


def units(experiment: Experiment) -> list[int]:
    return [each.values["units"] for each in experiment.network if "units" in each.values]


@pytest.fixture
def experiment() -> Experiment:
    network = (layer("dense", units=9, frozen=True), layer("relu"), layer("dense", units=10))
    return Experiment(network, data(), training(loss="mse"))


def info_of(name: str, **values: object) -> DataInfo:
    found = peek(DATASETS.choose(name, **values))
    assert isinstance(found, DataInfo)
    return found


def test_the_last_layer_answers_for_the_new_classes_as_a_new_card(experiment: Experiment) -> None:
    found = fine_tuned(experiment, info_of("digits_part", digits="high"), Tuning(SHIPPED))
    assert units(found) == [9, 5]
    assert found.network[-1].uid != experiment.network[-1].uid
    assert found.network[0].uid == experiment.network[0].uid
    assert found.training.start == SHIPPED
    assert found.training.loss == experiment.training.loss
    assert not found.network[0].values["frozen"]


def test_the_same_classes_keep_the_card(experiment: Experiment) -> None:
    info = info_of("digits")
    assert fine_tuned(experiment, info, Tuning(SHIPPED)).network[-1] == experiment.network[-1]


def test_another_network_takes_the_place_of_the_present_one(experiment: Experiment) -> None:
    other = (layer("dense", units=3), layer("dense", units=10))
    found = fine_tuned(experiment, info_of("digits"), Tuning(SHIPPED, other))
    assert [each.uid for each in found.network] == [each.uid for each in other]


def test_a_regression_gets_one_output_and_a_loss_of_its_kind(experiment: Experiment) -> None:
    classifying = replace(experiment, training=training(loss="cross_entropy"))
    found = fine_tuned(classifying, info_of("diabetes"), Tuning(SHIPPED))
    assert units(found) == [9, 1]
    assert found.training.loss.name == "mse"


def test_all_taken_layers_but_the_last_are_frozen() -> None:
    inner = layer("dense", units=4)
    block = Block((inner, layer("tanh")), 2)
    first, last = layer("dense", units=4), layer("dense", units=2)
    network = (first, block, layer("batch_norm"), last, layer("tanh"))
    experiment = Experiment(network)
    keys = {first.uid, f"{inner.uid}/0", f"{inner.uid}/1", last.uid}
    found = frozen(experiment, keys).network
    inside = found[1].layers[0]  # type: ignore[union-attr]
    assert isinstance(found[0], Layer) and found[0].values["frozen"]
    assert inside.values["frozen"]
    assert not found[2].values["frozen"] and not found[3].values["frozen"]
    assert last_weighted(network) is last
    half = frozen(experiment, {f"{inner.uid}/0"}).network[1].layers[0]  # type: ignore[union-attr]
    assert not half.values["frozen"], "one repetition would stay random"
    assert thawed(found) == network


def test_from_scratch_differs_in_start_and_freezing_alone(experiment: Experiment) -> None:
    tuned = frozen(fine_tuned(experiment, info_of("digits"), Tuning(SHIPPED)),
                   {experiment.network[0].uid})  # fmt: skip
    scratch = from_scratch(tuned)
    assert scratch.training.start.name == "fresh"
    assert scratch.network == thawed(tuned.network) != tuned.network
    assert scratch.data == tuned.data
