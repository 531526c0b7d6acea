"""Promises of the rules, on histories written by hand: whom they blame, when they are silent."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Controls, Divergence, Ended
from desktoplab.engine.train import train
from desktoplab.spec.edits import change_data
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import every_item
from desktoplab.spec.text import Text
from desktoplab.verdicts import RULES, Verdict, foresee, judge
from desktoplab.verdicts.flow import EXPLODED, VANISHED
from desktoplab.verdicts.units import DEAD, DISTINCT, SATURATED
from tests.verdicts.runs import flow, info_of, named, net, on_plane, written

GUESSING = math.log(2)


@pytest.fixture
def deep() -> Experiment:
    """Five hidden tanh layers and the output."""
    return on_plane(net("tanh", 5, "xavier_normal"))


def shrunk(ratio: float) -> tuple[list[float], list[float]]:
    """Errors of six layers, the first so many times that of the last hidden one."""
    return [ratio, 0.5, 0.7, 0.9, 1.0, 2.0], [1.0, 0.9, 0.8, 0.7, 0.6, 0.5]


def test_nothing_is_said_before_a_run():
    assert judge(History()) == ()


def test_a_rule_without_its_frames_is_silent(deep: Experiment):
    assert judge(written(deep, training_loss=[0.7, 0.3, 0.1, 0.1])) == ()


def test_a_healthy_network_is_not_blamed(deep: Experiment):
    frames = {
        **flow(*shrunk(0.8)),
        "activations": {"saturated": [0.1] * 6, "dead": [math.nan] * 6},
        "symmetry": {"units": [20] * 5 + [2], "distinct": [20] * 5 + [2]},
        "update_ratio": {"ratio": [1e-3] * 6},
    }
    assert judge(written(deep, frames, training_loss=[0.7, 0.2, 0.1, 0.05, 0.05, 0.05])) == ()


@pytest.mark.parametrize(("factor", "blamed"), [(0.9, True), (1.1, False)])
def test_vanishing_begins_at_its_threshold(deep: Experiment, factor: float, blamed: bool):
    found = named(written(deep, flow(*shrunk(VANISHED * factor))))
    assert ("vanishing" in found) is blamed
    if blamed:
        assert found["vanishing"].measured == pytest.approx(VANISHED * factor)
        assert found["vanishing"].layer.index == 0


@pytest.mark.parametrize(("factor", "blamed"), [(1.1, True), (0.9, False)])
def test_exploding_begins_at_its_threshold(deep: Experiment, factor: float, blamed: bool):
    found = named(written(deep, flow(*shrunk(EXPLODED * factor))))
    assert ("exploding" in found) is blamed


def test_weight_gradients_alone_are_no_evidence(deep: Experiment):
    sizes = [1e-9, 1e-7, 1e-5, 1e-3, 1e-1, 1.0]
    gradients = {"weight_rms": sizes, "delta_rms": [1.0] * 6}
    frames = {"gradient_flow": gradients, "signal": {"forward_std": [1.0] * 6}}
    assert named(written(deep, frames)) == {}


def test_the_error_backward_without_the_signal_forward_is_no_evidence(deep: Experiment):
    frames = flow(*shrunk(1e-9))
    assert named(written(deep, {"gradient_flow": frames["gradient_flow"]})) == {}


def test_both_ways_are_told(deep: Experiment):
    delta = [1e-6, 1e-4, 1e-2, 0.1, 1.0, 1.0]
    found = named(written(deep, flow(delta, [1.0, 1e-2, 1e-4, 1e-6, 1e-8, 1e-9])))["vanishing"]
    sentence = str(found.finding)
    assert "1e6 ×" in sentence
    assert "1e8 × on its way forward" in sentence


def test_that_it_will_not_learn_is_said_only_after_it_did_not(deep: Experiment):
    frames = flow(*shrunk(1e-6))
    stuck = named(written(deep, frames, training_loss=[0.7] * 6))["vanishing"]
    assert stuck.severity == "trouble"
    assert "will not learn" in str(stuck.finding)
    untried = written(deep, frames, training_loss=[0.7], ended=False)
    untried.epoch = 0.0
    assert named(untried)["vanishing"].severity == "warning"
    assert "will not learn" not in str(named(untried)["vanishing"].finding)
    measured = written(deep, frames, training_loss=[], losses=[], ended=False)
    measured.epoch = 0.0
    assert "training will tell" in str(named(measured)["vanishing"].finding)
    learned = named(written(deep, frames, training_loss=[0.7, 0.3, 0.1, 0.1]))["vanishing"]
    assert learned.severity == "note"
    assert "learns all the same" in str(learned.finding)


def test_a_loss_above_guessing_that_falls_is_learning(deep: Experiment):
    frames = flow(*shrunk(1e6))
    falling = np.geomspace(11, 2.5, 12)
    found = named(written(deep, frames, training_loss=falling))["exploding"]
    assert found.severity == "warning"
    assert "will not learn" not in str(found.finding)
    standing = named(written(deep, frames, training_loss=[11.0] * 12))["exploding"]
    assert standing.severity == "trouble"


def test_who_answers_rightly_learns_whatever_the_loss_says(deep: Experiment):
    frames, standing = flow(*shrunk(1e6)), [3.0] * 12
    right = named(written(deep, frames, training_loss=standing, accuracy=0.8))["exploding"]
    assert right.severity == "warning"
    guessing = named(written(deep, frames, training_loss=standing, accuracy=0.52))["exploding"]
    assert guessing.severity == "trouble"


def test_what_vanished_only_later_is_a_note(deep: Experiment):
    history = written(deep, flow(*shrunk(1e-6)), at_start=flow(*shrunk(1.0)))
    assert named(history)["vanishing"].severity == "note"


def test_the_time_slider_changes_no_verdict(deep: Experiment):
    frames = {"activations": {"saturated": [0.9] * 6, "dead": [math.nan] * 6}}
    history = written(deep, frames, at_start=flow(*shrunk(1.0)))
    before = [verdict.name for verdict in judge(history)]
    history.cursor = 0
    assert [verdict.name for verdict in judge(history)] == before == ["saturated"]


@pytest.mark.parametrize(("name", "threshold"), [("saturated", SATURATED), ("dead", DEAD)])
def test_units_are_blamed_beyond_the_share(deep: Experiment, name: str, threshold: float):
    def frames(share: float) -> dict[str, dict[str, list[float]]]:
        other = {"saturated", "dead"} - {name}
        return {"activations": {name: [0, share, 0, 0, 0, 1], other.pop(): [math.nan] * 6}}

    assert name not in named(written(deep, frames(threshold - 0.01)))
    found = named(written(deep, frames(threshold + 0.01)))[name]
    assert (found.layer.index, found.measured) == (1, threshold + 0.01)


@pytest.mark.parametrize(("name", "lost"), [("saturated", 1.0), ("dead", 1.0), ("distinct", 1)])
def test_the_last_hidden_layer_is_judged_too(deep: Experiment, name: str, lost: float):
    frames = {
        "activations": {"saturated": [0.0] * 6, "dead": [0.0] * 6},
        "symmetry": {"units": [20] * 5 + [2], "distinct": [20] * 5 + [2]},
    }
    next(found for found in frames.values() if name in found)[name][4] = lost
    (found,) = judge(written(deep, frames))
    assert found.layer.index == 4


def test_where_a_layer_is_not_finite_no_copies_are_counted(deep: Experiment):
    lost = {"symmetry": {"units": [20] * 5 + [2], "distinct": [20, 0, 20, 20, 20, 2]}}
    assert named(written(deep, lost)) == {}


def test_copies_in_a_run_that_diverged_are_those_of_its_start(deep: Experiment):
    def counted(distinct: int) -> dict[str, dict[str, list[int]]]:
        return {"symmetry": {"units": [20] * 5 + [2], "distinct": [distinct] * 5 + [2]}}

    for at_start, in_the_end in ((1, 20), (20, 1)):
        history = written(deep, counted(in_the_end), at_start=counted(at_start), ended=False)
        history.add(Ended(200, 20.0, Divergence(200, deep.network[0].uid, "Dense 20", "weights")))
        assert ("symmetric" in named(history)) is (at_start == 1)


def test_copies_are_blamed_and_explain_what_follows_from_them(deep: Experiment):
    distinct = [20, 20, int(20 * DISTINCT) - 1, 20, 20, 2]
    frames = {
        "symmetry": {"units": [20] * 5 + [2], "distinct": distinct}, **flow(*shrunk(1e-6))
    }  # fmt: skip
    found = named(written(deep, frames))
    assert set(found) == {"symmetric"}
    assert found["symmetric"].layer.index == 2


def test_a_layer_of_one_unit_has_no_copies(deep: Experiment):
    frames = {"symmetry": {"units": [1] * 6, "distinct": [1] * 6}}
    assert named(written(deep, frames)) == {}


def test_a_loss_that_shot_up_blames_the_rate(deep: Experiment):
    assert named(written(deep, losses=[0.7, 2.0, 6.0])) == {}
    found = named(written(deep, losses=[0.7, 9.0, 600.0]))["rate_too_high"]
    assert found.measured == pytest.approx(600 / 0.7)
    assert "is too high" in str(found.title)


def test_large_updates_are_blamed_only_where_nothing_is_learned(deep: Experiment):
    frames = {"update_ratio": {"ratio": [0.3] * 6}}
    assert "rate_too_high" in named(written(deep, frames))
    assert named(written(deep, frames, training_loss=[0.7, 0.1, 0.1, 0.1])) == {}


def test_a_bad_start_is_not_blamed_on_the_rate(deep: Experiment):
    frames = flow(*shrunk(1e6))
    assert set(named(written(deep, frames, losses=[0.7, 9.0, 600.0]))) == {"exploding"}


def test_a_loss_that_jumps_blames_the_rate_only_at_large_updates(deep: Experiment):
    jumping = [0.7, 0.6, 0.6, 0.5, 0.6, 0.3, 0.6, 0.3, 0.6, 0.3, 0.6, 0.3, 0.6]

    def found(update: float, losses: object) -> dict[str, Verdict]:
        frames = {"update_ratio": {"ratio": [update] * 6}}
        return named(written(deep, frames, training_loss=losses))

    assert found(0.02, jumping)["rate_too_high"].measured == 3
    assert "may be too high" in str(found(0.02, jumping)["rate_too_high"].title)
    assert "rate_too_high" not in found(1e-3, jumping)
    assert "rate_too_high" not in found(0.02, [loss / 100 for loss in jumping])


def test_a_loss_that_stays_above_its_start_blames_the_rate(deep: Experiment):
    frames = {"update_ratio": {"ratio": [0.02] * 6}}
    above = named(written(deep, frames, training_loss=[0.7, *[0.9, 1.0] * 6]))["rate_too_high"]
    assert above.measured == pytest.approx(1.0 / 0.7)
    falling = np.concatenate([[0.7], np.geomspace(5, 0.9, 12)])
    assert "rate_too_high" not in named(written(deep, frames, training_loss=falling))


def test_a_loss_that_creeps_down_evenly_blames_the_rate(deep: Experiment):
    creeping, levelled = np.geomspace(0.7, 0.5, 20), 0.5 + 0.2 * 0.7 ** np.arange(20)

    def found(update: float, losses: object) -> dict[str, Verdict]:
        frames = {"update_ratio": {"ratio": [update] * 6}}
        return named(written(deep, frames, training_loss=losses))

    assert set(found(1e-3, creeping)) == {"rate_too_low"}
    assert "rate_too_low" not in found(1e-2, creeping)
    assert "rate_too_low" not in found(1e-3, levelled)
    slower = np.concatenate([np.linspace(0.75, 0.5, 11), np.linspace(0.5, 0.42, 11)[1:]])
    assert "rate_too_low" not in found(1e-3, slower), "it fell most in the first half"
    steady = np.concatenate([np.linspace(0.7, 0.6, 11), np.linspace(0.6, 0.52, 11)[1:]])
    assert "rate_too_low" in found(1e-3, steady)


def test_units_that_died_since_the_start_blame_the_rate(deep: Experiment):
    def frames(dead: float) -> dict[str, dict[str, list[float]]]:
        return {**flow(*shrunk(1.0)), "activations": {"dead": [0.1, dead, 0, 0, 0, 1],
                                                      "saturated": [math.nan] * 6}}  # fmt: skip

    died = named(written(deep, frames(0.9), at_start=frames(0.4)))
    assert set(died) == {"rate_too_high"}
    assert "40 % were dead at the start, and 90 % are now" in str(died["rate_too_high"].finding)
    assert set(named(written(deep, frames(0.9), at_start=frames(0.8)))) == {"dead"}


def test_updates_below_the_guide_are_blamed_only_where_nothing_is_learned(deep: Experiment):
    frames = {"update_ratio": {"ratio": [5e-4] * 6}}
    assert "may be" in str(named(written(deep, frames))["rate_too_low"].title)
    little = [0.7, 0.6, 0.55, 0.52, 0.51, 0.51, 0.51]
    assert "rate_too_low" not in named(written(deep, frames, training_loss=little))


def test_small_updates_of_large_weights_that_learn_are_not_blamed(deep: Experiment):
    frames = {"update_ratio": {"ratio": [2e-5] * 6}}
    falling = np.geomspace(44, 1.5, 12)
    assert "rate_too_low" not in named(written(deep, frames, training_loss=falling))


def test_tiny_updates_are_blamed_where_little_is_learned(deep: Experiment):
    frames = {"update_ratio": {"ratio": [math.nan] + [1e-6] * 5}}
    assert "rate_too_low" in named(written(deep, frames))
    assert "rate_too_low" in named(written(deep, frames, training_loss=[0.7, 0.6, 0.56, 0.56]))
    assert named(written(deep, frames, training_loss=[0.7, 0.1, 0.1, 0.1])) == {}


def test_one_layer_that_moves_clears_the_rate(deep: Experiment):
    frames = {"update_ratio": {"ratio": [1e-9] * 5 + [1e-2]}}
    assert named(written(deep, frames)) == {}


def test_overfitting_needs_both_losses_to_part(deep: Experiment):
    falling, rising = np.linspace(0.7, 0.1, 12), np.linspace(0.5, 0.9, 12)
    assert "overfitting" in named(written(deep, training_loss=falling, validation_loss=rising))
    assert named(written(deep, training_loss=rising, validation_loss=rising)) == {}


def test_overfitting_that_harms_no_answer_is_not_blamed(deep: Experiment):
    falling, rising = np.geomspace(0.7, 0.005, 12), np.linspace(0.05, 0.09, 12)

    def found(gap: float) -> dict[str, Verdict]:
        return named(written(deep, training_loss=falling, validation_loss=rising, accuracy=0.95,
                             gap=gap))  # fmt: skip

    assert "overfitting" not in found(0.02)
    assert "overfitting" in found(0.1)


def test_one_bad_epoch_is_no_overfitting(deep: Experiment):
    held_out = [0.7, 0.5, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 3.0]
    falling = np.linspace(0.7, 0.3, 10)
    assert "overfitting" not in named(
        written(deep, training_loss=falling, validation_loss=held_out)
    )


def test_a_loss_that_still_falls_when_the_run_ends_is_undertrained(deep: Experiment):
    falling = np.linspace(0.69, 0.5, 20) ** 3 * 2 + 0.2
    history = written(deep, training_loss=falling)
    assert "undertrained" in named(history)
    assert named(written(deep, training_loss=falling, ended=False)) == {}


def test_one_good_point_does_not_hide_that_the_loss_still_falls(deep: Experiment):
    falling = np.linspace(0.69, 0.45, 20)
    falling[-4] = 0.4
    assert "undertrained" in named(written(deep, training_loss=falling))


def test_who_makes_no_mistake_any_more_is_not_undertrained(deep: Experiment):
    falling = [2.0 * 0.8**point for point in range(21)]
    assert "undertrained" in named(written(deep, training_loss=falling, accuracy=0.9))
    assert "undertrained" not in named(written(deep, training_loss=falling, accuracy=1.0))


def test_noise_without_a_trend_is_not_undertrained(deep: Experiment):
    noise = 0.5 + 0.1 * np.random.default_rng(0).standard_normal(20)
    assert "undertrained" not in named(written(deep, training_loss=noise))


def test_who_is_longer_at_it_would_only_learn_by_heart_is_not_undertrained(deep: Experiment):
    falling, rising = np.linspace(0.69, 0.4, 20), np.linspace(0.6, 0.72, 20)
    history = written(deep, training_loss=falling, validation_loss=rising)
    assert "undertrained" not in named(history)


def test_features_far_from_zero_are_blamed_though_their_size_is_not_far_from_one():
    plane = on_plane(net("tanh", 1, "xavier_normal"))
    raw = change_data(plane, "standardize", "none")
    found = named(written(raw, input_size=5.8, input_offset=3.6))["not_standardized"]
    assert found.measured == 3.6
    assert "3.6 times as far from 0 as they vary" in str(found.finding)
    assert named(written(raw, input_size=0.8, input_offset=1.5)) == {}
    assert named(written(raw, input_size=1.0, input_offset=math.inf)) == {}
    assert named(written(plane, input_size=5.8, input_offset=3.6)) == {}


def test_raw_data_are_blamed_by_their_size():
    raw = on_plane(net("tanh", 1, "xavier_normal"))
    raw = Experiment(
        raw.network, type(raw.data)(raw.data.values.replace(standardize="none")), raw.training
    )
    found = named(written(raw, input_size=700.0))["not_standardized"]
    assert found.measured == 700.0
    for size, is_blamed in ((9.0, False), (11.0, True), (0.11, False), (0.09, True)):
        assert ("not_standardized" in named(written(raw, input_size=size))) is is_blamed, size


def test_a_batch_of_one_is_foreseen_where_normalization_needs_more():
    network = net("tanh", 2, "xavier_normal", "batch_norm")
    one, many = on_plane(network, batch_size=1), on_plane(network, batch_size=2)
    (found,) = foresee(one, info_of(one))
    assert (found.name, found.measured) == ("batch_of_one", 1)
    assert str(found.finding).startswith("Batch normalization divides by")
    assert foresee(many, info_of(many)) == ()
    without = on_plane(net("tanh", 2, "xavier_normal"), batch_size=1)
    assert foresee(without, info_of(without)) == ()
    assert foresee(one, Text("no data")) == ()


def test_divergence_names_step_layer_tensor_and_the_last_good_frames(deep: Experiment):
    history = written(deep, flow(*shrunk(1.0)), losses=[0.7, 9e9, math.nan], ended=False)
    layer = deep.network[0]
    history.add(Ended(200, 20.0, Divergence(200, layer.uid, "Dense 20 (layer 1)", "weights")))
    found = named(history)["diverged"]
    assert found.layer.uid == layer.uid
    for part in ("step 200", "weights", "Dense 20 (layer 1)", "last good frames, of step 200"):
        assert part in str(found.finding)
    assert [cure.name for cure in found.cures] == ["lower_rate", "clip", "batch_norm"]
    (slower,) = (cure for cure in found.cures if cure.name == "lower_rate")
    assert slower.change(deep).training.optimizer.values["learning_rate"] == pytest.approx(0.01)


def test_a_divergence_in_an_activation_points_at_its_card(deep: Experiment):
    activation = next(item for item in every_item(deep.network) if item.kind == "tanh")
    history = written(deep, ended=False)
    history.add(Ended(200, 20.0, Divergence(200, activation.uid, "Tanh (layer 2)", "output")))
    assert named(history)["diverged"].layer.uid == activation.uid


def test_every_rule_says_its_threshold_number_and_source(deep: Experiment):
    frames = {
        **flow(*shrunk(1e-6)),
        "activations": {"saturated": [0.9] * 6, "dead": [0.9] * 6},
        "update_ratio": {"ratio": [0.9] * 6},
    }
    found = judge(written(deep, frames, losses=[0.7, 600.0, 6.0], training_loss=[GUESSING] * 9))
    assert found
    for verdict in found:
        assert str(verdict.source)[-4:].isdigit()
        assert str(verdict.rule).endswith(".")
        assert str(verdict.finding).endswith(".")
        assert verdict.measured != verdict.threshold


def test_rules_have_names_of_their_own():
    assert len({rule.__name__ for rule in RULES}) == len(RULES)


def test_units_of_a_run_that_diverged_are_not_called_copies():
    experiment = on_plane(net("relu", 5, "he_normal"), rate=300.0)
    history = history_of(train(experiment, device="cpu", controls=Controls(frame_seconds=0.0)))
    assert history.ended is not None
    assert history.ended.divergence is not None
    assert "symmetric" not in named(history)
    assert named(history).keys() & {"diverged", "rate_too_high"}
