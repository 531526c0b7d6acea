"""Everything that a widget tells a person: labels, tips, menus, tables, plots, painted words.

`Marked` is a language in which every text of the sources stands in brackets, so that what is not
in brackets was never translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QTranslator
from PySide6.QtGui import QAction, QPainter, Qt, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QProgressBar,
    QTabBar,
    QTabWidget,
    QWidget,
)  # fmt: skip

from desktoplab.spec.text import FORMS

OPEN, CLOSE = "⟦", "⟧"
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
MOST_ROWS = 30
HOLE = re.compile(r"(\{[^{}]*\})")
MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
CUT = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*$|^[^{OPEN}{CLOSE}]*{CLOSE}")
TAG = re.compile(r"<[^<>]*>|&[a-z]+;")
KEPT_BY_QT = ("QShortcut", "QKeySequence", "QLocale")


class Marked(QTranslator):
    """Puts the words of every template in brackets, and leaves the values between them alone."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:  # fmt: skip
        if context in KEPT_BY_QT or not source.strip():
            return source
        if context == "Desktoplab":
            self.asked.add(source)
        return "".join(
            part if _is_value(part) or not part.strip() else f"{OPEN}{part}{CLOSE}"
            for part in HOLE.split(source)
        )


def _is_value(part: str) -> bool:
    """Whether a part of a template stands for a value, and not for one of two forms of a word."""
    return bool(HOLE.fullmatch(part)) and not FORMS.fullmatch(part)


def unmarked(words: str) -> str:
    """What of a shown text is in no brackets, without markup."""
    before = ""
    while before != words:
        before, words = words, MARKED.sub(" ", words)
    words = CUT.sub(" ", words)  # what was shortened on its way
    return TAG.sub(" ", words) if Qt.mightBeRichText(before) else words


def painted(widget: QWidget, monkeypatch) -> set[str]:
    """The words that a widget and what is in it paint by themselves."""
    found: set[str] = set()
    draw = QPainter.drawText

    def remember(self: QPainter, *arguments: object) -> object:
        found.update(each for each in arguments if isinstance(each, str))
        return draw(self, *arguments)

    monkeypatch.setattr(QPainter, "drawText", remember)
    widget.grab()
    monkeypatch.undo()
    return found


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Where each text stands, and the text; of the widget and of everything in it."""
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__} {place_of(widget)}"
        for text in texts_of_one(widget):
            if text:
                yield where, text
    for action in root.findChildren(QAction):
        if action.isSeparator() and not action.text():
            continue
        where = f"QAction {action.objectName()}"
        for text in (action.text(), action.iconText(), action.toolTip(), action.statusTip()):
            yield where, text


def place_of(widget: QWidget) -> str:
    """The names of a widget and of what it stands in, for people who look for it."""
    names = []
    at: QWidget | None = widget
    while at is not None and len(names) < 3:
        if at.objectName():
            names.append(at.objectName())
        at = at.parentWidget()
    return " in ".join(names)


def texts_of_one(widget: QWidget) -> Iterator[str]:
    """What one widget shows and says of itself."""
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow() or isinstance(widget, QDockWidget):
        yield widget.windowTitle()
    match widget:
        case QMessageBox():
            yield from (widget.text(), widget.informativeText())
        case QLabel() | QAbstractButton() | QAbstractSpinBox():
            yield widget.text()
            if isinstance(widget, QAbstractSpinBox):
                yield widget.specialValueText()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
            roles = Qt.ItemDataRole.ToolTipRole
            yield from (str(widget.itemData(i, roles) or "") for i in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(place) for place in range(widget.count()))
            yield from (widget.tabToolTip(place) for place in range(widget.count()))
        case QTabWidget():
            yield from (widget.tabText(place) for place in range(widget.count()))
        case QMenu() | QGroupBox():
            yield widget.title()
        case QProgressBar():
            yield widget.text()
        case QHeaderView():
            yield from _header(widget)
        case QAbstractItemView():
            yield from _rows(widget, widget.rootIndex(), 0)
        case QGraphicsView():
            yield from _scene(widget)
    if hasattr(widget, "placeholderText") and not isinstance(widget, QLineEdit):
        yield widget.placeholderText()


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(min(header.count(), MOST_ROWS) if model is not None else 0):
        if not header.isHidden():
            for role in ROLES:
                yield str(model.headerData(section, header.orientation(), role) or "")


def _rows(
    view: QAbstractItemView, parent: QModelIndex | QPersistentModelIndex, depth: int
) -> Iterator[str]:
    model = view.model()
    if model is None or depth > 3:
        return
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        is_list = isinstance(model, QAbstractListModel)  # which hides how many columns it has
        for column in range(1 if is_list else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in ROLES:
                found = model.data(index, role)
                yield found if isinstance(found, str) else ""
        yield from _rows(view, model.index(row, 0, parent), depth + 1)


def _scene(view: QGraphicsView) -> Iterator[str]:
    scene = view.scene()
    for item in scene.items() if scene is not None else ():
        if isinstance(item, QGraphicsTextItem):
            yield item.toPlainText()
        elif isinstance(item, QGraphicsSimpleTextItem):
            yield item.text()
        yield item.toolTip()


def plain(words: str) -> str:
    """Rich text without its tags."""
    document = QTextDocument()
    document.setHtml(words)
    return document.toPlainText()
