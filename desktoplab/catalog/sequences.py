"""Sequences that need memory, of shape (steps, features): adding, recall, rows of digits."""

from __future__ import annotations

import numpy as np

from desktoplab.spec.fields import Integer
from desktoplab.spec.tables import DATASETS, DataInfo, DataTraits, Samples

SEQUENCE = "Sequences"
SAMPLES = Integer(2000, 20, 100_000, "How many sequences are drawn.", unit="samples")


def _peek_adding(samples: int, length: int) -> DataInfo:
    names = ("number", "mark")
    return DataInfo("Adding problem", (length, 2), 0, samples, (), "regression", names)


@DATASETS.register(
    "adding",
    "Adding problem",
    group=SEQUENCE,
    traits=DataTraits(_peek_adding),
    samples=SAMPLES,
    length=Integer(20, 2, 1000, "How many numbers follow each other.", unit="steps"),
)
def adding(seed: int, samples: int, length: int) -> Samples:
    """A regression: add the two marked numbers of a long row (Hochreiter & Schmidhuber 1997).

    Each step has a number from 0 to 1 and a mark that is 1 twice, once in each half. Answering 1
    every time gives a squared error of 1/6, or R² = 0.
    """
    random = np.random.default_rng(seed)
    numbers = random.uniform(0.0, 1.0, (samples, length))
    marks = np.zeros((samples, length))
    rows, half = np.arange(samples), length // 2
    marks[rows, random.integers(0, half, samples)] = 1.0
    marks[rows, random.integers(half, length, samples)] = 1.0
    inputs = np.stack([numbers, marks], axis=2).astype(np.float32)
    return Samples(inputs, (numbers * marks).sum(axis=1).astype(np.float32))


def _peek_recall(samples: int, symbols: int, delay: int) -> DataInfo:
    shown = tuple(chr(ord("A") + symbol) for symbol in range(symbols))
    shape = (delay + 2, symbols + 1)
    return DataInfo("Delayed recall", shape, symbols, samples, shown, feature_names=(*shown, "cue"))


@DATASETS.register(
    "recall",
    "Delayed recall",
    group=SEQUENCE,
    traits=DataTraits(_peek_recall),
    samples=SAMPLES,
    symbols=Integer(4, 2, 26, "How many symbols there are, each a class."),
    delay=Integer(10, 0, 1000, "Steps in which nothing is shown.", unit="steps"),
)
def recall(seed: int, samples: int, symbols: int, delay: int) -> Samples:
    """Which symbol was shown at the first step, before nothing for a while and then the cue.

    Each symbol has a feature of its own, and so has the cue at the last step. A network that sees
    all steps at once finds it easy; one that reads step by step must remember.
    """
    random = np.random.default_rng(seed)
    labels = random.permutation(np.arange(samples) % symbols)
    inputs = np.zeros((samples, delay + 2, symbols + 1), np.float32)
    inputs[np.arange(samples), 0, labels] = 1.0
    inputs[:, -1, symbols] = 1.0
    return Samples(inputs, labels.astype(np.int64))


@DATASETS.register(
    "digit_rows",
    "Digits row by row",
    group=SEQUENCE,
    traits=DataTraits(
        lambda: DataInfo("Digits row by row", (8, 8), 10, 1797, tuple(str(d) for d in range(10)))
    ),
)
def digit_rows(seed: int) -> Samples:
    """The handwritten digits as sequences: 8 steps from top to bottom, each a row of 8 pixels."""
    from desktoplab.catalog.datasets import digits

    found = digits(seed)
    return Samples(found.inputs[:, 0], found.labels)
