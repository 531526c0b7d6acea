"""Ways of learning as courses, one file each. `COURSES` is the table, by names of procedures."""

from __future__ import annotations

from collections.abc import Callable

import torch

from desktoplab.engine.course import Course
from desktoplab.engine.courses.autoencoders import pretrain_autoencoders
from desktoplab.engine.courses.gan import gan
from desktoplab.engine.courses.rbms import pretrain_rbms
from desktoplab.engine.courses.supervised import supervised
from desktoplab.engine.prepare import Prepared, refuse_problems
from desktoplab.spec.experiment import Experiment

COURSES: dict[str, Callable[[Experiment, Prepared, torch.device], Course]] = {
    "autoencoder": supervised,  # of inputs that are their own labels
    "supervised": supervised,
    "gan": gan,
    "pretrain_autoencoders": pretrain_autoencoders,
    "pretrain_rbms": pretrain_rbms,
}
"""Makes the course of an experiment in which `infer` found no problem."""


def course_of(experiment: Experiment, data: Prepared, device: torch.device) -> Course:
    """The course that the experiment asks for; raises `Unfit` where the network has a problem.

    Its start weights are drawn.
    """
    refuse_problems(experiment, data)
    return COURSES[experiment.training.procedure.name](experiment, data, device)
