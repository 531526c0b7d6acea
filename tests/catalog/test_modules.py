"""Modules and losses of our own do what their formulas say; importing the catalogue is light."""

from __future__ import annotations

import math
import subprocess
import sys
from math import log

import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.modules import Dense, Dropout
from desktoplab.spec.tables import LAYERS, LOSSES


def test_a_dense_layer_reads_images_pixel_by_pixel() -> None:
    module = Dense(6, 2)
    torch.nn.init.normal_(module.weight, generator=torch.Generator().manual_seed(0))
    torch.nn.init.zeros_(module.bias)
    x = torch.arange(12.0).reshape(2, 1, 2, 3)
    assert torch.equal(module(x), module(x.reshape(2, 6)))


def test_dropout_keeps_the_mean_and_leaves_out_its_share() -> None:
    module = Dropout(0.25)
    module.generator = torch.Generator().manual_seed(0)
    y = module(torch.ones(200, 200))
    assert y.unique().tolist() == pytest.approx([0.0, 1 / 0.75])
    assert (y == 0).double().mean().item() == pytest.approx(0.25, abs=0.01)


def test_dropout_passes_everything_in_evaluation() -> None:
    module = Dropout(0.5).eval()
    x = torch.randn(5, 5)
    assert module(x) is x


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("identity", [-2.0, 0.0, 3.0]),
        ("relu", [0.0, 0.0, 3.0]),
        ("leaky_relu", [-0.02, 0.0, 3.0]),
        ("elu", [-0.8646647, 0.0, 3.0]),
        ("selu", [-1.5201665, 0.0, 3.1521030]),
        ("tanh", [-0.9640276, 0.0, 0.9950548]),
        ("sigmoid", [0.1192029, 0.5, 0.9525741]),
        ("step", [0.0, 0.0, 1.0]),
        ("softmax", [0.0063775, 0.0471234, 0.9464991]),
        ("prelu", [-0.5, 0.0, 3.0]),  # He et al. 2015: starts at 0.25
        ("gelu", [-0.0455003, 0.0, 2.9959502]),  # x Φ(x)
        ("silu", [-0.2384058, 0.0, 2.8577223]),  # x sigmoid(x)
        ("softplus", [0.1269280, 0.6931472, 3.0485874]),  # log(1 + e^x)
    ],
)
def test_an_activation_follows_its_formula(name: str, values: list[float]) -> None:
    module = LAYERS.make(LAYERS.choose(name), (3,), torch.Generator())
    found = module(torch.tensor([[-2.0, 0.0, 3.0]]))
    assert found.tolist()[0] == pytest.approx(values, abs=1e-6)


def test_the_step_gives_a_gradient_of_exactly_zero() -> None:
    x = torch.linspace(-3, 3, 7, requires_grad=True)
    y = LAYERS.make(LAYERS.choose("step"), (7,), torch.Generator())(x)
    (y * 1e30).sum().backward()
    assert x.grad is not None
    assert torch.equal(x.grad, torch.zeros(7))
    assert math.isnan(LAYERS.make(LAYERS.choose("step"), (1,), None)(torch.tensor([math.nan])))


def test_a_prelu_learns_one_slope() -> None:
    module = LAYERS.make(LAYERS.choose("prelu", slope=0.1), (2, 3, 3), torch.Generator())
    (slope,) = module.parameters()
    x = torch.randn(4, 2, 3, 3)
    module(x).sum().backward()
    assert slope.tolist() == pytest.approx([0.1])
    assert slope.grad.item() == pytest.approx(x.clamp(max=0).sum().item(), rel=1e-5)


@pytest.mark.parametrize(("shape", "axis"), [((5,), 1), ((6, 5), 2), ((5, 3, 4), 1)])
def test_a_softmax_adds_up_to_one_over_the_channels(shape: tuple[int, ...], axis: int) -> None:
    y = LAYERS.make(LAYERS.choose("softmax"), shape, torch.Generator())(torch.randn(2, *shape))
    assert y.sum(axis).flatten().tolist() == pytest.approx([1.0] * y.sum(axis).numel())


def test_guessing_among_ten_classes_costs_the_logarithm_of_ten() -> None:
    loss = LOSSES.make(LOSSES.choose("cross_entropy"))
    assert loss(torch.zeros(4, 10), torch.arange(4)).item() == pytest.approx(log(10))


def test_the_squared_error_is_meant_over_samples_and_classes() -> None:
    loss = LOSSES.make(LOSSES.choose("mse"))
    outputs = torch.tensor([[1.0, 0.5, 0.0], [0.0, 0.0, 3.0]])
    wanted = ((1 - 1) ** 2 + 0.5**2 + 0 + 0 + (0 - 1) ** 2 + 3**2) / 6
    assert loss(outputs, torch.tensor([0, 1])).item() == pytest.approx(wanted)


def test_the_catalogue_is_listed_without_torch_and_without_qt() -> None:
    script = """
import sys, desktoplab.catalog, desktoplab.probes
heavy = {"torch", "sklearn", "PySide6", "pyqtgraph"} & set(sys.modules)
assert not heavy, heavy
"""
    subprocess.run([sys.executable, "-c", script], check=True)
