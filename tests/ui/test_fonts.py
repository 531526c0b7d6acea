"""Promises of the shipped font: Korean shows where no font of the system has it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from desktoplab.places import resource

FONT = resource("fonts", "NanumGothic.ttf")
HANGUL = range(0xAC00, 0xD7A4)
BARE = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>"""
CODE = """
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from desktoplab.ui.fonts import has_korean, provide_korean
application = QApplication([])
before = has_korean()
provide_korean(application)
print(before, has_korean(), "NanumGothic" in application.font().families())
"""


def texts_in_korean() -> str:
    files = [resource("translations", "ko.ts"), *resource("lessons").glob("*.yaml")]
    return "".join(path.read_text("utf-8") for path in files)


def test_the_font_has_every_syllable_that_is_said(qapp):
    font = QRawFont(str(FONT), 16.0)
    said = {letter for letter in texts_in_korean() if ord(letter) in HANGUL}
    assert len(said) > 300
    assert not [letter for letter in said if not font.supportsCharacter(ord(letter))]


def test_the_font_comes_with_its_license():
    assert "SIL OPEN FONT LICENSE" in FONT.with_name("OFL.txt").read_text("utf-8")
    assert FONT.stat().st_size < 5_000_000


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fonts of fontconfig")
def test_a_machine_without_korean_fonts_gets_one(tmp_path: Path):
    config = tmp_path / "fonts.conf"
    config.write_text(BARE.format(folder=tmp_path), "utf-8")
    answer = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=True, timeout=600,
        env={**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert answer.stdout.split() == ["False", "True", "True"]


def test_nothing_is_loaded_where_the_system_has_such_a_font():
    code = CODE.replace("before = has_korean()", f"QFontDatabase.addApplicationFont({str(FONT)!r})")
    code = code.replace("print(before, ", "print(")
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=600,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert answer.stdout.split() == ["True", "False"]
