"""Ready-made experiments on pre-training: few labels, a deep network of sigmoids, and plain SGD."""

from __future__ import annotations

from desktoplab.catalog.presets import dense
from desktoplab.spec.edits import change_data
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Layer, layer
from desktoplab.spec.tables import OPTIMIZERS, PRESETS, PROCEDURES, PresetTraits
from desktoplab.spec.values import Chosen

PRETRAINING = "Pre-training"


@PRESETS.register(
    "few_labels_sigmoid", "Few labels, deep sigmoid", group=PRETRAINING, traits=PresetTraits()
)
def few_labels_sigmoid() -> Experiment:
    """Five sigmoid layers, 144 labeled digits and plain SGD: it guesses, as the error vanishes.

    More labels do not help, and neither do more epochs: what is wrong is the start. The other
    templates of this group differ from it in the way of learning, the Boltzmann machines also in
    pixels that are not standardized.
    """
    return few_labels(PROCEDURES.choose("supervised"))


@PRESETS.register(
    "pretrained_rbms", "Pre-trained by Boltzmann machines", group=PRETRAINING,
    traits=PresetTraits(shows="filters"),
)  # fmt: skip
def pretrained_rbms() -> Experiment:
    """The same few labels, and nine of ten digits right: the layers learned the inputs first.

    Each layer is trained as a restricted Boltzmann machine on all 1,437 images, then all of them
    by the 144 labels (Hinton, Osindero, Teh 2006). Pixels are not standardized, as units that are
    on or off want it: then Filters shows the strokes that the first layer finds.
    """
    machines = PROCEDURES.choose("pretrain_rbms", visible="bernoulli", epochs=50)
    return change_data(few_labels(machines), "standardize", "none")


@PRESETS.register(
    "pretrained_autoencoders", "Pre-trained by autoencoders", group=PRETRAINING,
    traits=PresetTraits(shows="filters"),
)  # fmt: skip
def pretrained_autoencoders() -> Experiment:
    """The same few labels, and more than eight of ten digits right.

    Each layer learned before to give its inputs again where a third of them was missing, on all
    1,437 images (Vincent et al. 2008).
    """
    return few_labels(PROCEDURES.choose("pretrain_autoencoders"))


@PRESETS.register(
    "pretrained_20", "Twenty sigmoid layers, pre-trained", group=PRETRAINING, traits=PresetTraits()
)
def pretrained_20() -> Experiment:
    """Twenty sigmoid layers, few labels, two of three digits right: pre-trained by autoencoders.

    From random weights such a network guesses, with Adam as well. Choose Supervised to see it.
    """
    return few_labels(PROCEDURES.choose("pretrain_autoencoders"), layers=20)


def few_labels(procedure: Chosen, layers: int = 5) -> Experiment:
    """Sigmoid layers on digits of which a tenth is labeled."""
    hidden: list[Layer] = []
    for _ in range(layers):
        hidden += [dense(100, "xavier_normal"), layer("sigmoid")]
    return Experiment(
        network=(*hidden, dense(10, "xavier_normal")),
        data=data(labeled=0.1),
        training=training(
            procedure=procedure,
            epochs=60,
            optimizer=OPTIMIZERS.choose("sgd", learning_rate=0.1),
        ),
    )
