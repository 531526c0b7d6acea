"""Update ratio: how far one update moves the weights, compared with how large they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


@PROBES.register(
    "update_ratio", "Update ratio", traits=ProbeTraits("bars", guide=1e-3, compares=True, live=True)
)
def update_ratio(look: Look) -> Arrays:
    """Norm of the last update over the norm of the weights that it changed; about 1/1000 is usual.

    `ratio` (layers,) is norm(W_t − W_(t−1)) / norm(W_(t−1)) over all matrices of a layer, without
    biases, in float64: the whole change, with momentum, penalties and schedule. ∞ where weights of
    0 began to move; NaN where they stayed 0, before the first update, and where the weights before
    are not known.
    """
    from desktoplab.engine.tensors import changes, norms

    if look.before is None:
        return {"ratio": np.full(len(look.weights), np.nan)}
    moved, before = changes(look.weights, look.before), norms(look.before)
    with np.errstate(divide="ignore", invalid="ignore"):
        return {"ratio": moved / before}
