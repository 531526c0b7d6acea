"""The pictures of a report: loss, score, gradient flow and signal, drawn from a history."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.history import History
from desktoplab.engine.layer_scalars import (
    FREE_ENERGY,
    RECONSTRUCTION,
    VALIDATION,
    Series,
    gather,
    joined,
    tells,
)
from desktoplab.engine.messages import Frame
from desktoplab.exports.report.charts import Curve, chart
from desktoplab.exports.subject import Subject
from desktoplab.spec.tables import Task
from desktoplab.spec.text import text

Floats = NDArray[np.float64]


def training_charts(subject: Subject) -> str:
    """Loss and score over the epochs."""
    history, say = subject.history, subject.say
    if history is None or history.started is None:
        return ""
    started = history.started
    epochs = started.epochs_at(np.arange(len(history.losses)))
    if started.info.task == "generation":
        return _contest_charts(subject, history, epochs)
    losses = [
        Curve(say(text("each batch")), epochs, history.losses.copy(), faint=True),
        _series(history, "train_loss", say(text("training"))),
        _series(history, "validation_loss", say(text("validation"))),
    ]
    # One ink for each part in both charts: the faint curve of the batches has its own.
    found = chart(losses, say(text("epoch")), say(text("loss")), log=_spans(losses))
    metric = metric_of(started.info.task)
    scores = [
        Curve("", np.empty(0), np.empty(0)),
        _series(history, f"train_{metric}", say(text("training"))),
        _series(history, f"validation_{metric}", say(text("validation"))),
    ]
    name = "R²" if metric == "r2" else say(text("accuracy"))
    ends = (0.0, 1.0) if metric == "accuracy" else None
    found += chart(scores, say(text("epoch")), name, y_ends=ends)
    return found + _charts_of_layers(subject, history)


def _charts_of_layers(subject: Subject, history: History) -> str:
    """What layers told while each of them learned alone: reconstruction, and free energy."""
    assert history.started is not None
    say, found = subject.say, ""
    series: Series = {}
    gather(history.points, series)
    for quantity, name in (
        (RECONSTRUCTION, text("error of the reconstruction")), (FREE_ENERGY, text("free energy")),
    ):  # fmt: skip
        curves = []
        for part, label in (("", text("training")), (VALIDATION, text("validation"))):
            steps, values = joined(series, quantity, part)
            is_told = np.isfinite(steps)
            epochs = history.started.epochs_at(steps[is_told])
            curves.append(Curve(say(label), epochs, values[is_told]))
        if tells(series, quantity):
            found += chart(curves, say(text("epoch")), say(name), log=quantity == RECONSTRUCTION)
    return found


def _contest_charts(subject: Subject, history: History, epochs: Floats) -> str:
    """Losses of generator and discriminator, and what the samples are worth."""
    say = subject.say
    losses = [
        Curve(say(text("each batch")), epochs, history.losses.copy(), faint=True),
        _series(history, "generator_loss", say(text("generator"))),
        _series(history, "discriminator_loss", say(text("discriminator"))),
    ]
    none = Curve("", np.empty(0), np.empty(0))
    answers = [
        none,
        _series(history, "fake", say(text("D of generated"))),
        _series(history, "real", say(text("D of data"))),
    ]
    assert history.started is not None
    covered = _series(history, "covered", say(text("modes covered")))
    modes = max(1, history.started.info.classes)
    worth = [
        none,
        replace(covered, y=covered.y / modes),
        _series(history, "quality", say(text("good samples"))),
    ]
    epoch, share = say(text("epoch")), say(text("share"))
    found = chart(losses, epoch, say(text("loss")), log=_spans(losses))
    found += chart(answers, epoch, say(text("taken for real")), y_ends=(0.0, 1.0))
    return found + chart(worth, epoch, share, y_ends=(0.0, 1.0))


def metric_of(task: Task) -> str:
    """The score in the points of a run: R² where numbers are told, else accuracy."""
    return "r2" if task in ("regression", "reconstruction") else "accuracy"


def _series(history: History, name: str, label: str) -> Curve:
    assert history.started is not None
    steps, values = history.series(name)
    return Curve(label, history.started.epochs_at(steps), values, dots=len(steps) < 30)


def _spans(curves: list[Curve]) -> bool:
    """Whether values differ so much that only a logarithmic axis shows them."""
    values = np.concatenate([curve.y for curve in curves if not curve.faint])
    values = values[np.isfinite(values)]
    return bool(len(values)) and values.min() > 0 and values.max() / values.min() > 50


def flow_charts(subject: Subject) -> str:
    """Error and weight gradient by layer, and the spread of the signal, first and last."""
    history, say = subject.history, subject.say
    if history is None or history.started is None or not history.started.layers:
        return ""
    layer = say(text("layer"))
    return "".join(
        chart(_first_and_last(subject, history, probe, name), layer, say(label), log=True,
              whole=True)
        for probe, name, label in (
            ("gradient_flow", "delta_rms", text("error signal, RMS of dL/dz")),
            ("gradient_flow", "weight_rms", text("weight gradient, RMS of dL/dW")),
            ("signal", "forward_std", text("spread of activations")),
            ("update_ratio", "ratio", text("update / weights")),
        )
    )  # fmt: skip


def _first_and_last(subject: Subject, history: History, probe: str, name: str) -> list[Curve]:
    found = []
    first, last = first_frame(history, probe), history.newest.get(probe)
    frames = [first, last] if first is not None and last is not None else [last]
    if first is not None and last is not None and first.step == last.step:
        frames = [last]
    for frame in frames:
        values = None if frame is None else frame.arrays.get(name)
        if frame is None or values is None or values.ndim != 1:
            continue
        label = subject.say(text("step {step}", step=f"{frame.step:,}"))
        layers = np.arange(1, len(values) + 1, dtype=float)
        found.append(Curve(label, layers, values.astype(float), dots=len(values) <= 40))
    return found


def first_frame(history: History, probe: str) -> Frame | None:
    """The earliest kept frame of a probe that has a number in it."""
    for step in history.kept.steps:
        frame = history.kept.at(step).get(probe)
        if frame is None:
            continue
        numbers = [a for a in frame.arrays.values() if np.issubdtype(a.dtype, np.floating)]
        if any(np.isfinite(array).any() for array in numbers):
            return frame
    return None
