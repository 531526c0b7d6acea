"""Which plot stands where at first: its column, its short title on a tab, its place in the menu.

A table, read by the docks, the layout and the View menu. A plot that it does not name stands open
at the end of the right column under its own title, so that a new probe needs no line here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from desktoplab.ui.text import tr

Column = Literal["how", "why", "below"]
BESIDE = ("palette", "lesson", "inspector")
"""Docks that have a place of their own, in no column."""


@dataclass(frozen=True)
class Place:
    """`how` it learns is the left column, `why` the right one; `below` are wide tables.

    Those stand with the inspector. Closed plots wait in the menu.
    """

    column: Column
    group: str
    tab: str = ""
    is_open: bool = True


def places() -> dict[str, Place]:
    """Every known dock, the most useful of each column first, in the language of the window."""
    learning, layers = tr("Learning"), tr("Signal and error in the layers")
    units, samples = tr("Units and weights"), tr("Data and answers")
    return {
        "loss": Place("how", learning, tr("Loss")),
        "boundary": Place("how", samples, tr("Boundary")),
        "field": Place("how", samples, tr("Samples")),
        "generated": Place("how", samples, tr("Pictures")),
        "reconstruction": Place("how", samples, tr("Reconstruction")),
        "moved": Place("how", samples, tr("Reconstruction")),
        "told_again": Place("how", samples, tr("Reconstruction")),
        "code": Place("how", samples, tr("Code")),
        "predictions": Place("how", samples, tr("Predictions")),
        "unit_maps": Place("how", units, tr("Units")),
        "confusion": Place("how", samples, tr("Confusion")),
        "verdicts": Place("how", learning, tr("Verdicts")),
        "runs": Place("below", learning, tr("Runs")),
        "compare": Place("how", learning, tr("Compare")),
        "mistakes": Place("how", samples, tr("Mistakes"), is_open=False),
        "gradient_flow": Place("why", layers, tr("Gradients")),
        "time_gradient": Place("why", layers, tr("Time")),
        "skip_share": Place("why", layers, tr("Skips")),
        "signal": Place("why", layers, tr("Signal")),
        "activations": Place("why", units, tr("Activations")),
        "weights": Place("why", units, tr("Weights")),
        "update_ratio": Place("why", learning, tr("Updates")),
        "symmetry": Place("why", units, tr("Symmetry"), is_open=False),
        "filters": Place("why", units, tr("Filters"), is_open=False),
    }


def tab_title(name: str, title: str) -> str:
    """What a dock's tab says: short, as many tabs share the width of a small screen."""
    place = places().get(name)
    return place.tab if place is not None and place.tab else title


def columns(names: Iterable[str]) -> list[list[str]]:
    """Tabs from left to right of the columns from left to right, open ones first."""
    known, under = places(), below(names)
    wanted = [name for name in names if name not in (*BESIDE, *under)]
    order = [name for name in known if name in wanted]
    order += [name for name in wanted if name not in known]
    found: dict[Column, list[str]] = {"how": [], "why": []}
    for name in sorted(order, key=lambda name: not opens(name)):
        found[known[name].column if name in known else "why"].append(name)
    return [column for column in found.values() if column]


def below(names: Iterable[str]) -> list[str]:
    """The docks that share the place of the inspector."""
    wanted = tuple(names)
    return [name for name, place in places().items() if place.column == "below" and name in wanted]


def opens(name: str) -> bool:
    """Whether a dock is open in the first arrangement."""
    place = places().get(name)
    return name != "lesson" and (place is None or place.is_open)


def menu_groups(names: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Titles of the View menu's sections with their docks; those beside the plots come first."""
    known = places()
    order = (tr("Panels"), tr("Learning"), tr("Data and answers"),
             tr("Signal and error in the layers"), tr("Units and weights"))  # fmt: skip
    groups: dict[str, list[str]] = {title: [] for title in order}
    last = tr("More plots")
    wanted = tuple(names)
    for name in (*(n for n in known if n in wanted), *(n for n in wanted if n not in known)):
        group = tr("Panels") if name in BESIDE else known[name].group if name in known else last
        groups.setdefault(group, []).append(name)
    return [(title, members) for title, members in groups.items() if members]
