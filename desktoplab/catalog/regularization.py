"""Regularization: noise that is added in training only, against learning the samples by heart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktoplab.spec.fields import Number
from desktoplab.spec.tables import LAYERS, LayerTraits, Shape

if TYPE_CHECKING:
    from torch import Generator, nn

GROUP = "Regularization"


@LAYERS.register(
    "dropout",
    "Dropout",
    group=GROUP,
    traits=LayerTraits(brief=lambda values: f"{values['rate']:g}"),
    rate=Number(0.5, 0.0, 0.95, "Share of the units that are left out at each step."),
)
def dropout(inputs: Shape, generator: Generator, rate: float) -> nn.Module:
    """Sets a random share of the units to 0 at each training step and enlarges the others.

    Units cannot rely on each other's mistakes (co-adaptation). Evaluation uses all units
    (Srivastava et al. 2014).
    """
    from desktoplab.catalog.modules import Dropout

    return Dropout(rate)


@LAYERS.register(
    "alpha_dropout",
    "Alpha dropout",
    group=GROUP,
    traits=LayerTraits(brief=lambda values: f"{values['rate']:g}"),
    rate=Number(0.1, 0.0, 0.95, "Share of the units that are left out at each step."),
)
def alpha_dropout(inputs: Shape, generator: Generator, rate: float) -> nn.Module:
    """Dropout for SELU: sets a random share of the units to −1.76, the floor of SELU, in training.

    Then it scales and shifts all of them so that mean 0 and variance 1 are kept, which plain
    dropout would disturb. Evaluation uses all units (Klambauer et al. 2017).
    """
    from desktoplab.catalog.modules import AlphaDropout

    return AlphaDropout(rate)


@LAYERS.register(
    "gaussian_noise",
    "Gaussian noise",
    group=GROUP,
    traits=LayerTraits(brief=lambda values: f"{values['std']:g}"),
    std=Number(0.1, 0.0, 10.0, "Standard deviation of the noise.", label="Deviation"),
)
def gaussian_noise(inputs: Shape, generator: Generator, std: float) -> nn.Module:
    """Adds a normal random number to each value in training, so that no two passes are equal.

    Evaluation adds nothing. On the inputs it acts like more samples (Bishop 1995).
    """
    from desktoplab.catalog.modules import GaussianNoise

    return GaussianNoise(std)
