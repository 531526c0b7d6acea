"""Marks on the canvas the layers that will begin with old weights, as soon as a start is chosen.

Which ones fit is found in another thread, a moment after the last edit that matters to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Network
from desktoplab.spec.tables import STARTS
from desktoplab.spec.values import Chosen
from desktoplab.ui.aside import Aside, Task
from desktoplab.ui.builder.card import Card
from desktoplab.ui.builder.column import Column
from desktoplab.ui.builder.layer_card import LayerCard
from desktoplab.ui.session import Session

PAUSE_MS = 150

Asked = tuple[Chosen, Network, Chosen, Chosen]


class Taking(QObject):
    """`uids` are those of the cards that will take weights; none where they cannot be read."""

    def __init__(self, session: Session, column: Column, aside: Aside, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._column, self._aside = session, column, aside
        self.uids: frozenset[str] = frozenset()
        self._asked: Asked | None = None
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._look)
        column.card_made.connect(self._mark)
        session.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        experiment = self._session.experiment
        asked = _asked(experiment)
        if asked == self._asked:
            return
        self._asked = asked
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if _may_take(experiment):
            self._timer.start()
        else:
            self._show(frozenset())

    def _look(self) -> None:
        self._task = self._aside.start(partial(_taken, self._session.experiment))
        self._task.news.connect(self._show)
        self._task.failed.connect(self._forget)

    def _forget(self, _reason: object, _details: str) -> None:
        self._show(frozenset())

    def _show(self, uids: object) -> None:
        assert isinstance(uids, frozenset)
        self.uids = uids
        for card in self._column.cards.values():
            self._mark(card)

    def _mark(self, card: Card) -> None:
        if isinstance(card, LayerCard):
            card.show_taking(taking=card.uid in self.uids)


def _asked(experiment: Experiment) -> Asked:
    """What the answer depends on."""
    training = experiment.training
    return training.start, experiment.cards, experiment.data.dataset, training.procedure


def _may_take(experiment: Experiment) -> bool:
    """Whether weights are chosen; a snapshot without a file is none yet."""
    start = experiment.training.start
    return start.name != "fresh" and start.values.get("file") != ""


def _taken(experiment: Experiment) -> Iterator[frozenset[str]]:
    """The uids of the cards that take weights; raises as `fit_of` and the start do."""
    from desktoplab.engine.warm import fit_of

    fit = fit_of(experiment, STARTS.make(experiment.training.start))
    yield frozenset(key.partition("/")[0] for key in fit.taken)
