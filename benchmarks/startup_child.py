"""Starts the lab as its command does, watched from where it hands over to Qt's event loop.

    python -m benchmarks.startup_child STARTED OUT.json [EXPERIMENT.json]

STARTED is `time.monotonic()` of the process that starts this one, just before it does.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path


def main(started: float, out: Path, opened: Path | None) -> int:
    """Run the lab until everything was seen; the figures lie in `out` then."""
    sys.argv = ["desktoplab"]
    from desktoplab import app
    from desktoplab.cli import main as lab

    # What the command does before it loads Qt, as Qt is needed here to watch it.
    app.load_torch_first(app.torch_folder(), sys.platform, lambda path: ctypes.CDLL(str(path)))
    app.leave_unread()
    from PySide6.QtWidgets import QApplication

    begin = QApplication.exec

    def watched() -> int:
        from benchmarks.startup_watch import Watch
        from desktoplab.ui.window import MainWindow

        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow):
                Watch(window, started, out, opened)
        return int(begin())

    QApplication.exec = staticmethod(watched)  # type: ignore[method-assign,assignment]
    return lab()


if __name__ == "__main__":
    paths = [Path(argument) for argument in sys.argv[2:]]
    sys.exit(main(float(sys.argv[1]), paths[0], paths[1] if len(paths) > 1 else None))
