"""Promises of the probe settings: in force at once, kept, and bad entries are left out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from desktoplab.spec import edits
from desktoplab.spec.tables import PROBES
from desktoplab.ui.probing import ProbeSettings, read_probes, write_probes


def opened(window):
    window.own_actions["probes"].trigger()
    return window.probing._dialog


def test_every_probe_has_a_line_with_names(window):
    dialog = opened(window)
    for entry in PROBES.entries():
        box = dialog.findChild(QCheckBox, f"probe_{entry.name}")
        rate = dialog.findChild(QComboBox, f"probe_{entry.name}_seconds")
        assert box.isChecked() and box.accessibleName() and box.toolTip()
        assert rate.accessibleName()


def test_a_probe_switched_off_gives_no_more_frames_in_a_running_run(qtbot: QtBot, window):
    window.session.load(edits.change_training(window.session.experiment, "epochs", 0))
    with qtbot.waitSignal(window.run.started):
        window.run_actions.train()
    opened(window).findChild(QCheckBox, "probe_weights").setChecked(False)
    newest = window.run.history.newest
    qtbot.waitUntil(lambda: "gradient_flow" in newest)
    # What was under way still comes, in order, and both together; from one alone on there is none.
    qtbot.waitUntil(
        lambda: "weights" not in newest or newest["weights"].step < newest["gradient_flow"].step
    )
    weights, flow = newest.get("weights"), newest["gradient_flow"].step
    qtbot.waitUntil(lambda: newest["gradient_flow"].step > flow)
    assert newest.get("weights") is weights


def test_choices_hold_for_the_run_and_the_next_and_are_kept(window, settings: QSettings):
    dialog = opened(window)
    dialog.findChild(QCheckBox, "probe_boundary").setChecked(False)
    rate = dialog.findChild(QComboBox, "probe_weights_seconds")
    rate.setCurrentIndex(rate.findData(2.0))
    assert window.run.probes_off == {"boundary"}
    assert window.run.probe_seconds == {"weights": 2.0}
    window.run.train(window.session.experiment)
    assert window.run._job.controls.off == {"boundary"}
    assert window.run._job.controls.probe_seconds == {"weights": 2.0}
    assert read_probes(settings) == ProbeSettings(frozenset({"boundary"}), {"weights": 2.0})


def test_defaults_bring_everything_back(window, settings: QSettings):
    dialog = opened(window)
    dialog.findChild(QCheckBox, "probe_boundary").setChecked(False)
    dialog.findChild(QComboBox, "probe_weights_seconds").setCurrentIndex(3)
    dialog.reset_button.click()
    assert window.run.probes_off == frozenset()
    assert window.run.probe_seconds == {}
    assert read_probes(settings) == ProbeSettings()


@pytest.mark.parametrize("bad", ["often", "nan", "inf", "-1", "0", "1e99"])
def test_a_bad_entry_means_the_default(settings: QSettings, bad: str):
    settings.setValue("probes/seconds/weights", bad)
    settings.setValue("probes/off", ["unknown", "boundary"])
    assert read_probes(settings) == ProbeSettings(frozenset({"boundary"}))


def test_what_is_written_is_read_again(settings: QSettings):
    chosen = ProbeSettings(frozenset({"weights"}), {"boundary": 0.5, "predictions": 30.0})
    write_probes(settings, chosen)
    assert read_probes(settings) == chosen


def test_the_form_closes_with_the_window(window):
    dialog = opened(window)
    window.close_quietly()
    assert not dialog.isVisible()
