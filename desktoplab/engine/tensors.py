"""Statistics of many tensors at once, as float64 has them. Plain torch.

Sums are taken in float32, which is twice to eight times as fast, wherever that can be shown to be
as good: squares of float32 underflow below 1e-23 and overflow above 1.8e19, and a variance is lost
beside a large mean. A tensor where they might be is measured in float64. One copy per stack leaves
the device.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.linalg import vector_norm

from desktoplab.engine.pieces import Lying
from desktoplab.engine.stacks import Floats, Stacks, Table, stacks_of

SAFE = 1e-12, 1e18
"""Norms between which float32 has lost no square that counts."""

SPREAD = 0.25
"""Share of the variance in the mean square from which the difference of both is exact enough."""

Tensors = Sequence[Tensor]
Bools = NDArray[np.bool_]

Rows = Callable[[Tensor], list[Tensor]]
"""Of the rows of (k, n) several numbers each, every one (k,)."""


@dataclass(frozen=True)
class Numbers:
    """So many numbers of each row of (k, n), every one (k,); `name` is what they are known by."""

    name: str
    count: int
    of: Rows


def gathered(tensors: Tensors, numbers: Numbers) -> tuple[Floats, Floats]:
    """How many numbers each tensor holds, and what is measured of it, (numbers, tensors).

    One copy leaves the device. Stacks keep it.
    """
    if isinstance(tensors, Stacks) and numbers.name in tensors.known:
        return tensors.known[numbers.name]
    found: list[Tensor] = []
    parts: list[tuple[list[int], int]] = []
    for places, stack in stacks_of(tensors):
        values = stack.flatten(1)
        found += numbers.of(values)
        parts.append((places, values.shape[1]))
    table = np.empty((1 + numbers.count, sum(len(places) for places, _ in parts)))
    if found:
        told, first = torch.cat(found).cpu().numpy(), 0
        for places, count in parts:
            last = first + numbers.count * len(places)
            table[0, places] = count
            table[1:, places] = told[first:last].reshape(numbers.count, -1)
            first = last
    if isinstance(tensors, Stacks):
        tensors.known[numbers.name] = table[0], table[1:]
    return table[0], table[1:]


def copied(parts: Lying) -> Stacks:
    """Stacks that are nobody else's; and in what time."""
    begun = perf_counter()
    found = Stacks((), [(places, _own(part)) for places, part in parts])
    found.seconds = perf_counter() - begun
    return found


def changes(now: Stacks, before: Stacks) -> Floats:
    """The norm of each now − before, (tensors,), of tensors of equal shapes.

    The sums that `moments` needs are taken along while each stack is near, if nobody did before.
    """
    others = (stack.flatten(1) for _, stack in before.stacks)
    is_known = SUMS.name in now.known

    def measure(values: Tensor) -> list[Tensor]:
        sums = [] if is_known else _sums(values)
        # The difference of two floats near each other is exact.
        return [*sums, vector_norm(values - next(others), dim=1)]

    numbers = 1 if is_known else SUMS.count + 1
    count, found = gathered(now, Numbers("changes", numbers, measure))
    if not is_known:
        now.known[SUMS.name] = count, found[:-1]
    moved: Floats = found[-1]
    is_doubtful = ~_is_safe(moved)
    if is_doubtful.any():
        for (places, stack), (_, other) in zip(now.stacks, before.stacks, strict=True):
            if is_doubtful[places].any():
                exact = (stack.double() - other.double()).flatten(1)
                moved[places] = vector_norm(exact, dim=1).cpu().numpy()
    return moved


def _chosen(tensors: Tensors, which: Bools) -> Iterator[tuple[list[int], Tensor]]:
    """The values (k, n) of those tensors, with their places."""
    if which.any():
        for places, stack in stacks_of(tensors):
            rows = [row for row, place in enumerate(places) if which[place]]
            if rows:
                values = stack.flatten(1)
                chosen = [places[row] for row in rows]
                yield chosen, values if len(rows) == len(places) else values[rows]


def sizes(tensors: Tensors) -> Table:
    """`l2`, `rms`, `mean` and `max` of the magnitudes, each (tensors,); NaN and ∞ stay so."""
    count, known = gathered(tensors, SIZES)
    found = known.copy()
    for places, values in _chosen(tensors, ~_is_safe(found[0])):
        found[:, places] = torch.stack(_sizes(values.double().abs())).cpu().numpy()
    l2, total, high = found
    return {"l2": l2, "rms": l2 / count**0.5, "mean": total / count, "max": high}


def _sizes(magnitude: Tensor) -> list[Tensor]:
    return [vector_norm(magnitude, dim=1), magnitude.sum(1), magnitude.amax(1)]


SIZES = Numbers("sizes", 3, lambda values: _sizes(values.abs()))


def norms(tensors: Tensors) -> Floats:
    """The Euclidean norm of each tensor, (tensors,); NaN and ∞ stay so."""
    found: Floats = gathered(tensors, NORMS)[1][0].copy()
    for places, values in _chosen(tensors, ~_is_safe(found)):
        found[places] = vector_norm(values.double(), dim=1).cpu().numpy()
    return found


NORMS = Numbers("norms", 1, lambda values: [vector_norm(values, dim=1)])


def _own(part: Tensor | list[Tensor]) -> Tensor:
    return torch.stack(part) if isinstance(part, list) else part.clone()


def _is_safe(norm: Floats) -> Bools:
    return (norm > SAFE[0]) & (norm < SAFE[1])


MOMENTS = ("mean", "std", "min", "max", "l2", "zeros", "nonfinite")


def moments(tensors: Tensors) -> Table:
    """`mean`, `std`, `min`, `max` and `l2` of what is finite, `zeros` (share), `nonfinite` (count).

    The first five are 0 where nothing is finite.
    """
    count, (l2, total, low, high, zeros) = gathered(tensors, SUMS)
    with np.errstate(invalid="ignore", over="ignore"):
        mean, square = total / count, l2**2 / count
        variance = square - mean**2
        is_safe = _is_safe(l2)
        beside_mean = is_safe & ~(variance > SPREAD * square)
    for places, values in _chosen(tensors, beside_mean):
        center = mean[places].astype(np.float32)
        rest = values - torch.from_numpy(center).to(values.device)[:, None]
        norm, off = torch.stack([vector_norm(rest, dim=1), rest.sum(1)]).double().cpu().numpy()
        off /= count[places]
        mean[places] = center + off
        variance[places] = norm**2 / count[places] - off**2
        is_safe[places] = _is_safe(norm)
    found = np.stack([mean, np.sqrt(variance.clip(0)), low, high, l2, zeros / count, 0 * zeros])
    for places, values in _chosen(tensors, ~is_safe & ~((low == 0.0) & (high == 0.0))):
        found[:, places] = exact_moments(values).cpu().numpy()
    return dict(zip(MOMENTS, found, strict=True))


def _sums(values: Tensor) -> list[Tensor]:
    sums = [vector_norm(values, dim=1), values.sum(1), values.amin(1), values.amax(1)]
    return [*sums, _zeros(values)]


SUMS = Numbers("sums", 5, _sums)


NUMBERS = {numbers.name: numbers for numbers in (SUMS, SIZES, NORMS)}
"""What is measured of tensors, by name."""


def _zeros(values: Tensor) -> Tensor:
    """How many of each row are 0, (k,) float32; mostly there are none, which numpy sees at once."""
    if values.device.type == "cpu" and values.numpy().all():
        return torch.zeros(len(values))
    return torch.eq(values, 0.0, out=torch.empty_like(values)).sum(1)


def exact_moments(values: Tensor) -> Tensor:
    """The same of each row of (k, n) in float64, whatever the numbers, as (7, k)."""
    zeros = share(values == 0)
    finite = values.isfinite()
    values = values.double()
    if finite.all():
        low, high = values.amin(1), values.amax(1)
        count = torch.full_like(zeros, values.shape[1])
    else:
        count = finite.sum(1).double()
        low = torch.where(finite, values, torch.inf).amin(1)
        high = torch.where(finite, values, -torch.inf).amax(1)
        low, high = (torch.where(count > 0, end, 0.0) for end in (low, high))
        values = torch.where(finite, values, 0.0)
    some = count.clamp(min=1)
    l2 = vector_norm(values, dim=1)
    mean = values.sum(1) / some
    # What is not finite stands as 0 and must not count as far from the mean.
    lost = (values.shape[1] - count) * mean.square()
    spread = vector_norm(values.sub_(mean[:, None]), dim=1).square() - lost
    std = (spread.clamp(min=0.0) / some).sqrt()
    return torch.stack([mean, std, low, high, l2, zeros, values.shape[1] - count])


def share(mask: Tensor) -> Tensor:
    """How much of each row of a stack is true, (k,); sums of floats are faster than of booleans."""
    return mask.to(torch.float32).sum(1).double() / mask.shape[1]
