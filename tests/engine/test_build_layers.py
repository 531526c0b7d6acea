"""Skips around images and sequences, scaled branches, and starts that the network decides."""

from __future__ import annotations

import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.build import Net, Section, build, weights_of
from desktoplab.spec.experiment import Experiment, training
from desktoplab.spec.network import Block, Layer, initialized, layer
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import INITIALIZERS, DataInfo, Shape

CPU = torch.device("cpu")


def built(*network: Layer | Block, inputs: Shape) -> Net:
    """Build, and check that shape and count are those that were inferred."""
    net = build(network, inputs, 0, CPU)
    found = infer(Experiment(network), DataInfo("Data", inputs, 2, 100))
    assert tuple(net(torch.randn(3, *inputs)).shape[1:]) == found.output
    assert sum(parameter.numel() for parameter in net.parameters()) == found.parameters
    return net


@pytest.mark.parametrize("scale", [0.0, 0.1, 1.0, 3.0])
def test_a_branch_is_scaled_and_the_skip_is_not(scale: float) -> None:
    block = Block((layer("dense", units=5), layer("tanh")), 2, skip=True, scale=scale)
    net = built(block, inputs=(5,))
    x = torch.randn(4, 5)
    expected = x
    for section in net.sections:
        assert isinstance(section, Section)
        expected = expected + scale * torch.tanh(section.layers[0](expected))
    assert torch.allclose(net(x), expected)


def test_a_scale_without_a_skip_does_nothing() -> None:
    dense = layer("dense", units=5)
    plain, scaled = (built(Block((dense,), scale=scale), inputs=(5,)) for scale in (1.0, 0.1))
    x = torch.randn(4, 5)
    assert torch.equal(plain(x), scaled(x))


@pytest.mark.parametrize(
    ("inner", "inputs", "weight"),
    [
        (layer("conv2d", filters=6), (2, 5, 4), (6, 2, 1, 1)),
        (layer("conv2d", filters=6, stride=2), (2, 5, 4), (6, 2, 1, 1)),
        (layer("max_pool"), (2, 6, 4), (2, 2, 1, 1)),
        (layer("conv2d", filters=2, kernel=4, padding="valid"), (2, 9, 5), (24, 90)),
        (layer("conv1d", filters=6, stride=3), (8, 2), (6, 2, 1)),
        (layer("gru", units=6, output="all"), (8, 2), (6, 2, 1)),
        (layer("flatten"), (8, 2), (16, 16)),
        (layer("lstm", units=3), (8, 2), (3, 16)),
    ],
    ids=lambda value: value.kind if isinstance(value, Layer) else str(value),
)
def test_a_skip_between_different_shapes_is_projected_by_the_smallest_map_that_fits(
    inner: Layer, inputs: Shape, weight: Shape
) -> None:
    net = built(Block((inner,), skip=True), inputs=inputs)
    (section,) = net.sections
    assert isinstance(section, Section)
    assert section.project is not None
    assert tuple(section.project.get_parameter("weight").shape) == weight
    x = torch.randn(3, *inputs)
    assert torch.equal(net(x), section.layers[0](x) + section.project(x))


def test_a_network_of_every_shape_is_built_as_it_was_inferred() -> None:
    image = (layer("conv2d"), layer("layer_norm"), layer("prelu"), layer("average_pool"))
    built(*image, layer("flatten"), layer("dense", units=2), inputs=(3, 9, 9))
    block = Block((layer("lstm", output="all"), layer("batch_norm")), 3, skip=True, scale=0.5)
    built(block, layer("simple_rnn"), layer("dense", units=2), inputs=(9, 3))
    built(layer("conv1d"), layer("max_pool"), layer("global_average_pool"), inputs=(9, 3))


def test_a_layer_that_leaves_its_start_to_the_network_gets_the_networks() -> None:
    zeros = INITIALIZERS.choose("zeros")
    own, open_ = layer("dense", weight_init=INITIALIZERS.choose("constant")), layer("dense")
    network = (own, Block((open_,), 2))
    net = build(network, (5,), 0, CPU, zeros)
    assert [part.module.get_parameter("weight").unique().tolist() for part in net.parts] == [
        pytest.approx([0.1]), [0.0], [0.0]
    ]  # fmt: skip
    assert initialized((own,), zeros) == (own,)
    assert {part.stage.layer.uid for part in net.parts} == {own.uid, open_.uid}


def test_without_a_word_of_the_network_it_is_its_default() -> None:
    open_ = build((layer("dense"),), (5,), 0, CPU)
    he = build((layer("dense"),), (5,), 0, CPU, training().weight_init)
    explicit = layer("dense", weight_init=INITIALIZERS.choose("he_normal"))
    weights = [open_, he, build((explicit,), (5,), 0, CPU)]
    first, *others = (net.parts[0].module.get_parameter("weight") for net in weights)
    assert all(torch.equal(first, other) for other in others)


def test_the_weights_of_a_recurrent_layer_are_both_of_its_matrices() -> None:
    (part,) = build((layer("lstm", units=4),), (6, 3), 0, CPU).parts
    assert [tuple(matrix.shape) for matrix in weights_of(part.module)] == [(16, 3), (16, 4)]
