"""The order of the samples: drawn once an epoch, whatever is asked of it, and found again."""

from __future__ import annotations

from itertools import chain

import torch

from desktoplab.engine.order import Order

CPU = torch.device("cpu")


def order(samples: int, batch_size: int) -> Order:
    return Order(torch.Generator().manual_seed(3), samples, batch_size, CPU)


def one_by_one(samples: int, batch_size: int, steps: int) -> list[list[int]]:
    each = order(samples, batch_size)
    return [each.batches(step).tolist() for step in range(steps)]


def test_an_epoch_has_every_sample_once() -> None:
    for samples, size in ((12, 4), (11, 4)):
        drawn = one_by_one(samples, size, 6)
        assert sorted(chain(*drawn[:3])) == sorted(chain(*drawn[3:])) == list(range(samples))
        assert drawn[:3] != drawn[3:]


def test_many_at_a_time_are_the_same_as_one_by_one() -> None:
    expected = list(chain(*one_by_one(12, 4, 10)))
    for count in (2, 3, 4, 7, 10):
        many, found, step = order(12, 4), [], 0
        while step < 10:
            indices = many.batches(step, min(count, 10 - step)).tolist()
            found += indices
            step += len(indices) // 4
        assert found == expected


def test_more_may_be_asked_for_than_is_used() -> None:
    """The epochs that were looked at beforehand come again when their steps come."""
    eager = order(12, 4)
    assert [eager.batches(step, 9)[:4].tolist() for step in range(9)] == one_by_one(12, 4, 9)


def test_a_smaller_last_batch_comes_alone() -> None:
    rest = order(11, 4)
    assert [len(rest.batches(step, 5)) for step in range(4)] == [8, 4, 3, 8]


def test_the_state_of_the_stream_is_that_of_the_epochs_begin() -> None:
    first = order(12, 4)
    states = []
    for step in range(7):
        before = first.state(step)
        first.batches(step, 5)
        assert torch.equal(first.state(step), before)
        states.append(before)
    assert torch.equal(states[3], states[5]) and not torch.equal(states[2], states[3])
    later = order(12, 4)
    later.stream.set_state(states[5])
    assert later.batches(5).tolist() == one_by_one(12, 4, 6)[5]
