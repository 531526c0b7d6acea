"""Promises of the kept frames: bounded, even, exact; first, last and marked steps stay."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktoplab.engine.history import History
from desktoplab.engine.kept import Kept, size_of
from desktoplab.engine.messages import Frame, Progress

PROBES = ("weights", "boundary", "signal")
# A run as the probes see it: steps ahead, which probes looked, how many numbers each found.
STRIDES = st.integers(1, 50)
LOOKS = st.lists(
    st.tuples(STRIDES, st.sets(st.sampled_from(PROBES), min_size=1), st.integers(1, 40)),
    min_size=1, max_size=80,
)  # fmt: skip


def frame(step: int, probe: str = "weights", numbers: int = 1) -> Frame:
    return Frame(probe, step, {"at": np.full(numbers, float(step))})


def told(*frames: Frame) -> Progress:
    step = max(found.step for found in frames)
    return Progress(step, step / 10, step, np.empty(0), (), frames)


def run_of(looks: list[tuple[int, set[str], int]]) -> list[tuple[Frame, ...]]:
    step, found = 0, [tuple(frame(0, probe) for probe in PROBES)]
    for stride, probes, numbers in looks:
        step += stride
        found.append(tuple(frame(step, probe, numbers) for probe in sorted(probes)))
    return found


@given(LOOKS, st.integers(6, 30))
def test_there_are_never_more_steps_than_allowed(looks, most):
    kept = Kept(most_steps=most)
    for frames in run_of(looks):
        kept.add(frames)
        assert len(kept.steps) <= most
        assert list(kept.steps) == sorted(set(kept.steps))


@given(LOOKS, st.integers(1500, 8000))
def test_there_are_never_more_bytes_than_allowed(looks, most):
    kept = Kept(most_bytes=most)
    for frames in run_of(looks):
        kept.add(frames)
        assert kept.bytes <= most or len(kept.steps) <= 2 + len(PROBES)
        held = {id(f): size_of(f) for s in kept.steps for f in kept.at(s).values()}
        assert kept.bytes == sum(held.values())


@given(LOOKS, st.sets(st.integers(0, 60), max_size=3))
def test_first_last_and_marked_steps_stay(looks, marks):
    kept, marked = Kept(most_steps=10), set()
    for number, frames in enumerate(run_of(looks)):
        kept.add(frames)
        if number in marks:
            kept.mark(frames[0].step)
            marked.add(frames[0].step)
        assert kept.steps[0] == 0
        assert kept.steps[-1] == frames[0].step
        assert marked <= set(kept.steps)
        assert set(kept.marked) == marked


@given(LOOKS, st.integers(0, 3000))
def test_each_probe_shows_its_newest_kept_frame_that_is_not_after_the_step(looks, step):
    kept, frames = Kept(most_steps=12), run_of(looks)
    for some in frames:
        kept.add(some)
    shown = kept.at(step)
    assert set(shown) == set(PROBES)
    for probe, found in shown.items():
        known = [f for some in frames for f in some if f.probe == probe and f.step in kept.steps]
        assert found is max((f for f in known if f.step <= step), key=lambda f: f.step)


@given(LOOKS)
def test_the_end_shows_the_newest_frame_of_every_probe(looks):
    kept, newest = Kept(most_steps=6), {}
    for frames in run_of(looks):
        kept.add(frames)
        newest.update((f.probe, f) for f in frames)
        assert kept.at(kept.steps[-1]) == newest


@given(st.integers(200, 1500), st.integers(8, 60), st.integers(1, 9))
def test_what_stays_lies_evenly_over_a_long_run(count, most, stride):
    kept = Kept(most_steps=most)
    for number in range(count):
        kept.add((frame(stride * number),))
    gaps = [b - a for a, b in pairwise(kept.steps)]
    assert len(kept.steps) == min(count, most)
    assert max(gaps) <= 4 * stride * count / most


def test_before_the_bounds_are_reached_nothing_goes():
    kept = Kept(most_steps=100)
    for step in range(0, 500, 5):
        kept.add((frame(step),))
    assert kept.steps == tuple(range(0, 500, 5))


def test_the_same_step_again_replaces_and_is_counted_once():
    kept = Kept()
    kept.add((frame(3, numbers=10),))
    kept.add((again := frame(3, numbers=2),))
    assert kept.at(3) == {"weights": again}
    assert kept.bytes == size_of(again)


def test_a_probe_that_began_later_shows_nothing_before():
    kept = Kept()
    kept.add((frame(0), frame(10, "signal")))
    assert set(kept.at(9)) == {"weights"}
    assert set(kept.at(10)) == {"weights", "signal"}


def test_a_mark_needs_frames_and_can_be_taken_back():
    kept = Kept(most_steps=4)
    kept.add((frame(0),))
    kept.mark(7)
    assert kept.marked == ()
    kept.mark(0)
    kept.unmark(0)
    assert kept.marked == ()


def test_the_nearest_kept_step_is_found():
    kept = Kept()
    assert kept.nearest(3) is None
    kept.add((frame(0), frame(10), frame(20)))
    assert [kept.nearest(step) for step in (-5, 4, 5, 6, 20, 99)] == [0, 0, 0, 10, 20, 20]


def test_a_history_shows_the_newest_frames_or_those_at_its_cursor():
    history = History()
    history.add(told(old := frame(0), slow := frame(0, "boundary")))
    history.add(told(new := frame(10)))
    assert history.frames == {"weights": new, "boundary": slow}
    history.cursor = 5
    assert history.frames == {"weights": old, "boundary": slow}
    assert history.newest["weights"] is new
    assert history.shown_step == 5
    history.cursor = None
    assert history.frames["weights"] is new
    assert history.shown_step == 10


def test_the_step_that_is_looked_at_stays_while_the_run_goes_on():
    history = History(Kept(most_steps=5))
    for step in range(4):
        history.add(told(frame(step)))
    history.cursor = 2
    shown = history.frames["weights"]
    for step in range(4, 300):
        history.add(told(frame(step)))
    assert history.frames["weights"] is shown
    assert 2 in history.kept.steps
    history.cursor = None
    for step in range(300, 600):
        history.add(told(frame(step)))
    assert 2 not in history.kept.steps


def test_news_at_the_cursors_own_step_are_shown():
    history = History()
    history.add(told(frame(4)))
    history.cursor = 4
    history.add(told(again := frame(4)))
    assert history.frames["weights"] is again
