"""The script and its samples on disk: `train.py`, and beside it `train.npz` where it reads them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from desktoplab.catalog.datasets import load, peek
from desktoplab.exports.script.samples import needs_file
from desktoplab.exports.script.training import takes_weights
from desktoplab.exports.script.whole import script_of
from desktoplab.exports.subject import Subject
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import STARTS, DataError
from desktoplab.spec.text import Text
from desktoplab.store.atomic import write_atomically

if TYPE_CHECKING:
    from desktoplab.engine.build import Net


def write_script(subject: Subject, path: Path) -> tuple[Path, ...]:
    """Write the script, its samples where it cannot draw them, and weights that it begins with.

    Gives what was written, the script first.

    Raises `Refused`, `DataError` and `OSError`.
    """
    name = re.sub(r'["\\\n]', "_", path.stem)
    script = script_of(subject.experiment, subject.ran(), name)
    written = [path]
    if needs_file(subject.experiment.data.dataset):
        beside = path.with_suffix(".npz")
        write_atomically(beside, _samples(subject.experiment))
        written.append(beside)
    if takes_weights(subject.experiment.training):
        beside = path.with_suffix(".weights.npz")
        write_atomically(beside, _weights(subject))
        written.append(beside)
    write_atomically(path, script)
    return tuple(written)


def _samples(experiment: Experiment) -> bytes:
    """The samples as they are before the split, as npz without pickle."""
    from desktoplab.engine.streams import stream_seed

    found = load(experiment.data.dataset, stream_seed(experiment.training.seed, "data"))
    arrays = {"inputs": found.inputs, "labels": found.labels}
    return _npz({**arrays, "held_out": np.array(found.held_out)})


def _weights(subject: Subject) -> bytes:
    """The weights of another run, by their place among the tensors of the script's network."""
    from desktoplab.engine.warm import bare, matching, source_of

    experiment, started = subject.experiment, subject.started
    info = started.info if started is not None else peek(experiment.data.dataset)
    if isinstance(info, Text):
        raise DataError(info)
    net = bare(experiment, info)
    old = STARTS.make(experiment.training.start)
    shapes = {name: tuple(tensor.shape) for name, tensor in net.named_tensors()}
    fit = matching(old, shapes)
    return _npz(
        {
            str(place): np.asarray(old.arrays[source_of(name, fit)])
            for place, name in enumerate(_as_in_the_script(net))
            if name.rpartition(".")[0] in fit.taken
        }
    )


def _as_in_the_script(net: Net) -> Iterator[str]:
    """The lab's names of all tensors; the script has a projection before the layers it leads by."""
    from desktoplab.engine.build import Section

    for section in net.sections:
        assert isinstance(section, Section)
        if section.project is not None:
            yield from (f"{section.name}.skip.{name}" for name in section.project.state_dict())
        for part in section.parts:
            yield from (f"{part.stage.key}.{name}" for name in part.module.state_dict())


def _npz(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    """Arrays by name, packed, without pickle."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            buffer = BytesIO()
            npy.write_array(buffer, np.asarray(array), allow_pickle=False)
            archive.writestr(f"{name}.npy", buffer.getbuffer())
    return file.getvalue()
