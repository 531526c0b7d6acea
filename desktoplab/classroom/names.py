"""What can be hidden, by name: entries of the catalogue, docks and commands of the window.

The window is asked in a test whether it has all of these.
"""

from __future__ import annotations

from typing import Any

from desktoplab.spec.registry import Registry
from desktoplab.spec.tables import (
    ACTIVATIONS,
    CLIPPINGS,
    DATASETS,
    INITIALIZERS,
    LAYERS,
    LOSSES,
    OPTIMIZERS,
    PENALTIES,
    PRESETS,
    PROCEDURES,
    SCHEDULES,
    STARTS,
    STOPPINGS,
)

BLOCK = "block"
"""The frame around layers; it stands with the layers and is no entry of theirs."""

KINDS: dict[str, Registry[Any]] = {
    "layers": LAYERS, "activations": LAYERS, "initializers": INITIALIZERS,
    "optimizers": OPTIMIZERS, "losses": LOSSES, "schedules": SCHEDULES, "clippings": CLIPPINGS,
    "penalties": PENALTIES, "early_stopping": STOPPINGS, "starts": STARTS, "procedures": PROCEDURES,
    "datasets": DATASETS, "templates": PRESETS,
}  # fmt: skip
"""The keys below `hide` that stand for a table of the catalogue."""

ACTIONS = (
    "new", "templates", "open", "recent", "clear_recent", "import", "save", "save_as",
    "save_snapshot", "export", "class_board", "preferences", "cut", "copy", "paste", "duplicate",
    "delete", "select_all", "move_up", "move_down", "group", "ungroup", "toggle_skip", "set_repeat",
    "initialize_all", "find_layer", "step", "reset", "measure", "device", "map", "pair", "fork",
    "verify", "probes", "reset_layout", "full_screen", "presentation", "print_size",
    "help", "start_page", "tour", "shortcuts", "data_folder", "lesson_overview", "lesson_open_file",
)  # fmt: skip
"""Commands of the menus. Those that a class cannot do without are not here: train, stop, undo."""

ALIASES = {"map": "initialization_map"}
"""Commands that the window knows by a longer name."""

DOCKS = (
    "palette", "inspector", "loss", "boundary", "predictions", "unit_maps", "confusion", "verdicts",
    "runs", "compare", "mistakes", "gradient_flow", "time_gradient", "skip_share", "signal",
    "activations", "weights", "update_ratio", "symmetry", "filters", "field",
    "generated", "reconstruction", "moved", "told_again", "code",
)  # fmt: skip


def names_of(kind: str) -> tuple[str, ...]:
    """The names that a key below `hide` accepts, groups left out."""
    if kind == "actions":
        return ACTIONS
    if kind == "docks":
        return DOCKS
    entries = KINDS[kind].entries()
    if kind == "activations":
        return tuple(entry.name for entry in entries if entry.group == ACTIVATIONS)
    block = (BLOCK,) if kind == "layers" else ()
    return (*(entry.name for entry in entries), *block)


def groups_of(kind: str) -> dict[str, tuple[str, ...]]:
    """The groups of a table by their heading in small letters, with the names in them."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in KINDS[kind].entries() if kind in KINDS else ():
        if entry.group and entry.name in names_of(kind):
            key = entry.group.casefold()
            found[key] = (*found.get(key, ()), entry.name)
    return found
