"""The script and its samples on disk: `train.py`, and beside it `train.npz` where it reads them."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import numpy as np

from desktoplab.catalog.datasets import load
from desktoplab.exports.script.samples import needs_file
from desktoplab.exports.script.whole import script_of
from desktoplab.exports.subject import Subject
from desktoplab.spec.experiment import Experiment
from desktoplab.store.atomic import write_atomically


def write_script(subject: Subject, path: Path) -> tuple[Path, ...]:
    """Write the script, and its samples where it cannot draw them; gives what was written.

    Raises `Refused`, `DataError` and `OSError`.
    """
    name = re.sub(r'["\\\n]', "_", path.stem)
    script = script_of(subject.experiment, subject.ran(), name)
    written = [path]
    if needs_file(subject.experiment.data.dataset):
        beside = path.with_suffix(".npz")
        write_atomically(beside, _samples(subject.experiment))
        written.append(beside)
    write_atomically(path, script)
    return tuple(written)


def _samples(experiment: Experiment) -> bytes:
    """The samples as they are before the split, as npz without pickle."""
    from desktoplab.engine.streams import stream_seed

    found = load(experiment.data.dataset, stream_seed(experiment.training.seed, "data"))
    file = BytesIO()
    np.savez_compressed(
        file, inputs=found.inputs, labels=found.labels, held_out=np.array(found.held_out)
    )
    return file.getvalue()
