"""Small runs to save, and the members of what was saved."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import desktoplab.catalog
from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls, Message
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS, OPTIMIZERS, STOPPINGS
from desktoplab.spec.values import Value

assert desktoplab.catalog

STOPS = STOPPINGS.choose("validation_loss", patience=3)


def experiment(**settings: Value) -> Experiment:
    chosen = {"optimizer": OPTIMIZERS.choose("adam", learning_rate=0.02), "epochs": 4, **settings}
    network = (
        layer("dense", units=6),
        layer("batch_norm"),
        layer("dropout"),
        layer("dense", units=2),
    )
    return Experiment(
        network,
        data(dataset=DATASETS.choose("moons", samples=80, noise=0.3), label_noise=0.3),
        training(batch_size=8, **chosen),
    )


def pull(messages: Iterator[Message], history: History, controls: Controls, until: int) -> History:
    """A checkpoint at every third step, a learning rate by hand at the fifth."""
    for message in messages:
        history.add(message)
        controls.checkpoint_due = history.step % 3 == 2
        controls.learning_rate = 0.01 if history.step >= 5 else None
        if history.step >= until:
            break
    return history


def ran(until: int = 10**9, **settings: Value) -> History:
    controls = Controls(steps_per_pull=1, checkpoint_seconds=1e9)
    messages = train(experiment(**settings), device="cpu", controls=controls)
    history = pull(messages, History(), controls, until)
    history.kept.mark(history.kept.steps[2])
    return history


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as found:
        return {name: found.read(name) for name in found.namelist()}
