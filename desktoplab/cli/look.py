"""`desktoplab show`, `presets` and `measure`: looking without training."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from desktoplab.catalog.datasets import peek
from desktoplab.cli.reading import preset, read, read_trainable
from desktoplab.cli.telling import show_share, tell_json
from desktoplab.engine.messages import Frame, Started
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import to_json
from desktoplab.spec.network import Block, Item
from desktoplab.spec.shapes import Inference, describe, infer, show_shape
from desktoplab.spec.tables import PRESETS, PROBES, DataInfo
from desktoplab.spec.values import Chosen, Values
from desktoplab.store.experiments import is_snapshot
from desktoplab.store.snapshot import Snapshot
from desktoplab.store.snapshot import read as read_snapshot

LAYERWISE = ("histograms", "bars")
"""The views of probes whose arrays have one row per layer."""


def presets(options: argparse.Namespace) -> int:
    """List the presets, or print one as an experiment file."""
    if options.name is not None:
        print(to_json(preset(options.name)), end="")
        return 0
    table = _table("preset", "what it shows")
    for entry in PRESETS.entries():
        table.add_row(entry.name, entry.help.splitlines()[0])
    _print(table)
    return 0


def show(options: argparse.Namespace) -> int:
    """Tell the data, the layers with their shapes and parameters, the settings and the results."""
    experiment = read(options)
    info = peek(experiment.data.dataset)
    print(f"data      {_data(info)}; {_settings(experiment.data.values, but='dataset')}")
    print(f"training  {_settings(experiment.training.values)}")
    inference = infer(experiment, info)
    _print(_layers(experiment, inference))
    print(f"{inference.parameters:,} parameters")
    for problem in inference.problems:
        print(f"problem: {problem.text}")
    path = Path(options.experiment)
    if path.is_file() and is_snapshot(path):
        _show_run(read_snapshot(path))
    return 0


def measure(options: argparse.Namespace) -> int:
    """Print what the probes see of every layer before any training."""
    from desktoplab.engine.measure import measure as look

    names = tuple(entry.name for entry in PROBES.entries() if entry.traits.view in LAYERWISE)
    started, frames = look(read_trainable(options), device=options.device, probes=names)
    if options.json:
        for index, layer in enumerate(started.layers):
            values = {frame.probe: _row(frame, index) for frame in frames}
            tell_json("layer", index=index, label=layer.label, key=layer.key, **values)
        return 0
    _print(_measured(started, {frame.probe: frame for frame in frames}))
    return 0


def _row(frame: Frame, index: int) -> dict[str, object]:
    return {name: array[index].tolist() for name, array in frame.arrays.items()}


def _measured(started: Started, frames: Mapping[str, Frame]) -> Table:
    weights, flow = frames["weights"].arrays, frames["gradient_flow"].arrays
    delta = np.asarray(flow["delta_l2"], dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        factors = delta[:-1] / delta[1:]
    table = _table(
        "layer", "weights std", "weights L2", "delta L2", "× next", "dL/dW L2", numbers=5
    )
    for index, layer in enumerate(started.layers):
        factor = _number(factors[index]) if index < len(factors) else ""
        table.add_row(
            layer.label,
            _number(weights["std"][index]),
            _number(weights["l2"][index]),
            _number(delta[index]),
            factor,
            _number(flow["weight_l2"][index]),
        )
    return table


def _layers(experiment: Experiment, inference: Inference) -> Table:
    table = _table("layer", "output", "parameters", numbers=2)

    def add(item: Item, indent: str) -> None:
        size = inference.sizes.get(item.uid)
        skip = " with skip" if isinstance(item, Block) and item.skip else ""
        shown = (show_shape(size.outputs), f"{size.parameters:,}") if size else ("?", "?")
        table.add_row(f"{indent}{describe(item)}{skip}", *shown)

    for item in experiment.network:
        add(item, "")
        for inner in item.layers if isinstance(item, Block) else ():
            add(inner, "  ")
    return table


def _show_run(snapshot: Snapshot) -> None:
    run: dict[str, Any] = snapshot.manifest.get("run", {})
    print(f"run       {run.get('outcome')} after {run.get('step')} updates on {run.get('device')}")
    if snapshot.points:
        last = snapshot.points[-1]
        shown = [
            f"{name.replace('_', ' ')} "
            + (show_share(value) if name.endswith("accuracy") else _number(value))
            for name, value in last.values.items()
        ]
        print(f"result    {', '.join(shown)} (after {last.step:,} updates)")
    weights = snapshot.weights.values()
    lost = sum(int(np.count_nonzero(~np.isfinite(array))) for array in weights)
    print(f"weights   {sum(a.size for a in weights):,} numbers, {lost:,} of them not finite")
    versions: dict[str, str] = snapshot.manifest.get("versions", {})
    print(f"made with {', '.join(f'{name} {number}' for name, number in versions.items())}")


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


def _number(value: object) -> str:
    number = float(value)  # type: ignore[arg-type]
    return f"{number:.3g}" if math.isfinite(number) else str(number)


def _table(*heads: str, numbers: int = 0) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, head in enumerate(heads):
        right = index >= len(heads) - numbers
        table.add_column(head, justify="right" if right else "left", no_wrap=right)
    return table


def _print(table: Table) -> None:
    """Print to the width of a terminal; in a pipe nothing is cut."""
    width = None if sys.stdout.isatty() else 200
    Console(width=width, highlight=False).print(table)
