"""Reads frames of shares, and the rows that a frame names itself. Pure functions, no Qt."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.messages import FloatArray, LayerName
from desktoplab.spec.naming import named
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.text import tr

NOT_SHARES = ("units", "labels", "uids")
LABELS = {
    "distinct": text("distinct units"), "effective_rank": text("effective rank"),
    "identity": text("identity"), "branch": text("branch"),
}  # fmt: skip

Arrays = Mapping[str, NDArray[np.generic]]


def named_rows(arrays: Arrays) -> tuple[LayerName, ...] | None:
    """The rows of a frame that names them in `labels` and `uids`; None for one that does not."""
    if "labels" not in arrays or "uids" not in arrays:
        return None
    pairs = zip(arrays["labels"], arrays["uids"], strict=True)
    return tuple(
        LayerName(str(uid), f"{uid}/{place}", tr(named(str(label))), place)
        for place, (label, uid) in enumerate(pairs)
    )


def read(arrays: Arrays) -> tuple[dict[str, FloatArray], FloatArray | None]:
    """Shares per row by name, and the units that they are shares of, where the frame has them."""
    units = np.asarray(arrays["units"], dtype=np.float64) if "units" in arrays else None
    shares = {
        name: np.asarray(array, dtype=np.float64)
        for name, array in arrays.items()
        if name not in NOT_SHARES and array.ndim == 1
    }
    if units is not None:
        whole = np.maximum(units, 1)
        shares = {name: values / whole for name, values in shares.items()}
    return shares, units


def label_of(name: str) -> Text:
    """What a share is called."""
    return LABELS.get(name, Text(name))


def brief_percent(share: float) -> str:
    """A share without needless digits: `38 %`, `0.4 %`."""
    if not math.isfinite(share):
        return show(share)
    return f"{100 * share:.2g} %" if abs(share) < 0.1 else f"{100 * share:.0f} %"
