"""Promises of level and trend: the last points count, single bad ones do not."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktoplab.verdicts.trends import fall, late

FALLING = 0.98 ** np.arange(41)
"""A start, and forty points that lose a fiftieth each: a fifth of the run are eight of them."""


def test_the_level_is_the_median_of_the_last_three():
    assert late(np.array([9.0, 9.0, 1.0, 2.0, 30.0])) == 2.0
    assert late(np.array([5.0])) == 5.0
    assert math.isnan(late(np.empty(0)))


def test_a_fall_is_told_for_a_fifth_of_the_run():
    assert fall(FALLING) == pytest.approx(1 - 0.98**8)
    assert fall(1 / FALLING) == pytest.approx(1 - 0.98**-8), "negative where values rise"


def test_the_start_and_single_bad_points_do_not_move_it():
    odd = FALLING.copy()
    odd[[0, 33]] = 50.0
    assert fall(odd) == pytest.approx(1 - 0.98**8)


def test_the_last_third_alone_counts():
    level = np.concatenate([0.5 ** np.arange(28), np.full(13, 0.5**27)])
    assert fall(level) == 0.0
    wild = FALLING.copy()
    wild[5] = math.nan
    assert fall(wild) == pytest.approx(1 - 0.98**8)


@pytest.mark.parametrize("bad", [math.nan, math.inf, 0.0, -1.0])
def test_there_is_no_trend_where_a_late_value_has_no_logarithm(bad: float):
    values = FALLING.copy()
    values[-2] = bad
    assert fall(values) == 0.0


def test_a_trend_needs_five_points_beside_the_start_that_agree():
    assert fall(FALLING[:5]) == 0.0
    assert fall(FALLING[:6]) == pytest.approx(1 - 0.98)
    assert fall(np.where(np.arange(41) % 2, 0.98, 1.02) * 0.999 ** np.arange(41)) == 0.0
