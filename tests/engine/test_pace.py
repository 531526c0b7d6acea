"""How often probes look: as often as they may, within their share, the dear ones less often."""

from __future__ import annotations

from math import inf, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktoplab.engine.messages import Controls
from desktoplab.engine.meter import Meter
from desktoplab.engine.pace import Pace
from desktoplab.engine.turns import AHEAD, LIVE_PART, PROBE_SHARE, Turns, periods

NAMES = st.sampled_from(list("abcdefgh"))
COSTS = st.dictionaries(NAMES, st.floats(1e-6, 1.0), min_size=1)


@given(costs=COSTS, frame=st.floats(0.01, 1.0), share=st.floats(0.001, 0.5))
def test_all_probes_together_keep_to_their_share(
    costs: dict[str, float], frame: float, share: float
) -> None:
    found = periods(costs, dict.fromkeys(costs, frame), share)
    assert sum(cost / found[name] for name, cost in costs.items()) <= share * (1 + 1e-9)
    assert all(period >= frame for period in found.values())
    assert all(log2(period / frame) % 1 == 0 for period in found.values()), "they come together"


@given(costs=COSTS, frame=st.floats(0.01, 1.0), share=st.floats(0.001, 0.5))
def test_nothing_is_left_where_a_probe_waits(
    costs: dict[str, float], frame: float, share: float
) -> None:
    found = periods(costs, dict.fromkeys(costs, frame), share)
    if any(period > frame for period in found.values()):
        taken = sum(cost / found[name] for name, cost in costs.items())
        assert taken > share / 2 * (1 - 1e-9), "rounding to doublings leaves half at most"


def test_a_dear_probe_slows_no_cheap_one() -> None:
    costs = {"cheap": 0.001, "dear": 0.1}
    assert periods(costs, dict.fromkeys(costs, 0.1), 0.05) == {"cheap": 0.1, "dear": 3.2}


def test_probes_that_can_be_afforded_keep_their_period() -> None:
    least = {"a": 0.1, "b": 2.0, "never": inf, "always": 0.0}
    costs = dict.fromkeys(least, 1e-6)
    found = periods(costs, least, 0.05)
    assert {name: found[name] for name in ("a", "b", "never")} == {"a": 0.1, "b": 2.0, "never": inf}
    assert 0.0 < found["always"] < 1e-4


def test_what_is_shared_is_divided_among_its_users(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 3.0, 7.0, 15.0, 20.0, 30.0, 31.0])
    monkeypatch.setattr("desktoplab.engine.meter.perf_counter", lambda: next(clock))
    meter = Meter()
    with meter.during("first"):  # from 0
        meter.used("outer")
        with meter.during("outer"):  # from 1
            meter.used("inner")
            with meter.during("inner"):  # 3 to 7
                pass
        # from 15 to 20
    with meter.during("second"):  # 30 to 31
        meter.used("outer")
    outer = (3 - 1) + (15 - 7) + (7 - 3)
    assert meter.seconds() == {"first": 1 + 5 + outer / 2, "second": 1 + outer / 2}


def turns_of(costs: dict[str, float], at: float = 0.0) -> Turns:
    """Probes whose costs are known from two looks."""
    turns = Turns()
    turns.plan(dict.fromkeys(costs, 0.1))
    turns.looked(at, dict.fromkeys(costs, 9.0), 0.0)
    turns.looked(at, costs, 0.0)
    return turns


def test_a_first_look_is_due_at_once_and_tells_no_cost() -> None:
    turns = Turns()
    turns.plan({"slow to load": 0.1})
    assert turns.due(0.0) == ("slow to load",)
    turns.looked(0.0, {"slow to load": 60.0}, 0.0)
    assert turns.due(0.09) == ()
    assert turns.due(0.1001) == ("slow to load",)


def test_looks_stay_within_their_share_for_as_long_as_they_go_on() -> None:
    costs = {"cheap": 0.0005, "middle": 0.01, "dear": 0.2}
    turns = turns_of(costs)
    seen: dict[str, int] = dict.fromkeys(costs, 0)
    spent, end = 0.0, 200.0
    now = 0.0
    while now < end:
        found = turns.due(now)
        for name in found:
            seen[name] += 1
        cost = sum(costs[name] for name in found)
        if found:
            turns.looked(now, {name: costs[name] for name in found}, cost)
        spent += cost
        now += cost + 0.004
    assert spent / end <= PROBE_SHARE
    assert seen["cheap"] > 0.95 * end / 0.1, "ten times a second"
    assert min(seen.values()) > 5


def test_what_took_longer_than_it_uses_to_is_made_up_for_by_the_dear() -> None:
    turns = turns_of({"cheap": 0.0001, "dear": 0.1})
    turns.looked(1.0, {"dear": 5.0}, 5.0)
    free = 1.0 + (5.0 - AHEAD * 0.1001) / PROBE_SHARE
    assert turns.due(free - 0.01) == ("cheap",)
    assert turns.due(free + 10.0) == ("cheap", "dear")


def test_frames_asked_for_during_an_update_come_all_together_after_the_next() -> None:
    controls = Controls()
    pace = Pace(controls, ("weights", "signal"))
    pace.begin(4)
    assert pace.is_over(5, ("weights",)), "frames of one probe end the pull"
    controls.frames_due = True
    assert not pace.is_over(5, ("weights",)), "a rest must not show probes of different steps"
    assert pace.due(5) == ("weights", "signal")
    assert pace.is_over(6, ("weights", "signal"))


@given(costs=COSTS, frame=st.floats(0.01, 1.0), share=st.floats(0.001, 0.5))
def test_live_probes_look_together_and_before_all_others(
    costs: dict[str, float], frame: float, share: float
) -> None:
    live = [name for name in costs if name in "abcd"]
    found = periods(costs, dict.fromkeys(costs, frame), share, live)
    assert sum(cost / found[name] for name, cost in costs.items()) <= share * (1 + 1e-9)
    assert len({found[name] for name in live}) <= 1, "their periods are alike"
    wanted = share * (LIVE_PART if len(live) < len(costs) else 1.0)
    alone = sum(costs[name] for name in live) / frame
    for name in live:
        assert found[name] < frame * (1 + max(1.0, alone / wanted)) * (1 + 1e-9), "and no longer"


def test_a_dear_probe_beside_live_ones_waits_for_what_they_leave() -> None:
    costs = {"live": 0.003, "too": 0.001, "dear": 0.1}
    found = periods(costs, dict.fromkeys(costs, 0.1), 0.05, ("live", "too"))
    assert found == {"live": 0.1, "too": 0.1, "dear": 12.8}
    slow = periods(
        {"live": 0.01, "dear": 0.1}, dict.fromkeys(("live", "dear"), 0.1), 0.05, ("live",)
    )
    assert slow == pytest.approx({"live": 0.3, "dear": 9.6}), "it comes with every 32nd live one"


def test_a_light_probe_that_cannot_keep_its_period_comes_with_the_slower_live_ones() -> None:
    found = periods({"live": 1.0, "light": 0.001}, {"live": 0.1, "light": 0.01}, 0.05, ("live",))
    assert found["light"] == found["live"] > 20


def test_frames_that_were_asked_for_follow_the_last_update_of_a_pull() -> None:
    controls = Controls(steps_per_pull=10, frames_due=True, frame_seconds=inf)
    pace = Pace(controls, ("weights",))
    pace.begin(100)
    assert [pace.due(step) for step in range(100, 110)] == [()] * 9 + [("weights",)]
    assert not controls.frames_due


def test_there_is_room_for_what_fits_into_the_rest_of_a_pull(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pace = Pace(Controls(slice_seconds=0.05, frame_seconds=inf), ())
    monkeypatch.setattr("desktoplab.engine.pace.perf_counter", lambda: 10.0)
    pace.begin(0)
    pace.together, pace.seconds_per_update = 100, 0.001
    monkeypatch.setattr("desktoplab.engine.pace.perf_counter", lambda: 10.03)
    assert pace.room(500) == 20
    assert not pace.is_over(500)
    monkeypatch.setattr("desktoplab.engine.pace.perf_counter", lambda: 10.0499)
    assert pace.is_over(520)


def test_the_end_of_an_epoch_shortens_no_later_call() -> None:
    pace = Pace(Controls(steps_per_pull=10_000, frame_seconds=inf), ())
    pace.begin(0)
    rooms, step = [], 0
    for made in (1, 2, 4, 1, 1, 8, 16):
        rooms.append(pace.room(step))
        step += min(made, rooms[-1])
        pace.note(step)
    assert rooms == [2, 2, 4, 8, 8, 8, 16], "at most twice as many as were ever made together"
