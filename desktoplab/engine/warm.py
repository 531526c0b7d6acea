"""Warm start: a network takes the weights of another run, layer by layer where they fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from desktoplab.engine.build import Net
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import text

Arrays = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True)
class Fit:
    """Keys of the layers that take their weights, and of those that start fresh."""

    taken: tuple[str, ...]
    fresh: tuple[str, ...]


def matching(weights: Arrays, shapes: Mapping[str, tuple[int, ...]]) -> Fit:
    """Which layers fit: all parameters and buffers are there, in the same shapes.

    `shapes` are those of the network's tensors by name, `key.parameter`.
    """
    layers: dict[str, bool] = {}
    for name, shape in shapes.items():
        fits = name in weights and weights[name].shape == shape
        layers[_key(name)] = layers.get(_key(name), True) and fits
    taken = tuple(key for key, fits in layers.items() if fits)
    return Fit(taken, tuple(key for key, fits in layers.items() if not fits))


def take(net: Net, weights: Arrays, file: str) -> Fit:
    """Put the weights of every layer that fits; raises `DataError` where none does."""
    tensors = dict(net.named_tensors())
    fit = matching(weights, {name: tuple(tensor.shape) for name, tensor in tensors.items()})
    if not fit.taken:
        raise DataError(
            text(
                "No layer of this network fits the weights in {file}. Layers are matched by their "
                "cards: open the snapshot and change its network instead of building a new one.",
                file=file,
            )
        )  # fmt: skip
    with torch.no_grad():
        for name, tensor in tensors.items():
            if _key(name) in fit.taken:
                tensor.copy_(torch.from_numpy(np.array(weights[name])))
    return fit


def _key(name: str) -> str:
    return name.rpartition(".")[0]
