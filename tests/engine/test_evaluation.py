"""Where the points of a run lie: at each mark of short runs, evenly and seldom in long ones."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktoplab.engine.evaluation import FIRST, POINTS, marks
from desktoplab.engine.train import train
from desktoplab.spec.network import layer
from desktoplab.spec.tables import STOPPINGS

sizes = {
    "steps_per_epoch": st.integers(1, 2_000),
    "training": st.integers(1, 70_000),
    "validation": st.integers(0, 20_000),
}


def every(steps: int, epochs: int, training: int, validation: int, watched: bool = False) -> Any:
    return marks(steps, epochs, training, validation, watched=watched)


def due(rule: Any, last: int) -> list[int]:
    return [step for step in range(1, last + 1) if rule.is_due(step)]


def test_a_short_run_has_a_point_at_each_epochs_end() -> None:
    assert due(every(45, 60, 1437, 360), 60 * 45) == [45 * epoch for epoch in range(1, 61)]
    assert due(every(3, 199, 30, 300), 3 * 199) == [3 * epoch for epoch in range(1, 200)]


def test_a_long_epoch_has_points_within() -> None:
    assert due(every(500, 2, 5000, 500), 1000) == [200, 400, 500, 700, 900, 1000]
    assert due(every(400, 2, 5000, 500), 800) == [200, 400, 600, 800]


@given(steps=sizes["steps_per_epoch"], epochs=st.integers(1, 5_000),
       training=sizes["training"], validation=sizes["validation"])  # fmt: skip
def test_a_run_with_an_end_has_enough_points_and_they_lie_evenly(
    steps: int, epochs: int, training: int, validation: int
) -> None:
    rule = every(steps, epochs, training, validation)
    in_an_epoch = 1 + (steps - 1) // 200
    assert epochs * in_an_epoch // rule.every >= min(POINTS, epochs * in_an_epoch)
    assert rule.is_due(steps * epochs), "the last step has one"
    ends = [epoch for epoch in range(1, min(epochs, 40)) if rule.is_due(steps * epoch)]
    if in_an_epoch == 1:
        assert ends == [epoch for epoch in range(1, min(epochs, 40)) if epoch % rule.every == 0]


@given(steps=sizes["steps_per_epoch"], epochs=st.one_of(st.just(0), st.integers(100_000, 1000_000)),
       training=sizes["training"], validation=sizes["validation"])  # fmt: skip
def test_in_a_long_run_points_take_a_fortieth_of_the_arithmetic(
    steps: int, epochs: int, training: int, validation: int
) -> None:
    rule = every(steps, epochs, training, validation)
    marks_of_an_epoch = 1 + (steps - 1) // 200
    forward = min(training, 2000) + validation
    share = forward * marks_of_an_epoch / rule.every / (3 * training)
    assert share <= 0.025 or rule.every == epochs * marks_of_an_epoch // POINTS
    assert rule.every == 1 or share > 0.025 * (rule.every - 1) / rule.every / 1.0001


@pytest.mark.parametrize(("steps", "epochs"), [(500, 3), (45, 60), (45, 0), (200, 7), (1, 900)])
def test_the_next_point_is_the_first_that_is_due(steps: int, epochs: int) -> None:
    rule, last = every(steps, epochs, 5000, 500), 45 * 60
    points = [step for step in due(rule, last) if epochs == 0 or step <= steps * epochs]
    for step in range(points[-1]):
        assert rule.next(step) == next(point for point in points if point > step)


def test_a_run_without_an_end_begins_with_a_point_at_each_epoch() -> None:
    rule = every(45, 0, 1437, 360)
    found = due(rule, 45 * 60)
    assert FIRST == 20
    assert found[:FIRST] == [45 * epoch for epoch in range(1, FIRST + 1)]
    assert found[FIRST:] == [45 * epoch for epoch in range(FIRST + 1, 61) if epoch % 17 == 0]


def test_early_stopping_sees_every_epoch() -> None:
    assert due(every(45, 5_000, 1437, 360, watched=True), 900) == list(range(45, 901, 45))


@pytest.mark.parametrize("epochs", [3, 300])
def test_the_trainer_tells_these_points_and_no_others(plane: Any, drain: Any, epochs: int) -> None:
    experiment = plane(layer("dense", units=2), epochs=epochs, batch_size=0)
    ran = drain(train(experiment, probes=()))
    points = ran.history.points
    started = ran.history.started
    rule = every(1, epochs, started.training_samples, started.validation_samples)
    assert [point.step for point in points] == [0, *due(rule, epochs)]
    assert rule.every == (1 if epochs == 3 else 3)
    watched = plane(
        layer("dense", units=2), epochs=epochs, batch_size=0,
        early_stopping=STOPPINGS.choose("validation_loss", patience=1000),
    )  # fmt: skip
    assert len(drain(train(watched, probes=())).history.points) >= epochs + 1
