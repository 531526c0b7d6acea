"""Scalars as CSV and frames as npz, there and back, in memory. Never a pickle."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO, StringIO
from math import prod

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from desktoplab.engine.messages import FloatArray, Frame, Point


def points_to_csv(points: Iterable[Point]) -> bytes:
    """One line per point: step, epoch, then every scalar; a scalar that is absent is left empty."""
    points = list(points)
    names = sorted({name for point in points for name in point.values})
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["step", "epoch", *names])
    for point in points:
        cells = [repr(float(point.values[name])) if name in point.values else "" for name in names]
        writer.writerow([point.step, repr(float(point.epoch)), *cells])
    return file.getvalue().encode()


def points_from_csv(data: bytes) -> tuple[Point, ...]:
    """Read points back; raises `ValueError` where the table is not one of points."""
    head, *rows = csv.reader(StringIO(data.decode(), newline=""))
    if head[:2] != ["step", "epoch"] or len(set(head)) != len(head):
        raise ValueError("the points have other columns")
    return tuple(
        Point(
            int(row[0]),
            float(row[1]),
            {name: float(cell) for name, cell in zip(head[2:], row[2:], strict=True) if cell},
        )
        for row in rows
    )


def losses_to_csv(losses: FloatArray) -> bytes:
    """One line per update: its number from 0 and its batch loss."""
    lines = [f"{step},{loss!r}" for step, loss in enumerate(losses.tolist())]
    return "\n".join(["step,loss", *lines, ""]).encode()


def losses_from_csv(data: bytes) -> FloatArray:
    """Read batch losses back; raises `ValueError` where a line is missing or wrong."""
    head, *lines = data.decode().splitlines()
    if head != "step,loss":
        raise ValueError("the losses have other columns")
    losses = np.empty(len(lines))
    for index, line in enumerate(lines):
        step, loss = line.split(",")
        if int(step) != index:
            raise ValueError(f"the loss of update {index} is missing")
        losses[index] = float(loss)
    return losses


def frames_to_npz(frames: Mapping[str, Frame]) -> bytes:
    """Arrays named `probe/array`, and the step of each probe as `probe/step`."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for probe, frame in frames.items():
            for name, array in {"step": np.array(frame.step), **frame.arrays}.items():
                buffer = BytesIO()
                npy.write_array(buffer, np.asarray(array), allow_pickle=False)
                archive.writestr(zipfile.ZipInfo(f"{probe}/{name}.npy"), buffer.getvalue())
    return file.getvalue()


def frames_from_npz(data: bytes) -> dict[str, Frame]:
    """Read frames back; raises `ValueError` where an array is not plain or claims a wrong size."""
    found: dict[str, dict[str, NDArray[np.generic]]] = {}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        if sum(entry.file_size for entry in entries) > len(data):
            raise ValueError("the frames claim to be larger than they are")
        for entry in entries:
            probe, slash, name = entry.filename.removesuffix(".npy").partition("/")
            if not slash or entry.compress_type != zipfile.ZIP_STORED:
                raise ValueError(f"the frames hold {entry.filename}")
            found.setdefault(probe, {})[name] = _array(archive.read(entry))
    return {probe: Frame(probe, int(arrays.pop("step")), arrays) for probe, arrays in found.items()}


def _array(data: bytes) -> NDArray[np.generic]:
    """Read one array after its header has been held against its length."""
    file = BytesIO(data)
    version = npy.read_magic(file)
    if version != (1, 0):
        raise ValueError(f"an array has version {version}")
    shape, _, dtype = npy.read_array_header_1_0(file)
    if dtype.hasobject or prod(shape) * dtype.itemsize != len(data) - file.tell():
        raise ValueError("an array is not plain, or not whole")
    file.seek(0)
    array: NDArray[np.generic] = npy.read_array(file, allow_pickle=False)
    return array
