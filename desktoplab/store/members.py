"""Which members a snapshot has, how large each may be, and what a person adds to a run."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktoplab.spec.text import text
from desktoplab.store.archive import Expected, Family, SnapshotError, read_json

EXPERIMENT, POINTS, LOSSES = "experiment.json", "history/points.csv", "history/losses.csv"
FRAMES, WEIGHTS = "history/frames.npz", "weights.safetensors"
KEPT, RATES = "history/kept.npz", "history/rates.csv"
OPTIMIZER, STATE = "optimizer.safetensors", "state.safetensors"
LAST, BEST = "last.safetensors", "best.safetensors"
NOTES, VERDICTS, SCRIPT = "notes.json", "verdicts.json", "train.py"
MEGABYTE = 1_000_000
REQUIRED = {
    EXPERIMENT: 16 * MEGABYTE,
    POINTS: 500 * MEGABYTE,
    LOSSES: 500 * MEGABYTE,
    FRAMES: 1000 * MEGABYTE,
    WEIGHTS: 4000 * MEGABYTE,
}
"""The members that every snapshot has, and the size above which each is refused."""

OPTIONAL = {
    KEPT: 1000 * MEGABYTE,
    RATES: 50 * MEGABYTE,
    OPTIMIZER: 8000 * MEGABYTE,
    STATE: 10 * MEGABYTE,
    LAST: 4000 * MEGABYTE,
    BEST: 4000 * MEGABYTE,
    NOTES: 10 * MEGABYTE,
    VERDICTS: 10 * MEGABYTE,
    SCRIPT: 20 * MEGABYTE,
}
FIGURE = re.compile(r"figures/([A-Za-z0-9][A-Za-z0-9_-]{0,63})\.png")
CHECKPOINT = re.compile(r"checkpoints/(0|[1-9][0-9]{0,15})\.safetensors")
FAMILIES = (Family(FIGURE, 50 * MEGABYTE, 200), Family(CHECKPOINT, 4000 * MEGABYTE, 10_000))
EXPECTED = Expected(REQUIRED, OPTIONAL, FAMILIES)
PNG = b"\x89PNG\r\n\x1a\n"
MOST_TAGS, LONGEST_TAG, LONGEST_TITLE, LONGEST_NOTES = 100, 100, 500, 1_000_000


@dataclass(frozen=True)
class Extras:
    """What is saved with a run beyond its history.

    `figures` are PNG files by name (letters, digits, - and _, without `.png`), `script` the
    stand-alone program, `verdicts` plain objects of JSON, `files` what is known of own data, as
    `fingerprint.describe_files` tells, which is asked where there are none.
    """

    title: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    figures: Mapping[str, bytes] = field(default_factory=dict)
    script: str = ""
    verdicts: tuple[Mapping[str, object], ...] = ()
    files: tuple[Mapping[str, object], ...] = ()


def extras_to_members(extras: Extras) -> dict[str, bytes]:
    """The members that hold them; raises `SnapshotError` where one could not be read again."""
    members: dict[str, bytes] = {}
    if extras.title or extras.notes or extras.tags:
        said = {"title": extras.title, "notes": extras.notes, "tags": list(extras.tags)}
        members[NOTES] = _json(said)
    if extras.verdicts:
        members[VERDICTS] = _json(list(extras.verdicts))
    if extras.script:
        members[SCRIPT] = extras.script.encode()
    members |= {f"figures/{name}.png": data for name, data in extras.figures.items()}
    try:
        extras_from_members(members, ())
        for name, data in members.items():
            if len(data) > (EXPECTED.limit(name) or 0):
                raise ValueError(f"{name} is too large, or its name is not allowed")
    except ValueError as error:
        raise SnapshotError(text("It cannot be saved: {reason}.", reason=error)) from error
    return members


def extras_from_members(members: Mapping[str, bytes], files: object) -> Extras:
    """Read them back; raises `ValueError` where one is not what its name says."""
    said = read_json(members[NOTES]) if NOTES in members else {}
    verdicts = read_json(members[VERDICTS]) if VERDICTS in members else []
    if not isinstance(said, dict):
        raise ValueError("the notes are no object")
    tags = said.get("tags", [])
    if not isinstance(tags, list) or len(tags) > MOST_TAGS:
        raise ValueError("the tags are no list")
    return Extras(
        title=_words(said.get("title", ""), LONGEST_TITLE),
        notes=_words(said.get("notes", ""), LONGEST_NOTES),
        tags=tuple(_words(tag, LONGEST_TAG) for tag in tags),
        figures=_figures(members),
        script=members.get(SCRIPT, b"").decode(),
        verdicts=_objects(verdicts, "the verdicts"),
        files=_objects(list(files) if isinstance(files, list | tuple) else files, "the files"),
    )


def _figures(members: Mapping[str, bytes]) -> dict[str, bytes]:
    found = {}
    for name, data in members.items():
        match = FIGURE.fullmatch(name)
        if match:
            if not data.startswith(PNG):
                raise ValueError(f"{name} is no picture")
            found[match[1]] = data
    return found


def _objects(found: object, what: str) -> tuple[Mapping[str, object], ...]:
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise ValueError(f"{what} are no list of objects")
    return tuple(found)


def _words(found: object, longest: int) -> str:
    if not isinstance(found, str) or len(found) > longest:
        raise ValueError(f"a text is missing, or longer than {longest} characters")
    return found


def _json(value: object) -> bytes:
    return json.dumps(plain(value), ensure_ascii=False, indent=1, allow_nan=False).encode()


def plain(value: Any) -> object:  # noqa: ANN401
    """A value as JSON has it: what is not finite becomes a word, what is unknown its text."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, Mapping):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
