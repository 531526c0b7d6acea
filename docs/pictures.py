"""Takes the pictures of the README: the real window, trained for real, one scene after another.

    python docs/pictures.py [FOLDER [SCENE ...]]

Without a folder docs/pictures is written. No screen is needed; the scenes train for some seconds.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

import desktoplab.catalog
import desktoplab.probes
from desktoplab.ui.files import preset
from desktoplab.ui.preferences import Preferences, write_preferences
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.start import name_application
from desktoplab.ui.theme import Theme
from desktoplab.ui.window import MainWindow
from desktoplab.verdicts import judge

assert desktoplab.catalog
assert desktoplab.probes
PATIENCE_MS = 300_000
LAPTOP, DESK = QSize(1366, 768), QSize(1920, 1080)
SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080,
          "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
"""What Qt's offscreen platform is told; its own screen of 800 × 800 is too small."""


@dataclass(frozen=True)
class Scene:
    """Which preset is trained, and how the window then looks.

    `cures` are titles for the first cures of the first verdict, each tried in a run of its own.
    """

    name: str
    preset: str
    theme: Theme = "light"
    size: QSize = LAPTOP
    docks: tuple[str, ...] = ()
    selected: int | None = None
    cures: tuple[str, ...] = ()


SCENES = (
    Scene("digits", "digits", docks=("loss",), selected=0),
    Scene("deep_sigmoid", "deep_sigmoid", docks=("gradient_flow",), size=DESK),
    Scene("relu_he", "relu_he", docks=("gradient_flow",), size=DESK),
    Scene("spiral_dark", "spiral", theme="dark", docks=("boundary",)),
    Scene("compare", "deep_sigmoid", docks=("compare",), cures=("ReLU, He", "Batch norm")),
)


def main(arguments: list[str]) -> int:
    """Take the pictures of the named scenes, or of all."""
    folder = Path(arguments[0]) if arguments else Path(__file__).with_name("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        screen = Path(scratch) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}))
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")
        application = QApplication(sys.argv[:1])
        name_application(application)
        for scene in SCENES:
            if not arguments[1:] or scene.name in arguments[1:]:
                print(take(scene, folder / f"{scene.name}.png"))
    return 0


def take(scene: Scene, path: Path) -> str:
    """Open a window, train, take its picture, close it."""
    with tempfile.TemporaryDirectory() as scratch:
        settings = QSettings(f"{scratch}/settings.ini", QSettings.Format.IniFormat)
        write_preferences(settings, Preferences(theme=scene.theme))
        session, run = Session(preset(scene.preset)), Run()
        window = MainWindow(session, run, settings, Path(scratch))
        window.resize(scene.size)
        window.show()
        window.reset_layout()
        for name in scene.docks:
            window.docks[name].raise_()
        if scene.selected is not None:
            session.select([session.experiment.network[scene.selected].uid])
        run.train(session.experiment)
        wait_until(lambda: not run.is_active)
        rest(500)
        if scene.cures:
            try_cures(window, scene.cures)
        window.grab().save(str(path))
        step, outcome = run.history.step, run.outcome
        window.close_quietly()
        window.deleteLater()
        rest(50)
    return f"{path}: {scene.preset}, {outcome} after {step:,} updates"


def try_cures(window: MainWindow, titles: tuple[str, ...]) -> None:
    """Train once more with each of the first cures alone, and compare the layers of all runs."""
    session, run, side = window.session, window.run, window.side
    start = session.experiment
    side.compare.pin_run(run.history, "Sigmoid")
    for title, cure in zip(titles, judge(run.history)[0].cures, strict=False):
        session.edit(str(cure.label), cure.change(start))
        run.train(session.experiment)
        wait_until(lambda: not run.is_active)
        side.compare.pin_run(run.history, title)
    layers = side.compare.findChild(QAbstractButton, "compare_layers")
    assert layers is not None
    layers.click()
    rest(800)


def wait_until(happened: Callable[[], bool]) -> None:
    """Let the window live until something has happened."""
    left = PATIENCE_MS
    while not happened():
        if left <= 0:
            raise TimeoutError("the run did not end in time")
        rest(50)
        left -= 50


def rest(milliseconds: int) -> None:
    """Let the window paint what it has still to paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
