"""All runs on this machine, in one SQLite file. One object per thread; many may share the file.

No threads and no Qt here: whoever records decides when, and each call is one transaction.
"""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from desktoplab.engine.history import History
from desktoplab.engine.messages import Checkpoint, Frame, Message, Started
from desktoplab.store.environment import environment
from desktoplab.store.library import cleaning, frames, recording
from desktoplab.store.library.cleaning import Size
from desktoplab.store.library.owner import Owner, this_process
from desktoplab.store.library.reading import read_history
from desktoplab.store.library.rows import Judged, RunRow, State, matches, read_rows
from desktoplab.store.library.schema import connect, telling, transaction

FILE = "library.db"
CHECKPOINT_BYTES_PER_SECOND = 20_000_000


@dataclass
class _Pending:
    """What of a run waits until there is time for it: the newest frames, the newest checkpoint."""

    frames: dict[tuple[str, int], Frame] = field(default_factory=dict)
    checkpoint: Checkpoint | None = None
    frames_after: float = 0.0
    checkpoint_after: float = 0.0


class Library:
    """The runs in the file `path`; every method raises `LibraryError` where the disk refuses."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path)
        self._pending: dict[int, _Pending] = {}

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self.close()

    def begin(
        self, started: Started, *, title: str = "", parent: int | None = None,
        fork_step: int | None = None,
    ) -> int:  # fmt: skip
        """A new run of this process; returns its number. Without a title the data name it."""
        with self._writes():
            run = recording.insert_run(
                self._connection, started, environment(), title, parent, fork_step
            )
            if not title:
                self._set(run, "title", f"{started.info.label} {run}")
        return run

    def go_on(self, run: int, step: int) -> None:
        """Take a run up again at a step, for this process: what it did after that is forgotten."""
        owner = this_process()
        with self._writes():
            recording.cut(self._connection, run, step)
            self._connection.execute(
                "UPDATE runs SET state = 'running', deleted = NULL, host = ?, pid = ?, "
                "pid_started = ?, touched = ? WHERE id = ?",
                (owner.host, owner.pid, owner.started, time.time(), run),
            )

    def add(self, run: int, messages: Iterable[Message]) -> None:
        """Write what is new of a run; large frames and checkpoints wait for their turn."""
        news = recording.News()
        for message in messages:
            news.take(message)
        pending, now = self._pending.setdefault(run, _Pending()), time.monotonic()
        pending.frames.update(news.frames)
        pending.checkpoint = news.checkpoint or pending.checkpoint
        news.frames, news.checkpoint = {}, None
        if now >= pending.frames_after:
            news.frames, pending.frames = pending.frames, {}
        if now >= pending.checkpoint_after:
            news.checkpoint, pending.checkpoint = pending.checkpoint, None
        try:
            with self._writes():
                before = self._bytes(run)
                recording.write(self._connection, run, news)
                grown = max(0, self._bytes(run) - before)
        except BaseException:
            pending.frames = {**news.frames, **pending.frames}
            pending.checkpoint = pending.checkpoint or news.checkpoint
            raise
        if news.frames:
            pending.frames_after = now + grown / frames.BYTES_PER_SECOND
        if news.checkpoint is not None:
            pending.checkpoint_after = now + grown / CHECKPOINT_BYTES_PER_SECOND

    def _bytes(self, run: int) -> int:
        row = self._connection.execute("SELECT bytes FROM runs WHERE id = ?", (run,)).fetchone()
        return int(row[0]) if row else 0

    def end(self, run: int, outcome: State) -> None:
        """Write what still waited, and how the run went."""
        pending = self._pending.pop(run, _Pending())
        with self._writes():
            recording.write_rest(self._connection, run, pending.frames.values(), pending.checkpoint)
            self._set(run, "state", outcome)

    def runs(self, query: str = "", *, deleted: bool = False) -> tuple[RunRow, ...]:
        """Runs that have every word of the query, newest first; or those in the trash."""
        with telling(self.path):
            rows = read_rows(self._connection, deleted=deleted)
        return tuple(row for row in rows if matches(row, query))

    def rows(self, ids: Collection[int]) -> tuple[RunRow, ...]:
        """These runs, as far as they are there, deleted or not."""
        with telling(self.path):
            return read_rows(self._connection, ids=ids)

    def open(self, run: int) -> History:
        """A run as it was."""
        with telling(self.path):
            self._connection.execute("BEGIN")
            try:
                return read_history(self._connection, run)
            finally:
                self._connection.execute("ROLLBACK")

    def rename(self, run: int, title: str) -> None:
        """Give a run another title."""
        with self._writes():
            self._set(run, "title", title)

    def note(self, run: int, notes: str) -> None:
        """Replace the notes of a run."""
        with self._writes():
            self._set(run, "notes", notes)

    def mark(self, run: int, steps: Collection[int]) -> None:
        """Remember the steps that a person marked."""
        with self._writes():
            self._set(run, "marks", json.dumps(sorted(steps)))

    def tag(self, run: int, tags: Iterable[str]) -> None:
        """Replace the tags of a run."""
        with self._writes():
            self._connection.execute("DELETE FROM tags WHERE run = ?", (run,))
            self._connection.executemany(
                "INSERT OR IGNORE INTO tags (run, tag) VALUES (?, ?)",
                [(run, tag.strip()) for tag in tags if tag.strip()],
            )

    def judge(self, run: int, verdicts: Iterable[Judged]) -> None:
        """Replace the verdicts on a run."""
        rows = [
            (run, place, v.name, v.severity, str(v.title), str(v.finding),
             v.layer.label if v.layer else None)
            for place, v in enumerate(verdicts)
        ]  # fmt: skip
        with self._writes():
            self._connection.execute("DELETE FROM verdicts WHERE run = ?", (run,))
            self._connection.executemany(
                "INSERT INTO verdicts (run, place, name, severity, title, finding, layer) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def delete(self, runs: Collection[int]) -> tuple[int, ...]:
        """Put runs into the trash, but none that is running; returns those that went there."""
        sentence = (
            "UPDATE runs SET deleted = ? "
            "WHERE id = ? AND state != 'running' AND deleted IS NULL RETURNING id"
        )
        return self._each(sentence, [(time.time(), run) for run in runs])

    def restore(self, runs: Collection[int]) -> tuple[int, ...]:
        """Take runs back out of the trash."""
        sentence = "UPDATE runs SET deleted = NULL WHERE id = ? RETURNING id"
        return self._each(sentence, [(run,) for run in runs])

    def purge(self, runs: Collection[int]) -> tuple[int, ...]:
        """Remove runs in the trash for good."""
        sentence = "DELETE FROM runs WHERE id = ? AND deleted IS NOT NULL RETURNING id"
        return self._each(sentence, [(run,) for run in runs])

    def drop_frames(self, runs: Collection[int]) -> None:
        """Keep only first, marked and newest frames of runs."""
        with self._writes():
            cleaning.drop_frames(self._connection, runs)

    def size(self) -> Size:
        """What the library takes on the disk."""
        with telling(self.path):
            return cleaning.measure(self._connection, self.path)

    def shrink(self) -> Iterator[float]:
        """Give the room of what was removed back to the disk; yields the share that is done."""
        with telling(self.path):
            yield from cleaning.shrink(self._connection)

    def mark_interrupted(self) -> tuple[int, ...]:
        """Mark runs whose process is gone; returns them, newest first, to whoever asks first."""
        with self._writes():
            rows = self._connection.execute(
                "SELECT id, host, pid, pid_started, touched FROM runs WHERE state = 'running' "
                "ORDER BY created DESC"
            ).fetchall()
            dead = [run for run, host, pid, started, touched in rows
                    if not Owner(host, pid, started).is_alive(touched)]  # fmt: skip
            for run in dead:
                self._set(run, "state", "interrupted")
        return tuple(dead)

    def _set(self, run: int, column: str, value: object) -> None:
        self._connection.execute(f"UPDATE runs SET {column} = ? WHERE id = ?", (value, run))

    def _each(self, sentence: str, values: Iterable[tuple[object, ...]]) -> tuple[int, ...]:
        with self._writes():
            found = [self._connection.execute(sentence, each).fetchall() for each in values]
        return tuple(row[0] for rows in found for row in rows)

    @contextmanager
    def _writes(self) -> Iterator[None]:
        with telling(self.path), transaction(self._connection):
            yield
