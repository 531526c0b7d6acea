"""Progress in lessons: a value that comes back whole from JSON, whatever was done."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktoplab.lessons.progress import (
    LessonProgress,
    Progress,
    StepProgress,
    from_json,
    to_json,
)

NAMES = st.text(max_size=10)
STEPS = st.builds(
    StepProgress,
    predicted=st.none() | st.integers(0, 4),
    drawn=st.lists(st.floats(-1e9, 1e9)).map(tuple),
    ran=st.lists(NAMES, max_size=3).map(tuple),
    task=st.booleans(),
    tries=st.integers(0, 99),
    answers=st.lists(st.integers(-1, 4), max_size=3).map(tuple),
    done=st.booleans(),
)
LESSONS = st.builds(LessonProgress, NAMES, st.dictionaries(NAMES, STEPS, max_size=3))


@given(st.builds(Progress, st.dictionaries(NAMES, LESSONS, max_size=3)))
def test_progress_comes_back_from_json(progress: Progress):
    assert from_json(to_json(progress)) == progress


@given(st.text(max_size=40))
def test_any_text_is_progress_or_refused(source: str):
    with pytest.raises(ValueError, match=r"."):
        from_json(source)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["at", "steps", "predicted", "drawn", "answers"]), inner)
    ),
    max_leaves=6,
)


@given(JSON)
def test_any_json_is_progress_or_refused(found: object):
    try:
        progress = from_json(json.dumps({"format": 1, "lessons": {"a": found}}))
    except ValueError as error:
        assert str(error)
    else:
        to_json(progress)


@pytest.mark.parametrize("source", ["[" * 100_000, '{"format": 2, "lessons": {}}', "[]", "null"])
def test_what_is_no_progress_is_refused(source: str):
    with pytest.raises(ValueError, match=r"."):
        from_json(source)


def test_a_step_is_changed_and_the_others_stay():
    before = Progress().with_step("a", "one", StepProgress(predicted=1)).moved_to("a", "two")
    after = before.with_step("a", "two", StepProgress(done=True)).with_step(
        "b", "x", StepProgress()
    )
    assert after.step("a", "one").predicted == 1
    assert after.of("a").at == "two"
    assert after.of("a").done == 1
    assert after.step("a", "three") == StepProgress()
    assert set(after.without("a").lessons) == {"b"}
    assert before.of("a").done == 0
