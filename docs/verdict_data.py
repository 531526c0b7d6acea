"""Data that only the held-out networks see: drawn here, and written as arrays to a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Drawn = tuple[Array, NDArray[np.int64] | Array]

SAMPLES = 300


def write(folder: Path) -> None:
    """Write each data set as `NAME.npz` with `x` and `y`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, draw) in enumerate(DRAWN.items()):
        inputs, targets = draw(np.random.default_rng(900 + number))
        np.savez(folder / f"{name}.npz", x=inputs.astype(np.float32), y=targets)


def rings(random: np.random.Generator) -> Drawn:
    """Three rings of the plane around each other, each a class."""
    labels = np.arange(SAMPLES) % 3
    angle = random.uniform(0, 2 * np.pi, SAMPLES)
    radius = 0.5 + labels + random.normal(0, 0.12, SAMPLES)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1), labels


def sensors(random: np.random.Generator) -> Drawn:
    """Twelve correlated features; the four classes are the quadrants of two of their directions."""
    hidden = random.normal(0, 1, (SAMPLES, 4))
    features = hidden @ random.normal(0, 0.5, (4, 12)) + random.normal(0, 0.1, (SAMPLES, 12))
    labels = (hidden[:, 0] > 0) * 2 + (hidden[:, 1] * hidden[:, 0] > 0)
    return features, labels.astype(np.int64)


def sensors_afar(random: np.random.Generator) -> Drawn:
    """The same kind of features, as sensors give them that read 8 ± 1."""
    features, labels = sensors(random)
    return 8 + features, labels


def sensors_near(random: np.random.Generator) -> Drawn:
    """The same kind of features around 2.5."""
    features, labels = sensors(random)
    return 2.5 + features, labels


def sensors_mixed(random: np.random.Generator) -> Drawn:
    """The same kind of features in units that differ: sizes from 1/10 to 300."""
    features, labels = sensors(random)
    return features * np.geomspace(0.1, 300, 12), labels


def sensors_tiny(random: np.random.Generator) -> Drawn:
    """The same kind of features in too large a unit."""
    features, labels = sensors(random)
    return features / 200, labels


def votes(random: np.random.Generator) -> Drawn:
    """Sixteen answers yes or no, two classes: whether the majorities of two fives differ."""
    answers = random.integers(0, 2, (SAMPLES, 16))
    first, second = answers[:, :5].sum(1) > 2, answers[:, 5:10].sum(1) > 2
    return answers.astype(np.float64), (first ^ second).astype(np.int64)


def bars(random: np.random.Generator) -> Drawn:
    """Pictures of 10 × 10 pixels with a level, an upright or a slanting bar, or none."""
    labels = np.arange(SAMPLES) % 4
    images = random.normal(0, 0.25, (SAMPLES, 10, 10))
    for image, label in zip(images, labels, strict=True):
        place = random.integers(2, 8)
        if label == 0:
            image[place] += 1
        elif label == 1:
            image[:, place] += 1
        elif label == 2:
            image += np.eye(10, k=int(place) - 5)
    return images, labels


def waves(random: np.random.Generator) -> Drawn:
    """Sequences of 14 steps and one feature: waves of three frequencies at any phase."""
    labels = np.arange(SAMPLES) % 3
    phase = random.uniform(0, 2 * np.pi, (SAMPLES, 1))
    steps = np.arange(14) * (0.35 + 0.4 * labels[:, None])
    values = np.sin(steps + phase) + random.normal(0, 0.1, (SAMPLES, 14))
    return values[:, :, None], labels


def friedman(random: np.random.Generator) -> Drawn:
    """A regression on ten features, of which five count (Friedman 1991)."""
    x = random.uniform(0, 1, (SAMPLES, 10))
    y = 10 * np.sin(np.pi * x[:, 0] * x[:, 1]) + 20 * (x[:, 2] - 0.5) ** 2
    return x, y + 10 * x[:, 3] + 5 * x[:, 4] + random.normal(0, 1, SAMPLES)


def saddle(random: np.random.Generator) -> Drawn:
    """A regression on two features: their product, and a little noise."""
    x = random.normal(0, 1, (SAMPLES, 2))
    return x, x[:, 0] * x[:, 1] + random.normal(0, 0.05, SAMPLES)


def saddle_afar(random: np.random.Generator) -> Drawn:
    """The same around the place (12, 12)."""
    x, y = saddle(random)
    return 12 + x, y


DRAWN: dict[str, Callable[[np.random.Generator], Drawn]] = {
    "rings": rings, "sensors": sensors, "sensors_afar": sensors_afar, "sensors_near": sensors_near,
    "sensors_mixed": sensors_mixed, "sensors_tiny": sensors_tiny, "votes": votes, "bars": bars,
    "waves": waves, "friedman": friedman, "saddle": saddle, "saddle_afar": saddle_afar,
}  # fmt: skip
CLASSES = {"rings": 3, "votes": 2, "bars": 4, "waves": 3, "friedman": 0, "saddle": 0,
           "saddle_afar": 0, "diabetes": 0, "digits": 10, "digit_rows": 10, "iris": 3, "wine": 3,
           "breast_cancer": 2, "moons": 2, "checkerboard": 2, "recall": 4, "adding": 0}  # fmt: skip
"""Outputs that a network needs; 4 for the sensors, 0 for a regression."""
SEQUENCES = ("waves",)
"""Arrays whose rows are steps."""
