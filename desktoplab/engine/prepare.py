"""Samples split, standardized and put on the device as one tensor per part."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from desktoplab.catalog.datasets import load, peek
from desktoplab.engine.streams import stream_seed
from desktoplab.spec.experiment import Data
from desktoplab.spec.tables import DataError, DataInfo
from desktoplab.spec.text import Text, text

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


@dataclass(frozen=True)
class Prepared:
    """Both parts, and the `mean` and `deviation` that standardized them, shape (*shape,) or ()."""

    info: DataInfo
    training: Part
    validation: Part
    mean: Array
    deviation: Array

    def raw(self, inputs: Tensor) -> Array:
        """Undo the standardization, for pictures and axes."""
        values: Array = inputs.detach().cpu().numpy() * self.deviation + self.mean
        return values


def prepare(data: Data, seed: int, device: torch.device) -> Prepared:
    """Load, split, standardize by the training part alone, move; raises `DataError`."""
    info = peek(data.dataset)
    if isinstance(info, Text):
        raise DataError(info)
    samples = load(data.dataset, stream_seed(seed, "data"))
    kept, held_out = split(len(samples.labels), samples.held_out, data.validation, seed)
    if data.stratified and not samples.held_out:
        kept, held_out = split_by_class(samples.labels, data.validation, seed)
    mean, deviation = statistics(samples.inputs[kept], data.standardize)
    # Written so that no second copy of all inputs is made.
    inputs = samples.inputs.copy()
    inputs -= mean
    inputs /= deviation

    def part(index: NDArray[np.int64]) -> Part:
        return Part(
            torch.from_numpy(inputs[index]).to(device),
            torch.from_numpy(samples.labels[index]).to(device),
        )

    return Prepared(info, part(kept), part(held_out), mean, deviation)


def split(
    count: int, held_out: int, share: float, seed: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Shuffled indices of the training and the validation part."""
    random = np.random.default_rng(stream_seed(seed, "split"))
    if held_out:
        border = count - held_out
        return random.permutation(border), border + random.permutation(held_out)
    order = random.permutation(count)
    border = count - round(count * share)
    if not 0 < border < count:
        raise DataError(
            text("{count} samples cannot be split: both parts need at least one.", count=count)
        )
    return order[:border], order[border:]


def split_by_class(
    labels: NDArray[np.int64], share: float, seed: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """As `split`, with the same share of each class; a class keeps at least one in training."""
    random = np.random.default_rng(stream_seed(seed, "split"))
    kept: list[NDArray[np.int64]] = []
    held_out: list[NDArray[np.int64]] = []
    owed = 0.0
    for label in np.unique(labels):
        members = random.permutation(np.flatnonzero(labels == label))
        # What rounding leaves over is passed on, so that the whole has its share too.
        owed += len(members) * share
        count = min(max(0, round(owed)), len(members) - 1)
        owed -= count
        held_out.append(members[:count])
        kept.append(members[count:])
    parts = random.permutation(np.concatenate(kept)), random.permutation(np.concatenate(held_out))
    if not len(parts[1]):
        raise DataError(
            text("{count} samples cannot be split: both parts need at least one.",
                 count=len(labels))
        )  # fmt: skip
    return parts


def statistics(training: Array, standardize: str) -> tuple[Array, Array]:
    """Mean and deviation as `standardize` asks; a feature that never changes keeps deviation 1."""
    if standardize == "none":
        return np.zeros((), np.float32), np.ones((), np.float32)
    axis = 0 if standardize == "feature" else None
    mean = training.mean(axis=axis, dtype=np.float64)
    deviation = training.std(axis=axis, dtype=np.float64)
    deviation = np.where(deviation > 1e-12, deviation, 1.0)
    return np.asarray(mean, np.float32), np.asarray(deviation, np.float32)
