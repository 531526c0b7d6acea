"""Statistics of many tensors at once: those of one shape are stacked. Plain torch, float64.

A hundred layers cost little more than one, and one copy per statistic leaves the device.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Floats = NDArray[np.float64]
Table = Mapping[str, Floats]

STACKED = 1 << 17
"""Numbers that are stacked at most, so that their float64 copies stay in the processor's cache."""


def by_shape(
    names: Sequence[str],
    tensors: Sequence[Tensor],
    measure: Callable[[Tensor, list[int]], Sequence[Tensor]],
) -> Table:
    """Measure stacks (k, *shape) of equal shape; gives one row for each tensor, in their order.

    `measure` also gets the places of the tensors, and gives a tensor (k, …) for each name.
    """
    groups: dict[tuple[int, ...], list[int]] = {}
    for place, tensor in enumerate(tensors):
        groups.setdefault(tuple(tensor.shape), []).append(place)
    table = {name: np.full(len(tensors), np.nan) for name in names}
    for places in groups.values():
        together = max(1, STACKED // max(1, tensors[places[0]].numel()))
        for first in range(0, len(places), together):
            some = places[first : first + together]
            measured = measure(torch.stack([tensors[p] for p in some]), some)
            for name, values in zip(names, measured, strict=True):
                found = values.double().cpu().numpy()
                if table[name].ndim < found.ndim:
                    table[name] = np.full((len(tensors), *found.shape[1:]), np.nan)
                table[name][some] = found
    return table


def sizes(tensors: Sequence[Tensor]) -> Table:
    """`l2`, `rms`, `mean` and `max` of the magnitudes, each (tensors,); NaN and ∞ stay so.

    In float64, as squares of float32 underflow below 1e-23 and overflow above 1.8e19.
    """

    def measure(stack: Tensor, _: list[int]) -> Sequence[Tensor]:
        magnitude = stack.flatten(1).double().abs()
        l2 = torch.linalg.vector_norm(magnitude, dim=1)
        return l2, l2 / magnitude.shape[1] ** 0.5, magnitude.mean(1), magnitude.amax(1)

    return by_shape(("l2", "rms", "mean", "max"), tensors, measure)


def moments(tensors: Sequence[Tensor]) -> Table:
    """`mean`, `std`, `min`, `max` and `l2` of what is finite, `zeros` (share), `nonfinite` (count).

    The first five are 0 where nothing is finite.
    """

    def measure(stack: Tensor, _: list[int]) -> Sequence[Tensor]:
        values = stack.flatten(1)
        zeros = share(values == 0)
        if values.sum().isfinite():
            low, high = values.amin(1), values.amax(1)
            count = torch.full_like(zeros, values.shape[1])
            values = values.double()
        else:
            finite = values.isfinite()
            count = finite.sum(1)
            low = torch.where(finite, values, torch.inf).amin(1)
            high = torch.where(finite, values, -torch.inf).amax(1)
            low, high = (torch.where(count > 0, end, 0.0) for end in (low, high))
            values = torch.where(finite, values, 0.0).double()
        some = count.clamp(min=1)
        l2 = torch.linalg.vector_norm(values, dim=1)
        mean = values.sum(1) / some
        # What is not finite stands as 0 and must not count as far from the mean.
        lost = (values.shape[1] - count) * mean.square()
        spread = torch.linalg.vector_norm(values.sub_(mean[:, None]), dim=1).square() - lost
        std = (spread.clamp(min=0.0) / some).sqrt()
        return mean, std, low, high, l2, zeros, values.shape[1] - count

    return by_shape(("mean", "std", "min", "max", "l2", "zeros", "nonfinite"), tensors, measure)


def share(mask: Tensor) -> Tensor:
    """How much of each row of a stack is true, (k,); sums of floats are faster than of booleans."""
    return mask.to(torch.float32).sum(1).double() / mask.shape[1]


def even_sample(values: Tensor, limit: int) -> Tensor:
    """Every n-th value, about `limit` of them; n shares no factor with the number of values.

    So no unit is seen more often than another.
    """
    flat = values.flatten()
    step = max(1, len(flat) // limit)
    while math.gcd(step, len(flat)) > 1:
        step += 1
    return flat[::step]


def histograms(
    tensors: Sequence[Tensor], lows: Floats, highs: Floats, bins: int, limit: int
) -> NDArray[np.int64]:
    """Counts (tensors, bins) of about `limit` finite values of each, between `lows` and `highs`."""

    def measure(stack: Tensor, places: list[int]) -> Sequence[Tensor]:
        low = torch.from_numpy(lows[places]).to(stack.device)[:, None]
        high = torch.from_numpy(highs[places]).to(stack.device)[:, None]
        place = stack.double().sub_(low).mul_(bins / (high - low))
        lost = place.isnan() | place.isinf() if not stack.sum().isfinite() else None
        place = place.nan_to_num_().long().clamp_(0, bins - 1)
        place += torch.arange(len(stack), device=place.device)[:, None] * bins
        kept = place.flatten() if lost is None else place[~lost]
        return (torch.bincount(kept, minlength=len(stack) * bins).reshape(len(stack), bins),)

    samples = [even_sample(tensor, limit) for tensor in tensors]
    return by_shape(("counts",), samples, measure)["counts"].reshape(-1, bins).astype(np.int64)


def shares_outside(
    tensors: Sequence[Tensor], ranges: Sequence[tuple[float, float] | None]
) -> Floats:
    """Share of each tensor's values that lie outside its range, (tensors,); NaN without one."""
    ranged = [place for place, bounds in enumerate(ranges) if bounds is not None]
    bounds = np.array([ranges[place] for place in ranged], np.float32).reshape(-1, 2)

    def measure(stack: Tensor, places: list[int]) -> Sequence[Tensor]:
        low, high = torch.from_numpy(bounds[places]).to(stack.device).T[:, :, None]
        values = stack.flatten(1)
        return (share((values < low) | (values > high)),)

    found = by_shape(("share",), [tensors[place] for place in ranged], measure)["share"]
    return _spread_out(found, ranged, len(tensors))


def shares_of_zero_units(tensors: Sequence[Tensor], asked: Sequence[bool]) -> Floats:
    """Share of the units that are 0 in the whole of each tensor; NaN where it is not asked for.

    Units are the channels of images, else the last dimension.
    """

    def measure(stack: Tensor, _: list[int]) -> Sequence[Tensor]:
        units = 2 if stack.dim() == 5 else stack.dim() - 1
        others = [length for length in range(1, stack.dim()) if length != units]
        return (share(stack.abs().amax(others) == 0),)

    wanted = [place for place, is_asked in enumerate(asked) if is_asked]
    found = by_shape(("share",), [tensors[place] for place in wanted], measure)["share"]
    return _spread_out(found, wanted, len(tensors))


def _spread_out(found: Floats, places: list[int], count: int) -> Floats:
    whole = np.full(count, np.nan)
    whole[places] = found
    return whole
