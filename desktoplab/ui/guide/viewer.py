"""The window of help: contents with search on the left, the page on the right, back and forward.

Stands beside the lab and does not block it. Links to the network are shown, never opened.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktoplab.ui.builder.icons import icon
from desktoplab.ui.guide.browser import Browser
from desktoplab.ui.guide.contents import Contents
from desktoplab.ui.guide.pages import INDEX, Book
from desktoplab.ui.guide.reference import SCHEME
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr

SIZE, SCREEN = QSize(960, 660), 0.92
"""Of the window, and the share of the screen that it takes at most."""


@dataclass
class Visit:
    """A page that was read, and how far it was scrolled."""

    address: str
    scrolled: int = 0


class HelpWindow(QDialog):
    """Shows a book; `open_page` brings a page to the front."""

    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_window")
        self.setWindowTitle(tr("Help"))
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._book = book
        self._past: list[Visit] = []
        self._future: list[Visit] = []
        self.contents = Contents(book)
        self.browser = Browser()
        self.told = QLabel()
        self.told.setObjectName("help_told")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.told.setContentsMargins(12, 6, 12, 6)
        self.told.hide()
        self.back = self._button("help_back", tr("Back"), QKeySequence.StandardKey.Back)
        self.forward = self._button("help_forward", tr("Forward"), QKeySequence.StandardKey.Forward)
        self.home = self._button("help_home", tr("Contents of the guide"), "Alt+Home")
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        self.home.clicked.connect(self._go_home)
        self.contents.chosen.connect(self._choose)
        self.browser.asked.connect(self.follow)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.contents.focus_search)
        self._lay_out()
        self._recolor()
        free = self.screen().availableSize()
        self.resize(QSize(px(SIZE.width()), px(SIZE.height())).boundedTo(free * SCREEN))

    @property
    def address(self) -> str:
        """The page that is shown."""
        return self.browser.page.address if self.browser.page is not None else ""

    def _button(self, name: str, words: str, key: QKeySequence.StandardKey | str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(words)
        shortcut = QKeySequence(key)
        shown = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{words} ({shown})")
        button.setShortcut(shortcut)
        button.setAutoRaise(True)
        button.setIconSize(QSize(px(20), px(20)))
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        for button in (self.back, self.forward, self.home):
            bar.addWidget(button)
        bar.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.browser, 1)
        column.addWidget(self.told)
        split = QSplitter()
        split.setObjectName("help_split")
        split.setChildrenCollapsible(False)
        split.addWidget(self.contents)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([px(250), px(SIZE.width() - 250)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def open_page(self, address: str) -> None:
        """Show a page as a new visit, and the window in front; an unknown page means the first."""
        self._visit(address if self._book.page(address) is not None else INDEX)
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, address: str) -> None:
        """Go where a link leads; an address outside of the book is only told."""
        base, hash_, anchor = address.partition("#")
        target = f"{base or self.address}{hash_}{anchor}"
        if self._book.page(target) is not None:
            self._visit(target)
            return
        known = base.startswith(SCHEME) or base.endswith(".md")
        self._tell(
            tr("There is no page {address}.", address=base) if known
            else tr("This address is outside of Desktoplab: {address}", address=address)
        )  # fmt: skip

    def _visit(self, address: str) -> None:
        if self.browser.page is not None and self.address != address.partition("#")[0]:
            self._past.append(Visit(self.address, self.browser.scroll_place()))
            self._future.clear()
        self._show(address)

    def _show(self, address: str, scrolled: int = 0) -> None:
        page = self._book.page(address)
        if page is None:
            return
        self.told.hide()
        self.browser.show_page(page, address.partition("#")[2], self.contents.words())
        if scrolled:
            self.browser.scroll_to(scrolled)
        self.contents.mark(page.address)
        self.setWindowTitle(tr("{page} – Help", page=page.title))
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._future))

    def go_back(self) -> None:
        """Return to the page before."""
        self._travel(self._past, self._future)

    def go_forward(self) -> None:
        """Return to the page that was left by going back."""
        self._travel(self._future, self._past)

    def _travel(self, source: list[Visit], target: list[Visit]) -> None:
        if source:
            target.append(Visit(self.address, self.browser.scroll_place()))
            visit = source.pop()
            self._show(visit.address, visit.scrolled)

    def _go_home(self) -> None:
        self._visit(INDEX)

    def _choose(self, address: str) -> None:
        self._visit(address)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()

    def _recolor(self) -> None:
        self.back.setIcon(icon("mdi6.arrow-left"))
        self.forward.setIcon(icon("mdi6.arrow-right"))
        self.home.setIcon(icon("mdi6.home-outline"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "home"):
            self._recolor()
