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
    with torch.no_grad():
        x = torch.addcmul(mean[:, None], variance.sqrt()[:, None], Z).requires_grad_()
        with torch.enable_grad():
            y = activation(x)
        slope = _slope(y, x)
        return y @ WEIGHTS, (y * y) @ WEIGHTS, (slope * slope) @ WEIGHTS


def _slope(y: Tensor, x: Tensor) -> Tensor:
    """dy/dx of each element.

    Most activations are one operation: its backward is called at once, as setting autograd going
    takes longer than all the rest.
    """
    node, ones = y.grad_fn, torch.ones_like(y)
    behind = node.next_functions if node is not None else ()
    is_one = len(behind) == 1 and getattr(behind[0][0], "variable", None) is x
    if is_one and callable(node):
        slope: Tensor = node(ones)
        return slope
    return torch.autograd.grad(y, x, ones)[0]


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
