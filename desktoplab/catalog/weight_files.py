"""Weights of a network in a file: a snapshot, or safetensors. Reading one executes nothing.

Refuses what is damaged, too large, or other weights than the ones that were chosen.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from desktoplab.catalog.own_files import cannot_read, existing_file
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MEMBER = "weights.safetensors"
MOST_BYTES = 4_000_000_000
WANTED = text("Choose a snapshot (.dlab) whose weights the run is to start with.")


def read_weights(file: str, sha256: str) -> dict[str, NDArray[np.generic]]:
    """Every parameter and buffer by name; raises `DataError`. No hash allows any weights."""
    data = _content(existing_file(file, WANTED))
    found = hashlib.sha256(data).hexdigest()
    if sha256 and found != sha256.lower():
        raise DataError(
            text(
                "The weights in {file} are not those that this experiment was made with: choose "
                "the file again, or clear the SHA-256.", file=Path(file).name,
            )
        )  # fmt: skip
    from safetensors import SafetensorError
    from safetensors import numpy as safe_numpy

    try:
        return safe_numpy.load(data)
    except (SafetensorError, ValueError, KeyError, TypeError, OverflowError) as error:
        raise _damaged(file) from error


def hash_of(path: Path) -> str:
    """SHA-256 of the weights in a file; raises `DataError`."""
    return hashlib.sha256(_content(path)).hexdigest()


def _content(path: Path) -> bytes:
    try:
        if not zipfile.is_zipfile(path):
            with path.open("rb") as file:
                return _limited(file.read(MOST_BYTES + 1), path)
        with zipfile.ZipFile(path) as archive, archive.open(MEMBER) as member:
            return _limited(member.read(MOST_BYTES + 1), path)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, RuntimeError, ValueError,
            NotImplementedError) as error:  # fmt: skip
        raise _damaged(path.name) from error
    except OSError as error:
        raise cannot_read(path.name, error) from error


def _limited(data: bytes, path: Path) -> bytes:
    if len(data) > MOST_BYTES:
        raise DataError(text("{file} is too large.", file=path.name))
    return data


def _damaged(file: str) -> DataError:
    return DataError(text("{file} holds no weights that can be read.", file=Path(file).name))
