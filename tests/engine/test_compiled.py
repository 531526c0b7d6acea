"""Updates that are made many at a time give the numbers of single updates, bit for bit.

Each test trains an experiment both ways, and asserts that the fast way was really gone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from desktoplab.engine.compiled import updates as compiled_updates
from desktoplab.engine.compiled.program import Program
from desktoplab.engine.compiled.rate import STRANGE, Rate
from desktoplab.engine.compiled.recording import NotRepeatable, Recording, record, storage
from desktoplab.engine.compiled.schedule import scheduled
from desktoplab.engine.compiled.slots import slots
from desktoplab.engine.compiled.tidy import tidied
from desktoplab.engine.messages import Controls, Message, RateChange
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import (
    CLIPPINGS,
    DATASETS,
    LAYERS,
    LOSSES,
    OPTIMIZERS,
    PENALTIES,
    SCHEDULES,
    STOPPINGS,
)

LOOKING = {"adagrad", "nadam"}
"""Optimizers that look at a number of theirs in each update."""


def compiled(experiment: Experiment, **more: Any) -> Iterator[Message]:
    return _run(experiment, 0.0, **more)


def single(experiment: Experiment, **more: Any) -> Iterator[Message]:
    return _run(experiment, math.inf, **more)


def _run(experiment: Experiment, after: float, **more: Any) -> Iterator[Message]:
    controls = Controls(compile_after=after, slice_seconds=10.0, frame_seconds=math.inf)
    return train(experiment, device="cpu", probes=(), controls=controls, **more)


@pytest.fixture
def assert_same(drain: Any) -> Any:
    def check(experiment: Experiment, *, is_compiled: bool = True, **more: Any) -> Any:
        fast, plain = drain(compiled(experiment, **more)), drain(single(experiment, **more))
        assert fast.history.compiled is is_compiled, fast.history.refused
        assert (fast.history.refused is None) is is_compiled
        assert not plain.history.compiled
        assert fast.same_numbers_as(plain)
        return fast

    return check


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer(plane: Any, assert_same: Any, name: str) -> None:
    chosen = OPTIMIZERS.choose(name)
    assert_same(plane(optimizer=chosen), is_compiled=name not in LOOKING)


@pytest.mark.parametrize("name", SCHEDULES)
@pytest.mark.parametrize("penalty", ["none", "l1", "weight_decay"])
def test_every_schedule_with_what_depends_on_the_rate(
    plane: Any, assert_same: Any, name: str, penalty: str
) -> None:
    chosen = {"schedule": SCHEDULES.choose(name), "penalty": PENALTIES.choose(penalty)}
    assert_same(plane(**chosen))


@pytest.mark.parametrize("name", CLIPPINGS)
def test_every_clipping(plane: Any, assert_same: Any, name: str) -> None:
    values = {} if name == "none" else {"limit": 0.01}
    assert_same(plane(clipping=CLIPPINGS.choose(name, **values)))


@pytest.mark.parametrize("name", PENALTIES)
@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam", "rmsprop"])
def test_every_penalty(plane: Any, assert_same: Any, name: str, optimizer: str) -> None:
    assert_same(plane(penalty=PENALTIES.choose(name), optimizer=OPTIMIZERS.choose(optimizer)))


@pytest.mark.parametrize("kind", LAYERS)
def test_every_layer(with_layer: Any, assert_same: Any, kind: str) -> None:
    assert_same(with_layer(kind))


@pytest.mark.parametrize("name", ["cross_entropy", "binary_cross_entropy", "mse"])
def test_every_loss_of_classes(plane: Any, assert_same: Any, name: str) -> None:
    units = 1 if name == "binary_cross_entropy" else 2
    network = (layer("dense", units=8), layer("tanh"), layer("dense", units=units))
    assert_same(plane(*network, loss=name))


@pytest.mark.parametrize(
    "name", [e.name for e in LOSSES.entries() if "regression" in e.traits.tasks]
)
def test_every_loss_of_a_regression(assert_same: Any, name: str) -> None:
    network = (layer("dense", units=8), layer("tanh"), layer("dense", units=1))
    settings = training(epochs=2, batch_size=20, loss=LOSSES.choose(name))
    assert_same(Experiment(network, data(dataset=DATASETS.choose("diabetes")), settings))


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_skips_norms_and_noise_in_blocks(plane: Any, assert_same: Any, scale: float) -> None:
    layers = (layer("batch_norm"), layer("relu"), layer("dense", units=16), layer("dropout"))
    block = Block(layers, repeat=3, skip=True, scale=scale)
    assert_same(plane(layer("dense", units=16), block, layer("dense", units=2)))


def test_frozen_layers(plane: Any, assert_same: Any) -> None:
    network = (layer("dense", units=8, frozen=True), layer("tanh"), layer("dense", units=2))
    assert_same(plane(*network))


def test_a_last_batch_that_is_smaller(plane: Any, assert_same: Any) -> None:
    fast = assert_same(plane(batch_size=17))
    assert fast.history.started.training_samples % 17 > 1


def test_the_whole_set_as_one_batch(plane: Any, assert_same: Any) -> None:
    assert_same(plane(batch_size=0, epochs=5))


def test_early_stopping(plane: Any, assert_same: Any) -> None:
    rule = STOPPINGS.choose("validation_loss", patience=2)
    labels = {"loss": "mse", "early_stopping": rule}
    assert assert_same(plane(epochs=200, rate=2.0, **labels)).ended.reason is not None


def test_learning_rates_by_hand(plane: Any, assert_same: Any) -> None:
    rates = (RateChange(3, 0.5), RateChange(8, 0.001), RateChange(9, 0.02))
    assert assert_same(plane(), rates=rates).history.rates == list(rates)


def test_a_divergence_stops_where_single_updates_do(plane: Any, assert_same: Any) -> None:
    exploding = plane(layer("dense", units=2), rate=5.0, epochs=40, loss="mse")
    fast = assert_same(exploding)
    assert fast.ended.divergence is not None
    assert fast.ended.divergence.step == len(fast.history.losses) - 1 > 20


def test_a_program_that_computes_something_else_is_not_used(
    plane: Any, drain: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The gate: a loop that has lost the optimizer's call, as torch's own passes would lose it."""

    def lossy(recording: Recording) -> Recording:
        kept = [call for call in recording.calls if "_foreach_add_" not in call.name]
        return Recording(kept, recording.batch, recording.loss, recording.formulas)

    monkeypatch.setattr(compiled_updates, "tidied", lossy)
    experiment = plane()
    fast, plain = drain(compiled(experiment)), drain(single(experiment))
    assert str(fast.history.refused) == "its numbers would not be the same"
    assert fast.same_numbers_as(plain)


def test_what_torch_cannot_run_is_made_one_by_one(
    plane: Any, drain: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktoplab.engine.compiled.loop.FUNCTION", "graph():\n  return (%nothing)")
    experiment = plane()
    fast, plain = drain(compiled(experiment)), drain(single(experiment))
    assert str(fast.history.refused).startswith("torch cannot read it")
    assert fast.same_numbers_as(plain)


def test_a_trial_leaves_no_trace(plane: Any) -> None:
    trainer = Trainer(plane(layer("dense", units=8), layer("dropout"), layer("dense", units=2)))
    trainer.compiled.after = 0.0
    trainer.advance(1)
    before = {name: tensor.clone() for name, tensor in trainer.net.named_tensors()}
    noise = trainer.net.parts[1].module.generator
    assert isinstance(noise, torch.Generator)
    state = noise.get_state()
    program = trainer.compiled._tried(trainer.batch_size)
    assert program.batch_size == trainer.batch_size
    assert torch.equal(noise.get_state(), state)
    for name, tensor in trainer.net.named_tensors():
        assert torch.equal(tensor, before[name])


def test_gradients_are_those_of_autograd(plane: Any) -> None:
    """Ten updates at rate 1 by the program: each moves the weights by autograd's own gradient."""
    trainer = Trainer(plane(rate=1.0, batch_size=10))
    trainer.compiled.after = 0.0
    trainer.advance(1)
    for _ in range(10):
        indices = trainer.order.batches(trainer.step)
        weights = list(trainer.net.parameters())
        loss = trainer.stage.objective.loss(indices, trainer.stage.rate_at(trainer.step))
        wanted = torch.autograd.grad(loss, weights)
        expected = [(w - gradient).detach() for w, gradient in zip(weights, wanted, strict=True)]
        trainer.advance(1)
        for weight, moved in zip(weights, expected, strict=True):
            assert torch.equal(weight, moved)
    assert trainer.compiled.in_use


def test_an_update_that_looks_at_its_numbers_cannot_be_recorded() -> None:
    weight = torch.ones(3)

    def update(batch: Tensor) -> Tensor:
        return weight * 2 if weight.sum() > 0 else weight

    with pytest.raises(NotRepeatable, match="looks at its own numbers"):
        record(update, torch.arange(3), {})


def test_numbers_made_out_of_sight_are_noticed() -> None:
    """A tensor that an update made where the recorder did not see it must not become a constant."""
    seen: list[Tensor] = []

    def update(batch: Tensor) -> Tensor:
        hidden = torch.ones(3) * len(batch)
        seen.append(hidden)
        return torch.from_numpy(hidden.numpy()).sum()

    recording = record(update, torch.arange(3), {})
    with pytest.raises(NotRepeatable, match="out of sight"):
        Program(recording)


def test_a_rate_remembers_what_is_computed_from_it() -> None:
    rate = Rate.strange()
    found = [-rate, rate * 0.3, 1.0 - rate * 0.3, 2 / rate, (rate + 1) / 3, 1 + rate - 5]
    for number in found:
        assert number.formula(STRANGE) == number == rate.formulas[number](STRANGE)
    assert [number.formula(0.5) for number in found] == [
        -0.5, 0.5 * 0.3, 1.0 - 0.5 * 0.3, 2 / 0.5, (0.5 + 1) / 3, 1 + 0.5 - 5,
    ]  # fmt: skip


def test_what_computes_nothing_new_is_left_out() -> None:
    weight = torch.randn(4, 3, requires_grad=True)
    inputs = torch.randn(8, 3)

    def update(batch: Tensor) -> Tensor:
        loss = torch.nn.functional.linear(inputs[batch], weight).tanh().mean()
        loss.backward()
        assert weight.grad is not None
        with torch.no_grad():
            weight.sub_(weight.grad)
        weight.grad = None
        return loss

    recording = record(update, torch.arange(5), {})
    short = tidied(recording)
    names = [call.name for call in short.calls]
    assert len(short.calls) < len(recording.calls)
    assert not {"aten::detach", "aten::ones_like", "aten::new_empty_strided"} & set(names)
    start = weight.detach().clone()
    outcomes = []
    for each in (recording, short):
        with torch.no_grad():
            weight.copy_(start)
        losses = Program(each).run(torch.arange(5).repeat(3), [0.1] * 3)
        outcomes.append((losses, weight.detach().clone()))
    assert outcomes[0][0] == outcomes[1][0] and len(set(outcomes[0][0])) == 3
    assert torch.equal(outcomes[0][1], outcomes[1][1])


def test_a_large_weight_is_updated_next_to_its_gradient() -> None:
    weights = [torch.randn(80, 80, requires_grad=True) for _ in range(3)]
    inputs = torch.randn(8, 80)
    optimizer = torch.optim.SGD(weights, lr=0.1, fused=True)

    def update(batch: Tensor) -> Tensor:
        x = inputs[batch]
        for weight in weights:
            x = (x @ weight).tanh()
        loss = x.mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss

    recorded = tidied(record(update, torch.arange(5), {}))
    names = [call.name for call in scheduled(recorded).calls]
    places = [place for place, name in enumerate(names) if name == "aten::_fused_sgd_"]
    assert [call.name for call in recorded.calls].count("aten::_fused_sgd_") == 1
    assert len(places) == 3
    assert "aten::mm" in names[places[0] : places[1]], "the next gradient comes after the update"
    assert names.index("aten::mean") < places[0], "nothing moves across the loss"


def test_results_share_memory_only_where_it_is_needed_no_more() -> None:
    weights = [torch.randn(6, 6, requires_grad=True) for _ in range(4)]
    inputs = torch.randn(8, 6)

    def update(batch: Tensor) -> Tensor:
        x = inputs[batch]
        for weight in weights:
            x = x + (x @ weight).tanh()
        loss = x.mean()
        loss.backward()
        return loss

    calls = tidied(record(update, torch.arange(5), {})).calls
    found = slots(calls)
    holds: dict[int, int] = {}
    home: dict[int, int] = {}
    for call in calls:
        for tensor in call.tensors():
            mine = storage(tensor)
            assert mine not in home or holds[home[mine]] == mine, "it is overwritten before its use"
        result = call.results[0]
        if id(result) in found:
            slot = storage(found[id(result)])
            holds[slot], home[storage(result)] = storage(result), slot
    assert len(home) >= 12 > 1.5 * len(holds)


@pytest.mark.parametrize(("inputs", "units"), [(3, 5), (784, 256)])
def test_biases_come_after_the_product_where_the_bits_are_the_same(inputs: int, units: int) -> None:
    """Of a long sum they need not be: it is made in pieces, and the bias added to the first."""
    linear = torch.nn.Linear(inputs, units)
    samples = torch.randn(64, inputs)
    product = samples @ linear.weight.t()
    is_same = torch.equal(product + linear.bias, linear(samples))

    def update(batch: Tensor) -> Tensor:
        loss: Tensor = linear(samples[batch]).sum()
        return loss

    batch = torch.arange(64)
    short = tidied(record(update, batch, {}))
    names = [call.name for call in short.calls]
    assert ("aten::mm" in names, "aten::addmm" in names) == (is_same, not is_same)
    assert Program(short).run(batch, [0.1]) == [update(batch).item()]


@pytest.mark.parametrize("inputs", range(1, 7))
@pytest.mark.parametrize("units", range(1, 5))
def test_few_numbers_that_agree_by_chance_do_not_decide_on_biases(inputs: int, units: int) -> None:
    """As where a layer's weights are used the other way round, and a batch is a single sample."""
    sample, weight = torch.randn(1, inputs), torch.randn(inputs, units)
    bias = torch.randn(units, requires_grad=True)

    def update(batch: Tensor) -> Tensor:
        product = torch.nn.functional.linear(sample[batch], weight.t(), bias)
        return product.sum()

    short = tidied(record(update, torch.arange(1), {}))
    if "aten::mm" not in [call.name for call in short.calls]:
        return
    for _ in range(500):
        row, turned, last = torch.randn(1, inputs), torch.randn(inputs, units), torch.randn(units)
        assert torch.equal(torch.addmm(last, row, turned), row @ turned + last)


def test_the_way_may_change_at_any_step(plane: Any, drain: Any) -> None:
    """Nothing of a run depends on the moment at which it becomes fast."""
    experiment = change_training(plane(), "epochs", 4)
    plain = drain(single(experiment))
    for after in (1e-4, 2e-3, 5e-3):
        assert drain(_run(experiment, after)).same_numbers_as(plain)


def test_pulls_of_few_updates(plane: Any, drain: Any) -> None:
    experiment = plane()
    plain = drain(single(experiment))
    for count in (2, 5):
        controls = Controls(compile_after=0.0, steps_per_pull=count)
        fast = drain(train(experiment, device="cpu", probes=(), controls=controls))
        assert fast.history.compiled
        steps = [message.step for message in fast.progress][1:-1]
        assert np.all(np.diff([0, *steps])[:-1] <= count)
        assert fast.same_numbers_as(plain)
