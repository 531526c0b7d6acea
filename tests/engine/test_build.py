"""What is built has the shapes and counts that were inferred, and computes what is drawn."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import peek
from desktoplab.engine.build import Net, build
from desktoplab.engine.naming import layer_names
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, expand, layer
from desktoplab.spec.shapes import entrances, infer
from desktoplab.spec.tables import INITIALIZERS, PRESETS, DataInfo, Shape

CPU = torch.device("cpu")


def built(experiment: Experiment, inputs: Shape, seed: int = 0) -> Net:
    return build(experiment.network, inputs, seed, CPU)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_built_as_it_was_inferred(name: str) -> None:
    experiment = PRESETS.make(PRESETS.choose(name))
    info = peek(experiment.data.dataset)
    assert isinstance(info, DataInfo)
    assert_built_as_inferred(experiment, info)


def test_a_network_of_everything_is_built_as_it_was_inferred(noisy: Any) -> None:
    image = (layer("batch_norm"), Block((layer("relu"), layer("batch_norm")), 2, skip=True))
    experiment = Experiment((*image, *noisy))
    assert_built_as_inferred(experiment, DataInfo("Images", (3, 4, 4), 2, 100))
    assert_built_as_inferred(Experiment(noisy), DataInfo("Plane", (2,), 2, 100))


def assert_built_as_inferred(experiment: Experiment, info: DataInfo) -> None:
    found = infer(experiment, info)
    assert not found.problems
    count = 0
    for network, entrance in zip(experiment.networks, entrances(experiment, info), strict=True):
        net = build(network, entrance, 0, CPU)
        tape: list[torch.Tensor] = []
        outputs = net(torch.randn(3, *entrance), tape)
        assert network is not experiment.network or tuple(outputs.shape[1:]) == found.output
        stages = list(expand(network))
        assert [part.stage for part in net.parts] == stages
        for stage, z in zip(stages, tape, strict=True):
            if stage.repetition == 0:
                assert tuple(z.shape[1:]) == found.sizes[stage.layer.uid].outputs
        named = dict(net.named_tensors())
        assert len(named) == len(net.state_dict())
        assert set(net.parameters()) <= set(named.values())
        count += sum(parameter.numel() for parameter in net.parameters())
    assert count == found.parameters


def test_a_skip_adds_the_input_to_the_output() -> None:
    inner = layer("dense", units=5)
    block = Block((inner, layer("tanh")), 2, skip=True)
    net = built(Experiment((block,)), (5,))
    x = torch.randn(4, 5)
    expected = x
    for part in (net.parts[0], net.parts[2]):
        expected = expected + torch.tanh(part.module(expected))
    assert torch.equal(net(x), expected)


def test_a_skip_between_different_shapes_is_projected_once() -> None:
    block = Block((layer("dense", units=7),), 2, skip=True)
    net = built(Experiment((block,)), (1, 5, 80))
    first, second = net.sections
    assert first.project.weight.shape == (7, 400)  # type: ignore[union-attr]
    assert first.project.bias is None  # type: ignore[union-attr]
    assert second.project is None
    x = torch.randn(4, 1, 5, 80)
    middle = first.layers[0](x) + first.project(x)  # type: ignore[index, operator]
    assert torch.equal(net(x), middle + second.layers[0](middle))  # type: ignore[index]


def test_repetitions_have_weights_of_their_own() -> None:
    net = built(Experiment((Block((layer("dense", units=5),), 3),)), (5,))
    weights = [part.module.weight for part in net.parts]
    assert not torch.equal(weights[0], weights[1])
    assert len({id(weight) for weight in weights}) == 3


def test_the_seed_alone_decides_the_start_weights() -> None:
    experiment = PRESETS.make(PRESETS.choose("residual"))
    torch.manual_seed(1)
    first = built(experiment, (64,)).state_dict()
    torch.manual_seed(2)
    again, other = (built(experiment, (64,), seed).state_dict() for seed in (0, 1))
    assert all(torch.equal(first[name], again[name]) for name in first)
    assert not all(torch.equal(first[name], other[name]) for name in first)


def test_uids_change_no_number() -> None:
    first, again = (
        built(PRESETS.make(PRESETS.choose("digits")), (64,)).state_dict() for _ in range(2)
    )
    assert all(torch.equal(first[name], again[name]) for name in first)


def test_the_start_of_one_layer_does_not_depend_on_those_behind_it() -> None:
    dense = layer("dense", units=5)
    short = built(Experiment((dense,)), (5,))
    long = built(Experiment((dense, layer("relu"), layer("dense", units=3))), (5,))
    assert torch.equal(short.parts[0].module.weight, long.parts[0].module.weight)  # type: ignore[arg-type]


def test_weighted_layers_are_numbered_as_people_count() -> None:
    inner = layer("dense", units=5, weight_init=INITIALIZERS.choose("zeros"))
    last = layer("dense", units=2)
    network = (layer("batch_norm"), Block((inner, layer("relu")), 2), last)
    names = layer_names(built(Experiment(network), (2,)))
    assert [name.label for name in names] == ["1 · Dense 5", "2 · Dense 5", "3 · Dense 2"]
    assert [name.uid for name in names] == [inner.uid, inner.uid, last.uid]
    assert [name.key for name in names] == [f"{inner.uid}/0", f"{inner.uid}/1", last.uid]
    assert [name.index for name in names] == [0, 1, 2]


def test_dropout_draws_from_the_seed_of_the_run() -> None:
    experiment = Experiment((layer("dropout"), layer("dense", units=2)))
    x = torch.ones(50, 20)
    first, again, other = (built(experiment, (20,), seed)(x) for seed in (0, 0, 1))
    assert torch.equal(first, again)
    masks = [(built(experiment, (20,), seed).parts[0].module(x) == 0).numpy() for seed in (0, 1)]
    assert not np.array_equal(*masks)
    assert not torch.equal(first, other)
