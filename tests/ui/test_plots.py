"""Promises of every plot: it says what it shows, follows theme, selection and zoom."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktoplab.spec.registry import Entry
from desktoplab.spec.tables import ProbeTraits
from desktoplab.spec.values import Values
from desktoplab.ui import theme
from desktoplab.ui.plots.views import VIEWS, Plot, make_plots
from desktoplab.ui.session import Session
from tests.ui.plot_runs import (
    NAMES,
    PICTURES,
    PLANE,
    begun,
    experiment_of,
    flow,
    full_run,
    tell,
    weights,
)  # fmt: skip


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(experiment_of(4))


def test_every_probe_with_a_known_view_gets_a_plot(plots: dict[str, Plot]) -> None:
    assert set(NAMES) <= set(plots)
    assert next(iter(plots)) == "loss"


def test_a_new_probe_needs_no_new_plot_code(qtbot, session: Session) -> None:
    probe = Entry("update", "Update", "", {}, lambda look: {}, "Size.", ProbeTraits("bars"))
    plot = VIEWS[probe.traits.view](session, probe)
    qtbot.addWidget(plot)
    plot.show()
    plot.show_history(tell(begun(session.experiment), update={"change": [1e-3, 1e-2, 0.0, 1.0]}))
    assert "change" in plot.summary()
    assert Values() == probe.defaults()


@pytest.mark.parametrize("name", NAMES)
def test_every_view_paints_with_and_without_data(
    plots: dict[str, Plot], session: Session, name: str
) -> None:
    plot = plots[name]
    plot.show()
    assert not plot.grab().isNull()
    assert plot.title in plot.hint.text()
    plot.show_history(full_run(session))
    assert plot.canvas.isVisible()
    assert not plot.grab().isNull()
    plot.clear()
    assert plot.hint.isVisible()


@pytest.mark.parametrize("name", NAMES)
def test_a_hidden_plot_draws_once_it_is_shown(
    plots: dict[str, Plot], session: Session, name: str
) -> None:
    plot = plots[name]
    plot.show_history(full_run(session))
    assert plot.accessibleDescription() == ""
    plot.show()
    assert plot.accessibleDescription() == plot.summary() != ""


@pytest.mark.parametrize("name", NAMES)
def test_a_change_of_theme_recolors(plots: dict[str, Plot], session: Session, name: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    palette = application.palette()
    plot = plots[name]
    plot.show()
    plot.show_history(full_run(session))
    try:
        for chosen in (theme.DARK, theme.LIGHT):
            application.setPalette(theme._palette(chosen))
            QApplication.processEvents()
            assert plot.canvas.backgroundBrush().color().name() == chosen.surface.lower()
    finally:
        application.setPalette(palette)


def click(plot: Plot, place: QPointF) -> None:
    plot.clicked(place)


@pytest.mark.parametrize("name", ["gradient_flow", "weights", "signal", "activations"])
def test_a_click_on_a_layer_selects_its_card(
    plots: dict[str, Plot], session: Session, name: str
) -> None:
    plot = plots[name]
    plot.show()
    plot.show_history(full_run(session))
    plot.grab()
    found = {}
    for x in range(0, plot.canvas.width(), 6):
        for y in range(0, plot.canvas.height(), 12):
            position = QPointF(plot.canvas.mapToScene(QPoint(x, y)))
            layer = plot.layer_at(position)
            if layer is not None:
                found[layer] = position
    assert set(found) == {0, 1, 2, 3}
    for layer, position in found.items():
        click(plot, position)
        assert session.selection == {session.experiment.network[layer].uid}


@pytest.mark.parametrize("layers", [4, 20])
def test_a_selected_card_stands_out_in_the_plots(qtbot, qapp: QApplication, layers: int) -> None:
    session = Session(experiment_of(layers))
    for plot in make_plots(session):
        qtbot.addWidget(plot)
        if plot.name not in ("gradient_flow", "weights"):
            continue
        session.select(())
        plot.show()
        ones = np.ones(layers)
        history = begun(session.experiment)
        plot.show_history(tell(history, gradient_flow=flow(ones, ones), weights=weights(layers)))
        before = plot.grab().toImage()
        session.select([session.experiment.network[2].uid])
        assert plot.selected_layers() == [2]
        assert plot.grab().toImage() != before


def test_arrow_keys_go_through_the_layers(plots: dict[str, Plot], session: Session) -> None:
    plot = plots["gradient_flow"]
    plot.show()
    plot.show_history(full_run(session))
    for expected in ("1 · Dense 10", "2 · Dense 10"):
        key = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
        plot.keyPressEvent(key)
        assert plot.accessibleDescription().startswith(expected)
    assert session.selection == {session.experiment.network[1].uid}


def test_boundary_fits_the_plane_and_predictions_fit_images(plots: dict[str, Plot]) -> None:
    assert plots["boundary"].fits(PLANE)
    assert not plots["boundary"].fits(PICTURES)
    assert plots["predictions"].fits(PICTURES)
    assert plots["loss"].fits(PLANE)


def test_a_new_run_forgets_the_ranges_of_the_last(plots: dict[str, Plot], session: Session) -> None:
    plot = plots["gradient_flow"]
    plot.show()
    plot.show_history(tell(begun(session.experiment), gradient_flow=flow([1e-30] * 4, [1.0] * 4)))
    assert plot.chart.decades.low < -12
    plot.show_history(full_run(session))
    assert plot.chart.decades.low == -12


def test_marks_of_the_last_run_go_with_its_lanes(plots: dict[str, Plot], session: Session) -> None:
    plot = plots["gradient_flow"]
    plot.show()
    zeros = flow([0.0, 1.0, 1.0, 1.0], [1.0] * 4)
    plot.show_history(tell(begun(session.experiment), gradient_flow=zeros))
    assert len(plot.chart.marks["0"].data) == 1
    plot.show_history(full_run(session))
    assert plot.chart.lanes() == {}
    assert len(plot.chart.marks["0"].data) == 0


def test_zoom_by_mouse_stays_until_it_is_reset(plots: dict[str, Plot], session: Session) -> None:
    plot = plots["loss"]
    plot.show()
    history = full_run(session)
    plot.show_history(history)
    view = plot.loss.vb
    full = view.viewRange()
    view.setXRange(2, 4, padding=0)
    view.sigRangeChangedManually.emit([True, False])
    plot.show_history(tell(history, [1.0] * 100))
    assert view.viewRange()[0] == [2, 4]
    assert plot.zoom_button.isVisible()
    plot.zoom_button.click()
    assert view.viewRange()[0][1] > full[0][1]


def test_a_hundred_layers_leave_no_gaps_and_hide_no_quantity(qtbot, qapp: QApplication) -> None:
    session = Session(experiment_of(100))
    plot = next(plot for plot in make_plots(session) if plot.name == "gradient_flow")
    qtbot.addWidget(plot)
    plot.resize(500, 340)
    plot.show()
    delta = np.where(np.arange(100) < 50, 1e-3, 1e-1)  # less than dL/dW, then more
    history = begun(session.experiment)
    plot.show_history(tell(history, gradient_flow=flow(delta, [1e-2] * 100)))
    picture, box = plot.canvas.grab().toImage(), plot.chart.vb

    def color(layer: float, decade: float) -> str:
        at = plot.canvas.mapFromScene(box.mapViewToScene(QPointF(layer, decade)))
        return picture.pixelColor(at).name().upper()

    backward, forward = theme.colors().backward.upper(), theme.colors().forward.upper()
    for layer in np.arange(3.0, 96.0, 0.25):
        is_early = layer < 49.5
        if abs(layer - 49.5) > 0.5:
            assert color(layer, -5.5) == (backward if is_early else forward)
            assert color(layer, -2.5 if is_early else -1.5) == (forward if is_early else backward)
