"""Statistics of many tensors at once: those of one shape are stacked. Plain torch, float64.

A hundred layers cost little more than one, and one copy per statistic leaves the device.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Table = Mapping[str, NDArray[np.float64]]

STACKED = 1 << 21
"""Numbers that are stacked at most, so that the float64 copies stay small."""


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
        l2 = magnitude.norm(dim=1)
        return l2, l2 / magnitude.shape[1] ** 0.5, magnitude.mean(1), magnitude.amax(1)

    return by_shape(("l2", "rms", "mean", "max"), tensors, measure)


def moments(tensors: Sequence[Tensor]) -> Table:
    """`mean`, `std`, `min` and `max` of what is finite, `zeros` (share) and `nonfinite` (count).

    0 and 0 where nothing is finite.
    """

    def measure(stack: Tensor, _: list[int]) -> Sequence[Tensor]:
        values = stack.flatten(1).double()
        finite = values.isfinite()
        count = finite.sum(1)
        some = count.clamp(min=1)
        values = torch.where(finite, values, 0.0)
        mean = values.sum(1) / some
        centered = torch.where(finite, values - mean[:, None], 0.0)
        is_any = count > 0
        low = torch.where(finite, values, torch.inf).amin(1)
        high = torch.where(finite, values, -torch.inf).amax(1)
        return (
            mean,
            (centered.square().sum(1) / some).sqrt(),
            torch.where(is_any, low, 0.0),
            torch.where(is_any, high, 0.0),
            (stack.flatten(1) == 0).sum(1).double() / values.shape[1],
            values.shape[1] - count,
        )

    return by_shape(("mean", "std", "min", "max", "zeros", "nonfinite"), tensors, measure)


def even_sample(values: Tensor, limit: int) -> Tensor:
    """Every n-th value of a stack (k, n), about `limit` of each; n shares no factor with a row.

    So no unit is seen more often than another.
    """
    length = values.shape[1]
    step = max(1, length // limit)
    while np.gcd(step, length) > 1:
        step += 1
    return values[:, ::step]


def histograms(
    tensors: Sequence[Tensor], lows: NDArray[np.float64], highs: NDArray[np.float64], bins: int,
    limit: int,
) -> NDArray[np.int64]:  # fmt: skip
    """Counts (tensors, bins) of about `limit` finite values of each, between `lows` and `highs`."""

    def measure(stack: Tensor, places: list[int]) -> Sequence[Tensor]:
        sample = even_sample(stack.flatten(1), limit).double()
        low = torch.from_numpy(lows[places]).to(sample.device)[:, None]
        high = torch.from_numpy(highs[places]).to(sample.device)[:, None]
        finite = sample.isfinite()
        place = torch.where(finite, (sample - low) * (bins / (high - low)), 0.0)
        place = place.long().clamp_(0, bins - 1)
        place += torch.arange(len(stack), device=place.device)[:, None] * bins
        found = torch.bincount(place[finite], minlength=len(stack) * bins)
        return (found.reshape(len(stack), bins),)

    return by_shape(("counts",), tensors, measure)["counts"].reshape(-1, bins).astype(np.int64)


def shares_outside(
    tensors: Sequence[Tensor], ranges: Sequence[tuple[float, float] | None]
) -> NDArray[np.float64]:
    """Share of each tensor's values that lie outside its range, (tensors,); NaN without one."""
    bounds = np.array([(np.nan, np.nan) if one is None else one for one in ranges]).reshape(-1, 2)

    def measure(stack: Tensor, places: list[int]) -> Sequence[Tensor]:
        low, high = torch.from_numpy(bounds[places].astype(np.float32)).to(stack.device).T
        values = stack.flatten(1)
        outside = (values < low[:, None]) | (values > high[:, None])
        return (torch.where(low.isnan(), torch.nan, outside.sum(1).double() / values.shape[1]),)

    return by_shape(("share",), tensors, measure)["share"]


def shares_of_zero_units(tensors: Sequence[Tensor]) -> NDArray[np.float64]:
    """Share of the units (channels in images) that are 0 in the whole of each tensor."""

    def measure(stack: Tensor, _: list[int]) -> Sequence[Tensor]:
        units = 2 if stack.dim() == 5 else stack.dim() - 1
        others = [length for length in range(1, stack.dim()) if length != units]
        return ((stack.abs().amax(others) == 0).double().mean(1),)

    return by_shape(("share",), tensors, measure)["share"]
