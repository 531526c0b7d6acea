"""Ways of learning that only tests have: two networks that compete, and inputs given again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fields import Integer
from desktoplab.spec.network import layer
from desktoplab.spec.tables import PROCEDURES, DataInfo, Player, ProcedureTraits
from desktoplab.spec.text import text
from desktoplab.spec.values import Values
from desktoplab.spec.walk import Problem


def _with_rival(experiment: Experiment, info: DataInfo) -> Experiment:
    rival = (layer("dense", units=4), layer("relu"), layer("dense", units=9))
    return replace(experiment, discriminator=experiment.discriminator or rival)


def _noise(info: DataInfo, values: Values) -> tuple[int, ...]:
    return (values["noise"],)


def _too_calm(experiment: Experiment, info: DataInfo) -> Problem | None:
    if experiment.training.procedure.values["noise"] > 1:
        return None
    return Problem(None, text("One number is too little for {data}.", data=info.label))


GAME = ProcedureTraits(
    aim=lambda info: replace(info, task="generation"),
    players=(
        Player("Maker", _noise, lambda info: info.numbers),
        Player("Judge", lambda info, values: info.shape, lambda info: 1, ("sigmoid",)),
    ),
    without=frozenset({"training.loss"}),
    misfit=_too_calm,
    suit=_with_rival,
)
AGAIN = ProcedureTraits(aim=lambda info: replace(info, task="reconstruction"))


@contextmanager
def registered() -> Iterator[None]:
    """The table of procedures with `game` and `again` besides, for a while."""
    known = dict(PROCEDURES._entries)

    @PROCEDURES.register("game", "Game", traits=GAME, noise=Integer(3, 1, 9, "How much noise."))
    @dataclass(frozen=True)
    class Game:
        """Two networks that compete."""

        noise: int

    @PROCEDURES.register("again", "Again", traits=AGAIN)
    @dataclass(frozen=True)
    class Again:
        """The inputs are given again."""

    yield
    PROCEDURES._entries.clear()
    PROCEDURES._entries.update(known)
