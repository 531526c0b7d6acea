"""The plots of a contest: losses, the discriminator's answers, modes; both networks told apart."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktoplab.engine.history import History, history_of
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import PROBES
from desktoplab.ui.plots import flow
from desktoplab.ui.plots.lines import Lines
from desktoplab.ui.plots.stretches import ALONE, stretches
from desktoplab.ui.plots.views import make_plot
from desktoplab.ui.session import Session
from tests.engine.contests import contest
from tests.ui.plot_runs import begun, experiment_of, tell


def run(experiment: Experiment) -> History:
    return history_of(train(experiment, device="cpu", probes=()))


@pytest.fixture
def plot(qtbot: QtBot) -> Iterator[Lines]:
    found = Lines(Session(Experiment()))
    qtbot.addWidget(found)
    found.resize(460, 420)
    found.show()
    yield found


def told(plot: Lines) -> list[str]:
    legends = (plot.duel.answer_legend, plot.duel.worth_legend)
    return [entry.label for legend in legends for entry in legend._entries]


def test_modes_and_good_samples_are_curves_with_their_numbers(plot: Lines) -> None:
    history = run(contest())
    plot.show_history(history)
    values = history.points[-1].values
    assert plot.duel.worth.isVisible()
    for name, curve, size in (
        ("covered", plot.duel.covered, 50.0),
        ("quality", plot.duel.quality, 100.0),
    ):
        steps, measured = history.series(name)
        drawn = curve.line.getData()
        assert np.array_equal(drawn[0], steps)
        assert np.allclose(drawn[1], size * measured)
    assert f"modes covered {values['covered']:.0f} of 2" in told(plot)
    assert any(words.startswith("good samples") for words in told(plot))
    for words in ("modes covered", "good samples", "D of data", "discriminator's loss"):
        assert words in plot.summary()
    header, rows = plot.table()
    assert header[3:] == (
        "generator_loss", "discriminator_loss", "fake", "real", "covered", "quality",
    )  # fmt: skip
    assert all(len(row) == len(header) for row in rows)


def test_the_answers_stand_about_the_line_of_a_guess(plot: Lines) -> None:
    history = run(contest())
    plot.show_history(history)
    values = history.points[-1].values
    assert (plot.duel.unsure.isVisible(), plot.duel.unsure.value()) == (True, 50.0)
    fake = plot.curves["train_accuracy"].line.getData()[1][-1]
    real = plot.curves["validation_accuracy"].line.getData()[1][-1]
    assert (fake, real) == pytest.approx((100 * values["fake"], 100 * values["real"]))


def test_numbers_are_those_of_the_step_that_is_shown(plot: Lines) -> None:
    history = run(contest(epochs=20))
    start = history.points[0].values
    history.cursor = 0
    plot.show_history(history)
    assert f"modes covered {start['covered']:.0f} of 2" in told(plot)


def test_other_runs_have_no_room_for_a_contest(plot: Lines) -> None:
    plot.show_history(run(contest()))
    plot.show_history(tell(begun(experiment_of(2)), [1.0, 0.5], {0: {"train_loss": 1.0}}))
    assert not plot.duel.worth.isVisible()
    assert not plot.duel.unsure.isVisible()
    assert told(plot) == []
    assert "accuracy" in plot.accuracy.left.labelText


def test_data_without_classes_have_no_modes(plot: Lines) -> None:
    history = run(contest())
    points = {
        point.step: {name: value for name, value in point.values.items() if name != "covered"}
        for point in history.points
    }
    without = begun(history.started.experiment, history.started.info)
    plot.show_history(tell(without, history.losses, points))
    assert not any("modes" in words for words in told(plot))
    assert any("good samples" in words for words in told(plot))


def test_both_networks_are_told_apart_where_layers_stand_side_by_side(qtbot: QtBot) -> None:
    experiment = contest()
    history = history_of(train(experiment, device="cpu"))
    plot = make_plot(Session(experiment), PROBES["gradient_flow"])
    qtbot.addWidget(plot)
    plot.resize(520, 400)
    plot.show()
    plot.show_history(history)
    between = plot.chart.between
    assert between.line.isVisible()
    assert between.line.value() == 1.5
    assert [name.toPlainText() for name in between.names] == ["Generator", "Discriminator"]
    assert plot.summary().startswith("Generator: ")
    assert "Discriminator: " in plot.summary()


@pytest.mark.parametrize("name", ["gradient_flow", "update_ratio"])
def test_both_networks_are_told_apart_over_time(qtbot: QtBot, name: str) -> None:
    experiment = contest()
    plot = make_plot(Session(experiment), PROBES[name])
    qtbot.addWidget(plot)
    plot.resize(520, 400)
    plot.show()
    plot.show_history(history_of(train(experiment, device="cpu")))
    plot.time.setChecked(True)
    between = plot.over_time.between
    assert between.line.isVisible()
    assert (between.line.angle, between.line.value()) == (0, 1.5)
    assert [name.toPlainText() for name in between.names] == ["Generator", "Discriminator"]
    assert [name.pos().y() for name in between.names] == [-0.5, 1.5]
    alone = experiment_of(4)
    plot.show_history(tell(begun(alone), [1.0], **{name: plot.history.frames[name].arrays}))
    assert not between.line.isVisible()


def test_units_of_both_networks_are_told_apart(qtbot: QtBot) -> None:
    experiment = contest()
    history = history_of(train(experiment, device="cpu", probes=("symmetry",)))
    plot = make_plot(Session(experiment), PROBES["symmetry"])
    qtbot.addWidget(plot)
    plot.show()
    plot.show_history(history)
    assert (plot.between.line.isVisible(), plot.between.line.value()) == (True, 1.5)


def test_many_layers_of_two_networks_are_told_apart(qtbot: QtBot) -> None:
    row = [layer("dense", units=3) for _ in range(6)]
    made = (Block((layer("dense", units=3),), 6), layer("dense", units=2))
    experiment = contest(made, (*row, layer("dense", units=1)))
    history = history_of(train(experiment, device="cpu", probes=("weights",)))
    plot = make_plot(Session(experiment), PROBES["weights"])
    qtbot.addWidget(plot)
    plot.show()
    plot.show_history(history)
    between = plot.heat.between
    assert (plot.pages.shown, between.line.isVisible(), between.line.value()) == ("heat", True, 6.5)


def test_the_empty_plot_speaks_of_what_will_be_learned(qtbot: QtBot) -> None:
    session = Session(contest())
    plot = Lines(session)
    qtbot.addWidget(plot)
    assert "discriminator" in plot.hint.text()
    assert "right" not in plot.hint.text()
    session.edit("Supervised", Experiment())
    assert "how often it is right" in plot.hint.text()


def test_a_layer_is_held_against_the_last_hidden_one_of_its_own_network() -> None:
    history = run(contest())
    networks = stretches(history.started)
    assert [each.layers for each in networks] == [slice(0, 2), slice(2, 4)]
    values = np.array([2.0, 8.0, 30.0, 5.0])
    assert flow.relative(values, networks).tolist() == [1.0, 4.0, 1.0, 1.0 / 6.0]
    assert stretches(None) == ALONE
    assert flow.relative(values).tolist() == [2.0 / 30.0, 8.0 / 30.0, 1.0, 5.0 / 30.0]
