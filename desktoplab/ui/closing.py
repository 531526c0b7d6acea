"""The question before the window closes on a run: stop it, keep it in a file first, or stay."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from desktoplab.ui.files import Files
from desktoplab.ui.run import Run, State
from desktoplab.ui.shown import Shown
from desktoplab.ui.text import tr


def may_end_run(run: Run, files: Files, parent: QWidget) -> bool:
    """Ask about a run that is under way; False means that the person wants to stay."""
    if not run.is_active or (run.history.step == 0 and run.history.started is not None):
        return True
    box = QMessageBox(parent)
    box.setObjectName("run_question")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("A run is under way"))
    box.setText(tr("Stop the run and close?"))
    box.setInformativeText(
        tr("What it has learned is lost, unless you save it as a snapshot.")
        if run.recorder is None or run.recorder.is_troubled
        else tr("It stays in Runs, and can be resumed there.")
    )
    save = _button(box, tr("&Save run and close"), QMessageBox.ButtonRole.ApplyRole, "save_run")
    stop = _button(
        box, tr("S&top and close"), QMessageBox.ButtonRole.DestructiveRole, "stop_and_close"
    )
    stay = _button(box, tr("&Keep training"), QMessageBox.ButtonRole.RejectRole, "keep_training")
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    answer = box.clickedButton()
    box.deleteLater()
    if answer is save:
        return _save(run, files)
    return answer is stop


def _save(run: Run, files: Files) -> bool:
    """Save a resting run; where that fails it still rests there and can be resumed."""
    path = files.ask_snapshot_path()
    if path is None:
        return False
    rest_and_wait(run)
    return files.save_snapshot(path, run.history)


def rest_and_wait(run: Run) -> None:
    """Pause a run and let the window live on until its weights and numbers are of one step."""
    run.pause()
    while not run.is_settled:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _button(box: QMessageBox, label: str, role: QMessageBox.ButtonRole, name: str) -> QPushButton:
    button = box.addButton(label, role)
    button.setObjectName(name)
    return button


def save_run(run: Run, files: Files, shown: Shown) -> None:
    """Ask for a file and save the shown run as a snapshot; the present one rests meanwhile."""
    if shown.opened:
        path = files.ask_snapshot_path()
        if path is not None:
            files.save_snapshot(path, shown.history)
        return
    goes_on = run.state is State.RUNNING
    rest_and_wait(run)
    path = files.ask_snapshot_path()
    if path is not None:
        files.save_snapshot(path, run.history)
    if goes_on:
        run.resume()
