"""Points of the plane, and where an autoencoder puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.tables import PROBES, DataInfo, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

POINTS = 200


def _fits(info: DataInfo) -> bool:
    return info.is_plane and info.task == "reconstruction"


@PROBES.register("moved", "Reconstructed points", traits=ProbeTraits("moved", _fits))
def moved(look: Look) -> Arrays:
    """Where the network puts the points that it is given, each tied to its own by a line.

    A code of one number lays all of them on a curve. Where noise cards stand at the top, it is
    given damaged points, the same at every step. `points` and `ends` (k, 2) in the units of the
    data, `labels` (k,): the first validation samples, at most 200. `error` and `damage` (1,) are
    mean squares over up to 500 of them, in standardized units.
    """
    from desktoplab.engine.again import given_again

    found = given_again(look)
    points, ends = (look.data.raw(each[:POINTS]) for each in (found.given, found.outputs))
    labels = np.asarray(look.data.kinds[:POINTS])
    return {"points": points, "ends": ends, "labels": labels, **found.errors}
