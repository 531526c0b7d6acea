"""A note above the network: a problem, news of the run. Never in the way, never modal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktoplab.spec.text import Text
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr, without_key
from desktoplab.ui.theme import colors

Kind = Literal["info", "warning", "error"]
ICONS: dict[Kind, str] = {
    "info": "mdi6.information-outline",
    "warning": "mdi6.alert-outline",
    "error": "mdi6.alert-circle-outline",
}
LEAST_LETTERS = 26
"""Room for words in letters, below which what is offered stands below them."""


@dataclass(frozen=True)
class Told:
    """What a notice says, and the names of the actions that it offers."""

    topic: str
    news: Text
    kind: Kind
    offers: tuple[str, ...]


class Notice(QFrame):
    """Hidden until something is to be told; `topic` is what about, so it can be taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAccessibleName(tr("Notice"))
        self._kind: Kind = "info"
        self.told: Told | None = None
        self._icon = QLabel()
        self._icon.setObjectName("notice_icon")
        self.text = QLabel()
        self.text.setObjectName("notice_text")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setObjectName("notice_close")
        self._close.setAccessibleName(tr("Close the notice"))
        self._close.setToolTip(tr("Close the notice"))
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(px(14), px(14)))
        self._close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 6)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(6)
        self._inside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inside.setSpacing(10)
        self._inside.addWidget(self.text, 1)
        self._inside.addLayout(self._offers)
        layout.addLayout(self._inside, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def topic(self) -> str:
        """What it is about; empty while it is hidden."""
        return self.told.topic if self.told else ""

    def tell(
        self, topic: str, news: Text, kind: Kind = "info", offers: Sequence[QAction] = ()
    ) -> None:
        """Show a note in place of the last one; `offers` are what can be done about it."""
        self._kind = kind
        self.told = Told(topic, news, kind, tuple(action.objectName() for action in offers))
        self._offer(offers)
        self.text.setText(tr(news))
        self.setAccessibleDescription(self.text.text())
        self._paint()
        self.show()

    def tell_again(self, told: Told, actions: Iterable[QAction]) -> None:
        """Show what another notice has shown; the actions are found by their names."""
        known = {action.objectName(): action for action in actions}
        offers = [known[name] for name in told.offers if name in known]
        self.tell(told.topic, told.news, told.kind, offers)

    def _offer(self, offers: Sequence[QAction]) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        for action in offers:
            if not action.isVisible():
                continue  # the profile hides it
            button = QToolButton()
            button.setDefaultAction(action)
            button.setObjectName(f"notice_{action.objectName().removeprefix('action_notice_')}")
            button.setAccessibleName(without_key(action.text()))
            button.setProperty("toggle", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._offers.addWidget(button)
        self._place_offers()

    def clear(self) -> None:
        """Take the note away."""
        self.told = None
        self.hide()

    def take_back(self, topic: str) -> None:
        """Take the note away if it is of this topic."""
        if self.topic == topic:
            self.clear()

    def _paint(self) -> None:
        chosen = colors()
        tint = {"info": chosen.accent, "warning": chosen.warning, "error": chosen.error}[self._kind]
        self._icon.setPixmap(icon(ICONS[self._kind], tint).pixmap(18, 18))
        self._close.setIcon(icon("mdi6.close", chosen.muted))
        sheet = (
            f"#notice {{ background: {chosen.raised}; border: none; "
            f"border-bottom: 1px solid {chosen.border}; border-left: 4px solid {tint}; }}"
        )
        if sheet != self.styleSheet():  # setting it changes the palette, which leads here again
            self.setStyleSheet(sheet)

    def _place_offers(self) -> None:
        """Beside the words, or below them where those would have no room for a few."""
        beyond = self._close.sizeHint().width() + self._icon.sizeHint().width() + px(36)
        room = self.width() - self._offers.sizeHint().width() - beyond
        beside = room >= LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        direction, align = QBoxLayout.Direction, Qt.AlignmentFlag
        self._inside.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._inside.setAlignment(self._offers, align.AlignVCenter if beside else align.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_offers()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.topic:
            self._paint()


def above(notice: Notice, tabs: QWidget, widget: QWidget) -> QWidget:
    """A widget below its tabs, with room for a notice above both."""
    both = QWidget()
    both.setObjectName("central")
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(notice)
    layout.addWidget(tabs)
    layout.addWidget(widget, 1)
    return both
