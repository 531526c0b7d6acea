"""The one question at the start about what a lab that died has left: an experiment, and its run."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from desktoplab.store.library import RunRow
from desktoplab.ui.autosave import Recovered
from desktoplab.ui.library import words
from desktoplab.ui.text import count_text, tr


class Answer(Enum):
    """What the person wants."""

    RECOVER = "recover"
    RESUME = "resume"
    DISCARD = "discard"


def ask_recovery(found: Recovered, interrupted: RunRow | None, parent: QWidget) -> Answer:
    """Offer an experiment that was not saved, and the run that was interrupted, if there is one."""
    button = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setObjectName("recovery_question")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Recover unsaved work"))
    name = found.path.name if found.path else tr("Untitled experiment")
    box.setText(tr("{name} was not saved when Desktoplab last ended. Recover it?", name=name))
    more = tr("It is offered only this once.")
    resume: QPushButton | None = None
    if interrupted is not None:
        more += "\n\n" + tr(
            "The run “{title}” was interrupted at step {step}. It stays in the library.",
            title=words.called(interrupted), step=count_text(interrupted.step),
        )  # fmt: skip
        if interrupted.can_be_resumed:
            resume = box.addButton(tr("Resume the r&un"), QMessageBox.ButtonRole.AcceptRole)
            resume.setObjectName("recovery_resume")
    box.setInformativeText(more)
    box.setStandardButtons(button.Yes | button.Discard)
    box.button(button.Yes).setText(tr("&Recover"))
    box.button(button.Discard).setText(tr("&Do not recover"))
    box.setDefaultButton(button.Yes)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if resume is not None and clicked is resume:
        return Answer.RESUME
    return Answer.RECOVER if clicked is box.button(button.Yes) else Answer.DISCARD
