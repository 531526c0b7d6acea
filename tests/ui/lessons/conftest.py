"""The small lesson of these tests, in a real window that trains for real."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton

from desktoplab.ui.window import MainWindow

HERE = Path(__file__).parent


class Classroom:
    """A window with the small lesson on its shelf, and the hands of a student."""

    def __init__(self, qtbot, window: MainWindow) -> None:
        self.bot, self.window = qtbot, window
        self.teaching = window.teaching
        self.state = self.teaching.state
        self.state.book.use([HERE])
        window.session.load(window.session.experiment, None)

    @property
    def page(self):
        return self.teaching.panel.page

    def begin(self) -> None:
        assert self.teaching.open(self.state.book.lessons[0])

    def begin_endless(self, path: Path) -> None:
        """The same lesson, with runs that last until somebody stops them."""
        source = (HERE / "small.yaml").read_text("utf-8")
        path.write_text(source.replace("training.epochs: 2", "training.epochs: 100000"), "utf-8")
        assert self.teaching.open_file(path)

    def button(self, name: str) -> QAbstractButton:
        found = self.teaching.panel.findChild(QAbstractButton, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        assert self.button(name).isEnabled(), name
        self.button(name).click()

    def text(self, name: str) -> str:
        return self.page.findChild(object, name).said

    def action(self, name: str):
        return self.window.run_actions.actions[name]

    def predict(self, place: int = 2) -> None:
        self.press(f"lesson_choice_{place}")
        self.press("lesson_done")

    def train(self, phase: str = "observe") -> None:
        """Press the one button, and wait until the page that follows shows its first look."""
        self.press("lesson_train")
        self.bot.waitUntil(lambda: self.state.phase == phase)
        self.bot.waitUntil(lambda: not self.is_about_to_look)

    @property
    def is_about_to_look(self) -> bool:
        soon = self.page.findChild(QTimer, "lesson_first_look")
        return soon is not None and soon.isActive()

    def draw(self) -> None:
        drawing = self.page.drawing
        for index in range(len(drawing.labels)):
            drawing.put(index, -3.0)
        self.press("lesson_done")

    def reach_task(self) -> None:
        self.begin()
        self.predict()
        self.train()
        self.press("lesson_next")
        self.draw()
        self.train()
        self.press("lesson_next")

    def train_mine(self) -> None:
        with self.bot.waitSignal(self.window.run.ended):
            self.press("lesson_train_mine")


@pytest.fixture
def classroom(qtbot, window: MainWindow) -> Classroom:
    return Classroom(qtbot, window)
