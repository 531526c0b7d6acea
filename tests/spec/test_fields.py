"""Fields accept what they declare and refuse the rest with path, found and allowed."""

from __future__ import annotations

import math

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec.experiment import data, training
from desktoplab.spec.fields import Choice, Field, Flag, Folder, Integer, Number, Pick, label_of
from desktoplab.spec.registry import Registry
from desktoplab.spec.tables import INITIALIZERS, OPTIMIZERS, Plain
from desktoplab.spec.text import Refused

NUMBER = Number(0.5, 0.0, 1.0, "A share.")
INTEGER = Integer(3, 1, 10, "A count.")
CHOICE = Choice("one", (("one", "One"), ("two", "Two")), "A word.")
FLAG = Flag(True, "Yes or no.")
FOLDER = Folder("", "A place.")
PICK = Pick(INITIALIZERS, "zeros", "A start.", only=("zeros", "constant"))


@pytest.mark.parametrize(
    "found",
    [True, math.nan, math.inf, -math.inf, 10**400, -(10**5000), "1", None, [1], {}, -1e-9, 1.1],
    ids=lambda found: type(found).__name__,
)
def test_a_number_refuses_what_is_no_finite_number_in_its_range(found: object) -> None:
    assert_refused(NUMBER, found, "a number from 0 to 1")


@pytest.mark.parametrize(
    "found",
    [True, False, 1.0, math.nan, 0, 11, -(10**400), 10**5000, "3", None, [], {}],
    ids=lambda found: type(found).__name__,
)
def test_an_integer_refuses_what_is_no_whole_number_in_its_range(found: object) -> None:
    assert_refused(INTEGER, found, "a whole number from 1 to 10")


@pytest.mark.parametrize("found", ["three", "", 1, None, ["one"], {"one": 1}, True])
def test_a_choice_refuses_what_is_not_on_its_list(found: object) -> None:
    assert_refused(CHOICE, found, "one of one, two")


@pytest.mark.parametrize("found", [0, 1, 0.0, "true", None, []])
def test_a_flag_refuses_what_is_neither_true_nor_false(found: object) -> None:
    assert_refused(FLAG, found, "true or false")


@pytest.mark.parametrize("found", [3, None, [], "nul\0nul", "x" * 5000, "half a letter \ud800"])
def test_a_folder_refuses_what_cannot_be_a_path(found: object) -> None:
    assert_refused(FOLDER, found, "the path of a folder")


@pytest.mark.parametrize("found", [3, None, [], True])
def test_a_pick_refuses_what_names_no_entry(found: object) -> None:
    assert_refused(PICK, found, "a name, or an object with a name")


def test_a_pick_refuses_an_entry_that_is_not_offered_here() -> None:
    assert_refused(PICK, "he_normal", "one of zeros, constant")


def test_a_pick_names_the_path_of_a_setting_inside_it() -> None:
    with pytest.raises(Refused) as refused:
        PICK.check({"name": "constant", "value": "much"}, "network[2].bias_init")
    assert refused.value.path == "network[2].bias_init.value"
    with pytest.raises(Refused) as refused:
        PICK.check({"name": "nothing"}, "network[2].bias_init")
    assert refused.value.path == "network[2].bias_init.name"


@pytest.mark.parametrize("field", [NUMBER, INTEGER, CHOICE, FLAG, FOLDER, PICK])
def test_both_ends_of_a_field_are_accepted(field: Field) -> None:
    for end in field.ends():
        assert field.check(end, "path") == end


def test_a_whole_number_is_a_number_and_becomes_a_float() -> None:
    assert isinstance(NUMBER.check(1, "path"), float)


def test_a_field_without_a_label_is_called_by_its_name() -> None:
    assert label_of("batch_size", INTEGER) == "Batch size"


def test_unknown_settings_are_refused_with_those_that_there_are() -> None:
    with pytest.raises(Refused, match=r"training\.speed: found 3; allowed: one of procedure, "):
        training(speed=3)
    with pytest.raises(Refused, match=r"data\.shuffle: found True"):
        data(shuffle=True)


def test_a_message_is_never_longer_than_a_few_lines() -> None:
    with pytest.raises(Refused) as refused:
        FLAG.check({"x": ["y" * 10_000] * 1000}, "path")
    assert len(str(refused.value)) < 300


def test_a_name_is_registered_once() -> None:
    registry: Registry[Plain] = Registry("thing")
    registry.register("one", "One", traits=Plain())(training)
    with pytest.raises(ValueError, match="'one' is registered twice"):
        registry.register("one", "Again", traits=Plain())(training)


def test_a_choice_by_name_has_all_its_settings() -> None:
    chosen = OPTIMIZERS.choose("sgd", momentum=0.9)
    assert dict(chosen.values) == {"learning_rate": 0.1, "momentum": 0.9, "nesterov": False}


def assert_refused(field: Field, found: object, allowed: str) -> None:
    with pytest.raises(Refused) as refused:
        field.check(found, "network[0].setting")
    message = str(refused.value)
    assert message.startswith("network[0].setting: found ")
    assert message.endswith(f"; allowed: {allowed}")
    assert refused.value.path == "network[0].setting"
