"""Two networks that compete: what the settings are, and what stands in the way of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktoplab.catalog.starts import rate_of_taken
from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.fields import Choice, Integer, Number
from desktoplab.spec.network import Network, layer
from desktoplab.spec.tables import (
    INITIALIZERS,
    PROCEDURES,
    STOPPINGS,
    DataInfo,
    Player,
    ProcedureTraits,
    Shape,
)  # fmt: skip
from desktoplab.spec.text import Text, text
from desktoplab.spec.values import Values
from desktoplab.spec.walk import Problem

WITHOUT = frozenset({"training.loss", "data.labeled", "data.label_noise"})
"""Settings without effect: the game has its own losses, and looks at no label."""


def _aim(info: DataInfo) -> DataInfo:
    return replace(info, task="generation")


def _noise(info: DataInfo, values: Values) -> Shape:
    return (int(values["noise"]),)


def _sample(info: DataInfo, values: Values) -> Shape:
    return info.shape


def _misfit(experiment: Experiment, info: DataInfo) -> Problem | None:
    if len(info.shape) == 2:
        return Problem(
            None,
            text(
                "{data} has sequences, which are not generated here: choose points of the plane, "
                "pictures or a table, or another way of learning.",
                data=Text(info.label),
            ),
        )
    if experiment.training.early_stopping.name != "none":
        return Problem(
            None,
            text(
                "Early stopping watches a validation loss, which generator and discriminator do "
                "not have: set it to none."
            ),
        )
    if rate_of_taken(experiment.training) != 1.0:
        return Problem(
            None,
            text(
                "Of two networks that compete, all layers learn at their own network's rate: set "
                "the rate of taken layers to 1."
            ),
        )
    return None


def first_discriminator() -> Network:
    """Two hidden layers and a score: enough for points, a beginning for pictures."""
    start = INITIALIZERS.choose("xavier_normal")
    hidden = (layer("dense", units=64, weight_init=start), layer("leaky_relu", slope=0.2))
    again = (layer("dense", units=64, weight_init=start), layer("leaky_relu", slope=0.2))
    return (*hidden, *again, layer("dense", units=1, weight_init=start))


def _suit(experiment: Experiment, info: DataInfo) -> Experiment:
    """A discriminator where there is none, and no early stopping."""
    values = experiment.training.values.replace(early_stopping=STOPPINGS.choose("none"))
    judge = experiment.discriminator or first_discriminator()
    return replace(experiment, training=Training(values), discriminator=judge)


@PROCEDURES.register(
    "gan",
    "Generative adversarial networks",
    traits=ProcedureTraits(
        aim=_aim,
        players=(
            Player("Generator", _noise, lambda info: info.numbers),
            Player("Discriminator", _sample, lambda info: 1, contains=("sigmoid",)),
        ),
        without=WITHOUT,
        misfit=_misfit,
        suit=_suit,
    ),
    loss=Choice(
        "non_saturating",
        (
            ("minimax", "Minimax"),
            ("non_saturating", "Non-saturating"),
            ("least_squares", "Least squares"),
        ),
        "What the generator makes small: log(1 − D), whose gradient vanishes where the "
        "discriminator is sure; −log D, whose gradient stays; or ½ (s − 1)² of the score.",
        label="Losses",
    ),
    noise=Integer(8, 1, 1000, "How many normal numbers a sample is made of."),
    discriminator_steps=Integer(
        1, 1, 20, "Updates of the discriminator for each of the generator.",
        label="Discriminator's updates",
    ),
    discriminator_rate=Number(
        1.0, 0.001, 1000.0, "The discriminator learns at the learning rate times this.", log=True,
        label="Discriminator's rate",
    ),
)  # fmt: skip
@dataclass(frozen=True)
class Gan:
    """A generator makes samples of noise, a discriminator tells them from data (Goodfellow 2014).

    Each learns from the other: the discriminator to answer a high score to data and a low one to
    what was generated, the generator to make what scores high. No label is used; classes only tell
    how many kinds of samples are covered. The network is the generator, the discriminator has a
    canvas of its own. Losses do not tell how good the samples are: quality and coverage do.
    """

    loss: str
    noise: int
    discriminator_steps: int
    discriminator_rate: float
