"""Samples split, standardized and put on the device as one tensor per part."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property
from math import nan

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from desktoplab.catalog.datasets import load, peek
from desktoplab.engine.components import directions
from desktoplab.engine.split import redraw, split, split_by_class
from desktoplab.engine.streams import stream_seed
from desktoplab.spec.experiment import Data, Experiment
from desktoplab.spec.shapes import Unfit, infer
from desktoplab.spec.tables import PROCEDURES, DataError, DataInfo, Samples
from desktoplab.spec.text import Text

Array = NDArray[np.float32]


@dataclass(frozen=True)
class Part:
    """One part of the data: `inputs` (samples, *shape) as the network sees them, `labels`."""

    inputs: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.labels)

    def head(self, count: int) -> Part:
        """The first samples; the split has shuffled them."""
        return Part(self.inputs[:count], self.labels[:count])

    def largest_feature(self) -> float:
        """Size (RMS) of the largest feature, of all steps together in a sequence; 1 as usual."""
        return self.inputs.double().square().mean(self._over).sqrt().max().item()

    def offset(self) -> float:
        """Norm of the means of the features over the norm of their deviations; 0 as usual."""
        values = self.inputs.double()
        means = values.mean(self._over, keepdim=True)
        deviations = (values - means).square().mean(self._over).sqrt()
        return float(means.norm() / deviations.norm())

    def commonest(self) -> float:
        """Share of the commonest class; NaN for a regression."""
        if self.labels.is_floating_point():
            return nan
        return float(self.labels.bincount().max()) / len(self)

    @property
    def _over(self) -> tuple[int, ...]:
        """What is not a feature: samples, and the steps of a sequence."""
        return (0, 1) if self.inputs.dim() == 3 else (0,)


@dataclass(frozen=True)
class Prepared:
    """Both parts, and the `mean` and `deviation` that standardized them.

    Both have a shape that broadcasts with that of a sample; `target_mean` and `target_deviation`
    are those of a regression's targets. `info` is what the procedure sees; `training` are the
    samples whose labels are known, `unlabeled` the inputs of these and of all others of the
    training part, (samples, *shape). The labels of a reconstruction are the inputs as rows; `kinds`
    are what the data say of the validation samples themselves, classes or targets as loaded.
    `fingerprint` is that of the samples as loaded.
    """

    info: DataInfo
    training: Part
    validation: Part
    unlabeled: Tensor
    kinds: NDArray[np.generic]
    mean: Array
    deviation: Array
    target_mean: float = 0.0
    target_deviation: float = 1.0
    fingerprint: str = ""

    @cached_property
    def principal(self) -> Tensor | None:
        """The principal directions of the training part, see `engine.components`."""
        return directions(self.training.inputs)

    def raw(self, inputs: Tensor) -> Array:
        """Undo the standardization, for pictures and axes."""
        values: Array = inputs.detach().cpu().numpy() * self.deviation + self.mean
        return values

    def targets(self, labels: Tensor) -> NDArray[np.generic]:
        """Labels as they were loaded: classes, or targets in their own units."""
        found: NDArray[np.generic] = labels.cpu().numpy()
        if self.info.task in ("classification", "generation"):
            return found
        if self.info.task == "reconstruction":
            return self.raw(labels.reshape(-1, *self.info.shape)).reshape(found.shape)
        return found.astype(np.float64) * self.target_deviation + self.target_mean


def prepare(data: Data, seed: int, device: torch.device, procedure: str = "supervised") -> Prepared:
    """Load, split, standardize by the training part alone, move; raises `DataError`.

    `procedure` is the name of the way of learning that is to see the data.
    """
    found = peek(data.dataset)
    if isinstance(found, Text):
        raise DataError(found)
    info = PROCEDURES[procedure].traits.aim(found)
    uses_labels = info.task in ("classification", "regression")
    samples = load(data.dataset, stream_seed(seed, "data"))
    kept, held_out = _parts(data, found, samples, seed)
    labels = samples.labels.copy()
    known = kept
    if uses_labels:
        labels[kept] = redraw(labels[kept], data.label_noise, found, seed)
        known = kept[: max(1, round(data.labeled * len(kept)))]
    mean, deviation = statistics(samples.inputs[kept], data.standardize)
    # Written so that no second copy of all inputs is made.
    inputs = samples.inputs.copy()
    inputs -= mean
    inputs /= deviation
    target_mean, target_deviation = 0.0, 1.0
    if info.task == "regression" and data.standardize != "none":
        target_mean, target_deviation = map(
            float, statistics(labels[known].astype(np.float32), "scalar")
        )
        labels = (labels - np.float32(target_mean)) / np.float32(target_deviation)

    def part(index: NDArray[np.int64]) -> Part:
        values = torch.from_numpy(inputs[index]).to(device)
        if info.task == "reconstruction":
            return Part(values, values.flatten(1))
        return Part(values, torch.from_numpy(labels[index]).to(device))

    training = part(kept)
    return Prepared(
        info,
        training.head(len(known)),
        part(held_out),
        training.inputs,
        samples.labels[held_out],
        mean,
        deviation,
        target_mean,
        target_deviation,
        fingerprint(samples),
    )


def refuse_problems(experiment: Experiment, data: Prepared) -> None:
    """Raise `Unfit` with the first problem of the network, now that the split is known."""
    info = replace(data.info, samples=len(data.training))
    for problem in infer(experiment, info).problems:
        raise Unfit(problem)


def fingerprint(samples: Samples) -> str:
    """SHA-256 over shapes, types and numbers of inputs and labels, and how many are held out."""
    digest = hashlib.sha256()
    for array in (samples.inputs, samples.labels):
        digest.update(f"{array.dtype.str} {array.shape}\n".encode())
        digest.update(np.ascontiguousarray(array).data)
    digest.update(f"{samples.held_out}\n".encode())
    return digest.hexdigest()


def _parts(
    data: Data, info: DataInfo, samples: Samples, seed: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    if data.stratified and info.task == "classification" and not samples.held_out:
        return split_by_class(samples.labels.astype(np.int64), data.validation, seed)
    return split(len(samples.labels), samples.held_out, data.validation, seed)


def statistics(training: Array, standardize: str) -> tuple[Array, Array]:
    """Mean and deviation as `standardize` asks; a feature that never changes keeps deviation 1."""
    if standardize == "none":
        return np.zeros((), np.float32), np.ones((), np.float32)
    axis: int | tuple[int, ...] | None = None
    if standardize == "feature":
        axis = (0, 1) if training.ndim == 3 else 0  # a feature of a sequence is one at all steps
    mean = training.mean(axis=axis, dtype=np.float64)
    deviation = training.std(axis=axis, dtype=np.float64)
    deviation = np.where(deviation > 1e-12, deviation, 1.0)
    return np.asarray(mean, np.float32), np.asarray(deviation, np.float32)
