"""The whole script of an experiment: what it is, its constants, and the body of its procedure."""

from __future__ import annotations

from textwrap import wrap

import desktoplab
from desktoplab.catalog.datasets import peek
from desktoplab.catalog.starts import rate_of_taken
from desktoplab.exports.script.data import data_constants
from desktoplab.exports.script.procedures import PROCEDURES
from desktoplab.exports.script.ran import UNKNOWN, Ran
from desktoplab.exports.script.samples import needs_file
from desktoplab.exports.script.training import slows, takes_weights
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import expand
from desktoplab.spec.procedures import effective, seen
from desktoplab.spec.shapes import Unfit, entrances, infer
from desktoplab.spec.tables import LAYERS, DataError, DataInfo
from desktoplab.spec.text import Refused, Text, text

THREADS_PAY_FROM = 30_000_000
"""As in `engine.devices`, which loads torch; a test compares them."""


def script_of(experiment: Experiment, ran: Ran = UNKNOWN, name: str = "train") -> str:
    """The text of `NAME.py`, which prints the losses of the experiment's run.

    Raises `Unfit` where the network has a problem, `DataError` where the data cannot be looked at,
    and `Refused` where something has no lines.
    """
    info = ran.info or _known(experiment)
    for problem in infer(experiment, info).problems:
        raise Unfit(problem)
    info = seen(experiment, info)
    experiment = effective(experiment)
    chosen = experiment.training.procedure.name
    if chosen not in PROCEDURES:
        raise Refused("training.procedure", chosen, text("one of {n}", n=", ".join(PROCEDURES)))
    body = "\n\n\n".join(part.strip("\n") for part in PROCEDURES[chosen](experiment, ran, info))
    head, constants = _head(experiment, ran, name), _constants(experiment, ran, info)
    return f"{head}\n\n{_imports(body)}\n\n{constants}\n\n\n{body}\n"


def _known(experiment: Experiment) -> DataInfo:
    info = peek(experiment.data.dataset)
    if isinstance(info, Text):
        raise DataError(info)
    return info


def _head(experiment: Experiment, ran: Ran, name: str) -> str:
    """What the script is, what it needs, and what it promises."""
    files = [f"{name}.npz"] if needs_file(experiment.data.dataset) else []
    files += [f"{name}.weights.npz"] if takes_weights(experiment.training) else []
    beside = f", and {' and '.join(files)} beside it" if files else ""
    promise = (
        f"The run in the lab went on from step {ran.began} of another one; this script has its "
        "settings from the first step on, so that its losses are others."
        if ran.began
        else "It prints the losses of the run in the lab: the same to the last bit on the same "
        f"machine with the same versions{_versions(ran)}."
    )
    about = (
        f"Written by Desktoplab {desktoplab.__version__}. It needs torch and numpy{beside}. "
        f"{promise} Started with the name of a file, such as losses.csv, it also writes the loss "
        "of every update there."
    )
    what = "Two networks that compete," if experiment.players else "A network"
    title = f"{what} in plain PyTorch; start it with: python {name}.py"
    return "\n".join([f'"""{title}', "", *wrap(about, 98), '"""'])


def _versions(ran: Ran) -> str:
    told = ", ".join(f"{what} {number}" for what, number in ran.versions)
    return f" ({told})" if told else ""


def _constants(experiment: Experiment, ran: Ran, info: DataInfo) -> str:
    settings = experiment.training
    lines = [f"SEED = {settings.seed}"]
    if settings.epochs:
        lines.append(f"EPOCHS = {settings.epochs}")
    if settings.batch_size:
        lines.append(f"BATCH_SIZE = {settings.batch_size}")
    lines.append(f"LEARNING_RATE = {settings.optimizer.values['learning_rate']!r}")
    lines += data_constants(experiment.data)
    if takes_weights(settings):
        lines.append('WEIGHTS_FILE = Path(__file__).with_suffix(".weights.npz")')
    if slows(settings):
        rate = rate_of_taken(settings)
        lines.append(
            f"OLD_RATE = {rate!r}  # times the learning rate, for the weights of that file"
        )
    if ran.rates:
        told = ", ".join(f"{step}: {rate!r}" for step, rate in ran.rates)
        lines.append(f"RATES = {{{told}}}  # learning rates set by hand, after so many updates")
    if ran.steps is not None:
        lines.append(f"STEPS = {ran.steps}  # updates; then the run was stopped by hand")
    threads = ran.threads or _threads(experiment, info)
    if threads is not None:
        lines += ["", "# The number of threads decides in which order sums are taken,",
                  "# and so about the last bits.", f"torch.set_num_threads({threads})"]  # fmt: skip
    return "\n".join(lines)


def _threads(experiment: Experiment, info: DataInfo) -> int | None:
    """1 for small networks, None (as many as torch takes) for large ones."""
    largest = 0
    for network, shape in zip(experiment.networks, entrances(experiment, info), strict=True):
        for stage in expand(network):
            traits = LAYERS[stage.layer.kind].traits
            largest = max(largest, traits.parameters(shape, stage.layer.values))
            shape = traits.shape(shape, stage.layer.values)
    batch = experiment.training.batch_size or info.samples
    return 1 if largest * batch < THREADS_PAY_FROM else None


def _imports(body: str) -> str:
    """What the body uses, sorted as usual."""
    standard = [
        f"import {name}"
        for name in ("copy", "csv", "itertools", "math", "sys", "zlib")
        if f"{name}." in body
    ]
    if "_FILE" in body:
        standard.append("from pathlib import Path")
    foreign = ["import numpy as np", "import torch", "from torch import nn"]
    if "F." in body:
        foreign.append("from torch.nn import functional as F")
    return "\n".join([*standard, "", *foreign])
