"""Promises of the presentation mode: all print is larger, and afterwards all stands as before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QToolButton

from desktoplab.spec import edits
from desktoplab.ui import presentation
from desktoplab.ui.layout import GEOMETRY_KEY, STATE_KEY
from desktoplab.ui.preferences import Preferences
from desktoplab.ui.print_size import SIZES, px, scale, set_scale
from desktoplab.ui.start import Lab
from tests.ui.labs import opened_lab

LAPTOP, DESK = (1366, 768), (1920, 1080)


@pytest.fixture
def lab(request, qapp: QApplication, qtbot, settings: QSettings, tmp_path: Path):
    with opened_lab(qapp, settings, tmp_path) as lab:
        lab.window.show()
        lab.window.setWindowState(lab.window.windowState().WindowNoState)
        lab.window.resize(*LAPTOP)
        qtbot.waitExposed(lab.window)
        yield lab
    request.node.funcargs.pop("lab", None)


def toggle(qtbot, lab: Lab) -> None:
    before = lab.window
    action = before.findChild(QAction, "action_presentation")
    action.trigger()
    qtbot.waitUntil(lambda: lab.window is not before)
    qtbot.waitExposed(lab.window)


def seen(lab: Lab) -> set[str]:
    return {name for name, dock in lab.window.docks.items() if not dock.isHidden()}


def test_the_mode_makes_letters_lines_and_buttons_larger(qtbot, qapp, lab: Lab):
    font, button = qapp.font().pointSizeF(), lab.window.findChild(QToolButton, "button_train")
    high, card = button.height(), next(iter(lab.window.canvas.column.cards.values())).height()
    curve = next(plot for plot in lab.window.plots if plot.name == "loss").mean
    curve.recolor("#000000")
    thick = curve.line.opts["pen"].widthF()
    toggle(qtbot, lab)
    assert qapp.font().pointSizeF() == pytest.approx(font * 1.5)
    assert lab.window.findChild(QToolButton, "button_train").height() > 1.3 * high
    assert next(iter(lab.window.canvas.column.cards.values())).height() > 1.3 * card
    curve = next(plot for plot in lab.window.plots if plot.name == "loss").mean
    curve.recolor("#000000")
    assert curve.line.opts["pen"].widthF() == pytest.approx(1.5 * thick)
    assert lab.window.findChild(QAction, "action_presentation").isChecked()


def arrangement(lab: Lab) -> dict[str, tuple[bool, frozenset[str], bool]]:
    """Which docks are open, with which others they share a place, and which are in front."""
    window = lab.window
    return {
        name: (
            dock.isHidden(),
            frozenset(one.objectName() for one in window.tabifiedDockWidgets(dock)),
            dock.visibleRegion().isEmpty(),
        )
        for name, dock in window.docks.items()
    }


def test_leaving_it_brings_the_former_layout_back(qtbot, qapp, lab: Lab, settings: QSettings):
    font = qapp.font()
    lab.window.docks["weights"].hide()
    lab.window.docks["signal"].raise_()
    qtbot.waitUntil(lambda: not lab.window.docks["signal"].visibleRegion().isEmpty())
    before = arrangement(lab)
    toggle(qtbot, lab)
    kept = [settings.value(key) for key in (STATE_KEY, GEOMETRY_KEY)]
    assert "palette" not in seen(lab) and "inspector" not in seen(lab)
    assert {"loss", "gradient_flow"} <= seen(lab)
    lab.window.docks["gradient_flow"].hide()
    lab.window.docks["palette"].show()
    lab.window.resize(1500, 900)
    lab.window.arranged.keep()
    assert [settings.value(key) for key in (STATE_KEY, GEOMETRY_KEY)] == kept
    toggle(qtbot, lab)
    assert scale() == 1.0 and qapp.font() == font
    qtbot.waitUntil(lambda: arrangement(lab) == before)
    assert not lab.window.findChild(QAction, "action_presentation").isChecked()


def test_work_and_run_go_on_in_both_directions(qtbot, lab: Lab):
    lab.session.load(edits.change_training(lab.session.experiment, "epochs", 0))
    lab.session.edit("Seed", edits.change_training(lab.session.experiment, "seed", 5))
    lab.window.run_actions.train()
    qtbot.waitUntil(lambda: lab.run.history.step > 0)
    history = lab.run.history
    for _ in range(2):
        step = history.step
        toggle(qtbot, lab)
        assert lab.run.history is history
        qtbot.waitUntil(lambda step=step: history.step > step)
        assert lab.window.shown.history is history
        assert lab.session.undo_name is not None
    lab.run.stop()


@pytest.mark.parametrize("factor", SIZES)
def test_it_fits_a_small_and_a_large_screen(qtbot, lab: Lab, factor: float):
    lab.present(factor)
    qtbot.waitExposed(lab.window)
    hint = lab.window.minimumSizeHint()
    assert hint.width() <= LAPTOP[0] and hint.height() <= LAPTOP[1]
    lab.window.resize(*LAPTOP)
    lab.window.reset_layout()
    qtbot.waitUntil(lambda: lab.window.docks["loss"].width() > LAPTOP[0] // 2)
    assert not lab.window.grab().isNull()


def test_the_plots_keep_their_share_when_the_window_grows(qtbot, lab: Lab):
    toggle(qtbot, lab)
    for width in (1000, 1600):
        lab.window.resize(width, 700)
        qtbot.waitUntil(lambda width=width: lab.window.width() == width)
        qtbot.waitUntil(lambda: lab.window.docks["loss"].width() > 0.55 * lab.window.width())


def test_an_open_lesson_gets_room_beside_network_and_plots(qtbot, lab: Lab):
    toggle(qtbot, lab)
    window = lab.window
    window.resize(*LAPTOP)
    window.teaching.open(window.teaching.state.book.lessons[0])
    lesson = window.docks["lesson"]
    qtbot.waitUntil(lambda: lesson.width() > 0.22 * window.width())
    qtbot.waitUntil(lambda: window.network.width() > 0.2 * window.width())
    assert window.docks["loss"].width() > 0.3 * window.width()


def test_a_wide_screen_shows_two_columns_of_plots(qtbot, lab: Lab):
    toggle(qtbot, lab)
    window = lab.window
    assert window.docks["gradient_flow"] in window.tabifiedDockWidgets(window.docks["loss"])
    window.resize(*DESK)
    window.reset_layout()
    assert window.docks["gradient_flow"] not in window.tabifiedDockWidgets(window.docks["loss"])
    assert seen(lab) >= {"compare", "update_ratio"}


def test_the_size_is_chosen_in_the_menu_and_kept(qtbot, qapp, lab: Lab, settings: QSettings):
    font = qapp.font().pointSizeF()
    lab.window.findChild(QAction, "action_print_200").trigger()
    assert qapp.font().pointSizeF() == font, "a size alone does not begin the mode"
    toggle(qtbot, lab)
    assert qapp.font().pointSizeF() == pytest.approx(2 * font)
    before = lab.window
    lab.window.findChild(QAction, "action_print_125").trigger()
    qtbot.waitUntil(lambda: lab.window is not before)
    assert qapp.font().pointSizeF() == pytest.approx(1.25 * font)
    assert presentation.read_size(settings) == 1.25


def test_a_broken_size_means_the_default(settings: QSettings):
    settings.setValue(presentation.SIZE_KEY, "huge")
    assert presentation.read_size(settings) == 1.5


def test_another_language_keeps_the_large_print(qtbot, qapp, lab: Lab):
    toggle(qtbot, lab)
    large, before = qapp.font().pointSizeF(), lab.window
    lab.window.applied.choose_language("ko")
    qtbot.waitUntil(lambda: lab.window is not before)
    assert qapp.font().pointSizeF() == large and presentation.is_on()
    assert "palette" not in seen(lab)


def test_both_themes_are_painted_large(qtbot, lab: Lab):
    toggle(qtbot, lab)
    for theme in ("dark", "light"):
        lab.window.applied.apply(Preferences(theme=theme, language="en"))
        assert not lab.window.grab().isNull()


def test_lengths_follow_the_factor(qapp):
    font = qapp.font()
    assert px(10) == 10
    set_scale(qapp, 1.5)
    assert px(10) == 15
    set_scale(qapp, 1.0)
    assert px(10) == 10 and qapp.font() == font
