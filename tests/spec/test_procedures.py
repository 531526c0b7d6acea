"""Ways of learning: what they see of the data, two networks as players, what they refuse."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from desktoplab.spec import edits
from desktoplab.spec.differences import differences
from desktoplab.spec.experiment import Experiment, training
from desktoplab.spec.fit import fitted, suited
from desktoplab.spec.json_format import from_json, to_json, to_plain
from desktoplab.spec.network import Place, find, layer
from desktoplab.spec.procedures import faced, player_of, seen
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import INITIALIZERS, DataInfo
from desktoplab.spec.text import Refused, Text, text

DIGITS = DataInfo("Digits", (1, 8, 8), 10, 1797)
PLAIN = Experiment((layer("dense", units=8), layer("relu"), layer("dense", units=10)))

pytestmark = pytest.mark.usefixtures("procedures")


@pytest.fixture
def game() -> Experiment:
    return suited(PLAIN, "game", DIGITS)


def problems(experiment: Experiment, info: DataInfo = DIGITS) -> list[tuple[int, str]]:
    return [(one.player, str(one.text)) for one in infer(experiment, info).problems]


def test_a_file_without_a_procedure_means_what_it_meant():
    plain: dict[str, Any] = to_plain(PLAIN)
    del plain["training"]["procedure"], plain["data"]["labeled"]
    assert from_json(json.dumps(plain)) == PLAIN
    assert "discriminator" not in plain


def test_two_networks_go_to_json_and_back(game: Experiment):
    assert game.discriminator
    assert from_json(to_json(game)) == game


def test_a_hidden_discriminator_is_kept_in_the_file(game: Experiment):
    hidden = edits.change_training(game, "procedure", "supervised")
    assert from_json(to_json(hidden)).discriminator == game.discriminator


def test_data_that_were_seen_stay_as_they_are_seen(game: Experiment):
    once = seen(game, DIGITS)
    assert (once.task, once.shape, once.classes) == ("generation", (1, 8, 8), 10)
    assert seen(game, once) == once
    assert seen(PLAIN, DIGITS) == DIGITS
    reason: DataInfo | Text = text("No such folder.")
    assert seen(game, reason) == reason


def test_the_other_network_is_faced_and_turned_back(game: Experiment):
    for player in (0, 1):
        assert faced(faced(game, player), player) == game
    assert faced(game, 1).network == game.discriminator
    assert faced(game, 0) is game


def test_a_card_belongs_to_one_player(game: Experiment):
    assert player_of(game, game.network[0].uid) == 0
    assert player_of(game, game.discriminator[0].uid) == 1
    assert player_of(game, "strange") is None
    alone = edits.change_training(game, "procedure", "supervised")
    assert player_of(alone, game.discriminator[0].uid) is None


def test_each_network_is_walked_from_what_it_is_given(game: Experiment):
    found = infer(game, DIGITS)
    assert not found.problems
    assert found.sizes[game.network[0].uid].inputs == (3,)
    assert found.sizes[game.discriminator[0].uid].inputs == (1, 8, 8)
    assert found.output == (64,)
    assert found.parameters == (3 * 8 + 8) + (8 * 64 + 64) + (64 * 4 + 4) + (4 + 1)
    assert infer(game, seen(game, DIGITS)) == found


def test_choosing_a_procedure_brings_what_it_asks_for(game: Experiment):
    assert game.network[-1].values["units"] == 64
    assert game.discriminator[-1].values["units"] == 1
    assert game.training.loss == PLAIN.training.loss, "a game has losses of its own"
    again = suited(PLAIN, "again", DIGITS)
    assert again.training.loss.name == "mse"
    assert again.network[-1].values["units"] == 64
    assert not problems(again)
    assert suited(PLAIN, "supervised", DIGITS) == PLAIN
    with pytest.raises(Refused):
        suited(PLAIN, "guessing", DIGITS)


def test_settings_of_the_same_procedure_change_nothing_else(game: Experiment):
    wrong = edits.change(game, game.network[-1].uid, "units", 5)
    after = suited(wrong, {"name": "game", "noise": 7}, DIGITS)
    assert after.network == wrong.network
    assert after.training.procedure.values["noise"] == 7


def test_both_last_layers_follow_the_data(game: Experiment):
    plane = fitted(game, DataInfo("Moons", (2,), 2, 100))
    assert [network[-1].values["units"] for network in plane.networks] == [2, 1]


def test_problems_tell_their_network(game: Experiment):
    second = game.discriminator[-1].uid
    many = faced(edits.change(faced(game, 1), second, "units", 3), 1)
    assert problems(many) == [
        (1, ("Judge: Dense 3 gives 3 values, but the discriminator answers with one number: "
             "end with a Dense layer of 1 unit."))
    ]  # fmt: skip
    assert infer(many, DIGITS).problems[0].uid == second
    ((player, words),) = problems(replace(game, discriminator=()))
    assert player == 1
    assert "add a Dense layer with 1 unit" in words
    few = edits.change(game, game.network[-1].uid, "units", 10)
    ((player, words),) = problems(few)
    assert player == 0
    assert "a sample of Digits has 64 numbers" in words
    sure = replace(game, discriminator=(*game.discriminator, layer("sigmoid")))
    sentence = "Sigmoid before Game is not needed, as the loss contains it: delete the layer."
    assert problems(sure) == [(1, f"Judge: {sentence}")]
    frozen = faced(game, 1)
    for one in (0, 2):
        frozen = edits.change(frozen, frozen.network[one].uid, "frozen", True)
    assert problems(faced(frozen, 1)) == [
        (1, "Judge: Every layer is frozen: let at least one of them learn.")
    ]


def test_inputs_may_be_given_again_as_a_picture():
    picture = Experiment((layer("conv2d", filters=1, kernel=3, padding="same"),))
    again = fitted(edits.change_training(picture, "procedure", "again"), DIGITS)
    assert not problems(again)
    two = edits.change(again, again.network[0].uid, "filters", 2)
    ((_, words),) = problems(two)
    assert "a sample of Digits has 64 numbers" in words


def test_what_stands_in_the_way_of_the_procedure_is_told(game: Experiment):
    calm = suited(game, {"name": "game", "noise": 1}, DIGITS)
    assert problems(calm) == [(0, "One number is too little for Digits.")]


def test_a_loss_of_classes_cannot_give_inputs_again():
    again = edits.change_training(PLAIN, "procedure", "again")
    assert problems(again) == [
        (0, ("The inputs of Digits are to be given again: choose "
             "Mean squared error, Mean absolute error or Huber."))
    ]  # fmt: skip


def test_a_hidden_discriminator_is_no_problem_and_no_difference(game: Experiment):
    alone = edits.change_training(game, "procedure", "supervised")
    alone = fitted(alone, DIGITS)
    assert not problems(replace(alone, discriminator=(layer("dropout"),)))
    assert differences(alone, replace(alone, discriminator=())) == ()
    assert alone.cards == alone.network
    assert game.cards == (*game.network, *game.discriminator)


def test_a_change_of_the_discriminator_is_a_difference_that_names_it(game: Experiment):
    wider = edits.change(faced(game, 1), game.discriminator[0].uid, "units", 6)
    (found,) = differences(game, faced(wider, 1))
    assert str(found.text()) == "Judge: Dense: Units: 4 → 6"


def test_uids_stay_unique_over_both_networks(game: Experiment):
    copied = edits.insert(game, game.discriminator, Place(0))
    uids = [item.uid for item in copied.cards]
    assert len(set(uids)) == len(uids)
    hidden = edits.change_training(game, "procedure", "supervised")
    pasted = edits.insert(hidden, game.discriminator, Place(0))
    assert from_json(to_json(pasted)) == pasted


def test_a_start_for_every_layer_is_for_both_networks(game: Experiment):
    own = edits.change(game, game.network[0].uid, "weight_init", INITIALIZERS.choose("zeros"))
    same = edits.initialize_all(own, INITIALIZERS.choose("lecun_normal"))
    first = [find(same.cards, item.uid) for item in (game.network[0], game.discriminator[0])]
    assert {one.values["weight_init"].name for one in first if one} == {"lecun_normal"}


def test_the_training_settings_hold_the_procedure():
    assert training().procedure.name == "supervised"
    assert training(procedure={"name": "game", "noise": 2}).procedure.values["noise"] == 2
