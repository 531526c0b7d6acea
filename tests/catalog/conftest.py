"""Every entry of every table as a parameter, and folders of IDX files written for a test."""

from __future__ import annotations

import gzip
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import desktoplab.catalog
import desktoplab.probes  # noqa: F401  (fills the registries)
from desktoplab.spec import tables
from desktoplab.spec.fields import Folder, Line
from desktoplab.spec.registry import Entry, Registry
from desktoplab.spec.values import Chosen

REGISTRIES: tuple[Registry[Any], ...] = tuple(
    table for table in vars(tables).values() if isinstance(table, Registry)
)
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


def choices(registry: Registry[Any], entry: Entry[Any]) -> Iterator[Chosen]:
    """The entry with its defaults, and with each setting at each end of its range."""
    yield registry.choose(entry.name)
    for name, field in entry.fields.items():
        for end in () if isinstance(field, Folder | Line) else field.ends():
            yield registry.choose(entry.name, **{name: end})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `registry` and `chosen`, or `entry`, is made for every one there is."""
    pairs = [(registry, entry) for registry in REGISTRIES for entry in registry.entries()]
    if "chosen" in metafunc.fixturenames:
        cases = [
            pytest.param(registry, chosen, id=f"{registry.noun}-{chosen.name}-{index}")
            for registry, entry in pairs
            for index, chosen in enumerate(choices(registry, entry))
        ]
        metafunc.parametrize(("registry", "chosen"), cases)
    elif "entry" in metafunc.fixturenames:
        metafunc.parametrize(
            "entry", [pytest.param(e, id=f"{table.noun}-{e.name}") for table, e in pairs]
        )
