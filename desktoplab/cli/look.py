"""`desktoplab show` and `presets`: what there is, and what a file holds."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from rich.table import Table

from desktoplab.catalog.datasets import peek
from desktoplab.cli.reading import preset, read
from desktoplab.cli.tables import counted, new_table, print_table, show_number
from desktoplab.cli.telling import show_share
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import to_json
from desktoplab.spec.network import Block, Item
from desktoplab.spec.procedures import seen
from desktoplab.spec.shapes import Inference, describe, infer, show_shape
from desktoplab.spec.tables import PRESETS, DataInfo
from desktoplab.spec.text import filled
from desktoplab.spec.values import Chosen, Values
from desktoplab.store.experiments import is_snapshot
from desktoplab.store.snapshot import Snapshot
from desktoplab.store.snapshot import read as read_snapshot


def presets(options: argparse.Namespace) -> int:
    """List the presets, or print one as an experiment file."""
    if options.name is not None:
        print(to_json(preset(options.name)), end="")
        return 0
    table = new_table("preset", "what it shows")
    for entry in PRESETS.entries():
        table.add_row(entry.name, entry.help.splitlines()[0])
    print_table(table)
    return 0


def show(options: argparse.Namespace) -> int:
    """Tell the data, the layers with their shapes and parameters, the settings and the results."""
    experiment = read(options)
    info = seen(experiment, peek(experiment.data.dataset))
    print(f"data      {_data(info)}; {_settings(experiment.data.values, but='dataset')}")
    print(f"training  {_settings(experiment.training.values)}")
    inference = infer(experiment, info)
    print_table(_layers(experiment, inference))
    print(f"{inference.parameters:,} parameters")
    for problem in inference.problems:
        print(f"problem: {problem.text}")
    path = Path(options.experiment)
    if path.is_file() and is_snapshot(path):
        _show_run(read_snapshot(path))
    return 0


def _layers(experiment: Experiment, inference: Inference) -> Table:
    table = new_table("layer", "output", "parameters", numbers=2)

    def add(item: Item, indent: str) -> None:
        size = inference.sizes.get(item.uid)
        skip = " with skip" if isinstance(item, Block) and item.skip else ""
        shown = (show_shape(size.outputs), f"{size.parameters:,}") if size else ("?", "?")
        table.add_row(f"{indent}{describe(item)}{skip}", *shown)

    labels = [player.label for player in experiment.players] or [""]
    for label, network in zip(labels, experiment.networks, strict=True):
        if label:
            table.add_row(label, "", "")
        for item in network:
            add(item, "")
            for inner in item.layers if isinstance(item, Block) else ():
                add(inner, "  ")
    return table


def _show_run(snapshot: Snapshot) -> None:
    run: dict[str, Any] = snapshot.manifest.get("run", {})
    made = filled("{step} {step:update|updates}", {"step": str(run.get("step"))})
    print(f"run       {run.get('outcome')} after {made} on {run.get('device')}")
    if snapshot.points:
        last = snapshot.points[-1]
        shown = [
            f"{name.replace('_', ' ')} "
            + (show_share(value) if name.endswith(("accuracy", "quality")) else show_number(value))
            for name, value in last.values.items()
        ]
        print(f"result    {', '.join(shown)} (after {counted(last.step, 'update')})")
    extras = snapshot.extras
    for name, said in (
        ("title", extras.title),
        ("tags", ", ".join(extras.tags)),
        ("found", "; ".join(str(each.get("title", "")) for each in extras.verdicts)),
        ("goes on", _goes_on(snapshot)),
    ):
        if said:
            print(f"{name:<9} {_line(said)}")
    weights = snapshot.weights.values()
    lost = sum(int(np.count_nonzero(~np.isfinite(array))) for array in weights)
    print(f"weights   {sum(a.size for a in weights):,} numbers, {lost:,} of them not finite")
    versions: dict[str, str] = snapshot.manifest.get("versions", {})
    print(f"made with {', '.join(f'{name} {number}' for name, number in versions.items())}")


def _line(said: str) -> str:
    """Words of a file as one line without control characters, which a terminal would obey."""
    return "".join(each if each.isprintable() else " " for each in said)


def _goes_on(snapshot: Snapshot) -> str:
    """Where the run can be taken up."""
    steps = snapshot.checkpoints.steps
    return f"from step {steps[-1]:,} ({counted(len(steps), 'checkpoint')})" if steps else ""


def _data(info: object) -> str:
    if not isinstance(info, DataInfo):
        return str(info)
    shape = show_shape(info.shape)
    return f"{info.label}, {info.samples:,} samples of {shape}, {info.aim}"


def _settings(values: Values, but: str = "") -> str:
    return ", ".join(f"{name} {_setting(value)}" for name, value in values.items() if name != but)


def _setting(value: object) -> str:
    if isinstance(value, Chosen) and value.values:
        return f"{value.name} ({_settings(value.values)})"
    return str(value)
