"""Data sets. `make(seed, **values)` loads one as `Samples`; `peek` tells its size beforehand."""

from __future__ import annotations

from functools import partial
from math import prod
from pathlib import Path

import numpy as np

from desktoplab.catalog import idx, memory
from desktoplab.spec.fields import Folder, Integer, Number
from desktoplab.spec.tables import DATASETS, DataError, DataInfo, DataTraits, Samples
from desktoplab.spec.text import Text
from desktoplab.spec.values import Chosen

SAMPLES = Integer(1000, 20, 100_000, "How many points are drawn.", unit="samples")
IMAGES, PLANE, OWN = "Images", "Points of the plane", "Own data"


def noise(default: float) -> Number:
    """Deviation of the points from the figure they are drawn on."""
    return Number(default, 0.0, 2.0, "Standard deviation of the points from their figure.")


def plane_info(label: str, samples: int, **_: object) -> DataInfo:
    """Points of the plane in two classes."""
    return DataInfo(label, (2,), 2, samples)


def peek(dataset: Chosen) -> DataInfo | Text:
    """What is known of a data set without loading it, or the reason why it cannot be read."""
    try:
        info = DATASETS[dataset.name].traits.peek(**dataset.values)
        memory.check(_place(dataset), memory.needed_for(info.samples * prod(info.shape)))
    except DataError as error:
        return error.text
    return info


def _place(dataset: Chosen) -> str:
    """The file or folder that is read, or the name of what is drawn."""
    return str(dataset.values.get("file") or dataset.values.get("folder") or dataset.name)


def allow_large(dataset: Chosen) -> None:
    """Let this data set be read whatever memory it takes, until the program ends."""
    memory.allow(_place(dataset))


def load(dataset: Chosen, seed: int) -> Samples:
    """Load or draw a data set; raises `DataError`. The same seed draws the same points."""
    samples: Samples = DATASETS.make(dataset, seed)
    return samples


@DATASETS.register(
    "digits",
    "Digits",
    group=IMAGES,
    traits=DataTraits(
        lambda: DataInfo("Digits", (1, 8, 8), 10, 1797, tuple(str(digit) for digit in range(10)))
    ),
)
def digits(seed: int) -> Samples:
    """1,797 handwritten digits of 8 × 8 pixels in 10 classes, values from 0 to 1.

    Alpaydin & Kaynak 1998, as shipped with scikit-learn.
    """
    from sklearn.datasets import load_digits

    found = load_digits()
    images = (found.images / 16).astype(np.float32)
    return Samples(images[:, None], found.target.astype(np.int64))


IDX_ENDS = ("ubyte", "ubyte.gz")
"""How names of IDX files end."""


def _detect_idx(path: Path) -> Chosen | None:
    """A folder that has images in IDX files, or one of these files."""
    folder = path.parent if path.name.lower().endswith(IDX_ENDS) else path
    if not folder.is_dir():
        return None
    try:
        idx.find_pairs(str(folder))
    except DataError:
        return None
    return DATASETS.choose("idx", folder=str(folder.absolute()))


@DATASETS.register(
    "idx",
    "IDX folder (MNIST layout)",
    group=IMAGES,
    traits=DataTraits(idx.peek, _detect_idx),
    folder=Folder(
        "",
        "Holds …images… and …labels… files, gzip or not.",
        patterns=tuple(f"*{end}" for end in IDX_ENDS),
    ),
)
def idx_folder(seed: int, folder: str) -> Samples:
    """Images and labels in MNIST's IDX files, values scaled from 0…255 to 0…1.

    Where the folder has `train` and `t10k` files, the latter are the validation part; a single
    pair of files is split by the validation share.
    """
    return idx.load(folder)


@DATASETS.register(
    "xor",
    "XOR",
    group=PLANE,
    traits=DataTraits(partial(plane_info, "XOR")),
    samples=SAMPLES,
    noise=noise(0.15),
)
def xor(seed: int, samples: int, noise: float) -> Samples:
    """Four clouds at the corners of a square; opposite corners share a class.

    No straight line divides the classes: one unit cannot learn it (Minsky & Papert 1969), two
    hidden units can.
    """
    random = np.random.default_rng(seed)
    corners = random.integers(0, 2, (samples, 2))
    points = 2.0 * corners - 1.0 + random.normal(0.0, noise, (samples, 2))
    return plane_samples(points, corners[:, 0] ^ corners[:, 1])


@DATASETS.register(
    "moons",
    "Two moons",
    group=PLANE,
    traits=DataTraits(partial(plane_info, "Two moons")),
    samples=SAMPLES,
    noise=noise(0.15),
)
def moons(seed: int, samples: int, noise: float) -> Samples:
    """Two half circles that reach into each other."""
    from sklearn.datasets import make_moons

    return plane_samples(*make_moons(samples, noise=noise, random_state=seed))


@DATASETS.register(
    "circles",
    "Two circles",
    group=PLANE,
    traits=DataTraits(partial(plane_info, "Two circles")),
    samples=SAMPLES,
    noise=noise(0.08),
)
def circles(seed: int, samples: int, noise: float) -> Samples:
    """A small circle inside a large one; radii 0.5 and 1."""
    from sklearn.datasets import make_circles

    return plane_samples(*make_circles(samples, noise=noise, factor=0.5, random_state=seed))


@DATASETS.register(
    "spirals",
    "Two spirals",
    group=PLANE,
    traits=DataTraits(partial(plane_info, "Two spirals")),
    samples=SAMPLES,
    noise=noise(0.02),
    turns=Number(1.5, 0.25, 4.0, "How often each arm winds around the centre.", unit="turns"),
)
def spirals(seed: int, samples: int, noise: float, turns: float) -> Samples:
    """Two arms wound into each other: hard for shallow networks (Lang & Witbrock 1988)."""
    random = np.random.default_rng(seed)
    labels = np.arange(samples) % 2
    radius = np.sqrt(random.uniform(0.01, 1.0, samples))
    angle = 2 * np.pi * turns * radius + np.pi * labels
    points = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    return plane_samples(points + random.normal(0.0, noise, points.shape), labels)


def plane_samples(points: np.ndarray, labels: np.ndarray) -> Samples:
    """Points (samples, 2) and classes (samples,) in the types of a data set."""
    return Samples(points.astype(np.float32), labels.astype(np.int64))
