"""Promises of the script that collects texts: nothing a person reads is left out."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from desktoplab.places import resource


@pytest.fixture
def update() -> ModuleType:
    path = resource("translations", "update.py")
    spec = importlib.util.spec_from_file_location("update_translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_collects_templates_of_code_and_labels_of_the_tables(update: ModuleType):
    found = update.collected()
    assert "{path}: found {found}; allowed: {allowed}" in found
    assert "Leaky ReLU" in found
    assert "until stopped" in found


def test_keeps_translations_and_drops_what_is_gone(update: ModuleType, tmp_path: Path):
    path = tmp_path / "ko.ts"
    assert update.write(path, "ko", ["Dense", "Gone"]) == 2
    path.write_text(
        path.read_text("utf-8").replace(
            '<source>Dense</source>\n      <translation type="unfinished" />',
            "<source>Dense</source>\n      <translation>완전 연결</translation>",
        ),
        "utf-8",
    )
    assert update.write(path, "ko", ["Dense", "New"]) == 1
    assert update.known(path) == {"Dense": "완전 연결", "New": ""}
