"""A checkpoint as bytes and back: safetensors alone, so that reading one executes nothing.

Tensors are named `group/name`; `step` and `facts/…` are tensors of one number.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors import numpy as safe_numpy

from desktoplab.engine.messages import Checkpoint
from desktoplab.spec.text import text
from desktoplab.store.archive import BROKEN, SnapshotError

Arrays = Mapping[str, NDArray[np.generic]]

MOST_STEPS = 2**53
NUMBERS = frozenset(["float16", "float32", "float64", "int32", "int64", "uint8", "bool"])
GROUPS = ("weights", "optimizer", "random", "best", "facts")


def to_bytes(checkpoint: Checkpoint) -> bytes:
    """All of it, bit for bit; infinities and NaN included."""
    tensors: dict[str, NDArray[np.generic]] = {"step": np.array(checkpoint.step, np.int64)}
    for group in GROUPS:
        for name, value in getattr(checkpoint, group).items():
            tensors[f"{group}/{name}"] = np.asarray(value, order="C")
    return safe_numpy.save(tensors)


def from_bytes(data: bytes) -> Checkpoint:
    """Read one back; raises `SnapshotError` where the bytes are not those of a whole checkpoint."""
    tensors = tensors_from_bytes(data)
    groups: dict[str, dict[str, NDArray[np.generic]]] = {group: {} for group in GROUPS}
    step = tensors.pop("step", None)
    if step is None or step.dtype != np.int64 or step.shape:
        raise _wrong("its step is missing")
    for key, array in tensors.items():
        group, slash, name = key.partition("/")
        if not slash or not name or group not in groups:
            raise _wrong(f"{key[:80]!r} has no place in it")
        groups[group][name] = array
    return checked(int(step), groups)


def checked(step: int, groups: Mapping[str, Arrays]) -> Checkpoint:
    """A checkpoint of these arrays, `facts` as arrays of one number; raises `SnapshotError`."""
    if not 0 <= step < MOST_STEPS:
        raise _wrong(f"its step is {step}")
    if any(array.dtype != np.uint8 or array.ndim != 1 for array in groups["random"].values()):
        raise _wrong("a random state is not a row of bytes")
    if any(array.dtype != np.float64 or array.shape for array in groups["facts"].values()):
        raise _wrong("a fact is not one number")
    weights, best = groups["weights"], groups["best"]
    if best and (best.keys() != weights.keys() or _differ(best, weights)):
        raise _wrong("its best weights are of another network")
    facts = {name: float(value) for name, value in groups["facts"].items()}
    return Checkpoint(step, weights, groups["optimizer"], groups["random"], best, facts)  # type: ignore[arg-type]


def tensors_from_bytes(data: bytes) -> dict[str, NDArray[np.generic]]:
    """The arrays of a safetensors file; raises `SnapshotError` where it is damaged."""
    try:
        found: dict[str, NDArray[np.generic]] = safe_numpy.load(data)
    except (*BROKEN, SafetensorError) as error:
        raise _wrong(" ".join(str(error).split())[:200]) from error
    for name, array in found.items():
        if array.dtype.name not in NUMBERS:
            raise _wrong(f"{name[:80]!r} holds {array.dtype.name}")
    return found


def _differ(ones: Arrays, others: Arrays) -> bool:
    return any(ones[name].shape != others[name].shape for name in ones)


def _wrong(reason: str) -> SnapshotError:
    return SnapshotError(text("The checkpoint is damaged: {reason}.", reason=reason))
