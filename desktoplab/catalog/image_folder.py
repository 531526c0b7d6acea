"""The data set `image_folder`: each sub-folder is a class, its pictures are the samples.

Refuses folders without sub-folders of pictures, and names the picture that cannot be read.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import numpy as np

from desktoplab.catalog import memory
from desktoplab.catalog.datasets import OWN
from desktoplab.catalog.image_files import SUFFIXES, look_at, read_image
from desktoplab.catalog.own_files import Kept, cannot_read, existing_folder, quiet, stamp_of
from desktoplab.catalog.targets import decide_classes
from desktoplab.spec.fields import Choice, Folder, Integer
from desktoplab.spec.tables import DATASETS, DataError, DataInfo, DataTraits, Progress, Samples
from desktoplab.spec.text import text
from desktoplab.spec.values import Chosen, Value

TRAINING = ("train", "training", "학습", "훈련")
VALIDATION = ("test", "val", "valid", "validation", "검증", "시험", "테스트")
LARGEST_SIDE = 64
LOOKED_AT = 12

Listing = dict[str, tuple[Path, ...]]
"""Pictures by the name of their class."""

_listings: Kept[Listing] = Kept(8)
_read_last: Kept[Samples] = Kept(1)


def detect(path: Path) -> Chosen | None:
    """Classes, size and colours of a folder; None where it has no sub-folder with pictures."""
    if not path.is_dir():
        return None
    parts = {child.name.lower(): child for child in _folders(path)}
    training = next((parts[name] for name in TRAINING if name in parts), None)
    validation = next((parts[name] for name in VALIDATION if name in parts), None)
    folder = training if training and _list(training) else path
    found = _list(folder)
    if not found:
        return None
    pictures = [picture for pictures in found.values() for picture in pictures]
    looks = [look_at(picture) for picture in pictures[:: -(-len(pictures) // LOOKED_AT)]]
    width, height = sorted((w, h) for w, h, _ in looks)[len(looks) // 2]
    scale = min(1.0, LARGEST_SIDE / max(width, height))
    return DATASETS.choose(
        "image_folder", folder=str(folder.absolute()),
        validation_folder=str(validation.absolute()) if folder is training and validation else "",
        width=max(1, round(width * scale)), height=max(1, round(height * scale)),
        colors="rgb" if any(color for _, _, color in looks) else "gray",
    )  # fmt: skip


def _folders(path: Path) -> list[Path]:
    try:
        found = [entry for entry in path.iterdir() if entry.is_dir()]
    except OSError as error:
        raise cannot_read(path.name, error) from error
    return sorted(entry for entry in found if not entry.name.startswith((".", "__")))


def _list(folder: Path) -> Listing:
    """The pictures in each sub-folder, in order; kept until a folder changes."""
    folders = _folders(folder)
    stamps = tuple(stamp_of(each) for each in (folder, *folders))
    return _listings.get(stamps, partial(_list_now, folders))


def _list_now(folders: list[Path]) -> Listing:
    found: Listing = {}
    for folder in folders:
        try:
            with os.scandir(folder) as entries:
                names = sorted(e.name for e in entries if _is_picture(e.name) and e.is_file())
        except OSError as error:
            raise cannot_read(folder.name, error) from error
        if names:
            found[folder.name] = tuple(folder / name for name in names)
    return found


def _is_picture(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def listings(folder: str, validation_folder: str) -> tuple[Listing, Listing]:
    """Pictures for training and for validation; raises `DataError`."""
    wanted = text("Choose a folder whose sub-folders are classes with pictures in them.")
    path = existing_folder(folder, wanted)
    found = _list(path)
    if not found:
        raise DataError(
            text(
                "No pictures in the sub-folders of {folder}: each class needs a folder of PNG, "
                "JPEG or BMP files; {count} {count:sub-folder was|sub-folders were} found.",
                folder=path.name, count=len(_folders(path)),
            )
        )  # fmt: skip
    if not validation_folder:
        return found, {}
    others = _list(existing_folder(validation_folder, wanted))
    unknown = sorted(set(others) - set(found))
    if unknown or not others:
        raise DataError(
            text("Classes of the validation folder: {found}; allowed: {names}.",
                 found=", ".join(unknown) or text("none with pictures"), names=", ".join(found))
        )  # fmt: skip
    return found, others


def peek(
    folder: str, validation_folder: str, width: int, height: int, colors: str
) -> DataInfo:  # fmt: skip
    """Classes and counts from the names alone; no picture is opened."""
    parts = listings(folder, validation_folder)
    names = decide_classes(tuple(parts[0]), Path(folder).name)
    samples = sum(len(pictures) for part in parts for pictures in part.values())
    shape = (3 if colors == "rgb" else 1, height, width)
    return DataInfo(Path(folder).name, shape, len(names), samples, names)


def read(progress: Progress, **values: Value) -> Samples:
    """All pictures, values scaled from 0…255 to 0…1; kept until a folder changes."""
    info = peek(**values)  # type: ignore[arg-type]
    memory.check(str(values["folder"]), memory.needed_for(info.samples * int(np.prod(info.shape))))
    parts = listings(str(values["folder"]), str(values["validation_folder"]))
    key = (
        tuple(sorted(values.items())),
        tuple(tuple(part.items()) for part in parts),
        _newest(parts),
    )
    return _read_last.get(key, partial(_read, info, parts, progress))


def _newest(parts: tuple[Listing, Listing]) -> int:
    """When a picture was last changed; a folder does not tell of what is written over."""
    return max(
        stamp_of(picture)[1] for part in parts for pictures in part.values() for picture in pictures
    )


def _read(info: DataInfo, parts: tuple[Listing, Listing], progress: Progress) -> Samples:
    channels, height, width = info.shape
    inputs = np.empty((info.samples, *info.shape), np.float32)
    labels = np.empty(info.samples, np.int64)
    index = 0
    for part in parts:
        for name, pictures in part.items():
            for picture in pictures:
                inputs[index] = read_image(picture, width, height, color=channels == 3)
                labels[index] = info.class_names.index(name)
                index += 1
                if index % 16 == 0:
                    progress(index / info.samples)
    inputs /= 255
    inputs.flags.writeable = labels.flags.writeable = False
    return Samples(inputs, labels, sum(len(pictures) for pictures in parts[1].values()))


def _side(label: str) -> Integer:
    return Integer(28, 1, 1024, "Every picture is stretched to this size.", unit="pixels",
                   label=label)  # fmt: skip


@DATASETS.register(
    "image_folder",
    "Folder of pictures",
    group=OWN,
    traits=DataTraits(peek, detect, read),
    folder=Folder("", "Each of its sub-folders is a class; PNG, JPEG and BMP are read."),
    width=_side("Width"),
    height=_side("Height"),
    colors=Choice("gray", (("gray", "Shades of gray"), ("rgb", "Red, green, blue")),
                  "How many numbers make a pixel: one or three.", label="Colours"),
    validation_folder=Folder(
        "", "A second folder with the same classes; empty: a share is kept aside.",
        label="Validation folder",
    ),
)  # fmt: skip
def image_folder(seed: int, **values: Value) -> Samples:
    """Your own pictures: one folder for each class, named as the class.

    All are stretched to one size and scaled from 0…255 to 0…1; what is transparent becomes white.
    """
    return read(quiet, **values)
