"""The loss plot of a run whose layers are pre-trained: borders, names, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktoplab.engine.history import History
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS, PROCEDURES
from desktoplab.ui.plots.lines import Lines
from desktoplab.ui.session import Session

BORDERS = [18, 36]
"""Where the second layer and the fine-tuning begin: three epochs of six updates for each layer."""


def run(procedure: str) -> History:
    values = {"epochs": 3} if procedure != "supervised" else {}
    network = (
        layer("dense", units=5), layer("sigmoid"), layer("dense", units=4), layer("sigmoid"),
        layer("dense", units=2),
    )  # fmt: skip
    xor = data(dataset=DATASETS.choose("xor", samples=61))
    chosen = PROCEDURES.choose(procedure, **values)
    history = History()
    experiment = Experiment(network, xor, training(epochs=4, batch_size=8, procedure=chosen))
    for message in train(experiment, device="cpu", probes=()):
        history.add(message)
    return history


@pytest.fixture
def plot(qtbot: QtBot) -> Iterator[Lines]:
    found = Lines(Session(Experiment()))
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show()
    yield found


def seen_borders(plot: Lines) -> set[float]:
    return {line.value() for line in plot.stages._lines if line.isVisible()}


def test_each_stage_has_its_border_and_its_name(plot: Lines) -> None:
    plot.show_history(run("pretrain_rbms"))
    assert seen_borders(plot) == set(BORDERS)
    names = [item.toPlainText() for item in plot.stages._names if item.isVisible()]
    assert names == ["Pre-training of 1 · Dense 5", "Pre-training of 2 · Dense 4", "Fine-tuning"]


def test_a_narrow_stage_is_named_in_fewer_words_and_none_reaches_beyond_the_edge(
    qtbot: QtBot, plot: Lines
) -> None:
    plot.resize(330, 500)
    plot.show_history(run("pretrain_rbms"))
    qtbot.waitUntil(lambda: plot.loss.vb.width() < 300)
    plot.show_history(run("pretrain_rbms"))
    items = [item for item in plot.stages._names if item.isVisible()]
    assert [item.toPlainText() for item in items][:2] == ["layer 1", "layer 2"]
    edge = plot.loss.vb.sceneBoundingRect().right()
    assert all(item.sceneBoundingRect().right() <= edge for item in items)


def test_the_error_of_each_layer_is_a_piece_of_the_line(plot: Lines) -> None:
    history = run("pretrain_rbms")
    plot.show_history(history)
    x, y = plot.stages.curves["validation_"].line.getData()
    for number, piece in ((1, slice(0, 4)), (2, slice(5, 9))):
        steps, values = history.series(f"validation_reconstruction_{number}")
        np.testing.assert_array_equal(x[piece], steps)
        np.testing.assert_allclose(y[piece], np.log10(values))
    assert np.isnan(y[4]), "a gap between the layers"
    assert plot.stages.alone.vb.viewRange()[0] == plot.loss.vb.viewRange()[0]


def test_words_tell_the_stage_and_both_parts(plot: Lines) -> None:
    history = run("pretrain_rbms")
    words = list(plot.stages.words_at(history, 20))
    assert words[0] == "layer 2"
    assert [word.rpartition(" ")[0] for word in words[1:]].count("free energy") == 2
    assert list(plot.stages.words_at(run("supervised"), 3)) == []


def test_a_run_of_one_stage_has_neither_borders_nor_room_for_them(plot: Lines) -> None:
    plot.show_history(run("pretrain_rbms"))
    tall = plot.loss.vb.height()
    assert plot.stages.alone.isVisible()
    plot.show_history(run("supervised"))
    assert seen_borders(plot) == set()
    assert not plot.stages.alone.isVisible()
    plot.canvas.ci.layout.activate()
    assert plot.loss.vb.height() > tall


@pytest.mark.parametrize("part", ["", "validation_"])
def test_free_energies_of_both_parts_are_curves(plot: Lines, part: str) -> None:
    history = run("pretrain_rbms")
    plot.show_history(history)
    plot.stages.what.setCurrentIndex(1)
    x, y = plot.stages.curves[part].line.getData()
    for number, piece in ((1, slice(0, 4)), (2, slice(5, 9))):
        steps, values = history.series(f"{part}free_energy_{number}")
        np.testing.assert_array_equal(x[piece], steps)
        np.testing.assert_array_equal(y[piece], values)
    low, high = plot.stages.alone.vb.viewRange()[1]
    known = y[np.isfinite(y)]
    assert low <= known.min()
    assert known.max() <= high


def test_the_gap_is_free_energy_of_validation_less_that_of_training(plot: Lines) -> None:
    history = run("pretrain_rbms")
    plot.show_history(history)
    plot.stages.what.setCurrentIndex(2)
    _, y = plot.stages.curves["gap"].line.getData()
    inner, outer = (history.series(f"{part}free_energy_2")[1] for part in ("", "validation_"))
    np.testing.assert_allclose(y[5:9], outer - inner)
    low, high = plot.stages.alone.vb.viewRange()[1]
    assert low <= 0 <= high, "no gap is to be seen too"


def test_energies_are_offered_where_machines_tell_them(plot: Lines) -> None:
    plot.show_history(run("pretrain_rbms"))
    assert plot.stages.what.isVisible()
    plot.stages.what.setCurrentIndex(2)
    plot.show_history(run("pretrain_autoencoders"))
    assert not plot.stages.what.isVisible()
    assert plot.stages.what.currentIndex() == 0
    assert plot.stages.curves[""].line.isVisible()


def test_the_table_has_what_layers_tell(plot: Lines) -> None:
    history = run("pretrain_rbms")
    plot.show_history(history)
    header, rows = plot.table()
    place = header.index("validation_free_energy_2")
    told = {row[0]: row[place] for row in rows if row[place] != ""}
    assert list(told.items()) == list(zip(*history.series("validation_free_energy_2"), strict=True))


def labeled(plot: Lines) -> list[str]:
    return [plot.stage.combo.itemText(place) for place in range(plot.stage.combo.count())]


def test_a_stage_is_shown_as_wide_as_the_plot(plot: Lines) -> None:
    history = run("pretrain_rbms")
    plot.show_history(history)
    whole = plot.loss.vb.viewRange()
    assert labeled(plot) == [
        "All stages", "Pre-training of 1 · Dense 5", "Pre-training of 2 · Dense 4", "Fine-tuning",
    ]  # fmt: skip
    plot.stage.combo.setCurrentIndex(3)
    assert [chart.vb.viewRange()[0] for chart in (plot.loss, plot.accuracy)] == [[36, 60]] * 2
    assert not plot.stages.alone.isVisible(), "nothing is learned alone there"
    names = [item.toPlainText() for item in plot.stages._names if item.isVisible()]
    assert names == ["Fine-tuning"]
    plot.stage.combo.setCurrentIndex(0)
    assert plot.loss.vb.viewRange() == whole
    assert plot.stages.alone.isVisible()
    plot.stage.combo.setCurrentIndex(2)
    assert plot.stages.alone.vb.viewRange()[0] == [18, 36]


def test_the_scale_is_that_of_the_stage_that_is_shown(plot: Lines) -> None:
    history = run("pretrain_rbms")
    plot.show_history(history)
    tops = [plot.loss.vb.viewRange()[1][1]]
    for place, part in enumerate((slice(0, 18), slice(18, 36), slice(36, 60)), start=1):
        plot.stage.combo.setCurrentIndex(place)
        low, high = plot.loss.vb.viewRange()[1]
        losses = history.losses[part]
        assert low <= losses.min()
        assert losses.max() <= high < 2.6 * losses.max()
        tops.append(high)
    assert min(tops) < tops[0] == max(tops)


def test_a_click_on_the_name_of_a_stage_shows_it_and_another_all(plot: Lines) -> None:
    plot.show_history(run("pretrain_rbms"))
    for shown in ([18, 36], [0, 60]):
        name = next(item for item in plot.stages._names if item.toPlainText().endswith("Dense 4"))
        plot.clicked(name.sceneBoundingRect().center())
        assert plot.loss.vb.viewRange()[0] == shown


def test_stages_are_chosen_where_there_are_some(plot: Lines) -> None:
    plot.show_history(run("pretrain_rbms"))
    plot.stage.combo.setCurrentIndex(2)
    plot.show_history(run("supervised"))
    assert not plot.stage.combo.isVisible()
    assert plot.loss.vb.viewRange()[0][0] == 0
    plot.show_history(run("pretrain_rbms"))
    assert plot.stage.combo.currentIndex() == 0
