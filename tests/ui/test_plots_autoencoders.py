"""Views of what autoencoders make: inputs beside outputs, and codes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from desktoplab.spec.registry import Entry
from desktoplab.spec.tables import DataInfo, ProbeTraits
from desktoplab.ui.plots.glyphs import are_short, glyph
from desktoplab.ui.plots.scatter import round_ends
from desktoplab.ui.plots.views import VIEWS
from desktoplab.ui.session import Session
from tests.ui.plot_runs import PICTURES, PLANE, begun, experiment_of, tell
from tests.ui.themes import assert_follows_the_theme

TEN = replace(PICTURES, class_names=tuple(str(digit) for digit in range(10)))
TABLE = DataInfo("Diabetes", (3,), 0, 442, task="reconstruction", feature_names=("age", "bmi"))
ERRORS = {"error": np.array([0.1]), "damage": np.array([0.4])}


@pytest.fixture
def session(qapp) -> Session:
    return Session(experiment_of(3))


@pytest.fixture
def plot(qtbot, session: Session) -> Any:
    """`plot(view, info, **arrays)`: the view with one frame, as large as in the window."""

    def make(view: str, info: DataInfo, **arrays: Any) -> Any:
        probe = Entry("made", "Made", "", {}, lambda look: {}, "Help.", ProbeTraits(view))
        plot = VIEWS[view](session, probe)
        qtbot.addWidget(plot)
        plot.resize(520, 400)
        plot.show()
        plot.show_history(tell(begun(session.experiment, info), [1.0, 0.5], made=arrays))
        return plot

    return make


def code(points: object, **numbers: float) -> dict[str, Any]:
    """Arrays of `code`, with labels 0, 1, 2 … in turn."""
    found = np.asarray(points, dtype=float)
    known = {"layer": 1, "width": found.shape[1], "share": 1.0, "neighbors": 0.75,
             "input_neighbors": 0.97, "components": 0.27, **numbers}  # fmt: skip
    labels = np.arange(len(found)) % 10
    return {"points": found, "labels": labels, **{k: np.array([v]) for k, v in known.items()}}


def at(shown: Any, x: float, y: float) -> str:
    return shown.hover_text(shown.chart.vb.mapViewToScene(QPointF(x, y)))


def test_a_code_of_two_numbers_is_drawn_as_it_is(plot):
    points = [[0.0, 0.0], [4.0, 1.0], [-3.0, 2.0]]
    shown = plot("scatter", TEN, **code(points))
    assert np.array_equal(np.stack(shown.spots.getData(), axis=1), points)
    assert shown.chart.bottom.labelText == "first number of the code"
    assert "nearest sample of the same class: 75.0 %, by the inputs 97.0 %" in shown.summary()
    assert "as many principal components reach an R² of 0.27" in shown.summary()
    assert "code of 2 · Dense 10" in shown.summary()
    assert at(shown, 4.0, 1.0) == "sample 2: 1 · code 4, 1"
    assert at(shown, 1.0, -1.0) == ""
    assert not shown.grab().isNull()


def test_short_names_of_classes_are_the_marks_and_need_no_legend(plot):
    points = [[0.0, 0.0], [4.0, 1.0]]
    shown = plot("scatter", TEN, **code(points))
    assert shown.names_are_marks
    assert [spot.symbol() for spot in shown.spots.points()] == [glyph("0"), glyph("1")]
    assert not shown.legend._entries
    named = replace(PICTURES, class_names=tuple(f"kind {place}" for place in range(10)))
    shown = plot("scatter", named, **code(points))
    assert {spot.symbol() for spot in shown.spots.points()} == {"o"}
    assert [entry.label for entry in shown.legend._entries][:2] == ["kind 0", "kind 1"]


def test_a_glyph_is_as_large_as_a_mark_and_stands_on_its_point():
    where = glyph("8").boundingRect()
    assert max(where.width(), where.height()) == pytest.approx(0.95, abs=0.01)
    assert where.center().manhattanLength() < 1e-6
    assert are_short(("0", "10"))
    assert not are_short(()) and not are_short(("cat", "1"))


def test_a_code_of_one_number_is_a_strip_with_a_lane_for_each_class(plot):
    values = np.linspace(-1, 1, 40)[:, None]
    shown = plot("scatter", TEN, **code(values))
    x, y = shown.spots.getData()
    assert np.array_equal(x, values[:, 0])
    assert np.array_equal(np.round(y), np.arange(40) % 10)
    assert shown.lanes.labels == TEN.class_names
    assert len(set(y[np.arange(40) % 10 == 3])) == 4  # apart from each other


def test_the_strip_of_a_regression_has_the_target_upwards(plot):
    arrays = code(np.linspace(-1, 1, 5)[:, None])
    arrays["labels"] = np.array([25.0, 50.0, 75.0, 100.0, 346.0])
    shown = plot("scatter", TABLE, **arrays)
    assert np.array_equal(shown.spots.getData()[1], arrays["labels"])
    assert shown.chart.left.labelText == "target"
    assert shown.lanes.labels == ()


def test_a_wide_code_says_that_it_is_a_shadow(plot):
    shown = plot("scatter", TEN, **code([[0.0, 1.0], [2.0, 3.0]], width=32, share=0.375))
    assert "2 principal directions of 32 hold 37.5 % of the variance" in shown.summary()
    assert shown.chart.left.labelText == "second principal direction"


def test_codes_that_are_not_finite_are_told_and_not_drawn(plot):
    shown = plot("scatter", TEN, **code([[0.0, 1.0], [np.nan, 3.0], [1.0, 1.0]]))
    assert len(shown.spots.getData()[0]) == 2
    assert "1 is not finite" in shown.summary()
    lost = plot("scatter", TEN, **code(np.full((4, 2), np.nan), neighbors=np.nan))
    assert "4 are not finite" in lost.summary()
    assert at(lost, 0.5, 0.5) == ""


def test_the_table_of_codes_has_every_sample(plot):
    header, rows = plot("scatter", TEN, **code([[0.0, 1.0], [2.0, 3.0]])).table()
    assert header == ("sample", "code1", "code2", "label")
    assert list(rows) == [[0, 0.0, 1.0, "0"], [1, 2.0, 3.0, "1"]]


def test_ranges_have_round_ends_around_all_that_is_drawn():
    low, high = round_ends(np.array([-3.7, 9.2]))
    assert (low, high) == (-4.0, 10.0)
    assert round_ends(np.array([-3.71, 9.19])) == (low, high)
    assert round_ends(np.empty(0)) == (0.0, 1.0)
    low, high = round_ends(np.zeros(5))
    assert low < 0.0 < high


def moved(**changes: Any) -> dict[str, Any]:
    points = np.array([[0.0, 0.0], [1.0, 1.0]])
    ends = np.array([[0.0, 0.5], [1.0, 3.0]])
    known = {"points": points, "ends": ends, "labels": np.array([0, 1])}
    return {**known, "error": np.array([0.1]), "damage": np.array([0.0]), **changes}


def test_points_are_tied_to_where_they_are_put(plot):
    shown = plot("moved", PLANE, **moved())
    assert np.array_equal(np.stack(shown.made.getData(), axis=1), moved()["ends"])
    x, y = shown.ties.getData()
    assert x.tolist() == [0.0, 0.0, 1.0, 1.0]
    assert y.tolist() == [0.0, 0.5, 1.0, 3.0]
    low, high = shown.chart.vb.viewRange()[1]
    assert low <= 0.0 and high >= 3.0
    assert "mean squared error 0.1" in shown.summary()
    assert at(shown, 1.0, 1.0) == "sample 2: class 1 · 1, 1 → 1, 3"
    assert list(shown.table()[1])[1] == [1, 1.0, 1.0, 1.0, 3.0, "class 1"]


def test_damaged_points_are_called_so(plot):
    shown = plot("moved", PLANE, **moved(**ERRORS))
    assert "damaged input" in [entry.label for entry in shown.legend._entries]
    assert "75.0 % of the damage taken away" in shown.summary()


def test_values_lie_against_their_inputs_by_feature(plot):
    points = np.array([[1.0, 0.9], [2.0, 0.0], [0.5, 0.5]])
    shown = plot("against", TABLE, points=points, labels=np.arange(3),
                 r2=np.array([0.98, 0.1, np.nan]), **ERRORS)  # fmt: skip
    labels = [entry.label for entry in shown.legend._entries]
    assert labels == ["age 0.98", "bmi 0.1", "feature 3 NaN"]
    assert "R² of age 0.98, of bmi 0.1" in shown.summary()
    assert at(shown, 2.0, 0.0) == "bmi: 2 → 0 · 10.0 % of its variance comes back"
    assert next(iter(shown.table()[1])) == ["age", 1.0, 0.9]


def test_an_output_stands_below_its_input(plot):
    pictures = np.zeros((2, 5, 4, 4))
    pictures[1, 2] = 0.5
    shown = plot("pairs", PICTURES, pictures=pictures, **{**ERRORS, "damage": np.array([0.0])})
    assert [len(cell) for cell in shown.cells] == [2] * 5
    cell = shown.grid.cells()[2]
    assert cell.height() > 1.9 * cell.width()
    assert "mean squared error 0.25" in shown.hover_text(shown.grid.mapToScene(cell.center()))
    assert "mean squared error 0.1 · above the input, below the output" in shown.summary()


def test_a_damaged_picture_stands_between_the_two(plot):
    pictures = np.stack([np.full((5, 4, 4), gray) for gray in (1.0, 0.0, 0.5)])
    shown = plot("pairs", PICTURES, pictures=pictures, **ERRORS)
    assert [len(cell) for cell in shown.cells] == [3] * 5
    cell = shown.grid.cells()[0]
    told = shown.hover_text(shown.grid.mapToScene(cell.center()))
    assert "damaged input" in told and "mean squared error 0.25" in told
    assert "75.0 % of the damage taken away: mean squared error 0.4 → 0.1" in shown.summary()
    pictures[2, 1, 0, 0] = np.nan
    assert "1 is not finite" in plot("pairs", PICTURES, pictures=pictures, **ERRORS).summary()


@pytest.mark.parametrize("view", ["scatter", "moved", "against", "pairs"])
def test_views_follow_the_theme(plot, view: str, qapp):
    arrays = {
        "scatter": (TEN, code([[0.0, 0.0], [4.0, 1.0]])),
        "moved": (PLANE, moved()),
        "against": (TABLE, {"points": np.eye(2), "labels": np.arange(2), "r2": np.ones(3)}),
        "pairs": (PICTURES, {"pictures": np.full((2, 3, 4, 4), 0.5)}),
    }
    info, chosen = arrays[view]
    shown = plot(view, info, **chosen)
    assert_follows_the_theme(shown, qapp)
