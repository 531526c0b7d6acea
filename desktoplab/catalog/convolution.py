"""Convolutions and pooling: windows that slide over images, or along the steps of sequences.

Images are (channels, height, width), sequences (steps, features).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktoplab.catalog.freezing import FROZEN
from desktoplab.catalog.layers import BIAS, BIAS_INIT, WEIGHT_INIT
from desktoplab.catalog.windows import (
    KERNEL,
    MAX_SIZE,
    PADDING,
    STRIDE,
    need_image,
    need_sequence,
    need_window,
    pads,
    slide,
)  # fmt: skip
from desktoplab.spec.fields import Field, Integer
from desktoplab.spec.skips import channels
from desktoplab.spec.tables import INITIALIZERS, LAYERS, LayerTraits, Shape
from desktoplab.spec.text import text
from desktoplab.spec.values import Chosen, Values

if TYPE_CHECKING:
    from torch import Generator, nn

GROUP = "Convolution"
SEQUENCE, IMAGE = (16, 3), (2, 16, 16)
FILTERS = Integer(
    16, 1, 1024, "How many patterns are looked for: the channels of the output.", unit="filters"
)


FIELDS: dict[str, Field] = {
    "filters": FILTERS, "kernel": KERNEL, "stride": STRIDE, "padding": PADDING,
    "weight_init": WEIGHT_INIT, "bias": BIAS, "bias_init": BIAS_INIT,
    "frozen": FROZEN,
}  # fmt: skip


def _conv1d_shape(inputs: Shape, values: Values) -> Shape:
    need_sequence("Conv1d", inputs, text("use Conv2d here"))
    return _slid("Conv1d", inputs, values)


def _conv2d_shape(inputs: Shape, values: Values) -> Shape:
    need_image("Conv2d", inputs, "Conv1d")
    return _slid("Conv2d", inputs, values)


def _slid(name: str, inputs: Shape, values: Values) -> Shape:
    window = (values["kernel"], values["stride"], values["padding"])
    return slide(name, inputs, *window, outputs=values["filters"])


def _conv_parameters(inputs: Shape, values: Values) -> int:
    window = values["kernel"] ** (len(inputs) - 1)
    return int(values["filters"] * (channels(inputs) * window + values["bias"]))


def _fill(
    module: nn.Conv1d | nn.Conv2d,
    generator: Generator,
    weight_init: Chosen,
    bias_init: Chosen,
    frozen: bool,
) -> nn.Module:
    from desktoplab.catalog.modules import freeze

    INITIALIZERS.make(weight_init, module.weight, generator)
    if module.bias is not None:
        INITIALIZERS.make(bias_init, module.bias, generator)
    return freeze(module, frozen)


@LAYERS.register(
    "conv2d",
    "Conv2d",
    group=GROUP,
    traits=LayerTraits(
        shape=_conv2d_shape,
        parameters=_conv_parameters,
        weighted=True,
        brief=lambda values: f"{values['filters']} · {values['kernel']}×{values['kernel']}",
        examples=(IMAGE,),
    ),
    **FIELDS,
)
def conv2d(
    inputs: Shape,
    generator: Generator,
    filters: int,
    kernel: int,
    stride: int,
    padding: str,
    weight_init: Chosen,
    bias: bool,
    bias_init: Chosen,
    frozen: bool,
) -> nn.Module:
    """Slides small windows of weights over an image: each filter looks for one pattern everywhere.

    The same weights are used at every place, so that it learns far fewer numbers than Dense:
    filters · (channels · kernel² + 1). For initializers, n_in is channels · kernel².
    """
    from desktoplab.catalog.modules import Conv2d

    around = pads(inputs, kernel, stride, padding)
    module = Conv2d(inputs[0], filters, kernel, stride, around, bias)
    return _fill(module, generator, weight_init, bias_init, frozen)


@LAYERS.register(
    "conv1d",
    "Conv1d",
    group=GROUP,
    traits=LayerTraits(
        shape=_conv1d_shape,
        parameters=_conv_parameters,
        weighted=True,
        brief=lambda values: f"{values['filters']} · {values['kernel']}",
        examples=(SEQUENCE,),
    ),
    **FIELDS,
)
def conv1d(
    inputs: Shape,
    generator: Generator,
    filters: int,
    kernel: int,
    stride: int,
    padding: str,
    weight_init: Chosen,
    bias: bool,
    bias_init: Chosen,
    frozen: bool,
) -> nn.Module:
    """Slides windows of weights along the steps of a sequence: a pattern is found at any time.

    Each filter sees all features of a few steps that follow each other.
    """
    from desktoplab.catalog.modules import Conv1d

    around = pads(inputs, kernel, stride, padding)
    module = Conv1d(inputs[1], filters, kernel, stride, around, bias)
    return _fill(module, generator, weight_init, bias_init, frozen)


POOL = Integer(2, 1, MAX_SIZE, "Width of the window, in pixels or steps.", label="Window size")
POOL_STRIDE = Integer(
    0, 0, MAX_SIZE, "How far the window moves on.", special="as far as the window is wide"
)


def _pool_traits(name: str) -> LayerTraits:
    def shape(inputs: Shape, values: Values) -> Shape:
        need_window(name, inputs)
        size = values["size"]
        stride = values["stride"] or size
        return slide(name, inputs, size, stride, "valid", outputs=channels(inputs))

    return LayerTraits(
        shape=shape, brief=lambda values: str(values["size"]), examples=(SEQUENCE, IMAGE)
    )


@LAYERS.register(
    "max_pool",
    "Max pooling",
    group=GROUP,
    traits=_pool_traits("Max pooling"),
    size=POOL,
    stride=POOL_STRIDE,
)
def max_pool(inputs: Shape, generator: Generator, size: int, stride: int) -> nn.Module:
    """Keeps the largest value of each window, over images or along the steps of a sequence.

    The picture gets smaller and the rest of the network cheaper. The error passes back to the
    largest value alone. Pixels that fill no whole window are left out.
    """
    from torch import nn

    from desktoplab.catalog.modules import OverSteps

    if len(inputs) == 3:
        return nn.MaxPool2d(size, stride or size)
    return OverSteps(nn.MaxPool1d(size, stride or size))


@LAYERS.register(
    "average_pool",
    "Average pooling",
    group=GROUP,
    traits=_pool_traits("Average pooling"),
    size=POOL,
    stride=POOL_STRIDE,
)
def average_pool(inputs: Shape, generator: Generator, size: int, stride: int) -> nn.Module:
    """Keeps the mean of each window, over images or along the steps of a sequence.

    The error passes back to all values of the window alike.
    """
    from torch import nn

    from desktoplab.catalog.modules import OverSteps

    if len(inputs) == 3:
        return nn.AvgPool2d(size, stride or size)
    return OverSteps(nn.AvgPool1d(size, stride or size))


def _global_shape(inputs: Shape, values: Values) -> Shape:
    need_window("Global pooling", inputs)
    return (channels(inputs),)


@LAYERS.register(
    "global_average_pool",
    "Global pooling",
    group=GROUP,
    traits=LayerTraits(shape=_global_shape, examples=(SEQUENCE, IMAGE)),
)
def global_average_pool(inputs: Shape, generator: Generator) -> nn.Module:
    """The mean of each channel over the whole image, or of each feature over all steps.

    Leaves one number per channel: it replaces Flatten and large dense layers (Lin et al. 2014).
    """
    from desktoplab.catalog.modules import GlobalAverage

    return GlobalAverage()
