"""A run as the table of runs shows it, without its curves; and whether it answers a search."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol, cast

from desktoplab.engine.messages import LayerName
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_json
from desktoplab.spec.text import Text
from desktoplab.store.library.plain import scalars_from_text

State = Literal["running", "finished", "diverged", "stopped", "failed", "interrupted"]


class Judged(Protocol):
    """A verdict, as the rules give it."""

    @property
    def name(self) -> str:
        """Which rule."""

    @property
    def severity(self) -> str:
        """How bad."""

    @property
    def title(self) -> Text:
        """In two words."""

    @property
    def finding(self) -> Text:
        """In a sentence."""

    @property
    def layer(self) -> LayerName | None:
        """Where."""


@dataclass(frozen=True)
class Finding:
    """A verdict as it was when the run was recorded, in English."""

    name: str
    severity: str
    title: str
    finding: str
    layer: str | None = None


@dataclass(frozen=True)
class RunRow:
    """One run. `created`, `touched` and `deleted` are seconds since 1970.

    `final` are the scalars of the last point; `best` is the best validation score, by `metric`
    (`validation_accuracy` or `validation_r2`). `bytes` is what it takes on the disk, about;
    `checkpoint` the step from which it can be resumed, None where there is none.
    """

    id: int
    title: str
    created: float
    touched: float
    state: State
    source: str
    data: str
    kinds: tuple[str, ...]
    step: int
    epoch: float
    final: Mapping[str, float]
    best: float | None
    metric: str
    notes: str
    tags: tuple[str, ...]
    findings: tuple[Finding, ...]
    parent: int | None
    fork_step: int | None
    bytes: int
    checkpoint: int | None
    deleted: float | None

    @cached_property
    def experiment(self) -> Experiment:
        """What was run; raises `Refused` where this Desktoplab does not know it."""
        return from_json(self.source)

    @property
    def can_be_resumed(self) -> bool:
        """Whether it was cut short and there is a checkpoint to go on from."""
        return self.state in ("interrupted", "stopped", "failed") and self.checkpoint is not None

    @cached_property
    def words(self) -> str:
        """What a search looks through."""
        return plain(" ".join([self.title, self.data, self.notes, *self.tags, *self.kinds]))


def matches(row: RunRow, query: str, more: str = "") -> bool:
    """Whether every word of the query is somewhere in a run; `more` is looked through as well."""
    words = f"{row.words} {plain(more)}" if more else row.words
    return all(word in words for word in plain(query).split())


def plain(words: str) -> str:
    """Letters as they are compared: without case, and Korean however it was typed."""
    return unicodedata.normalize("NFC", words).casefold()


def read_rows(
    connection: sqlite3.Connection, *, deleted: bool = False, ids: Iterable[int] | None = None
) -> tuple[RunRow, ...]:
    """All runs, newest first: those that are there, or those in the trash; or those named."""
    where = f"deleted IS {'NOT ' if deleted else ''}NULL"
    if ids is not None:
        where = f"id IN ({','.join(str(int(each)) for each in ids)})"
    tags = _gather(connection.execute("SELECT run, tag FROM tags ORDER BY run, tag"))
    findings = _gather(
        (run, Finding(*rest))
        for run, *rest in connection.execute(
            "SELECT run, name, severity, title, finding, layer FROM verdicts ORDER BY run, place"
        )
    )
    found = connection.execute(
        "SELECT id, title, created, touched, state, experiment, data, kinds, step, epoch, final, "
        "best, metric, notes, parent, fork_step, bytes, "
        "(SELECT max(step) FROM checkpoints WHERE run = id), deleted "
        f"FROM runs WHERE {where} ORDER BY created DESC, id DESC"
    )
    return tuple(
        RunRow(
            id=id_, title=title, created=created, touched=touched, state=cast("State", state),
            source=source, data=data, kinds=tuple(kinds.split()), step=step, epoch=epoch,
            final=_scalars(final), best=best, metric=metric, notes=notes,
            tags=cast("tuple[str, ...]", tags.get(id_, ())),
            findings=cast("tuple[Finding, ...]", findings.get(id_, ())),
            parent=parent, fork_step=fork_step, bytes=size, checkpoint=checkpoint, deleted=gone,
        )
        for (id_, title, created, touched, state, source, data, kinds, step, epoch, final,
             best, metric, notes, parent, fork_step, size, checkpoint, gone) in found
    )  # fmt: skip


def _scalars(source: str) -> Mapping[str, float]:
    """The last scalars; none where they are damaged, as the other runs must still be listed."""
    try:
        return scalars_from_text(source)
    except (ValueError, TypeError, AttributeError):
        return {}


def _gather(pairs: Iterable[tuple[int, object]]) -> dict[int, tuple[object, ...]]:
    found: dict[int, list[object]] = {}
    for run, value in pairs:
        found.setdefault(run, []).append(value)
    return {run: tuple(values) for run, values in found.items()}
