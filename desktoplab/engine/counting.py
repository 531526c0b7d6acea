"""How often values of many tensors fall where: histograms, and shares out of range. Plain torch."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from desktoplab.engine.stacks import Floats, Stacks, by_shape
from desktoplab.engine.tensors import Tensors, share

SCALES = 1e-30, 1e30
"""Limits of histograms between which places in float32 neither underflow nor overflow."""


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

    groups: dict[int, list[tuple[list[int], Tensor]]] = {}
    for places, values in _sampled(tensors, limit):
        groups.setdefault(values.shape[1], []).append((places, values))
    found = np.zeros((len(tensors), bins), dtype=np.int64)
    for group in groups.values():
        chosen = [place for places, _ in group for place in places]
        values = torch.cat([values for _, values in group]).to(dtype)
        ends = np.stack([scales[chosen], lows[chosen] * scales[chosen]])
        found[chosen] = _counts(values, torch.from_numpy(ends).to(values.device, dtype), bins)
    return found


def _sampled(tensors: Tensors, limit: int) -> Iterator[tuple[list[int], Tensor]]:
    """Every n-th value of each tensor, (k, m) of those at the places; nothing is copied for it."""
    single = (([place], tensor[None]) for place, tensor in enumerate(tensors))
    for places, stack in tensors.views if isinstance(tensors, Stacks) else single:
        yield places, stack.flatten(1)[:, :: every_nth(stack[0].numel(), limit)]


def _counts(values: Tensor, ends: Tensor, bins: int) -> NDArray[np.int64]:
    """Of each row of (k, n), by its scale and its scaled low end in (2, k); overwrites `values`."""
    scale, low = ends[:, :, None]
    place = values.mul_(scale).sub_(low)
    lost = None if place.sum().isfinite() else ~place.isfinite()
    if lost is not None:
        place = place.nan_to_num_(0.0)
    whole = place.clamp_(0, bins - 1).int()  # twice as fast as whole numbers of 64 bits
    whole += torch.arange(len(whole), device=place.device, dtype=torch.int32)[:, None] * bins
    kept = whole.flatten() if lost is None else whole[~lost]
    return torch.bincount(kept, minlength=len(whole) * bins).cpu().numpy().reshape(-1, bins)


def shares_outside(tensors: Tensors, ranges: Sequence[tuple[float, float] | None]) -> Floats:
    """Share of each tensor's values that lie outside its range, (tensors,); NaN without one."""
    bounds = np.array([(np.nan, np.nan) if ends is None else ends for ends in ranges], np.float32)
    bounds = bounds.reshape(-1, 2)
    if np.isnan(bounds).all():
        return np.full(len(bounds), np.nan)

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
    if not wanted.any():
        return np.full(len(wanted), np.nan)

    def measure(stack: Tensor, places: list[int]) -> Sequence[Tensor | Floats]:
        if not wanted[places].any():
            return (np.full(len(places), np.nan),)
        units = 2 if stack.dim() == 5 else stack.dim() - 1
        others = [length for length in range(1, stack.dim()) if length != units]
        found = share((stack.amax(others) == 0) & (stack.amin(others) == 0)).cpu().numpy()
        return (np.where(wanted[places], found, np.nan),)

    return by_shape(("share",), tensors, measure)["share"]
