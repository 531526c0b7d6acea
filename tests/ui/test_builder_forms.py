"""Promises of forms: they show without editing, refuse beside the field, and join keystrokes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from desktoplab.spec.experiment import TRAINING_FIELDS, training
from desktoplab.spec.fields import Flag, Folder, Integer, Number
from desktoplab.spec.registry import check_fields
from desktoplab.spec.values import Values
from desktoplab.ui.builder.forms import Form, put, shared
from desktoplab.ui.builder.number_box import NumberBox, stepped_value

FIELDS = {
    "rate": Number(0.1, 1e-6, 10.0, "How fast.", log=True),
    "count": Integer(3, 0, 50, "How many.", unit="pieces", special="none"),
    "flag": Flag(True, "Whether."),
    "folder": Folder("", "Where."),
}


class Target:
    """Holds values as a session would, and notes the keys of the edits."""

    def __init__(self, fields, values: Values) -> None:
        self.fields, self.values, self.keys = fields, values, []

    def commit(self, name: str, value: object, key: str) -> None:
        top, changed = put(self.values, name, value)
        self.values = check_fields(self.fields, {**self.values, top: changed}, "")
        self.keys.append(key)


@pytest.fixture
def target() -> Target:
    return Target(FIELDS, check_fields(FIELDS, {}, ""))


@pytest.fixture
def form(qtbot, target: Target) -> Form:
    form = Form("form", FIELDS, target.commit)
    qtbot.addWidget(form)
    form.show_values(target.values)
    form.show()
    qtbot.waitExposed(form)
    return form


def box(form: Form, name: str) -> NumberBox:
    return form.findChild(NumberBox, name)


def type_in(qtbot, editor: NumberBox, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def test_showing_values_is_no_edit(form: Form, target: Target) -> None:
    form.show_values(target.values.replace(rate=0.5, count=7, flag=False, folder="/data"))
    assert target.keys == []
    assert box(form, "form_rate").text() == "0.5"


@pytest.mark.parametrize(("typed", "read"), [("1e-3", 0.001), ("0,25", 0.25), ("2", 2.0)])
def test_numbers_are_read_as_people_write_them(
    qtbot, form: Form, target: Target, typed: str, read: float
) -> None:
    type_in(qtbot, box(form, "form_rate"), typed)
    qtbot.keyClick(box(form, "form_rate"), Qt.Key.Key_Return)
    assert target.values["rate"] == read


def test_a_pause_in_typing_sends_the_number(qtbot, form: Form, target: Target) -> None:
    type_in(qtbot, box(form, "form_count"), "12")
    qtbot.waitUntil(lambda: target.values["count"] == 12)


def test_a_refused_number_is_explained_and_taken_back(qtbot, form: Form, target: Target) -> None:
    editor = box(form, "form_count")
    type_in(qtbot, editor, "-3")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert form.note("count") == "Found -3; allowed: a whole number from 0 to 50."
    assert editor.text() == "3"
    assert target.keys == []
    type_in(qtbot, editor, "4")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert form.note("count") == ""


def test_words_are_refused_too(qtbot, form: Form) -> None:
    type_in(qtbot, box(form, "form_rate"), "fast")
    qtbot.keyClick(box(form, "form_rate"), Qt.Key.Key_Return)
    assert "'fast'" in form.note("rate")


def test_the_special_value_is_shown_and_read_in_words(qtbot, form: Form, target: Target) -> None:
    editor = box(form, "form_count")
    type_in(qtbot, editor, "0")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    form.show_values(target.values)
    assert editor.text() == "none"
    assert editor.parse("none") == 0


def test_steps_of_one_visit_share_an_undo_key(qtbot, form: Form, target: Target) -> None:
    editor = box(form, "form_count")
    editor.setFocus()
    for _ in range(3):
        editor.stepBy(1)
        form.show_values(target.values)
    assert target.values["count"] == 6
    assert len(set(target.keys)) == 1
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    editor.stepBy(1)
    assert len(set(target.keys)) == 2


def test_a_refresh_leaves_alone_what_is_being_typed(qtbot, form: Form, target: Target) -> None:
    editor = box(form, "form_rate")
    type_in(qtbot, editor, "0.0")
    form.show_values(target.values)
    assert editor.text() == "0.0"
    assert editor.hasFocus()
    form.show_values(target.values.replace(rate=0.7))
    assert editor.text() == "0.7"


def test_flag_and_folder_send_their_values(qtbot, form: Form, target: Target) -> None:
    form.findChild(QCheckBox, "form_flag").click()
    path = form.findChild(QLineEdit, "form_folder_path")
    qtbot.keyClicks(path, "file:///tmp/data")
    qtbot.keyClick(path, Qt.Key.Key_Return)
    assert target.values["flag"] is False
    assert target.values["folder"] == "/tmp/data"


def test_several_cards_that_differ_are_shown_as_such(form: Form, target: Target) -> None:
    form.show_values(shared([target.values, target.values.replace(rate=0.5, flag=False)]))
    assert box(form, "form_rate").text() == ""
    assert form.findChild(QCheckBox, "form_flag").checkState() == Qt.CheckState.PartiallyChecked
    assert box(form, "form_count").text() == "3"
    assert target.keys == []


def test_a_pick_shows_the_settings_of_the_entry(qtbot) -> None:
    target = Target(TRAINING_FIELDS, training().values)
    form = Form("training", TRAINING_FIELDS, target.commit)
    qtbot.addWidget(form)
    form.show_values(target.values)
    rate = box(form, "training_optimizer_learning_rate")
    target.commit("optimizer.learning_rate", 0.25, "")
    form.show_values(target.values)
    assert rate.text() == "0.25"
    target.commit("optimizer", "adam", "")
    form.show_values(target.values)
    assert box(form, "training_optimizer_beta1").text() == "0.9"


@given(st.floats(1e-6, 10), st.integers(-5, 5))
def test_steps_stay_in_range_and_go_the_right_way(start: float, steps: int) -> None:
    for field in (FIELDS["rate"], Number(0.5, 1e-6, 10.0, "help")):
        found = stepped_value(field, start, steps)
        assert field.low <= found <= field.high
        assert (found - start) * steps >= 0 or abs(found - start) < 1e-5


def test_decades_are_stepped_as_one_two_five() -> None:
    field = FIELDS["rate"]
    found = [0.1]
    for _ in range(4):
        found.append(stepped_value(field, found[-1], 1))
    assert found == [0.1, 0.2, 0.5, 1.0, 2.0]
    assert stepped_value(field, 0.1, -1) == 0.05
    assert stepped_value(field, 0.3, 1) == 0.5
    assert stepped_value(field, 0.3, -1) == 0.2
