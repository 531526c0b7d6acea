"""Promises of a profile's locks: no way of editing changes what is locked, and each says why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSpinBox, QWidget

from desktoplab.spec import edits
from desktoplab.spec.json_format import to_json
from desktoplab.spec.network import Block, Layer, Place, layer
from desktoplab.ui.builder import commands
from desktoplab.ui.builder.block_card import BlockCard
from desktoplab.ui.builder.initialize import InitializeDialog
from desktoplab.ui.builder.mime import items_mime, kind_mime
from desktoplab.ui.files import preset
from desktoplab.ui.initmap.dialog import MapDialog
from desktoplab.ui.window import MainWindow
from tests.classroom.files import profile
from tests.ui.classes import Class
from tests.ui.drops import drop
from tests.verdicts.runs import flow, net, on_plane, written

DEEP = on_plane(net("sigmoid", 5, "xavier_normal"))
SHRUNK = flow([1e-6, 1e-4, 1e-2, 0.1, 1.0, 1.0], [1.0] * 6)
NETWORK = "lock: [network]"
BATCH = "lock: [training.batch_size]"


@pytest.fixture
def room(request, qtbot, settings, tmp_path: Path):
    room = Class(qtbot, settings, tmp_path)
    yield room
    room.close()
    request.node.funcargs.pop("room", None)


def told(window: MainWindow) -> str:
    return window.notice.text.text() if window.notice.isVisible() else ""


def assert_refused(window: MainWindow, setting: str) -> None:
    assert told(window) == f"Fixed by the profile “Class 9b”: {setting}"
    assert window.session.undo_name is None


def test_an_edit_of_a_locked_setting_is_refused_and_the_next_good_one_clears_the_notice(room):
    window = room.open(BATCH)
    before = window.session.experiment
    assert not window.session.edit("x", edits.change_training(before, "batch_size", 8))
    assert window.session.experiment == before
    assert_refused(window, "Batch size")
    assert window.session.edit("x", edits.change_training(before, "epochs", 8))
    assert not told(window)


def test_locked_settings_are_gray_with_a_lock_and_a_reason(room):
    window = room.open("lock: [training.batch_size, training.optimizer.learning_rate]")
    window.inspector.show_training()
    for name in ("training_batch_size", "training_optimizer_learning_rate"):
        editor = window.inspector.findChild(QWidget, name)
        assert not editor.isEnabled()
        assert "Fixed by the profile “Class 9b”." in editor.toolTip()
        lock = window.inspector.findChild(QLabel, f"{name}_lock")
        assert not lock.isHidden()
        assert not lock.pixmap().isNull()
    assert window.inspector.findChild(QWidget, "training_epochs").isEnabled()
    assert window.inspector.findChild(QLabel, "training_epochs_lock").isHidden()
    assert not window.run_bar.rate.isEnabled()
    assert window.run_bar.rate.toolTip() == "Fixed by the profile “Class 9b”."
    assert window.run_bar.epochs.isEnabled()


def test_a_choice_that_would_change_a_locked_setting_goes_back(room):
    window = room.open("lock: [training.optimizer.learning_rate]")
    combo = window.inspector.findChild(QComboBox, "training_optimizer")
    before = window.session.experiment
    combo.setCurrentIndex(combo.findData("adam"))
    combo.activated.emit(combo.currentIndex())
    assert window.session.experiment == before
    assert combo.currentData() == before.training.optimizer.name
    assert_refused(window, "Learning rate")


def test_locked_training_leaves_nothing_of_it_to_edit(room):
    window = room.open("lock: [training]")
    for form in window.inspector.training.forms:
        for row in form._rows.values():
            assert not row.editor.isEnabled()


def test_only_the_locked_setting_of_a_card_is_gray(room):
    window = room.open('lock: ["network[0].units"]')
    first, third = window.session.experiment.network[0], window.session.experiment.network[2]
    window.session.select([first.uid])
    assert not window.inspector.card.form._rows["units"].editor.isEnabled()
    assert window.inspector.card.form._rows["weight_init"].editor.isEnabled()
    window.session.select([third.uid])
    assert window.inspector.card.form._rows["units"].editor.isEnabled()
    window.session.select([first.uid, third.uid])
    assert not window.inspector.card.form._rows["units"].editor.isEnabled()


def test_a_locked_network_cannot_be_dragged_pasted_or_edited_by_any_command(room):
    window = room.open(NETWORK)
    session, before = window.session, window.session.experiment
    column = window.canvas.column
    assert not window.palette_list.findChild(QWidget, "palette_list").isEnabled()
    assert not window.own_actions["new"].isEnabled()
    first, last = before.network[0], before.network[-1]
    card = column.cards[last.uid].geometry()
    drop(column, kind_mime("dropout"), QPoint(card.center().x(), card.top() + 2))
    drop(column, window.canvas.drag_mime(first.uid), QPoint(card.center().x(), card.bottom() - 2))
    QGuiApplication.clipboard().setMimeData(items_mime((layer("dropout"),)))
    session.select([first.uid])
    for name in (
        "cut", "paste", "duplicate", "delete", "move_down", "group", "toggle_skip",
        "initialize_all",
    ):  # fmt: skip
        action = window.network_actions[name]
        assert not action.isEnabled(), name
        assert action.toolTip() == "Fixed by the profile “Class 9b”."
        action.trigger()
    for edit in (
        lambda: commands.add(session, "dropout"),
        lambda: commands.paste(session, (layer("dropout"),)),
        lambda: commands.duplicate(session),
        lambda: commands.delete(session),
        lambda: commands.cut(session),
        lambda: commands.group(session),
        lambda: commands.move_by(session, 1),
        lambda: commands.move_to(session, [first.uid], Place(2)),
        lambda: commands.copy_to(session, [first.uid], Place(2)),
    ):
        window.notice.clear()
        edit()
        assert_refused(window, "Network")
        assert session.experiment == before
    QGuiApplication.clipboard().clear()


def test_repeat_and_skip_of_a_locked_block_are_gray(room):
    window = room.open('lock: ["network[1].repeat"]', name="residual")
    block = next(item for item in window.session.experiment.network if isinstance(item, Block))
    assert window.session.experiment.network.index(block) == 1
    card = window.canvas.column.cards[block.uid]
    assert isinstance(card, BlockCard)
    assert not card.repeat.isEnabled()
    assert card.skip.isEnabled()
    commands.set_repeat(window.session, block.uid, block.repeat + 1)
    assert_refused(window, "Card 2: Repeat")


def test_a_start_of_all_weights_is_refused_by_the_dialog_too(room):
    window = room.open("lock: [training.weight_init]")
    before = window.session.experiment
    assert not window.network_actions["initialize_all"].isEnabled()
    dialog = InitializeDialog(window.session, window)
    dialog._take("weight_init", "zeros", "")
    dialog.accept()
    assert window.session.experiment == before
    assert_refused(window, "Weights start as")
    dialog.deleteLater()


def test_a_cure_that_a_lock_forbids_cannot_be_applied(room):
    window = room.open_with(profile(NETWORK), DEEP)
    verdicts = window.side.verdicts
    verdicts.parentWidget().show()
    verdicts.parentWidget().raise_()
    window.shown.history = written(DEEP, SHRUNK)
    verdicts.refresh()
    rows = verdicts.details.rows
    assert rows
    for row in rows:
        window.notice.clear()
        changes = row.cure.change(DEEP)
        assert row.button.isEnabled() is (changes.network == DEEP.network and changes != DEEP)
        verdicts.apply(row.cure)
        assert window.session.experiment.network == DEEP.network
    locked = [row for row in rows if not row.button.isEnabled()]
    assert locked
    assert all("Fixed by the profile “Class 9b”" in row.effect.text() for row in locked)
    assert all(row.button.text() == "Apply" for row in locked)


def test_a_cell_of_the_map_is_not_loaded_into_a_locked_network(room, qtbot):
    window = room.open(NETWORK, "hide: {activations: [tanh], initializers: [orthogonal]}")
    before = window.session.experiment
    dialog = MapDialog(window.session, window.run, window.aside, window)
    offered = {one.name for one in (*dialog.choices.activations.ticks,
                                    *dialog.choices.initializers.ticks)}  # fmt: skip
    assert {"relu", "he_normal"} <= offered
    assert not {"tanh", "orthogonal"} & offered
    dialog.choices.depths.setText("2")
    for several, wanted in ((dialog.choices.activations, "relu"),
                            (dialog.choices.initializers, "he_normal")):  # fmt: skip
        for option, action in several.ticks.items():
            action.setChecked(option.name == wanted)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.is_measuring)
    dialog.table.chosen.emit(dialog.cells.index(0, 0))
    assert window.session.experiment == before
    assert dialog.state.text() == "Fixed by the profile “Class 9b”: Network"
    assert_refused(window, "Network")
    dialog.close()
    dialog.deleteLater()


def test_undo_and_redo_never_leave_the_fixed_seed(room):
    window = room.open("seed: 7")
    session, before = window.session, window.session.experiment
    assert before.training.seed == 7
    of_lesson = edits.change_training(before, "seed", 3)
    assert session.edit("Lesson", of_lesson, prepared=True)
    session.edit("x", edits.change_training(session.experiment, "epochs", 3))
    session.undo()
    assert session.experiment == of_lesson
    session.undo()
    assert session.experiment == before
    session.redo()
    assert session.experiment == before
    assert told(window) == "Fixed by the profile “Class 9b”: Seed"
    assert session.redo_name == "Lesson"


def test_the_seed_is_gray_and_every_new_experiment_has_it(room):
    window = room.open("seed: 7")
    assert not window.inspector.findChild(QWidget, "training_seed").isEnabled()
    assert "7" in window.status.seed.text()
    window.files.new()
    assert window.session.experiment.training.seed == 7
    window.files.new_from_preset("spiral")
    assert window.session.experiment.training.seed == 7
    assert not told(window)
    assert not window.session.is_dirty


def test_an_opened_file_trains_with_the_fixed_seed_and_this_is_told(room, tmp_path: Path):
    window = room.open("seed: 7")
    path = tmp_path / "실험.json"
    path.write_text(to_json(edits.change_training(preset("spiral"), "seed", 3)), "utf-8")
    window.files.open_path(path)
    assert window.session.experiment.training.seed == 7
    assert told(window) == "The profile “Class 9b” changed what was opened: Seed: 3 → 7."
    assert not window.session.is_dirty
    assert "3" in path.read_text("utf-8")


def test_fixed_data_replace_those_of_a_file_with_the_outputs_they_want(room, tmp_path: Path):
    window = room.open("data: {dataset: {name: moons, noise: 0.2}}")
    assert window.session.experiment.data.dataset.values["noise"] == 0.2
    path = tmp_path / "digits.json"
    path.write_text(to_json(preset("digits")), "utf-8")
    window.files.open_path(path)
    last = window.session.experiment.network[-1]
    assert isinstance(last, Layer)
    assert last.values["units"] == 2
    assert not window.session.inference.problems
    assert "Data set: Digits" in told(window)
    window.inspector.tabs.setCurrentIndex(1)
    assert not window.inspector.findChild(QComboBox, "data_dataset").isEnabled()
    assert not window.inspector.findChild(QWidget, "data_dataset_noise").isEnabled()
    assert window.inspector.findChild(QWidget, "data_validation").isEnabled()


def test_fixed_data_let_nothing_be_imported(room, tmp_path: Path):
    window = room.open("data: {dataset: moons}")
    assert not window.own_actions["import"].isEnabled()
    path = tmp_path / "own.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop(window, mime, QPoint(300, 300))
    assert window.importing.dialog is None
    assert_refused(window, "Data set")


def test_opening_is_not_editing(room, tmp_path: Path):
    window = room.open(BATCH)
    path = tmp_path / "big.json"
    path.write_text(to_json(edits.change_training(preset("digits"), "batch_size", 64)), "utf-8")
    window.files.open_path(path)
    assert window.session.experiment.training.batch_size == 64
    assert not window.session.edit(
        "x", edits.change_training(window.session.experiment, "batch_size", 32)
    )


def test_lessons_prepare_what_is_locked_and_the_students_edits_follow_the_locks(room):
    window = room.open("seed: 7", BATCH)
    prepared = edits.change_training(preset("spiral"), "batch_size", 64)
    assert window.session.edit("Lesson", prepared, prepared=True)
    assert window.session.experiment == prepared
    assert not window.session.edit("x", edits.change_training(prepared, "batch_size", 8))
    assert not window.session.edit("x", edits.change_training(prepared, "seed", 8))
    assert window.session.edit("x", edits.change_training(prepared, "epochs", 8))
    window.session.load(prepared, None, prepared=True)
    assert window.session.experiment == prepared


def test_a_run_of_another_seed_is_no_pair_and_no_fork_goes_astray(room, qtbot):
    window = room.open("seed: 7", name="spiral")
    session = window.session
    own = session.experiment
    other = edits.change_training(own, "seed", 3)
    session.edit("Lesson", edits.change_training(other, "epochs", 1), prepared=True)
    with qtbot.waitSignal(window.run.ended):
        window.run_actions.train()
    session.load(own)
    window.side.pairing.ask()
    dialog = window.side.pairing.dialog
    assert dialog.change.text() == "Fixed by the profile “Class 9b”: Seed"
    assert not dialog.ok.isEnabled()
    dialog.reject()
    window.side.forking.ask()
    dialog = window.side.forking.dialog
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_a_run_of_the_library_with_another_seed_is_shown_and_not_trained_on(room, qtbot):
    window = room.open("seed: 7", name="spiral")
    own = window.session.experiment
    other = edits.change_training(edits.change_training(own, "seed", 3), "epochs", 0)
    window.session.edit("Lesson", other, prepared=True)
    window.run_actions.train()
    qtbot.waitUntil(lambda: window.run.history.step > 5)
    recorder = window.library.recorder
    with qtbot.waitSignal(window.run.ended):
        window.run.stop()
    qtbot.waitUntil(lambda: recorder.is_kept)
    rows = []
    recorder.ask(lambda library: library.runs(deleted=False), rows.extend)
    qtbot.waitUntil(lambda: bool(rows))
    window.session.load(own)
    window.library.opening.resume(rows[0])
    qtbot.waitUntil(lambda: "Fixed by" in told(window))
    assert not window.run.is_active
    assert window.session.experiment == own
    window.library.opening.use(rows[0])
    assert window.session.experiment.training.seed == 7
    assert window.session.experiment.training.epochs == 0


def test_a_value_typed_into_a_locked_box_reaches_nothing(room):
    window = room.open("lock: [training.epochs]")
    box = window.run_bar.epochs
    box.setFocus()
    QTest.keyClicks(box, "77")
    window.inspector.commit_pending()
    assert window.session.experiment.training.epochs == preset("digits").training.epochs


def test_the_profile_is_told_quietly_and_nothing_switches_it_off(room):
    window = room.open("seed: 7", "hide: {layers: [dropout]}")
    label = window.status.profile
    assert label.isVisible()
    assert label.text().endswith("Profile: Class 9b")
    assert "Seed: 7" in label.toolTip()
    assert "Dropout" in label.toolTip()
    window.help.show_about()
    about = next(w for w in window.findChildren(QLabel, "about_text"))
    assert "Profile: Class 9b" in about.text()
    about.window().close()
    names = {a.objectName() for a in window.own_actions.values()}
    assert not any("profile" in name for name in names)
    assert not any("profile" in b.objectName() for b in window.findChildren(QAbstractButton))


def test_without_a_profile_nothing_is_said_of_one(window: MainWindow):
    assert window.status.profile.isHidden()
    window.help.show_about()
    about = next(w for w in window.findChildren(QLabel, "about_text"))
    assert "Profile" not in about.text()
    about.window().close()
    assert not window.findChildren(QSpinBox, "profile")
    assert replace(window.session.profile).path is None
