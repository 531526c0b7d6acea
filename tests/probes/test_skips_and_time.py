"""Which way the error takes at skips, how far back in time it reaches, and the signal both ways."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.look import fitting_probes
from desktoplab.engine.probe_batch import PROBE_BATCH
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import INITIALIZERS, PRESETS, PROBES


def dense(units: int, **settings: Any) -> Any:
    return layer("dense", units=units, **settings)


def test_the_shares_of_a_linear_skip_are_known(
    trainer_of: Any, seen: Any, set_weights: Any
) -> None:
    """x + ½ · 2x with a rotation: the branch carries as much as the identity."""
    block = Block((dense(2),), 1, skip=True, scale=0.5)
    trainer = trainer_of(block, dense(2))
    for factor, identity in ((2.0, 0.5), (6.0, 0.25), (0.0, 1.0)):
        set_weights(trainer, 0, factor * np.array([[0.0, -1.0], [1.0, 0.0]]))
        found = seen(trainer, "skip_share")
        assert found["identity"] == pytest.approx([identity])
        assert found["branch"] == pytest.approx([1 - identity])


def test_every_repetition_is_named_with_its_card(trainer_of: Any, seen: Any) -> None:
    first = Block((layer("tanh"), dense(4)), 3, skip=True)
    second = Block((dense(5), layer("relu")), 1, skip=True)
    plain = Block((dense(5),), 2)
    found = seen(trainer_of(dense(4), first, plain, second, dense(2)), "skip_share")
    assert found["uids"].tolist() == [first.uid] * 3 + [second.uid]
    labels = ["1 · Block ×3", "2 · Block ×3", "3 · Block ×3", "4 · Block ×1"]
    assert found["labels"].tolist() == labels
    assert found["identity"] + found["branch"] == pytest.approx(np.ones(4))


def test_without_any_error_there_is_no_share(trainer_of: Any, seen: Any, set_weights: Any) -> None:
    trainer = trainer_of(Block((dense(2), layer("tanh")), 1, skip=True), dense(2))
    set_weights(trainer, 2, np.zeros((2, 2)))
    assert np.isnan(seen(trainer, "skip_share")["identity"]).all()
    set_weights(trainer, 2, np.full((2, 2), np.nan))
    assert np.isnan(seen(trainer, "skip_share")["branch"]).all()


def test_skips_are_offered_where_there_are_some() -> None:
    suits = PROBES["skip_share"].traits.suits
    assert not suits((dense(2), Block((dense(2),), 2)))
    assert suits((dense(2), Block((dense(2),), 2, skip=True)))


def test_the_error_through_time_shrinks_by_the_recurrent_weight(
    plane_trainer: Any, seen: Any
) -> None:
    """A linear state, h_t = x_t + ½ h_(t−1) ≥ 0: each step back halves the error."""
    positive = INITIALIZERS.choose("constant", value=1.0)
    rnn = layer("simple_rnn", units=1, activation="relu", weight_init=positive)
    trainer = plane_trainer(rnn, dense(4), dataset="recall")
    with torch.no_grad():
        trainer.net.parts[0].module.inner.weight_hh_l0.fill_(0.5)
        trainer.net.parts[0].module.inner.bias_ih_l0.fill_(10.0)
    found = seen(trainer, "time_gradient")
    (row,) = found["delta_rms"]
    assert len(row) == 12
    assert row[1:] / row[:-1] == pytest.approx(2.0)
    last = seen(trainer, "gradient_flow")["delta_rms"][0]
    assert row[-1] == pytest.approx(last)
    assert found["labels"].tolist() == ["1 · Simple RNN 1"]
    assert found["uids"].tolist() == [rnn.uid]


def test_error_through_time_is_offered_where_a_layer_has_a_state(plane_trainer: Any) -> None:
    for first, is_offered in ((layer("gru", units=3), True), (layer("flatten"), False)):
        trainer = plane_trainer(first, dense(4), dataset="recall")
        names = fitting_probes(trainer.data, trainer.experiment.network)
        assert ("time_gradient" in names) is is_offered


def test_layers_that_see_fewer_steps_end_with_nan(plane_trainer: Any, seen: Any) -> None:
    network = (
        layer("gru", units=3, output="all"), layer("max_pool", size=2), layer("lstm", units=3),
        dense(4),
    )  # fmt: skip
    found = seen(plane_trainer(*network, dataset="recall"), "time_gradient")
    assert np.isfinite(found["delta_rms"][0]).all()
    assert np.isnan(found["delta_rms"][1]).tolist() == [False] * 6 + [True] * 6
    assert found["uids"].tolist() == [network[0].uid, network[2].uid]


def test_errors_too_small_for_float32_squares_are_told(plane_trainer: Any, seen: Any) -> None:
    tiny = INITIALIZERS.choose("normal", std=1e-3)
    rnn = layer("simple_rnn", units=4, recurrent_init=tiny)
    found = seen(plane_trainer(rnn, dense(4), dataset="recall"), "time_gradient")["delta_rms"][0]
    assert 0.0 < found[0] < 1e-23
    assert (np.diff(np.log10(found)) > 0).all()


@pytest.mark.parametrize("name", ["rnn_forgets", "lstm"])
def test_a_forgetful_network_and_one_that_remembers(name: str, seen: Any) -> None:
    from desktoplab.engine.trainer import Trainer

    row = seen(Trainer(PRESETS.make(PRESETS.choose(name))), "time_gradient")["delta_rms"][0]
    kept = row[0] / row[-1]
    assert (kept < 1e-6) if name == "rnn_forgets" else (kept > 1e-3)


def test_the_signal_is_the_spread_of_a_and_the_size_of_the_error(
    trainer_of: Any, seen: Any
) -> None:
    trainer = trainer_of(dense(7), layer("tanh"), dense(2))
    found, flow = seen(trainer, "signal"), seen(trainer, "gradient_flow")
    module = trainer.net.parts[0].module
    inputs = trainer.data.training.head(PROBE_BATCH).inputs.double()
    a = (inputs @ module.weight.detach().double().T).tanh().numpy()
    assert found["forward_std"][0] == pytest.approx(a.std(), rel=1e-5)
    assert found["delta_rms"].tolist() == flow["delta_rms"].tolist()


def test_both_ways_show_what_weight_gradients_hide(trainer_of: Any, seen: Any) -> None:
    small = INITIALIZERS.choose("normal", std=0.01)
    stack = Block((dense(50, weight_init=small), layer("tanh")), 10)
    trainer = trainer_of(stack, dense(2))
    found, flow = seen(trainer, "signal"), seen(trainer, "gradient_flow")
    assert found["forward_std"][9] < 1e-8 * found["forward_std"][0]
    assert found["delta_rms"][0] < 1e-8 * found["delta_rms"][9]
    hidden = flow["weight_l2"][1:10]
    assert hidden.max() < 10 * hidden.min()
