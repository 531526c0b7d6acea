"""Reads folders of IDX files in MNIST's layout, gzip or not. Refuses what is cut or mismatched.

The format: two zero bytes, a type byte (8: unsigned bytes), the number of dimensions, each
dimension as a big-endian 32-bit number, then the values (yann.lecun.com/exdb/mnist).
"""

from __future__ import annotations

import gzip
import math
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from desktoplab.spec.tables import DataError, DataInfo, Samples
from desktoplab.spec.text import text

UNSIGNED_BYTE = 8
HELD_OUT = ("t10k", "test", "val")


@dataclass(frozen=True)
class Pair:
    """An image file and the label file that goes with it."""

    images: Path
    labels: Path

    @property
    def is_held_out(self) -> bool:
        """Whether the name says that it is for testing."""
        return self.images.name.lower().startswith(HELD_OUT)


def peek(folder: str) -> DataInfo:
    """Sizes read from the headers and the label files; raises `DataError`."""
    pairs = find_pairs(folder)
    stamps = tuple((p, p.stat().st_mtime_ns) for pair in pairs for p in (pair.images, pair.labels))
    return _peek(folder, stamps)


@lru_cache(maxsize=16)
def _peek(folder: str, stamps: tuple[tuple[Path, int], ...]) -> DataInfo:
    pairs = find_pairs(folder)
    shapes = [_check_pair(pair) for pair in pairs]
    _same_size(pairs, shapes)
    classes = max(int(_read(pair.labels, 1).max()) for pair in pairs) + 1
    samples = sum(shape[0] for shape in shapes)
    return DataInfo(Path(folder).name, (1, *shapes[0][1:]), classes, samples)


def load(folder: str) -> Samples:
    """All pairs of the folder, those held out for testing last; raises `DataError`."""
    pairs = sorted(find_pairs(folder), key=lambda pair: pair.is_held_out)
    shapes = [_check_pair(pair) for pair in pairs]
    _same_size(pairs, shapes)
    images = np.concatenate([_read(pair.images, 3) for pair in pairs])
    labels = np.concatenate([_read(pair.labels, 1) for pair in pairs])
    held_out = sum(s[0] for pair, s in zip(pairs, shapes, strict=True) if pair.is_held_out)
    scaled: NDArray[np.float32] = images[:, None].astype(np.float32)
    scaled /= 255
    return Samples(scaled, labels.astype(np.int64), held_out if held_out < len(labels) else 0)


def find_pairs(folder: str) -> list[Pair]:
    """Image files with their label files; raises `DataError` where a file is missing."""
    if not folder:
        raise DataError(text("Choose a folder with IDX files (…images… and …labels…)."))
    try:
        path = Path(folder).expanduser()
        # Names with a dot in front are what macOS and others leave beside the files.
        names = sorted(
            entry.name
            for entry in path.iterdir()
            if not entry.name.startswith(".") and entry.is_file()
        )
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DataError(text("Cannot read {folder}: {why}.", folder=folder, why=reason)) from error
    images = _unpacked_first([name for name in names if "images" in name.lower()])
    if not images:
        raise DataError(
            text(
                "No image file in {folder}: a file such as train-images-idx3-ubyte.gz is needed; "
                "{count} other {count:file was|files were} found.",
                folder=folder, count=len(names),
            )
        )  # fmt: skip
    return [Pair(path / name, path / _labels_for(name, names, folder)) for name in images]


def _unpacked_first(names: list[str]) -> list[str]:
    """Leave out `x.gz` where `x` lies beside it."""
    return [name for name in names if not (name.endswith(".gz") and name[:-3] in names)]


def _labels_for(image_name: str, names: list[str], folder: str) -> str:
    prefix = image_name.lower().split("images")[0]
    found = [name for name in names if name.lower().startswith(prefix + "labels")]
    if not found:
        raise DataError(
            text(
                "No label file for {images} in {folder}: a file such as {wanted}labels-idx1-ubyte "
                "is needed.",
                images=image_name, folder=folder, wanted=prefix,
            )
        )  # fmt: skip
    return _unpacked_first(found)[0]


def _check_pair(pair: Pair) -> tuple[int, ...]:
    """The dimensions of the images, after the counts of both files agree."""
    images, labels = _header(pair.images, 3), _header(pair.labels, 1)
    if images[0] != labels[0]:
        raise DataError(
            text(
                "{images} holds {n} {n:image|images} but {labels} holds {m} {m:label|labels}; they "
                "must be as many.",
                images=pair.images.name, n=images[0], labels=pair.labels.name, m=labels[0],
            )
        )  # fmt: skip
    if 0 in images:
        raise DataError(
            text(
                "{images} holds no image: {n} of {size} pixels.",
                images=pair.images.name, n=images[0], size="×".join(map(str, images[1:])),
            )
        )  # fmt: skip
    return images


def _same_size(pairs: list[Pair], shapes: list[tuple[int, ...]]) -> None:
    for pair, shape in zip(pairs, shapes, strict=True):
        if shape[1:] != shapes[0][1:]:
            raise DataError(
                text(
                    "{first} has images of {a}, {second} of {b} pixels; all must be of one size.",
                    first=pairs[0].images.name, a="×".join(map(str, shapes[0][1:])),
                    second=pair.images.name, b="×".join(map(str, shape[1:])),
                )
            )  # fmt: skip


def _open(path: Path) -> BinaryIO:
    with path.open("rb") as file:
        is_gzip = file.read(2) == b"\x1f\x8b"
    return gzip.open(path, "rb") if is_gzip else path.open("rb")  # type: ignore[return-value]


def _header(path: Path, dimensions: int) -> tuple[int, ...]:
    return _parse(path, dimensions, header_only=True)[0]


def _read(path: Path, dimensions: int) -> NDArray[np.uint8]:
    shape, values = _parse(path, dimensions, header_only=False)
    return np.frombuffer(values, np.uint8).reshape(shape)


def _parse(path: Path, dimensions: int, *, header_only: bool) -> tuple[tuple[int, ...], bytes]:
    size = 4 + 4 * dimensions
    try:
        with _open(path) as file:
            head = file.read(size)
            shape = _dimensions(path, head, dimensions)
            if header_only:
                return shape, b""
            wanted = math.prod(shape)
            values = _read_up_to(file, wanted)
            if len(values) == wanted:
                file.read(1)  # gzip compares its check sum when it is asked for what is behind
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(
            text("Cannot read {file}: {why}.", file=path.name, why=str(error) or "it is damaged")
        ) from error
    if len(values) < wanted:
        whole = len(values) // max(1, wanted // shape[0])
        raise DataError(
            text(
                "{file} is cut short at offset {offset}: {found} of {n} {n:item is|items are} "
                "complete. Copy the file again.",
                file=path.name, offset=size + len(values), found=whole, n=shape[0],
            )
        )  # fmt: skip
    return shape, values


def _read_up_to(file: BinaryIO, wanted: int) -> bytes:
    """Read in pieces, so that a file cut in the middle of gzip data still tells how far it goes."""
    pieces: list[bytes] = []
    found = 0
    while found < wanted:
        try:
            piece = file.read(min(1 << 16, wanted - found))
        except (EOFError, zlib.error):
            break
        if not piece:
            break
        pieces.append(piece)
        found += len(piece)
    return b"".join(pieces)


def _dimensions(path: Path, head: bytes, dimensions: int) -> tuple[int, ...]:
    if len(head) < 4 + 4 * dimensions or head[:2] != b"\0\0":
        raise DataError(
            text(
                "{file} is not an IDX file: it starts with {found}, not with 00 00 08 0{n}.",
                file=path.name, found=head[:4].hex(" ") or "nothing", n=dimensions,
            )
        )  # fmt: skip
    if head[2] != UNSIGNED_BYTE or head[3] != dimensions:
        raise DataError(
            text(
                "{file} holds type {kind} in {n} {n:dimension|dimensions}; unsigned bytes "
                "(type 8) in {wanted} {wanted:dimension|dimensions} are needed.",
                file=path.name, kind=head[2], n=head[3], wanted=dimensions,
            )
        )  # fmt: skip
    return struct.unpack(f">{dimensions}I", head[4:])
