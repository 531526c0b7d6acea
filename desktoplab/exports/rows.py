"""A run as one long table: a row for each number that was measured, with its step and its layer.

Losses of every update, points, and of each kept frame the numbers that stand for one layer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame
from desktoplab.exports.subject import Subject
from desktoplab.store.atomic import write_atomically

HEAD = ("step", "epoch", "source", "quantity", "layer", "label", "value")
LOSSES, POINTS = "losses", "points"


@dataclass
class Rows:
    """Columns of equal length: `layer` counts from 1, and is 0 where the row tells of all.

    `source` is `losses`, `points` or the name of a probe; `label` the name of the layer.
    """

    step: list[int] = field(default_factory=list)
    epoch: list[float] = field(default_factory=list)
    source: list[str] = field(default_factory=list)
    quantity: list[str] = field(default_factory=list)
    layer: list[int] = field(default_factory=list)
    label: list[str] = field(default_factory=list)
    value: list[float] = field(default_factory=list)

    def add(
        self, step: int, epoch: float, source: str, quantity: str, value: float,
        layer: int = 0, label: str = "",
    ) -> None:  # fmt: skip
        """Append a row."""
        row = step, epoch, source, quantity, layer, label, value
        for name, cell in zip(HEAD, row, strict=True):
            getattr(self, name).append(cell)

    def __len__(self) -> int:
        return len(self.step)

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        return zip(*(getattr(self, name) for name in HEAD), strict=True)


def rows_of(subject: Subject) -> Rows:
    """The table of a run: first the losses, then the points, then the frames by step."""
    history = subject.history
    assert history is not None
    assert history.started is not None
    epochs = history.started.epochs_at(np.arange(len(history.losses))).tolist()
    rows = Rows()
    for step, (epoch, loss) in enumerate(zip(epochs, history.losses.tolist(), strict=True)):
        rows.add(step, epoch, LOSSES, "batch_loss", loss)
    for point in history.points:
        for name, value in point.values.items():
            rows.add(point.step, point.epoch, POINTS, name, float(value))
    labels = [layer.label for layer in history.started.layers]
    for frame in kept_frames(history):
        epoch = history.started.epoch_at(frame.step)
        for name, names, values in by_layer(frame, labels):
            for index, (label, value) in enumerate(zip(names, values, strict=True), start=1):
                rows.add(frame.step, epoch, frame.probe, name, value, index, label)
    return rows


def kept_frames(history: History) -> Iterator[Frame]:
    """Every kept frame, by step."""
    for step in history.kept.steps:
        for frame in history.kept.at(step).values():
            if frame.step == step:
                yield frame


def by_layer(frame: Frame, labels: list[str]) -> Iterator[tuple[str, list[str], list[float]]]:
    """The arrays of a frame that hold one number per layer: name, names of layers, numbers.

    A frame that names what it tells of, as that of skip connections does, is read by those names.
    """
    own = frame.arrays.get("labels")
    names = labels if own is None else [str(label) for label in own]
    for name, array in frame.arrays.items():
        if array.shape == (len(names),) and np.issubdtype(array.dtype, np.number):
            yield name, names, array.astype(np.float64).tolist()


def write_csv(subject: Subject, path: Path) -> tuple[Path, ...]:
    """Write the table as CSV, each number with all its digits; raises `OSError`.

    With a byte order mark, as Korean Excel needs it to see UTF-8.
    """
    lines = [",".join(HEAD)]
    for step, epoch, source, quantity, layer, label, value in rows_of(subject):
        quoted = '"' + str(label).replace('"', '""') + '"' if label else ""
        lines.append(f"{step},{epoch!r},{source},{quantity},{layer or ''},{quoted},{value!r}")
    write_atomically(path, "\r\n".join([*lines, ""]).encode("utf-8-sig"))
    return (path,)


def write_parquet(subject: Subject, path: Path) -> tuple[Path, ...]:
    """Write the same table as Parquet, its texts stored once each; raises `OSError`."""
    import pyarrow as pa
    from pyarrow import parquet

    rows = rows_of(subject)
    words = pa.dictionary(pa.int32(), pa.string())
    kinds = (pa.int64(), pa.float64(), words, words, pa.int32(), words, pa.float64())
    columns = [
        pa.array(getattr(rows, name), pa.string()).dictionary_encode()
        if kind is words
        else pa.array(getattr(rows, name), kind)
        for name, kind in zip(HEAD, kinds, strict=True)
    ]
    sink = pa.BufferOutputStream()
    parquet.write_table(pa.table(columns, names=list(HEAD)), sink)
    write_atomically(path, sink.getvalue().to_pybytes())
    return (path,)
