"""Scripts of runs whose layers are pre-trained: where they end, and what they say."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.exports.script.procedures import rbm
from desktoplab.exports.script.whole import script_of
from desktoplab.exports.subject import of_history
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS, PROCEDURES
from tests.exports.conftest import RunScripts

SECOND = 24
"""The step at which both layers are pre-trained: two epochs of six updates for each of them."""


def deep(labeled: float = 1.0, rate: float = 0.3, **settings: Any) -> Experiment:
    chosen = PROCEDURES.choose("pretrain_rbms", epochs=2, learning_rate=rate)
    network = (
        layer("dense", units=5), layer("sigmoid"), layer("dense", units=4), layer("sigmoid"),
        layer("dense", units=2),
    )  # fmt: skip
    xor = data(dataset=DATASETS.choose("xor", samples=61), labeled=labeled)
    values = {"epochs": 3, "batch_size": 8, "procedure": chosen, **settings}
    return Experiment(network, xor, training(**values))


def stopped(experiment: Experiment, at: int, rates: dict[int, float]) -> History:
    controls, history = Controls(steps_per_pull=1), History()
    for message in train(experiment, device="cpu", probes=(), controls=controls):
        history.add(message)
        controls.learning_rate = rates.get(history.step, controls.learning_rate)
        if history.step == at:
            break
    return history


@pytest.mark.parametrize("at", [5, 12, 19, SECOND, SECOND + 8])
def test_a_run_that_was_stopped_stops_there_again(
    at: int, tmp_path: Path, run_scripts: RunScripts
) -> None:
    history = stopped(deep(schedule="cosine"), at, {SECOND + 2: 0.02})
    printed = run_scripts(tmp_path, {"stopped": of_history(history)})
    assert printed["stopped"].losses == history.losses.tolist()
    assert len(history.losses) == at


@pytest.mark.parametrize("labeled", [1.0, 0.3])
@pytest.mark.parametrize("visible", ["gaussian", "bernoulli"])
def test_it_is_python_without_long_lines_and_says_what_happens(
    labeled: float, visible: str
) -> None:
    chosen = PROCEDURES.choose("pretrain_rbms", visible=visible)
    pixels = data(standardize="none", labeled=labeled)
    network = layer("dense", units=9), layer("sigmoid"), layer("dense", units=10)
    text = script_of(Experiment(network, pixels, training(procedure=chosen)))
    ast.parse(text)
    assert max(map(len, text.splitlines())) <= 100
    places = "what|argument|keep|alone|back|drawn|visible|made|rate|optimizer|batch_size|to|stop"
    assert re.search(rf"\{{({places})\}}", text) is None, "a place that nothing was put into"
    assert ("is_gaussian" in text) == (visible == "gaussian")
    assert ("*data, inputs = load_data()" in text) == (labeled < 1)


def test_its_constants_are_those_of_the_lab() -> None:
    from desktoplab.engine.courses import rbms

    assert (rbm.MOMENTUM, rbm.GAUSSIAN_SHARE) == (rbms.MOMENTUM, rbms.GAUSSIAN_SHARE)
