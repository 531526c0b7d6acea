"""A lab with a real window in a process of its own: it does what each line of its input says.

`python -m benchmarks.window_lab window|bare`; every line is JSON, and so is every answer. `bare`
pulls the same engine without a window, for comparison.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time
from typing import TYPE_CHECKING, Any

import psutil

from benchmarks.window_clocks import Ticks, Updated, told
from benchmarks.workloads import experiment

if TYPE_CHECKING:
    from desktoplab.ui.window import MainWindow

SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080,
          "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
SIZE = (1366, 768)
SETTLING = 1.5
"""Seconds of a run that are not counted: loading, the first frames, the change of the way."""
MIB = 2**20


class Bare:
    """The engine, pulled as the command line does, with nothing around it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def run(self, workload: str, seconds: float) -> dict[str, float]:
        """Updates a second."""
        from desktoplab.engine.train import train

        stream = train(experiment(workload, self._folder))
        begin, first, step = perf_counter() + SETTLING, None, 0
        for message in stream:
            step, now = getattr(message, "step", step), perf_counter()
            if first is None and now >= begin:
                begin, first = now, step
            if first is not None and now - begin >= seconds:
                break
        stream.close()  # type: ignore[attr-defined]
        assert first is not None
        return {"rate": (step - first) / (now - begin)}


class Lab:
    """The main window of 1366 × 768 with its own worker; every dock stands where it first is."""

    def __init__(self, folder: Path) -> None:
        screen = folder / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}))
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")
        from PySide6.QtCore import QSettings
        from PySide6.QtWidgets import QApplication

        from desktoplab.ui.collector import Collector
        from desktoplab.ui.run import Run
        from desktoplab.ui.session import Session
        from desktoplab.ui.start import name_application
        from desktoplab.ui.window import MainWindow

        self._folder = folder
        self._updated = Updated()
        self._app = QApplication(sys.argv[:1])
        name_application(self._app)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self._session, self._run = Session(experiment("W1", folder)), Run()
        self._window: MainWindow = MainWindow(self._session, self._run, settings, folder / "data")
        self._window.resize(*SIZE)
        self._window.show()
        self._window.reset_layout()
        self._collector = Collector(self._window)
        self._collector.start()
        self._run.warm()
        wait_until(lambda: bool(self._run.devices))
        self._collector.settle()
        self._updated.watch()
        rest(0.5)

    def close(self) -> None:
        """Close the window; ends its threads."""
        self._collector.stop()
        self._window.close_quietly()
        self._window.deleteLater()
        rest(0.05)

    def run(self, workload: str, seconds: float, ticks: bool = False) -> dict[str, float]:
        """Train; updates a second and the share of a core that the window's thread takes.

        With `ticks` also how late the event loop is, in ms, and so from the start of the run to
        its end. Of a stop the ms to the end of the last update, and to the rest, when the frames of
        that step are there.
        """
        run = self._run
        self._session.load(experiment(workload, self._folder), None)
        rest(0.3)
        clock = Ticks() if ticks else None
        run.train(self._session.experiment)
        wait_until(lambda: run.history.step > 0)
        rest(SETTLING)
        begin, first, used = perf_counter(), run.history.step, thread_time()
        rest(seconds)
        took = perf_counter() - begin
        found = {
            "rate": (run.history.step - first) / took, "share": (thread_time() - used) / took,
            "rss": psutil.Process().memory_info().rss / MIB,
        }  # fmt: skip
        begin = perf_counter()
        run.stop()
        wait_until(lambda: not run.is_active)
        found["rest"] = 1000 * (perf_counter() - begin)
        found["stop"] = max(0.0, 1000 * (self._updated.at - begin))
        if clock is not None:
            rest(0.5)
            found |= clock.found()
        return found

    def open(self, workload: str) -> dict[str, float]:
        """The ms from opening an experiment to its paint."""
        found = experiment(workload, self._folder)
        self._session.load(experiment("W1", self._folder), None)
        rest(0.3)
        begin = perf_counter()
        self._session.load(found, None)
        self._app.processEvents()
        return {"open": 1000 * (perf_counter() - begin)}

    def save(self) -> dict[str, float]:
        """The ms in which the last run is saved as a snapshot, and its size in MiB."""
        path, begin = self._folder / "run.dlab", perf_counter()
        if not self._window.files.save_snapshot(path, self._run.history):
            raise OSError("the snapshot was not saved")
        return {"save": 1000 * (perf_counter() - begin), "size": path.stat().st_size / MIB}

    def scrub(self, workload: str, seconds: float) -> dict[str, float]:
        """Train, then go through what is kept: ms from a move of the slider to its paint."""
        run, shown = self._run, self._window.shown
        self._session.load(experiment(workload, self._folder), None)
        run.train(self._session.experiment)
        wait_until(lambda: run.history.step > 0)
        rest(seconds)
        run.stop()
        wait_until(lambda: not run.is_active)
        rest(0.5)
        steps = run.history.kept.steps
        places = range(0, len(steps) - 1, max(1, len(steps) // 60))
        times = []
        for place in places:
            begin = perf_counter()
            shown.move(steps[place])
            self._app.processEvents()
            times.append(1000 * (perf_counter() - begin))
            rest(0.02)
        shown.move(None)
        rest(0.1)
        return {"kept": len(steps), **told(times)}


def rest(seconds: float) -> None:
    """Let events pass for a time."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def wait_until(done: Callable[[], bool]) -> None:
    """Let events pass until it is so."""
    while not done():
        rest(0.002)


def write_images_apart(folder: Path) -> None:
    """Write the data of W2 in another process: what that takes is no memory of the lab."""
    write = "import sys; from pathlib import Path; from benchmarks.workloads import experiment"
    code = f"{write}; experiment('W2', Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True)


def main(kind: str) -> None:
    """Answer line after line until the input ends."""
    with tempfile.TemporaryDirectory() as scratch:
        write_images_apart(Path(scratch))
        lab: Any = {"bare": Bare, "window": Lab}[kind](Path(scratch))
        print(json.dumps({"ready": kind}), flush=True)
        for line in sys.stdin:
            order = json.loads(line)
            print(json.dumps(getattr(lab, order.pop("do"))(**order)), flush=True)
        getattr(lab, "close", lambda: None)()


if __name__ == "__main__":
    main(sys.argv[1])
