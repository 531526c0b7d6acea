"""The experiment that a command line names, with its `--set` changes made."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from desktoplab.catalog.datasets import allow_large, peek
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_plain, to_plain
from desktoplab.spec.shapes import Unfit, infer
from desktoplab.spec.tables import PRESETS
from desktoplab.spec.text import Refused, text
from desktoplab.store.experiments import experiment_from_bytes, read_experiment

PRESET = "preset:"
PART = re.compile(r"\.?([A-Za-z_]\w*)|\[(\d{1,6})\]")


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


def change(experiment: Experiment, changes: list[str]) -> Experiment:
    """Make changes such as `network[0].units=50`; raises `Refused` with the path of a wrong one."""
    for each in changes:
        path, equals, value = each.partition("=")
        if not equals:
            raise Refused("--set", each, text("PATH=VALUE, such as training.seed=3"))
        plain = to_plain(experiment)
        _put(plain, path.strip(), _value(value))
        experiment = from_plain(plain)
    return experiment


def _value(source: str) -> object:
    """Numbers, true, false and objects as in JSON; anything else is a name."""
    try:
        return json.loads(source)
    except (ValueError, RecursionError):
        return source


def _put(plain: dict[str, object], path: str, value: object) -> None:
    keys = _keys(path)
    here: Any = plain
    for depth, key in enumerate(keys):
        if isinstance(here, list) and isinstance(key, int):
            if key >= len(here):
                allowed = text("a place from [0] to [{last}]", last=len(here) - 1)
                raise Refused(path, key, allowed if here else text("nothing; the list is empty"))
        elif isinstance(here, dict) and isinstance(key, str):
            if key not in here:
                raise Refused(path, key, text("one of {names}", names=", ".join(here)))
        else:
            raise Refused(path, key, text("a path of the experiment, such as training.seed"))
        if depth == len(keys) - 1:
            if key == "name":
                here.clear()  # another choice has other settings
            here[key] = value
        else:
            if isinstance(here[key], str):
                # A choice without settings is written as its name alone.
                here[key] = {"name": here[key]}
            here = here[key]


def _keys(path: str) -> list[str | int]:
    keys: list[str | int] = []
    at = 0
    while at < len(path):
        found = PART.match(path, at)
        if found is None or (at == 0 and path[0] in ".["):
            raise Refused("--set", path, text("a path such as training.seed or network[0].units"))
        keys.append(int(found[2]) if found[2] else found[1])
        at = found.end()
    if not keys:
        raise Refused("--set", path, text("a path such as training.seed or network[0].units"))
    return keys
