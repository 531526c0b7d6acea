"""One snapshot as a row of the board, and what cannot be read as a sentence."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from desktoplab.engine.messages import FloatArray, Frame, Point
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import to_plain
from desktoplab.spec.shapes import describe
from desktoplab.spec.text import Text
from desktoplab.store.brief import Brief

ALL = slice(None)


@dataclass(frozen=True)
class Entry:
    """What the board tells of one snapshot; numbers that are not known are NaN.

    `depth` counts weighted layers. `training` and `validation` are accuracies, or R² of a
    regression. `backward` is the size of the error at the first hidden layer over that at the last,
    `forward` the spread of activations at the last hidden layer over that at the first: 1 where
    signals keep their size. `key` is equal where experiment and curve are.
    """

    path: Path
    title: str
    data: str
    network: str
    optimizer: str
    outcome: str
    created: str
    depth: int
    parameters: int
    steps: int
    epochs: float
    training: float
    validation: float
    validation_loss: float
    backward: float
    forward: float
    key: str

    @property
    def name(self) -> str:
        """Its title, or the name of its file."""
        return self.title or self.path.stem


@dataclass(frozen=True)
class Damaged:
    """A file that cannot be read, and why."""

    path: Path
    reason: Text | str


def entry_of(path: Path, snapshot: Brief) -> Entry:
    """The row of a snapshot; may raise what a manifest with other values raises."""
    run: Mapping[str, Any] = snapshot.manifest["run"]
    experiment, started = snapshot.experiment, snapshot.started
    last = _last(snapshot.points)
    optimizer = experiment.training.optimizer
    return Entry(
        path=path,
        title=snapshot.title,
        data=started.info.label,
        network=network_in_words(experiment),
        optimizer=f"{optimizer.name} {optimizer.values['learning_rate']:g}",
        outcome=str(run["outcome"]),
        created=str(snapshot.manifest.get("created", ""))[:16].replace("T", " "),
        depth=len(started.layers),
        parameters=started.parameters,
        steps=int(run["step"]),
        epochs=float(run["epoch"]),
        training=_either(last, "train"),
        validation=_either(last, "validation"),
        validation_loss=float(last.get("validation_loss", math.nan)),
        backward=backward(snapshot.frames, started.stretches[0]),
        forward=forward(snapshot.frames, started.stretches[0]),
        key=key_of(experiment, snapshot.losses),
    )


def _last(points: tuple[Point, ...]) -> Mapping[str, float]:
    return next((point.values for point in reversed(points) if point.values), {})


def _either(values: Mapping[str, float], part: str) -> float:
    return float(values.get(f"{part}_accuracy", values.get(f"{part}_r2", math.nan)))


def network_in_words(experiment: Experiment) -> str:
    """The cards one after the other: `Dense 64 · ReLU · Block ×19 · Dense 10`.

    Of two networks that compete, a line divides the one from the other.
    """
    return " | ".join(
        " · ".join(describe(item) for item in network) for network in experiment.networks
    )


def backward(frames: Mapping[str, Frame], layers: slice = ALL) -> float:
    """Error at the first hidden layer over that at the last; NaN with fewer than two of them.

    `layers` are those of the network that is meant, where two compete.
    """
    return _ratio(_hidden(frames, "gradient_flow", "delta_rms", layers), reverse=False)


def forward(frames: Mapping[str, Frame], layers: slice = ALL) -> float:
    """Spread at the last hidden layer over that at the first; NaN with fewer than two of them."""
    return _ratio(_hidden(frames, "signal", "forward_std", layers), reverse=True)


def _hidden(frames: Mapping[str, Frame], probe: str, name: str, layers: slice) -> FloatArray:
    """One number for each hidden layer: the last one gives the answer and is left out."""
    frame = frames.get(probe)
    found = None if frame is None else frame.arrays.get(name)
    if found is None or found.ndim != 1:
        return np.empty(0)
    return found[layers][:-1].astype(np.float64)


def _ratio(values: FloatArray, *, reverse: bool) -> float:
    if len(values) < 2:
        return math.nan
    first, last = float(values[0]), float(values[-1])
    above, below = (last, first) if reverse else (first, last)
    if not (math.isfinite(above) and math.isfinite(below)) or below == 0:
        return math.nan
    return above / below


def key_of(experiment: Experiment, losses: FloatArray) -> str:
    """The same for equal experiments, whatever their cards are called, with the same losses."""
    plain = json.dumps(_without_uids(to_plain(experiment)), sort_keys=True)
    digest = hashlib.sha256(plain.encode())
    digest.update(np.ascontiguousarray(losses, np.float64).tobytes())
    return digest.hexdigest()


def _without_uids(value: object) -> object:
    if isinstance(value, dict):
        return {name: _without_uids(inner) for name, inner in value.items() if name != "uid"}
    return [_without_uids(inner) for inner in value] if isinstance(value, list) else value
