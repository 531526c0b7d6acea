"""Every quantity on real small runs: there, finite, and equal to what the engine measured."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest

from desktoplab.engine.history import History, history_of
from desktoplab.engine.measure import measure
from desktoplab.engine.messages import Progress
from desktoplab.lessons.expression import Expression
from desktoplab.lessons.measured import Measured
from desktoplab.lessons.moments import Moment
from desktoplab.lessons.quantities import QUANTITIES, TABLE, Quantity
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import DATASETS, OPTIMIZERS, PRESETS, PROCEDURES
from desktoplab.verdicts import judge
from tests.engine.contests import contest
from tests.lessons.files import trained

# What the weights, the norms and the data of a run allow to be NaN somewhere.
ALONE = {"reconstruction", "free_energy", "free_energy_gap"}
MAY_BE_NAN = {"saturated", "dead", *ALONE}
COMPETING = {"generator_loss", "discriminator_loss", "real", "fake", "quality", "covered"}


def skipping() -> Experiment:
    inner = (layer("dense", units=6), layer("sigmoid"))
    return Experiment(
        network=(
            layer("dense", units=6), layer("relu"), Block(inner, repeat=2, skip=True),
            layer("dense", units=2),
        ),
        data=data(dataset=DATASETS.choose("xor", samples=200)),
        training=training(epochs=3),
    )  # fmt: skip


def recurrent() -> Experiment:
    made: Experiment = PRESETS.make(PRESETS.choose("rnn"))
    return change_training(made, "epochs", 1)


def regression() -> Experiment:
    made: Experiment = PRESETS.make(PRESETS.choose("diabetes"))
    return change_training(made, "epochs", 2)


def autoencoder() -> Experiment:
    made: Experiment = PRESETS.make(PRESETS.choose("autoencoder_denoising"))
    return change_training(made, "epochs", 1)


def pretrained() -> Experiment:
    hidden = Block((layer("dense", units=6), layer("sigmoid")), repeat=3)
    return Experiment(
        network=(hidden, layer("dense", units=2)),
        data=data(dataset=DATASETS.choose("xor", samples=200)),
        training=training(epochs=2, procedure=PROCEDURES.choose("pretrain_rbms", epochs=2)),
    )


@cache
def run(make: str) -> History:
    makers = {
        "skips": skipping, "recurrent": recurrent, "regression": regression,
        "autoencoder": autoencoder, "pretrained": pretrained, "contest": contest,
    }  # fmt: skip
    return trained(makers[make]())


def run_for(quantity: Quantity) -> History:
    if quantity.probe in ("code", "reconstruction"):
        return run("autoencoder")
    if quantity.name.endswith("r2"):
        return run("regression")
    if quantity.name in COMPETING:
        return run("contest")
    if quantity.name in ALONE:
        return run("pretrained")
    return run("recurrent" if quantity.kind == "times" else "skips")


@pytest.mark.parametrize("quantity", TABLE, ids=lambda quantity: quantity.name)
def test_every_quantity_is_measured_at_the_end(quantity: Quantity):
    history = run_for(quantity)
    found = np.atleast_1d(quantity.take(Moment(history)))
    known = np.isfinite(found)
    assert known.any() if quantity.name in MAY_BE_NAN else known.all()
    assert len(found) == {
        "number": 1, "flag": 1, "layers": 4, "skips": 2, "times": 8,
    }[quantity.kind]  # fmt: skip


@pytest.mark.parametrize(
    "quantity", [each for each in TABLE if each.starts], ids=lambda quantity: quantity.name
)
def test_what_says_so_is_measured_at_the_start(quantity: Quantity):
    history = run_for(quantity)
    found = np.atleast_1d(quantity.take(Moment(history, is_start=True)))
    assert np.isfinite(found).any()


@pytest.mark.parametrize(
    "quantity", [each for each in TABLE if not each.trains], ids=lambda quantity: quantity.name
)
def test_what_needs_no_training_is_the_same_when_only_measured(quantity: Quantity):
    trained_run = run_for(quantity)
    assert trained_run.started is not None
    started, frames = measure(trained_run.started.experiment, device="cpu")
    history = history_of((started, Progress(0, 0.0, 0, np.empty(0), (), frames)))
    found = quantity.take(Moment(history))
    at_start = Moment(trained_run, is_start=quantity.starts)
    np.testing.assert_array_equal(found, quantity.take(at_start))


def test_what_a_layer_told_alone_is_that_of_its_last_point():
    history = run("pretrained")
    for name in ("reconstruction", "free_energy"):
        found = np.atleast_1d(QUANTITIES[name].take(Moment(history)))
        assert found[:3].tolist() == [history.series(f"{name}_{n}")[1][-1] for n in (1, 2, 3)]
        assert np.isnan(found[3]), "the last layer only learns the labels"
    gap = np.atleast_1d(QUANTITIES["free_energy_gap"].take(Moment(history)))
    outer, inner = (history.series(f"{part}free_energy_2")[1][-1] for part in ("validation_", ""))
    assert gap[1] == outer - inner
    assert np.isnan(QUANTITIES["free_energy"].take(Moment(run("skips")))).all()


def test_the_numbers_are_those_of_the_last_update():
    history = run("skips")
    assert history.ended is not None
    assert {frame.step for frame in history.newest.values()} == {history.ended.step}
    last = history.points[-1]
    assert last.step == history.ended.step
    assert QUANTITIES["validation_loss"].take(Moment(history)) == last.values["validation_loss"]


def test_weights_move_as_far_as_their_copies_differ():
    history = run("skips")
    assert history.started is not None
    first, last = next(iter(history.checkpoints)), history.weights
    assert first.step == 0
    assert last is not None
    found = QUANTITIES["moved"].take(Moment(history))
    for each, layer_name in zip(np.atleast_1d(found), history.started.layers, strict=True):
        before, now = (w[f"{layer_name.key}.weight"].astype(float) for w in (first.weights, last))
        by_hand = math.sqrt(((now - before) ** 2).sum()) / math.sqrt((before**2).sum())
        assert each == pytest.approx(by_hand)
        assert each > 0


def test_best_weights_that_were_put_back_are_what_is_measured():
    from desktoplab.spec.tables import STOPPINGS

    stopping = STOPPINGS.choose("validation_loss", patience=1, restore_best=True)
    rate = OPTIMIZERS.choose("sgd", learning_rate=2.0)
    made = skipping()
    made = Experiment(
        made.network, made.data, training(epochs=15, optimizer=rate, early_stopping=stopping)
    )
    history = trained(made)
    value = Measured({"a": history}).value
    last = value(Expression("a.validation_loss"))
    best = value(Expression("a.best_validation_loss"))
    assert last == best
    assert value(Expression("a.weight_std[1]")) == pytest.approx(
        float(np.std(next(v for k, v in history.weights.items() if k.endswith("weight"))))  # type: ignore[union-attr]
    )


def test_verdicts_are_those_of_the_panel():
    made: Experiment = PRESETS.make(PRESETS.choose("deep_sigmoid"))
    history = trained(change_training(made, "epochs", 1))
    names = {verdict.name for verdict in judge(history)}
    assert "vanishing" in names
    measured = Measured({"a": history})
    assert measured.holds(Expression('a.says("vanishing")')) is True
    assert measured.holds(Expression('not a.says("exploding")')) is True
