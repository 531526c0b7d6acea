"""Runs as rules see them: written by hand, and by the real engine on small networks."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

import desktoplab.catalog
import desktoplab.probes  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import peek
from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import (
    Controls,
    Ended,
    Frame,
    LayerName,
    Point,
    Progress,
    Started,
)
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, expand, layer
from desktoplab.spec.shapes import describe
from desktoplab.spec.tables import DATASETS, INITIALIZERS, LAYERS, OPTIMIZERS, DataInfo
from desktoplab.spec.values import Chosen, Value
from desktoplab.verdicts import Verdict, judge

Arrays = Mapping[str, Mapping[str, object]]


def net(
    activation: str, depth: int, start: str | Chosen, *extra: str, classes: int = 2, width: int = 20
) -> tuple[Item, ...]:
    """`depth` hidden layers in a block; `extra` are kinds between layer and activation."""
    chosen = INITIALIZERS.check(start, "start")

    def hidden() -> tuple[Item, ...]:
        dense = layer("dense", units=width, weight_init=chosen)
        return (dense, *(layer(kind) for kind in extra), layer(activation))

    block = (Block(hidden(), depth - 1),) if depth > 1 else ()
    return (*hidden(), *block, layer("dense", units=classes, weight_init=chosen))


def on_plane(
    network: tuple[Item, ...], rate: float = 0.1, samples: int = 200, **settings: Value
) -> Experiment:
    """XOR with SGD: drawn by numpy, so that nothing heavy is loaded."""
    chosen = {"epochs": 10, "batch_size": 16, **settings}
    chosen.setdefault("optimizer", OPTIMIZERS.choose("sgd", learning_rate=rate))
    source = data(dataset=DATASETS.choose("xor", samples=samples))
    return Experiment(network, source, training(**chosen))


def info_of(experiment: Experiment) -> DataInfo:
    info = peek(experiment.data.dataset)
    assert isinstance(info, DataInfo)
    return info


def written(
    experiment: Experiment,
    frames: Arrays = {},  # noqa: B006
    *,
    training_loss: object = (0.7, 0.7),
    validation_loss: object | None = None,
    losses: object = (0.7, 0.7),
    ended: bool = True,
    at_start: Arrays | None = None,
    input_size: float = 1.0,
    input_offset: float = 0.0,
    accuracy: float | None = None,
    gap: float = 0.0,
) -> History:
    """A history of 20 epochs, 200 updates, whose numbers a test chooses; classes are even."""
    stages = [s for s in expand(experiment.network) if LAYERS[s.layer.kind].traits.weighted]
    layers = tuple(
        LayerName(s.layer.uid, s.key, f"{n + 1} · {describe(s.layer)}", n)
        for n, s in enumerate(stages)
    )
    history = History()
    history.add(
        Started(
            experiment, info_of(experiment), layers, "CPU", 1, 10, 9, 100, 20, input_size,
            input_offset=input_offset, commonest=0.5,
        )
    )  # fmt: skip
    falling = np.asarray(training_loss, dtype=float)
    held_out = falling if validation_loss is None else np.asarray(validation_loss, dtype=float)
    scores = {} if accuracy is None else {
        "train_accuracy": accuracy, "validation_accuracy": accuracy - gap
    }  # fmt: skip
    points = tuple(
        Point(10 * n, float(n), {"train_loss": float(a), "validation_loss": float(b), **scores})
        for n, (a, b) in enumerate(zip(falling, held_out, strict=True))
    )
    history.add(Progress(0, 0.0, 0, np.empty(0), (), _frames(at_start or frames, 0)))
    found = np.asarray(losses, dtype=float)
    history.add(Progress(200, 20.0, 0, found, points, _frames(frames, 200)))
    if ended:
        history.add(Ended(200, 20.0))
    return history


def _frames(arrays: Arrays, step: int) -> tuple[Frame, ...]:
    return tuple(
        Frame(probe, step, {name: np.asarray(values) for name, values in found.items()})
        for probe, found in arrays.items()
    )


def flow(delta: object, spread: object) -> Arrays:
    """Frames of the error backward and the signal forward."""
    return {"gradient_flow": {"delta_rms": delta}, "signal": {"forward_std": spread}}


def ran(experiment: Experiment) -> History:
    """A real run to its end."""
    return history_of(train(experiment, device="cpu", controls=Controls(frame_seconds=1.0)))


def named(history: History) -> dict[str, Verdict]:
    return {verdict.name: verdict for verdict in judge(history)}
