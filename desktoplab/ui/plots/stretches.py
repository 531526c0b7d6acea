"""Which layers of a run are whose, where two networks compete. No Qt but translation."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.engine.messages import Started
from desktoplab.ui.text import tr


@dataclass(frozen=True)
class Stretch:
    """The layers of one network; `name` is its player's, empty where there is one network alone."""

    layers: slice
    name: str = ""


ALONE = (Stretch(slice(None)),)


def stretches(started: Started | None) -> tuple[Stretch, ...]:
    """The networks of a run, in the order of its layers."""
    if started is None or not started.experiment.players:
        return ALONE
    names = (tr(player.label) for player in started.experiment.players)
    return tuple(map(Stretch, started.stretches, names))
