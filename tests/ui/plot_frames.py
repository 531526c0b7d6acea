"""Frames made by hand for the views that a run of dense layers on pictures does not fill."""

from __future__ import annotations

import numpy as np

from desktoplab.engine.history import History
from desktoplab.ui.session import Session
from tests.ui.plot_runs import PLANE, begun, predictions, tell

PROBED = (
    "confusion",
    "filters",
    "mistakes",
    "skip_share",
    "symmetry",
    "time_gradient",
    "unit_maps",
)
EXTENT = np.array([-1.0, 1.0, -1.0, 1.0])


def symmetry(layers: int) -> dict[str, object]:
    """Arrays of `symmetry`: the second layer's units are all the same."""
    distinct, rank = np.full(layers, 50), np.full(layers, 20.0)
    distinct[1], rank[1] = 1, 1.0
    return {"units": np.full(layers, 50), "distinct": distinct, "effective_rank": rank}


def skip_share(uids: list[str], identity: list[float]) -> dict[str, object]:
    """Arrays of `skip_share`."""
    share = np.array(identity)
    return {
        "identity": share, "branch": 1 - share, "uids": np.array(uids),
        "labels": np.array([f"{place} · Block ×2" for place, _ in enumerate(uids, 1)]),
    }  # fmt: skip


def confusion() -> dict[str, object]:
    """Arrays of `confusion`: 3 is read as 8 five times of 45."""
    matrix = np.diag(np.full(10, 40))
    matrix[3, 8] = 5
    matrix[0, 1] = 2
    return {"matrix": matrix, "names": np.array([str(digit) for digit in range(10)])}


def unit_maps(layers: int, each: int) -> dict[str, object]:
    """Arrays of `unit_maps`: unit u of layer l gives x₂ · (u + 1) · (l + 1)."""
    up = np.repeat(np.linspace(-1, 1, 32)[:, None], 32, axis=1)
    places, units = np.divmod(np.arange(layers * each), each)
    scale = ((places + 1) * (units + 1))[:, None, None]
    return {
        "maps": (up[None] * scale).astype(np.float32), "layers": places, "units": units,
        "extent": EXTENT,
    }  # fmt: skip


def time_gradient(uids: list[str], rows: object) -> dict[str, object]:
    """Arrays of `time_gradient`."""
    labels = np.array([f"{place} · LSTM 8" for place, _ in enumerate(uids, 1)])
    return {"delta_rms": np.array(rows, dtype=float), "labels": labels, "uids": np.array(uids)}


def filters(count: int) -> dict[str, object]:
    """Arrays of `filters`: filter i has 0.1 · (i + 1) in its upper left corner, else −0.25."""
    found = np.full((count, 3, 3), -0.25, dtype=np.float32)
    found[:, 0, 0] = 0.1 * (np.arange(count) + 1)
    return {"filters": found, "limit": np.array([1.0])}


def mistakes() -> dict[str, object]:
    """Arrays of `mistakes`."""
    return {**predictions(6), "losses": np.linspace(6.0, 1.0, 6)}


def unit_run(session: Session) -> History:
    """A run of four layers with a frame for each of `PROBED`."""
    uids = [item.uid for item in session.experiment.network]
    falling = 0.1 * 0.5 ** np.arange(20)[::-1]
    return tell(
        begun(session.experiment, PLANE), np.linspace(2, 1, 30),
        symmetry=symmetry(4), skip_share=skip_share(uids[1:3], [0.75, 0.25]),
        confusion=confusion(), unit_maps=unit_maps(3, 4), filters=filters(8),
        time_gradient=time_gradient(uids[:2], [falling, falling**0.5]), mistakes=mistakes(),
    )  # fmt: skip
