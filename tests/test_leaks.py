"""The fixtures of conftest.py fail the test that leaves something behind, and no other."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

GUILTY = """
import threading
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QLabel, QWidget

kept = []
wake = threading.Event()

def test_clean(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QLabel("released").show()

def test_window(qtbot):
    kept.append(QLabel("kept"))
    kept[-1].show()

def test_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(100_000)

def test_qthread(qapp):
    kept.append(QThread())
    kept[-1].start()

def test_qthread_ends(qapp):
    kept[-1].quit()
    kept[-1].wait()

def test_thread():
    threading.Thread(target=wake.wait, daemon=True).start()

def test_last():
    wake.set()
"""


def test_the_guilty_test_fails_and_no_other(tmp_path: Path):
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    source = (tmp_path / "conftest.py").read_text("utf-8")
    short = re.sub(r"^REST_SECONDS = .*", "REST_SECONDS = 0.1", source, flags=re.MULTILINE)
    assert short != source
    (tmp_path / "conftest.py").write_text(short, "utf-8")
    (tmp_path / "test_guilty.py").write_text(GUILTY, "utf-8")
    answer = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        capture_output=True, text=True, cwd=tmp_path, check=False,
    )  # fmt: skip
    failed = {
        line.split("::")[1].split()[0]
        for line in answer.stdout.splitlines()
        if line.startswith("ERROR")
    }
    assert failed == {"test_window", "test_timer", "test_qthread", "test_thread"}, answer.stdout
    assert "7 passed, 4 errors" in answer.stdout
