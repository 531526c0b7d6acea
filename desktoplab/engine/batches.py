"""How many mini-batches an epoch has. No torch, so that the window may ask."""

from __future__ import annotations


def count_batches(samples: int, batch_size: int) -> int:
    """Mini-batches per epoch. A last batch of one sample is left out: it has no deviation."""
    whole, rest = divmod(samples, batch_size)
    return whole + (1 if rest > 1 or whole == 0 else 0)
