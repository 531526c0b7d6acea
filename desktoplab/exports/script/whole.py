"""The whole script of an experiment: constants, streams, data, network, training."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

import desktoplab
from desktoplab.catalog.datasets import peek
from desktoplab.catalog.starts import rate_of_taken
from desktoplab.exports.script import modules
from desktoplab.exports.script.book import Book
from desktoplab.exports.script.data import data_constants, data_lines
from desktoplab.exports.script.network import NOISY, network_lines
from desktoplab.exports.script.samples import needs_file
from desktoplab.exports.script.training import Loop, slows, takes_weights, training_lines
from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.network import expand
from desktoplab.spec.shapes import Unfit, infer
from desktoplab.spec.tables import LAYERS, DataError, DataInfo
from desktoplab.spec.text import Text

THREADS_PAY_FROM = 30_000_000
"""As in `engine.devices`, which loads torch; a test compares them."""


@dataclass(frozen=True)
class Ran:
    """What is known of the run that a script repeats; all of it may be unknown.

    `threads` and `device` (`cpu`, `cuda` or `mps`) decide about the last bits. `steps` is where a
    run was stopped by hand; `rates` are learning rates set by hand, by the updates before them.
    `began` is where the run was forked from one with other settings, 0 where it was not: then the
    script has the same settings and not the same past, and says so.
    """

    info: DataInfo | None = None
    device: str = "cpu"
    threads: int | None = None
    steps: int | None = None
    rates: tuple[tuple[int, float], ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    began: int = 0


def script_of(experiment: Experiment, ran: Ran = Ran(), name: str = "train") -> str:
    """The text of `NAME.py`, which prints the losses of the experiment's run.

    Raises `Unfit` where the network has a problem, `DataError` where the data cannot be looked at,
    and `Refused` where something has no lines.
    """
    info = ran.info or _known(experiment)
    for problem in infer(experiment, info).problems:
        raise Unfit(problem)
    book = Book()
    network = network_lines(experiment.network, info.shape, experiment.training.weight_init, book)
    is_noisy = any(stage.layer.kind in NOISY for stage in expand(experiment.network))
    stages = tuple(expand(experiment.network))
    has_frozen = any(stage.layer.values.get("frozen") for stage in stages)
    loop = Loop(ran.device, has_frozen, ran.steps, ran.rates)
    parts = [
        _head(experiment, ran, name),
        _constants(experiment, ran, info),
        _streams(ran.device, is_noisy),
        _title("Data"),
        data_lines(experiment.data, info, ran.device),
        _title("Network"),
        *([book.text()] if book.definitions else []),
        network,
        *_old_weights(experiment.training),
        _title("Training"),
        training_lines(experiment.training, info, loop),
        MAIN,
    ]
    body = "\n\n\n".join(part.strip("\n") for part in parts[2:])
    return f"{parts[0]}\n\n{_imports(body)}\n\n{parts[1]}\n\n\n{body}\n"


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
    title = f"A network in plain PyTorch; start it with: python {name}.py"
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


def _old_weights(settings: Training) -> list[str]:
    """The functions that begin with the weights of another run, where there is one."""
    if not takes_weights(settings):
        return []
    if slows(settings):
        return [modules.TAKE_WEIGHTS.rstrip() + modules.TOLD_OLD, modules.SLOW_DOWN]
    return [modules.TAKE_WEIGHTS]


def _threads(experiment: Experiment, info: DataInfo) -> int | None:
    """1 for small networks, None (as many as torch takes) for large ones."""
    largest, shape = 0, info.shape
    for stage in expand(experiment.network):
        traits = LAYERS[stage.layer.kind].traits
        largest = max(largest, traits.parameters(shape, stage.layer.values))
        shape = traits.shape(shape, stage.layer.values)
    batch = experiment.training.batch_size or info.samples
    return 1 if largest * batch < THREADS_PAY_FROM else None


def _streams(device: str, is_noisy: bool) -> str:
    lines = [
        "# Random numbers: each purpose has a stream of its own, so that a change in one place",
        "# disturbs no other.",
        "def stream(purpose):",
        '    """A seed for one purpose, made of SEED and its name."""',
        "    sequence = np.random.SeedSequence([SEED, zlib.crc32(purpose.encode())])",
        "    return int(sequence.generate_state(1, np.uint32)[0])",
        "",
        "",
        'weights_random = torch.Generator().manual_seed(stream("weights"))',
        'batches_random = torch.Generator().manual_seed(stream("batches"))',
    ]
    if is_noisy:
        where = f'"{device}"' if device != "cpu" else ""
        lines.append(f'noise_random = torch.Generator({where}).manual_seed(stream("noise"))')
    return "\n".join(lines)


def _title(title: str) -> str:
    return f"# {'-' * 10} {title} {'-' * (84 - len(title))}"


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


MAIN = """
if __name__ == "__main__":
    _, losses = train()
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["step", "loss"])
            writer.writerows(enumerate(losses))
"""
