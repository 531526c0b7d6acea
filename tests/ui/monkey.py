"""A monkey at the lab: a seed tells which real widgets it touches; after each touch all must agree.

The same seed makes the same touches, as far as the run, which goes on beside it, lets it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from desktoplab.ui.builder.mime import kind_mime
from desktoplab.ui.preferences import Preferences, write_preferences
from desktoplab.ui.start import Lab
from desktoplab.ui.window import MainWindow
from tests.ui.agreeing import agree
from tests.ui.drops import drop

TYPED = (
    "0", "1", "2", "3", "5", "12", "-1", "0.5", "0.9", "1e-3", "10", "1e30", "nan", "inf", "abc",
    "", "1,5", "２", "9" * 40, "1e-300", "0x10", "한글", "{units}", "%s",
)  # fmt: skip
EDITS = (
    "undo", "undo", "redo", "cut", "copy", "paste", "paste", "duplicate", "delete", "select_all",
    "move_up", "move_down", "group", "ungroup", "toggle_skip", "set_repeat", "initialize_all",
    "fine_tune",
)  # fmt: skip
RUNS = ("train", "train", "pause", "step", "stop", "reset", "measure", "pair", "fork", "verify")
VIEWS = (
    "probes", "reset_layout", "find_layer", "presentation", "class_board", "preferences", "help",
    "tour", "start_page", "shortcuts", "about", "new", "save_snapshot",
)  # fmt: skip
KEYS = (
    Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space,
    Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_PageDown, Qt.Key.Key_F6,
)  # fmt: skip
LEFT_ALONE = ("action_data_folder", "action_quit", "handing_open", "minimize", "about_close")
"""What would start other programs, or end this one."""

ANSWER_MS, PUMPS = 5, 4


class Monkey:
    """Touches one lab; `log` says what it did, one line a touch, for whoever has to find a fault.

    Files go into `folder`.
    """

    def __init__(self, lab: Lab, folder: Path, seed: int) -> None:
        self.lab, self.folder = lab, folder
        self.random = Random(seed)
        self.log: list[str] = []
        self.start = lab.session.experiment
        lab.session.changed.connect(self._remember_start)
        self._answers = Random(seed + 1)
        self._timer = QTimer()
        self._timer.timeout.connect(self._answer)
        self._touches: tuple[tuple[int, Callable[[], str]], ...] = (
            (6, self._drop), (8, self._press_card), (12, self._edit), (14, self._set),
            (12, self._run), (6, self._scrub), (3, self._view), (2, self._template),
            (3, self._file), (1, self._tongue), (3, self._dock), (12, self._click),
            (5, self._choose), (4, self._row), (3, self._key), (10, self._watch),
        )  # fmt: skip

    @property
    def window(self) -> MainWindow:
        """The window as it is now; another language brings another one."""
        return self.lab.window

    def play(self, touches: int) -> None:
        """Touch so often; after each, all must agree."""
        weights, hands = zip(*self._touches, strict=True)
        for _ in range(touches):
            hand = self.random.choices(hands, weights)[0]
            box = QApplication.activeModalWidget()
            self.log.append(f"{hand.__name__} …")
            self._timer.start(ANSWER_MS)
            told = self._answer_form(box) if isinstance(box, QDialog) else hand()
            self._timer.stop()
            self.log[-1] = f"{hand.__name__}: {told}"
            self.pump()
            agree(self.lab)

    def pump(self, times: int = PUMPS) -> None:
        """Let the lab follow."""
        for _ in range(times):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def leave(self) -> None:
        """Close what is open, and forget the lab."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()
        self.lab.session.changed.disconnect(self._remember_start)
        self._timer.deleteLater()

    def _remember_start(self) -> None:
        session = self.lab.session
        if session.undo_name is None and session.redo_name is None:
            self.start = session.experiment

    def _answer(self) -> None:
        """Something waits for an answer in a loop of its own: give any."""
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self._answers.choice(box.buttons()).click()
        elif isinstance(box, QDialog):
            box.reject()

    def _answer_form(self, box: QDialog) -> str:
        """A form is open: fill something in, or close it."""
        if isinstance(box, QFileDialog) or self.random.random() < 0.25:
            box.reject()
            return f"closed {box.objectName()}"
        return f"in {box.objectName()}: {self.random.choice((self._click, self._choose))(box)}"

    def _any(self, found: Iterable[Any]) -> Any:
        """One of them, or None; always one number drawn."""
        share, items = self.random.random(), list(found)
        return items[int(share * len(items))] if items else None

    def _seen(self, kind: type[QWidget], inside: QWidget | None = None) -> list[Any]:
        return [
            each for each in (inside or self.window).findChildren(kind)
            if each.isVisible() and each.isEnabled() and each.objectName() not in LEFT_ALONE
        ]  # fmt: skip

    def _drop(self) -> str:
        palette, column = self.window.palette_list, self.window.canvas.column
        kind, at = self._any(palette.kinds()), self.random.randrange(max(1, column.height()))
        if kind is None:
            return "nothing is found"
        return f"{kind} {drop(column, kind_mime(kind), QPoint(column.width() // 2, at))}"

    def _press_card(self) -> str:
        card = self._any(self.window.canvas.column.cards.values())
        keys = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier,
                Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
        held = self.random.choice(keys)
        if card is None:
            return "none"
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, held, QPoint(8, 8))
        return f"{card.objectName()} {held.name}"

    def _edit(self) -> str:
        return self._trigger({**self.window.network_actions, **self.window.side.edits}, EDITS)

    def _run(self) -> str:
        window = self.window
        runs = {**window.run_actions.actions, **window.side.actions}
        return self._trigger({**runs, "measure": window.measuring.action}, RUNS)

    def _view(self) -> str:
        return self._trigger(self.window.own_actions, VIEWS)

    def _trigger(self, actions: Any, names: tuple[str, ...]) -> str:
        name = self.random.choice(names)
        if name not in actions or not actions[name].isEnabled():
            return f"{name} cannot be"
        actions[name].trigger()
        return name

    def _template(self) -> str:
        action = self._any(a for a in self.window.menus.menus["templates"].actions() if a.data())
        action.trigger()
        return str(action.data())

    def _set(self) -> str:
        """Any setting of the inspector, through its editor."""
        inspector = self.window.inspector
        inspector.tabs.setCurrentIndex(self.random.randrange(3))
        kinds = (QAbstractSpinBox, QComboBox, QAbstractButton, QLineEdit)
        return self._handle(self._any(w for k in kinds for w in self._seen(k, inspector.tabs)))

    def _choose(self, inside: QWidget | None = None) -> str:
        kinds = (QAbstractSpinBox, QComboBox, QLineEdit)
        return self._handle(self._any(w for k in kinds for w in self._seen(k, inside)))

    def _click(self, inside: QWidget | None = None) -> str:
        return self._handle(self._any(self._seen(QAbstractButton, inside)))

    def _handle(self, widget: QWidget | None) -> str:
        """Type, choose or press, as it is meant to be used."""
        typed, share = self.random.choice(TYPED), self.random.random()
        if widget is None:
            return "nothing"
        name = f"{type(widget).__name__} {widget.objectName()}"
        if isinstance(widget, QComboBox):
            index = int(share * widget.count())
            widget.setCurrentIndex(index)
            widget.activated.emit(index)
            return f"{name} {index}"
        if isinstance(widget, QAbstractButton):
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
            return name
        widget.setFocus()
        line = widget.lineEdit() if isinstance(widget, QAbstractSpinBox) else widget
        assert isinstance(line, QLineEdit)
        line.selectAll()
        _type(line, typed)
        if share < 0.7 and isValid(line):
            QTest.keyClick(line, Qt.Key.Key_Return)
        return f"{name} {typed[:12]!r}"

    def _scrub(self) -> str:
        slider, share = self.window.time_bar.slider, self.random.random()
        if not slider.isEnabled():
            return "nothing yet"
        at = QPointF(share * (slider.width() - 1), slider.height() / 2)
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            button = Qt.MouseButton.LeftButton
            held = button if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
            event = QMouseEvent(
                kind, at, slider.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(slider, event)
        return f"{share:.2f}"

    def _file(self) -> str:
        files, name = self.window.files, self.random.choice(("하나", "it's two", 'th"ree'))
        path = self.folder / f"{name}.json"
        if self.random.random() < 0.5 or not path.exists():
            return f"saved {name} {files.save_path(path)}"
        return f"opened {name} {files.open_path(path)}"

    def _tongue(self) -> str:
        language, theme = self.random.choice(("en", "ko")), self.random.choice(("light", "dark"))
        write_preferences(self.lab._settings, Preferences(language=language, theme=theme))
        self.lab.change_language()
        return f"{language} {theme}"

    def _dock(self) -> str:
        dock = self._any(self.window.docks.values())
        dock.toggleViewAction().trigger()
        if dock.isVisible():
            dock.raise_()
        return str(dock.objectName())

    def _row(self) -> str:
        view, share = self._any(self._seen(QAbstractItemView)), self.random.random()
        model = view.model() if view is not None else None
        if view is None or model is None or not model.rowCount():
            return "none"
        view.setCurrentIndex(model.index(int(share * model.rowCount()), 0))
        if self.random.random() < 0.3:
            QTest.keyClick(view, Qt.Key.Key_Return)
        return f"{type(view).__name__} {view.objectName()}"

    def _key(self) -> str:
        key, target = self.random.choice(KEYS), QApplication.focusWidget() or self.window.canvas
        QTest.keyClick(target, key)
        return key.name

    def _watch(self) -> str:
        bar = self._any(self._seen(QTabBar))
        name = "" if bar is None else bar.objectName()
        if bar is not None and bar.count():
            bar.setCurrentIndex(int(self.random.random() * bar.count()))
        self.pump(10)
        return str(name)


def _type(line: QLineEdit, words: str) -> None:
    """As a keyboard does it, and as an input method does where the letters are on no key."""
    if not words:
        QTest.keyClick(line, Qt.Key.Key_Backspace)
    elif words.isascii():
        QTest.keyClicks(line, words)
    else:
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(line, event)
