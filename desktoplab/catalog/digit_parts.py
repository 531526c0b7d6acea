"""Parts of the digits: other classes, other hands, other pixels, for a net that changes its task.

Numbers of samples stand here, so that looking at them loads nothing.
"""

from __future__ import annotations

import numpy as np

from desktoplab.catalog.datasets import IMAGES
from desktoplab.spec.fields import Choice, Flag
from desktoplab.spec.tables import DATASETS, DataInfo, DataTraits, Samples

CLASSES = {"all": range(10), "low": range(5), "high": range(5, 10)}
FIRST_HANDS = 900
"""Samples by the first people; the data set keeps the order in which they wrote."""

SAMPLES = {
    ("all", "all"): 1797, ("all", "first"): 900, ("all", "second"): 897,
    ("low", "all"): 901, ("low", "first"): 453, ("low", "second"): 448,
    ("high", "all"): 896, ("high", "first"): 447, ("high", "second"): 449,
}  # fmt: skip


def _peek(digits: str, hands: str, shuffled: bool) -> DataInfo:
    names = tuple(str(digit) for digit in CLASSES[digits])
    return DataInfo(
        "Part of the digits", (1, 8, 8), len(names), SAMPLES[digits, hands], names
    )  # fmt: skip


@DATASETS.register(
    "digits_part",
    "Part of the digits",
    group=IMAGES,
    traits=DataTraits(_peek),
    digits=Choice(
        "all", (("all", "0 to 9"), ("low", "0 to 4"), ("high", "5 to 9")),
        "Which digits there are; each is a class.",
    ),
    hands=Choice(
        "second", (("all", "All"), ("first", "First half"), ("second", "Second half")),
        "Whose writing: the samples stand in the order in which 13 people wrote them, so that the "
        "halves are by other hands.",
        label="Writers",
    ),
    shuffled=Flag(
        False, "Puts the pixels of every picture into the same random order: nothing is lost, but "
        "what was learned of neighbors no longer holds.",
        label="Pixels shuffled",
    ),
)  # fmt: skip
def digits_part(seed: int, digits: str, hands: str, shuffled: bool) -> Samples:
    """Some of the 8 × 8 digits, to see what a network that learned the others is worth here.

    The same digits by other hands are a close task, other digits a distant one; with shuffled
    pixels nothing that is known of pictures holds.
    """
    from sklearn.datasets import load_digits

    found = load_digits()
    pictures = (found.images / 16).astype(np.float32)
    if shuffled:
        order = np.random.default_rng(8).permutation(64)
        pictures = pictures.reshape(-1, 64)[:, order].reshape(-1, 8, 8)
    written = np.arange(len(pictures)) < FIRST_HANDS
    keep = np.isin(found.target, list(CLASSES[digits]))
    if hands != "all":
        keep &= written if hands == "first" else ~written
    labels = found.target[keep].astype(np.int64) - CLASSES[digits][0]
    return Samples(pictures[keep][:, None], labels)
