"""Views of what networks make: points beside the data, and pictures."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from desktoplab.engine.history import History
from desktoplab.spec.registry import Entry
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.views import VIEWS, Plot
from desktoplab.ui.session import Session
from tests.ui.plot_runs import begun, experiment_of, tell
from tests.ui.themes import assert_follows_the_theme

EXTENT = np.array([-1.0, 1.0, -1.0, 1.0])


@pytest.fixture
def session(qapp) -> Session:
    return Session(experiment_of(2))


@pytest.fixture
def plot(qtbot, session: Session) -> Any:
    """`plot(view, **arrays)`: the view with one frame, as large as in the window."""

    def make(view: str, **arrays: Any) -> Plot:
        probe = Entry("made", "Made", "", {}, lambda look: {}, "Help.", ProbeTraits(view))
        plot = VIEWS[view](session, probe)
        qtbot.addWidget(plot)
        plot.resize(520, 400)
        plot.show()
        plot.show_history(tell(begun(session.experiment), [1.0, 0.5], made=arrays))
        return plot

    return make


def field(**changes: Any) -> dict[str, Any]:
    """A discriminator that takes the right half for real; two of four samples are outside."""
    grid = np.repeat(np.linspace(0.0, 1.0, 8)[None], 8, axis=0)
    made = np.array([[0.5, 0.5], [-0.5, 0.0], [3.0, 0.0], [0.0, -9.0]])
    points = np.array([[0.8, 0.8], [0.9, -0.9]])
    known = {"grid": grid, "extent": EXTENT, "points": points, "labels": np.array([0, 1])}
    return {**known, "generated": made, **changes}


def test_samples_lie_where_they_were_made(plot):
    shown = plot("samples", **field())
    data, made = (item.getData() for item in shown.spots)
    assert np.array_equal(np.stack(data, axis=1), field()["points"])
    assert np.array_equal(np.stack(made, axis=1), field()["generated"])
    assert "4 generated samples, 50.0 % outside" in shown.summary()
    assert not shown.grab().isNull()


def test_the_field_is_read_where_the_mouse_is(plot):
    shown = plot("samples", **field())
    for x, words in ((1.0, "real: 100.0 %"), (-1.0, "real: 0.0 %")):
        assert words in shown.hover_text(shown.chart.vb.mapViewToScene(QPointF(x, 0.0)))


def test_samples_that_are_not_finite_are_told_and_not_drawn(plot):
    made = field()["generated"]
    made[1, 0] = np.nan
    shown = plot("samples", **field(generated=made))
    assert len(shown.spots[1].getData()[0]) == 3
    assert "1 generated sample is not finite" in shown.summary()


def test_the_table_of_samples_has_field_data_and_what_was_made(plot):
    header, rows = plot("samples", **field()).table()
    kinds = [row[0] for row in rows]
    assert header == ("kind", "x1", "x2", "value")
    assert [kinds.count(kind) for kind in ("real", "data", "generated")] == [64, 2, 4]


def test_what_is_covered_is_told(plot, session: Session):
    shown = plot("samples", **field())
    history: History = shown.history
    tell(history, (), points={2: {"covered": 2.0, "quality": 0.75}})
    assert "2 of" in shown.summary()
    assert "good samples 75.0 %" in shown.summary()


def test_generated_pictures_have_a_cell_each(plot):
    shown = plot("pictures", pictures=np.linspace(0, 1, 24 * 12).reshape(3, 8, 4, 3))
    assert len(shown.cells) == 24
    assert len(shown.grid.cells()) == 24
    assert "24 generated pictures" in shown.summary()
    center = shown.grid.mapToScene(shown.grid.cells()[0].center())
    assert "picture 1 · gray from 0" in shown.hover_text(center)
    assert not shown.grab().isNull()


def test_pictures_that_are_not_finite_are_told(plot):
    pictures = np.full((3, 2, 4, 4), 0.5)
    pictures[1, 0, 0, 0] = np.inf
    shown = plot("pictures", pictures=pictures)
    assert "1 is not finite" in shown.summary()
    assert not shown.grab().isNull()


@pytest.mark.parametrize("view", ["samples", "pictures"])
def test_both_views_follow_the_theme(plot, view: str, qapp):
    arrays = field() if view == "samples" else {"pictures": np.full((3, 4, 5, 5), 0.5)}
    shown = plot(view, **arrays)
    assert_follows_the_theme(shown, qapp)


def test_pictures_of_a_table_are_all_numbers(plot):
    header, rows = plot("pictures", pictures=np.full((2, 3, 2, 2), 0.25)).table()
    rows = list(rows)
    assert header == ("row", "picture", "y", "x", "gray")
    assert len(rows) == 24
    assert {row[-1] for row in rows} == {0.25}
