"""Deep networks whose matrices lie by units give the numbers of those that lie by samples."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from desktoplab.engine.compiled import ordered, trials
from desktoplab.engine.compiled import updates as compiled_updates
from desktoplab.engine.compiled.arranged import REGISTERS, arranged
from desktoplab.engine.compiled.ordered import Steps, lies_by_units
from desktoplab.engine.compiled.recording import Recording
from desktoplab.engine.compiled.trials import kind_of
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import INITIALIZERS

WIDTH = 66
"""Units of layers whose weights are large; two of them fill no register."""


def deep(*more: Any, activation: str = "selu", depth: int = 12) -> tuple[Any, ...]:
    start = INITIALIZERS.choose("lecun_normal")
    inner = layer("dense", units=WIDTH, weight_init=start), *more, layer(activation)
    first, fewer, last = (layer("dense", units=units) for units in (WIDTH, 20, 2))
    block = Block(inner, repeat=depth)
    return first, layer(activation), block, fewer, layer(activation), last


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Of each arrangement that was tried whether it lies by units, the last one is that taken."""
    tried: list[bool] = []

    def noted(recording: Recording) -> Iterator[Recording]:
        for each in arranged(recording):
            tried.append(any(map(lies_by_units, each.memory)))
            yield each

    monkeypatch.setattr(compiled_updates, "arranged", noted)
    return tried


def both_ways(experiment: Experiment, drain: Any) -> list[Any]:
    """A run that was compiled, and one of single updates."""
    ran = []
    for after in (0.0, math.inf):
        controls = Controls(compile_after=after, slice_seconds=10.0, frame_seconds=math.inf)
        ran.append(drain(train(experiment, device="cpu", probes=(), controls=controls)))
    assert ran[0].history.compiled, ran[0].history.refused
    return ran


@pytest.mark.parametrize("count", [None, 3])
@pytest.mark.parametrize("units", [64, 66, 100])
@pytest.mark.parametrize("rows", [17, 29, 32, 63, 64])
def test_sums_are_those_of_torch_to_the_last_bit(rows: int, units: int, count: int | None) -> None:
    shape = (units, rows) if count is None else (count, units, rows)
    values = torch.randn(shape, generator=torch.Generator().manual_seed(rows)).transpose(-1, -2)
    assert lies_by_units(values)
    register = ordered._register(kind_of(values))
    assert register is not None
    found = torch.empty(*shape[:-1])
    for call in Steps(values, found, register):
        (into,) = call.results
        assert into is not None
        into.copy_(call.operation(*call.arguments[:2]))
    expected = [matrix.contiguous().sum(0) for matrix in values.view(-1, rows, units)]
    assert torch.equal(found, torch.stack(expected).view(found.shape))
    assert not lies_by_units(values.contiguous())


@pytest.mark.parametrize("rows", [1, 16, 65])
def test_other_numbers_of_samples_are_summed_by_torch(rows: int) -> None:
    values = torch.randn(8, rows).t()
    assert ordered._register(kind_of(values)) is None


@pytest.mark.parametrize("activation", ["selu", "elu", "sigmoid", "leaky_relu"])
def test_a_deep_network_has_the_numbers_of_single_updates(
    activation: str, plane: Any, drain: Any, ways: list[bool]
) -> None:
    experiment = plane(*deep(activation=activation), rate=0.001, batch_size=32, epochs=100)
    fast, single = both_ways(experiment, drain)
    assert True in ways, "it lay by units"
    assert np.all(np.isfinite(single.history.losses))
    assert fast.same_numbers_as(single)


def test_skips_lie_by_units_too(plane: Any, drain: Any, ways: list[bool]) -> None:
    first, start, block, *rest = deep(depth=4)
    skip = Block(block.layers, repeat=8, skip=True)
    experiment = plane(first, start, block, skip, *rest, rate=0.001, batch_size=32)
    fast, single = both_ways(experiment, drain)
    assert True in ways
    assert fast.same_numbers_as(single)


@pytest.mark.parametrize("kind", ["batch_norm", "dropout", "layer_norm"])
def test_with_other_operations_matrices_lie_by_samples(
    kind: str, plane: Any, drain: Any, ways: list[bool]
) -> None:
    fast, single = both_ways(plane(*deep(layer(kind)), rate=0.001, batch_size=32), drain)
    assert ways and True not in ways
    assert fast.same_numbers_as(single)


def test_a_network_that_is_not_deep_lies_by_samples(
    plane: Any, drain: Any, ways: list[bool]
) -> None:
    fast, single = both_ways(plane(*deep(depth=3), batch_size=32), drain)
    assert ways and True not in ways
    assert fast.same_numbers_as(single)


def test_where_the_order_of_a_sum_is_not_found_matrices_lie_by_samples(
    plane: Any, drain: Any, ways: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    ordered._register.cache_clear()
    monkeypatch.setattr(trials, "sums_rows", lambda *kinds: False)
    fast, single = both_ways(plane(*deep(), rate=0.001, batch_size=32), drain)
    ordered._register.cache_clear()
    assert ways and True not in ways
    assert fast.same_numbers_as(single)


def test_where_a_way_has_other_bits_the_next_one_is_taken(
    plane: Any, drain: Any, ways: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    def first_lanes(tensors: list[Tensor], result: Tensor) -> Iterator[Any]:
        return added(tensors[:1] * 2, result)

    added = ordered._added
    register = ordered._register
    assert register(kind_of(torch.empty(WIDTH, 32).t())) is not None
    monkeypatch.setattr(ordered, "_register", lambda kind: 16)
    monkeypatch.setattr(ordered, "_added", first_lanes)
    fast, single = both_ways(plane(*deep(), rate=0.001, batch_size=32), drain)
    assert not ways[ways.index(True) + 1], "the next was taken"
    assert fast.same_numbers_as(single)


def test_a_run_that_diverges_says_the_same(plane: Any, drain: Any, ways: list[bool]) -> None:
    fast, single = both_ways(plane(*deep(), rate=0.1, batch_size=32), drain)
    assert True in ways
    assert fast.ended.divergence == single.ended.divergence is not None
    assert np.array_equal(fast.history.losses, single.history.losses, equal_nan=True)


@pytest.mark.parametrize("activation", ["tanh", "relu", "silu"])
def test_with_other_activations_matrices_lie_by_samples(
    activation: str, plane: Any, drain: Any, ways: list[bool]
) -> None:
    experiment = plane(*deep(activation=activation), rate=0.001, batch_size=32)
    fast, single = both_ways(experiment, drain)
    assert ways and True not in ways
    assert fast.same_numbers_as(single)


def test_where_a_product_has_other_bits_matrices_lie_by_samples(
    plane: Any, drain: Any, ways: list[bool]
) -> None:
    """A product with two rows is made another way; small rates hide that from the weights."""
    first, start, block, *_, last = deep(activation="elu")
    experiment = plane(first, start, block, last, rate=0.001, batch_size=32, epochs=60)
    fast, single = both_ways(experiment, drain)
    left, right, turned = torch.empty(32, 2).t(), torch.empty(32, WIDTH), torch.empty(WIDTH, 32).t()
    before, now = ((kind_of(left), kind_of(factor)) for factor in (right, turned))
    is_same = trials.products_lie(before, now, kind_of(torch.empty(2, WIDTH)))
    assert (True in ways) == is_same
    assert fast.same_numbers_as(single)


def test_where_numbers_are_left_over_matrices_lie_by_samples(
    plane: Any, drain: Any, ways: list[bool]
) -> None:
    fast, single = both_ways(plane(*deep(), rate=0.001, batch_size=29), drain)
    assert WIDTH * 29 % REGISTERS and True not in ways
    assert fast.same_numbers_as(single)
