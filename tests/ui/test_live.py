"""Promises of the numbers on cards: each share stands on the card of its activation."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktoplab.engine.build import build
from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame, LayerName, Progress, Started
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, expand, layer
from desktoplab.spec.tables import LAYERS
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.builder.live import Live, Lives, show_percent, show_shares, shown_by
from desktoplab.ui.session import Session
from tests.ui.plot_runs import PICTURES

DENSE, SIGMOID, RELU = layer("dense", units=8), layer("sigmoid"), layer("relu")
BLOCK = Block((layer("dense", units=8), layer("batch_norm"), layer("relu"), layer("dropout")), 3)
OUTPUT = layer("dense", units=10)
NETWORK = (DENSE, SIGMOID, BLOCK, OUTPUT)


def history(saturated: object, dead: object, step: int = 0) -> History:
    stages = [s for s in expand(NETWORK) if LAYERS[s.layer.kind].traits.weighted]
    names = tuple(
        LayerName(s.layer.uid, s.key, f"{place} · Dense", place) for place, s in enumerate(stages)
    )
    found = History()
    found.add(Started(Experiment(NETWORK), PICTURES, names, "CPU", 1, 10, 100, 100, 20))
    return told(found, saturated, dead, step)


def told(found: History, saturated: object, dead: object, step: int) -> History:
    arrays = {"saturated": np.array(saturated, dtype=float), "dead": np.array(dead, dtype=float)}
    frame = Frame("activations", step, arrays)
    found.add(Progress(step, 0.0, 0, np.empty(0), (), (frame,)))
    return found


NAN = float("nan")
SATURATED, DEAD = [0.481, NAN, NAN, NAN, NAN], [NAN, 0.0, 0.125, 0.5, NAN]


def words(live: Live | None) -> list[str]:
    return [str(share) for share in live.shares()] if live is not None else []


def test_each_share_stands_on_the_card_of_the_activation_that_follows():
    lives = Lives().read(history(SATURATED, DEAD))
    assert words(lives[SIGMOID.uid]) == ["48 % saturated"]
    assert words(lives[BLOCK.layers[2].uid]) == ["0–50 % dead"]
    assert words(lives[DENSE.uid]) == ["48 % saturated"]
    assert words(lives[OUTPUT.uid]) == []
    assert BLOCK.layers[1].uid not in lives


@pytest.mark.parametrize(
    "network",
    [
        NETWORK,
        (DENSE, OUTPUT),
        (DENSE, layer("batch_norm"), layer("dropout"), OUTPUT),
        (DENSE, RELU, layer("batch_norm"), SIGMOID, layer("layer_norm"), OUTPUT),
        (SIGMOID, DENSE, layer("layer_norm"), OUTPUT),
        (Block((layer("relu"), layer("dense", units=8)), 3), OUTPUT),
    ],
)
def test_the_card_is_the_one_that_the_engine_measures(network):
    net = build(network, (8,), seed=0, device="cpu")
    measured = [net.parts[place].stage.layer.uid for place in net.end_places]
    assert shown_by(network) == measured


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.0, "0 %"), (0.001, "<1 %"), (0.48, "48 %"), (0.999, "99 %"), (1.0, "100 %")],
)
def test_a_little_is_not_nothing_and_nearly_all_is_not_all(value, shown):
    assert show_percent(value) == shown


@pytest.mark.parametrize(
    ("values", "shown"),
    [([0, 0.005], "<1 %"), ([0.005, 0.2], "<1–20 %"), ([0.1, 0.1], "10 %"), ([0, 1], "0–100 %")],
)
def test_shares_of_repetitions_are_one_range(values, shown):
    assert show_shares(np.array(values, dtype=float)) == shown


def test_without_the_probe_nothing_is_said():
    found = history(SATURATED, DEAD)
    found.newest.clear()
    assert words(Lives().read(found)[SIGMOID.uid]) == []


def test_cards_tell_the_shares_at_the_shown_step(qtbot: QtBot):
    canvas = Canvas(Session(Experiment(NETWORK)))
    qtbot.addWidget(canvas)
    canvas.resize(420, 500)
    found = history(SATURATED, DEAD)
    told(found, [0.9, *SATURATED[1:]], DEAD, 50)
    card = canvas.column.cards[SIGMOID.uid]
    canvas.show_frames(found)
    assert "90 % saturated" in card.accessibleDescription()
    bare = card.grab().toImage()
    found.cursor = 0
    canvas.show_frames(found)
    assert "48 % saturated" in card.accessibleDescription()
    assert "48 % saturated" in card.details()
    assert "48 % saturated at the activation" in canvas.column.cards[DENSE.uid].details()
    assert card.grab().toImage() != bare
    canvas.clear_frames()
    assert "saturated" not in card.accessibleDescription()


def test_a_card_that_became_another_kind_of_layer_shows_no_number_of_the_old(qtbot: QtBot):
    session = Session(Experiment(NETWORK))
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.show_frames(history(SATURATED, DEAD))
    card = canvas.column.cards[SIGMOID.uid]
    assert "48 % saturated" in card.accessibleDescription()
    other = replace(layer("relu"), uid=SIGMOID.uid)
    session.edit("Replace", Experiment((DENSE, other, BLOCK, OUTPUT)))
    assert "saturated" not in card.accessibleDescription()
    session.undo()
    assert "48 % saturated" in card.accessibleDescription()
