"""More points of the plane: AND, OR, Gaussian clouds, a checkerboard. Drawn, never read."""

from __future__ import annotations

from functools import partial

import numpy as np

from desktoplab.catalog.datasets import PLANE, SAMPLES, noise, plane_info, plane_samples
from desktoplab.spec.fields import Integer, Number
from desktoplab.spec.tables import DATASETS, DataInfo, DataTraits, Samples


@DATASETS.register(
    "and",
    "AND",
    group=PLANE,
    traits=DataTraits(partial(plane_info, "AND")),
    samples=SAMPLES,
    noise=noise(0.15),
)
def both(seed: int, samples: int, noise: float) -> Samples:
    """Four clouds at the corners of a square; only where both inputs are on, it is class 1.

    One straight line divides the classes: a single unit learns it.
    """
    points, corners = _corners(seed, samples, noise)
    return plane_samples(points, corners[:, 0] & corners[:, 1])


@DATASETS.register(
    "or",
    "OR",
    group=PLANE,
    traits=DataTraits(partial(plane_info, "OR")),
    samples=SAMPLES,
    noise=noise(0.15),
)
def either(seed: int, samples: int, noise: float) -> Samples:
    """Four clouds at the corners of a square; where one input or both are on, it is class 1.

    One straight line divides the classes: a single unit learns it.
    """
    points, corners = _corners(seed, samples, noise)
    return plane_samples(points, corners[:, 0] | corners[:, 1])


def _corners(seed: int, samples: int, noise: float) -> tuple[np.ndarray, np.ndarray]:
    """Points around the corners (±1, ±1), and which corner each belongs to as 0 and 1."""
    random = np.random.default_rng(seed)
    corners = np.stack([np.arange(samples) % 2, np.arange(samples) // 2 % 2], axis=1)
    return 2.0 * corners - 1.0 + random.normal(0.0, noise, (samples, 2)), corners


def _peek_gaussians(samples: int, classes: int, **_: object) -> DataInfo:
    return DataInfo("Gaussians", (2,), classes, samples)


@DATASETS.register(
    "gaussians",
    "Gaussians",
    group=PLANE,
    traits=DataTraits(_peek_gaussians),
    samples=SAMPLES,
    classes=Integer(2, 2, 10, "How many clouds there are, each a class.", unit="classes"),
    noise=noise(0.4),
)
def gaussians(seed: int, samples: int, classes: int, noise: float) -> Samples:
    """Round clouds on a circle of radius 1; with more noise they overlap and none can be perfect.

    Two clouds of deviation σ at distance 2 are divided rightly with probability Φ(1 / σ) at best.
    """
    random = np.random.default_rng(seed)
    labels = np.arange(samples) % classes
    angle = 2 * np.pi * labels / classes
    centres = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return plane_samples(centres + random.normal(0.0, noise, (samples, 2)), labels)


def _peek_grid(samples: int, side: int, **_: object) -> DataInfo:
    return DataInfo("Grid", (2,), side**2, samples)


@DATASETS.register(
    "grid",
    "Grid of Gaussians",
    group=PLANE,
    traits=DataTraits(_peek_grid),
    samples=Integer(1000, 100, 100_000, "How many points are drawn.", unit="samples"),
    side=Integer(5, 2, 10, "How many clouds there are on each side.", unit="clouds"),
    noise=noise(0.05),
)
def grid(seed: int, samples: int, side: int, noise: float) -> Samples:
    """Round clouds on a square from −1 to 1, as many in a row as in a column, each a class.

    For a generator a hard figure: it should find every cloud and draw nothing between them.
    """
    random = np.random.default_rng(seed)
    labels = np.arange(samples) % side**2
    places = np.stack([labels % side, labels // side], axis=1)
    centres = 2.0 * places / (side - 1) - 1.0
    return plane_samples(centres + random.normal(0.0, noise, (samples, 2)), labels)


@DATASETS.register(
    "checkerboard",
    "Checkerboard",
    group=PLANE,
    traits=DataTraits(partial(plane_info, "Checkerboard")),
    samples=SAMPLES,
    cells=Integer(4, 2, 10, "How many fields there are on each side.", unit="fields"),
    noise=Number(0.0, 0.0, 2.0, "Standard deviation by which points stray, in fields."),
)
def checkerboard(seed: int, samples: int, cells: int, noise: float) -> Samples:
    """Fields of two classes on a square from −1 to 1: the more fields, the more hidden units."""
    random = np.random.default_rng(seed)
    points = random.uniform(0.0, cells, (samples, 2))
    labels = np.floor(points).astype(np.int64).sum(axis=1) % 2
    strayed = points + random.normal(0.0, noise, points.shape)
    return plane_samples(2.0 * strayed / cells - 1.0, labels)
