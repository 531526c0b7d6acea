"""Pictures beside what an autoencoder makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

PICTURES = 24


@PROBES.register(
    "reconstruction",
    "Reconstructed pictures",
    traits=ProbeTraits("pairs", lambda info: info.is_image and info.task == "reconstruction"),
)
def reconstruction(look: Look) -> Arrays:
    """The first validation pictures, each above what comes out of the network for it.

    Where noise cards stand at its top, the damaged picture is between the two, and the network is
    given that one; the damage is the same at every step. `pictures` (2 or 3, k, height, width) from
    0 to 1, averaged over the colors; NaN where the network has diverged. `error` and `damage` (1,)
    are mean squares over up to 500 validation samples, of what comes out and of what is given, in
    standardized units.
    """
    from desktoplab.engine.again import given_again

    found = given_again(look)
    rows = (found.inputs, found.given, found.outputs) if found.is_damaged else (
        found.inputs, found.outputs,
    )  # fmt: skip
    pictures = [look.data.raw(row[:PICTURES]).mean(axis=1) for row in rows]
    return {"pictures": np.clip(np.stack(pictures), 0.0, 1.0), **found.errors}
