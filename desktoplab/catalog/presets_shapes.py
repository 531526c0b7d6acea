"""Ready-made experiments on pictures and sequences: shared weights in space and in time."""

from __future__ import annotations

from desktoplab.catalog.presets import dense
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Layer, layer
from desktoplab.spec.tables import (
    CLIPPINGS,
    DATASETS,
    INITIALIZERS,
    OPTIMIZERS,
    PRESETS,
    PresetTraits,
)
from desktoplab.spec.values import Chosen

SHAPES = "Pictures and sequences"


@PRESETS.register(
    "cnn", "Convolutional network on digits", group=SHAPES, traits=PresetTraits(shows="filters")
)
def cnn() -> Experiment:
    """Small filters look for the same local feature everywhere; pooling forgets where exactly.

    After LeCun et al. 1998. The filters of the first layer can be looked at.
    """

    def looking(filters: int) -> tuple[Layer, ...]:
        found = layer("conv2d", filters=filters, kernel=3, padding="same")
        return found, layer("relu"), layer("max_pool", size=2)

    return Experiment(
        network=(*looking(16), *looking(32), layer("flatten"), dense(10, "xavier_normal")),
        training=training(epochs=15, optimizer=_adam()),
    )


@PRESETS.register("rnn", "Recurrent network reads digits", group=SHAPES, traits=PresetTraits())
def rnn() -> Experiment:
    """A simple RNN reads each digit row by row: over 8 steps its memory is good enough."""
    return Experiment(
        network=(layer("simple_rnn", units=64), dense(10, "xavier_normal")),
        data=data(dataset="digit_rows"),
        training=training(epochs=20, optimizer=_adam()),
    )


@PRESETS.register(
    "rnn_forgets", "Recurrent network that forgets", group=SHAPES, traits=PresetTraits()
)
def rnn_forgets() -> Experiment:
    """A simple RNN must recall a symbol after 80 empty steps: the error vanishes on the way back.

    It keeps guessing one of four. Two cures to try: recurrent weights that start orthogonal, which
    keep the length of what passes through them, or the LSTM of the next template.
    """
    forgetful = INITIALIZERS.choose("torch_default")
    return _recall(layer("simple_rnn", units=32, recurrent_init=forgetful))


@PRESETS.register("lstm", "LSTM that remembers", group=SHAPES, traits=PresetTraits())
def lstm() -> Experiment:
    """The same task, solved: the forget gate starts open and lets the error pass.

    Set the forget-gate bias to 0, as it is by default in many libraries, and the LSTM forgets as
    the simple RNN does (Jozefowicz et al. 2015).
    """
    return _recall(layer("lstm", units=32, forget_bias=2.0))


def _recall(memory: Layer) -> Experiment:
    """What was shown 80 steps ago; gradients are clipped, as is usual for recurrent networks."""
    return Experiment(
        network=(memory, dense(4, "xavier_normal")),
        data=data(dataset=DATASETS.choose("recall", delay=80)),
        training=training(
            epochs=15, optimizer=_adam(), clipping=CLIPPINGS.choose("norm", limit=1.0)
        ),
    )


def _adam() -> Chosen:
    return OPTIMIZERS.choose("adam", learning_rate=0.003)
