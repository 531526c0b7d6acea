"""What the weights are before the first update. `make(**values)` gives weights by name, or None."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktoplab.catalog.weight_files import hash_of, read_weights
from desktoplab.spec.fields import File, Line
from desktoplab.spec.tables import STARTS, Plain
from desktoplab.spec.values import Chosen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@STARTS.register("fresh", "Fresh weights", traits=Plain())
def fresh() -> None:
    """Every layer starts as its initializer draws."""


@STARTS.register(
    "snapshot",
    "Weights of another run",
    traits=Plain(),
    file=File("", "The snapshot of the other run.", patterns=("*.dlab", "*.safetensors")),
    sha256=Line(
        "", "Fingerprint of the weights, so that the run repeats; empty allows any weights.",
        label="SHA-256", limit=64,
    ),
)  # fmt: skip
def snapshot(file: str, sha256: str) -> dict[str, NDArray[np.generic]]:
    """Layers that fit take their weights from a snapshot, the others start as usual (warm start).

    A layer fits if the snapshot has one of the same card (its uid) with weights of the same shapes:
    open the snapshot, change the network, and train on. With the first layers frozen that is
    fine-tuning (Yosinski et al. 2014).
    """
    return read_weights(file, sha256)


def start_from(path: Path) -> Chosen:
    """The choice that starts with the weights of a file as it is now; raises `DataError`."""
    return STARTS.choose("snapshot", file=str(path.absolute()), sha256=hash_of(path))
