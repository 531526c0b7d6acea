"""How many units of a layer differ, and how many directions they use. Plain torch, float64."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from desktoplab.engine.capture import unit_rows
from desktoplab.engine.stacks import STACKED, by_shape

ROWS = 128
COMPARED = 32
TOLERANCE = 1e-5


def count_distinct(z: Sequence[Tensor], weights: Sequence[Tensor]) -> NDArray[np.int64]:
    """Units of each layer that differ in z over the samples or in their incoming weights.

    The weights are compared by sums that do not depend on their order, so that units which see
    equal inputs through the same weights in another order are found to be the same.
    """
    groups: dict[tuple[torch.Size, torch.Size], list[int]] = {}
    for place, (values, weight) in enumerate(zip(z, weights, strict=True)):
        groups.setdefault((values.shape, weight.shape), []).append(place)
    found = np.zeros(len(z), dtype=np.int64)
    for places in groups.values():
        together = max(1, STACKED // weights[places[0]].numel())
        for first in range(0, len(places), together):
            some = places[first : first + together]
            seen = torch.stack([unit_rows(z[place], COMPARED) for place in some])
            stack = torch.stack([weights[place] for place in some])
            signatures = torch.cat([_scaled(seen).transpose(1, 2), _summary(stack, z[some[0]])], 2)
            found[some] = _count(signatures).cpu().numpy()
    return found


def _summary(stack: Tensor, values: Tensor) -> Tensor:
    """What of each unit's weights does not depend on their order, (k, units, 4)."""
    units = values.shape[1 if values.dim() == 4 else -1]
    # The rows of a recurrent layer are gate after gate, each with all units.
    rows = stack.reshape(len(stack), -1, units, stack[0, 0].numel()).transpose(1, 2).flatten(2)
    found = [rows.mean(2), rows.abs().mean(2), rows.amax(2), rows.amin(2)]
    return _scaled(torch.stack(found, 2))


def _scaled(stack: Tensor) -> Tensor:
    """Divided by the greatest magnitude of all that belong to a layer."""
    return stack / stack.abs().amax((1, 2), keepdim=True).clamp(min=1e-38)


def _count(stack: Tensor) -> Tensor:
    """Distinct rows of each (k, units, features); 0 where one is not finite."""
    finite = stack.sum((1, 2)).isfinite()
    stack = stack if finite.all() else stack.nan_to_num(0.0, 0.0, 0.0)
    # Equal rows have equal keys: sorted by key they lie side by side.
    key = stack @ torch.arange(1, stack.shape[2] + 1, device=stack.device).float().cos()
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
    finite = values.sum((1, 2)).isfinite()
    values = values if finite.all() else values.nan_to_num(0.0, 0.0, 0.0)
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
