"""Promises of the values behind the panel: phases, what is allowed when, sketches, goals."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

import desktoplab.catalog
from desktoplab.engine.history import History
from desktoplab.engine.messages import Point, Progress
from desktoplab.lessons.expression import Expression
from desktoplab.lessons.lesson import Choice, Lesson, Step
from desktoplab.lessons.measured import Measured
from desktoplab.lessons.reading import read
from desktoplab.ui.lessons.curve import labels_of
from desktoplab.ui.lessons.judging import came_true, conditions, name_of, shown
from desktoplab.ui.lessons.model import Standing, after, before, phases
from desktoplab.ui.lessons.sketch import (
    SCALES,
    Sketch,
    distance,
    distance_words,
    scale_of,
    sketch_of,
    values_of,
)

assert desktoplab.catalog


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    return read(Path(__file__).with_name("small.yaml"))


def measured_run(**values: float) -> Measured:
    history = History()
    history.add(Progress(5, 1.0, 0, np.zeros(5), (Point(5, 1.0, values),)))
    return Measured({"mine": history})


def test_phases_follow_the_order_of_a_step(lesson: Lesson):
    deep, curve, cure = lesson.steps
    assert phases(deep) == phases(curve) == ("predict", "run", "observe")
    assert phases(cure) == ("task", "explain")
    assert phases(Step("text", {"en": "T"}, {"en": "t"})) == ("read",)
    assert after(deep, "run") == "observe"
    assert after(deep, "observe") is None
    assert before(deep, "predict") is None


def test_nothing_is_run_before_it_was_predicted_and_nothing_seen_before_it_ran(lesson: Lesson):
    deep = lesson.steps[0]
    fresh = Standing(deep)
    assert fresh.hold() is not None
    assert not fresh.may_enter("run")
    predicted = Standing(deep, predicted=True, measured=frozenset({"sigmoid"}))
    assert predicted.hold() is None
    assert predicted.may_enter("run")
    assert not predicted.may_enter("observe")
    assert [run.name for run in predicted.missing] == ["relu"]
    ran = Standing(deep, predicted=True, measured=frozenset({"sigmoid", "relu"}))
    assert ran.may_enter("observe")
    assert not ran.is_done
    assert Standing(deep, True, ran.measured, seen=["observe"]).is_done


def test_a_task_may_be_left_open_but_then_the_step_is_not_done(lesson: Lesson):
    cure = lesson.steps[2]
    standing = Standing(cure)
    assert standing.may_go_on("task")
    assert not Standing(cure, answered=1).is_done
    assert Standing(cure, fulfilled=True, answered=1).is_done


def test_one_choice_that_holds_came_true_and_no_other_number_of_them():
    low, high = (Choice({"en": s}, Expression(f"mine.train_loss {s} 1")) for s in ("< ", ">="))
    assert came_true([low, high], measured_run(train_loss=0.5)) == 0
    assert came_true([low, high], Measured({})) is None
    assert came_true([low, low], measured_run(train_loss=0.5)) is None


def test_a_goal_tells_each_comparison_with_its_value_now():
    until = Expression("mine.validation_accuracy >= 0.9 and mine.train_loss < 0.1")
    found = conditions(until, measured_run(validation_accuracy=0.815, train_loss=0.05))
    assert [str(name_of(one)) for one in found] == ["accuracy on new data", "loss in training"]
    assert [shown(one, one.now) for one in found] == ["81.5 %", "0.05"]
    assert [one.holds for one in found] == [False, True]
    assert shown(found[0], found[0].bound) == "90 %"
    assert conditions(until, Measured({}))[0].now is None


def test_a_stroke_sets_every_point_that_it_passes():
    sketch = Sketch.empty(5)
    assert not sketch.is_begun
    swept = sketch.sweep((0, -8.0), (4, -4.0))
    assert swept.line() == pytest.approx([-8, -7, -6, -5, -4])
    assert swept.sweep((4, 0.0), (2, -1.0)).line() == pytest.approx([-8, -7, -1, -0.5, 0])


def test_points_that_were_not_drawn_lie_between_those_that_were():
    sketch = Sketch.empty(5).put(1, 0.0).put(3, 1.0)
    assert sketch.line() == pytest.approx([0, 0, 0.5, 1, 1])


@pytest.mark.parametrize("quantity", SCALES)
def test_a_drawing_is_kept_as_values_and_comes_back(quantity: str):
    scale = scale_of(quantity)
    sketch = Sketch.empty(3).sweep((0, scale.low), (2, scale.high))
    values = values_of(sketch, scale)
    assert sketch_of(values, scale).line() == pytest.approx(sketch.line())
    assert distance(values, values, scale) == pytest.approx(0)


def test_distance_is_in_decades_in_points_or_as_it_is():
    assert distance([1e-2, 1e-2], [1e-4, 1e-4], SCALES["delta"]) == pytest.approx(2)
    assert "2.0 decades" in str(distance_words(2.0, SCALES["delta"]))
    accuracy = SCALES["validation_accuracy"]
    assert distance([0.5, 0.5], [0.4, math.nan], accuracy) == pytest.approx(10)
    assert "10 percentage points" in str(distance_words(10.0, accuracy))
    end = 10.0 ** SCALES["delta"].low
    assert distance([end], [0.0], SCALES["delta"]) == pytest.approx(0)  # 0 stands at the end


def test_a_curve_is_drawn_over_the_weighted_layers_repetitions_counted(lesson: Lesson):
    draw = lesson.steps[1].predict.draw
    labels, below = labels_of(draw, lesson)
    assert labels == tuple("1234567")
    assert "layer" in below
