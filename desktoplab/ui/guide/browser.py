"""Shows one page of help: Markdown in the colours of the window, with pictures that fit.

Reads bundled pictures only, and follows no link by itself: `asked` tells which one was clicked.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from desktoplab.ui.guide.pages import Page
from desktoplab.ui.guide.style import style
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

PAGE_MARGIN = 18
FIT_AFTER_MS = 120
GREATEST_PICTURE = 40_000_000
"""Bytes; a file beyond that is no picture of a guide."""


class Browser(QTextBrowser):
    """A page of help. `asked` carries the address of a link that was clicked or entered."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help_page")
        self.setAccessibleName(tr("Page of help"))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page: Page | None = None
        self._words = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(FIT_AFTER_MS)
        self._soon.timeout.connect(self._fit)
        self._width = 0
        self.anchorClicked.connect(self._clicked)

    def show_page(self, page: Page, anchor: str = "", words: str = "") -> None:
        """Show a page from its top, or from a heading; mark the words that were searched for."""
        self.page, self._words = page, words
        self._set()
        self.verticalScrollBar().setValue(0)
        if anchor:
            self._go(anchor)

    def scroll_place(self) -> int:
        """How far the page is scrolled."""
        return self.verticalScrollBar().value()

    def scroll_to(self, place: int) -> None:
        """Return to where a page was scrolled."""
        self.verticalScrollBar().setValue(place)

    def _set(self) -> None:
        if self.page is None:
            return
        self._width = self.width()
        document = self.document()
        document.setDocumentMargin(PAGE_MARGIN)
        self.setMarkdown(self.page.markdown)
        style(document)
        self._mark()

    def _mark(self) -> None:
        """Highlight the words that were searched for."""
        found: list[QTextEdit.ExtraSelection] = []
        shown = QTextCharFormat()
        shown.setBackground(QColor(colors().accent))
        shown.setForeground(QColor(colors().on_accent))
        for word in self._words.split():
            cursor = self.document().find(word)
            while not cursor.isNull():
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = cursor, shown
                found.append(one)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)

    def _go(self, anchor: str) -> None:
        """Scroll to the heading whose words, joined by hyphens, are the anchor."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and slug(block.text()) == anchor:
                self.setTextCursor(QTextCursor(block))
                place = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(place) - PAGE_MARGIN)
                return
            block = block.next()

    def _clicked(self, url: QUrl) -> None:
        self.asked.emit(url.toString())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture beside the page, made smaller where the page is narrower; nothing else."""
        folder = self.page.folder if self.page is not None else None
        if kind != QTextDocument.ResourceType.ImageResource.value or folder is None:
            return None
        path = (folder / (name.path() if isinstance(name, QUrl) else name)).resolve()
        if not path.is_relative_to(folder.parent.resolve()) or not path.is_file():
            return None
        return self._picture(path)

    def _picture(self, path: Path) -> QImage:
        if path.stat().st_size > GREATEST_PICTURE:
            return QImage()
        image, room = QImage(str(path)), self._room()
        if image.width() <= room:
            return image
        ratio = self.devicePixelRatioF()
        smaller = image.scaledToWidth(int(room * ratio), Qt.TransformationMode.SmoothTransformation)
        smaller.setDevicePixelRatio(ratio)
        return smaller

    def _room(self) -> int:
        beside = self.verticalScrollBar().sizeHint().width()
        return max(120, self.width() - beside - 2 * PAGE_MARGIN - 4)

    def _fit(self) -> None:
        """Lay the page out again for another width, where it has pictures."""
        changed = self._width != self.width()
        if changed and self.page is not None and "![" in self.page.markdown:
            self._again()

    def _again(self) -> None:
        place = self.scroll_place()
        self.document().clear()
        self._set()
        self.scroll_to(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.page is not None:
            self._again()


def slug(words: str) -> str:
    """A heading as the anchor that links use: lower case, hyphens for spaces."""
    kept = "".join(one for one in words.casefold() if one.isalnum() or one in " -")
    return "-".join(kept.split())
