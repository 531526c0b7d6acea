"""How many units of a layer differ, and how many directions they use. Plain torch, float64."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from desktoplab.engine.capture import unit_rows
from desktoplab.engine.stacks import by_shape, planned, stacks_of

ROWS = 128
COMPARED = 32
TOLERANCE = 1e-5
SUMS = 4

NEAR = 2 * TOLERANCE * (COMPARED + SUMS)
"""Keys of equal rows differ by no more, and hardly any others by so little."""


def count_distinct(z: Sequence[Tensor], weights: Sequence[Tensor]) -> NDArray[np.int64]:
    """Units of each layer that differ in z over the samples or in their incoming weights.

    The weights are compared by sums that do not depend on their order, so that units which see
    equal inputs through the same weights in another order are found to be the same. 0 where one is
    not finite.
    """
    seen, sums = _seen(z), dict[int, Tensor]()
    keys = {place: key for place, (_, key) in seen.items()}
    units = [len(seen[place][0]) for place in range(len(seen))]
    for places, stack in _by_units(weights, units):
        found = _summary(stack, units[places[0]])
        more = _keys(found, 1)
        for row, place in enumerate(places):
            sums[place], keys[place] = found[row], keys[place] + more[row]
    counts = np.zeros(len(seen), dtype=np.int64)
    doubtful = []
    for places in planned([keys[place] for place in range(len(keys))]):
        key = torch.stack([keys[place] for place in places])
        are_finite = key.isfinite().all(2).all(1).tolist()
        have_equal = _have_equal(key).tolist()
        for place, is_finite, has_equal in zip(places, are_finite, have_equal, strict=True):
            counts[place] = units[place] if is_finite else 0
            doubtful += [place] if is_finite and has_equal else []
    signatures = [torch.cat([seen[place][0], sums[place]], 1) for place in doubtful]
    for rows in planned(signatures):
        exact = _count(torch.stack([signatures[row] for row in rows]))
        counts[[doubtful[row] for row in rows]] = exact.cpu().numpy()
    return counts


def _seen(z: Sequence[Tensor]) -> dict[int, tuple[Tensor, Tensor]]:
    """Of each layer z as (units, samples), and its part of the keys."""
    found: dict[int, tuple[Tensor, Tensor]] = {}
    for places, stack in stacks_of(z):
        values = _scaled(unit_rows(stack, COMPARED)).transpose(1, 2)
        found |= zip(places, zip(values, _keys(values, 1 + SUMS), strict=True), strict=True)
    return found


def _by_units(
    weights: Sequence[Tensor], units: Sequence[int]
) -> Iterator[tuple[list[int], Tensor]]:
    """Stacks of layers with as many units: of matrices of one shape some hold several gates."""
    for places, stack in stacks_of(weights):
        for count in {units[place] for place in places}:
            rows = [row for row, place in enumerate(places) if units[place] == count]
            yield [places[row] for row in rows], stack if len(rows) == len(places) else stack[rows]


def _summary(stack: Tensor, units: int) -> Tensor:
    """What of each unit's weights does not depend on their order, (k, units, 4)."""
    # The rows of a recurrent layer are gate after gate, each with all units.
    rows = stack.reshape(len(stack), -1, units, stack[0, 0].numel()).transpose(1, 2).flatten(2)
    found = [rows.mean(2), rows.abs().mean(2), rows.amax(2), rows.amin(2)]
    return _scaled(torch.stack(found, 2))


def _scaled(stack: Tensor) -> Tensor:
    """Divided by the greatest magnitude of all that belong to a layer."""
    most = stack.abs().reshape(len(stack), -1).amax(1).clamp(min=1e-38)
    return stack / most[:, None, None]


def _keys(stack: Tensor, first: int) -> Tensor:
    """Two sums of the features of each row of (k, units, features), (k, units, 2)."""
    numbers = torch.arange(first, first + stack.shape[2], device=stack.device).to(stack.dtype)
    return stack @ torch.stack([numbers.cos(), numbers.sin()], 1)


def _have_equal(keys: Tensor) -> Tensor:
    """Which of (k, units, 2) may have equal rows, (k,): some lie near each other in both keys."""
    first, order = keys[:, :, 0].sort(1)
    steps = first.diff(dim=1), keys[:, :, 1].gather(1, order).diff(dim=1).abs()
    return ((steps[0] < NEAR) & (steps[1] < NEAR)).any(1)


def _count(stack: Tensor) -> Tensor:
    """Distinct rows of each (k, units, features)."""
    # Equal rows have equal keys: sorted by key they lie side by side.
    order = _keys(stack, 1)[:, :, 0].argsort(1)[:, :, None].expand_as(stack)
    step = stack.gather(1, order).diff(dim=1).abs().amax(2)
    return 1 + (step > TOLERANCE).sum(1)


def effective_ranks(a: Sequence[Tensor]) -> NDArray[np.float64]:
    """e to the entropy of the shares of the singular values of (samples, units), for each layer.

    Roy & Vetterli 2007. 0 where all are 0, NaN where they are not finite.
    """
    return by_shape(("rank",), a, lambda stack, _: (_effective_rank(unit_rows(stack, ROWS)),))[
        "rank"
    ]


def _effective_rank(stack: Tensor) -> Tensor:
    values = stack.double()
    if values.shape[1] > values.shape[2]:
        values = values.transpose(1, 2)
    # Eigenvalues of the smaller Gram matrix are the singular values squared; it is much cheaper.
    # The squares of what float32 holds are within float64.
    gram = values @ values.transpose(1, 2)
    finite = gram.diagonal(dim1=1, dim2=2).sum(1).isfinite()
    if not finite.all():
        gram = torch.where(finite[:, None, None], gram, 0.0)
    shares = torch.linalg.eigvalsh(gram).clamp(min=0.0).sqrt()
    total = shares.sum(1, keepdim=True)
    shares = shares / total.clamp(min=1e-300)
    entropy = -torch.special.xlogy(shares, shares).sum(1)
    rank = torch.where(total[:, 0] > 0, entropy.exp(), 0.0)
    return torch.where(finite, rank, torch.nan)
