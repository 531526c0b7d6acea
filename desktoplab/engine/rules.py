"""How the variance of a signal passes through each kind of layer, by the formulas of the papers.

Layers of which the papers say nothing here (recurrent ones, pooling, softmax) give NaN.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from math import isfinite, nan, prod

import torch
from torch import nn

from desktoplab.catalog.windows import pads, places
from desktoplab.engine.gauss import moments, pair
from desktoplab.engine.signals import SILENT, Numbers, Passed, Signal, Stop
from desktoplab.spec.tables import ACTIVATIONS, LAYERS


def through(signal: Signal, stop: Stop, *, pairs: bool) -> Passed:
    """Pass one layer; `pairs` says whether what samples share is needed later."""
    entry = LAYERS[stop.layer.kind]
    if entry.name in RULES:
        return RULES[entry.name](signal, stop)
    if entry.group == ACTIVATIONS and entry.name != "softmax" and signal.normal:
        return _activation(signal, stop, pairs=pairs)
    return SILENT, nan


def linear(signal: Signal, numbers: Numbers, into: float, back: float) -> Passed:
    """Weighted sums of `into` inputs each; each input goes into `back` sums.

    He et al. 2015: q_out = into · var(w) · E[x²] + E[b²]; the error's factor is back · var(w).
    Weights that are all alike are no random weights: of them it says nothing.
    """
    if numbers.variance == 0.0 and numbers.mean != 0.0:
        return SILENT, nan
    gain = numbers.variance * into
    return Signal(
        torch.full_like(signal.mean, numbers.bias_mean),
        gain * signal.square + numbers.bias_square,
        gain * signal.shared + numbers.bias_square,
        normal=True,
    ), numbers.variance * back


def _dense(signal: Signal, stop: Stop) -> Passed:
    units = float(stop.layer.values["units"])
    return linear(signal, stop.numbers, float(prod(stop.inputs)), units)


def _convolution(signal: Signal, stop: Stop) -> Passed:
    """As a dense layer; zeros around the edge and strides lower the number of sums on average."""
    values = stop.layer.values
    outputs = LAYERS[stop.layer.kind].traits.shape(stop.inputs, values)
    around = pads(stop.inputs, values["kernel"], values["stride"], values["padding"])
    connections = prod(stop.inputs) // prod(places(stop.inputs)) * int(values["filters"])
    for index, (size, new) in enumerate(zip(places(stop.inputs), places(outputs), strict=True)):
        before = around[2 * (len(places(stop.inputs)) - 1 - index)]
        connections *= sum(
            0 <= place * values["stride"] - before + tap < size
            for place in range(new)
            for tap in range(values["kernel"])
        )
    return linear(
        signal, stop.numbers, connections / prod(outputs), connections / prod(stop.inputs)
    )


def _batch_norm(signal: Signal, stop: Stop) -> Passed:
    """Ioffe & Szegedy 2015; what two samples share is the batch's mean, and is taken away.

    Behind a linear layer and before ReLU that makes errors grow by sqrt(π / (π − 1)) per layer on
    the way back (Yang et al. 2019). In images the variance over places is not known: no factor.
    Frozen, it uses averages of other data: of that it says nothing.
    """
    if stop.layer.values["frozen"]:
        return SILENT, nan
    numbers, epsilon = stop.numbers, float(stop.layer.values["epsilon"])
    variance = float(signal.square.mean()) - signal.shared
    variance = max(variance, 0.0) if len(stop.inputs) == 1 else nan
    own = signal.square / signal.square.mean()  # as if all samples were correlated alike
    square = torch.full_like(own, numbers.square)
    if isfinite(variance):
        square *= own * variance / (variance + epsilon)
    return Signal(
        torch.full_like(square, numbers.bias_mean),
        square + numbers.bias_square,
        numbers.bias_square if len(stop.inputs) == 1 else nan,
        normal=signal.normal,
    ), numbers.square / (variance + epsilon)


def _layer_norm(signal: Signal, stop: Stop) -> Passed:
    """Ba et al. 2016: each sample is divided by the deviation over its own units."""
    numbers, epsilon = stop.numbers, float(stop.layer.values["epsilon"])
    variance = (signal.square - signal.mean**2).clamp(min=0)
    factors = numbers.square / (variance + epsilon)
    shared = signal.shared - float(signal.mean.mean()) ** 2
    known = not bool(variance.isnan().any())
    square = variance * factors if known else torch.full_like(variance, numbers.square)
    return Signal(
        torch.full_like(variance, numbers.bias_mean),
        square + numbers.bias_square,
        shared * float(factors.mean()) + numbers.bias_square,
        normal=signal.normal,
    ), factors


def _dropout(signal: Signal, stop: Stop) -> Passed:
    """Srivastava et al. 2014: what is kept is divided by its share, so that E[x²] grows by it."""
    keep = 1.0 - float(stop.layer.values["rate"])
    normal = signal.normal and keep == 1.0
    return replace(signal, square=signal.square / keep, normal=normal), 1.0 / keep


def _alpha_dropout(signal: Signal, stop: Stop) -> Passed:
    """Klambauer et al. 2017: a share is set to SELU's floor, then all are scaled and shifted."""
    keep, floor = 1.0 - float(stop.layer.values["rate"]), float(stop.module.floor)  # type: ignore[arg-type]
    if keep == 1.0:
        return signal, 1.0
    a = (keep + floor**2 * keep * (1 - keep)) ** -0.5
    b = -a * (1 - keep) * floor
    low = a * floor + b
    mean = a * signal.mean + b
    square = a * a * signal.square + 2 * a * b * signal.mean + b * b
    centre = float(keep * mean.mean()) + (1 - keep) * low
    shared = (a * keep) ** 2 * (signal.shared - float(signal.mean.mean()) ** 2) + centre**2
    return Signal(
        keep * mean + (1 - keep) * low, keep * square + (1 - keep) * low**2, shared, normal=False
    ), a * a * keep


def _noise(signal: Signal, stop: Stop) -> Passed:
    return replace(signal, square=signal.square + float(stop.layer.values["std"]) ** 2), 1.0


def _unchanged(signal: Signal, stop: Stop) -> Passed:
    return signal, 1.0


def _activation(signal: Signal, stop: Stop, *, pairs: bool) -> Passed:
    """Poole et al. 2016, Schoenholz et al. 2017: E[φ²] forward, χ = E[φ'²] backward."""
    activation = stop.module
    if isinstance(activation, nn.PReLU):  # its slope is learned
        activation = deepcopy(activation).double().cpu()
    variance = (signal.square - signal.mean**2).clamp(min=0)
    mean, square, slope = moments(activation, signal.mean, variance)
    shared = nan
    if pairs:
        middle, spread = float(signal.mean.mean()), float(variance.mean())
        shared = pair(activation, middle, spread, signal.shared - middle**2)
    return Signal(mean, square, shared, normal=False), slope


RULES: dict[str, Callable[[Signal, Stop], Passed]] = {
    "dense": _dense,
    "conv1d": _convolution,
    "conv2d": _convolution,
    "batch_norm": _batch_norm,
    "layer_norm": _layer_norm,
    "dropout": _dropout,
    "alpha_dropout": _alpha_dropout,
    "gaussian_noise": _noise,
    "flatten": _unchanged,
    "identity": _unchanged,
}
