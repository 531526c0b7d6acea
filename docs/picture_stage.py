"""A real window on which pictures are taken: in one language, one theme, with a folder of its own.

Trains for real; needs no screen. What is shown when, the scenes say.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QRect, QSettings, QSize, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktoplab.store.snapshot import save
from desktoplab.ui.files import preset
from desktoplab.ui.language import Tongue
from desktoplab.ui.preferences import Preferences, write_preferences
from desktoplab.ui.print_size import set_scale
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.theme import Theme, apply_theme
from desktoplab.ui.window import MainWindow

PATIENCE_MS = 600_000
LAPTOP, DESK = QSize(1366, 768), QSize(1920, 1080)
COLORS = 256
"""Of a picture: flat surfaces and letters need no more, and the file is a third as large."""


@dataclass(frozen=True)
class Place:
    """Where pictures go, and in which language and theme the window is for them."""

    folder: Path
    language: str = "en"
    theme: Theme = "light"
    size: QSize = LAPTOP
    print_scale: float = 1.0


class Stage:
    """One window, until `close`."""

    def __init__(self, application: QApplication, place: Place, template: str = "digits") -> None:
        self._scratch = tempfile.TemporaryDirectory()
        self.place, self.folder = place, Path(self._scratch.name)
        self._application, self._tongue = application, Tongue(application)
        settings = QSettings(f"{self.folder}/settings.ini", QSettings.Format.IniFormat)
        write_preferences(settings, Preferences(theme=place.theme, language=place.language))
        self._tongue.speak(place.language)
        apply_theme(application, place.theme)
        set_scale(application, place.print_scale)
        self.session, self.run = Session(preset(template)), Run()
        self.window = MainWindow(self.session, self.run, settings, self.folder / "data")
        self.window.resize(place.size)
        self.window.show()
        self.window.reset_layout()
        self.run.warm()
        wait_until(lambda: bool(self.run.device))
        self.taken: list[Path] = []

    def close(self) -> None:
        """End the window and forget all that it kept."""
        self.window.close_quietly()
        self.window.deleteLater()
        rest(50)
        self._tongue.fall_silent()
        set_scale(self._application, 1.0)
        self._scratch.cleanup()

    def load(self, template: str) -> None:
        """Put a template in place of the experiment."""
        self.session.load(preset(template), None)
        rest(100)

    def train(self) -> None:
        """Train what is on the canvas to its end."""
        self.run.train(self.session.experiment)
        wait_until(lambda: not self.run.is_active)
        rest(600)

    def train_until(self, step: int) -> None:
        """Train, and rest somewhere behind a step."""
        self.run.train(self.session.experiment)
        wait_until(lambda: self.run.history.step >= step)
        self.run.pause()
        wait_until(lambda: self.run.is_settled)
        rest(600)

    def save_run(self, path: Path) -> None:
        """Save the last run as a snapshot."""
        save(path, self.run.history)

    def front(self, *docks: str) -> None:
        """Open docks and bring them to the front of their tabs."""
        for name in docks:
            self.window.docks[name].show()
            self.window.docks[name].raise_()
        rest(200)

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Press a button by its name."""
        button = (within or self.window).findChild(QAbstractButton, name)
        if button is None:
            raise LookupError(f"no button is called {name}")
        button.click()
        rest(150)

    def shot(self, name: str, widget: QWidget | None = None, area: QRect | None = None) -> None:
        """Take the picture of the window, or of a part of it."""
        rest(400)
        shown = widget or self.window
        grabbed = shown.grab(area) if area is not None else shown.grab()
        path = self.place.folder / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        grabbed.save(str(path))
        shrink(path)
        self.taken.append(path)

    def shot_dock(self, name: str, picture: str | None = None) -> None:
        """Take the picture of what a dock holds."""
        self.front(name)
        self.shot(picture or name, self.window.docks[name].widget())


@dataclass(frozen=True)
class Scene:
    """What is played on a stage, which template it begins with, and how large the window is."""

    name: str
    play: Callable[[Stage], None]
    template: str = "digits"
    size: QSize = LAPTOP
    theme: Theme = "light"
    print_scale: float = 1.0


def shrink(path: Path) -> None:
    """Write a picture again with a palette of its own colors, which takes less room."""
    with Image.open(path) as found:
        small = found.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def wait_until(happened: Callable[[], bool]) -> None:
    """Let the window live until something has happened."""
    left = PATIENCE_MS
    while not happened():
        if left <= 0:
            raise TimeoutError("it did not happen in time")
        rest(20)
        left -= 20


def rest(milliseconds: int) -> None:
    """Let the window paint what it has still to paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
