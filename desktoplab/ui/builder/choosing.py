"""Which card is current and which are selected, by mouse and keyboard. Values and the session only.

As in lists everywhere: a click selects one, Ctrl adds or takes away, Shift extends from where the
selection began; the current card has the keyboard.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktoplab.spec.network import every_item
from desktoplab.ui.session import DATA_CARD, Session

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Choosing:
    """The current card and the start of a range; the selection itself is the session's."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.current = DATA_CARD
        self.anchor = DATA_CARD

    def order(self) -> list[str]:
        """Every card that can be selected, from top to bottom."""
        return [DATA_CARD, *(item.uid for item in every_item(self._session.face.network))]

    def chosen(self) -> list[str]:
        """The selected cards, from top to bottom."""
        return [uid for uid in self.order() if uid in self._session.selection]

    def follow(self) -> bool:
        """Bring the current card to the selection made elsewhere; whether it had to move."""
        order, chosen = self.order(), self.chosen()
        if chosen and self.current not in chosen:
            self.current, self.anchor = chosen[-1], chosen[0]
            return True
        if self.current not in order:
            self.current = self.anchor = DATA_CARD
            return True
        if self.anchor not in order:
            self.anchor = self.current
        return False

    def press(self, uid: str, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse button went down on a card; a selected card stays so, as it may be dragged."""
        selection = self._session.selection
        if modifiers & SHIFT:
            self.extend(uid)
        elif modifiers & CTRL:
            self.current = self.anchor = uid
            self._session.select(selection ^ {uid})
        elif uid in selection:
            self.current = uid
        else:
            self.only(uid)

    def only(self, uid: str) -> None:
        """Select this card alone."""
        self.current = self.anchor = uid
        self._session.select([uid])

    def extend(self, uid: str) -> None:
        """Select from the anchor to this card; the data card is only selected alone."""
        order = self.order()
        first, last = sorted((order.index(self.anchor), order.index(uid)))
        self.current = uid
        chosen = [one for one in order[first : last + 1] if one != DATA_CARD]
        self._session.select(chosen or [DATA_CARD])

    def goal(self, key: int) -> str | None:
        """The card that an arrow key, Home or End leads to."""
        order = self.order()
        at = order.index(self.current) if self.current in order else 0
        goals = {
            Qt.Key.Key_Up: max(0, at - 1),
            Qt.Key.Key_Down: min(len(order) - 1, at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(order) - 1,
        }
        return order[goals[Qt.Key(key)]] if key in goals else None
