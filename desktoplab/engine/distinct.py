"""How many units of a layer differ, and how many directions they use. Plain torch, float64."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from desktoplab.engine.capture import unit_rows
from desktoplab.engine.tensors import by_shape

ROWS = 128
TOLERANCE = 1e-5


def count_distinct(z: Sequence[Tensor], weights: Sequence[Tensor]) -> NDArray[np.int64]:
    """Units of each layer that differ in z over the samples or in their incoming weights.

    The weights are compared by sums that do not depend on their order, so that units which see
    equal inputs through the same weights in another order are found to be the same.
    """
    signatures = [
        torch.cat([_scaled(unit_rows(values, ROWS).double().T), _scaled(_sums(weight, values))], 1)
        for values, weight in zip(z, weights, strict=True)
    ]
    found = by_shape(("distinct",), signatures, lambda stack, _: (_count(stack),))["distinct"]
    return found.astype(np.int64)


def _sums(weight: Tensor, values: Tensor) -> Tensor:
    """Sums over each unit's weights that their order does not change, (units, 3)."""
    units = values.shape[1 if values.dim() == 4 else -1]
    # The rows of a recurrent layer are gate after gate, each with all units.
    rows = weight.double().reshape(-1, units, weight[0].numel()).transpose(0, 1).flatten(1)
    return torch.stack([rows.sum(1), rows.abs().sum(1), rows.square().sum(1)], 1)


def _scaled(values: Tensor) -> Tensor:
    """Divided by the greatest magnitude of all."""
    return values / values.abs().amax().clamp(min=1e-300)


def _count(stack: Tensor) -> Tensor:
    """Distinct rows of each (k, units, features); 0 where one is not finite."""
    finite = stack.isfinite().flatten(1).all(1)
    stack = stack.nan_to_num(0.0, 0.0, 0.0)
    # Equal rows have equal keys: sorted by key they lie side by side.
    key = stack @ torch.arange(1, stack.shape[2] + 1, device=stack.device).double().cos()
    order = key.argsort(1)[:, :, None].expand_as(stack)
    step = stack.gather(1, order).diff(dim=1).abs().amax(2)
    return torch.where(finite, 1 + (step > TOLERANCE).sum(1), 0)


def effective_ranks(a: Sequence[Tensor]) -> NDArray[np.float64]:
    """e to the entropy of the shares of the singular values of (samples, units), for each layer.

    Roy & Vetterli 2007. 0 where all are 0, NaN where they are not finite.
    """
    rows = [unit_rows(values, ROWS) for values in a]
    return by_shape(("rank",), rows, lambda stack, _: (_effective_rank(stack),))["rank"]


def _effective_rank(stack: Tensor) -> Tensor:
    values = stack.double()
    finite = values.isfinite().flatten(1).all(1)
    values = values.nan_to_num(0.0, 0.0, 0.0)
    values = values / values.abs().amax((1, 2), keepdim=True).clamp(min=1e-300)
    if values.shape[1] < values.shape[2]:
        values = values.transpose(1, 2)
    # Eigenvalues of the smaller Gram matrix are the singular values squared; it is much cheaper.
    squares = torch.linalg.eigvalsh(values.transpose(1, 2) @ values).clamp(min=0.0)
    shares = squares.sqrt()
    total = shares.sum(1, keepdim=True)
    shares = shares / total.clamp(min=1e-300)
    entropy = -torch.special.xlogy(shares, shares).sum(1)
    rank = torch.where(total[:, 0] > 0, entropy.exp(), 0.0)
    return torch.where(finite, rank, torch.nan)
