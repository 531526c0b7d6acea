"""Writes folders of IDX files, as whole or as damaged as a test wants them."""

from __future__ import annotations

import gzip
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

Write = Callable[..., Path]


def idx_bytes(values: np.ndarray, kind: int = 8) -> bytes:
    """The bytes of an IDX file of unsigned bytes."""
    head = struct.pack(f">BBBB{values.ndim}I", 0, 0, kind, values.ndim, *values.shape)
    return head + values.astype(np.uint8).tobytes()


def pixels(count: int, height: int = 5, width: int = 4) -> np.ndarray:
    """Images that differ from each other."""
    return np.arange(count * height * width).reshape(count, height, width) % 251


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """`write("train-images-idx3-ubyte.gz", values)` puts a file into the folder and gives it."""

    def write_file(name: str, values: np.ndarray | bytes) -> Path:
        content = values if isinstance(values, bytes) else idx_bytes(values)
        path = tmp_path / name
        path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
        return path

    return write_file


@pytest.fixture
def write_pair(write: Write) -> Write:
    """`write_pair("train-", 20)` writes images and labels, labels counting 0, 1, 2, 0, …"""

    def write_both(
        prefix: str = "train-", count: int = 20, end: str = "", between: str = "-", shift: int = 0
    ) -> Path:
        write(f"{prefix}labels{between}idx1-ubyte{end}", (np.arange(count) + shift) % 3)
        return write(f"{prefix}images{between}idx3-ubyte{end}", pixels(count))

    return write_both
