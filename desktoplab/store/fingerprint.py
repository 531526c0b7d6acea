"""SHA-256 of the files that an experiment reads, so that it can be told when they have changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fields import Folder
from desktoplab.spec.tables import DATASETS, STARTS

CHUNK = 1 << 20
MOST_BYTES = 2_000_000_000


def describe_files(experiment: Experiment) -> tuple[dict[str, object], ...]:
    """Setting, name, bytes and SHA-256 of each file or folder that is read; none if data are drawn.

    A folder's hash is taken over the names and hashes of all files in it. What cannot be read, or
    is larger than `MOST_BYTES`, has None as its hash.
    """
    found: list[dict[str, object]] = []
    for place, chosen, registry in (
        ("data.dataset", experiment.data.dataset, DATASETS),
        ("training.start", experiment.training.start, STARTS),
    ):
        for name, field in registry[chosen.name].fields.items():
            value = str(chosen.values[name])
            if isinstance(field, Folder) and value:
                found.append({"setting": f"{place}.{name}", **_describe(Path(value).expanduser())})
    return tuple(found)


def _describe(path: Path) -> dict[str, object]:
    try:
        files = _files(path) if path.is_dir() else [path]
        total = sum(each.stat().st_size for each in files)
        if total > MOST_BYTES:
            return {"name": path.name, "bytes": total, "sha256": None}
        found = sha256(path) if path.is_file() else _folder_hash(path, files)
    except OSError:
        return {"name": path.name, "bytes": None, "sha256": None}
    return {"name": path.name, "bytes": total, "sha256": found}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _folder_hash(folder: Path, files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for each in files:
        place = each.relative_to(folder).as_posix()
        digest.update(f"{place} {sha256(each)}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def sha256(path: Path) -> str:
    """The hash of a file; raises `OSError`."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
