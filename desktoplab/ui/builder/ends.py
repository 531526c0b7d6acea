"""What stands at both ends of the network that is looked at: what enters it, what it is to give.

Reads the session.
"""

from __future__ import annotations

from desktoplab.spec.fit import has_loss
from desktoplab.spec.shapes import entrances
from desktoplab.spec.tables import LOSSES, PROCEDURES, DataInfo
from desktoplab.ui.builder.end_cards import DataCard, OutcomeCard
from desktoplab.ui.session import Session
from desktoplab.ui.text import count_text, tr


def problems_of(session: Session) -> dict[str | None, str]:
    """The first problem of each card of the network that is looked at; None is the network's."""
    return {
        problem.uid: tr(problem.text)
        for problem in reversed(session.inference.problems)
        if problem.player == session.player
    }


def show_ends(session: Session, data: DataCard, outcome: OutcomeCard, problem: str) -> None:
    """Let the cards at both ends say what enters, what is to come out, and what is in the way."""
    info = session.info
    data.show_data(info)
    label = _label_of_loss(session)
    if not isinstance(info, DataInfo):
        outcome.show_outcome(label, 0, "")  # the data card says why
        return
    if session.experiment.players:
        _show_enters(session, info, data)
    words = _aim(session, info)
    if not session.experiment.players:
        words = tr("{aim} · {loss}", aim=words, loss=label)
    outcome.show_outcome(words, session.inference.parameters, problem)


def _label_of_loss(session: Session) -> str:
    """What is made small: the loss, or by its own losses the procedure."""
    training = session.experiment.training
    if has_loss(session.experiment):
        return tr(LOSSES[training.loss.name].label)
    return tr(PROCEDURES[training.procedure.name].label)


def _show_enters(session: Session, info: DataInfo, data: DataCard) -> None:
    if session.player == 0:
        count = entrances(session.experiment, info)[0][0]
        data.show_title(tr("Noise: {count} {count:number|numbers}", count=count_text(count)))
    else:
        data.show_title(tr("{data} and generated ones", data=tr(info.label)))


def _aim(session: Session, info: DataInfo) -> str:
    if not session.experiment.players:
        return tr(info.aim)
    if session.player == 1:
        return tr("real or generated")
    return tr("samples like {data}", data=tr(info.label))
