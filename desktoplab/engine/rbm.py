"""Restricted Boltzmann machines: energies, what units do given the others, contrastive divergence.

Plain torch. Knows no network of the lab, no data and no optimizer. Formulas as in Hinton 2010, "A
Practical Guide to Training Restricted Boltzmann Machines"; v are the visible units, h the hidden.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Generator, Tensor
from torch.nn.functional import linear, softplus


@dataclass(frozen=True)
class Machine:
    """Visible units v and hidden units h, each of one kind joined to all of the other kind.

    `weight` (hidden, visible) and `hidden_bias` (hidden,), or None, are those of a dense layer, so
    that the layer's sigmoid is the probability of h. Hidden units are 0 or 1. Visible ones too, or,
    where `is_gaussian`, any number with a spread of 1 about its mean.
    """

    weight: Tensor
    hidden_bias: Tensor | None
    visible_bias: Tensor
    is_gaussian: bool = False

    def hidden_mean(self, v: Tensor) -> Tensor:
        """P(h = 1 | v) = σ(c + W v), (batch, hidden)."""
        return self._hidden_inputs(v).sigmoid()

    def visible_mean(self, h: Tensor) -> Tensor:
        """E[v | h], (batch, visible): σ(b + Wᵀ h), or b + Wᵀ h where v is Gaussian."""
        inputs = linear(h, self.weight.t(), self.visible_bias)
        return inputs if self.is_gaussian else inputs.sigmoid()

    def energy(self, v: Tensor, h: Tensor) -> Tensor:
        """E(v, h) = −b·v − c·h − h·W v, (batch,); Gaussian: ½|v − b|² in place of −b·v."""
        return self._alone(v) - (h * self._hidden_inputs(v)).sum(1)

    def free_energy(self, v: Tensor) -> Tensor:
        """F(v) = −log Σ_h exp(−E(v, h)), (batch,), with no sum left over the states of h.

        The hidden units are independent given v, so that the sum is the product of 1 + exp(c + W v)
        and F(v) = −b·v − Σ softplus(c + W v) (Hinton 2010, section 16.1).
        """
        return self._alone(v) - softplus(self._hidden_inputs(v)).sum(1)

    def reconstruction(self, v: Tensor) -> Tensor:
        """What comes back of v through the probabilities of h, (batch, visible). Draws nothing."""
        return self.visible_mean(self.hidden_mean(v))

    def _alone(self, v: Tensor) -> Tensor:
        """The energy of v while all hidden units are 0."""
        if self.is_gaussian:
            return 0.5 * (v - self.visible_bias).square().sum(1)
        return -(v * self.visible_bias).sum(1)

    def _hidden_inputs(self, v: Tensor) -> Tensor:
        return linear(v, self.weight, self.hidden_bias)


def drawn(probabilities: Tensor, generator: Generator | None) -> Tensor:
    """0 or 1 for each probability, from a generator on the same device."""
    random = torch.rand(probabilities.shape, generator=generator, device=probabilities.device)
    return (random < probabilities).to(probabilities.dtype)


def sampled_visible(machine: Machine, h: Tensor, generator: Generator | None) -> Tensor:
    """v drawn given h, (batch, visible)."""
    mean = machine.visible_mean(h)
    if not machine.is_gaussian:
        return drawn(mean, generator)
    return mean + torch.randn(mean.shape, generator=generator, device=mean.device)


@torch.no_grad()
def chain(
    machine: Machine, v: Tensor, k: int, generator: Generator | None, *, samples: bool
) -> Tensor:
    """v after k rounds: h drawn given v, then v given h, (batch, visible).

    `samples` says that v is drawn too. Without, its mean takes its place, as is usual in learning
    (Hinton 2010, section 3.2): less noise, but a chain that is not exact, however long.
    """
    for _ in range(k):
        h = drawn(machine.hidden_mean(v), generator)
        v = sampled_visible(machine, h, generator) if samples else machine.visible_mean(h)
    return v


def contrastive_divergence(machine: Machine, data: Tensor, model: Tensor) -> Tensor:
    """A scalar whose gradient is that of CD-k: mean F of the data − mean F of the chains' ends.

    The gradient of the true loss, −mean log p(v), is the same with samples of the model for the
    ends; k rounds from the data stand for them (Hinton 2002). `model` is held fixed, and the value
    itself is no measure of progress: its two parts move together.
    """
    return machine.free_energy(data).mean() - machine.free_energy(model.detach()).mean()
