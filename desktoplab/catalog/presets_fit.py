"""Ready-made experiments on fitting too little, too much, and a number instead of a class."""

from __future__ import annotations

from desktoplab.catalog.presets import FIRST, OVERFITTING, dense
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Layer, layer
from desktoplab.spec.tables import OPTIMIZERS, PENALTIES, PRESETS, STOPPINGS, PresetTraits
from desktoplab.spec.values import Value


@PRESETS.register("perceptron_xor", "Perceptron on XOR", group=FIRST, traits=PresetTraits())
def perceptron_xor() -> Experiment:
    """A single unit draws one straight line, and fails at XOR (Minsky & Papert 1969).

    One class lies on both sides of every line. Put a Dense layer of 4 units and a tanh before it,
    or choose AND or OR as data, and it succeeds.
    """
    return _perceptron("xor")


@PRESETS.register("perceptron_and", "Perceptron on AND", group=FIRST, traits=PresetTraits())
def perceptron_and() -> Experiment:
    """A single unit learns AND: one straight line is enough, as it is for OR."""
    return _perceptron("and")


@PRESETS.register("diabetes", "Diabetes: a regression", group=FIRST, traits=PresetTraits())
def diabetes() -> Experiment:
    """One output learns a number: a hidden layer of 32 ReLU units comes to an R² of about 0.5."""
    return Experiment(
        network=(dense(32, "he_normal"), layer("relu"), dense(1, "xavier_normal")),
        data=data(dataset="diabetes"),
        training=training(
            epochs=60, loss="mse", optimizer=OPTIMIZERS.choose("adam", learning_rate=0.003)
        ),
    )


@PRESETS.register("overfitting", "Over-fitting", group=OVERFITTING, traits=PresetTraits())
def overfitting() -> Experiment:
    """A large network learns a few noisy labels by heart: right on what it saw, wrong elsewhere.

    A fifth of the digits for training, and 40 % of their labels redrawn: the training accuracy
    comes to 100 %, the validation loss falls for some ten epochs and then rises. The four cures
    beside this template change one thing each.
    """
    return _noisy()


@PRESETS.register(
    "overfitting_dropout", "Over-fitting cured by dropout", group=OVERFITTING, traits=PresetTraits()
)
def overfitting_dropout() -> Experiment:
    """The same with half of the hidden units left out at random: it can no longer learn by heart.

    Srivastava et al. 2014. The training accuracy falls, the validation accuracy rises.
    """
    return _noisy(extra=(layer("dropout", rate=0.5), layer("dropout", rate=0.5)))


@PRESETS.register(
    "overfitting_l1", "Over-fitting cured by L1", group=OVERFITTING,
    traits=PresetTraits(shows="filters"),
)  # fmt: skip
def overfitting_l1() -> Experiment:
    """The same with needless weights driven to exactly 0: the pictures of the weights show it."""
    return _noisy(penalty=PENALTIES.choose("l1", strength=0.3))


@PRESETS.register(
    "overfitting_l2", "Over-fitting cured by L2", group=OVERFITTING, traits=PresetTraits()
)
def overfitting_l2() -> Experiment:
    """The same with small weights: a smoother function ignores single wrong labels."""
    return _noisy(penalty=PENALTIES.choose("l2", strength=0.03))


@PRESETS.register(
    "overfitting_early_stopping",
    "Over-fitting cured by early stopping",
    group=OVERFITTING,
    traits=PresetTraits(),
)
def overfitting_early_stopping() -> Experiment:
    """The same, ended when the validation loss gets no better; the best weights are put back."""
    return _noisy(early_stopping=STOPPINGS.choose("validation_loss", patience=5))


def _noisy(extra: tuple[Layer, ...] = (), **settings: Value) -> Experiment:
    """Two hidden layers of 100 ReLU units, each followed by one of the extra layers."""
    hidden: list[Layer] = []
    for number in range(2):
        hidden += [dense(100, "he_normal"), layer("relu"), *extra[number : number + 1]]
    return Experiment(
        network=(*hidden, dense(10, "xavier_normal")),
        data=data(validation=0.8, label_noise=0.4),
        training=training(
            epochs=60, optimizer=OPTIMIZERS.choose("adam", learning_rate=0.003), **settings
        ),
    )


def _perceptron(gate: str) -> Experiment:
    """One sigmoid unit, its sigmoid being part of the loss."""
    return Experiment(
        network=(dense(1, "xavier_normal"),),
        data=data(dataset=gate),
        training=training(
            epochs=30, batch_size=10, loss="binary_cross_entropy",
            optimizer=OPTIMIZERS.choose("sgd", learning_rate=0.1),
        ),
    )  # fmt: skip
