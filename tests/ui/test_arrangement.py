"""Promises of the first arrangement: short tabs, rare plots closed, nothing lost of an old one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QTabBar

from desktoplab.spec import edits
from desktoplab.spec.network import layer
from desktoplab.spec.tables import PRESETS
from desktoplab.ui import arrangement, layout, theme
from desktoplab.ui.files import preset

RARE = {"mistakes", "symmetry", "filters"}
FITTING = {"loss", "predictions", "confusion", "gradient_flow", "activations", "weights",
           "update_ratio"}  # fmt: skip


def opened(window) -> set[str]:
    return {name for name, dock in window.docks.items() if not dock.isHidden()}


def tab_bars(window) -> list[QTabBar]:
    bars = [bar for bar in window.findChildren(QTabBar) if bar.parent() is window]
    return [bar for bar in bars if bar.count() > 1]


def test_rare_plots_are_closed_and_found_in_the_view_menu(window):
    assert opened(window) >= FITTING | {"palette", "inspector"}
    assert not opened(window) & RARE
    shown = {action.objectName() for action in window.menus.menus["view"].actions()
             if action.isVisible()}  # fmt: skip
    assert {f"action_dock_{name}" for name in RARE | FITTING} <= shown


def test_a_template_about_filters_shows_them_and_the_next_one_does_not(qtbot, window):
    window.show()
    filters, gradients = window.docks["filters"], window.docks["gradient_flow"]

    def is_in_front(dock) -> bool:
        return not dock.isHidden() and not dock.visibleRegion().isEmpty()

    qtbot.waitUntil(lambda: is_in_front(gradients))
    for name in ("pretrained_rbms", "cnn", "overfitting_l1", "pretrained_autoencoders"):
        window.files.new_from_preset(name)
        qtbot.waitUntil(lambda: is_in_front(filters))
    window.files.new_from_preset("digits")
    assert filters.isHidden()
    qtbot.waitUntil(lambda: is_in_front(gradients))
    filters.show()
    window.files.new_from_preset("pretrained_rbms")
    window.files.new_from_preset("digits")
    assert not filters.isHidden(), "what a person opened stays"


@pytest.mark.parametrize("name", list(PRESETS))
def test_what_a_template_is_about_is_a_plot_that_suits_it(window, name: str):
    shows = PRESETS[name].traits.shows
    if shows:
        window.session.load(preset(name))
        assert window.docks[shows].toggleViewAction().isVisible()


@pytest.fixture
def themed(qapp: QApplication):
    palette, sheet = qapp.palette(), qapp.styleSheet()
    theme.apply_theme(qapp, "light")
    yield
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.mark.parametrize("name", ["digits", "spiral", "residual"])
def test_tabs_are_not_shortened_on_a_small_screen(qtbot, themed, window, name: str):
    window.session.load(preset(name))
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.width() == 1366)
    window.reset_layout()
    qtbot.waitUntil(lambda: len(tab_bars(window)) == 3)
    # Docks that were closed lose their tabs with the next layout.
    qtbot.waitUntil(lambda: sum(bar.count() for bar in tab_bars(window)) < len(opened(window)))
    for bar in tab_bars(window):
        qtbot.waitUntil(lambda bar=bar: bar.width() > 330)
        words = [bar.fontMetrics().horizontalAdvance(bar.tabText(n)) for n in range(bar.count())]
        assert all(bar.tabRect(n).width() > words[n] for n in range(bar.count()))
        assert bar.tabRect(bar.count() - 1).right() <= bar.width()


def test_the_first_tabs_are_loss_and_gradients(qtbot, window):
    qtbot.waitUntil(lambda: len(tab_bars(window)) == 3)
    assert sorted(bar.tabText(bar.currentIndex()) for bar in tab_bars(window)) == [
        "Gradients", "Inspector", "Loss",
    ]  # fmt: skip
    action = window.docks["gradient_flow"].toggleViewAction()
    assert action.text() == "Gradient flow"


def test_sections_of_the_view_menu_hold_every_dock_once(window):
    groups = arrangement.menu_groups(window.docks)
    names = [name for _, members in groups for name in members]
    assert sorted(names) == sorted(window.docks)
    assert groups[0][1] == ["palette", "lesson", "inspector"]


def test_an_unknown_plot_needs_no_line_in_the_table(qapp):
    assert arrangement.columns(["palette", "loss", "new", "weights"]) == [
        ["loss"], ["weights", "new"],
    ]  # fmt: skip
    assert arrangement.opens("new")
    assert arrangement.tab_title("new", "A new plot") == "A new plot"
    assert arrangement.menu_groups(["new"]) == [("More plots", ["new"])]


def test_plots_come_and_go_with_data_and_network(window):
    assert not opened(window) & {"boundary", "unit_maps", "time_gradient", "skip_share"}
    window.session.load(preset("spiral"))
    assert opened(window) >= {"boundary", "unit_maps", "confusion"}
    assert not opened(window) & {"predictions", "mistakes", "filters"}
    window.session.load(preset("residual"))
    assert "skip_share" in opened(window)
    assert not opened(window) & {"boundary", "unit_maps", *RARE}


def test_recurrent_layers_bring_the_error_through_time(window):
    network = (layer("lstm", units=8), layer("dense", units=10))
    experiment = window.session.experiment
    window.session.edit("Recur", type(experiment)(network, experiment.data, experiment.training))
    assert "time_gradient" in opened(window)
    window.session.undo()
    assert "time_gradient" not in opened(window)


def test_what_a_person_closed_stays_closed_when_data_change(window):
    window.docks["predictions"].hide()
    window.docks["mistakes"].show()
    window.session.load(preset("spiral"))
    window.session.load(preset("digits"))
    assert "predictions" not in opened(window)
    assert "mistakes" in opened(window)


def test_reset_layout_returns_to_the_first_arrangement(window):
    before = opened(window)
    window.docks["symmetry"].show()
    window.docks["weights"].setFloating(True)
    window.docks["loss"].hide()
    window.reset_layout()
    assert opened(window) == before
    assert not window.docks["weights"].isFloating()


def test_a_layout_from_before_keeps_and_new_plots_join_its_tabs(qtbot, window, settings: QSettings):
    new = {"confusion", "symmetry"}
    for name in new:  # as if they had not existed when the layout was kept
        window.removeDockWidget(window.docks[name])
        window.docks[name].setObjectName(f"gone_{name}")
    window.docks["palette"].hide()
    window.docks["weights"].raise_()
    layout.keep_layout(window, settings)
    for name in new:
        window.docks[name].setObjectName(f"dock_{name}")
    window.docks["palette"].show()
    assert layout.restore_state(window, window.docks, settings)
    assert window.docks["palette"].isHidden()
    beside = {dock.objectName() for dock in
              window.tabifiedDockWidgets(window.docks["confusion"])}  # fmt: skip
    assert {"dock_loss", "dock_predictions"} <= beside
    assert window.docks["symmetry"].isHidden()
    window.docks["symmetry"].show()
    beside = {dock.objectName() for dock in
              window.tabifiedDockWidgets(window.docks["symmetry"])}  # fmt: skip
    assert "dock_gradient_flow" in beside
    qtbot.waitUntil(lambda: not window.docks["weights"].visibleRegion().isEmpty())


def test_seed_edits_leave_closed_plots_alone(window):
    before = opened(window)
    window.session.edit("Seed", edits.change_training(window.session.experiment, "seed", 5))
    assert opened(window) == before
