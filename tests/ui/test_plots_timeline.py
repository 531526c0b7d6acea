"""Promises of what the plots over time are made of: numbers in, shades out, no window."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame, Progress
from desktoplab.ui.plots import forecast, spread
from desktoplab.ui.plots.time_heat import FIRST_INK, PAPER, TOP, log_shades
from desktoplab.ui.plots.timeline import Timeline, pixel_columns


def told(*frames: Frame) -> History:
    history = History()
    for frame in frames:
        history.add(Progress(frame.step, 0.0, 0, np.empty(0), (), (frame,)))
    return history


def frame(step: int, probe: str = "size") -> Frame:
    return Frame(probe, step, {"value": np.array([float(step)])})


def test_each_kept_frame_is_read_once() -> None:
    read: list[int] = []

    def note(found: Frame) -> float:
        read.append(found.step)
        return float(found.arrays["value"][0])

    timeline = Timeline("size", note)
    history = told(frame(0), frame(5))
    assert timeline.update(history)
    assert not timeline.update(history)
    history.add(Progress(9, 0.0, 0, np.empty(0), (), (frame(9),)))
    assert timeline.update(history)
    assert (timeline.steps, timeline.values, read) == ((0, 5, 9), [0.0, 5.0, 9.0], [0, 5, 9])


def test_steps_of_another_probe_repeat_nothing() -> None:
    timeline = Timeline("size", lambda found: found.step)
    assert timeline.update(told(frame(0), frame(3, "other"), frame(5), frame(7, "other")))
    assert timeline.steps == (0, 5)


def test_thinned_steps_go_and_unknown_ones_never_come() -> None:
    timeline = Timeline("size", lambda found: None if found.step == 2 else found.step)
    timeline.update(told(frame(0), frame(1), frame(2), frame(3)))
    assert timeline.steps == (0, 1, 3)
    timeline.update(told(frame(0), frame(3)))
    assert (timeline.steps, timeline.values) == ((0, 3), [0, 3])


def test_a_step_is_shown_until_the_next() -> None:
    columns = pixel_columns((0, 2, 10), 12, 12)
    assert columns.tolist() == [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]
    timeline = Timeline("size", lambda found: found.step)
    timeline.update(told(frame(2), frame(10)))
    assert [timeline.before(step) for step in (1.9, 2.0, 9.9, 10.0, 50.0)] == [None, 2, 2, 10, 10]


def test_sizes_are_shades_on_fixed_decades() -> None:
    shades = log_shades(np.array([[-12.0, -5.0, 2.0, -30.0]]), -12, 2, np.arange(4))
    assert shades.tolist() == [[0, TOP // 2, TOP, 0]]


def test_zero_infinity_and_nan_have_inks_of_their_own() -> None:
    logs = np.array([[-math.inf, math.inf], [math.nan, 0.0]])
    shades = log_shades(logs, -12, 2, np.repeat(np.arange(2), 60))
    rows, columns = shades.shape
    top, bottom = shades[: rows // 2], shades[rows // 2 :]
    assert set(top[:, : columns // 2].flat) == {PAPER, FIRST_INK}
    assert set(top[:, columns // 2 :].flat) == {PAPER, FIRST_INK + 1}
    assert set(bottom[:, : columns // 2].flat) == {PAPER, FIRST_INK + 2}
    assert bottom[:, columns // 2 :].max() <= TOP


def test_histograms_of_different_ranges_keep_their_totals_in_common_bins() -> None:
    arrays = {
        "counts": np.array([[4, 0, 0, 4], [1, 1, 1, 1]]),
        "lows": np.array([0.0, -2.0]), "limits": np.array([1.0, 2.0]),
    }  # fmt: skip
    found = spread.read(arrays)
    assert spread.ends(found) == (-2.0, 2.0)
    assert spread.ends(spread.Spread(found.counts[:1], found.lows[:1], found.highs[:1], {})) == (
        0.0, 1.0
    )  # fmt: skip
    bins = spread.common_bins(found, -2.0, 2.0, 8)
    assert bins.tolist() == [[0, 0, 0, 0, 4, 4, 0, 0], [0.5] * 8]


def test_without_lows_the_range_is_symmetric() -> None:
    found = spread.read({"counts": np.array([[1, 2, 3, 4]]), "limits": np.array([2.0])})
    assert (found.lows.tolist(), found.highs.tolist()) == ([-2.0], [2.0])
    assert found.bin_at(0, 1.5) == (1.0, 2.0, 4)
    assert found.bin_at(0, 2.5) is None
    assert found.bin_at(0, -2.1) is None


def test_counts_are_shaded_by_their_logarithm() -> None:
    shades = spread.shades(np.array([[0.0, 1.0, 10.0, 100.0, 1000.0, 8889.0]]))
    assert shades[0, 0] == 0
    assert shades[0, 1] == 0
    assert shades[0, 2] == pytest.approx(255 / 3, abs=1)
    assert shades[0, 3] == pytest.approx(2 * 255 / 3, abs=1)
    assert shades[0, 4] == 255


def test_an_error_of_the_forecast_counts_both_ways() -> None:
    measured = np.array([1.0, 1.0, 0.0, math.nan, 1.0])
    expected = np.array([2.0, 0.5, 1.0, 1.0, math.nan])
    found = forecast.errors(measured, expected)
    assert found[:2].tolist() == pytest.approx([2.0, 2.0])
    assert np.isnan(found[2:]).all()


def test_an_error_is_a_percentage_or_a_factor() -> None:
    words = [forecast.error_text(error) for error in (1.12, 30.0)]
    assert [each.template for each in words] == ["{percent} %", "a factor of {factor}"]
    assert [value for each in words for _, value in each.values] == ["12", "30"]
    assert forecast.worst_text(np.full(2, np.nan), np.full(2, np.nan)) is None
