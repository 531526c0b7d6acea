"""Runs whose layers are pre-trained: their course, and their history."""

from __future__ import annotations

from typing import Any

import torch

from desktoplab.engine.courses import course_of
from desktoplab.engine.courses.pretraining import Pretraining
from desktoplab.engine.history import History
from desktoplab.engine.prepare import prepare
from desktoplab.spec.experiment import Experiment
from tests.engine.resuming import run

CPU = torch.device("cpu")


def course(experiment: Experiment) -> Pretraining:
    """The course that the trainer would follow."""
    settings = experiment.training
    samples = prepare(experiment.data, settings.seed, CPU, settings.procedure.name)
    found = course_of(experiment, samples, CPU)
    assert isinstance(found, Pretraining)
    return found


def ended(experiment: Experiment, **more: Any) -> History:
    """All that a run told."""
    history = History()
    for message in run(experiment, **more):
        history.add(message)
    return history
