"""Runs made by hand, for tests of plots: values that a test can name."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame, LayerName, Point, Progress, Started
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DataInfo
from desktoplab.ui.session import Session

NAMES = (
    "loss", "boundary", "gradient_flow", "predictions", "weights", "activations", "update_ratio",
    "signal",
)  # fmt: skip
PICTURES = DataInfo("Digits", (1, 8, 8), 10, 1797)
PLANE = DataInfo("Moons", (2,), 2, 500)


def experiment_of(layers: int) -> Experiment:
    return Experiment(network=tuple(layer("dense", units=10) for _ in range(layers)))


def begun(experiment: Experiment, info: DataInfo = PICTURES) -> History:
    """A history that has started and holds nothing else."""
    history = History()
    names = tuple(
        LayerName(item.uid, item.uid, f"{place + 1} · Dense 10", place)
        for place, item in enumerate(experiment.network)
    )
    history.add(Started(experiment, info, names, "CPU", 1, 10, 100, 100, 20))
    return history


def tell(
    history: History,
    losses: object = (),
    points: Mapping[int, Mapping[str, float]] | None = None,
    **frames: Mapping[str, object],
) -> History:
    """Add one message to a history."""
    new = np.asarray(losses, dtype=float)
    step = len(history.losses) + len(new)
    told = tuple(Point(at, at / 10, values) for at, values in (points or {}).items())
    found = tuple(
        Frame(name, step, {key: np.asarray(value) for key, value in arrays.items()})
        for name, arrays in frames.items()
    )
    history.add(Progress(step, step / 10, len(history.losses), new, told, found))
    return history


def flow(delta: object, weight: object) -> dict[str, object]:
    """Arrays of `gradient_flow` where every magnitude is the same."""
    return {
        f"{name}_{kind}": np.asarray(values, dtype=float)
        for name, values in (("delta", delta), ("weight", weight))
        for kind in ("l2", "rms", "mean", "max")
    }


def weights(layers: int, limit: float = 0.5, nonfinite: int = 0) -> dict[str, object]:
    """Arrays of `weights`: a triangle of counts in each layer."""
    counts = np.tile(np.minimum(np.arange(64), np.arange(64)[::-1]), (layers, 1))
    same = {name: np.full(layers, 0.25) for name in ("mean", "std", "min", "max", "l2", "zeros")}
    lost = np.full(layers, nonfinite)
    return {"counts": counts, "limits": np.full(layers, limit), **same, "nonfinite": lost}


def activations(layers: int, saturated: object = 0.25) -> dict[str, object]:
    """Arrays of `activations`: a flat between 0 and 1, z flat between −4 and 4; no dead units."""
    flat = np.full((layers, 64), 10)
    one, share = np.ones(layers), np.broadcast_to(np.asarray(saturated, dtype=float), (layers,))
    return {
        "counts": flat, "lows": 0 * one, "limits": one, "mean": one / 2, "std": one / 4,
        "saturated": share, "dead": one * np.nan, "zeros": 0 * one, "nonfinite": 0 * one,
        "units": 10 * one, "z_counts": flat, "z_lows": -4 * one, "z_limits": 4 * one,
        "z_mean": 0 * one, "z_std": 2 * one,
    }  # fmt: skip


def signal(forward: object, delta: object, *, off: float = 1.0) -> dict[str, object]:
    """Arrays of `signal`; the forecast is `off` times what was measured."""
    forward, delta = np.asarray(forward, dtype=float), np.asarray(delta, dtype=float)
    return {
        "forward_std": forward, "delta_rms": delta, "forecast_forward": off * forward,
        "forecast_delta": off * delta,
    }  # fmt: skip


def predictions(size: int = 8, count: int = 6) -> dict[str, object]:
    """Arrays of `predictions`: the second answer is wrong, the third is not a number."""
    labels = np.arange(count)
    predicted = labels.copy()
    predicted[1], predicted[2] = 7, -1
    confidence = np.full(count, 0.9)
    confidence[2] = np.nan
    pictures = np.linspace(0, 1, count * size * size).reshape(count, size, size)
    return {
        "images": pictures, "labels": labels, "predicted": predicted, "confidence": confidence
    }  # fmt: skip


def boundary() -> dict[str, object]:
    """Arrays of `boundary`: class 1 on the right half."""
    grid = np.tile(np.linspace(0, 1, 64), (64, 1))
    points = np.array([[-0.5, 0.0], [0.5, 0.5]])
    return {
        "grid": grid, "extent": np.array([-1.0, 1.0, -1.0, 1.0]), "points": points,
        "labels": np.array([0, 1]), "validation_points": points, "validation_labels": [1, 0],
    }  # fmt: skip


POINTS = {0: {"train_loss": 2.0, "train_accuracy": 0.1}, 5: {"train_loss": 1.5}}


def full_run(session: Session) -> History:
    """A run of four layers with something for every plot."""
    history = begun(session.experiment)
    return tell(
        history, np.linspace(2, 1, 30), POINTS,
        gradient_flow=flow([1e-8, 1e-6, 1e-4, 1e-3], [1.0, 2.0, 3.0, 4.0]),
        weights=weights(4), predictions=predictions(), boundary=boundary(),
        activations=activations(4), update_ratio={"ratio": [1e-4, 1e-3, 0.0, 1e-2]},
        signal=signal([1.0, 0.5, 0.25, 0.1], [1e-8, 1e-6, 1e-4, 1e-3]),
    )  # fmt: skip
