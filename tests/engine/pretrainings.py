"""Experiments whose layers are pre-trained on a few points: their course, and their history."""

from __future__ import annotations

from typing import Any

import torch

from desktoplab.engine.courses import course_of
from desktoplab.engine.courses.pretraining import Pretraining
from desktoplab.engine.history import History, history_of
from desktoplab.engine.prepare import prepare
from desktoplab.spec.edits import change_data
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Item, layer
from desktoplab.spec.tables import PROCEDURES
from tests.engine.resuming import run

CPU = torch.device("cpu")

FIRST, SECOND = 12, 24
"""Steps at which the stages of two layers are over: two epochs of six updates each."""


def pretrained(
    plane: Any, procedure: str, *network: Item, labeled: float = 1.0, epochs: int = 2,
    second: str = "sigmoid", **settings: Any,
) -> Experiment:  # fmt: skip
    """On XOR, by default with two hidden layers; the first is a sigmoid, with dropout behind."""
    two = (
        layer("dense", units=5), layer("sigmoid"), layer("dropout", rate=0.2),
        layer("dense", units=4), layer(second), layer("dense", units=2),
    )  # fmt: skip
    chosen = PROCEDURES.choose(procedure, epochs=epochs, **settings)
    found: Experiment = plane(*(network or two), procedure=chosen)
    return change_data(found, "labeled", labeled)


def course(experiment: Experiment) -> Pretraining:
    """The course that the trainer would follow."""
    settings = experiment.training
    samples = prepare(experiment.data, settings.seed, CPU, settings.procedure.name)
    found = course_of(experiment, samples, CPU)
    assert isinstance(found, Pretraining)
    return found


def ended(experiment: Experiment, **more: Any) -> History:
    """All that a run told."""
    return history_of(run(experiment, **more))
