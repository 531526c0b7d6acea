"""A copy of the edited experiment for the day the program dies; each running lab has its own.

A lock tells whose copy it is, so that two labs never touch each other's.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_plain, to_plain
from desktoplab.store.atomic import write_atomically
from desktoplab.ui.session import Session

DELAY_MS = 200
BROKEN = ".broken"


@dataclass(frozen=True)
class Recovered:
    """An experiment whose lab died, and the file it had been opened from."""

    experiment: Experiment
    path: Path | None


class Autosave(QObject):
    """Follows a session; the copy is there only while there are changes that no file holds."""

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / f"{os.getpid()}-{secrets.token_hex(3)}.json"
        self._lock = lock_of(self._file)
        self._lock.tryLock(0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.write)
        self._written: Experiment | None = None
        session.filed.connect(self._wait)

    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def write(self) -> None:
        """Bring the copy up to date now."""
        experiment = self._session.experiment
        if not self._session.is_dirty:
            self._written = None
            self._file.unlink(missing_ok=True)
        elif experiment is not self._written:
            path = self._session.path
            plain = {"path": str(path) if path else None, "experiment": to_plain(experiment)}
            write_atomically(self._file, json.dumps(plain), durable=False)
            self._written = experiment

    def close(self) -> None:
        """Remove the copy: the person decided about the changes."""
        self._timer.stop()
        self._session.filed.disconnect(self._wait)
        self._file.unlink(missing_ok=True)
        self._lock.unlock()


def lock_of(file: Path) -> QLockFile:
    """The lock beside a copy; it ends with the process that holds it, not with time."""
    lock = QLockFile(str(file.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock


def recover(folder: Path) -> Iterator[Recovered]:
    """Take the copies whose lab is gone one by one, newest first; each is given only once."""
    for file in sorted(folder.glob("*.json"), key=_age, reverse=True):
        lock = lock_of(file)
        if not lock.tryLock(0):
            continue  # its lab still runs
        try:
            found = _read(file)
        except OSError:
            found = None  # gone in the meantime
        except (ValueError, KeyError, TypeError, RuntimeError):
            found = None  # damaged, or of a newer Desktoplab: kept, but not offered again
            file.replace(file.with_suffix(BROKEN))
        file.unlink(missing_ok=True)
        lock.unlock()
        if found is not None:
            yield found


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:  # another lab that starts may have taken it
        return 0.0


def _read(file: Path) -> Recovered:
    plain = json.loads(file.read_text("utf-8"))
    path = plain["path"]
    return Recovered(from_plain(plain["experiment"]), Path(path) if path else None)
