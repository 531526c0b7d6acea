"""An experiment as its way of learning has it: the data as they are seen, two networks as players.

Pure functions; what a procedure itself asks for stands in its traits.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import overload

from desktoplab.spec.experiment import DATA_FIELDS, Data, Experiment
from desktoplab.spec.fields import default_of
from desktoplab.spec.network import find
from desktoplab.spec.tables import PROCEDURES, DataInfo
from desktoplab.spec.text import Text


@overload
def seen(experiment: Experiment, info: DataInfo) -> DataInfo: ...
@overload
def seen(experiment: Experiment, info: DataInfo | Text) -> DataInfo | Text: ...
def seen(experiment: Experiment, info: DataInfo | Text) -> DataInfo | Text:
    """The data as the procedure sees them; once seen they stay the same.

    `info` may also be the reason why there are none, which stays.
    """
    if isinstance(info, Text):
        return info
    return PROCEDURES[experiment.training.procedure.name].traits.aim(info)


def effective(experiment: Experiment) -> Experiment:
    """The experiment with those settings of its data at their defaults that have no effect."""
    without = PROCEDURES[experiment.training.procedure.name].traits.without
    usual = {
        name: default_of(field) for name, field in DATA_FIELDS.items() if f"data.{name}" in without
    }
    return replace(experiment, data=Data(experiment.data.values.replace(**usual)))


def samples_of_update(experiment: Experiment, samples: int) -> int:
    """How many of the training samples an update takes: of two players, all that both of them do.

    A discriminator that makes several updates for one of the generator takes a mini-batch for each.
    """
    training = experiment.training
    steps = int(training.procedure.values.get("discriminator_steps", 1))
    return min((training.batch_size or samples) * steps, samples)


def faced(experiment: Experiment, player: int) -> Experiment:
    """The experiment with that player's network in the place of `network`: its own inverse.

    Edits are made of `network`; those of player 1, the discriminator, are made of the experiment
    faced so, and the result is turned back by the same call. Player 0 changes nothing.
    """
    if player == 0:
        return experiment
    return replace(experiment, network=experiment.discriminator, discriminator=experiment.network)


def player_of(experiment: Experiment, uid: str) -> int | None:
    """Which of the networks that take part has the card of that uid; None if neither."""
    for player, network in enumerate(experiment.networks):
        if find(network, uid) is not None:
            return player
    return None


def player_meant(experiment: Experiment, uids: Collection[str], player: int) -> int:
    """The player whose cards these are; `player` where it has one of them, or none has."""
    found = {player_of(experiment, uid) for uid in uids} - {None}
    return player if player in found or not found else 1 - player


def player_changed(before: Experiment, after: Experiment, player: int) -> int:
    """The player whose network alone differs; `player` where both do, or neither."""
    pairs = zip(before.networks, after.networks, strict=False)
    changed = [one for one, (old, new) in enumerate(pairs) if old != new]
    return changed[0] if len(changed) == 1 else min(player, len(after.networks) - 1)
