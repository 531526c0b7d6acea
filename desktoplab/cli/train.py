"""`desktoplab train`: pulls the same generator as the window, with a bar on a terminal.

An interrupt is not an error of the run: what was learned until then is kept.
"""

from __future__ import annotations

import argparse
import contextlib
import math
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from types import FrameType

from desktoplab.catalog.starts import start_from
from desktoplab.cli.progress import progress_bar
from desktoplab.cli.reading import read_trainable
from desktoplab.cli.recording import Recording, recording
from desktoplab.cli.telling import tell_json, tell_result, tell_started
from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls, Ended, Started
from desktoplab.exports.saving import extras_of
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Refused, text
from desktoplab.store.snapshot import save

FAILED, DIVERGED = 1, 3
PULL_SECONDS = 0.2
"""What it brings is shown, and an interruption heard, so often at least."""
FRAME_SECONDS = 3.0
"""Least time between frames where the library keeps them; else there are the first and the last."""

CHECKPOINT_SECONDS = 10.0
"""Least time between checkpoints: what is trained again after a power cut, and 4 MB for 100 layers
of 100 units each time."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take what `train` understands beyond the experiment."""
    parser.add_argument("--out", type=Path, metavar="RUN.dlab", help="where the run is saved")
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    parser.add_argument("--steps", type=int, metavar="N", help="stop after N updates at the latest")
    parser.add_argument("--epochs", type=int, metavar="N", help="as --set training.epochs=N")
    parser.add_argument("--no-library", action="store_true", help="keep no record of the run")
    parser.add_argument(
        "--start", type=Path, metavar="RUN.dlab", help="begin with the weights of another run"
    )
    parser.add_argument("--device", help="cuda, mps or cpu; without it the best there is")


def train(options: argparse.Namespace) -> int:
    """Train, tell, save; 0 when it finished, 3 when it diverged, 130 when it was interrupted."""
    experiment = read_trainable(options)
    if options.epochs is not None:
        experiment = change_training(experiment, "epochs", options.epochs)
    if options.start is not None:
        experiment = change_training(experiment, "start", start_from(options.start))
    if options.steps is not None and options.steps < 0:
        raise Refused("--steps", options.steps, text("a whole number from 0"))
    if options.out is not None:
        _refuse_unwritable(options.out)
        _refuse_what_is_read(options)
    history = History()
    with recording(wanted=not options.no_library) as kept, _catch_signals() as caught:
        try:
            seconds = _pull(experiment, options, history, kept, caught)
        except BaseException:
            kept.end(history, failed=True)
            raise
        kept.end(history)
    if options.out is not None:
        try:
            save(options.out, history, extras_of(history))
        except OSError as error:
            reason = error.strerror or error
            print(f"desktoplab: {options.out} cannot be saved: {reason}", file=sys.stderr)
            return FAILED
    tell_result(history, seconds, options.out, kept.run, as_json=options.json)
    if caught:
        return 128 + caught[0]
    return DIVERGED if history.ended and history.ended.divergence else 0


def _pull(
    experiment: Experiment,
    options: argparse.Namespace,
    history: History,
    kept: Recording,
    caught: list[int],
) -> float:
    """Pull the run into the history until it ends, has made its steps, or is interrupted.

    Returns the seconds since it started, without loading torch and the data.
    """
    from desktoplab.engine import train as engine

    frame_seconds = math.inf if options.no_library else FRAME_SECONDS
    controls = Controls(
        slice_seconds=PULL_SECONDS,
        frame_seconds=frame_seconds,
        checkpoint_seconds=CHECKPOINT_SECONDS,
    )
    pace = _Pace(controls, options.steps)
    messages = engine.train(experiment, device=options.device, controls=controls)
    begun = perf_counter()
    with progress_bar(options.steps) as show:
        while pace.prepare(history, interrupted=bool(caught)):
            message = next(messages)
            history.add(message)
            kept.add(message)
            if isinstance(message, Started):
                begun = perf_counter()
                tell_started(message, as_json=options.json)
            elif not isinstance(message, Ended) and options.json:
                for point in message.points:
                    tell_json("point", step=point.step, epoch=point.epoch, **point.values)
            show(history)
    return perf_counter() - begun


class _Pace:
    """Sets the controls before each pull; the last one brings weights, frames and scores."""

    def __init__(self, controls: Controls, steps: int | None) -> None:
        self.controls = controls
        self.steps = steps
        self.chunk = 2
        self.is_last = self.was_interrupted = False
        self.pulled = perf_counter()

    def prepare(self, history: History, *, interrupted: bool) -> bool:
        """Whether to pull once more."""
        if history.ended or (self._is_over(history) and not _has_diverged(history)):
            return False
        if interrupted and history.started is None:
            raise KeyboardInterrupt
        self.is_last = history.started is not None and (interrupted or self._is_final(history))
        if self.is_last:
            self.controls.frames_due = self.controls.points_due = True
            self.controls.checkpoint_due = True
        self.was_interrupted = interrupted
        if interrupted:
            self.controls.steps_per_pull = 1
        return True

    def _is_over(self, history: History) -> bool:
        """Whether the last pull came to its end; one that met the end of a stage goes on."""
        falls_short = self.steps is not None and history.step < self.steps
        return self.is_last and (self.was_interrupted or not falls_short)

    def _is_final(self, history: History) -> bool:
        """Size the next pull; whether it makes the last of the wanted steps."""
        if self.steps is None:
            return False
        now = perf_counter()
        self.chunk = self.chunk * 2 if now - self.pulled < PULL_SECONDS else max(2, self.chunk // 2)
        self.pulled = now
        remaining = self.steps - history.step
        self.controls.steps_per_pull = max(1, min(remaining, self.chunk))
        # The first message after `Started` looks at the start weights and makes no update.
        return remaining <= self.chunk and (bool(history.points) or self.steps == 0)


def _has_diverged(history: History) -> bool:
    """Whether the next message will tell where the run diverged."""
    return len(history.losses) > 0 and not math.isfinite(history.losses[-1])


@contextlib.contextmanager
def _catch_signals() -> Iterator[list[int]]:
    """The first interrupt or termination is remembered; a second one ends the program at once."""
    caught: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        del frame
        if caught:
            raise KeyboardInterrupt
        caught.append(number)

    before = {number: signal.signal(number, remember) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield caught
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _refuse_unwritable(path: Path) -> None:
    """Say before the training, not after it, that the file cannot be written."""
    if path.is_dir():
        raise Refused("--out", str(path), text("a file; this is a folder"))
    if path.exists() and not path.is_file():
        raise Refused("--out", str(path), text("an ordinary file"))
    if not path.absolute().parent.is_dir():
        raise Refused("--out", str(path), text("a file in a folder that exists"))
    if not os.access(path.absolute().parent, os.W_OK):
        raise Refused("--out", str(path), text("a file in a folder that may be written to"))


def _refuse_what_is_read(options: argparse.Namespace) -> None:
    """The run would take the place of the experiment, or of the weights that it begins with."""
    for read in (options.experiment, options.start):
        if read is not None and os.path.realpath(read) == os.path.realpath(options.out):
            raise Refused("--out", str(options.out), text("a file other than the one that is read"))
