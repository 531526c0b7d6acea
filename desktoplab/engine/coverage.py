"""How good and how varied generated samples are, beside known samples with classes. Plain torch.

A sample is good if it lies as near to a training sample as fresh data do: the share of good ones is
`quality`, a precision in the sense of Kynkäänniemi et al. 2019, with one radius in place of theirs.
A class is a mode; as in Srivastava et al. 2017 (VEEGAN) a mode counts by the good samples that
belong to it, and here a stray one is not enough: see `ENOUGH`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from desktoplab.engine.prepare import Part

KNOWN = 2000
"""Samples of each part, at most, that generated ones are held against."""

FRESH = 0.99
"""Share of the validation samples that count as good themselves."""

ENOUGH = 0.2
"""Share of what a mode would get in fresh data from which it counts as covered."""

LEAST = 0.01
"""A radius is at least this share of the spread of the data, where they repeat exactly."""


@dataclass(frozen=True)
class Coverage:
    """`quality` is the share of good samples, `covered` how many modes they cover.

    `of_modes` has for each mode its good samples as a share of what fresh data would have there.
    Both numbers are NaN where a sample is not finite; `covered` is NaN where there are no modes.
    """

    quality: float
    covered: float
    of_modes: tuple[float, ...] = ()


class Known:
    """What is known of the data: `radius`, and how large a share of them each mode has."""

    def __init__(self, training: Part, validation: Part) -> None:
        self._inputs = training.inputs[:KNOWN].flatten(1)
        labels = training.labels[:KNOWN]
        self._modes = None if labels.is_floating_point() else labels
        distances, _ = self._nearest(validation.inputs[:KNOWN].flatten(1))
        spread = (self._inputs - self._inputs.mean(0)).square().sum(1).mean().sqrt()
        self.radius = max(float(distances.quantile(FRESH)), LEAST * float(spread))
        counts = torch.zeros(0) if self._modes is None else self._modes.bincount()
        self._counts = counts.double() / max(1, len(labels))

    @property
    def modes(self) -> int:
        """How many classes there are among the training samples; 0 where they have none."""
        return int((self._counts > 0).sum())

    def coverage(self, samples: Tensor) -> Coverage:
        """Of generated samples (count, *shape), standardized as the data are."""
        if not bool(torch.isfinite(samples).all()):
            return Coverage(math.nan, math.nan)
        distances, places = self._nearest(samples.flatten(1))
        good = distances <= self.radius
        quality = float(good.double().mean())
        if self._modes is None:
            return Coverage(quality, math.nan)
        found = self._modes[places[good]].bincount(minlength=len(self._counts)).double()
        there = self._counts > 0
        shares = found[there] / (self._counts[there] * len(samples))
        return Coverage(quality, float((shares >= ENOUGH).sum()), tuple(shares.tolist()))

    def _nearest(self, samples: Tensor) -> tuple[Tensor, Tensor]:
        """Distance to the nearest training sample, and which it is."""
        distances, places = torch.cdist(samples, self._inputs).min(1)
        return distances, places
