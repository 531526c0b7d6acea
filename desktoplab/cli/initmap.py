"""`desktoplab map`: the two-way signal of depth × initializer × activation, without training."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from desktoplab.catalog.datasets import allow_large
from desktoplab.cli.reading import read
from desktoplab.cli.telling import tell_json
from desktoplab.engine.cells import (
    DEEPEST,
    MOST_DEPTHS,
    USUAL_DEPTHS,
    Cell,
    brief,
    depths_of,
    named,
    usual_bends,
    usual_starts,
    width_of,
)
from desktoplab.spec.tables import INITIALIZERS, LAYERS
from desktoplab.spec.text import Refused, text


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take the depths and the form of the answer."""
    usual = ",".join(map(str, USUAL_DEPTHS))
    parser.add_argument(
        "--depths", default=usual, help=f"numbers of hidden layers; without it {usual}"
    )
    parser.add_argument("--device", help="cuda, mps or cpu; without it the best there is")
    parser.add_argument("--json", action="store_true", help="one JSON object per line")


def draw(options: argparse.Namespace) -> int:
    """Print the map on the experiment's own width and data."""
    from desktoplab.engine.initmap import map_cells

    experiment = read(options)
    if options.large:
        allow_large(experiment.data.dataset)
    procedure = experiment.training.procedure.name
    if procedure != "supervised":
        allowed = text("supervised, as the map is of networks that learn from labels alone")
        raise Refused("training.procedure", procedure, allowed)
    depths = depths_of(options.depths)
    if depths is None:
        allowed = text("1 to {most} numbers from 1 to {deepest}", most=MOST_DEPTHS, deepest=DEEPEST)
        raise Refused("--depths", options.depths, allowed)
    found = map_cells(experiment, depths, usual_starts(), usual_bends(), device=options.device)
    if options.json:
        for cell in found:
            _tell(cell)
        return 0
    table = _table(found, depths)
    width = None if sys.stdout.isatty() else 200
    Console(width=width, highlight=False).print(table)
    print(
        f"Hidden Dense layers of {width_of(experiment)} units before training.\n"
        "→ spread of a, last hidden layer / first; ← RMS of delta, first hidden layer / last"
    )
    return 0


def _tell(cell: Cell) -> None:
    tell_json(
        "cell",
        depth=cell.depth,
        initializer={"name": cell.initializer.name, **cell.initializer.values},
        activation={"name": cell.activation.name, **cell.activation.values},
        forward=cell.forward,
        backward=cell.backward,
        forward_ratio=cell.forward_ratio,
        backward_ratio=cell.backward_ratio,
        nonfinite=cell.nonfinite,
    )


def _table(cells: Iterable[Cell], depths: tuple[int, ...]) -> Table:
    """A row for each activation and initializer, a column for each depth."""
    rows: dict[tuple[str, str], list[str]] = {}
    for cell in cells:
        names = str(named(cell.activation, LAYERS)), str(named(cell.initializer, INITIALIZERS))
        ratios = f"→ {brief(cell.forward_ratio):<6}← {brief(cell.backward_ratio):<5}"
        rows.setdefault(names, []).append(ratios)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in ("activation", "initializer", *map(str, depths)):
        table.add_column(head, no_wrap=True)
    activations = list(dict.fromkeys(activation for activation, _ in rows))
    for names in sorted(rows, key=lambda names: activations.index(names[0])):
        table.add_row(*names, *rows[names])
    return table
