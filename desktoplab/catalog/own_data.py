"""Own data of any kind: which data set reads a file or folder, and with which settings."""

from __future__ import annotations

from pathlib import Path

from desktoplab.catalog import datasets
from desktoplab.catalog.own_files import cannot_read, quiet
from desktoplab.spec.tables import DATASETS, DataError, Progress, Samples
from desktoplab.spec.text import text
from desktoplab.spec.values import Chosen


def kinds() -> tuple[str, ...]:
    """Names of the data sets that read a person's own files."""
    return tuple(e.name for e in DATASETS.entries() if e.traits.detect is not None)


def patterns() -> tuple[str, ...]:
    """Names of files that can be imported, for a file dialog."""
    found: dict[str, None] = {}
    for name in kinds():
        for field in DATASETS[name].fields.values():
            found.update(dict.fromkeys(getattr(field, "patterns", ())))
    return tuple(found)


def detect(path: Path) -> Chosen:
    """The data set that reads a file or folder, with what was detected; raises `DataError`."""
    try:
        exists = path.exists()
    except OSError as error:
        raise cannot_read(str(path), error) from error
    if not exists:
        raise DataError(text("{file} is not there; it was moved or renamed.", file=path))
    for name in kinds():
        found: Chosen | None = DATASETS[name].traits.detect(path)  # type: ignore[misc]
        if found is not None:
            return found
    if path.is_dir():
        raise DataError(
            text(
                "{folder} holds neither sub-folders with pictures (one for each class) nor IDX "
                "files such as train-images-idx3-ubyte.gz.",
                folder=path.name,
            )
        )  # fmt: skip
    raise DataError(
        text("{file} is of no kind that can be imported; these are: {kinds}, or a folder.",
             file=path.name, kinds=", ".join(patterns()))
    )  # fmt: skip


def read(chosen: Chosen, progress: Progress = quiet) -> Samples:
    """All samples of a data set, with progress where its reader tells any; raises `DataError`."""
    reader = DATASETS[chosen.name].traits.read
    if reader is None:
        return datasets.load(chosen, 0)
    return reader(progress, **chosen.values)
