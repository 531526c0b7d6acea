"""Promises of the sources: words are given to Qt through the translation, never as they are."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktoplab.ui

FOLDER = Path(desktoplab.ui.__file__).parent
FILES = sorted(FOLDER.rglob("*.py"))
FIRST = {
    "setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription",
    "setPlaceholderText", "setStatusTip", "setWhatsThis", "setTitle", "setLabelText",
    "setInformativeText", "setDetailedText", "setSuffix", "setPrefix", "setSpecialValueText",
    "setIconText", "setFormat", "setLabel", "setHtml", "setPlainText", "setNameFilter",
    "setTabToolTip", "setButtonText", "showMessage", "addAction", "addItem", "addItems", "addRow",
    "addMenu", "addSection", "addButton", "setHeaderLabels", "setHorizontalHeaderLabels",
    "name_axes", "set_labels", "show_text",
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QMenu", "QTreeWidgetItem", "QListWidgetItem", "QTableWidgetItem", "QDockWidget", "TextItem",
}  # fmt: skip
"""Calls whose first argument a person reads."""
ANY = {"QMessageBox", "QProgressDialog", "addTab", "setTabText", "setItemText", "information",
       "warning", "question", "critical", "about", "getOpenFileName", "getSaveFileName",
       "getExistingDirectory", "getText", "getItem"}  # fmt: skip
"""Calls of which a person reads more than one argument."""
LETTERS = re.compile("[A-Za-z]{2,}")
TAG = re.compile(r"</?[a-z]+\d?[^<>]*>")
ALLOWED = {"dL/dW", "{percent}", "Desktoplab"}


def words_past_tr(code: str) -> Iterator[str]:
    """Literals with letters that stand in such a call and not in another call within it."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        told = node.args if name in ANY else node.args[:1] if name in FIRST else []
        for argument in told:
            for literal in _literals(argument):
                rest = TAG.sub("", literal)
                if LETTERS.search(rest) and rest.strip() not in ALLOWED:
                    yield f"line {node.lineno}: {name}({literal!r})"


def _literals(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
        return
    inner = [node.body, node.orelse] if isinstance(node, ast.IfExp) else ast.iter_child_nodes(node)
    for child in inner:
        if not isinstance(node, ast.Subscript) or child is node.value:
            yield from _literals(child)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_no_words_reach_qt_past_the_translation(path: Path):
    assert not [*words_past_tr(path.read_text("utf-8"))]


@pytest.mark.parametrize(
    "code",
    ['label.setText("Loss")', 'QLabel("Loss")', 'box.addItem(f"{n} runs", n)',
     'QAction("&Open" if a else tr("Close"), w)', 'menu.addAction("Open" + name)',
     'QMessageBox(icon, "Title", tr("x"))', 'table.setHorizontalHeaderLabels([tr("A"), "Key"])'],
)  # fmt: skip
def test_words_that_are_not_translated_are_found(code: str):
    assert [*words_past_tr(code)]


@pytest.mark.parametrize(
    "code",
    ['label.setText(tr("Loss"))', 'label.setText(f"<h2>{title}</h2>")', 'box.addItem(name, "name")',
     'label.setText(f"{count} × {size}")', 'label.setText(words["title"])'],
)  # fmt: skip
def test_what_is_translated_or_no_word_passes(code: str):
    assert not [*words_past_tr(code)]
