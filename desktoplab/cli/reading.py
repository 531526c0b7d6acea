"""The experiment that a command line names, with its `--set` changes made."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from desktoplab.catalog.datasets import allow_large, peek
from desktoplab.spec import changes
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.shapes import Unfit, infer
from desktoplab.spec.tables import PRESETS
from desktoplab.spec.text import Refused, text
from desktoplab.store.experiments import experiment_from_bytes, read_experiment

PRESET = "preset:"


def add_experiment(parser: argparse.ArgumentParser) -> None:
    """Take an experiment, and changes to it."""
    parser.add_argument(
        "experiment", metavar="EXPERIMENT", help="a .json or .dlab file, -, or preset:NAME"
    )
    parser.add_argument(
        "--set",
        dest="changes",
        metavar="PATH=VALUE",
        action="append",
        default=[],
        help="change a setting, such as training.seed=3 or network[0].units=50; may be repeated",
    )


def add_large(parser: argparse.ArgumentParser) -> None:
    """Take the permission to read data that need more than half of the free memory."""
    parser.add_argument(
        "--large", action="store_true", help="read data even if they may not fit into memory"
    )


def add_preset_names(parser: argparse.ArgumentParser) -> None:
    """Take the name of a preset, or none."""
    parser.add_argument("name", nargs="?", metavar="NAME", help=f"one of {', '.join(PRESETS)}")


def preset(name: str) -> Experiment:
    """A preset by name; raises `Refused` with the names there are."""
    experiment: Experiment = PRESETS.make(PRESETS.choose(PRESETS.find(name, "preset").name))
    return experiment


def read(options: argparse.Namespace) -> Experiment:
    """The experiment that was named, changed as was asked; raises `Refused` and `OSError`."""
    name: str = options.experiment
    if name == "-":
        experiment = experiment_from_bytes(sys.stdin.buffer.read())
    elif name.startswith(PRESET):
        experiment = preset(name.removeprefix(PRESET))
    else:
        experiment = read_experiment(Path(name))
    return change(experiment, options.changes)


def read_trainable(options: argparse.Namespace) -> Experiment:
    """As `read`; also raises `Unfit` with the first problem that stands in the way of training."""
    experiment = read(options)
    if options.large:
        allow_large(experiment.data.dataset)
    for problem in infer(experiment, peek(experiment.data.dataset)).problems:
        raise Unfit(problem)
    return experiment


def change(experiment: Experiment, wanted: list[str]) -> Experiment:
    """Make changes such as `network[0].units=50`; raises `Refused` with the path of a wrong one."""
    for each in wanted:
        path, equals, value = each.partition("=")
        if not equals:
            raise Refused("--set", each, text("PATH=VALUE, such as training.seed=3"))
        experiment = changes.change(experiment, path.strip(), _value(value), where="--set")
    return experiment


def _value(source: str) -> object:
    """Numbers, true, false and objects as in JSON; anything else is a name."""
    try:
        return json.loads(source)
    except (ValueError, RecursionError):
        return source
