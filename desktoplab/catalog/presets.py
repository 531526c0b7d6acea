"""Ready-made experiments: the one that the window opens with, and a few to start from."""

from __future__ import annotations

from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Layer, layer
from desktoplab.spec.tables import DATASETS, INITIALIZERS, OPTIMIZERS, PRESETS, PresetTraits

FIRST, DEEP, OVERFITTING = "First steps", "Deep networks", "Over-fitting"


def dense(units: int, start: str) -> Layer:
    """A Dense layer that starts with the named initializer."""
    return layer("dense", units=units, weight_init=INITIALIZERS.choose(start))


@PRESETS.register("digits", "Digits", group=FIRST, traits=PresetTraits())
def digits() -> Experiment:
    """Two hidden ReLU layers read handwritten digits: the experiment the lab opens with."""
    return Experiment(
        network=(
            dense(64, "he_normal"),
            layer("relu"),
            dense(32, "he_normal"),
            layer("relu"),
            dense(10, "xavier_normal"),
        ),
        training=training(
            epochs=60, optimizer=OPTIMIZERS.choose("sgd", learning_rate=0.05, momentum=0.0)
        ),
    )


@PRESETS.register("deep_sigmoid", "Deep sigmoid network", group=DEEP, traits=PresetTraits())
def deep_sigmoid() -> Experiment:
    """Twenty sigmoid layers: the error has vanished before it reaches the first."""
    return _deep("sigmoid", "xavier_normal", rate=0.1)


@PRESETS.register("relu_he", "Deep ReLU network with He", group=DEEP, traits=PresetTraits())
def relu_he() -> Experiment:
    """The same depth with ReLU and He initialization: signal and error keep their size."""
    return _deep("relu", "he_normal", rate=0.02)


def _deep(activation: str, start: str, rate: float) -> Experiment:
    return Experiment(
        network=(
            dense(50, start),
            layer(activation),
            Block((dense(50, start), layer(activation)), repeat=19),
            dense(10, "xavier_normal"),
        ),
        training=training(epochs=40, optimizer=OPTIMIZERS.choose("sgd", learning_rate=rate)),
    )


@PRESETS.register("residual", "Residual network", group=DEEP, traits=PresetTraits())
def residual() -> Experiment:
    """Twenty blocks with a skip connection around normalization, tanh and a dense layer."""
    inner = (layer("batch_norm"), layer("tanh"), dense(50, "lecun_normal"))
    return Experiment(
        network=(
            dense(50, "lecun_normal"),
            Block(inner, repeat=20, skip=True),
            dense(10, "xavier_normal"),
        ),
        training=training(epochs=20, optimizer=OPTIMIZERS.choose("sgd", learning_rate=0.02)),
    )


@PRESETS.register("xor", "XOR", group=FIRST, traits=PresetTraits())
def xor() -> Experiment:
    """Four hidden tanh units solve what a single unit cannot."""
    return Experiment(
        network=(dense(4, "xavier_normal"), layer("tanh"), dense(2, "xavier_normal")),
        data=data(dataset=DATASETS.choose("xor")),
        training=training(
            epochs=50, batch_size=10, optimizer=OPTIMIZERS.choose("sgd", learning_rate=0.1)
        ),
    )


@PRESETS.register("spiral", "Two spirals", group=FIRST, traits=PresetTraits())
def spiral() -> Experiment:
    """Two hidden tanh layers bend the boundary around two arms."""
    return Experiment(
        network=(
            dense(16, "xavier_normal"),
            layer("tanh"),
            dense(16, "xavier_normal"),
            layer("tanh"),
            dense(2, "xavier_normal"),
        ),
        data=data(dataset=DATASETS.choose("spirals")),
        training=training(
            epochs=200, batch_size=10, optimizer=OPTIMIZERS.choose("adam", learning_rate=0.01)
        ),
    )
