"""Promises of the cures: pure, valid, and of real help on small networks with the real engine."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktoplab.engine.measure import measure
from desktoplab.spec.edits import change_data, change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.network import Block, every_item, layer
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import DATASETS, INITIALIZERS, OPTIMIZERS
from desktoplab.verdicts import GAUGES, Cure, foresee
from desktoplab.verdicts import network_cures as network
from desktoplab.verdicts import training_cures as settings
from tests.verdicts.runs import info_of, named, net, on_plane, ran

CURES = (
    network.start_suitably(), network.use_relu(), network.use_leaky_relu(), network.normalize(),
    network.add_skips(), network.drop_out(), settings.scale_rate(0.1), settings.scale_rate(10.0),
    settings.clip(), settings.penalize(), settings.stop_early(), settings.standardize(),
    settings.set_batch(32), settings.train_longer(3),
)  # fmt: skip
CNN = (
    layer("conv2d", filters=4, weight_init="zeros"), layer("relu"), layer("max_pool"),
    layer("dense", units=9), layer("sigmoid"), layer("dense", units=10),
)  # fmt: skip
RNN = (layer("simple_rnn", units=8), layer("dense", units=9), layer("tanh"))


def gauge(experiment: Experiment, name: str) -> float:
    """What the panel would show of a network at its start."""
    _, frames = measure(experiment, device="cpu", probes=GAUGES[name].probes)
    return GAUGES[name].read({frame.probe: frame for frame in frames})


@pytest.fixture(
    params=["deep", "flat", "image", "sequence", "residual", "sigmoid at the output", "empty"]
)
def experiment(request) -> Experiment:
    normal = INITIALIZERS.choose("normal", std=0.5)
    plane = on_plane(net("sigmoid", 4, normal), batch_size=4)
    if request.param == "flat":
        flat = (*net("relu", 1, "constant")[:2], *net("tanh", 1, "zeros"))
        return Experiment(flat, change_data(plane, "standardize", "none").data, plane.training)
    if request.param == "image":
        return Experiment(CNN, change_data(plane, "dataset", "digits").data, plane.training)
    if request.param == "sequence":
        last = layer("dense", units=4)
        recall = DATASETS.choose("recall", samples=100)
        return Experiment((*RNN, last), change_data(plane, "dataset", recall).data, plane.training)
    if request.param == "residual":
        inner = (layer("batch_norm"), layer("tanh"), layer("dense", units=20))
        both = (plane.network[0], Block(inner, 3, skip=True), plane.network[-1])
        return Experiment(both, plane.data, plane.training)
    if request.param == "sigmoid at the output":
        ends = (*plane.network, layer("sigmoid"))
        return Experiment(ends, plane.data, change_training(plane, "loss", "mse").training)
    if request.param == "empty":
        return Experiment((layer("dense", units=2),), plane.data, plane.training)
    return plane


@pytest.mark.parametrize("cure", CURES, ids=lambda cure: cure.name)
def test_a_cure_is_pure_and_brings_no_problem(experiment: Experiment, cure: Cure):
    info = info_of(experiment)
    assert not infer(experiment, info).problems
    before = to_json(experiment)
    once, again = cure.change(experiment), cure.change(experiment)
    assert once == again
    assert to_json(experiment) == before
    assert not infer(once, info).problems
    assert from_json(to_json(once)) == once
    uids = [item.uid for item in every_item(once.network)]
    assert len(set(uids)) == len(uids)
    assert settings.offer(experiment, info, cure) == ((cure,) if once != experiment else ())


@pytest.mark.parametrize(
    "cure",
    [c for c in CURES if c.name not in ("lower_rate", "raise_rate", "epochs")],
    ids=lambda cure: cure.name,
)
def test_a_cure_that_was_applied_is_offered_no_more(experiment: Experiment, cure: Cure):
    once = cure.change(experiment)
    assert cure.change(once) == once


def test_the_answer_keeps_its_own_activation():
    hidden = net("sigmoid", 2, "he_normal")
    plane = on_plane((*hidden, layer("sigmoid")), loss="mse")
    cured = network.use_relu().change(plane)
    kinds = [item.kind for item in every_item(cured.network) if not isinstance(item, Block)]
    assert kinds == ["dense", "relu", "dense", "relu", "dense", "sigmoid"]


def test_each_activation_gets_its_initializer():
    stack = [(one, layer("dense", units=5)) for one in ("relu", "tanh", "selu", "sigmoid")]
    items = tuple(item for one, dense in stack for item in (dense, layer(one)))
    plane = on_plane((*items, layer("dense", units=2)))
    cured = network.start_suitably().change(plane)
    starts = [one.values["weight_init"].name for one in cured.network if one.kind == "dense"]
    # The first one starts as the network does, which is He already.
    assert starts == ["default", "xavier_normal", "lecun_normal", "xavier_normal", "xavier_normal"]


def test_skips_have_normalization_inside():
    cured = network.add_skips().change(on_plane(net("relu", 5, "he_normal")))
    block = next(item for item in cured.network if isinstance(item, Block))
    assert block.skip
    assert [one.kind for one in block.layers] == ["batch_norm", "dense", "relu"]
    normal = network.add_skips().change(on_plane(net("relu", 5, "he_normal", "batch_norm")))
    block = next(item for item in normal.network if isinstance(item, Block))
    assert [one.kind for one in block.layers] == ["dense", "batch_norm", "relu"], "one is enough"


SICK = {
    "sigmoid": net("sigmoid", 12, "xavier_normal"),
    "small tanh": net("tanh", 8, INITIALIZERS.choose("normal", std=0.01)),
    "small relu": net("relu", 8, INITIALIZERS.choose("normal", std=0.01)),
    "large relu": net("relu", 8, INITIALIZERS.choose("normal", std=1.0)),
    "large tanh": net("tanh", 12, INITIALIZERS.choose("normal", std=1.0)),
}


@pytest.mark.parametrize("name", SICK)
def test_every_cure_of_a_sick_flow_brings_the_first_layer_nearer_to_the_last(name: str):
    sick = on_plane(SICK[name], epochs=8)
    found = named(ran(sick))
    verdict = found.get("vanishing") or found["exploding"]
    measured = [cure for cure in verdict.cures if cure.name != "clip"]
    assert len(measured) >= 2
    off = abs(math.log10(gauge(sick, verdict.gauge)))
    assert off >= 2
    left = {
        cure.name: abs(math.log10(gauge(cure.change(sick), verdict.gauge))) for cure in measured
    }
    # Of large tanh layers normalization leaves 0.56 to 0.89 of it, and skips 0.79 to 0.95 (seeds
    # 0 to 7); whether the run is told to vanish or to explode there hangs on its last digits.
    assert all(each < off for each in left.values()), left
    assert min(left.values()) < 0.3 * off, left


@pytest.mark.parametrize("name", ["start_suitably", "use_relu", "normalize", "add_skips"])
def test_a_deep_network_that_stood_still_learns_with_the_cure(name: str):
    cure = getattr(network, name)()
    sick = SICK["small tanh" if name == "start_suitably" else "sigmoid"]
    stuck = on_plane(sick, epochs=12, rate=0.05)
    before, after = ran(stuck), ran(cure.change(stuck))
    assert before.points[-1].values["train_loss"] > 0.6
    assert after.points[-1].values["train_loss"] < 0.55


def test_units_that_were_copies_differ_after_the_cure():
    same = on_plane(net("tanh", 1, "constant"), epochs=6)
    verdict = named(ran(same))["symmetric"]
    (cure,) = verdict.cures
    assert gauge(same, verdict.gauge) < 0.2
    assert gauge(cure.change(same), verdict.gauge) == 1.0


def test_saturated_units_come_out_of_it_with_every_cure():
    flat = on_plane(net("tanh", 3, INITIALIZERS.choose("normal", std=3.0)), epochs=6, rate=1e-4)
    verdict = named(ran(flat))["saturated"]
    before = gauge(flat, verdict.gauge)
    assert verdict.cures
    for cure in verdict.cures:
        assert gauge(cure.change(flat), verdict.gauge) < before / 2, cure.name


def test_a_diverging_run_ends_well_at_the_lower_rate():
    wild = on_plane(net("relu", 3, "he_normal"), rate=5.0, epochs=8)
    found = named(ran(wild))
    assert {"diverged", "rate_too_high"} <= set(found) or "rate_too_high" in found
    lower = next(cure for cure in found["rate_too_high"].cures if cure.name == "lower_rate")
    tamed = lower.change(lower.change(wild))
    assert ran(tamed).points[-1].values["train_loss"] < 0.4


def test_a_crawling_run_gets_further_at_the_higher_rate():
    slow = on_plane(net("tanh", 1, "xavier_normal"), rate=1e-5, epochs=12)
    (cure,) = named(ran(slow))["rate_too_low"].cures
    quick = slow
    for _ in range(4):
        quick = cure.change(quick)
    assert _last(quick) < 0.8 * _last(slow)


def _last(experiment: Experiment) -> float:
    return ran(experiment).points[-1].values["train_loss"]


def test_standardizing_cures_raw_data():
    adam = OPTIMIZERS.choose("sgd", learning_rate=0.05)
    raw = on_plane(net("tanh", 2, "xavier_normal", classes=3), optimizer=adam, epochs=12)
    raw = change_data(change_data(raw, "dataset", "wine"), "standardize", "none")
    verdict = named(ran(raw))["not_standardized"]
    assert verdict.measured > 100
    (cure,) = verdict.cures
    assert _last(cure.change(raw)) < 0.5 * _last(raw)


def test_learning_by_heart_ends_lower_with_every_cure():
    adam = OPTIMIZERS.choose("adam", learning_rate=0.01)
    wide = net("relu", 2, "he_normal", classes=3, width=60)
    noisy = change_data(on_plane(wide, optimizer=adam, epochs=60), "dataset", "iris")
    noisy = change_data(change_data(noisy, "label_noise", 0.4), "validation", 0.6)
    verdict = named(ran(noisy))["overfitting"]
    assert {cure.name for cure in verdict.cures} == {"early_stopping", "dropout", "l2"}

    def held_out(experiment: Experiment) -> float:
        values = [point.values["validation_loss"] for point in ran(experiment).points[-3:]]
        return float(np.median(values))

    before = held_out(noisy)
    for cure in verdict.cures:
        assert held_out(cure.change(noisy)) < before, cure.name


def test_a_batch_of_one_becomes_trainable_with_every_cure():
    lone = on_plane(net("tanh", 2, "xavier_normal", "batch_norm"), batch_size=1, epochs=1)
    (verdict,) = foresee(lone, info_of(lone))
    assert len(verdict.cures) == 2
    for cure in verdict.cures:
        assert ran(cure.change(lone)).ended is not None
