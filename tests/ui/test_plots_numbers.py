"""Promises of what plots compute: no peak and no count is lost, numbers are short. No widgets."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktoplab.ui.plots import flow
from desktoplab.ui.plots.envelope import Envelope, thinned
from desktoplab.ui.plots.numbers import nice_above, show


@pytest.mark.parametrize(
    ("values", "factor"),
    [([1e-300, 1e-200, 1e-100, 1.0], 1e-100), ([1.0, 1.0], math.nan), ([0.0, 1, 1, 1], math.nan)],
)
def test_factor_per_layer_is_exact_where_products_would_underflow(
    values: list[float], factor: float
) -> None:
    assert flow.factor_per_layer(np.array(values)) == pytest.approx(factor, nan_ok=True)


def test_peaks_of_a_million_losses_survive() -> None:
    losses = np.ones(1_000_000)
    losses[[123_456, 999_999]] = 9.0, 7.0
    losses[777_777] = -3.0
    envelope = Envelope()
    for end in range(100_000, 1_000_001, 100_000):
        envelope.extend(losses[:end])
    x, y = envelope.columns(losses, 0, len(losses), 600)
    assert len(x) < 2400
    assert (y.max(), y.min(), y[-2:].max()) == (9.0, -3.0, 7.0)
    assert abs(x[y.argmax()] - 123_456) < 2048
    assert envelope.extent(losses) == (-3.0, 9.0)
    x, y = envelope.columns(losses, 777_000, 778_000, 600)
    assert y.min() == -3.0
    assert np.diff(x).min() == 1.0


@pytest.mark.parametrize("count", [1, 63, 64, 65, 200, 7000])
def test_means_of_groups_are_the_means(count: int) -> None:
    losses = np.random.default_rng(0).random(count)
    envelope = Envelope()
    for end in range(0, count + 1, 7):
        envelope.extend(losses[:end])
    envelope.extend(losses)
    _, means, width = envelope.means(losses, 0, count, 20)
    groups = [losses[start : start + width] for start in range(0, count, width)]
    assert means == pytest.approx([group.mean() for group in groups])


def test_losses_that_are_not_finite_spoil_no_mean() -> None:
    losses = np.ones(6400)
    losses[[10, 6399]] = math.inf, math.nan
    envelope = Envelope()
    envelope.extend(losses)
    assert envelope.bad == [10, 6399]
    assert envelope.extent(losses) == (1.0, 1.0)
    for points in (10, 1000):
        assert np.all(envelope.means(losses, 0, 6400, points)[1] == 1.0)


def test_thinned_lines_keep_their_ends() -> None:
    x = np.arange(10_000.0)
    y = np.sin(x)
    y[5000] = 4.0
    short_x, short_y = thinned(x, y, 500)
    assert len(short_x) <= 1000
    assert short_y.max() == 4.0


@pytest.mark.parametrize(
    ("value", "shown"),
    [(3e-8, "3e-8"), (0.0, "0"), (math.inf, "∞"), (math.nan, "NaN"), (12.0, "12")],
)
def test_numbers_are_short(value: float, shown: str) -> None:
    assert show(value) == shown


@pytest.mark.parametrize("value", [1e-9, 0.99, 1.0, 1.01, 7.3, 123456.0])
def test_nice_above_is_close_and_never_below(value: float) -> None:
    assert value * (1 - 1e-8) <= nice_above(value) <= 1.5 * value
