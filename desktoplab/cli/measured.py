"""`desktoplab measure`: what the probes see of every layer before any training."""

from __future__ import annotations

import argparse
import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from desktoplab.cli.reading import read_trainable
from desktoplab.cli.tables import new_table, print_table, show_number
from desktoplab.cli.telling import tell_json
from desktoplab.engine.messages import Frame, Started
from desktoplab.spec.tables import PROBES

LAYERWISE = ("histograms", "bars", "signal", "shares", "profile")
"""The views of probes that tell of layers; the others show pictures."""

Arrays = Mapping[str, NDArray[np.generic]]


def measure(options: argparse.Namespace) -> int:
    """Print what is measured of every layer at the start weights, of skips and through time."""
    from desktoplab.engine.measure import measure as look

    experiment = read_trainable(options)
    names = tuple(
        entry.name
        for entry in PROBES.entries()
        if entry.traits.view in LAYERWISE and entry.traits.suits(experiment.cards)
    )
    started, frames = look(experiment, device=options.device, probes=names)
    if options.json:
        _tell(started, frames)
        return 0
    arrays = {frame.probe: frame.arrays for frame in frames}
    print_table(_forward(started, arrays))
    print()
    print_table(_backward(started, arrays))
    if "skip_share" in arrays:
        print()
        print_table(_skips(arrays["skip_share"]))
    if "time_gradient" in arrays:
        print()
        print_table(_through_time(arrays["time_gradient"]))
    return 0


def _tell(started: Started, frames: tuple[Frame, ...]) -> None:
    """A line for each layer with its row of every probe; then skips and recurrent layers."""
    layerwise = [frame for frame in frames if "uids" not in frame.arrays]
    for index, layer in enumerate(started.layers):
        rows = {frame.probe: _row(frame, index) for frame in layerwise}
        tell_json("layer", index=index, label=layer.label, key=layer.key, **rows)
    for frame in frames:
        for index in range(len(frame.arrays.get("uids", ()))):
            row = _row(frame, index)
            label, uid = row.pop("labels"), row.pop("uids")
            tell_json(frame.probe, index=index, label=label, uid=uid, **row)


def _row(frame: Frame, index: int) -> dict[str, object]:
    return {name: array[index].tolist() for name, array in frame.arrays.items()}


def _forward(started: Started, found: Mapping[str, Arrays]) -> Table:
    table = new_table(
        "layer", "std w", "std z", "mean a", "std a", "saturated", "dead", "differ", "rank",
        numbers=8,
    )  # fmt: skip
    weights, a, symmetry = found["weights"], found["activations"], found["symmetry"]
    for index, layer in enumerate(started.layers):
        table.add_row(
            layer.label,
            show_number(weights["std"][index]),
            show_number(a["z_std"][index]),
            show_number(a["mean"][index]),
            show_number(a["std"][index]),
            _share(a["saturated"][index]),
            _share(a["dead"][index]),
            f"{symmetry['distinct'][index]}/{symmetry['units'][index]}",
            show_number(symmetry["effective_rank"][index]),
        )
    return table


def _backward(started: Started, found: Mapping[str, Arrays]) -> Table:
    table = new_table("layer", "delta RMS", "delta L2", "× next", "dL/dW L2", "w L2", numbers=5)
    flow = found["gradient_flow"]
    delta = np.asarray(flow["delta_l2"], dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        factors = delta[:-1] / delta[1:]
    for index, layer in enumerate(started.layers):
        table.add_row(
            layer.label,
            show_number(flow["delta_rms"][index]),
            show_number(delta[index]),
            show_number(factors[index]) if index < len(factors) else "",
            show_number(flow["weight_l2"][index]),
            show_number(found["weights"]["l2"][index]),
        )
    return table


def _skips(arrays: Arrays) -> Table:
    table = new_table("skip", "error through identity", "through branch", numbers=2)
    for label, identity, branch in zip(
        arrays["labels"], arrays["identity"], arrays["branch"], strict=True
    ):
        table.add_row(str(label), _share(identity), _share(branch))
    return table


def _through_time(arrays: Arrays) -> Table:
    table = new_table("layer", "steps", "dL/dh first", "dL/dh last", "× step back", numbers=4)
    for label, row in zip(arrays["labels"], arrays["delta_rms"].astype(float), strict=True):
        known = row[~np.isnan(row)]
        first, last, steps = (known[0], known[-1], len(known)) if len(known) else (0.0, 0.0, 0)
        is_known = steps > 1 and 0 < first < math.inf and 0 < last < math.inf
        factor = (first / last) ** (1 / (steps - 1)) if is_known else math.nan
        shown = [show_number(value) for value in (first, last, factor)]
        table.add_row(str(label), str(steps), *shown)
    return table


def _share(value: np.generic) -> str:
    """A share in percent; nothing where there is none."""
    number = float(value)
    return f"{100 * number:.0f} %" if math.isfinite(number) else "–"
