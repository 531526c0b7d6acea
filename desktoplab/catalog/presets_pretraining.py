"""Ready-made experiments on pre-training: few labels, a deep network of sigmoids, and plain SGD."""

from __future__ import annotations

from desktoplab.catalog.presets import dense
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Layer, layer
from desktoplab.spec.tables import OPTIMIZERS, PRESETS, PROCEDURES, Plain
from desktoplab.spec.values import Chosen

PRETRAINING = "Pre-training"


@PRESETS.register(
    "few_labels_sigmoid", "Few labels, deep sigmoid", group=PRETRAINING, traits=Plain()
)
def few_labels_sigmoid() -> Experiment:
    """Five sigmoid layers, 144 labeled digits and plain SGD: it guesses, as the error vanishes.

    More labels do not help, and neither do more epochs: what is wrong is the start. The other
    templates of this group differ from it in the way of learning alone.
    """
    return few_labels(PROCEDURES.choose("supervised"))


@PRESETS.register(
    "pretrained_rbms", "Pre-trained by Boltzmann machines", group=PRETRAINING, traits=Plain()
)
def pretrained_rbms() -> Experiment:
    """The same few labels, and nine of ten digits right: the layers learned the inputs first.

    Each layer is trained as a restricted Boltzmann machine on all 1,437 images, then all of them
    by the 144 labels (Hinton, Osindero, Teh 2006).
    """
    return few_labels(PROCEDURES.choose("pretrain_rbms", visible="bernoulli"))


def few_labels(procedure: Chosen) -> Experiment:
    """Five sigmoid layers on digits of which a tenth is labeled; pixels go from 0 to 1."""
    hidden: list[Layer] = []
    for _ in range(5):
        hidden += [dense(100, "xavier_normal"), layer("sigmoid")]
    return Experiment(
        network=(*hidden, dense(10, "xavier_normal")),
        data=data(standardize="none", labeled=0.1),
        training=training(
            procedure=procedure,
            epochs=60,
            optimizer=OPTIMIZERS.choose("sgd", learning_rate=0.1),
        ),
    )
