"""Reads own data in a thread of its own for the import dialog; the window never waits for it.

What comes of it is left in the task, and a timer of the window's thread looks for it. A task that
is no longer wanted ends at its next report of progress.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from desktoplab.catalog import arrays_data, csv_data, datasets, own_data
from desktoplab.catalog.csv_data import Preview
from desktoplab.catalog.csv_format import Form
from desktoplab.catalog.memory import TooLarge
from desktoplab.spec.tables import DATASETS, Cancelled, DataError, DataInfo, Samples
from desktoplab.spec.text import Refused, Text, text
from desktoplab.spec.values import Chosen

FORM_SETTINGS = ("encoding", "delimiter", "decimal", "header")


@dataclass(frozen=True)
class Found:
    """What is known of the data after a task: all of it, or as far as it came and why no further.

    `head` is that of a table of text. `too_large` says that a person may allow it.
    """

    chosen: Chosen | None = None
    head: Preview | None = None
    info: DataInfo | None = None
    samples: Samples | None = None
    problem: Text | None = None
    details: str = ""
    too_large: bool = False


class Task(QThread):
    """One reading: of a path that is to be recognized, or of settings that were changed."""

    def __init__(
        self, path: Path | None, chosen: Chosen | None, before: Preview | None, *,
        allow: bool = False, look_again: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("import_task")
        self.share = 0.0
        self.found: Found | None = None
        self.is_unwanted = False
        self._path, self._chosen, self._before = path, chosen, before
        self._allow, self._look_again = allow, look_again

    def run(self) -> None:
        try:
            self._read()
        except Cancelled:
            self.found = self.stopped()
        except TooLarge as error:
            self._fail(error.text, too_large=True)
        except (DataError, Refused) as error:
            self._fail(error.text)
        except MemoryError:
            self._fail(text("There is not enough memory for these data."))
        except Exception as error:  # noqa: BLE001  the window must hear of it
            name = type(error).__name__
            self._fail(text("The data cannot be read: {name}: {why}", name=name, why=error))

    def stopped(self) -> Found:
        """What a person hears who ended the task, however far it came."""
        return Found(self._chosen, self._before, problem=text("Reading was stopped."))

    def _fail(self, reason: Text, *, too_large: bool = False) -> None:
        self.found = Found(
            self._chosen, self._before, problem=reason, details=traceback.format_exc(),
            too_large=too_large,
        )  # fmt: skip

    def _read(self) -> None:
        if self._path is not None:
            self._before = None
            self._chosen = own_data.detect(self._path)
        chosen = self._chosen
        assert chosen is not None
        if chosen.name == "csv" and chosen.values["file"]:
            chosen = self._look_at_head(chosen)
        elif chosen.name == "numpy" and self._look_again:
            chosen = arrays_data.with_task(chosen)
        self._chosen = chosen
        if self._allow:
            datasets.allow_large(chosen)
        samples = own_data.read(chosen, self._progress)
        info = datasets.peek(chosen)
        if isinstance(info, Text):
            raise DataError(info)
        self.found = Found(chosen, self._before, info, samples)

    def _look_at_head(self, chosen: Chosen) -> Chosen:
        """Read the head anew; when the columns are others than before, what they are is too."""
        values = chosen.values
        form = Form(*(values[name] for name in FORM_SETTINGS))
        head = csv_data.preview(Path(values["file"]), form)
        names = [column.name for column in head.columns]
        before = self._before
        self._before = head
        if before is None or names == [column.name for column in before.columns]:
            return chosen
        return DATASETS.choose("csv", **{**values, **csv_data.roles(head.columns)})

    def _progress(self, share: float) -> None:
        self.share = share
        if self.is_unwanted:
            raise Cancelled


class Reader(QObject):
    """Starts tasks, the newest of which counts. `read` follows with what was found."""

    read = Signal(object)
    progressed = Signal(float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._unwanted: list[Task] = []
        self._timer = QTimer(self)
        self._timer.setObjectName("import_timer")
        self._timer.setInterval(30)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether the newest task is under way."""
        return self._task is not None

    def recognize(self, path: Path) -> None:
        """Detect what a file or folder holds, and read it."""
        self._start(Task(path, None, None))

    def change(
        self, chosen: Chosen, before: Preview | None, *, allow: bool, look_again: bool
    ) -> None:
        """Read with other settings; `before` is the head as it was; `allow` any size.

        `look_again` where the targets are others, and may be of another kind.
        """
        self._start(Task(None, chosen, before, allow=allow, look_again=look_again))

    def _start(self, task: Task) -> None:
        self._drop()
        self._task = task
        task.start()
        self._timer.start()

    def stop(self) -> None:
        """End the task; `read` follows and says so."""
        if self._task is not None:
            self._task.is_unwanted = True

    def close(self) -> None:
        """End all tasks and wait for them; nothing follows."""
        self._drop()
        for task in self._unwanted:
            task.wait()
        self._unwanted.clear()
        self._timer.stop()

    def _drop(self) -> None:
        if self._task is not None:
            self._task.is_unwanted = True
            self._unwanted.append(self._task)
            self._task = None

    def _look(self) -> None:
        self._unwanted = [task for task in self._unwanted if not task.isFinished()]
        task = self._task
        if task is None:
            if not self._unwanted:
                self._timer.stop()
            return
        self.progressed.emit(task.share)
        if task.isFinished() and task.found is not None:
            self._task = None
            self.read.emit(task.stopped() if task.is_unwanted else task.found)
