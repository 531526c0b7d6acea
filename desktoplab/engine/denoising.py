"""A layer as an autoencoder: damaged inputs are coded, and given again as they were. Plain torch.

Knows no network of the lab, no data and no optimizer. Formulas as in Vincent et al. 2008,
"Extracting and Composing Robust Features with Denoising Autoencoders".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Generator, Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, linear, mse_loss

Coder = Callable[[Tensor], Tensor]
"""Gives the codes h (batch, units) of inputs x (batch, numbers)."""


class Decoder(nn.Module):
    """What gives inputs again: V and c of y = g(V h + c); tied, V is the layer's Wᵀ.

    `weight` (numbers, units) is there only where it is not tied; `start` draws it, with the spread
    that keeps the variance of h (LeCun normal). The biases begin at 0.
    """

    def __init__(self, layer: nn.Linear, start: Generator, *, tied: bool) -> None:
        super().__init__()
        self.decoder = nn.Parameter(torch.zeros_like(layer.weight[0]))
        self.weight: nn.Parameter | None = None
        if not tied:
            drawn = torch.empty(layer.in_features, layer.out_features)
            nn.init.normal_(drawn, std=layer.out_features**-0.5, generator=start)
            self.weight = nn.Parameter(drawn.to(layer.weight.device))


@dataclass(frozen=True)
class Autoencoder:
    """x → h = code(x) → V h + c, with the decoder's weights, or the layer's own turned around.

    `is_shares` says that the inputs are numbers from 0 to 1, as the answers of sigmoids are: then
    they are given again by a sigmoid, and the loss is the cross-entropy; else it is the mean
    square. Both are means over all numbers of all samples.
    """

    code: Coder
    layer: nn.Linear
    decoder: Decoder
    is_shares: bool = False

    def loss(self, damaged: Tensor, inputs: Tensor) -> Tensor:
        """How far what is made of `damaged` is from `inputs`, both (batch, numbers): a scalar."""
        outputs = self._before_sigmoid(damaged)
        if self.is_shares:
            return binary_cross_entropy_with_logits(outputs, inputs)
        return mse_loss(outputs, inputs)

    def reconstruction(self, inputs: Tensor) -> Tensor:
        """What comes back of inputs that are not damaged, (batch, numbers)."""
        outputs = self._before_sigmoid(inputs)
        return outputs.sigmoid() if self.is_shares else outputs

    def _before_sigmoid(self, x: Tensor) -> Tensor:
        tied = self.decoder.weight is None
        weight = self.layer.weight.t() if tied else self.decoder.weight
        assert weight is not None
        return linear(self.code(x), weight, self.decoder.decoder)
