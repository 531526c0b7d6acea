"""Trainers whose weights a test sets by hand, and what a probe sees of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Item
from desktoplab.spec.tables import DATASETS, OPTIMIZERS
from desktoplab.spec.values import Value

Arrays = Mapping[str, np.ndarray]


@pytest.fixture
def trainer_of() -> Callable[..., Trainer]:
    """`trainer_of(*network, dataset="xor")`: a trainer that has made no step."""

    def make(*network: Item, dataset: str = "xor", standardize: str = "feature") -> Trainer:
        source = data(dataset=DATASETS.choose(dataset), standardize=standardize)
        return Trainer(Experiment(network, source, training()))

    return make


@pytest.fixture
def seen() -> Callable[[Trainer, str], Arrays]:
    """`seen(trainer, "weights")`: the arrays of that probe."""

    def look(trainer: Trainer, probe: str) -> Arrays:
        (frame,) = trainer.frames((probe,))
        assert frame.probe == probe
        return frame.arrays

    return look


@pytest.fixture
def set_weights() -> Callable[..., None]:
    """`set_weights(trainer, 0, weight, bias)`: the numbers of the first layer."""

    def put(trainer: Trainer, index: int, weight: object, bias: object | None = None) -> None:
        module = trainer.net.parts[index].module
        with torch.no_grad():
            module.weight.copy_(torch.as_tensor(weight))  # type: ignore[operator, union-attr]
            if bias is not None:
                module.bias.copy_(torch.as_tensor(bias))  # type: ignore[operator, union-attr]

    return put


@pytest.fixture
def plane_trainer() -> Callable[..., Trainer]:
    """`plane_trainer(*network, dataset="xor", **training)`: few samples, settings of one's own."""

    def make(*network: Item, dataset: str = "xor", **settings: Value) -> Trainer:
        if isinstance(rate := settings.pop("learning_rate", None), float):
            settings["optimizer"] = OPTIMIZERS.choose("sgd", learning_rate=rate)
        source = data(dataset=DATASETS.choose(dataset, samples=200))
        return Trainer(Experiment(network, source, training(**settings)))

    return make
