"""A tab over the canvas for each of two networks that compete; hidden where there is one alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from desktoplab.spec.network import every_item
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.builder.words import parameters_text
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

TROUBLE = "mdi6.alert-circle-outline"


class PlayerTabs(QTabBar):
    """Names the networks with the numbers they learn and whether something is in their way.

    Ctrl+1 and Ctrl+2 turn to them too.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("player_tabs")
        self.setAccessibleName(tr("Networks"))
        self.setExpanding(True)
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        for player in (0, 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{player + 1}"), self)
            shortcut.activated.connect(partial(session.turn, player))
        self._refresh()
        self.currentChanged.connect(self._turn)
        session.changed.connect(self._refresh)
        session.faced.connect(self._refresh)

    def _turn(self, player: int) -> None:
        if player >= 0:
            self._session.turn(player)

    def _refresh(self) -> None:
        session, inference = self._session, self._session.inference
        players = session.experiment.players
        self.setVisible(bool(players))
        was = self.blockSignals(True)
        while self.count() > len(players):
            self.removeTab(self.count() - 1)
        while self.count() < len(players):
            self.addTab("")
        for place, (player, network) in enumerate(
            zip(players, session.experiment.networks, strict=bool(players))
        ):
            sizes = (inference.sizes.get(item.uid) for item in network)
            count = parameters_text(sum(size.parameters for size in sizes if size is not None))
            problem = next((p for p in inference.problems if p.player == place), None)
            self.setTabText(place, tr(player.label))
            words = [tr("{count} {count:card|cards}", count=len(list(every_item(network)))), count]
            if problem is not None:
                words.append(tr(problem.text))
            self.setTabToolTip(place, "\n".join(word for word in words if word))
            self.setAccessibleTabName(place, ", ".join([tr(player.label), *filter(None, words)]))
            mark = icon(TROUBLE, colors().error) if problem is not None else QIcon()
            self.setTabIcon(place, mark)
        self.setCurrentIndex(session.player if players else -1)
        self.blockSignals(was)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()
