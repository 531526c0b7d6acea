"""Formulas: only what a lesson may write, and the same numbers as by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame, Point, Progress
from desktoplab.lessons.expression import Expression
from desktoplab.lessons.grammar import check_number, check_truth
from desktoplab.lessons.lesson import Draw
from desktoplab.lessons.measured import Measured
from desktoplab.lessons.spoken import Known, Ungrammatical

RUNS = {"a": Known(layers=4), "b": Known(layers=4, trains=False), "mine": Known()}
START = np.array([1.0, 2.0, 4.0, 8.0])
END = np.array([1e-3, 1e-2, 1e-1, 1.0])
SATURATED = np.array([0.5, 0.25, 1.0, np.nan])


def frames(step: int, delta: np.ndarray) -> tuple[Frame, ...]:
    return (
        Frame("gradient_flow", step, {"delta_rms": delta}),
        Frame("activations", step, {"saturated": SATURATED}),
    )


def history() -> History:
    made = History()
    first = Point(0, 0.0, {"train_loss": 2.0, "validation_accuracy": 0.1, "validation_loss": 2.5})
    half = Point(5, 1.0, {"train_loss": 1.0, "validation_accuracy": 0.9, "validation_loss": 1.5})
    last = Point(10, 2.0, {"train_loss": 0.5, "validation_accuracy": 0.8, "validation_loss": 1.75})
    losses = np.arange(10, dtype=float)
    made.add(Progress(0, 0.0, 0, np.empty(0), (first,), frames(0, START)))
    made.add(Progress(10, 2.0, 0, losses, (half, last), frames(10, END)))
    return made


MEASURED = Measured({"a": history()})


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 2 * 3 ** 2 / 4 - 1", 4.5),
        ("-2 ** 2", -4.0),
        ("2 ** -1", 0.5),
        ("a.train_loss", 0.5),
        ("a.start.train_loss", 2.0),
        ("a.start.train_loss / a.train_loss", 4.0),
        ("a.delta[1]", 1e-3),
        ("a.delta[-1]", 1.0),
        ("a.delta[-2] / a.delta[1]", 100.0),
        ("a.start.delta[4]", 8.0),
        ("max(a.delta)", 1.0),
        ("mean(a.start.delta)", 3.75),
        ("mean(a.start.delta[1:-2])", 7 / 3),
        ("max(a.start.delta[:2])", 2.0),
        ("min(a.start.delta[3:])", 4.0),
        ("max(a.start.delta / a.delta)", 1000.0),
        ("min(abs(log10(a.delta)))", 0.0),
        ("max(a.saturated)", 1.0),
        ("mean(a.saturated[1:2])", 0.375),
        ("a.factor", 0.1),
        ("a.start.factor", 0.5),
        ("log10(a.delta[1])", -3.0),
        ("sqrt(a.start.delta[3])", 2.0),
        ("round(a.train_loss * 4.4, 1)", 2.2),
        ("round(2.7)", 3.0),
        ("max(1, a.steps, 3)", 10.0),
        ("a.epochs_to(0.85)", 1.0),
        ("a.epochs_to(0.95)", math.inf),
        ("a.best_validation_accuracy", 0.9),
        ("a.best_validation_loss", 1.5),
        ("a.best_epoch", 1.0),
        ("a.batch_loss", 4.5),
        ("a.batch_noise", math.sqrt(2)),
        ("a.epochs", 2.0),
        ("1 / (a.steps - 10)", math.inf),
        ("10 ** 1000", math.inf),
    ],
)
def test_a_number_is_that_computed_by_hand(source: str, value: float):
    expression = Expression(source)
    check_number(expression, RUNS)
    assert MEASURED.value(expression) == pytest.approx(value)


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ("a.train_loss < 1", True),
        ("a.train_loss <= 0.5", True),
        ("a.train_loss != 0.5", False),
        ("a.train_loss == 0.5", True),
        ("0.1 < a.train_loss < 0.4", False),
        ("0.1 < a.train_loss < 0.6 <= 0.6", True),
        ("a.steps > 20 or a.epochs >= 2", True),
        ("a.steps > 20 and a.epochs >= 2", False),
        ("not a.steps > 20", True),
        ("a.saturated[-1] > 0", False),
        ("a.saturated[-1] <= 0", False),
        ("(a.steps > 1) and not (a.steps > 100 or a.steps < 2)", True),
    ],
)
def test_a_comparison_is_that_made_by_hand(source: str, holds: bool):
    expression = Expression(source)
    check_truth(expression, RUNS)
    assert MEASURED.holds(expression) is holds


@pytest.mark.parametrize(
    "source", ["mine.train_loss", "mine.delta[7]", "a.weight_std[1]", "a.diverged", "a.parameters"]
)
def test_what_is_not_measured_yet_has_no_value(source: str):
    assert MEASURED.value(Expression(source)) is None
    assert MEASURED.holds(Expression(f"{source} > 0 or a.steps > 1")) is None
    assert MEASURED.fill(f"[{{{source}}}]") == "[…]"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a", "is a run"),
        ("c.train_loss", "no run of this name"),
        ("a.loss", "did you mean train_loss"),
        ("a.train_los", "did you mean train_loss"),
        ("a.start", "is a moment"),
        ("a.start.steps", "no steps at the start"),
        ("a.start.start.delta[1]", "name of a run"),
        ("a.delta", "take one"),
        ("a.delta + 1", "take one"),
        ("a.delta[0]", "from 1"),
        ("a.delta[5]", "from 1 to 4"),
        ("a.delta[-5]", "from 1 to 4"),
        ("a.delta[1.0]", "whole number"),
        ("a.delta[a.steps]", "whole number"),
        ("max(a.delta[1:4:2])", "[first:last]"),
        ("a.steps[1]", "is one number"),
        ("a.steps()", "no parentheses"),
        ("a.says", "says("),
        ("a.says('vanising')", "did you mean vanishing"),
        ("a.says(1)", "says("),
        ("a.epochs_to('x')", "epochs_to("),
        ("b.train_loss", "do: measure"),
        ("b.epochs_to(1)", "do: measure"),
        ("maximum(1)", "max"),
        ("max()", "one list"),
        ("max(a.delta, 1)", "one list"),
        ("abs(1, 2)", "one value"),
        ("round(1, 2.5)", "whole number"),
        ("max(*a.delta)", "without names"),
        ("max(default=1)", "without names"),
        ("a.steps > 1", "no comparison"),
        ("(a.steps > 1) + 1", "no comparison"),
        ("'text'", "numbers, +"),
        ("True", "numbers, +"),
        ("None", "numbers, +"),
        ("1j", "numbers, +"),
        ("1 % 2", "numbers, +"),
        ("1 // 2", "numbers, +"),
        ("1 << 99999", "numbers, +"),
        ("[1][0]", "before [ ]"),
        ("a.delta[1] if 1 else 2", "numbers, +"),
        ("(lambda: 1)()", "did you mean|Allowed|allowed"),
        ("__import__('os').system('true')", "name of a run|allowed"),
        ("a.__class__", "Allowed|allowed"),
        ("a.history.started", "name of a run"),
        ("(x := 1)", "numbers, +"),
        ("1 +", "no expression"),
        ("", "no expression"),
        ("1; 2", "no expression"),
        ("'\\d'", "no expression"),
        ("(" * 300 + "1" + ")" * 300, "no expression"),
        ("1 + " * 200 + "1", "no expression"),
        ("1\x00", "no expression"),
    ],
)
def test_everything_else_is_refused(source: str, words: str):
    with pytest.raises(Ungrammatical) as error:
        check_number(Expression(source), RUNS)
    assert any(each in str(error.value) for each in words.split("|")), str(error.value)


@pytest.mark.parametrize(
    "source",
    ["a.steps", "1", "a.delta > 1", "a.steps in (1, 2)", "a.steps is 1", "a and a.diverged"],
)
def test_a_condition_is_a_comparison(source: str):
    with pytest.raises(Ungrammatical):
        check_truth(Expression(source), RUNS)


@given(st.text(st.sampled_from("a.delt[]()1-2 +*/<>=maxsy'\"{}:,|\\né"), max_size=40))
def test_any_text_is_a_formula_or_refused(source: str):
    expression = Expression(source)
    try:
        check_number(expression, RUNS)
    except Ungrammatical as error:
        assert str(error)
    else:
        found = MEASURED.value(expression)
        assert found is None or isinstance(found, float)


def test_a_curve_is_what_was_measured():
    places, values = MEASURED.curve(Draw("a", "delta", "layers")) or ((), ())
    assert list(places) == [1, 2, 3, 4]
    assert list(values) == list(END)
    epochs, losses = MEASURED.curve(Draw("a", "train_loss", "epochs")) or ((), ())
    assert list(epochs) == [0, 1, 2]
    assert list(losses) == [2.0, 1.0, 0.5]
    assert MEASURED.curve(Draw("mine", "delta", "layers")) is None
    assert MEASURED.curve(Draw("a", "rank", "layers")) is None


def test_the_time_slider_does_not_change_what_was_measured():
    moved = history()
    moved.cursor = 0
    assert Measured({"a": moved}).value(Expression("a.delta[1]")) == pytest.approx(1e-3)


def test_a_run_that_diverged_has_no_numbers_of_its_end():
    from desktoplab.engine.messages import Divergence, Ended

    made = history()
    made.add(Ended(10, 2.0, Divergence(10, None, "1", "loss")))
    measured = Measured({"a": made})
    for source in ("a.train_loss", "a.delta[1]", "a.batch_loss", "max(a.delta)"):
        assert math.isnan(measured.value(Expression(source)) or 0.0), source
    assert measured.value(Expression("a.start.delta[1]")) == 1.0
    assert measured.value(Expression("a.diverged")) == 1.0
    assert measured.value(Expression("a.best_validation_accuracy")) == 0.9
    assert measured.holds(Expression("a.train_loss < 100")) is False
