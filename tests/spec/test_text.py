"""Texts carry their values apart; settings are frozen values."""

from __future__ import annotations

import copy
import pickle
import sys

import pytest

from desktoplab.spec.text import Refused, shorten, text
from desktoplab.spec.values import Chosen, Values


def test_a_text_reads_as_its_sentence() -> None:
    assert str(text("{n} of {what}", n=3, what=text("{k} cats", k=4))) == "3 of 4 cats"


@pytest.mark.parametrize("one", [1, "1"])
def test_words_agree_with_their_number(one: object) -> None:
    template = "{n} {n:layer takes|layers take} |δ| of {what}"
    assert str(text(template, n=one, what="Dense")) == "1 layer takes |δ| of Dense"
    for many in (0, 2, "1,024", 1.5):
        assert str(text(template, n=many, what="1")) == f"{many} layers take |δ| of 1"
    assert str(text("{data}", data="{n:a|b}")) == "{n:a|b}"


def test_braces_in_a_value_are_shown_as_they_are() -> None:
    assert str(Refused("a{b}", "{c}", text("d"))) == "a{b}: found '{c}'; allowed: d"


def test_a_value_too_long_to_show_is_cut() -> None:
    shown = shorten("x" * 1000)
    assert len(shown) <= 60
    assert "..." in shown


def test_a_value_that_python_cannot_print_is_still_shown() -> None:
    deep: list[object] = []
    for _ in range(sys.getrecursionlimit() * 3):
        deep = [deep]
    for found in (deep, 10**5000, {"x": -(10**5000)}, [10**5000]):
        assert 0 < len(shorten(found)) <= 60


def test_settings_are_equal_and_hash_alike_whatever_their_order() -> None:
    one = Values({"a": 1, "b": Chosen("x")})
    other = Values({"b": Chosen("x"), "a": 1})
    assert one == other
    assert hash(one) == hash(other)
    assert one != Values({"a": 1})


def test_a_replaced_setting_leaves_the_old_value_alone() -> None:
    old = Values({"a": 1, "b": 2})
    assert old.replace(a=3) == Values({"a": 3, "b": 2})
    assert old["a"] == 1


def test_settings_cannot_be_assigned() -> None:
    with pytest.raises(TypeError):
        Values({"a": 1})["a"] = 2  # type: ignore[index]


def test_settings_survive_copying() -> None:
    values = Values({"a": 1, "b": Chosen("x", Values({"c": 0.5}))})
    assert copy.deepcopy(values) == values
    assert pickle.loads(pickle.dumps(values)) == values  # noqa: S301
