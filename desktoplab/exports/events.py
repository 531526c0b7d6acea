"""TensorBoard's event file: the scalars of a run and of each layer, for its page of scalars.

Any file with `tfevents` in its name that lies in the folder which TensorBoard is given is shown.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from time import time

from desktoplab.exports.rows import LOSSES, POINTS, rows_of
from desktoplab.exports.subject import Subject
from desktoplab.store.atomic import write_atomically


def write_events(subject: Subject, path: Path) -> tuple[Path, ...]:
    """Write one event file; raises `OSError`. TensorBoard keeps its scalars as float32."""
    from tensorboard.compat.proto.event_pb2 import Event
    from tensorboard.compat.proto.summary_pb2 import Summary
    from tensorboard.summary.writer.record_writer import RecordWriter

    now, file = time(), BytesIO()
    writer = RecordWriter(file)
    writer.write(Event(wall_time=now, file_version="brain.Event:2").SerializeToString())
    for step, _, source, quantity, layer, label, value in rows_of(subject):
        tag = tag_of(str(source), str(quantity), layer, str(label))
        summary = Summary(value=[Summary.Value(tag=tag, simple_value=value)])
        writer.write(Event(wall_time=now, step=step, summary=summary).SerializeToString())
    if "tfevents" not in path.name:
        path = path.with_name(f"{path.name}.tfevents")
    write_atomically(path, file.getvalue())
    return (path,)


def tag_of(source: str, quantity: str, layer: object, label: str) -> str:
    """What TensorBoard calls a curve: `loss/train`, `gradient_flow.delta_rms/003 Dense 64`."""
    if source == LOSSES:
        return "loss/batch"
    if source == POINTS:
        part, _, name = quantity.rpartition("_")
        return f"{name}/{part}"
    name = label.partition(" · ")[2] or label
    return f"{source}.{quantity}/{layer:03} {name}"
