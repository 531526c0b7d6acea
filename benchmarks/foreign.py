"""The same networks in scikit-learn and in Keras, as far as these have them."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.process import LEAD_SECONDS, Turn, timed
from benchmarks.workloads import Workload

KERAS_BACKENDS = ("torch", "tensorflow", "jax")


class Sklearn:
    """MLPClassifier, an epoch at a time by `partial_fit`."""

    def __init__(self, workload: Workload, folder: Path) -> None:
        from sklearn.neural_network import MLPClassifier

        self.workload = workload
        self.inputs, self.labels = _arrays(workload, folder)
        self.classes = np.unique(self.labels)
        self.net = MLPClassifier(
            hidden_layer_sizes=workload.sizes[1:-1],
            activation="tanh" if workload.activation == "tanh" else "relu",
            solver=workload.optimizer,
            alpha=0.0,
            batch_size=workload.batch,
            learning_rate_init=workload.rate,
            momentum=0.0,
            nesterovs_momentum=False,
            random_state=0,
        )
        self.steps = -(-len(self.labels) // workload.batch)

    def gate(self) -> str:
        """Computes no gradient of torch's; its loss must fall, or at least move."""
        self._epoch()
        first = self.net.loss_
        self._epoch()
        return _moves(first, self.net.loss_)

    def turn(self, seconds: float) -> Turn:
        """Train on for this long, whole epochs."""
        timed(self._epoch, LEAD_SECONDS)
        return timed(self._epoch, seconds)

    def note(self) -> str:
        """What it does not have."""
        lacks = []
        if self.workload.activation == "selu":
            lacks.append("ReLU, as it has no SELU, and its own start weights")
        if self.workload.norm:
            lacks.append("no batch normalization, as it has none")
        return "; ".join(["partial_fit, an epoch a call", *lacks])

    def _epoch(self) -> float:
        self.net.partial_fit(self.inputs, self.labels, classes=self.classes)
        return self.steps


class Keras:
    """A Sequential model, an epoch at a time by `fit`."""

    def __init__(self, workload: Workload, folder: Path) -> None:
        self.backend = keras_backend()
        os.environ["KERAS_BACKEND"] = self.backend
        if self.backend == "torch":
            import torch

            torch.set_num_threads(1)
        import keras  # type: ignore[import-not-found, unused-ignore]

        self.workload = workload
        self.inputs, self.labels = _arrays(workload, folder)
        self.steps = -(-len(self.labels) // workload.batch)
        start = "lecun_normal" if workload.activation == "selu" else "glorot_normal"
        layers: list[Any] = [keras.Input((workload.sizes[0],))]
        for units in workload.sizes[1:-1]:
            layers.append(keras.layers.Dense(units, kernel_initializer=start))
            layers += [keras.layers.BatchNormalization()] if workload.norm else []
            layers.append(keras.layers.Activation(workload.activation))
        layers.append(keras.layers.Dense(workload.sizes[-1], kernel_initializer=start))
        self.net = keras.Sequential(layers)
        kind = keras.optimizers.SGD if workload.optimizer == "sgd" else keras.optimizers.Adam
        losses = keras.losses
        loss = (
            losses.BinaryCrossentropy(from_logits=True)
            if workload.sizes[-1] == 1
            else losses.SparseCategoricalCrossentropy(from_logits=True)
        )
        self.net.compile(optimizer=kind(workload.rate), loss=loss)
        self.losses: list[float] = []

    def gate(self) -> str:
        """Its loss must fall, or at least move."""
        self._epoch()
        self._epoch()
        return _moves(*self.losses[-2:])

    def turn(self, seconds: float) -> Turn:
        """Train on for this long, whole epochs."""
        timed(self._epoch, LEAD_SECONDS)
        return timed(self._epoch, seconds)

    def note(self) -> str:
        """What it runs on."""
        return f"on {self.backend}; fit, an epoch a call"

    def _epoch(self) -> float:
        history = self.net.fit(
            self.inputs, self.labels, batch_size=self.workload.batch, epochs=1, verbose=0
        )
        self.losses.append(float(history.history["loss"][0]))
        return self.steps


def _moves(first: float, second: float) -> str:
    return "" if np.isfinite(second) and first != second else f"its loss stays {first}"


def keras_backend() -> str:
    """The first backend that is installed beside Keras; empty where there is no Keras."""
    if find_spec("keras") is None:
        return ""
    wanted = os.environ.get("KERAS_BACKEND")
    order = (wanted, *KERAS_BACKENDS) if wanted else KERAS_BACKENDS
    return next((name for name in order if find_spec(name) is not None), "")


def _arrays(workload: Workload, folder: Path) -> tuple[Any, Any]:
    """The same training samples as everyone's, as numpy arrays."""
    from benchmarks.eager import samples

    inputs, labels = samples(workload, folder)
    return inputs.numpy(), labels.numpy().reshape(-1).astype(np.int64)
