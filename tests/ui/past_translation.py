"""What was shown and never translated, told apart from names, keys, symbols and data."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import yaml
from PySide6.QtWidgets import QWidget

from desktoplab.places import resource
from tests.ui.shown_texts import Marked, painted, texts_of, unmarked

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
LETTERS = re.compile("[A-Za-z]{2,}")  # Korean letters are in names of files and data alone
KEYS = "Ctrl|Shift|Alt|Meta|Del|Esc|Return|Enter|Tab|Home|End|PgUp|PgDown|Up|Down|Left|Right|Ins"
NAMES = "CPU|CUDA|NVIDIA|MPS|Apple|English|한국어|Desktoplab|Python|Qt"
SYMBOLS = "dL|dW|dz|ΔW|kB|MB|GB|ms|NaN|sin|cos|gz"
DATA = "length|width|kind|details|html"
FILES = r"(/[^\s/]+)+(/.*)?|\w+\.(dlab|json|csv|html)|Bad CRC-32 for file '[\w.]+'"
VERSIONS = r"desktoplab|python|numpy|torch|[\d.]+\+cpu"
ALLOWED = re.compile(rf"{FILES}|{VERSIONS}|\b({KEYS}|{NAMES}|{SYMBOLS}|{DATA})\b")


def words_of_files() -> list[str]:
    """What lessons and pages of the guide say: they come in either language by themselves."""
    files = sorted(resource("lessons").glob("*.yaml"))
    told = [each for path in files for each in _strings(yaml.safe_load(path.read_text("utf-8")))]
    for page in sorted(GUIDE.rglob("*.md")):
        lines = page.read_text("utf-8").splitlines()
        told += [line.lstrip("# ") for line in lines if line.startswith("#")]
    return told


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
        self._titles = set(words_of_files())  # pages of the guide may be called by one word
        self._of_files = sorted((each for each in self._titles if len(each) > 8), key=len)
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
        if "help_pages" in where and words in self._titles:
            return
        rest = ALLOWED.sub("", unmarked(words))
        for told in reversed(self._of_files) if LETTERS.search(rest) else ():
            rest = rest.replace(told, "")
        begun = rest.strip(" …0123456789.·")
        is_cut = "…" in words and any(begun in told for told in self._of_files)
        if LETTERS.search(rest) and not is_cut:
            self.texts[words] = where

    def read(self, where: str, page: str) -> None:
        """Look through a page, or a table with commas."""
        for tag in ("style", "script", "pre"):
            page = re.sub(f"<{tag}>.*?</{tag}>", " ", page, flags=re.DOTALL)
        parts = "<[^<>]*>" if page.startswith("<") else "[,\n]"
        told = re.findall('(?:title|alt|aria-label)="([^"]*)"', page)
        for words in (*told, *re.split(parts, page)):
            self.take(where, unescape(words))


def collected() -> set[str]:
    path = resource("translations", "update.py")
    spec = importlib.util.spec_from_file_location("update_translations", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {source for _, source in module.collected()}


def unknown(marked: Marked) -> list[str]:
    """Texts that were to be translated and that the script does not collect."""
    asked = {each for each in marked.asked if not each.startswith("⟦") and LETTERS.search(each)}
    return sorted(asked - collected())
