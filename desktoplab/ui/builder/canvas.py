"""The canvas: the column of cards in a scroll area, with mouse, keyboard, menu and drags.

It changes the selection itself, and the network only through the commands.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktoplab.engine.history import History
from desktoplab.spec.edits import picked
from desktoplab.spec.text import Refused
from desktoplab.ui.builder import commands
from desktoplab.ui.builder.auto_scroll import AutoScroll, scrolled
from desktoplab.ui.builder.block_card import BlockCard
from desktoplab.ui.builder.card import Card
from desktoplab.ui.builder.choosing import SHIFT, Choosing
from desktoplab.ui.builder.column import Column
from desktoplab.ui.builder.live import Lives
from desktoplab.ui.builder.mime import moving_mime
from desktoplab.ui.session import DATA_CARD, Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class Canvas(QWidget):
    """Shows the network; `refused` says what was not taken, `inspect_requested` asks for forms."""

    refused = Signal(str)
    inspect_requested = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._choosing = Choosing(session)
        self._lives = Lives()
        self.setObjectName("canvas")
        self.setAccessibleName(tr("Network"))
        self.setMinimumWidth(240)
        self.column = Column(session)
        self.column.setAccessibleName(tr("Cards of the network"))
        self.area = scrolled(self.column)
        self._scroll = AutoScroll(self.area)
        self._note = QLabel()
        self._note.setObjectName("canvas_note")
        self._note.setWordWrap(True)
        self._note.setMargin(8)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._note)
        layout.addWidget(self.area, 1)
        self._connect()
        self.column.refresh()
        self._show_selection()

    def _connect(self) -> None:
        column = self.column
        self._scroll.scrolled.connect(column.hover)
        column.card_made.connect(self._wire)
        column.hovered.connect(self._scroll.hover)
        column.left.connect(self._scroll.stop)
        column.dropped.connect(self._after_drop)
        column.refused.connect(self.refuse)
        column.keyed.connect(self._key)
        self._wire(column.data)
        column.outcome.pressed.connect(self._clear)
        column.outcome.opened.connect(self._open)
        self._session.changed.connect(self._changed)
        self._session.faced.connect(self._changed)
        self._session.selected.connect(self._selected)

    def show_frames(self, history: History) -> None:
        """Let the cards show the newest weight histogram and |delta| of a run."""
        self.column.show_lives(self._lives.read(history))

    def clear_frames(self) -> None:
        """Forget the numbers of the last run."""
        self.column.show_lives({})

    def refuse(self, words: str) -> None:
        """Say above the cards what was not accepted; the next change takes the note away."""
        shown = colors()
        self._note.setText(words)
        self._note.setAccessibleName(words)
        self._note.setStyleSheet(f"background: {shown.surface}; color: {shown.error};")
        self._note.show()
        self.refused.emit(words)

    def current(self) -> str:
        """The uid of the card that has, or would get, the keyboard."""
        return self._choosing.current

    def focus_current(self) -> None:
        """Give the keyboard to the current card and bring it into view."""
        card = self._card(self.current())
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reveal(card)

    def focus_repeat(self) -> None:
        """Put the cursor into the repeat field of the selected block."""
        blocks = commands.chosen_blocks(self._session)
        card = self.column.cards.get(blocks[0].uid) if blocks else None
        if isinstance(card, BlockCard):
            self._reveal(card)
            card.repeat.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.repeat.selectAll()

    def select_all(self) -> None:
        """Select every card of the network."""
        self._session.select(item.uid for item in self._session.face.network)

    def drag_mime(self, uid: str) -> QMimeData:
        """What dragging this card carries: all selected cards if it is one of them."""
        uids = self._session.selection | {uid} if uid in self._session.selection else {uid}
        return moving_mime(picked(self._session.face.network, uids))

    def _wire(self, card: Card) -> None:
        card.pressed.connect(self._press)
        card.released.connect(self._release)
        card.dragged.connect(self._drag)
        card.opened.connect(self._open)
        if isinstance(card, BlockCard):
            card.repeat_entered.connect(self._set_repeat)
            card.skip_toggled.connect(self._toggle_skip)

    def _changed(self) -> None:
        self._note.hide()
        focused = self.focusWidget()
        had_focus = isinstance(focused, Card) and focused.hasFocus()
        self.column.refresh()
        moved = self._choosing.follow()
        self._show_selection()
        if had_focus and moved:
            self.focus_current()

    def _selected(self) -> None:
        focused = self.focusWidget()
        had_focus = isinstance(focused, Card) and focused.hasFocus()
        if self._choosing.follow():
            self._reveal(self._card(self.current()))
            if had_focus:
                self.focus_current()
        self._show_selection()

    def _show_selection(self) -> None:
        current = self.current()
        for uid in self._choosing.order():
            card = self._card(uid)
            card.set_selected(uid in self._session.selection)
            policy = Qt.FocusPolicy.StrongFocus if uid == current else Qt.FocusPolicy.ClickFocus
            if card.focusPolicy() != policy:
                card.setFocusPolicy(policy)
                if isinstance(card, BlockCard):
                    card.set_reach(policy)

    def _card(self, uid: str) -> Card:
        return self.column.data if uid == DATA_CARD else self.column.cards[uid]

    def _reveal(self, card: Card) -> None:
        x, rect = card.geometry().center().x(), card.geometry()
        self.area.ensureVisible(x, rect.bottom(), 0, 20)
        self.area.ensureVisible(x, rect.top(), 0, 20)

    def _press(self, uid: str, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choosing.press(uid, event.modifiers())
        elif uid not in self._session.selection:
            self._choosing.only(uid)
        self._show_selection()
        self.focus_current()

    def _release(self, uid: str, event: QMouseEvent) -> None:
        if not event.modifiers() and len(self._session.selection) > 1:
            self._choosing.only(uid)

    def _clear(self) -> None:
        self._session.select(())

    def _open(self) -> None:
        self.inspect_requested.emit()

    def _set_repeat(self, uid: str, value: object) -> None:
        try:
            commands.set_repeat(self._session, uid, value, merge=f"repeat of {uid}")
        except Refused as refused:
            self.refuse(tr(refused.text))

    def _toggle_skip(self, uid: str) -> None:
        commands.toggle_skip(self._session, uid)

    def _drag(self, uid: str) -> None:
        if uid == DATA_CARD:
            return
        drag = QDrag(self)
        drag.setMimeData(self.drag_mime(uid))
        pixmap = self._card(uid).grab()
        drag.setPixmap(pixmap)
        drag.setHotSpot(QPoint(min(40, pixmap.width() // 2), 14))
        both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        drag.exec(both, Qt.DropAction.MoveAction)
        self.column.unmark()
        self._scroll.stop()

    def _after_drop(self) -> None:
        self.activateWindow()
        self.focus_current()

    def _key(self, event: QKeyEvent) -> None:
        event.accept()
        goal = self._choosing.goal(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if goal is not None and modifiers in (Qt.KeyboardModifier.NoModifier, SHIFT):
            go = self._choosing.extend if modifiers == SHIFT else self._choosing.only
            go(goal)
            self._show_selection()
            self.focus_current()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.inspect_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self._session.selection:
            self._session.select(())
        elif event.key() == Qt.Key.Key_Space:
            self._choosing.only(self.current())
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self._card(self.current()).mapToGlobal(QPoint(30, 20))
        self.menu_requested.emit(at)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.column.arrange()
