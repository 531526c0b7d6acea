"""Promises of the plots of layers: over time, as ratios, both ways; every number can be read."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from desktoplab.engine.history import History
from desktoplab.ui.plots.views import Plot, make_plots
from desktoplab.ui.session import Session
from tests.ui.plot_runs import activations, begun, experiment_of, flow, signal, tell, weights


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(experiment_of(4))


def grown(session: Session, *sizes: float) -> History:
    """A run with frames at the steps 0, 10, 20 …: deltas of these sizes, weights ever wider."""
    history = begun(session.experiment)
    for place, size in enumerate(sizes):
        delta, ratio = [size * 10**layer for layer in range(4)], [size if place else math.nan] * 4
        tell(
            history, [1.0] * (10 if place else 0), gradient_flow=flow(delta, [1.0] * 4),
            weights=weights(4, limit=0.5 * (place + 1)), update_ratio={"ratio": ratio},
        )  # fmt: skip
    return history


def shades_of(plot: Plot) -> np.ndarray:
    return plot.over_time.chart.image.image


def seen(plot: Plot, step: float, value: float) -> str:
    return plot.hover_text(plot.over_time.chart.vb.mapViewToScene(QPointF(step, value)))


def test_gradients_over_time_are_a_picture_of_layer_and_step(plot_of, session: Session) -> None:
    plot = plot_of("gradient_flow", grown(session, 1e-6, 1e-4, 1e-2))
    plot.time.setChecked(True)
    shades = shades_of(plot)
    assert len(shades) == 4
    assert (np.diff(shades[:, 0].astype(int)) > 0).all()
    assert shades[0, 0] < shades[0, shades.shape[1] // 2] < shades[0, -1]
    assert seen(plot, 12, 2) == "step 10 · 3 · Dense 10 · δ = dL/dz 0.01"
    assert seen(plot, 9, 0) == "step 0 · 1 · Dense 10 · δ = dL/dz 1e-6"
    assert plot.summary() == "δ = dL/dz in 1 · Dense 10: 1e-6 at step 0, 0.01 at step 20"
    assert plot.shown.currentData() == "delta"


def test_a_picture_over_time_is_not_made_again_for_nothing(plot_of, session: Session) -> None:
    history = grown(session, 1e-6, 1e-4)
    for name in ("gradient_flow", "weights"):
        plot = plot_of(name, history)
        plot.time.setChecked(True)
        before = shades_of(plot)
        plot.show_history(history)
        assert shades_of(plot) is before
    tell(history, [1.0] * 10, weights=weights(4))
    plot.show_history(history)
    assert shades_of(plot) is not before


def test_what_has_no_logarithm_is_hatched_and_explained(plot_of, session: Session) -> None:
    history = begun(session.experiment)
    tell(history, gradient_flow=flow([0.0, math.inf, math.nan, 1.0], [1.0] * 4))
    plot = plot_of("gradient_flow", history)
    plot.time.setChecked(True)
    labels = [entry.label for entry in plot.legend._entries]
    assert labels[1:] == ["exactly 0", "∞", "NaN"]
    assert seen(plot, 0.5, 0).endswith("δ = dL/dz 0")
    assert seen(plot, 0.5, 1).endswith("δ = dL/dz ∞")
    assert seen(plot, 0.5, 2).endswith("δ = dL/dz NaN")


@pytest.mark.parametrize("name", ["gradient_flow", "weights"])
def test_the_sliders_step_is_marked(plot_of, session: Session, name: str) -> None:
    history = grown(session, 1e-6, 1e-4, 1e-2)
    plot = plot_of(name, history)
    plot.time.setChecked(True)
    lines = plot.over_time.chart.cursor
    assert not any(line.isVisible() for line in lines)
    history.cursor = 10
    plot.show_history(history)
    assert [line.value() for line in lines if line.isVisible()] == [10, 10]
    history.cursor = None
    plot.show_history(history)
    assert not any(line.isVisible() for line in lines)


def test_values_over_time_are_those_of_the_selected_layer(plot_of, session: Session) -> None:
    plot = plot_of("weights", grown(session, 1e-6, 1e-4, 1e-2))
    plot.time.setChecked(True)
    assert plot.summary().startswith("std of the weights in 1 · Dense 10: 0.25 at step 0")
    session.select([session.experiment.network[2].uid])
    assert plot.summary().startswith("std of the weights in 3 · Dense 10")
    text = seen(plot, 11, 0.01)
    assert text == "3 · Dense 10 · step 10 · 31 from 0 to 0.0312"
    assert plot.over_time.chart.vb.viewRange()[1] == [-1.5, 1.5]


def test_over_time_exports_every_kept_step(plot_of, session: Session, tmp_path: Path) -> None:
    history = grown(session, 1e-6, 1e-4, 1e-2)
    plot = plot_of("gradient_flow", history)
    plot.time.setChecked(True)
    header, rows = plot.table()
    found = [dict(zip(header, row, strict=True)) for row in rows]
    assert [row["step"] for row in found] == [0] * 4 + [10] * 4 + [20] * 4
    assert found[9]["delta_l2"] == pytest.approx(1e-1)
    plot = plot_of("weights", history)
    plot.time.setChecked(True)
    header, rows = plot.table()
    found = [dict(zip(header, row, strict=True)) for row in rows]
    assert [(row["step"], row["low"], row["bin_5"]) for row in found] == [
        (0, -0.5, 5), (10, -1.0, 5), (20, -1.5, 5)
    ]  # fmt: skip
    for suffix in ("png", "svg"):
        plot.write(tmp_path / f"plot.{suffix}")
        assert (tmp_path / f"plot.{suffix}").stat().st_size > 0


def test_ratios_are_against_the_last_hidden_layer(plot_of, session: Session) -> None:
    plot = plot_of("gradient_flow", grown(session, 1e-6))
    plot.ratio.setChecked(True)
    tops = plot._bars["delta"].opts["y1"]
    assert tops.tolist() == pytest.approx([-2.0, -1.0, 0.0, 1.0])
    plot.time.setChecked(True)
    assert "δ / that of the last hidden layer 0.01" in seen(plot, 0.5, 0)


def test_a_guide_is_drawn_and_named(plot_of, session: Session) -> None:
    plot = plot_of("update_ratio", grown(session, 1e-2, 1e-2))
    assert plot.chart.guide.isVisible()
    assert plot.chart.guide.value() == -3
    assert "guide 0.001" in [entry.label for entry in plot.legend._entries]
    assert plot.summary() == "‖ΔW‖ / ‖W‖ from 0.01 to 0.01 (guide 0.001) · step 10"
    assert plot_of("gradient_flow", grown(session, 1.0)).chart.guide.isVisible() is False


def test_before_the_first_update_there_is_no_ratio(plot_of, session: Session) -> None:
    history = grown(session, 1e-2)
    plot = plot_of("update_ratio", history)
    assert plot.summary() == "no update was made yet · step 0"
    assert plot.chart.lanes() == {}
    later = grown(session, 1e-2, 1e-2)
    plot.show_history(later)
    plot.time.setChecked(True)
    assert plot.over_time.timeline.steps == (10,)


def test_saturated_shares_are_told_in_words(plot_of, session: Session) -> None:
    history = begun(session.experiment)
    tell(history, activations=activations(4, [0.1, 0.2, 0.97, 0.0]))
    plot = plot_of("activations", history)
    assert "97.0 % saturated in 3 · Dense 10" in plot.summary()
    assert "97.0 % saturated" in plot.describe(2)
    assert "dead" not in plot.describe(2)


def test_activations_have_their_own_range_and_z_another(plot_of, session: Session) -> None:
    large = begun(experiment_of(20))
    plot = plot_of("activations", tell(large, activations=activations(20)))
    assert plot.heat.vb.viewRange()[0] == [0.0, 1.0]
    assert plot.summary().startswith("std of the activations 0.25 in 20 layers")
    plot.what.setCurrentIndex(plot.what.findData("z_"))
    assert plot.heat.vb.viewRange()[0] == [-4.0, 4.0]
    assert plot.summary().startswith("std of z 2 in 20 layers")


def test_layers_on_their_own_scale_are_equally_wide(plot_of, session: Session) -> None:
    arrays = weights(20) | {"limits": 2.0 ** -np.arange(20)}
    plot = plot_of("weights", tell(begun(experiment_of(20)), weights=arrays))
    assert not (plot.heat.image.image[0] == plot.heat.image.image[10]).all()
    plot.own.setChecked(True)
    assert (plot.heat.image.image[0] == plot.heat.image.image[10]).all()
    text = plot.hover_text(plot.heat.vb.mapViewToScene(QPointF(0.51, 10)))
    assert text.endswith(" · 15 from 0.000488 to 0.000519")


def test_axes_have_their_room_from_the_first_painting(plot_of, session: Session) -> None:
    plot = plot_of("weights", tell(begun(experiment_of(20)), weights=weights(20)))
    assert plot.heat.left.geometry().width() == 44
    assert plot.heat.vb.geometry().left() == 44
    plot.time.setChecked(True)
    assert plot.over_time.chart.vb.geometry().left() == 52


def test_hovering_a_small_histogram_tells_its_bin(plot_of, session: Session) -> None:
    plot = plot_of("activations", tell(begun(session.experiment), activations=activations(4)))
    middle = plot.grid.mapToScene(plot.grid.cells()[1].center())
    assert plot.hover_text(middle).endswith(" · 10 from 0.5 to 0.516")


def test_the_signal_is_marked_both_ways_with_its_forecast(plot_of, session: Session) -> None:
    forward, delta = [1.0, 0.1, 0.01, 0.001], [1e-6, 1e-4, 1e-2, 1.0]
    history = tell(begun(session.experiment), signal=signal(forward, delta, off=1.12))
    plot = plot_of("signal", history)
    points = {name: [spot["y"] for spot in item.data] for name, item in plot.points.items()}
    assert points["forward_std"] == pytest.approx([0, -1, -2, -3])
    assert points["delta_rms"] == pytest.approx([-6, -4, -2, 0])
    lines = {name: curve.line.yData for name, curve in plot.lines.items()}
    assert lines["forecast_forward"] == pytest.approx(np.arange(0, -4, -1) + math.log10(1.12))
    assert plot.summary() == (
        "forward × 0.1 per layer · backward × 0.01 per layer"
        " · forecast off by at most 12 % · step 0"
    )
    assert "forward: std of a 0.1 (forecast 0.112, off by 12 %)" in plot.describe(1)
    symbols = {item.opts["symbol"] for item in plot.points.values()}
    assert len(symbols) == 2


def test_a_signal_that_is_lost_stands_in_a_lane(plot_of, session: Session) -> None:
    arrays = signal([1.0, 0.0, math.inf, math.nan], [1.0] * 4)
    arrays |= {"forecast_forward": np.full(4, np.nan), "forecast_delta": np.full(4, np.nan)}
    plot = plot_of("signal", tell(begun(session.experiment), signal=arrays))
    marks = {kind: [spot["x"] for spot in item.data] for kind, item in plot.chart.marks.items()}
    assert marks == {"0": [1], "∞": [2], "NaN": [3]}
    assert "forecast" not in plot.summary() + plot.describe(0)
    assert "forward is not finite in 2 of 4 layers" in plot.summary()


@pytest.mark.parametrize("layers", [1, 2, 200])
@pytest.mark.parametrize("name", ["gradient_flow", "weights", "activations", "signal"])
def test_one_and_two_hundred_layers_are_drawn(qtbot, qapp, name: str, layers: int) -> None:
    session = Session(experiment_of(layers))
    history, ones = begun(session.experiment), np.ones(layers)
    for _ in range(3):
        tell(
            history, [1.0], gradient_flow=flow(ones, ones), weights=weights(layers),
            activations=activations(layers), signal=signal(ones, ones),
        )  # fmt: skip
    for plot in make_plots(session):
        qtbot.addWidget(plot)
        if plot.name != name:
            continue
        plot.show()
        plot.show_history(history)
        assert plot.summary() != ""
        assert not plot.grab().isNull()
        if hasattr(plot, "time"):
            plot.time.setChecked(True)
            assert shades_of(plot).shape[1] > 100
            assert not plot.grab().isNull()
