"""The page on lesson files: its tables are those of the code, and its example is true."""

from __future__ import annotations

import importlib.util
from types import ModuleType

from desktoplab.lessons.lesson import DOCKS, Lesson
from tests.lessons.files import DOCUMENTED, lesson


def writer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lessons_page", DOCUMENTED.parent / "lessons.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_are_those_of_the_code():
    source = DOCUMENTED.read_text("utf-8")
    assert writer().page(source) == source, "run docs/lessons.py"


def test_every_dock_is_named():
    source = DOCUMENTED.read_text("utf-8")
    assert [dock for dock in DOCKS if f"`{dock}`" not in source] == []


def test_the_example_can_be_read():
    found = lesson()
    assert isinstance(found, Lesson)
    assert not found.remarks
