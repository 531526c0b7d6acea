"""Promises of a language: whatever the window says can be translated, and is collected.

In the language `Marked` every text of the sources stands in brackets.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
import yaml
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from desktoplab.exports.kinds import kind_named
from desktoplab.places import resource
from desktoplab.spec import edits
from desktoplab.spec.text import Text, text
from desktoplab.store.library import RunRow
from desktoplab.ui.files import preset
from desktoplab.ui.language import Tongue
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.window import MainWindow
from tests.board.test_board import folder, hand_in  # noqa: F401  (fixtures)
from tests.ui.every_dialog import look_at_dialogs, look_at_questions
from tests.ui.shown_texts import Marked, painted, texts_of, unmarked

LETTERS = re.compile("[A-Za-z]{2,}")  # Korean letters are in names of files and data alone
KEYS = "Ctrl|Shift|Alt|Meta|Del|Esc|Return|Enter|Tab|Home|End|PgUp|PgDown|Up|Down|Left|Right|Ins"
NAMES = "CPU|CUDA|NVIDIA|MPS|Apple|English|한국어|Desktoplab|Python|Qt"
SYMBOLS = "dL|dW|dz|ΔW|kB|MB|GB|ms|NaN|sin|cos|gz"
DATA = "length|width|kind|details|html"
FILES = r"(/[^\s/]+)+(/.*)?|\w+\.(dlab|json|csv|html)|Bad CRC-32 for file '[\w.]+'"
VERSIONS = r"desktoplab|python|numpy|torch|[\d.]+\+cpu"
ALLOWED = re.compile(rf"{FILES}|{VERSIONS}|\b({KEYS}|{NAMES}|{SYMBOLS}|{DATA})\b")


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[Marked]:
    language = Marked()
    qapp.installTranslator(language)
    yield language
    qapp.removeTranslator(language)


@pytest.fixture
def make(
    request, qtbot, marked: Marked, settings, tmp_path
) -> Iterator[Callable[[str], MainWindow]]:
    made: list[MainWindow] = []

    def open_lab(name: str) -> MainWindow:
        experiment = edits.change_training(preset(name), "epochs", 1)
        window = MainWindow(Session(experiment), Run(), settings, tmp_path / "data")
        made.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield open_lab
    for window in made:
        window.session.load(window.session.experiment, None)
        window.close_quietly()
        window.deleteLater()


def words_of_lessons() -> list[str]:
    """What lessons say in either language: their files hold both, so no translation is asked."""
    files = sorted(resource("lessons").glob("*.yaml"))
    return [each for path in files for each in _strings(yaml.safe_load(path.read_text("utf-8")))]


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    for inner in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from _strings(inner)


class Found:
    """Collects what was not translated, and where it stood."""

    def __init__(self, monkeypatch) -> None:
        self._monkeypatch = monkeypatch
        self._lessons = sorted((each for each in words_of_lessons() if len(each) > 3), key=len)
        self.texts: dict[str, str] = {}

    def look(self, widget: QWidget) -> None:
        shown = [*texts_of(widget)]
        shown += [(f"painted in {widget.objectName()}", each)
                  for each in painted(widget, self._monkeypatch)]  # fmt: skip
        for where, words in shown:
            self.take(where, words)

    def lines(self) -> str:
        return "\n".join(f"{where}: {words!r}" for words, where in self.texts.items())

    def take(self, where: str, words: str) -> None:
        rest = ALLOWED.sub("", unmarked(words))
        for told in reversed(self._lessons) if LETTERS.search(rest) else ():
            rest = rest.replace(told, "")
        if LETTERS.search(rest):
            self.texts[words] = where

    def read(self, where: str, page: str) -> None:
        """Look through a page, or a table with commas."""
        for tag in ("style", "script", "pre"):
            page = re.sub(f"<{tag}>.*?</{tag}>", " ", page, flags=re.DOTALL)
        parts = "<[^<>]*>" if page.startswith("<") else "[,\n]"
        told = re.findall('(?:title|alt|aria-label)="([^"]*)"', page)
        for words in (*told, *re.split(parts, page)):
            self.take(where, unescape(words))


@pytest.fixture
def found(monkeypatch) -> Found:
    return Found(monkeypatch)


def collected() -> set[str]:
    path = resource("translations", "update.py")
    spec = importlib.util.spec_from_file_location("update_translations", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {source for _, source in module.collected()}


def train(qtbot, window: MainWindow) -> None:
    window.run_actions.actions["train"].trigger()
    qtbot.waitUntil(lambda: window.run.outcome is not None, timeout=60_000)


def look_at_docks(window: MainWindow, look: Callable[[QWidget], None]) -> None:
    for dock in window.docks.values():
        dock.show()
        dock.raise_()
        QApplication.processEvents()
        window.shown.look_again()
        QApplication.processEvents()
        QApplication.processEvents()
        look(dock)


@pytest.mark.parametrize("name", ["digits", "spiral", "diabetes", "lstm"])
def test_the_window_says_nothing_past_the_translation(qtbot, make, marked, found, name: str):
    window = make(name)
    found.look(window)
    train(qtbot, window)
    look_at_docks(window, found.look)
    for item in window.session.experiment.network:
        window.session.select([item.uid])
        found.look(window.inspector)
    found.look(window)
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_every_dialog_says_nothing_past_the_translation(qtbot, make, marked, found, tmp_path):
    window = make("digits")
    train(qtbot, window)
    look_at_dialogs(window, tmp_path, found.look)
    look_at_questions(window, found.look)
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_trouble_is_told_in_the_language_of_the_window(qtbot, make, marked, found):
    window = make("deep_sigmoid")
    session = window.session
    window.measuring.measure()
    qtbot.waitUntil(lambda: window.shown.is_measured, timeout=60_000)
    look_at_docks(window, found.look)
    good = session.experiment
    session.edit(text("Paste {item}", item="5"), edits.remove(good, [good.network[-1].uid]))
    window.run_actions.actions["train"].trigger()  # refused: what is wrong stands in the notice
    found.look(window)
    session.undo()
    optimizer = {"name": "sgd", "learning_rate": 1000}
    bad = edits.change_training(preset("diabetes"), "optimizer", optimizer)
    session.edit(text("Change the learning rate"), bad)
    train(qtbot, window)
    assert window.run.outcome == "diverged"
    look_at_docks(window, found.look)
    found.look(window)
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_a_run_of_the_library_and_its_past_are_told_in_the_language(qtbot, make, marked, found):
    window = make("residual")
    train(qtbot, window)
    window.side.compare.pin_present()
    window.shown.move(window.shown.history.kept.steps[0])
    look_at_docks(window, found.look)
    rows: list[RunRow] = []
    window.run.recorder.ask(lambda library: library.runs(deleted=False), rows.extend)
    qtbot.waitUntil(lambda: bool(rows), timeout=10_000)
    window.library.opening.open(rows[0])
    qtbot.waitUntil(lambda: bool(window.shown.opened), timeout=10_000)
    window.session.edit(
        text("Skip off"), edits.change_training(window.session.experiment, "batch_size", 16)
    )
    pairing, one = window.side.pairing, window.side.comparison.runs[0]
    told: list[Text] = []
    pairing.told.connect(told.append)
    pairing.train(one, pairing._pair(one))
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    look_at_docks(window, found.look)
    found.look(window)
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_what_is_handed_in_speaks_the_language_of_the_window(
    qtbot, make, marked, found, tmp_path, folder  # noqa: F811
):  # fmt: skip
    window = make("digits")
    train(qtbot, window)
    report = tmp_path / "report.html"
    window.handing.write(kind_named("html"), report)
    qtbot.waitUntil(report.exists, timeout=20_000)
    found.read("report", report.read_text("utf-8"))
    window.handing.open_board()
    board = window.handing.board
    board.read(folder)
    qtbot.waitUntil(lambda: not board.is_reading, timeout=60_000)
    found.look(board)
    for name in ("board.html", "board.csv"):
        board.write(tmp_path / name)
        found.read(name, (tmp_path / name).read_text("utf-8-sig"))
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_the_report_says_in_which_language_it_is(qtbot, qapp, make, marked, tmp_path):
    qapp.removeTranslator(marked)
    tongue, locale = Tongue(qapp), QLocale()
    tongue.speak("ko")
    window = make("digits")
    train(qtbot, window)
    report = tmp_path / "report.html"
    window.handing.write(kind_named("html"), report)
    qtbot.waitUntil(report.exists, timeout=20_000)
    page = report.read_text("utf-8")
    tongue.fall_silent()
    QLocale.setDefault(locale)
    assert '<html lang="ko">' in page
    assert "완전 연결 64" in page and "Dense" not in page


def unknown(marked: Marked) -> list[str]:
    """Texts that were to be translated and that the script does not collect."""
    asked = {each for each in marked.asked if not each.startswith("⟦") and LETTERS.search(each)}
    return sorted(asked - collected())
