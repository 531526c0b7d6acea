"""The list of pages, with a search field over it that looks into the pages themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from desktoplab.ui.guide.pages import Book
from desktoplab.ui.text import tr

ADDRESS = Qt.ItemDataRole.UserRole
ROOM = 8
"""Pixels of a row beyond its letters."""


class Contents(QWidget):
    """Chapters with their pages; `chosen` carries the address of the one a person picked."""

    chosen = Signal(str)

    def __init__(self, book: Book) -> None:
        super().__init__()
        self.setObjectName("help_contents")
        self._book = book
        self.search = QLineEdit()
        self.search.setObjectName("help_search")
        self.search.setAccessibleName(tr("Search in help"))
        self.search.setPlaceholderText(tr("Search in help"))
        self.search.setToolTip(tr("Looks into every page (Ctrl+F)."))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._open_first)
        self.search.installEventFilter(self)
        self.list = QTreeWidget()
        self.list.setObjectName("help_pages")
        self.list.setAccessibleName(tr("Pages of help"))
        self.list.setHeaderHidden(True)
        self.list.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.list.setIndentation(14)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemClicked.connect(self._toggle)
        self.none = QLabel(tr("No page has these words."))
        self.none.setObjectName("help_nothing")
        self.none.setWordWrap(True)
        self.none.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 4, 8)
        layout.addWidget(self.search)
        layout.addWidget(self.none)
        layout.addWidget(self.list, 1)
        self.setMinimumWidth(180)
        self._fill()

    def words(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def addresses(self) -> list[str]:
        """The pages that are listed now, from top to bottom."""
        return [str(item.data(0, ADDRESS)) for item in self._items() if item.data(0, ADDRESS)]

    def mark(self, address: str) -> None:
        """Show which page is open, without opening it again."""
        self.list.blockSignals(True)
        for item in self._items():
            if item.data(0, ADDRESS) == address:
                self.list.setCurrentItem(item)
                self.list.scrollToItem(item)
        self.list.blockSignals(False)

    def _items(self) -> list[QTreeWidgetItem]:
        walk, found = QTreeWidgetItemIterator(self.list), []
        while (item := walk.value()) is not None:
            found.append(item)
            walk += 1
        return found

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        words = self.words()
        found = self._book.search(words) if words else []
        if words:
            self.list.setRootIsDecorated(False)
            for page in found:
                self._row(self.list.invisibleRootItem(), page.title, page.address)
        else:
            self.list.setRootIsDecorated(True)
            for number, chapter in enumerate(self._book.chapters):
                heading = QTreeWidgetItem(self.list, [chapter.title])
                font = heading.font(0)
                font.setBold(True)
                heading.setFont(0, font)
                heading.setSizeHint(0, QSize(0, self.fontMetrics().height() + ROOM))
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
                for page in chapter.pages:
                    self._row(heading, page.title, page.address)
                heading.setExpanded(number == 0)
        self.none.setVisible(bool(words) and not found)
        self.list.blockSignals(False)

    def _row(self, parent: QTreeWidgetItem, title: str, address: str) -> None:
        row = QTreeWidgetItem(parent, [title])
        row.setData(0, ADDRESS, address)
        row.setToolTip(0, title)
        row.setSizeHint(0, QSize(0, self.fontMetrics().height() + ROOM))

    def _choose(self, row: QTreeWidgetItem | None) -> None:
        if row is not None and row.data(0, ADDRESS):
            self.chosen.emit(row.data(0, ADDRESS))

    def _toggle(self, row: QTreeWidgetItem) -> None:
        """A click on a heading opens and closes its chapter."""
        if not row.data(0, ADDRESS):
            row.setExpanded(not row.isExpanded())

    def _open_first(self) -> None:
        listed = self.addresses()
        if self.words() and listed:
            self.chosen.emit(listed[0])

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return False
