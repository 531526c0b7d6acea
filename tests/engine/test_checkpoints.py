"""Checkpoints stay within their bound, and the first, the newest and an even choice remain."""

from __future__ import annotations

import numpy as np

from desktoplab.engine.checkpoints import FEW, Checkpoints, is_finite, size_of
from desktoplab.engine.messages import Checkpoint


def make(step: int, value: float = 1.0) -> Checkpoint:
    return Checkpoint(step, {"w": np.full(25, value, np.float32)})


def test_the_bound_holds_and_what_stays_is_even():
    kept = Checkpoints(most_bytes=1000)
    for step in range(0, 5000, 7):
        kept.add(make(step))
        assert kept.bytes == sum(map(size_of, kept)) <= 1000
        assert (kept.steps[0], kept.steps[-1]) == (0, step)
    assert len(kept) == 10
    gaps = np.diff(kept.steps)
    assert gaps.max() <= 4 * gaps.min()


def test_the_first_and_the_newest_stay_however_large():
    kept = Checkpoints(most_bytes=1)
    for step in (0, 10, 20):
        kept.add(make(step))
    assert kept.steps == (0, 20)


def test_a_few_large_ones_stay_beyond_the_bound():
    kept = Checkpoints(most_bytes=1, most_of_few=600)
    for step in range(20):
        kept.add(make(step))
    assert (len(kept), kept.bytes) == (6, 600)
    many = Checkpoints(most_bytes=1, most_of_few=10_000)
    for step in range(20):
        many.add(make(step))
    assert len(many) == FEW


def test_the_nearest_before_a_step_is_found():
    kept = Checkpoints()
    assert (kept.newest, kept.before(5)) == (None, None)
    for step in (10, 0, 20):
        kept.add(make(step))
    assert kept.steps == (0, 10, 20)
    found = [kept.before(step) for step in (-1, 0, 9, 10, 19, 99)]
    assert [each and each.step for each in found] == [None, 0, 0, 10, 10, 20]
    assert kept.newest is kept.before(20)


def test_one_of_the_same_step_replaces():
    kept = Checkpoints()
    kept.add(make(3))
    kept.add(make(3, 2.0))
    assert (len(kept), kept.bytes) == (1, 100)
    assert kept.newest is not None
    assert kept.newest.weights["w"][0] == 2.0


def test_those_with_damaged_weights_are_dropped():
    kept = Checkpoints()
    for step, value in ((0, 1.0), (1, 2.0), (2, np.inf), (3, np.nan)):
        kept.add(make(step, value))
    kept.drop_damaged()
    assert kept.steps == (0, 1)
    assert kept.bytes == 200
    assert all(map(is_finite, kept))
