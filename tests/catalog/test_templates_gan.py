"""Templates of two networks that compete keep their promises, over three seeds."""

from __future__ import annotations

import numpy as np
import pytest

from desktoplab.engine.history import History
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import OPTIMIZERS, PROCEDURES
from desktoplab.verdicts import judge
from tests.catalog.test_templates import run, template

pytestmark = pytest.mark.slow

SEEDS = (0, 1, 2)

MAKES = {
    "gan_ring": (7, 0.75), "gan_moons": (2, 0.7), "gan_grid": (20, 0.55), "gan_digits": (8, 0.75),
}  # fmt: skip
"""Modes covered and quality in the end that a template promises at least."""


def of_late(history: History, key: str) -> float:
    """The median of the last five points, as single ones are noisy."""
    return float(np.median(history.series(key)[1][-5:]))


def seeded(experiment: Experiment, seed: int) -> Experiment:
    return edits.change_training(experiment, "seed", seed)


def with_game(experiment: Experiment, **values: object) -> Experiment:
    before = experiment.training.procedure.values
    chosen = PROCEDURES.choose("gan", **{**before, **values})  # type: ignore[arg-type]
    return edits.change_training(experiment, "procedure", chosen)


def verdicts(history: History) -> set[str]:
    return {verdict.name for verdict in judge(history)}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", MAKES)
def test_a_template_makes_good_samples_of_most_modes(name: str, seed: int) -> None:
    history = run(seeded(template(name), seed))
    covered, quality = MAKES[name]
    assert of_late(history, "covered") >= covered
    assert of_late(history, "quality") >= quality
    assert not verdicts(history)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_discriminator_that_learns_much_more_makes_the_generator_collapse(seed: int) -> None:
    history = run(seeded(template("gan_collapse"), seed))
    assert of_late(history, "covered") <= 3
    assert "mode_collapse" in verdicts(history)


@pytest.mark.parametrize("seed", SEEDS)
def test_balance_cures_the_collapse(seed: int) -> None:
    experiment = seeded(template("gan_collapse"), seed)
    history = run(experiment)
    (found,) = (verdict for verdict in judge(history) if verdict.name == "mode_collapse")
    cured = found.cures[0].change(experiment)
    cured = edits.change_training(cured, "epochs", 65)  # as many updates of the generator
    assert of_late(run(cured), "covered") >= 7


@pytest.mark.parametrize("seed", SEEDS)
def test_minimax_leaves_no_gradient_where_non_saturating_does(seed: int) -> None:
    experiment = seeded(template("gan_vanishing"), seed)
    history = run(experiment)
    assert of_late(history, "fake") < 0.002
    assert of_late(history, "covered") == 0
    assert of_late(history, "quality") < 0.02
    (found,) = judge(history)
    assert found.name == "discriminator_wins"
    other = run(found.cures[0].change(experiment))
    assert other.started is not None
    assert other.started.experiment == with_game(experiment, loss="non_saturating")
    assert of_late(other, "quality") > 0.2
    assert of_late(other, "covered") >= 1
    assert "discriminator_wins" not in verdicts(other)


def test_adam_hides_the_vanishing_gradient() -> None:
    """It divides by the size of the gradient, however small: the same generator moves."""
    adam = OPTIMIZERS.choose("adam", learning_rate=0.002, beta1=0.5)
    experiment = edits.change_training(template("gan_vanishing"), "optimizer", adam)
    history = run(experiment)
    assert of_late(history, "fake") > 0.02
    assert "discriminator_wins" not in verdicts(history)
