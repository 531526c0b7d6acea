"""Arrays in NPY and NPZ files, header first. Refuses pickled objects, and sizes that do not agree.

Nothing is unpacked before its size was read, held against the file, and accepted.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import prod
from pathlib import Path
from tokenize import TokenError
from typing import IO

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from desktoplab.catalog.own_files import cannot_read
from desktoplab.spec.tables import DataError, Progress
from desktoplab.spec.text import text

PIECE = 1 << 22
BROKEN = (
    OSError, ValueError, EOFError, KeyError, TypeError, SyntaxError, OverflowError, RuntimeError,
    NotImplementedError, TokenError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What reading a damaged or crafted file may raise."""


@dataclass(frozen=True)
class Header:
    """What an array says of itself; `name` is empty in an NPY file."""

    file: str
    name: str
    shape: tuple[int, ...]
    dtype: np.dtype[np.generic]
    fortran: bool

    @property
    def bytes(self) -> int:
        """Memory that its values take."""
        return prod(self.shape) * self.dtype.itemsize

    def __str__(self) -> str:
        where = f"{self.file}, “{self.name}”" if self.name else self.file
        return f"{where} ({'×'.join(map(str, self.shape)) or '1'} {self.dtype})"


def headers(path: Path) -> dict[str, Header]:
    """The arrays of a file by name, `""` for an NPY file's only one; raises `DataError`."""
    try:
        if not is_npz(path):
            return {"": _header(path, "")}
        with zipfile.ZipFile(path) as archive:
            names = [entry.filename for entry in archive.infolist()]
    except BROKEN as error:
        raise _broken(path, "", error) from error
    arrays = [name.removesuffix(".npy") for name in names if name.endswith(".npy")]
    if not arrays:
        raise DataError(
            text("{file} holds no array, but: {names}.", file=path.name,
                 names=", ".join(names)[:200] or text("nothing"))
        )  # fmt: skip
    return {name: _header(path, name) for name in arrays}


def is_npz(path: Path) -> bool:
    """Whether a file is a zip, whatever its name says."""
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def read_array(path: Path, name: str, progress: Progress) -> NDArray[np.generic]:
    """The values of one array, in pieces; raises `DataError`."""
    header = _header(path, name)
    values = np.empty(prod(header.shape), header.dtype)
    wanted, found = header.bytes, 0
    try:
        memory = values.data.cast("B") if wanted else memoryview(bytearray())
        with _opened(path, name) as (stream, _):
            _read_header(stream)
            while found < wanted:
                piece = stream.read(min(PIECE, wanted - found))
                if not piece:
                    break
                memory[found : found + len(piece)] = piece
                found += len(piece)
                progress(found / wanted)
            if found == wanted:
                stream.read(1)  # a zip compares its check sum at the end
    except BROKEN as error:
        raise _broken(path, name, error) from error
    if found < wanted:
        raise DataError(
            text("{array} is cut short: {found} of {wanted} bytes are there. Copy the file again.",
                 array=header, found=found, wanted=wanted)
        )  # fmt: skip
    return values.reshape(header.shape, order="F" if header.fortran else "C")


def _header(path: Path, name: str) -> Header:
    try:
        with _opened(path, name) as (stream, size):
            shape, fortran, dtype = _read_header(stream)
            at = stream.tell()
    except BROKEN as error:
        raise _broken(path, name, error) from error
    header = Header(path.name, name, shape, dtype, fortran)
    if dtype.hasobject:
        raise DataError(
            text(
                "{array} holds Python objects (a pickle). Reading one can run code, so it is "
                "refused: save it as numbers or text.",
                array=header,
            )
        )  # fmt: skip
    if dtype.names or dtype.kind not in "biufUS":
        raise DataError(
            text("{array}: found values of type {kind}; allowed: numbers and text.",
                 array=header, kind=dtype)
        )  # fmt: skip
    if size - at != header.bytes:
        raise DataError(
            text(
                "{array} should have {wanted} bytes behind byte {at}, but {found} are there. "
                "It is cut short or damaged: copy the file again.",
                array=header, wanted=header.bytes, at=at, found=size - at,
            )
        )  # fmt: skip
    return header


def _read_header(stream: IO[bytes]) -> tuple[tuple[int, ...], bool, np.dtype[np.generic]]:
    version = npy.read_magic(stream)
    read = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}.get(version)
    if read is None:
        raise ValueError(f"NPY version {version}")
    shape, fortran, dtype = read(stream, max_header_size=10_000)
    if any(size < 0 for size in shape):
        raise ValueError(f"shape {shape}")
    return shape, bool(fortran), dtype


@contextmanager
def _opened(path: Path, name: str) -> Iterator[tuple[IO[bytes], int]]:
    """The bytes of one array, and how many there are."""
    if not name:
        with path.open("rb") as file:
            yield file, path.stat().st_size
        return
    with zipfile.ZipFile(path) as archive, archive.open(f"{name}.npy") as member:
        yield member, archive.getinfo(f"{name}.npy").file_size


def _broken(path: Path, name: str, error: Exception) -> DataError:
    where = f"{path.name}, “{name}”" if name else path.name
    if isinstance(error, zipfile.BadZipFile):
        return DataError(
            text("{file} is not a complete NPZ file: {why}. Copy it again.", file=where, why=error)
        )
    return cannot_read(where, error)
