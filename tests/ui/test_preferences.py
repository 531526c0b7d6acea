"""Promises of the preferences: kept, applied, and never a reason not to start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QRect, QSettings
from PySide6.QtWidgets import QApplication, QComboBox

from desktoplab.ui import layout, theme
from desktoplab.ui.panels.preferences_dialog import PreferencesDialog
from desktoplab.ui.preferences import (
    Preferences,
    open_settings,
    read_preferences,
    write_preferences,
)


@pytest.fixture
def theme_restored(qapp: QApplication):
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def test_preferences_are_kept(settings: QSettings):
    chosen = Preferences(theme="dark", refresh_rate=10, language="en", device="cpu")
    write_preferences(settings, chosen)
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    assert read_preferences(again) == chosen


def test_a_broken_entry_means_the_default(settings: QSettings):
    settings.setValue("preferences/theme", "pink")
    settings.setValue("preferences/refresh_rate", "fast")
    settings.setValue("preferences/language", "xx")
    assert read_preferences(settings) == Preferences()


def test_the_settings_file_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path):
    monkeypatch.setenv("DESKTOPLAB_SETTINGS", str(tmp_path / "mine.ini"))
    assert open_settings().fileName() == str(tmp_path / "mine.ini")


def test_the_form_gives_back_what_it_was_given(qtbot):
    given = Preferences(theme="light", refresh_rate=20, device="cpu")
    dialog = PreferencesDialog(given)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == given


def test_the_form_gives_what_was_chosen(qtbot):
    dialog = PreferencesDialog(Preferences())
    qtbot.addWidget(dialog)
    combo = dialog.findChild(QComboBox, "theme")
    combo.setCurrentIndex(combo.findData("dark"))
    assert dialog.chosen().theme == "dark"


def test_themes_change_the_colours_at_once(window, theme_restored):
    window.applied.apply(Preferences(theme="dark"))
    assert theme.is_dark()
    window.applied.apply(Preferences(theme="light"))
    assert not theme.is_dark()


def test_layout_is_remembered(window, settings: QSettings):
    window.docks["palette"].hide()
    layout.keep_layout(window, settings)
    window.docks["palette"].show()
    assert layout.restore_state(window, window.docks, settings)
    assert window.docks["palette"].isHidden()


def test_a_wide_window_gives_the_rest_of_its_width_to_the_plots(qtbot, window):
    window.resize(1900, 1000)
    window.reset_layout()
    qtbot.waitUntil(lambda: window.canvas.width() <= layout.WIDEST_NETWORK + 40)


def test_a_window_that_grows_gives_the_room_to_the_plots_and_takes_it_back(qtbot, window):
    qtbot.waitUntil(lambda: window.canvas.width() <= layout.WIDEST_NETWORK + 40)
    before = window.canvas.width()
    window.resize(1900, 1000)
    qtbot.waitUntil(lambda: window.width() == 1900)
    qtbot.waitUntil(lambda: window.canvas.width() <= layout.WIDEST_NETWORK + 40)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.canvas.width() >= before - 100)


def test_reset_layout_brings_every_dock_back(window):
    for dock in window.docks.values():
        dock.hide()
    window.reset_layout()
    shown = {name for name, dock in window.docks.items() if not dock.isHidden()}
    assert {"palette", "inspector", "gradient_flow", "weights", "predictions"} <= shown
    assert "boundary" not in shown


def test_a_layout_of_another_version_is_dropped(window, settings: QSettings):
    settings.setValue(layout.STATE_KEY, window.saveState(layout.STATE_VERSION + 1))
    assert not layout.restore_state(window, window.docks, settings)
    settings.setValue(layout.GEOMETRY_KEY, QByteArray(b"nonsense"))
    layout.restore_geometry(window, settings)
    assert layout.is_on_screen(window.frameGeometry())


def test_a_window_off_every_screen_is_noticed(qapp):
    assert not layout.is_on_screen(QRect(-9000, -9000, 800, 600))
    assert layout.is_on_screen(QRect(0, 0, 800, 600))


def test_a_plot_is_offered_only_for_data_that_suit_it(window):
    boundary, predictions = window.docks["boundary"], window.docks["predictions"]
    assert boundary.isHidden() and not predictions.isHidden()
    window.files.new_from_preset("spiral")
    assert not boundary.isHidden() and predictions.isHidden()
    assert not predictions.toggleViewAction().isVisible()


def test_a_dock_that_was_closed_stays_closed(window):
    window.docks["predictions"].hide()
    window.files.new_from_preset("residual")
    assert window.docks["predictions"].isHidden()


def test_a_device_that_is_not_here_is_not_insisted_on(qtbot, window, settings: QSettings):
    with qtbot.waitSignal(window.run.engine_changed):
        window.run.warm()
    missing = next(name for name in ("mps", "cuda") if name not in window.run.devices)
    window.menus.device_chosen.emit(missing)
    assert window.run.wanted_device is None
    assert not window.menus.devices[missing].isEnabled()
    window.menus.device_chosen.emit("cpu")
    assert window.run.wanted_device == "cpu"
    assert read_preferences(settings).device == "cpu"
