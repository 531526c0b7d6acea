"""Reading an experiment from a file that a person names: JSON text, or a snapshot's."""

from __future__ import annotations

import codecs
from pathlib import Path

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_json
from desktoplab.spec.text import Refused, text

MAX_BYTES = 64_000_000


def is_snapshot(path: Path) -> bool:
    """Whether the file begins as a zip does; its name does not matter. Raises `OSError`."""
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def read_experiment(path: Path) -> Experiment:
    """The experiment in a file; raises `Refused`, `SnapshotError` or `OSError`."""
    if is_snapshot(path):
        from desktoplab.store.snapshot import read  # a JSON file needs none of its libraries

        return read(path).experiment
    with path.open("rb") as file:
        return experiment_from_bytes(file.read(MAX_BYTES + 1))


def experiment_from_bytes(data: bytes) -> Experiment:
    """Read JSON in UTF-8, or in UTF-16 as PowerShell's `>` writes it; raises `Refused`."""
    if len(data) > MAX_BYTES:
        raise Refused("", text("a file of more than 64 MB"), text("an experiment"))
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        source = data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("", text("bytes that are no text"), text("JSON in UTF-8")) from error
    return from_json(source)
