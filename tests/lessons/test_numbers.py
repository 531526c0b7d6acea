"""How numbers look in the texts of lessons, and where they stand in them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktoplab.lessons.numbers import FORMATS, show
from desktoplab.lessons.templates import Hole, Unbalanced, pieces


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (0.0, "", "0"),
        (-0.0, "", "0"),
        (9.54e-13, "", "9.5 × 10⁻¹³"),
        (3e20, "", "3.0 × 10²⁰"),
        (0.04159, "", "0.0416"),
        (0.16, "", "0.16"),
        (12.345, "", "12.3"),
        (20.0, "", "20"),
        (4321.9, "", "4,322"),
        (-0.5, "", "−0.5"),
        (math.inf, "", "∞"),
        (-math.inf, "times", "−∞"),
        (math.nan, "percent", "NaN"),
        (0.975, "percent", "97.5 %"),
        (0.48, "percent", "48 %"),
        (0.0, "percent", "0 %"),
        (0.0001, "percent", "0.01 %"),
        (41234.0, "times", "41,000 ×"),
        (4.23, "times", "4.2 ×"),
        (0.25, "times", "0.25 ×"),
        (1e12, "times", "1.0 × 10¹² ×"),
        (9.9, "int", "10"),
        (12345.0, "int", "12,345"),
        (1.25, "fixed1", "1.2"),
        (1.256, "fixed2", "1.26"),
        (0.0004, "fixed3", "0.000"),
        (0.5, "sci", "5.0 × 10⁻¹"),
        (0.0, "sci", "0.0 × 10⁰"),
    ],
)
def test_a_number_is_shown_as(number: float, form: str, shown: str):
    assert show(number, form) == shown


@given(st.floats(), st.sampled_from(sorted(FORMATS)))
def test_every_number_can_be_shown_in_every_format(number: float, form: str):
    shown = show(number, form)
    assert shown
    assert "e" not in shown
    assert "-" not in shown


@given(st.floats(1e-3, 1e6, exclude_max=True))
def test_a_plain_number_is_told_to_three_digits(number: float):
    assert float(show(number).replace(",", "")) == pytest.approx(number, rel=0.005)


def test_a_text_is_split_at_its_numbers():
    text, hole, rest = pieces("a {{b}} {  run.delta[1]\n / 2 | times } c")
    assert (text, rest) == ("a {b} ", " c")
    assert isinstance(hole, Hole)
    assert (hole.expression.source, hole.form) == ("run.delta[1] / 2", "times")


@pytest.mark.parametrize("template", ["a {b", "a } b", "{a {b}}", "}"])
def test_a_brace_alone_is_refused(template: str):
    with pytest.raises(Unbalanced):
        pieces(template)


@given(st.text(st.sampled_from("{}|ab. "), max_size=30))
def test_any_text_is_split_or_refused(template: str):
    try:
        found = pieces(template)
    except Unbalanced as error:
        assert str(error) in template
    else:
        assert found
