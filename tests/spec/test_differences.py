"""Promises of the differences between two experiments: each named once, in words, uids aside."""

from __future__ import annotations

from dataclasses import replace

import pytest

import desktoplab.catalog
from desktoplab.spec import edits
from desktoplab.spec.differences import differences
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import INITIALIZERS, OPTIMIZERS, PRESETS

assert desktoplab.catalog


def words(before: Experiment, after: Experiment) -> list[str]:
    return [str(difference.text()) for difference in differences(before, after)]


def preset(name: str) -> Experiment:
    made: Experiment = PRESETS.make(PRESETS.choose(name))
    return made


@pytest.mark.parametrize("name", list(PRESETS))
def test_a_template_made_twice_does_not_differ_from_itself(name: str):
    assert words(preset(name), preset(name)) == []


def test_a_setting_of_the_training_is_named_with_both_values():
    plain = preset("digits")
    assert words(plain, edits.change_training(plain, "epochs", 3)) == ["Epochs: 60 → 3"]


def test_a_setting_inside_of_a_choice_is_named_alone():
    plain = preset("digits")
    slow = OPTIMIZERS.choose("sgd", **{**plain.training.optimizer.values, "learning_rate": 0.001})
    changed = edits.change_training(plain, "optimizer", slow)
    assert words(plain, changed) == ["Learning rate: 0.05 → 0.001"]


def test_another_choice_is_one_difference_whatever_its_settings():
    plain = preset("digits")
    changed = edits.change_training(plain, "optimizer", OPTIMIZERS.choose("adam"))
    assert words(plain, changed) == ["Optimizer: SGD → Adam"]


def test_the_same_change_in_several_places_is_one():
    before = preset("deep_sigmoid")
    dense = [item for item in before.network if not isinstance(item, Block)]
    assert len(dense) > 2

    def relu(item: object) -> object:
        if isinstance(item, Block):
            return replace(item, layers=tuple(map(relu, item.layers)))
        return replace(layer("relu"), uid=item.uid) if item.kind == "sigmoid" else item  # type: ignore[attr-defined]

    after = replace(before, network=tuple(map(relu, before.network)))
    assert words(before, after) == ["Layer: Sigmoid → ReLU, in 2 places"]


def test_layers_that_come_and_go_are_named():
    before = preset("digits")
    without = replace(before, network=before.network[:1] + before.network[2:])
    assert words(before, without) == ["Layer: ReLU → none"]
    assert words(without, before) == ["Layer: none → ReLU"]


def test_a_setting_of_a_layer_in_a_block_says_whose_it_is():
    inner = layer("dense", units=8)
    before = Experiment((Block((inner, layer("tanh")), 5), layer("dense", units=10)))
    values = inner.values.replace(weight_init=INITIALIZERS.choose("zeros"))
    after = Experiment(
        (Block((replace(inner, values=values), layer("tanh")), 7, skip=True), before.network[1])
    )
    assert words(before, after) == [
        "Block: Repeat: 5 → 7",
        "Block: Skip connection: off → on",
        "Dense: Weights start as: As the network → Zeros",
    ]


def test_data_are_told():
    before = preset("digits")
    after = edits.change_data(before, "standardize", "none")
    assert words(before, after) == ["Standardize: Per feature → None"]


def contest() -> Experiment:
    return preset("gan_ring")


def test_a_change_of_one_of_two_networks_names_it():
    before = contest()
    wider = replace(before, discriminator=(*before.discriminator[:2], layer("dense", units=4)))
    after = replace(wider, discriminator=(*before.discriminator, layer("dense", units=4)))
    assert words(before, after) == ["Discriminator: Layer: none → Dense 4"]
    made = replace(before, network=(*before.network, layer("dense", units=4)))
    assert words(before, made) == ["Generator: Layer: none → Dense 4"]


def test_the_same_change_of_both_networks_is_one():
    before = contest()
    after = edits.initialize_all(before, INITIALIZERS.choose("orthogonal"))
    found = [one for one in words(before, after) if "Dense" in one]
    assert len(found) == 1
    assert found[0].endswith("in 6 places")


def test_a_second_network_that_goes_is_told():
    before = contest()
    after = edits.change_training(before, "procedure", "supervised")
    assert "Layer: Dense 64 → none, in 2 places" in words(before, after)
