"""The variance arithmetic of the papers, as a forecast of what the probe batch will show.

It uses the weight variance of each layer as it is now, so that it can be drawn at every step of a
run; it holds for independent weights of mean 0, and training makes them dependent. It starts from
the measured inputs and, on the way back, from the measured error of the last layer. NaN where it
says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan, prod

import numpy as np
from torch import Tensor

from desktoplab.engine.build import Net, Section
from desktoplab.engine.messages import FloatArray
from desktoplab.engine.rules import linear, through
from desktoplab.engine.signals import (
    SILENT,
    Numbers,
    Passed,
    Signal,
    Stop,
    deviations,
    measured,
    numbers_of,
)
from desktoplab.spec.skips import channels
from desktoplab.spec.tables import LAYERS, Shape


@dataclass(frozen=True)
class Passage:
    """A section that was passed: each layer's outgoing signal and factor of the error.

    `identity` is the error's factor of the skip connection, None where there is none.
    """

    section: Section
    signals: list[Signal]
    factors: list[FloatArray]
    identity: FloatArray | None


def forecast(
    net: Net, weights: Sequence[Tensor], inputs: Tensor, last_delta: float
) -> tuple[FloatArray, FloatArray]:
    """Std of a and RMS of delta of each weighted layer, both (layers,).

    `weights` are theirs as they are now, `inputs` (samples, *shape) is the batch, `last_delta` the
    RMS of delta of the last weighted layer. a is what the layer's activation gives, as `capture`
    has it.
    """
    sections = [section for section in net.sections if isinstance(section, Section)]
    with np.errstate(all="ignore"):
        passages = _forward(sections, weights, inputs)
        signals = [signal for passage in passages for signal in passage.signals]
        spreads = deviations([signals[place] for place in net.end_places])
        return np.array(spreads), _backward(passages, last_delta)


def _forward(sections: list[Section], weights: Sequence[Tensor], inputs: Tensor) -> list[Passage]:
    parts = [part for section in sections for part in section.parts]
    projections = [section.project for section in sections if section.project is not None]
    found = numbers_of(parts, weights, projections)
    numbers = [next(found) for _ in parts]
    pairs = any(part.stage.layer.kind == "batch_norm" for part in parts)
    signal, shape = measured(inputs), tuple(inputs.shape[1:])
    passages = []
    for section in sections:
        before, start = signal, shape
        signals, factors = [], []
        for part in section.parts:
            stop = Stop(part.stage.layer, part.module, numbers.pop(0), shape)
            signal, factor = through(signal, stop, pairs=pairs)
            shape = LAYERS[part.stage.layer.kind].traits.shape(shape, part.stage.layer.values)
            signals.append(signal)
            factors.append(np.asarray(factor, dtype=np.float64))
        identity = None
        if section.skip:
            own: Passed = (before, 1.0)
            if section.project is not None:
                own = _projected(before, next(found), start, shape)
            signal, factor = _sum(section, own, signal)
            identity = np.asarray(factor, dtype=np.float64)
        passages.append(Passage(section, signals, factors, identity))
    return passages


def _projected(signal: Signal, numbers: Numbers, inputs: Shape, outputs: Shape) -> Passed:
    """The projection of a skip connection: of all inputs, or of the channels at a few places."""
    if len(inputs) != len(outputs) or len(inputs) == 1:
        return linear(signal, numbers, float(prod(inputs)), float(prod(outputs)))
    into = float(channels(inputs))
    return linear(signal, numbers, into, into * prod(outputs) / prod(inputs))


def _sum(section: Section, own: Passed, branch: Signal) -> Passed:
    """He et al. 2016: x + scale · F(x). Variances add where F has weights of its own."""
    if not any(part.is_weighted for part in section.parts):
        return SILENT, nan
    return own[0].plus(branch, section.scale), own[1]


def _backward(passages: list[Passage], last_delta: float) -> FloatArray:
    """Mean squares of delta, of each group of samples, as logarithms: they leave float64's range.

    The error of the last layer is taken to be as large for all samples.
    """
    found: list[FloatArray] = []
    error = np.zeros(1)
    for passage in reversed(passages):
        section, behind = passage.section, error
        if section.skip:
            error = error + 2 * np.log(section.scale)
        for part, factor in zip(reversed(section.parts), reversed(passage.factors), strict=True):
            if part.is_weighted:
                found.append(error)
            if found or section.skip:  # what follows the last weighted layer has no say
                error = error + np.log(factor)
        if passage.identity is not None:
            error = np.logaddexp(error, behind + np.log(passage.identity))
        if not found:
            error = np.zeros(1)
    groups = max(map(len, found), default=1)
    table = np.array([error + np.zeros(groups) for error in found[::-1]]).reshape(-1, groups)
    logs = np.logaddexp.reduce(table, axis=1) - np.log(groups)
    deltas: FloatArray = last_delta * np.exp((logs - logs[-1:]) / 2)
    deltas[-1:] = last_delta
    return deltas
