"""The checkpoints of a run as members of a snapshot, and back.

The newest is spread over `optimizer`, `state`, `best` and `weights`, so that other programs find
them; `last` has its weights where the run ended with others, and earlier ones are whole members.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from safetensors import numpy as safe_numpy

from desktoplab.engine.checkpoints import Checkpoints
from desktoplab.engine.messages import Checkpoint, Weights
from desktoplab.store.checkpoints import Arrays, checked, from_bytes, tensors_from_bytes, to_bytes
from desktoplab.store.members import BEST, CHECKPOINT, LAST, OPTIMIZER, STATE

MOST_BYTES = 50_000_000
"""Earlier checkpoints that a snapshot holds beyond the first and the newest; thinned evenly."""


def arrays_to_bytes(arrays: Arrays) -> bytes:
    """A safetensors file."""
    return safe_numpy.save({name: np.asarray(a, order="C") for name, a in arrays.items()})


def checkpoints_to_members(checkpoints: Checkpoints, weights: Weights) -> dict[str, bytes]:
    """All of them; `weights` are those the run ended with, which have a member of their own."""
    kept = Checkpoints(MOST_BYTES)
    for step in checkpoints.pinned:
        kept.pin(step)
    for each in checkpoints:
        kept.add(each)
    newest = kept.newest
    if newest is None:
        return {}
    members = {
        OPTIMIZER: arrays_to_bytes(newest.optimizer),
        STATE: to_bytes(replace(newest, weights={}, optimizer={}, best={})),
    }
    if not _same(newest.weights, weights):
        members[LAST] = arrays_to_bytes(newest.weights)
    if newest.best:
        members[BEST] = arrays_to_bytes(newest.best)
    earlier = (each for each in kept if each is not newest)
    return members | {f"checkpoints/{each.step}.safetensors": to_bytes(each) for each in earlier}


def checkpoints_from_members(members: Mapping[str, bytes], weights: Weights) -> Checkpoints:
    """Read them back; none where the snapshot holds none. Raises `SnapshotError`, `ValueError`."""
    found = Checkpoints(MOST_BYTES)
    for name, data in members.items():
        match = CHECKPOINT.fullmatch(name)
        if match:
            each = from_bytes(data)
            if each.step != int(match[1]):
                raise ValueError(f"{name} is of step {each.step}")
            found.add(each)
    if STATE in members:
        found.add(_newest(members, weights))
    return found


def _newest(members: Mapping[str, bytes], weights: Weights) -> Checkpoint:
    state = from_bytes(members[STATE])
    if state.weights or state.optimizer or state.best:
        raise ValueError("the state holds weights")
    groups: dict[str, Mapping[str, NDArray[np.generic]]] = {
        "weights": tensors_from_bytes(members[LAST]) if LAST in members else weights,
        "optimizer": tensors_from_bytes(members[OPTIMIZER]) if OPTIMIZER in members else {},
        "best": tensors_from_bytes(members[BEST]) if BEST in members else {},
        "random": state.random,
        "facts": {name: np.array(value) for name, value in state.facts.items()},
    }
    return checked(state.step, groups)


def _same(ones: Weights, others: Weights) -> bool:
    return ones.keys() == others.keys() and all(
        array.dtype == others[name].dtype
        and array.shape == others[name].shape
        and array.tobytes() == others[name].tobytes()
        for name, array in ones.items()
    )
