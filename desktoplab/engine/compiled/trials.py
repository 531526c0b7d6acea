"""Whether another way to compute the same gives the same bits on this machine: it is tried."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import torch
from torch import Tensor

COMPARED = 256
"""Numbers that are to be the same before two ways of adding are taken for one.

Where they are not one, a number in five or more differs, but a few may agree by chance.
"""

Kind = tuple[tuple[int, ...], tuple[int, ...], torch.dtype]
"""Shape, strides and type of a tensor."""


def kind_of(tensor: Tensor) -> Kind:
    """What a trial must know of a tensor."""
    return tuple(tensor.shape), tensor.stride(), tensor.dtype


@cache
def bias_adds_last(bias: Kind, left: Kind, right: Kind) -> bool:
    """Whether torch adds biases to the products of such factors when these are done.

    It does not where a sum is made in pieces, as of a single row: biases belong to the first piece.
    """
    return _are_alike(torch.addmm, lambda b, x, y: torch.mm(x, y) + b, (bias, left, right))


@cache
def product_adds(weight: Kind, left: Kind, right: Kind, rate: float) -> bool:
    """Whether a product can be added to a weight at once: W + ((left · right) · rate)."""
    return _are_alike(
        lambda w, x, y: w.addmm_(x, y, alpha=rate),
        lambda w, x, y: w + torch.mm(x, y) * rate,
        (weight, left, right),
    )


@cache
def products_add(weights: Kind, lefts: Kind, rights: Kind, rate: float) -> bool:
    """Whether many products of a stack can be added to a stack of weights at once."""
    return _are_alike(
        lambda w, x, y: w.baddbmm_(x, y, alpha=rate),
        lambda w, x, y: torch.stack([
            one + torch.mm(left.clone(), right.clone()) * rate
            for one, left, right in zip(w, x, y, strict=True)
        ]),
        (weights, lefts, rights),
    )  # fmt: skip


@cache
def sums_stack(values: Kind) -> bool:
    """Whether the columns of many matrices can be summed at once."""
    return _are_alike(
        lambda v: v.sum(1), lambda v: torch.stack([each.clone().sum(0) for each in v]), (values,)
    )


@cache
def products_lie(before: tuple[Kind, Kind], now: tuple[Kind, Kind], result: Kind) -> bool:
    """Whether a product is the same where its factors and its result lie in other ways."""

    def lying(tensor: Tensor, kind: Kind) -> Tensor:
        return torch.empty_strided(*kind[:2], dtype=kind[2]).copy_(tensor)

    def product(*factors: Tensor) -> Tensor:
        left, right = map(lying, factors, now)
        return torch.mm(left, right, out=torch.empty_strided(*result[:2], dtype=result[2]))

    return _are_alike(product, torch.mm, before)


def sums_rows(values: Kind, by: Callable[[Tensor], Tensor]) -> bool:
    """Whether matrices, whatever their strides, are summed as torch sums them row by row."""

    def as_rows(found: Tensor) -> Tensor:
        matrices = found if found.dim() == 3 else found[None]
        sums = torch.stack([each.contiguous().sum(0) for each in matrices])
        return sums.view(*found.shape[:-2], found.shape[-1])

    return _are_alike(by, as_rows, (values,))


@cache
def adds_at_once(weight: Kind, rate: float) -> bool:
    """Whether one operation with a factor 1 rounds like two: W + (gradient · rate)."""
    return _are_alike(
        lambda w, g: w.addcmul(g, torch.ones_like(w), value=rate),
        lambda w, g: w + g * rate,
        (weight, weight),
    )


def _are_alike(
    one: Callable[..., Tensor], other: Callable[..., Tensor], kinds: Sequence[Kind]
) -> bool:
    """Bit for bit; `one` may write over its first argument."""
    numbers = torch.Generator().manual_seed(0)
    compared = 0
    while compared < COMPARED:
        tried = [
            torch.empty_strided(shape, stride, dtype=dtype).normal_(generator=numbers)
            for shape, stride, dtype in kinds
        ]
        expected = other(*tried)
        if not torch.equal(one(*tried), expected):
            return False
        compared += max(expected.numel(), 1)
    return True
