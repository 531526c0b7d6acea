"""What an activation does to normally distributed sums: its mean, mean square and slope.

Plain torch, in float64. It knows no network and trains nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from math import asinh, pi, sqrt

import torch
from torch import Tensor

Activation = Callable[[Tensor], Tensor]

REACH, CENTER, COUNT = 9.0, 0.002, 96
COARSE = 48


def _nodes(count: int) -> tuple[Tensor, Tensor]:
    """Places z and weights with sum(weights · f(z)) = E[f(z)] for a standard normal z.

    They lie closer near 0 (z = c · sinh t), where activations bend: of sums as large as hundreds
    tanh is a step, which evenly spaced places would miss.
    """
    step = 2 * asinh(REACH / CENTER) / count
    t = (torch.arange(count, dtype=torch.float64) + 0.5 - count / 2) * step
    z = CENTER * torch.sinh(t)
    weights = CENTER * torch.cosh(t) * torch.exp(-z * z / 2) / sqrt(2 * pi)
    return z, weights / weights.sum()


Z, WEIGHTS = _nodes(COUNT)
Z_COARSE, WEIGHTS_COARSE = _nodes(COARSE)


def moments(
    activation: Activation, mean: Tensor, variance: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """E[φ(x)], E[φ(x)²] and E[φ'(x)²] of x ~ N(mean, variance), for each element of both.

    Poole et al. 2016 and Schoenholz et al. 2017: with these, variances travel through a network.
    """
    with torch.enable_grad():
        x = (mean[:, None] + variance.sqrt()[:, None] * Z).requires_grad_()
        y = activation(x)
        (slope,) = torch.autograd.grad(y.sum(), x)
    y = y.detach()
    return y @ WEIGHTS, (y * y) @ WEIGHTS, (slope * slope) @ WEIGHTS


def pair(activation: Activation, mean: float, variance: float, covariance: float) -> float:
    """E[φ(x) φ(y)] of two normal sums with this covariance, which must not be negative.

    x = mean + u + e and y = mean + u + f, where u is what both share.
    """
    shared = min(max(covariance, 0.0), variance)
    u = mean + sqrt(shared) * Z_COARSE
    with torch.no_grad():
        y = activation(u[:, None] + sqrt(variance - shared) * Z)
    inner = y @ WEIGHTS
    return float((inner * inner) @ WEIGHTS_COARSE)
