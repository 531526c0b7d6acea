"""Updates of plain SGD in stacks, rows and products give the numbers of its formula."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from desktoplab.catalog.plain_sgd import PlainSGD
from desktoplab.engine.compiled import trials
from desktoplab.engine.compiled.descent import joined
from desktoplab.engine.compiled.program import Program
from desktoplab.engine.compiled.rate import Rate
from desktoplab.engine.compiled.recording import Recording, record
from desktoplab.engine.compiled.schedule import scheduled
from desktoplab.engine.compiled.tidy import tidied
from desktoplab.engine.layout import STACKED, as_stack, lie_together
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import CLIPPINGS, INITIALIZERS, PENALTIES

WIDTH = 65
"""Units of layers whose weights are large."""

SAMPLES = torch.randn(40, WIDTH, generator=torch.Generator().manual_seed(1))


TRIALS = ["product_adds", "products_add", "sums_stack", "adds_at_once", "bias_adds_last"]


def answer(monkeypatch: pytest.MonkeyPatch, trial: str, is_same: bool) -> None:
    """Let a trial say so, as on a machine with other products."""
    monkeypatch.setattr(trials, trial, lambda *kinds: is_same)


def deep(*more: Any, depth: int = STACKED + 4, frozen: bool = False) -> tuple[Any, ...]:
    """A first layer of its own kind, a full stack and a smaller one, a small last layer."""
    first, last = layer("dense", units=WIDTH), layer("dense", units=2)
    start = INITIALIZERS.choose("lecun_normal")
    inner = layer("dense", units=WIDTH, weight_init=start, frozen=frozen), *more, layer("selu")
    return first, layer("selu"), Block(inner, repeat=depth), last


def equal_both_ways(experiment: Experiment, drain: Any) -> bool:
    """Whether a run that really was compiled has the bits of single updates."""
    ran = []
    for after in (0.0, math.inf):
        controls = Controls(compile_after=after, slice_seconds=10.0, frame_seconds=math.inf)
        ran.append(drain(train(experiment, device="cpu", probes=(), controls=controls)))
    assert ran[0].history.compiled, ran[0].history.refused
    assert np.all(np.isfinite(ran[1].history.losses))
    return bool(ran[0].same_numbers_as(ran[1]))


def sequence(depth: int, *, together: bool = True) -> nn.Sequential:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        pairs = [(nn.Linear(WIDTH, WIDTH), nn.SELU()) for _ in range(depth)]
        net = nn.Sequential(*[module for pair in pairs for module in pair], nn.Linear(WIDTH, 3))
    if together:
        lie_together(net.parameters())
    return net


def recorded(net: nn.Module, size: int = 8) -> Recording:
    optimizer = PlainSGD(net.parameters(), lr=0.1)
    rate = Rate.strange()

    def update(batch: Tensor) -> Tensor:
        optimizer.param_groups[0]["lr"] = rate
        loss = net(SAMPLES[batch]).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss

    return scheduled(joined(tidied(record(update, torch.arange(size), rate.formulas))))


def names(recording: Recording) -> Counter[str]:
    return Counter(call.name for call in recording.calls)


def test_a_step_is_the_formula_with_both_roundings() -> None:
    numbers = np.random.default_rng(0)
    before, gradient = numbers.normal(size=(2, 10_000)).astype(np.float32)
    weight = nn.Parameter(torch.tensor(before))
    weight.grad = torch.tensor(gradient)
    PlainSGD([weight], lr=0.1).step()
    moved = before - np.float32(0.1) * gradient
    assert np.array_equal(weight.detach().numpy(), moved)
    once = before.astype(np.float64) - float(np.float32(0.1)) * gradient.astype(np.float64)
    assert not np.array_equal(once.astype(np.float32), moved), "these numbers would tell"


def test_a_parameter_without_a_gradient_stays() -> None:
    still, moved = nn.Parameter(torch.ones(2)), nn.Parameter(torch.ones(2))
    moved.grad = torch.ones(2)
    PlainSGD([still, moved], lr=0.5).step()
    assert torch.equal(still, torch.ones(2))
    assert torch.equal(moved, torch.full((2,), 0.5))


def test_parameters_that_lie_together_keep_their_numbers() -> None:
    apart, net = sequence(STACKED + 3, together=False), sequence(STACKED + 3)
    assert all(
        torch.equal(one, other)
        for one, other in zip(apart.parameters(), net.parameters(), strict=True)
    )
    weights = [module.weight for module in net if isinstance(module, nn.Linear)][:-1]
    stack = as_stack(weights[:STACKED])
    assert stack is not None
    assert torch.equal(stack, torch.stack(weights[:STACKED]))
    assert as_stack(weights) is None, "a stack has at most so many"
    assert as_stack([module.weight for module in apart[:4:2]]) is None
    assert all(each.data_ptr() % 64 == 0 for each in net.parameters())


def test_an_update_of_equal_layers_is_made_in_stacks(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in TRIALS:
        answer(monkeypatch, name, True)
    made = names(recorded(sequence(2 * STACKED)))
    assert made["aten::_foreach_mul"] == made["aten::_foreach_add_"] == 0
    assert made["aten::baddbmm_"] == 2
    assert made["aten::addcmul_"] == 1
    assert made["aten::mm"] == 2 * (2 * STACKED + 1), "forward, backward, and of the last layer"
    assert made["aten::sum"] == 4, "two stacks, the biases of the first and the last layer"


@pytest.mark.parametrize("size", [16, 8, 3, 1])
def test_its_numbers_are_those_of_the_formula(size: int) -> None:
    fast, plain = sequence(STACKED + 5), sequence(STACKED + 5, together=False)
    program = Program(recorded(fast, size))
    for one, other in zip(fast.parameters(), plain.parameters(), strict=True):
        one.data.copy_(other.detach())
    rates = [0.05, 0.02, 0.01]
    batches = torch.arange(3 * size) % len(SAMPLES)
    losses = program.run(batches, rates)
    for batch, rate, found in zip(batches.split(size), rates, losses, strict=True):
        loss = plain(SAMPLES[batch]).square().mean()
        gradients = torch.autograd.grad(loss, list(plain.parameters()))
        assert loss.item() == found
        with torch.no_grad():
            for weight, gradient in zip(plain.parameters(), gradients, strict=True):
                weight.copy_(weight - rate * gradient)
    pairs = zip(fast.parameters(), plain.parameters(), strict=True)
    assert all(torch.equal(one, other) for one, other in pairs)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"batch_size": 17},
        {"batch_size": 1, "epochs": 1},
        {"penalty": PENALTIES.choose("l1", strength=0.01)},
        {"penalty": PENALTIES.choose("l2", strength=0.01)},
        {"penalty": PENALTIES.choose("weight_decay", strength=0.01)},
        {"clipping": CLIPPINGS.choose("norm", limit=0.1)},
        {"clipping": CLIPPINGS.choose("value", limit=0.001)},
    ],
    ids=lambda settings: "-".join(map(str, settings)) or "plain",
)
def test_a_deep_network_both_ways(plane: Any, drain: Any, settings: dict[str, Any]) -> None:
    assert equal_both_ways(plane(*deep(), rate=0.001, **settings), drain)


@pytest.mark.parametrize("kind", ["batch_norm", "dropout", "layer_norm"])
def test_layers_between(plane: Any, drain: Any, kind: str) -> None:
    assert equal_both_ways(plane(*deep(layer(kind)), rate=0.001), drain)


def test_skips_and_frozen_layers(plane: Any, drain: Any) -> None:
    first, selu, block, last = deep()
    frozen = deep(frozen=True, depth=3)[2]
    skip = Block(block.layers, repeat=4, skip=True)
    assert equal_both_ways(plane(first, selu, block, frozen, skip, last, rate=0.001), drain)


@pytest.mark.parametrize("refused", [*TRIALS, "all"])
def test_where_a_trial_fails_the_way_is_another_and_the_numbers_are_the_same(
    refused: str, plane: Any, drain: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in TRIALS:
        answer(monkeypatch, name, refused not in (name, "all"))
    made = names(recorded(sequence(STACKED)))
    assert made["aten::baddbmm_"] == (refused not in ("products_add", "all"))
    assert made["aten::addmm_"] == {"products_add": STACKED, "all": 0, "product_adds": 0}.get(
        refused, 1
    ), "the first layer's inputs are looked up, and so lie where they are"
    is_first_apart = refused == "product_adds"  # its weight then is a row of its own
    assert made["aten::addcmul_"] == (refused not in ("adds_at_once", "all")) + is_first_apart
    monkeypatch.undo()
    for name in TRIALS if refused == "all" else [refused]:
        answer(monkeypatch, name, False)
    assert equal_both_ways(plane(*deep(), rate=0.001), drain)


def test_weights_that_lie_apart_are_updated_one_by_one() -> None:
    net, plain = (sequence(3, together=False) for _ in range(2))
    program = Program(recorded(net, 5))
    for one, other in zip(net.parameters(), plain.parameters(), strict=True):
        one.data.copy_(other.detach())
    found = program.run(torch.arange(5), [0.1])
    loss = plain(SAMPLES[:5]).square().mean()
    loss.backward()
    PlainSGD(plain.parameters(), lr=0.1).step()
    assert found == [loss.item()]
    pairs = zip(net.parameters(), plain.parameters(), strict=True)
    assert all(torch.equal(one, other) for one, other in pairs)


def test_a_rate_beyond_all_numbers_diverges_as_single_updates_do(plane: Any, drain: Any) -> None:
    ran = []
    for after in (0.0, math.inf):
        controls = Controls(compile_after=after, steps_per_pull=4, frame_seconds=math.inf)
        run = train(plane(epochs=0), device="cpu", probes=(), controls=controls)
        messages = [next(run) for _ in range(4)]
        controls.learning_rate = 1e39
        ran.append(drain([*messages, *run]))
    fast, plain = ran
    assert fast.history.compiled
    assert fast.ended.divergence is not None and plain.ended.divergence is not None
    assert np.array_equal(fast.history.losses, plain.history.losses, equal_nan=True)
