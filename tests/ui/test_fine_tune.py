"""Promises of “Fine-tune from a run…”: whose weights, one undoable edit, and the pair."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktoplab.catalog.starts import shipped_network
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Layer, layer
from desktoplab.spec.tables import DATASETS, STARTS
from desktoplab.store.snapshot import save
from desktoplab.ui.builder.layer_card import LayerCard
from desktoplab.ui.finetune.dialog import TuningDialog
from desktoplab.ui.finetune.offers import FromLab, FromRun
from desktoplab.ui.window import MainWindow

HIGH = DATASETS.choose("digits_part", digits="high", hands="all")


@pytest.fixture
def lab(window: MainWindow) -> MainWindow:
    few = data(dataset=DATASETS.choose("digits_part"), validation=0.9)
    window.session.load(Experiment(shipped_network(10), few, training(epochs=1)), None)
    return window


def train(qtbot: QtBot, lab: MainWindow) -> None:
    with qtbot.waitSignal(lab.run.ended):
        lab.run_actions.train()
    qtbot.waitUntil(lambda: lab.library.recorder.is_kept)


def asked(qtbot: QtBot, lab: MainWindow) -> TuningDialog:
    lab.side.tuning.ask()
    dialog = lab.side.tuning.dialog
    assert dialog is not None
    return dialog


def choose(qtbot: QtBot, dialog: TuningDialog, kind: type, place: int = 0) -> None:
    found = [i for i in range(dialog.source.count())
             if isinstance(dialog.source.itemData(i), kind)]  # fmt: skip
    dialog.source.setCurrentIndex(found[place])
    dialog.source.activated.emit(found[place])
    qtbot.waitUntil(lambda: dialog.ready is not None)


def matched_by_order(qtbot: QtBot, lab: MainWindow, until: str) -> TuningDialog:
    """The weights of the lab, by the order of the layers, once the dialog says so."""
    dialog = asked(qtbot, lab)
    choose(qtbot, dialog, FromLab)
    dialog.own.setChecked(False)
    qtbot.waitUntil(lambda: until in dialog.change.text())
    return dialog


def test_what_comes_with_the_lab_is_one_undoable_edit(qtbot: QtBot, lab: MainWindow):
    before = lab.session.experiment
    dialog = asked(qtbot, lab)
    choose(qtbot, dialog, FromLab)
    assert dialog.change.text() == "All 3 layers with weights take them from there."
    dialog.old.setCurrentIndex(1)
    assert not dialog.ok.isEnabled(), "until it is known what fits"
    qtbot.waitUntil(dialog.ok.isEnabled)
    dialog.ok.click()
    start = lab.session.experiment.training.start
    assert (start.name, start.values["rate"]) == ("shipped", 0.1)
    assert lab.session.undo_name == "Fine-tune from Digits by the first hands"
    lab.session.undo()
    assert lab.session.experiment == before


def test_the_last_layer_is_fitted_to_the_data_and_starts_fresh(qtbot: QtBot, lab: MainWindow):
    lab.session.edit("data", edits.change_data(lab.session.experiment, "dataset", HIGH))
    dialog = asked(qtbot, lab)
    choose(qtbot, dialog, FromLab)
    assert dialog.change.text() == (
        "2 of 3 layers with weights take them from there. Fresh: Dense 5."
    )
    dialog.ok.click()
    last = lab.session.experiment.network[-1]
    assert isinstance(last, Layer) and last.values["units"] == 5
    assert not lab.session.inference.problems


def test_a_run_of_the_library_gives_its_weights_to_a_file_of_its_own(
    qtbot: QtBot, lab: MainWindow, tmp_path: Path
):
    train(qtbot, lab)
    first = lab.run.history
    dialog = asked(qtbot, lab)
    choose(qtbot, dialog, FromRun)
    dialog.ok.click()
    start = lab.session.experiment.training.start
    assert start.values["match"] == "card"
    assert Path(str(start.values["file"])).parent == tmp_path / "data" / "starts"
    train(qtbot, lab)
    past = first.points[-1].values["train_loss"]
    assert lab.run.history.points[0].values["train_loss"] == past
    cards = lab.canvas.column.cards.values()
    told = [card.details() for card in cards if isinstance(card, LayerCard)]
    assert sum("old weights" in words for words in told) == 3


def test_taken_layers_may_be_frozen_all_but_the_last(qtbot: QtBot, lab: MainWindow):
    dialog = asked(qtbot, lab)
    choose(qtbot, dialog, FromLab)
    dialog.old.setCurrentIndex(2)
    qtbot.waitUntil(dialog.ok.isEnabled)
    dialog.ok.click()
    dense = [one for one in lab.session.experiment.network if "units" in one.values]
    assert [one.values["frozen"] for one in dense] == [True, True, False]


def test_the_present_network_is_matched_by_order(qtbot: QtBot, lab: MainWindow):
    network = lab.session.experiment.network
    longer = (*network[:-1], layer("dense", units=20), layer("relu"), network[-1])
    lab.session.edit("x", replace(lab.session.experiment, network=longer))
    dialog = matched_by_order(qtbot, lab, "Fresh")
    assert dialog.change.text() == (
        "2 of 4 layers with weights take them from there. Fresh: Dense 20, Dense 10."
    )
    dialog.ok.click()
    assert lab.session.experiment.network == longer


def test_the_layers_of_a_repeated_card_are_named_once(qtbot: QtBot, lab: MainWindow):
    block = Block((layer("dense", units=20), layer("relu")), 9)
    first, *_ = shipped_network(10)
    lab.session.load(
        replace(lab.session.experiment, network=(first, block, layer("dense", units=10))), None
    )
    dialog = matched_by_order(qtbot, lab, "Fresh")
    assert dialog.change.text() == (
        "1 of 11 layers with weights takes them from there. Fresh: Dense 20, Dense 10."
    )
    dialog.reject()


def test_what_fits_nowhere_is_said_and_cannot_be_chosen(qtbot: QtBot, lab: MainWindow):
    lab.session.load(Experiment((layer("dense", units=7), layer("dense", units=10))), None)
    dialog = matched_by_order(qtbot, lab, "No layer")
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_a_file_without_a_network_is_matched_by_card(qtbot: QtBot, lab: MainWindow, tmp_path: Path):
    from safetensors.numpy import save_file

    train(qtbot, lab)
    assert lab.run.history.weights is not None
    save_file(dict(lab.run.history.weights), tmp_path / "w.safetensors")
    (tmp_path / "x.dlab").write_bytes(b"nothing")
    dialog = asked(qtbot, lab)
    dialog.take_file(tmp_path / "w.safetensors")
    qtbot.waitUntil(lambda: dialog.ready is not None)
    assert not dialog.own.isEnabled()
    assert dialog.change.text() == "All 3 layers with weights take them from there."
    dialog.take_file(tmp_path / "x.dlab")
    qtbot.waitUntil(lambda: "no weights that can be read" in dialog.change.text())
    assert not dialog.ok.isEnabled()
    many = dialog.source.count()
    dialog.take_file(tmp_path / "w.safetensors")
    assert (dialog.source.count(), dialog.source.currentText()) == (many, "w.safetensors")
    qtbot.waitUntil(lambda: dialog.ready is not None)
    dialog.reject()


def test_a_snapshot_brings_its_network(qtbot: QtBot, lab: MainWindow, tmp_path: Path):
    train(qtbot, lab)
    save(tmp_path / "run.dlab", lab.run.history)
    theirs = lab.session.experiment.network
    lab.session.load(Experiment((layer("dense", units=10),), lab.session.experiment.data), None)
    dialog = asked(qtbot, lab)
    dialog.take_file(tmp_path / "run.dlab")
    qtbot.waitUntil(lambda: dialog.ready is not None)
    dialog.ok.click()
    assert lab.session.experiment.network == theirs


def test_a_pair_with_training_from_scratch(qtbot: QtBot, lab: MainWindow):
    lab.session.edit("epochs", edits.change_training(lab.session.experiment, "epochs", 2))
    dialog = asked(qtbot, lab)
    choose(qtbot, dialog, FromLab)
    dialog.pair.click()
    assert dialog.ok.text() == "Train A and B"
    dialog.ok.click()
    qtbot.waitUntil(lambda: "→" in lab.notice.text.text())
    runs = lab.side.comparison.runs
    assert [one.title for one in runs] == [
        "A: from scratch", "B: Fine-tune from Digits by the first hands",
    ]  # fmt: skip
    scores = [one.history.points[-1].values["validation_accuracy"] for one in runs]
    assert scores[1] > scores[0] + 0.1
    kinds = [one.history.started.experiment.training.start.name for one in runs]  # type: ignore[union-attr]
    assert kinds == ["fresh", "shipped"]


def marked(lab: MainWindow) -> list[str]:
    cards = lab.canvas.column.cards.values()
    return [card.accessibleName() for card in cards
            if isinstance(card, LayerCard) and "old weights" in card.details()]  # fmt: skip


def test_the_last_layer_of_shipped_weights_may_start_fresh(qtbot: QtBot, lab: MainWindow):
    dialog = asked(qtbot, lab)
    choose(qtbot, dialog, FromLab)
    dialog.fresh.setChecked(True)
    qtbot.waitUntil(lambda: "Fresh: Dense 10" in dialog.change.text())
    dialog.ok.click()
    assert lab.session.experiment.training.start.values["fresh_end"] is True
    qtbot.waitUntil(lambda: marked(lab) == ["Dense 64", "Dense 64"])


def test_cards_say_before_a_run_which_layers_will_take_old_weights(qtbot: QtBot, lab: MainWindow):
    assert not marked(lab)
    edit = edits.change_training(lab.session.experiment, "start", STARTS.choose("shipped"))
    lab.session.edit("start", edit)
    qtbot.waitUntil(lambda: len(marked(lab)) == 3)
    first = lab.session.experiment.network[0].uid
    narrow = edits.change(lab.session.experiment, first, "units", 32)
    lab.session.edit("units", narrow)
    qtbot.waitUntil(lambda: marked(lab) == ["Dense 10"])
    lab.session.undo()
    lab.session.undo()
    assert not marked(lab), "fresh weights need no look"


def test_weights_that_cannot_be_read_mark_no_card(qtbot: QtBot, lab: MainWindow, tmp_path: Path):
    start = STARTS.choose("shipped")
    lab.session.edit("start", edits.change_training(lab.session.experiment, "start", start))
    qtbot.waitUntil(lambda: len(marked(lab)) == 3)
    none = STARTS.choose("snapshot", file=str(tmp_path / "none.dlab"))
    lab.session.edit("start", edits.change_training(lab.session.experiment, "start", none))
    qtbot.waitUntil(lambda: not marked(lab))
