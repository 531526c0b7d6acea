"""Modules are imported without their sources being read; Qt works as before."""

from __future__ import annotations

import subprocess
import sys

SOURCES = """
import linecache
from desktoplab.ui.unread import leave_unread
assert leave_unread()
import xml.dom.minidom
from PySide6.QtCore import QObject, Signal
assert not [name for name in linecache.cache if name.endswith("minidom.py")]

class Told(QObject):
    news = Signal(object)

told, heard = Told(), []
told.news.connect(heard.append)
told.news.emit(3)
print(heard)
"""
OTHERWISE = """
import sys
import PySide6.QtCore
from desktoplab.ui.unread import FEATURE, READS, leave_unread
delattr(sys.modules[FEATURE], READS)
print(leave_unread())
"""


def run(source: str) -> str:
    answer = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


def test_sources_stay_unread_and_signals_go_on():
    assert run(SOURCES) == "[3]"


def test_a_pyside_that_works_in_another_way_is_left_alone():
    assert run(OTHERWISE) == "False"
