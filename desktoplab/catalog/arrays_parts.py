"""Which arrays of a file are inputs and which are targets, by name and shape. Reads headers only.

Refuses arrays that do not belong together.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktoplab.catalog.npy_format import Header, headers
from desktoplab.catalog.own_files import existing_file
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import text
from desktoplab.spec.values import Value

INPUTS = ("x_train", "train_x", "train_images", "x", "X", "data", "images", "inputs", "features")
TARGETS = ("y_train", "train_y", "train_labels", "y", "Y", "target", "targets", "labels", "label")


@dataclass(frozen=True)
class Part:
    """Inputs and targets by file and name; no target means the inputs' last column."""

    inputs: tuple[Path, Header]
    targets: tuple[Path, Header] | None

    @property
    def samples(self) -> int:
        """How many samples there are."""
        return self.inputs[1].shape[0]


def first_of(names: tuple[str, ...], wanted: tuple[str, ...]) -> str:
    """The first of the wanted names that there is, in any case; else nothing."""
    lower = {name.lower(): name for name in names}
    return next((lower[w.lower()] for w in wanted if w.lower() in lower), "")


def find_parts(values: dict[str, Value]) -> list[Part]:
    """Training, and validation if there is one; their headers agree."""
    wanted = text("Choose a file of arrays (NPZ or NPY).")
    path = existing_file(str(values["file"]), wanted)
    known = headers(path)
    other = str(values["targets_file"])
    targets = existing_file(other, wanted) if other else path
    parts = [_part(path, known, str(values["inputs"]), INPUTS, targets, str(values["targets"]))]
    name = str(values["validation_inputs"])
    if name:
        found = _part(path, known, name, (), path, str(values["validation_targets"]))
        if found.inputs[1].shape[1:] != parts[0].inputs[1].shape[1:]:
            raise DataError(
                text("{first} and {second} differ in the shape of a sample.",
                     first=parts[0].inputs[1], second=found.inputs[1])
            )  # fmt: skip
        parts.append(found)
    return parts


def _part(
    path: Path, known: dict[str, Header], name: str, usual: tuple[str, ...], other: Path,
    target: str,
) -> Part:  # fmt: skip
    name = name or first_of(tuple(known), usual) or next(iter(known))
    inputs = _pick(path, known, name)
    if len(inputs.shape) < 2 or len(inputs.shape) > 4 or 0 in inputs.shape:
        raise DataError(
            text("{array}: found {n} {n:dimension|dimensions}; 2 (samples × features) to 4 "
                 "(samples × height × width × colours) are needed, none of them 0.",
                 array=inputs, n=len(inputs.shape))
        )  # fmt: skip
    if inputs.dtype.kind in "US":
        raise DataError(text("{array}: found text; inputs must be numbers.", array=inputs))
    named = "" not in known and bool(target or first_of(tuple(known), TARGETS))
    if not named and other == path and len(inputs.shape) == 2 and inputs.shape[1] > 1:
        return Part((path, inputs), None)
    of_targets = headers(other) if other != path else known
    target = target or first_of(tuple(of_targets), TARGETS) or ("" if "" in of_targets else target)
    if target not in of_targets or (other == path and target == name):
        raise DataError(
            text("{file}: name the array of targets; there are: {names}.",
                 file=other.name, names=", ".join(of_targets) or text("nothing"))
        )  # fmt: skip
    targets = of_targets[target]
    if targets.shape not in ((inputs.shape[0],), (inputs.shape[0], 1)):
        raise DataError(
            text("{targets} does not go with {inputs}: one target for each sample is needed.",
                 targets=targets, inputs=inputs)
        )  # fmt: skip
    return Part((path, inputs), (other, targets))


def _pick(path: Path, known: dict[str, Header], name: str) -> Header:
    if "" in known:
        return known[""]
    if name not in known:
        raise DataError(
            text("{file} has no array “{name}”; there are: {names}.",
                 file=path.name, name=name, names=", ".join(known))
        )  # fmt: skip
    return known[name]
