"""The column of cards: keeps one widget for each uid, lays them out and takes drops.

After an edit only what is new is made and only what moved is moved. Drops call the same commands
as menus and keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)  # fmt: skip
from PySide6.QtWidgets import QWidget

from desktoplab.spec.network import Block, Item, Layer, Place, every_item
from desktoplab.spec.text import Refused
from desktoplab.ui.builder import commands
from desktoplab.ui.builder.block_card import SKIP_ROOM, BlockCard
from desktoplab.ui.builder.card import Card
from desktoplab.ui.builder.end_cards import DataCard, EmptyHint, OutcomeCard
from desktoplab.ui.builder.ends import problems_of, show_ends
from desktoplab.ui.builder.layer_card import LayerCard
from desktoplab.ui.builder.live import Live
from desktoplab.ui.builder.mark import Mark
from desktoplab.ui.builder.mime import (
    BLOCK,
    ITEMS_MIME,
    holds_block,
    items_of,
    kind_of,
    uids_of,
)  # fmt: skip
from desktoplab.ui.builder.number_box import NumberBox
from desktoplab.ui.builder.places import mark_height, place_at
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

GAP, MARGIN, INDENT = 6, 8, 14


class Column(QWidget):
    """Cards from data to outcome, with an insertion mark while something is dragged over them."""

    card_made = Signal(object)
    hovered = Signal(int)
    left = Signal()
    dropped = Signal()
    refused = Signal(str)
    keyed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("network_column")
        self.setAcceptDrops(True)
        self.data = DataCard(self)
        self.outcome = OutcomeCard(self)
        self.outcome.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.outcome.setObjectName("card_outcome")
        self.cards: dict[str, LayerCard | BlockCard] = {}
        self._lives: Mapping[str, Live] = {}
        self._hint = EmptyHint(self)
        self._mark = Mark(self)
        self._flat = False

    def refresh(self) -> None:
        """Show the session's network: make, drop and move only what changed."""
        network = self._session.face.network
        sizes = self._session.inference.sizes
        problems = problems_of(self._session)
        wanted = list(every_item(network))
        kept = {item.uid: isinstance(item, Block) for item in wanted}
        cards = list(self.cards.items())
        self._forget(u for u, card in cards if kept.get(u) is not isinstance(card, BlockCard))
        for item in wanted:
            card = self.cards.get(item.uid) or self._make(item)
            if isinstance(card, BlockCard) and isinstance(item, Block):
                card.show_block(item, sizes.get(item.uid))
            elif isinstance(card, LayerCard) and isinstance(item, Layer):
                card.show_layer(item, sizes.get(item.uid))
            card.set_problem(problems.get(item.uid, ""))
        show_ends(self._session, self.data, self.outcome, problems.get(None, ""))
        self.arrange()
        for item in wanted:  # in their places, as each is painted where it is shown
            self.cards[item.uid].show()

    def _forget(self, uids: Iterable[str]) -> None:
        for uid in uids:
            card = self.cards.pop(uid)
            card.hide()
            card.deleteLater()

    def _make(self, item: Item) -> LayerCard | BlockCard:
        card = BlockCard(item, self) if isinstance(item, Block) else LayerCard(item, self)
        if isinstance(card, BlockCard):
            card.lower()
        else:
            card.show_live(self._lives.get(item.uid))
        self.cards[item.uid] = card
        self.card_made.emit(card)
        return card

    def show_lives(self, lives: Mapping[str, Live]) -> None:
        """Show the newest numbers of a run on the cards that have some; the others show none.

        A card that comes later, as by an undo or from the other network, shows them too.
        """
        self._lives = lives
        for uid, card in self.cards.items():
            if isinstance(card, LayerCard):
                card.show_live(lives.get(uid))

    def arrange(self) -> None:
        """Give every card its place; the height follows."""
        width = max(120, self.width() - 2 * MARGIN)
        y = self._put(self.data, MARGIN, MARGIN, width)
        network = self._session.face.network
        y = self._hint.put(MARGIN, y, width, not network)
        for item in network:
            if isinstance(item, Block):
                y = self._put_block(item, y, width)
            else:
                y = self._put(self.cards[item.uid], MARGIN, y, width)
        y = self._put(self.outcome, MARGIN, y, width)
        self.setMinimumHeight(y + MARGIN)
        self.update()

    def _put(self, card: Card, x: int, y: int, width: int) -> int:
        height = card.height_for(width)
        card.setGeometry(x, y, width, height)
        return y + height + GAP

    def _put_block(self, block: Block, y: int, width: int) -> int:
        card = self.cards[block.uid]
        assert isinstance(card, BlockCard)
        top = y + card.head_height()
        inner = top
        for layer in block.layers:
            room = width - INDENT - (SKIP_ROOM if block.skip else GAP)
            inner = self._put(self.cards[layer.uid], MARGIN + INDENT, inner, room)
        card.inner_height = (inner - GAP if block.layers else top + round(card.line())) - top
        return self._put(card, MARGIN, y, width)

    def rect_of(self, uid: str) -> QRect:
        """Where the card of that uid stands."""
        return self.cards[uid].geometry()

    def place_at(self, y: int, flat: bool = False) -> Place:
        """The place for a drop at this height."""
        return place_at(y, self._session.face.network, self.rect_of, flat)

    def mark_place(self) -> Place | None:
        """The place that the insertion mark shows; None when nothing is dragged."""
        return self._mark.place if self._mark.isVisible() else None

    def hover(self, y: int) -> None:
        """Show the insertion mark for this height."""
        place = self.place_at(y, self._flat)
        ends = (self.data.geometry().bottom(), self.outcome.geometry().top())
        height = mark_height(place, self._session.face.network, self.rect_of, ends)
        inset = (INDENT, SKIP_ROOM) if place.block else (0, 0)
        self._mark.show_at(place, height, MARGIN + inset[0], self.width() - MARGIN - inset[1])

    def unmark(self) -> None:
        """Hide the insertion mark."""
        self._mark.hide()

    def _wants(self, event: QDropEvent) -> bool:
        mime = event.mimeData()
        if kind_of(mime) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            return True
        if uids_of(mime, self._session.face.network):
            copying = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            event.setDropAction(Qt.DropAction.CopyAction if copying else Qt.DropAction.MoveAction)
            return True
        if mime.hasFormat(ITEMS_MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            return True
        return False

    def _is_flat(self, event: QDropEvent) -> bool:
        mime, network = event.mimeData(), self._session.face.network
        uids = uids_of(mime, network)
        moved = [item for item in network if item.uid in uids]
        return kind_of(mime) == BLOCK or holds_block(moved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        if not isinstance(self.focusWidget(), NumberBox):
            self.keyed.emit(event)  # before the scroll area takes the arrow keys

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._wants(event):
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._wants(event):
            y = round(event.position().y())
            self._flat = self._is_flat(event)
            self.hover(y)
            self.hovered.emit(y)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.unmark()
        self.left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        self.unmark()
        self.left.emit()
        if not self._wants(event):
            event.ignore()
            return
        place = self.place_at(round(event.position().y()), self._is_flat(event))
        mime = event.mimeData()
        kind, uids = kind_of(mime), uids_of(mime, self._session.face.network)
        try:
            if kind is not None:
                commands.add(self._session, kind, place)
            elif uids and event.dropAction() == Qt.DropAction.CopyAction:
                commands.copy_to(self._session, uids, place)
            elif uids:
                commands.move_to(self._session, uids, place)
            else:
                commands.paste(self._session, items_of(mime), place)
        except Refused as refused:
            self.refused.emit(tr(refused.text))
        event.accept()
        self.dropped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self.arrange()
