"""Early stopping: ends on the rule, says so, and brings the best weights back."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from desktoplab.engine.train import train
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment, data
from desktoplab.spec.network import layer
from desktoplab.spec.tables import (
    CLIPPINGS,
    DATASETS,
    OPTIMIZERS,
    PENALTIES,
    SCHEDULES,
    STOPPINGS,
)


@pytest.fixture
def noisy_run(plane: Any) -> Any:
    """`noisy_run(**training)`: 40 points with wrong labels, learned by heart within 60 epochs."""

    def make(**settings: Any) -> Experiment:
        settings.setdefault("optimizer", OPTIMIZERS.choose("adam", learning_rate=0.02))
        experiment = plane(
            layer("dense", units=30), layer("tanh"), layer("dense", units=2), epochs=60, **settings
        )
        chosen = DATASETS.choose("moons", samples=80, noise=0.3)
        noisy = data(dataset=chosen, label_noise=0.3, validation=0.5)
        return Experiment(experiment.network, noisy, experiment.training)

    return make


def rule(patience: int = 5, **values: Any) -> Any:
    return STOPPINGS.choose("validation_loss", patience=patience, **values)


def test_the_best_weights_come_back(noisy_run: Any, drain: Any) -> None:
    experiment = noisy_run(early_stopping=rule())
    ran = drain(train(experiment))
    points = ran.history.points
    losses = [point.values["validation_loss"] for point in points[1:-1]]
    best = int(np.argmin(losses)) + 1
    assert len(losses) == best + 5 < 60, "patience counts from the best epoch"
    assert points[-1].values == points[best].values, "measured again: the same numbers"
    assert points[-1].values["validation_loss"] == min(losses)
    shorter = change_training(experiment, "epochs", best)
    expected = drain(train(shorter)).ended.weights
    assert all(np.array_equal(expected[key], ran.ended.weights[key]) for key in expected)


def test_the_run_says_why_it_ended(noisy_run: Any, drain: Any) -> None:
    ran = drain(train(noisy_run(early_stopping=rule())))
    last = round(ran.ended.epoch)
    assert str(ran.ended.reason) == (
        f"Stopped early after epoch {last}: the validation loss has not improved for 5 epochs. "
        f"The weights of epoch {last - 5} are back."
    )
    assert drain(train(noisy_run())).ended.reason is None


def test_a_run_that_reaches_its_last_epoch_gives_back_the_best_too(
    noisy_run: Any, drain: Any
) -> None:
    ran = drain(train(noisy_run(early_stopping=rule(patience=1000))))
    losses = [point.values["validation_loss"] for point in ran.history.points[1:]]
    assert ran.ended.epoch == 60
    assert losses[-1] == min(losses) < losses[-2]
    assert str(ran.ended.reason).startswith("Finished")


def test_without_restoring_the_last_weights_stay(noisy_run: Any, drain: Any) -> None:
    ran = drain(train(noisy_run(early_stopping=rule(restore_best=False))))
    losses = [point.values["validation_loss"] for point in ran.history.points[1:]]
    assert losses[-1] > min(losses)
    assert "back" not in str(ran.ended.reason)


def test_an_improvement_too_small_does_not_count(noisy_run: Any, drain: Any) -> None:
    patient = drain(train(noisy_run(early_stopping=rule())))
    strict = drain(train(noisy_run(early_stopping=rule(min_improvement=0.2))))
    assert strict.ended.epoch < patient.ended.epoch


def test_looking_does_not_change_when_a_run_stops(noisy_run: Any, drain: Any) -> None:
    experiment = noisy_run(early_stopping=rule())
    assert drain(train(experiment)).same_numbers_as(drain(train(experiment, probes=())))


def test_the_same_seed_gives_the_same_numbers_with_everything_on(
    noisy_run: Any, drain: Any
) -> None:
    experiment = noisy_run(
        early_stopping=rule(), penalty=PENALTIES.choose("elastic_net"),
        clipping=CLIPPINGS.choose("norm", limit=0.5), batch_size=7,
        schedule=SCHEDULES.choose("warmup", warmup=2, then="cosine"),
        optimizer=OPTIMIZERS.choose("nadam", learning_rate=0.02),
    )  # fmt: skip
    assert drain(train(experiment)).same_numbers_as(drain(train(experiment)))


def test_a_diverged_run_is_not_stopped_early(plane: Any, drain: Any) -> None:
    ran = drain(train(plane(rate=1000.0, loss="mse", epochs=30, early_stopping=rule())))
    assert ran.ended.divergence is not None
    assert ran.ended.reason is None
