"""Ready-made experiments on depth: the vanishing gradient of sigmoid networks, and its cures."""

from __future__ import annotations

from desktoplab.catalog.presets import DEEP, dense
from desktoplab.spec.experiment import Experiment, training
from desktoplab.spec.network import Block, Layer, layer
from desktoplab.spec.tables import CLIPPINGS, OPTIMIZERS, PRESETS, PresetTraits


@PRESETS.register(
    "sigmoid_batch_norm", "Deep sigmoid with batch normalization", group=DEEP, traits=PresetTraits()
)
def sigmoid_batch_norm() -> Experiment:
    """Twenty sigmoid layers that train: batch normalization keeps them where they are not flat.

    The same network as “Deep sigmoid network” with one card more in the block, at the same rate.
    """

    def inner() -> tuple[Layer, ...]:
        return dense(50, "xavier_normal"), layer("batch_norm"), layer("sigmoid")

    return _twenty((*inner(), Block(inner(), repeat=19)), rate=0.1, epochs=15)


@PRESETS.register("sigmoid_skips", "Deep sigmoid with skips", group=DEEP, traits=PresetTraits())
def sigmoid_skips() -> Experiment:
    """Twenty sigmoid layers that train: the error reaches the first layer past the sigmoids."""
    inner = (layer("sigmoid"), dense(50, "xavier_normal"))
    network = (dense(50, "lecun_normal"), Block(inner, repeat=20, skip=True))
    return _twenty(network, rate=0.05, epochs=15)


def _twenty(network: tuple[Layer | Block, ...], rate: float, epochs: int) -> Experiment:
    return Experiment(
        network=(*network, dense(10, "xavier_normal")),
        training=training(epochs=epochs, optimizer=OPTIMIZERS.choose("sgd", learning_rate=rate)),
    )


@PRESETS.register("selu_100", "100 layers of SELU", group=DEEP, traits=PresetTraits())
def selu_100() -> Experiment:
    """A hundred layers without normalization: SELU with LeCun initialization normalizes itself.

    Klambauer et al. 2017. The signal keeps its size from the first layer to the last. Small,
    clipped steps are needed, as a hundred layers change together. Take LeCun away, and it guesses.
    """

    def inner() -> tuple[Layer, ...]:
        return dense(50, "lecun_normal"), layer("selu")

    return Experiment(
        network=(*inner(), Block(inner(), repeat=99), dense(10, "lecun_normal")),
        training=training(
            epochs=40,
            optimizer=OPTIMIZERS.choose("adam", learning_rate=0.0001),
            clipping=CLIPPINGS.choose("norm", limit=1.0),
        ),
    )
