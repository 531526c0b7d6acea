"""Which of many steps can be spared, so that the gaps between those that stay are alike."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np


def spare(steps: Sequence[int], stays: Collection[int | None]) -> int | None:
    """The step whose neighbors are closest together; None where all of them have to stay.

    `steps` are ascending; the first and the last always stay, and so do those in `stays`.
    """
    if len(steps) < 3:
        return None
    places = np.array(steps)
    gaps = (places[2:] - places[:-2]).astype(float)
    gaps[[step in stays for step in steps[1:-1]]] = np.inf
    return steps[int(gaps.argmin()) + 1] if np.isfinite(gaps).any() else None
