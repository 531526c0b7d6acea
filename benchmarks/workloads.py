"""The networks that are trained, as experiments of the lab, and their sizes for everyone else.

The data of W2 are drawn here and written to a folder, so that they are read as a user's own.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from desktoplab.catalog.presets import dense
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.tables import DATASETS, LOSSES, OPTIMIZERS
from desktoplab.spec.values import Chosen

SAMPLES = 10_000
UNTIL_STOPPED = 0


@dataclass(frozen=True)
class Workload:
    """What a network is for those who do not know experiments.

    `sizes` are units from the input to the output, `norm` puts batch normalization before each
    activation.
    """

    name: str
    about: str
    sizes: tuple[int, ...]
    activation: str
    optimizer: str
    rate: float
    batch: int
    norm: bool = False


W1 = Workload("W1", "two spirals, 2-8-8-1, tanh, SGD, batch 10", (2, 8, 8, 1), "tanh",
              "sgd", 0.03, 10)  # fmt: skip
W2 = Workload("W2", "MNIST-like, 784-256-128-10, ReLU + batch normalization, Adam, batch 64",
              (784, 256, 128, 10), "relu", "adam", 0.001, 64, norm=True)  # fmt: skip
W3 = Workload("W3", "digits, 100 hidden layers of 100, SELU, LeCun, SGD, batch 32",
              (64, *[100] * 100, 10), "selu", "sgd", 0.001, 32)  # fmt: skip
WORKLOADS = {workload.name: workload for workload in (W1, W2, W3)}


def deep(depth: int, width: int = 100, batch: int = 32) -> Workload:
    """W3 with another depth or width."""
    return Workload(f"{depth} × {width}", f"digits, {depth} hidden layers of {width}, SELU",
                    (64, *[width] * depth, 10), "selu", "sgd", 0.0001, batch)  # fmt: skip


def experiment(name: str | Workload, folder: Path, epochs: int = UNTIL_STOPPED) -> Experiment:
    """The experiment of a workload; what it reads is written to `folder` if it is not there."""
    workload = WORKLOADS[name] if isinstance(name, str) else name
    is_binary = workload.sizes[-1] == 1
    start = "lecun_normal" if workload.activation == "selu" else "xavier_normal"
    return Experiment(
        network=_network(workload, start),
        data=data(dataset=_dataset(workload, folder)),
        training=training(
            epochs=epochs,
            batch_size=workload.batch,
            loss=LOSSES.choose("binary_cross_entropy" if is_binary else "cross_entropy"),
            optimizer=OPTIMIZERS.choose(workload.optimizer, learning_rate=workload.rate),
        ),
    )


def _network(workload: Workload, start: str) -> tuple[Item, ...]:
    items: list[Item] = []
    hidden = workload.sizes[1:-1]
    if len(hidden) > 1 and len(set(hidden)) == 1 and not workload.norm:
        first, rest = ((dense(hidden[0], start), layer(workload.activation)) for _ in range(2))
        items = [*first, Block(rest, repeat=len(hidden) - 1)]
    else:
        for units in hidden:
            items += [dense(units, start), *([layer("batch_norm")] if workload.norm else [])]
            items.append(layer(workload.activation))
    return (*items, dense(workload.sizes[-1], start))


def _dataset(workload: Workload, folder: Path) -> Chosen:
    if workload.sizes[0] == 2:
        return DATASETS.choose("spirals", samples=1000)
    if workload.sizes[0] == 64:
        return DATASETS.choose("digits")
    path = folder / "images.npz"
    if not path.exists():  # several processes may find so at once
        beside = path.with_name(f"{os.getpid()}.npz")
        write_images(beside)
        beside.replace(path)
    return DATASETS.choose("numpy", file=str(path), inputs="x", targets="y")


def write_images(path: Path) -> None:
    """Ten thousand images of 28 × 28 bytes in ten classes: a coarse figure each under noise.

    A tenth of the labels are drawn anew, so that there is always something left to learn.
    """
    random = np.random.default_rng(0)
    coarse = random.uniform(0, 255, (10, 7, 7))
    figures = np.kron(coarse, np.ones((4, 4)))
    labels = random.integers(0, 10, SAMPLES)
    images = figures[labels] * 0.2 + random.uniform(0, 204, (SAMPLES, 28, 28))
    redrawn = random.random(SAMPLES) < 0.1
    labels[redrawn] = random.integers(0, 10, redrawn.sum())
    np.savez(path, x=images.astype(np.uint8), y=labels)
