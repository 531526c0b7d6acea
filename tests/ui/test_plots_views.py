"""Promises of single views: nothing is dropped, ranges never shrink, read-outs tell the numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from desktoplab.engine.messages import Divergence, Ended
from desktoplab.ui.plots.views import Plot
from desktoplab.ui.session import Session
from tests.ui.plot_runs import (
    PLANE,
    begun,
    boundary,
    experiment_of,
    predictions,
    tell,
    weights,
)  # fmt: skip
from tests.ui.plot_runs import flow as flow_arrays


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(experiment_of(4))


def marks_of(plot: Plot) -> dict[str, list[tuple[float, float]]]:
    return {
        kind: [(spot["x"], spot["y"]) for spot in item.data]
        for kind, item in plot.chart.marks.items()
    }


def test_zero_infinity_and_nan_are_drawn_as_marks(plot_of, session: Session) -> None:
    arrays = flow_arrays([0.0, math.inf, math.nan, 1.0], [1.0] * 4)
    plot = plot_of("gradient_flow", tell(begun(session.experiment), gradient_flow=arrays))
    marks = marks_of(plot)
    assert [round(x) for x, _ in marks["0"]] == [0]
    assert [round(x) for x, _ in marks["∞"]] == [1]
    assert [round(x) for x, _ in marks["NaN"]] == [2]
    low, high = plot.chart.view_range()
    lanes = {kind: places[0][1] for kind, places in marks.items()}
    assert low < lanes["0"] < -12 < 2 < lanes["∞"] < lanes["NaN"] < high
    assert sorted(plot.chart.axis.lanes.values()) == ["0", "NaN", "∞"]
    assert "δ is not finite in 2 of 4 layers" in plot.summary()


def test_marks_go_when_values_are_finite_again(plot_of, session: Session) -> None:
    history = tell(begun(session.experiment), gradient_flow=flow_arrays([0.0] * 4, [1.0] * 4))
    plot = plot_of("gradient_flow", history)
    plot.show_history(tell(history, gradient_flow=flow_arrays([1.0] * 4, [1.0] * 4)))
    assert marks_of(plot) == {"0": [], "∞": [], "NaN": []}


def test_decades_grow_in_steps_of_six_and_never_shrink(plot_of, session: Session) -> None:
    history = tell(begun(session.experiment), gradient_flow=flow_arrays([1e-5] * 4, [1.0] * 4))
    plot = plot_of("gradient_flow", history)
    assert plot.chart.view_range() == (-12, 2)
    plot.show_history(tell(history, gradient_flow=flow_arrays([1e-20] * 4, [1e3] * 4)))
    assert plot.chart.view_range() == (-24, 8)
    plot.show_history(tell(history, gradient_flow=flow_arrays([1e-5] * 4, [1.0] * 4)))
    assert plot.chart.view_range() == (-24, 8)
    assert plot.chart.vb.viewRange()[1] == [-24, 8]


def test_read_out_tells_layer_value_and_ratio(plot_of, session: Session) -> None:
    arrays = flow_arrays([1e-8, 1e-6, 1e-4, 1e-3], [1.0] * 4)
    plot = plot_of("gradient_flow", tell(begun(session.experiment), gradient_flow=arrays))
    text = plot.hover_text(plot.chart.vb.mapViewToScene(QPointF(0.1, -3)))
    assert text.startswith("1 · Dense 10 · L2 norm · δ 1e-8 (0.0001 of the last hidden layer)")
    assert plot.hover_text(QPointF(-100, -100)) == ""


def test_summary_tells_the_factor_per_layer(plot_of, session: Session) -> None:
    arrays = flow_arrays([1e-8, 1e-6, 1e-4, 1e-3], [1.0] * 4)
    plot = plot_of("gradient_flow", tell(begun(session.experiment), gradient_flow=arrays))
    assert "δ shrinks to 0.01 × per layer: first/last hidden 0.0001" in plot.summary()
    assert "dL/dW stays level" in plot.summary()


def test_another_magnitude_is_drawn_at_once(plot_of, session: Session) -> None:
    arrays = flow_arrays([1e-8] * 4, [1.0] * 4) | {"delta_max": np.full(4, 1e-7)}
    plot = plot_of("gradient_flow", tell(begun(session.experiment), gradient_flow=arrays))
    plot.magnitude.setCurrentIndex(plot.magnitude.findData("max"))
    assert "δ 1e-7" in plot.describe(0)
    plot.shown.setCurrentIndex(plot.shown.findData("weight"))
    assert "δ" not in plot.describe(0)


def test_diverged_run_is_marked(plot_of, session: Session) -> None:
    history = tell(begun(session.experiment), [2.0, 3.0, math.inf, math.nan])
    history.add(Ended(4, 0.4, Divergence(3, None, "2 · Dense 10", "loss")))
    plot = plot_of("loss", history)
    assert [spot["x"] for spot in plot.marks.item.data] == [2, 3]
    assert plot.edge.line.isVisible()
    assert plot.edge.line.value() == 3
    assert plot.edge.text.toPlainText() == "diverged at step 3"
    assert "Diverged at step 3" in plot.summary()


@pytest.mark.parametrize("is_log", [False, True])
def test_loss_ranges_never_shrink_in_a_run(plot_of, session: Session, is_log: bool) -> None:
    history = tell(begun(session.experiment), [2.0] * 50)
    plot = plot_of("loss", history)
    plot.log.setChecked(is_log)
    before = plot.loss.vb.viewRange()
    for loss in (5.0, 0.01, 1.0, 1e-6):
        plot.show_history(tell(history, [loss] * 50))
        after = plot.loss.vb.viewRange()
        for (low, high), (new_low, new_high) in zip(before, after, strict=True):
            assert new_low <= low
            assert new_high >= high
        before = after


def test_loss_of_zero_is_drawn_at_the_lower_edge_of_the_log_axis(plot_of, session: Session) -> None:
    plot = plot_of("loss", tell(begun(session.experiment), [1.0, 0.0, 0.1]))
    plot.log.setChecked(True)
    assert plot.batch.line.yData.tolist() == pytest.approx([0.0, -1.0, -1.0])


def test_a_loss_that_explodes_leaves_the_rest_readable(plot_of, session: Session) -> None:
    plot = plot_of("loss", tell(begun(session.experiment), [2.0] * 20 + [1e30]))
    assert plot.loss.vb.viewRange()[1][1] <= 12


def test_hover_tells_step_epoch_and_values(plot_of, session: Session) -> None:
    history = tell(begun(session.experiment), [2.0] * 30, {10: {"validation_accuracy": 0.75}})
    plot = plot_of("loss", history)
    text = plot.hover_text(plot.loss.vb.mapViewToScene(QPointF(20, 1)))
    assert text == "step 20, epoch 2.00 · batch loss 2 · validation accuracy 75.0 %"


def test_few_layers_are_histograms_and_many_a_heat_map(plot_of, session: Session) -> None:
    plot = plot_of("weights", tell(begun(session.experiment), weights=weights(4)))
    assert plot.grid.isVisible()
    assert len(plot.grid.cells()) == 4
    large = begun(experiment_of(30))
    plot.show_history(tell(large, weights=weights(30, nonfinite=2)))
    plot.grab()
    assert plot.heat.isVisible()
    assert not plot.grid.isVisible()
    text = plot.hover_text(plot.heat.vb.mapViewToScene(QPointF(0.01, 7.0)))
    assert text.startswith("8 · Dense 10 · mean 0.25 · std 0.25 · 2 not finite · 31 from 0 to")
    assert "not finite in 30 of 30 layers" in plot.summary()
    assert len(plot.heat.lost.data) == 30


def test_limits_of_histograms_never_shrink(plot_of, session: Session) -> None:
    history = tell(begun(session.experiment), weights=weights(4, limit=2.0))
    plot = plot_of("weights", history)
    plot.show_history(tell(history, weights=weights(4, limit=0.5)))
    assert plot._grown[""][1].tolist() == [2.0] * 4


def test_wrong_answers_are_told_apart_in_words(plot_of, session: Session) -> None:
    plot = plot_of("predictions", tell(begun(session.experiment), predictions=predictions(28)))
    middles = [plot.grid.mapToScene(cell.center()) for cell in plot.grid.cells()]
    texts = [plot.hover_text(middle) for middle in middles]
    assert texts[0] == "✓ Right: 0, 90.0 % sure"
    assert texts[1] == "✗ Wrong: answered 7, 90.0 % sure; it is 1"
    assert texts[2] == "No answer: the outputs are not finite. It is 2."
    assert plot.summary().startswith("4 of 6 right")


def test_boundary_tells_the_answer_under_the_mouse(plot_of, session: Session) -> None:
    history = tell(begun(session.experiment, PLANE), boundary=boundary())
    plot = plot_of("boundary", history)
    x, _, value = plot.value_at(plot.chart.vb.mapViewToScene(QPointF(0.5, 0.0)))
    assert x == pytest.approx(0.5, abs=0.02)
    assert value == pytest.approx(0.75, abs=0.02)
    filled, hollow = plot.spots
    assert (len(filled.data), len(hollow.data)) == (2, 2)
    ratio = plot.chart.vb.viewPixelSize()
    assert ratio[0] == pytest.approx(ratio[1])
