"""Which words do not have the room that they need, in a widget and everything in it."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)  # fmt: skip

from tests.ui.shown_texts import place_of

SLACK = 2

PATIENCE = 20.0
"""Seconds that a layout may take on a slow machine; what is cut then will stay so."""


def cut_in(widget: QWidget) -> list[str]:
    """What is cut in a widget that was shown or changed, once its layout has come to rest."""
    for _ in range(3):
        QApplication.processEvents()
    began = time.monotonic()
    while (found := list(clipped(widget))) and time.monotonic() - began < PATIENCE:
        QTest.qWait(20)
    return found


def clipped(root: QWidget) -> Iterator[str]:
    """A line for each text that is cut and that no tooltip gives in full."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            for words, has, needs in _too_small(widget):
                if words and words not in widget.toolTip():
                    yield (f"{type(widget).__name__} {place_of(widget)}: {words!r} has {has}, "
                           f"needs {needs}")  # fmt: skip


def _too_small(widget: QWidget) -> Iterator[tuple[str, object, object]]:
    match widget:
        case QLabel() if widget.text():
            yield from _label(widget)
        case QAbstractButton() if widget.text():
            needs = widget.sizeHint()
            icon_only = isinstance(widget, QToolButton) and (
                widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
            ) and not widget.icon().isNull()  # fmt: skip
            if not icon_only:
                yield from _compare(widget, widget.text(), needs.width(), needs.height())
        case QComboBox():
            yield from _combo(widget)
        case QTabBar():
            yield from _tabs(widget)
        case QHeaderView() if widget.orientation() == Qt.Orientation.Horizontal:
            yield from _header(widget)


def _label(label: QLabel) -> Iterator[tuple[str, object, object]]:
    if label.wordWrap() or label.hasHeightForWidth():
        needs = label.heightForWidth(label.width())
        yield from _compare(label, label.text(), 0, needs)
    else:
        needs_size = label.sizeHint()
        yield from _compare(label, label.text(), needs_size.width(), needs_size.height())


def _compare(
    widget: QWidget, words: str, width: int, height: int
) -> Iterator[tuple[str, object, object]]:
    seen = widget.rect()
    if not _scrolls(widget):
        seen = _inside(widget)
    if seen.width() + SLACK < width or seen.height() + SLACK < height:
        yield words, (seen.width(), seen.height()), (width, height)


def _inside(widget: QWidget) -> QRect:
    """What of a widget its parents let be seen."""
    seen, at = widget.rect(), widget
    while not at.isWindow() and at.parentWidget() is not None:
        seen = seen.translated(at.pos()).intersected(at.parentWidget().rect())
        at = at.parentWidget()
    return seen


def _scrolls(widget: QWidget) -> bool:
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, QAbstractScrollArea):
            return True
        at = at.parentWidget()
    return False


def _combo(box: QComboBox) -> Iterator[tuple[str, object, object]]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    icon = 0 if box.itemIcon(box.currentIndex()).isNull() else box.iconSize().width() + 4
    needs = box.fontMetrics().horizontalAdvance(box.currentText()) + icon
    if field.width() + SLACK < needs:
        yield box.currentText(), field.width(), needs


def _tabs(bar: QTabBar) -> Iterator[tuple[str, object, object]]:
    for place in range(bar.count()):
        words = bar.tabText(place)
        needs = bar.fontMetrics().horizontalAdvance(words.replace("&", ""))
        has = bar.tabRect(place).intersected(bar.rect()).width()
        if bar.isTabVisible(place) and has < needs and words not in bar.tabToolTip(place):
            yield words, has, needs


def _header(header: QHeaderView) -> Iterator[tuple[str, object, object]]:
    model = header.model()
    for section in range(header.count() if model is not None else 0):
        words = str(model.headerData(section, header.orientation()) or "")
        needs, has = header.fontMetrics().horizontalAdvance(words), header.sectionSize(section)
        tip = str(model.headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole))
        if not header.isSectionHidden(section) and has < needs and words not in tip:
            yield words, has, needs
