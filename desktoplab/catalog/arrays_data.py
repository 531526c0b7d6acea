"""The data set `numpy`: inputs and targets from NPZ or NPY files. Never a pickle.

Refuses arrays that do not belong together, and values that are no numbers.
"""

from __future__ import annotations

from functools import partial
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktoplab.catalog import memory
from desktoplab.catalog.arrays_parts import INPUTS, TARGETS, Part, find_parts, first_of
from desktoplab.catalog.datasets import OWN
from desktoplab.catalog.npy_format import Header, headers, read_array
from desktoplab.catalog.own_files import Kept, quiet, stamp_of
from desktoplab.catalog.targets import TASK, check_numbers, decide_classes, task_of
from desktoplab.spec.fields import Choice, File, Line
from desktoplab.spec.tables import (
    DATASETS,
    DataError,
    DataInfo,
    DataTraits,
    Progress,
    Samples,
    Shape,
    Task,
)
from desktoplab.spec.text import text
from desktoplab.spec.values import Chosen, Value

SUFFIXES = (".npz", ".npy")
PATTERNS = ("*.npz", "*.npy")
VALIDATION = ("x_test", "x_val", "x_valid", "test_x", "test_images", "val_images")
VALIDATION_TARGETS = ("y_test", "y_val", "y_valid", "test_y", "test_labels", "val_labels")
SAMPLES = Choice(
    "pictures", (("pictures", "Pictures"), ("sequences", "Sequences")),
    "What samples of rows and columns are: pictures, or steps × features.", label="Samples are",
)  # fmt: skip
Labels = NDArray[np.int64 | np.float32]


_known: Kept[DataInfo] = Kept(8)
_read_last: Kept[Samples] = Kept(1)


def detect(path: Path) -> Chosen | None:
    """Which arrays of a file are inputs and targets, by their names; raises `DataError`."""
    if path.is_dir() or path.suffix.lower() not in SUFFIXES:
        return None
    names = tuple(headers(path))
    chosen = DATASETS.choose(
        "numpy", file=str(path.absolute()),
        inputs=first_of(names, INPUTS), targets=first_of(names, TARGETS),
        validation_inputs=first_of(names, VALIDATION),
        validation_targets=first_of(names, VALIDATION_TARGETS),
    )  # fmt: skip
    return with_task(chosen)


def with_task(chosen: Chosen) -> Chosen:
    """The same arrays with what their targets would best be learned as."""
    try:
        targets = _targets(find_parts(dict(chosen.values)), str(chosen.values["file"]))
    except DataError:
        return chosen  # told when it is read
    task = task_of(targets) if targets.dtype.kind in "biuf" else "classification"
    return Chosen("numpy", chosen.values.replace(task=task))


def peek(**values: Value) -> DataInfo:
    """Shapes from the headers; the targets are read, as only they tell the classes."""
    parts = find_parts(values)
    key = (tuple(sorted(values.items())), _stamps(parts))
    task: Task = "regression" if values["task"] == "regression" else "classification"
    return _known.get(key, partial(_info, parts, dict(values), task))


def read(progress: Progress, **values: Value) -> Samples:
    """All values as float32, bytes of images scaled from 0…255 to 0…1; raises `DataError`."""
    parts = find_parts(values)
    info = peek(**values)
    memory.check(str(values["file"]), memory.needed_for(info.samples * prod(info.shape)))
    key = (tuple(sorted(values.items())), _stamps(parts))
    return _read_last.get(key, partial(_read, parts, info, progress))


def _stamps(parts: list[Part]) -> tuple[object, ...]:
    arrays = [array for part in parts for array in (part.inputs, part.targets) if array]
    return tuple(stamp_of(path) for path, _ in arrays)


def _info(parts: list[Part], values: dict[str, Value], task: Task) -> DataInfo:
    words, labels = _labels(parts, str(values["file"]), task)
    path = parts[0].inputs[0]
    where = str(parts[0].targets[1] if parts[0].targets else path.name)
    classes: tuple[str, ...] = ()
    if task == "classification":
        classes = decide_classes(words, where)
    else:
        check_numbers(labels.astype(np.float32), where)
    as_pictures = values["samples"] == "pictures"
    count, shape = sum(part.samples for part in parts), _sample_shape(parts[0], as_pictures)
    return DataInfo(path.name, shape, len(classes), count, classes, task)


def _sample_shape(part: Part, as_pictures: bool) -> Shape:
    shape = part.inputs[1].shape[1:]
    if part.targets is None:
        return (shape[0] - 1,)
    if len(shape) == 2 and as_pictures:
        return (1, *shape)
    if len(shape) == 3 and _colors_last(shape):
        return (shape[2], *shape[:2])
    return shape


def _colors_last(shape: Shape) -> bool:
    return shape[2] in (1, 3) and shape[0] not in (1, 3)


def _targets(parts: list[Part], key: str) -> NDArray[np.generic]:
    """The targets as they are stored."""
    found = []
    for part in parts:
        path, header = part.targets or part.inputs
        memory.check(key, header.bytes)
        values = read_array(path, header.name, quiet)
        found.append(values.reshape(part.samples, -1)[:, -1])
    return np.concatenate(found)


def _labels(parts: list[Part], key: str, task: Task) -> tuple[tuple[str, ...], Labels]:
    """Names of classes and the class of each sample; no names, and numbers in a regression."""
    values = _targets(parts, key)
    if task == "regression":
        if values.dtype.kind not in "biuf":
            raise DataError(text("The targets are words: let the target be a class."))
        with np.errstate(over="ignore"):  # what is too large becomes infinite, and is refused
            return (), values.astype(np.float32)
    is_whole = np.isfinite(values) & (values == np.rint(values)) if _is_float(values) else None
    if is_whole is not None and not is_whole.all():
        first = int(np.argmin(is_whole))
        raise DataError(
            text("Target {index}: found {found}; classes are whole numbers or words. Or let the "
                 "target be a number.", index=first, found=values[first])
        )  # fmt: skip
    if values.dtype.kind == "S":
        values = np.char.decode(values.astype(np.bytes_), "utf-8", "replace")
    elif _is_float(values):
        values = values.astype(np.int64)
    unique, labels = np.unique(values, return_inverse=True)
    return tuple(str(value) for value in unique.tolist()), labels.astype(np.int64).ravel()


def _is_float(values: NDArray[np.generic]) -> bool:
    return values.dtype.kind == "f"


def _read(parts: list[Part], info: DataInfo, progress: Progress) -> Samples:
    inputs = np.empty((info.samples, *info.shape), np.float32)
    done = 0
    for part in parts:
        path, header = part.inputs
        share, start = part.samples / info.samples, done / info.samples
        values = read_array(path, header.name, _within(progress, start, share))
        if part.targets is None:
            values = values[:, :-1]
        elif values.ndim == 4 and _colors_last(values.shape[1:]):
            values = values.transpose(0, 3, 1, 2)
        block = inputs[done : done + part.samples]
        block[:] = values.reshape(block.shape)
        if header.dtype == np.uint8 and header.dtype.kind == "u" and len(info.shape) == 3:
            block /= 255
        _refuse_not_finite(block, header)
        done += part.samples
    _, labels = _labels(parts, str(parts[0].inputs[0]), info.task)
    inputs.flags.writeable = labels.flags.writeable = False
    held_out = parts[1].samples if len(parts) > 1 else 0
    return Samples(inputs, labels, held_out)


def _within(progress: Progress, start: float, share: float) -> Progress:
    return lambda done: progress(start + share * done)


def _refuse_not_finite(block: NDArray[np.float32], header: Header) -> None:
    if np.isfinite(block.sum(dtype=np.float64)):
        return
    sample, *place = np.argwhere(~np.isfinite(block))[0].tolist()
    raise DataError(
        text("{array}, sample {sample}, place {place}: found {found}; all values must be finite.",
             array=header, sample=sample, place=place, found=block[(sample, *place)])
    )  # fmt: skip


@DATASETS.register(
    "numpy",
    "Arrays (NPZ, NPY)",
    group=OWN,
    traits=DataTraits(peek, detect, read),
    file=File("", "Arrays saved by numpy. Files with pickled objects are refused.",
              patterns=PATTERNS),
    inputs=Line("", "Name of the array of inputs in an NPZ file; empty: x_train, x, data."),
    targets=Line("", "Name of the array of targets; empty: y_train, y, target, …, or the last "
                 "column of a table."),
    task=TASK,
    samples=SAMPLES,
    targets_file=File("", "Another file with the targets.", label="File of targets",
                      patterns=PATTERNS),
    validation_inputs=Line("", "Name of the inputs kept aside; empty: a share is kept aside."),
    validation_targets=Line("", "Name of the targets of the inputs kept aside."),
)  # fmt: skip
def arrays(seed: int, **values: Value) -> Samples:
    """Your own arrays: samples × features, samples × height × width, or with colours.

    Samples of rows and columns can also be sequences of steps × features, for recurrent layers.

    Bytes of images are scaled from 0…255 to 0…1.
    """
    return read(quiet, **values)
