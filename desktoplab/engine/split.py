"""Which samples are for training and which for validation, and noise on the labels. Numpy only.

Everything random comes from the seed; streams are apart, so that no setting disturbs another.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.streams import stream_seed
from desktoplab.spec.tables import DataError, DataInfo
from desktoplab.spec.text import text

Indices = NDArray[np.int64]
Labels = NDArray[np.int64 | np.float32]


def split(count: int, held_out: int, share: float, seed: int) -> tuple[Indices, Indices]:
    """Shuffled indices of the training and the validation part."""
    random = np.random.default_rng(stream_seed(seed, "split"))
    if held_out:
        border = count - held_out
        return random.permutation(border), border + random.permutation(held_out)
    order = random.permutation(count)
    border = count - round(count * share)
    _refuse_empty(count, border)
    return order[:border], order[border:]


def split_by_class(labels: NDArray[np.int64], share: float, seed: int) -> tuple[Indices, Indices]:
    """As `split`, with the same share of every class in both parts, to within one sample."""
    random = np.random.default_rng(stream_seed(seed, "split"))
    order = random.permutation(len(labels))
    # Every class is spread evenly over 0 to 1; the last of all these places are held out.
    place = np.empty(len(labels))
    for label in np.unique(labels):
        mine = order[labels[order] == label]
        place[mine] = (np.arange(len(mine)) + 0.5) / len(mine)
    sorted_order = order[np.argsort(place[order], kind="stable")]
    border = len(labels) - round(len(labels) * share)
    _refuse_empty(len(labels), border)
    return random.permutation(sorted_order[:border]), random.permutation(sorted_order[border:])


def _refuse_empty(count: int, border: int) -> None:
    if not 0 < border < count:
        raise DataError(
            text(
                "{count} {count:sample|samples} cannot be split: both parts need at least one.",
                count=count,
            )
        )


def redraw(labels: Labels, share: float, info: DataInfo, seed: int) -> Labels:
    """Labels of which a share is drawn anew: any class, or another sample's target."""
    if share == 0.0:
        return labels
    random = np.random.default_rng(stream_seed(seed, "label_noise"))
    chosen = random.permutation(len(labels))[: round(share * len(labels))]
    noisy = labels.copy()
    if info.task == "regression":
        noisy[chosen] = labels[random.permutation(chosen)]
    else:
        noisy[chosen] = random.integers(0, info.classes, len(chosen))
    return noisy
