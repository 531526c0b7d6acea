"""The lessons that come with the lab: each can be read whole, and each is true when it is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktoplab import places
from desktoplab.engine.measure import measure
from desktoplab.engine.train import train
from desktoplab.lessons.lesson import Lesson
from desktoplab.lessons.reading import read
from desktoplab.lessons.rehearsal import rehearse
from desktoplab.lessons.shelf import files_in, shelf

FOLDER = places.resource("lessons")
FILES = files_in(FOLDER)


def name_of(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_lesson_is_whole_in_both_languages(path: Path):
    lesson = read(path)
    assert [f"line {each.line}: {each.text}" for each in lesson.remarks] == []
    assert path.stem.partition("_")[2] == lesson.name or lesson.name in path.stem


def test_no_two_lessons_share_a_name():
    assert all(isinstance(one, Lesson) for one in shelf([FOLDER]))


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_lesson_finds_what_it_promises(path: Path):
    found = rehearse(read(path), train, measure)
    wrong = [f"line {each.line}: {each.text}" for each in found if not each.good]
    assert wrong == []
