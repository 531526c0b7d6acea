"""What generator and discriminator each make small, as functions of scores. Plain torch.

A score s is what the discriminator answers of a sample, before any sigmoid: (batch, 1). It is high
for what it takes for real. Losses are means over the batch.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor
from torch.nn.functional import softplus


@dataclass(frozen=True)
class Game:
    """One form of the game: `discriminator(real, fake)` and `generator(fake)` are losses.

    `probability(scores)` is how likely the discriminator holds each sample to be real, 0 to 1.
    """

    discriminator: Callable[[Tensor, Tensor], Tensor]
    generator: Callable[[Tensor], Tensor]
    probability: Callable[[Tensor], Tensor]


def telling_apart(real: Tensor, fake: Tensor) -> Tensor:
    """−log D(x) − log(1 − D(G(z))) with D = sigmoid(s) (Goodfellow et al. 2014, eq. 1).

    Guessing gives 2 log 2 = 1.39.
    """
    return softplus(-real).mean() + softplus(fake).mean()


def unmasked_less(fake: Tensor) -> Tensor:
    """log(1 − D(G(z))): the very opposite of what the discriminator wins (Goodfellow et al. 2014).

    Its slope is −sigmoid(s): it goes to 0 where the discriminator is sure, s → −∞.
    """
    return -softplus(fake).mean()


def believed_more(fake: Tensor) -> Tensor:
    """−log D(G(z)): the same direction with another slope (Goodfellow et al. 2014, section 3).

    Its slope is −(1 − sigmoid(s)): it goes to −1 where the discriminator is sure, s → −∞.
    """
    return softplus(-fake).mean()


def one_and_zero(real: Tensor, fake: Tensor) -> Tensor:
    """½ (s − 1)² of what is real and ½ s² of what is not (Mao et al. 2017, eq. 9).

    Guessing, s = ½, gives ¼.
    """
    return 0.5 * ((real - 1.0).square().mean() + fake.square().mean())


def towards_one(fake: Tensor) -> Tensor:
    """½ (s − 1)² of what was generated (Mao et al. 2017, eq. 9); its slope is s − 1."""
    return 0.5 * (fake - 1.0).square().mean()


def certainty(scores: Tensor) -> Tensor:
    """The score as a probability: with squares the best one is p_data / (p_data + p_generated)."""
    return scores.clamp(0.0, 1.0)


GAMES = {
    "minimax": Game(telling_apart, unmasked_less, Tensor.sigmoid),
    "non_saturating": Game(telling_apart, believed_more, Tensor.sigmoid),
    "least_squares": Game(one_and_zero, towards_one, certainty),
}
