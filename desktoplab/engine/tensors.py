"""Statistics of many tensors at once, as float64 has them. Plain torch.

Sums are taken in float32, which is twice to eight times as fast, wherever that can be shown to be
as good: squares of float32 underflow below 1e-23 and overflow above 1.8e19, and a variance is lost
beside a large mean. A tensor where they might be is measured in float64. One copy per stack leaves
the device.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.linalg import vector_norm

from desktoplab.engine.stacks import Floats, Product, Several, Stacks, Table, by_shape

SAFE = 1e-12, 1e18
"""Norms between which float32 has lost no square that counts."""

SPREAD = 0.25
"""Share of the variance in the mean square from which the difference of both is exact enough."""

SCALES = 1e-30, 1e30
"""Limits of histograms between which places in float32 neither underflow nor overflow."""

Tensors = Several | Stacks


def sizes(tensors: Tensors) -> Table:
    """`l2`, `rms`, `mean` and `max` of the magnitudes, each (tensors,); NaN and ∞ stay so."""

    def measure(stack: Tensor, places: list[int]) -> Sequence[Floats]:
        is_new = not isinstance(tensors, Stacks) and isinstance(tensors[places[0]], Product)
        values = stack.flatten(1)
        l2, total, high = _checked(values.abs_() if is_new else values.abs(), _sizes)
        count = math.prod(stack.shape[1:])
        return l2, l2 / count**0.5, total / count, high

    return by_shape(("l2", "rms", "mean", "max"), tensors, measure)


def _sizes(magnitude: Tensor) -> Tensor:
    return torch.stack([vector_norm(magnitude, dim=1), magnitude.sum(1), magnitude.amax(1)])


def norms(tensors: Sequence[Tensor]) -> Floats:
    """The Euclidean norm of each tensor, (tensors,); NaN and ∞ stay so."""

    def measure(stack: Tensor, _: list[int]) -> Sequence[Floats]:
        return (_checked(stack.flatten(1), lambda values: vector_norm(values, dim=1)[None])[0],)

    return by_shape(("l2",), tensors, measure)["l2"]


def _checked(values: Tensor, measure: Callable[[Tensor], Tensor]) -> Floats:
    """What `measure` makes of each row, the norm first; in float64 where float32 is in doubt."""
    found: Floats = measure(values).double().cpu().numpy()
    doubtful = np.flatnonzero(~_is_safe(found[0]))
    if len(doubtful):
        found[:, doubtful] = measure(values[doubtful].double()).cpu().numpy()
    return found


def _is_safe(norm: Floats) -> NDArray[np.bool_]:
    return (norm > SAFE[0]) & (norm < SAFE[1])


MOMENTS = ("mean", "std", "min", "max", "l2", "zeros", "nonfinite")


def moments(tensors: Tensors) -> Table:
    """`mean`, `std`, `min`, `max` and `l2` of what is finite, `zeros` (share), `nonfinite` (count).

    The first five are 0 where nothing is finite.
    """

    def measure(stack: Tensor, _: list[int]) -> Sequence[Floats]:
        values = stack.flatten(1)
        count = values.shape[1]
        sums = [vector_norm(values, dim=1), values.sum(1), values.amin(1), values.amax(1)]
        sums.append(_zeros(values))
        l2, total, low, high, zeros = torch.stack(sums).double().cpu().numpy()
        mean, square = total / count, l2**2 / count
        with np.errstate(invalid="ignore", over="ignore"):
            variance = square - mean**2
            is_safe = _is_safe(l2)
            beside_mean = np.flatnonzero(is_safe & ~(variance > SPREAD * square))
        if len(beside_mean):
            center = mean[beside_mean].astype(np.float32)
            rows = values if len(beside_mean) == len(values) else values[beside_mean]
            rest = rows - torch.from_numpy(center).to(rows.device)[:, None]
            sums = [vector_norm(rest, dim=1), rest.sum(1)]
            norm, off = torch.stack(sums).double().cpu().numpy()
            mean[beside_mean] = center + off / count
            variance[beside_mean] = norm**2 / count - (off / count) ** 2
            is_safe[beside_mean] = _is_safe(norm)
        found = np.stack([mean, np.sqrt(variance.clip(0)), low, high, l2, zeros / count, 0 * zeros])
        doubtful = np.flatnonzero(~is_safe & ~((low == 0.0) & (high == 0.0)))
        if len(doubtful):
            found[:, doubtful] = exact_moments(values[doubtful]).cpu().numpy()
        return list(found)

    return by_shape(MOMENTS, tensors, measure)


def _zeros(values: Tensor) -> Tensor:
    """How many of each row are 0, (k,) float32; there are seldom any, which numpy sees at once."""
    if values.device.type == "cpu" and not (values.numpy() == 0.0).any():
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


def every_nth(count: int, limit: int) -> int:
    """The n for which every n-th of so many values are `limit` at most, and no unit is favored.

    It shares no factor with the number of values, so none with that of units.
    """
    step = max(1, -(-count // limit))
    while math.gcd(step, count) > 1:
        step += 1
    return step


def histograms(
    tensors: Tensors, lows: Floats, highs: Floats, bins: int, limit: int
) -> NDArray[np.int64]:
    """Counts (tensors, bins) of at most `limit` finite values of each, from `lows` to `highs`."""
    scales = bins / (highs - lows)
    is_plain = all(((SCALES[0] < ends) & (ends < SCALES[1])).all() for ends in (scales, 1 / scales))
    dtype = torch.float32 if is_plain else torch.float64

    def measure(stack: Tensor, places: list[int]) -> Sequence[Floats]:
        values = stack.flatten(1)
        values = values[:, :: every_nth(values.shape[1], limit)].to(dtype)
        ends = torch.from_numpy(np.stack([scales[places], lows[places] * scales[places]]))
        scale, low = ends.to(stack.device, dtype)[:, :, None]
        place = values * scale
        place -= low
        lost = None if place.sum().isfinite() else ~place.isfinite()
        whole = place.nan_to_num_(0.0).clamp_(0, bins - 1).long()
        whole += torch.arange(len(stack), device=place.device)[:, None] * bins
        kept = whole.flatten() if lost is None else whole[~lost]
        return (_counts(kept, len(stack), bins),)

    found = by_shape(("counts",), tensors, measure)["counts"]
    return found.reshape(-1, bins).astype(np.int64)


def _counts(places: Tensor, count: int, bins: int) -> Floats:
    found = torch.bincount(places, minlength=count * bins).cpu().numpy()
    return found.reshape(count, bins).astype(np.float64)


def shares_outside(tensors: Tensors, ranges: Sequence[tuple[float, float] | None]) -> Floats:
    """Share of each tensor's values that lie outside its range, (tensors,); NaN without one."""
    bounds = np.array([(np.nan, np.nan) if ends is None else ends for ends in ranges], np.float32)
    bounds = bounds.reshape(-1, 2)

    def measure(stack: Tensor, places: list[int]) -> Sequence[Tensor | Floats]:
        if np.isnan(bounds[places]).all():
            return (np.full(len(places), np.nan),)
        low, high = torch.from_numpy(bounds[places]).to(stack.device).T[:, :, None]
        values = stack.flatten(1)
        outside = torch.lt(values, low, out=torch.empty_like(values)).sum(1).double()
        outside += torch.gt(values, high, out=torch.empty_like(values)).sum(1)
        return (torch.where(low[:, 0].isnan(), torch.nan, outside / values.shape[1]),)

    return by_shape(("share",), tensors, measure)["share"]


def shares_of_zero_units(tensors: Tensors, asked: Sequence[bool]) -> Floats:
    """Share of the units that are 0 in the whole of each tensor; NaN where it is not asked for.

    Units are the channels of images, else the last dimension.
    """
    wanted = np.array(asked, dtype=bool)

    def measure(stack: Tensor, places: list[int]) -> Sequence[Tensor | Floats]:
        if not wanted[places].any():
            return (np.full(len(places), np.nan),)
        units = 2 if stack.dim() == 5 else stack.dim() - 1
        others = [length for length in range(1, stack.dim()) if length != units]
        found = share((stack.amax(others) == 0) & (stack.amin(others) == 0)).cpu().numpy()
        return (np.where(wanted[places], found, np.nan),)

    return by_shape(("share",), tensors, measure)["share"]
