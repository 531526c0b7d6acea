"""Convolutions and pooling against loops written by hand, and the words where they do not fit."""

from __future__ import annotations

from itertools import product
from math import ceil
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec.tables import LAYERS, Misfit
from desktoplab.spec.values import Chosen, Value

WINDOWS = [
    {"kernel": kernel, "stride": stride, "padding": padding}
    for kernel, stride, padding in product((1, 2, 3, 4), (1, 2, 3), ("same", "valid"))
]


def made(kind: str, shape: tuple[int, ...], **values: Value) -> tuple[Chosen, nn.Module]:
    chosen = LAYERS.choose(kind, **values)
    generator = torch.Generator().manual_seed(0)
    module = LAYERS.make(chosen, shape, generator).double()
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.normal_(generator=generator)
    return chosen, module


def shape_of(chosen: Chosen, shape: tuple[int, ...]) -> tuple[int, ...]:
    return LAYERS[chosen.name].traits.shape(shape, chosen.values)


def slid(x: np.ndarray, weight: np.ndarray, bias: np.ndarray, stride: int, same: bool) -> Any:
    """The cross-correlation of one image, written out; padding as TensorFlow defines it."""
    kernel, sizes = weight.shape[-1], x.shape[1:]
    if same:
        new = [ceil(size / stride) for size in sizes]
        totals = [max((n - 1) * stride + kernel - s, 0) for n, s in zip(new, sizes, strict=True)]
        x = np.pad(x, [(0, 0), *((total // 2, total - total // 2) for total in totals)])
    else:
        new = [(size - kernel) // stride + 1 for size in sizes]
    y = np.empty((len(weight), *new))
    for row, column in np.ndindex(*new):
        top, left = row * stride, column * stride
        window = x[:, top : top + kernel, left : left + kernel]
        y[:, row, column] = (weight * window).sum((1, 2, 3)) + bias
    return y


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_a_convolution_of_images_equals_its_sum_written_out(window: dict[str, Any]) -> None:
    shape = (2, 7, 6)
    chosen, module = made("conv2d", shape, filters=3, **window)
    x = torch.randn(2, *shape, dtype=torch.float64)
    y = module(x)
    assert tuple(y.shape[1:]) == shape_of(chosen, shape)
    weight, bias = (parameter.detach().numpy() for parameter in module.parameters())
    same = window["padding"] == "same"
    for image, found in zip(x.numpy(), y.detach().numpy(), strict=True):
        np.testing.assert_allclose(found, slid(image, weight, bias, window["stride"], same))


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_a_convolution_along_steps_is_one_of_a_narrow_image(window: dict[str, Any]) -> None:
    shape = (7, 2)
    chosen, module = made("conv1d", shape, filters=3, **window)
    x = torch.randn(2, *shape, dtype=torch.float64)
    y = module(x)
    assert tuple(y.shape[1:]) == shape_of(chosen, shape)
    weight, bias = (parameter.detach().numpy() for parameter in module.parameters())
    for steps, found in zip(x.numpy(), y.detach().numpy(), strict=True):
        for at, row in enumerate(found):
            before = 0
            if window["padding"] == "same":
                total = (len(found) - 1) * window["stride"] + window["kernel"] - len(steps)
                before = max(total, 0) // 2
            first = at * window["stride"] - before
            expected = bias.copy()
            for offset in range(window["kernel"]):
                if 0 <= first + offset < len(steps):
                    expected += weight[:, :, offset] @ steps[first + offset]
            np.testing.assert_allclose(row, expected)


def test_a_convolution_learns_its_windows_and_no_more() -> None:
    count = LAYERS["conv2d"].traits.parameters
    values = LAYERS.choose("conv2d", filters=8, kernel=5).values
    assert count((3, 28, 28), values) == count((3, 9, 9), values) == 8 * (3 * 25 + 1)
    assert count((3, 9, 9), values.replace(bias=False)) == 8 * 3 * 25
    assert LAYERS["conv1d"].traits.parameters((40, 3), values) == 8 * (3 * 5 + 1)


@pytest.mark.parametrize(("kind", "reduce"), [("max_pool", np.max), ("average_pool", np.mean)])
@pytest.mark.parametrize(("size", "stride"), [(2, 0), (3, 0), (3, 1), (2, 3)])
def test_pooling_keeps_one_number_of_each_window(
    kind: str, reduce: Any, size: int, stride: int
) -> None:
    step = stride or size
    for shape in ((2, 7, 8), (8, 2)):
        chosen, module = made(kind, shape, size=size, stride=stride)
        x = torch.randn(3, *shape, dtype=torch.float64)
        y = module(x).numpy()
        assert y.shape[1:] == shape_of(chosen, shape)
        if len(shape) == 2:  # a sequence is an image one pixel wide
            x, y = x.transpose(1, 2)[..., None], y.transpose(0, 2, 1)[..., None]
        for row, column in np.ndindex(*y.shape[2:]):
            wide = size if len(shape) == 3 else 1
            window = x[:, :, row * step : row * step + size, column * step : column * step + wide]
            np.testing.assert_allclose(y[:, :, row, column], reduce(window.numpy(), axis=(2, 3)))


@pytest.mark.parametrize(("shape", "axes"), [((3, 4, 5), (2, 3)), ((6, 3), (1,))])
def test_global_pooling_leaves_one_mean_per_channel(
    shape: tuple[int, ...], axes: tuple[int, ...]
) -> None:
    chosen, module = made("global_average_pool", shape)
    x = torch.randn(2, *shape, dtype=torch.float64)
    assert shape_of(chosen, shape) == (3,)
    np.testing.assert_allclose(module(x), x.numpy().mean(axes))


@pytest.mark.parametrize(
    ("kind", "shape", "words"),
    [
        ("conv2d", (64,), "gets a row of 64 numbers: move it before Dense, Flatten"),
        ("conv2d", (28, 3), "gets a sequence of 28 steps: use Conv1d here"),
        ("conv1d", (64,), "needs a sequence (steps × features), it gets a row of 64 numbers"),
        ("conv1d", (1, 8, 8), "gets an image of 8×8: use Conv2d here"),
        ("lstm", (1, 8, 8), "gets an image of 8×8: choose a data set of sequences"),
        ("gru", (5,), "let recurrent layers before it give the whole sequence"),
        ("max_pool", (5,), "needs images or sequences, it gets a row of 5 numbers"),
        ("global_average_pool", (5,), "or delete it"),
    ],
)
def test_a_misfit_says_what_is_wrong_and_what_would_fix_it(
    kind: str, shape: tuple[int, ...], words: str
) -> None:
    with pytest.raises(Misfit) as refused:
        shape_of(LAYERS.choose(kind), shape)
    assert words in str(refused.value)
    assert str(refused.value).startswith(LAYERS[kind].label)


def test_a_window_larger_than_the_image_is_refused_with_the_size_that_fits() -> None:
    chosen = LAYERS.choose("conv2d", kernel=5, padding="valid")
    with pytest.raises(Misfit, match=r"Conv2d \(5\) is larger than the image \(4×9\).*to 4 or"):
        shape_of(chosen, (1, 4, 9))
    with pytest.raises(Misfit, match=r"Max pooling \(3\) is larger than the sequence \(2\)"):
        shape_of(LAYERS.choose("max_pool", size=3), (2, 7))
    assert shape_of(LAYERS.choose("conv2d", kernel=5), (1, 4, 9)) == (16, 4, 9)
