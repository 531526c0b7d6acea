"""Starts the lab as its command does, and writes down when it was painted and how late it was.

    python -m benchmarks.startup_child STARTED OUT.json [argument of the lab ...]

STARTED is `time.monotonic()` of the process that starts this one. Qt is watched from where the
lab hands over to it; until then nothing runs here that the lab would not run.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

EVERY_MS = 5
AFTER_S = 1.0


def main(started: float, out: Path, arguments: list[str]) -> None:
    """Run the lab to its end; the figures lie in `out` then."""
    sys.argv = ["desktoplab", *arguments]
    from desktoplab import app

    app.load_torch_first(app.torch_folder(), sys.platform, app._load_dll)
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Watch(QObject):
        """Sees the first painting of the window and of the page over it, then counts lateness."""

        def __init__(self, window: QMainWindow) -> None:
            super().__init__()
            self.times: dict[str, float] = {}
            self.late: list[tuple[float, float]] = []
            self.window = window
            self.page: QObject | None = None
            window.windowHandle().installEventFilter(self)
            window.run.engine_changed.connect(self.loaded)
            self.timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
            self.timer.timeout.connect(self.tick)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Expose and "window" not in self.times:
                QTimer.singleShot(0, self, self.painted)
            if event.type() == QEvent.Type.Paint and watched is self.page:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self, self.page_painted)
            return False

        def painted(self) -> None:
            if "window" not in self.times:
                self.window.windowHandle().removeEventFilter(self)
                self.stamp("window")
                self.last = time.monotonic()
                self.timer.start(EVERY_MS)

        def page_painted(self) -> None:
            self.stamp("page")

        def stamp(self, name: str) -> None:
            self.times[name] = time.monotonic() - started

        def loaded(self) -> None:
            self.stamp("torch")

        def tick(self) -> None:
            now = time.monotonic()
            self.late.append((now - started, (now - self.last) * 1000 - EVERY_MS))
            self.last = now
            if self.page is None and self.window.first.page is not None:
                self.page = self.window.first.page
                self.page.installEventFilter(self)
            if "warm" not in self.times and self.window.run.is_warm:
                self.stamp("warm")
            warm = self.times.get("warm")
            if warm is not None and now - started > warm + AFTER_S:
                self.timer.stop()
                out.write_text(json.dumps({"times": self.times, "late": self.late}))
                self.window.close_quietly()

    run = QApplication.exec

    def watched() -> int:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
        kept.append(Watch(windows[0]))
        return run()

    kept: list[Watch] = []
    QApplication.exec = staticmethod(watched)  # type: ignore[assignment]
    from desktoplab.cli import main as lab

    lab()


if __name__ == "__main__":
    main(float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
