"""Frames as npz, there and back, in memory. Never a pickle, never an array longer than it is."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from math import prod

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from desktoplab.engine.messages import Frame
from desktoplab.store.arrays import step_of

Array = NDArray[np.generic]

KINDS = "biufU"
"""Kinds of number that an array may hold, and text."""


def newest_to_npz(frames: Mapping[str, Frame]) -> bytes:
    """Arrays named `probe/array`, and the step of each probe as `probe/step`."""
    return _to_npz(
        {
            f"{probe}/{name}": array
            for probe, frame in frames.items()
            for name, array in {"step": np.array(frame.step), **frame.arrays}.items()
        }
    )


def newest_from_npz(data: bytes) -> dict[str, Frame]:
    """Read frames back; raises `ValueError` where an array is not plain or claims a wrong size."""
    found: dict[str, dict[str, Array]] = {}
    for path, array in _from_npz(data):
        probe, slash, name = path.partition("/")
        if not slash:
            raise ValueError(f"the frames hold {path}")
        found.setdefault(probe, {})[name] = array
    return {
        probe: Frame(probe, step_of(arrays.pop("step")), arrays) for probe, arrays in found.items()
    }


def kept_to_npz(frames: Iterable[Frame]) -> bytes:
    """The frames of many steps, those of one probe and of equal shapes one above the other.

    `probe/0` has the steps of the first such group, `probe/0/array` its arrays along the first
    axis; one that was the same at every step is there once.
    """
    groups: dict[tuple[object, ...], list[Frame]] = {}
    for frame in frames:
        shapes = tuple((name, a.dtype.str, a.shape) for name, a in frame.arrays.items())
        groups.setdefault((frame.probe, *shapes), []).append(frame)
    members: dict[str, Array] = {}
    counts: dict[str, int] = {}
    for group in groups.values():
        probe = group[0].probe
        counts[probe] = counts.get(probe, -1) + 1
        path = f"{probe}/{counts[probe]}"
        members[path] = np.array([frame.step for frame in group])
        for name in group[0].arrays:
            members[f"{path}/{name}"] = _stack([frame.arrays[name] for frame in group])
    return _to_npz(members)


def kept_from_npz(data: bytes) -> tuple[Frame, ...]:
    """Read them back; raises `ValueError` where an array has not as many entries as steps."""
    steps: dict[str, list[int]] = {}
    arrays: dict[str, dict[str, Array]] = {}
    for path, array in _from_npz(data):
        probe, _, rest = path.partition("/")
        number, slash, name = rest.partition("/")
        if not (probe and number.isdigit()) or array.ndim == 0:
            raise ValueError(f"the kept frames hold {path}")
        key = f"{probe}/{number}"
        if slash:
            arrays.setdefault(key, {})[name] = array
        else:
            steps[key] = [step_of(step) for step in array.tolist()]
    if not arrays.keys() <= steps.keys():
        raise ValueError("the kept frames lack their steps")
    return tuple(
        Frame(key.partition("/")[0], step, _slice(arrays.get(key, {}), index, len(steps[key])))
        for key in steps
        for index, step in enumerate(steps[key])
    )


def _stack(found: list[Array]) -> Array:
    first = found[0]
    same = all(array is first or np.array_equal(array, first) for array in found[1:])
    return first[np.newaxis] if same else np.stack(found)


def _slice(arrays: Mapping[str, Array], index: int, count: int) -> dict[str, Array]:
    for name, array in arrays.items():
        if len(array) not in (1, count):
            raise ValueError(f"{name} has {len(array)} entries for {count} steps")
    return {
        name: array[index, ...].copy() if len(array) == count else array[0, ...]
        for name, array in arrays.items()
    }


def _to_npz(members: Mapping[str, Array]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, array in members.items():
            buffer = BytesIO()
            npy.write_array(buffer, np.asarray(array), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), buffer.getbuffer())
    return file.getvalue()


def _from_npz(data: bytes) -> Iterator[tuple[str, Array]]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        if sum(entry.file_size for entry in entries) > len(data):
            raise ValueError("the frames claim to be larger than they are")
        if len({entry.filename for entry in entries}) != len(entries):
            raise ValueError("the frames hold an array twice")
        for entry in entries:
            name = entry.filename.removesuffix(".npy")
            if name == entry.filename or entry.compress_type != zipfile.ZIP_STORED:
                raise ValueError(f"the frames hold {entry.filename[:80]}")
            yield name, _array(archive.read(entry))


def _array(data: bytes) -> Array:
    """Read one array after its header has been held against its length."""
    file = BytesIO(data)
    version = npy.read_magic(file)
    if version != (1, 0):
        raise ValueError(f"an array has version {version}")
    shape, _, dtype = npy.read_array_header_1_0(file)
    if dtype.kind not in KINDS or prod(shape) * dtype.itemsize != len(data) - file.tell():
        raise ValueError("an array is not plain, or not whole")
    file.seek(0)
    array: Array = npy.read_array(file, allow_pickle=False)
    return array
