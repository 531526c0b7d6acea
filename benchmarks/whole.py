"""A whole run as a person waits for it: the first single updates, every point, the last weights.

From the first message on; loading the data comes before it.
"""

from __future__ import annotations

import os
from pathlib import Path
from time import perf_counter, process_time

import torch

from benchmarks.lab import COMMAND, differing
from benchmarks.process import Turn
from benchmarks.workloads import Workload, experiment
from desktoplab.cli.recording import Recording
from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.store.library import FILE, Library


class Whole:
    """`desktoplab train` with its library, from the start to the end, once a turn."""

    def __init__(self, workload: Workload, folder: Path, epochs: int, device: str = "cpu") -> None:
        torch.set_num_threads(1)
        self.experiment = experiment(workload, folder, epochs)
        self.device = device
        self.library = Library(folder / f"{os.getpid()}-{FILE}")
        self.history = History()

    def gate(self) -> str:
        """Whether its last weights are those of the reference to the last bit."""
        self.turn(0.0)
        weights = self.history.weights or {}
        return differing(weights, self.experiment, self.history.step, self.device)

    def turn(self, seconds: float) -> Turn:
        """One run, however long it takes."""
        del seconds
        controls = Controls(
            slice_seconds=COMMAND.slice_seconds, frame_seconds=COMMAND.frame_seconds
        )
        recording, self.history = Recording(self.library), History()
        messages = train(self.experiment, device=self.device, controls=controls)
        first = next(messages)
        begun, cpu = perf_counter(), process_time()
        self.history.add(first)
        recording.add(first)
        for message in messages:
            self.history.add(message)
            recording.add(message)
        recording.end(self.history)
        return Turn(self.history.step, perf_counter() - begun, process_time() - cpu)

    def note(self) -> str:
        """How long it was."""
        return f"{self.history.step:,} updates, {len(self.history.points)} points"
