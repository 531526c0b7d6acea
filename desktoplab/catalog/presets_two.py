"""Ready-made experiments in which two networks compete: some that go well, and two that fail."""

from __future__ import annotations

from desktoplab.catalog.presets import dense
from desktoplab.spec.experiment import Data, Experiment, data, training
from desktoplab.spec.network import Network, layer
from desktoplab.spec.tables import DATASETS, OPTIMIZERS, PRESETS, PROCEDURES, PresetTraits
from desktoplab.spec.values import Chosen

COMPETING = "Two networks that compete"


def balanced() -> Chosen:
    """Adam with a short memory of the gradient, which keeps two players in step."""
    return OPTIMIZERS.choose("adam", learning_rate=0.002, beta1=0.5)


@PRESETS.register(
    "gan_ring", "GAN: ring of eight Gaussians", group=COMPETING, traits=PresetTraits()
)
def gan_ring() -> Experiment:
    """A generator learns to make points of all eight clouds, against a discriminator of its size.

    Look at the generated points wander over the discriminator's field, and at how many modes they
    cover. The losses tell nothing of it: they stay near those of guessing.
    """
    game = PROCEDURES.choose("gan", loss="non_saturating")
    return _contest(_ring(), 64, "xavier_normal", game, balanced(), 128, 100)


@PRESETS.register("gan_moons", "GAN: two moons", group=COMPETING, traits=PresetTraits())
def gan_moons() -> Experiment:
    """Points along two half circles: each noise becomes a place on one of them."""
    game = PROCEDURES.choose("gan", loss="non_saturating")
    moons = data(dataset=DATASETS.choose("moons", samples=2000, noise=0.05))
    return _contest(moons, 64, "xavier_normal", game, balanced(), 64, 120)


@PRESETS.register("gan_grid", "GAN: grid of 25 Gaussians", group=COMPETING, traits=PresetTraits())
def gan_grid() -> Experiment:
    """Twenty-five clouds: more modes than a small generator finds at once."""
    game = PROCEDURES.choose("gan", loss="non_saturating")
    grid = data(dataset=DATASETS.choose("grid", samples=5000))
    return _contest(grid, 128, "xavier_normal", game, balanced(), 128, 150)


@PRESETS.register("gan_digits", "GAN: digits", group=COMPETING, traits=PresetTraits())
def gan_digits() -> Experiment:
    """Pictures of digits made of sixteen random numbers, by dense layers alone.

    The classes of the samples are used only to count how many kinds of digits are made.
    """
    game = PROCEDURES.choose("gan", loss="non_saturating", noise=16)
    adam = OPTIMIZERS.choose("adam", learning_rate=0.001, beta1=0.5)
    made = (*_hidden(128, "xavier_normal", "relu"), dense(64, "xavier_normal"), layer("sigmoid"))
    judge = (*_hidden(128, "xavier_normal", "leaky_relu"), dense(1, "xavier_normal"))
    settings = training(procedure=game, optimizer=adam, batch_size=64, epochs=150)
    return Experiment(made, data(standardize="none"), settings, judge)


@PRESETS.register("gan_collapse", "GAN: mode collapse", group=COMPETING, traits=PresetTraits())
def gan_collapse() -> Experiment:
    """The discriminator learns twenty times as much, and the generator ends in one or two clouds.

    All that it makes is good, and nearly all of it is the same. What helps is balance: one update
    each at the same rate, by Adam with a beta 1 of 0.5.
    """
    game = PROCEDURES.choose(
        "gan", loss="non_saturating", discriminator_steps=5, discriminator_rate=4.0
    )
    sgd = OPTIMIZERS.choose("sgd", learning_rate=0.05)
    return _contest(_ring(), 64, "torch_default", game, sgd, 128, 300)


@PRESETS.register(
    "gan_vanishing", "GAN: vanishing gradient", group=COMPETING, traits=PresetTraits()
)
def gan_vanishing() -> Experiment:
    """A discriminator that is sure of itself leaves the minimax loss without a gradient.

    The slope of log(1 − D) is D itself: where made samples are taken for real with a probability of
    0.0003, the error is multiplied by that on its way back. The discriminator grows steeper and
    makes up for a part; the generator stays where it is. Choose the non-saturating loss, and
    nothing else: the gradient is hundreds of times larger and the generator moves, but in a game
    so uneven it finds two or three of the eight modes.
    """
    game = PROCEDURES.choose(
        "gan", loss="minimax", noise=2, discriminator_steps=5, discriminator_rate=50.0
    )
    sgd = OPTIMIZERS.choose("sgd", learning_rate=0.002)
    return _contest(_ring(), 64, "torch_default", game, sgd, 128, 100)


def _ring() -> Data:
    return data(dataset=DATASETS.choose("gaussians", samples=5000, classes=8, noise=0.05))


def _hidden(units: int, start: str, activation: str) -> Network:
    """Two hidden layers."""
    settings = {"slope": 0.2} if activation == "leaky_relu" else {}
    found: Network = ()
    for _ in range(2):
        found = (*found, dense(units, start), layer(activation, **settings))
    return found


def _contest(
    source: Data, units: int, start: str, game: Chosen, optimizer: Chosen, batch: int, epochs: int
) -> Experiment:
    """Points of the plane, made and judged by two hidden layers each."""
    return Experiment(
        (*_hidden(units, start, "relu"), dense(2, start)),
        source,
        training(procedure=game, optimizer=optimizer, batch_size=batch, epochs=epochs),
        (*_hidden(units, start, "leaky_relu"), dense(1, start)),
    )
