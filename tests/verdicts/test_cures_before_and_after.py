"""Three cures, measured before and after by what the window runs when one is pressed.

A real run is judged, the cure is taken from its verdict, and `trial` measures both networks.
"""

from __future__ import annotations

import pytest

from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.tables import INITIALIZERS, OPTIMIZERS, PRESETS
from desktoplab.ui.trial import Effect, trial
from desktoplab.verdicts import Verdict
from tests.verdicts.runs import named, net, ran

pytestmark = pytest.mark.slow


def tried(before: Experiment, verdict: Verdict, name: str) -> tuple[Experiment, Effect]:
    """The cured network, and what pressing the cure shows."""
    cure = next(cure for cure in verdict.cures if cure.name == name)
    after = cure.change(before)
    (effect,) = trial(before, after, verdict.gauge, "cpu")
    return after, effect


def score(experiment: Experiment) -> float:
    return ran(experiment).points[-1].values["train_accuracy"]


@pytest.fixture(scope="module")
def deep_sigmoid() -> tuple[Experiment, Verdict]:
    """Twenty sigmoid layers on digits, as the template has them."""
    before = change_training(PRESETS["deep_sigmoid"].make(), "epochs", 6)
    verdict = named(ran(before))["vanishing"]
    assert verdict.severity == "trouble"
    return before, verdict


@pytest.mark.parametrize(
    ("cure", "nearest", "farthest", "accuracy"),
    [("relu", 0.2, 5, 0.25), ("batch_norm", 0.05, 5, 0.8), ("skips", 0.2, 20, 0.8)],
)
def test_the_error_reaches_the_first_of_twenty_layers_when_cured(
    deep_sigmoid: tuple[Experiment, Verdict],
    cure: str,
    nearest: float,
    farthest: float,
    accuracy: float,
):
    before, verdict = deep_sigmoid
    after, effect = tried(before, verdict, cure)
    assert effect.before < 1e-10  # measured: 9.5e-13 → 1.0, 0.4 and 3.8
    assert nearest < effect.after < farthest
    assert score(after) > accuracy > score(before) + 0.1


def test_eight_tanh_layers_that_start_too_small_learn_when_started_as_suits_tanh():
    small = net("tanh", 8, INITIALIZERS.choose("normal", std=0.01), classes=10, width=64)
    sgd = OPTIMIZERS.choose("sgd", learning_rate=0.05)
    before = Experiment(small, data(dataset="digits"), training(epochs=6, optimizer=sgd))
    verdict = named(ran(before))["vanishing"]
    after, effect = tried(before, verdict, "initialize")
    assert effect.before < 1e-6  # measured: 2.3e-8 → 0.42
    assert 0.1 < effect.after < 5
    assert score(before) < 0.2
    assert score(after) > 0.9


@pytest.mark.parametrize(
    ("dataset", "depth", "rate", "size", "standing"),
    [("wine", 2, 0.05, 500, 0.9), ("iris", 3, 0.1, 3, 0.3)],
)
def test_raw_data_are_learned_when_standardized(
    dataset: str, depth: int, rate: float, size: float, standing: float
):
    sgd = OPTIMIZERS.choose("sgd", learning_rate=rate)
    before = Experiment(
        net("tanh", depth, "xavier_normal", classes=3, width=24),
        data(dataset=dataset, standardize="none"),
        training(epochs=15, batch_size=16, optimizer=sgd),
    )
    verdict = named(ran(before))["not_standardized"]
    assert verdict.measured > size
    after, effect = tried(before, verdict, "standardize")
    assert effect.before > standing  # measured: 1.11 → 0.067 on wine, 0.44 → 0.092 on iris
    assert effect.after < effect.before / 2
    assert score(after) > 0.9 > score(before)
