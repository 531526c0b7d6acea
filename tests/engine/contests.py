"""Small experiments in which two networks compete."""

from __future__ import annotations

from typing import Any

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.tables import DATASETS, OPTIMIZERS, PROCEDURES

GAME = {"loss", "noise", "discriminator_steps", "discriminator_rate"}


def contest(
    generator: tuple[Item, ...] = (), discriminator: tuple[Item, ...] = (), **settings: Any
) -> Experiment:
    """A contest over 49 points of XOR; `settings` of the game or of training."""
    game = {name: settings.pop(name) for name in GAME & set(settings)}
    played = PROCEDURES.choose("gan", **{"noise": 3, **game})
    chosen = {"procedure": played, "epochs": 3, "batch_size": 8, **settings}
    chosen.setdefault("optimizer", OPTIMIZERS.choose("adam", learning_rate=0.01))
    return Experiment(
        generator or (layer("dense", units=6), layer("tanh"), layer("dense", units=2)),
        data(dataset=DATASETS.choose("xor", samples=61)),
        training(**chosen),
        discriminator or (layer("dense", units=5), layer("relu"), layer("dense", units=1)),
    )


def disturbed(**settings: Any) -> Experiment:
    """One whose networks both have statistics, noise and a skip connection."""
    block = Block((layer("dense", units=6), layer("batch_norm"), layer("relu")), 2, skip=True)
    wide = Block((layer("dense", units=7), layer("dropout", rate=0.2)), 1, skip=True)
    first, last = layer("dense", units=6), layer("dense", units=2)
    generator = (first, layer("dropout", rate=0.3), block, last)
    judge = (layer("dense", units=5), layer("batch_norm"), layer("relu"), wide)
    return contest(generator, (*judge, layer("dense", units=1)), **settings)
