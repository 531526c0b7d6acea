"""The whole experiment as one frozen value: data, network, training settings with the seed."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktoplab.spec.fields import Choice, Field, Flag, Integer, Number, Pick
from desktoplab.spec.network import AS_NETWORK, Network
from desktoplab.spec.registry import check_fields
from desktoplab.spec.tables import (
    CLIPPINGS,
    DATASETS,
    INITIALIZERS,
    LOSSES,
    OPTIMIZERS,
    PENALTIES,
    PROCEDURES,
    SCHEDULES,
    STARTS,
    STOPPINGS,
    Player,
)  # fmt: skip
from desktoplab.spec.values import Chosen, Value, Values

DATA_FIELDS: dict[str, Field] = {
    "dataset": Pick(DATASETS, "digits", "What the network learns from.", label="Data set"),
    "standardize": Choice(
        "feature",
        (("none", "None"), ("scalar", "One mean and deviation"), ("feature", "Per feature")),
        "Subtracts the mean and divides by the standard deviation of the training part; the "
        "targets of a regression too. Sequences: per feature over all steps.",
    ),
    "validation": Number(
        0.2, 0.05, 0.9, "Share of the samples kept aside to test what was learned.",
        label="Validation share",
    ),
    "stratified": Flag(
        False, "Both parts get the same share of each class; no effect on a regression, nor where "
        "the files say which samples are for validation.",
        label="Stratified split",
    ),
    "label_noise": Number(
        0.0, 0.0, 1.0, "Share of the training labels that are redrawn at random; validation labels "
        "stay right. A redrawn class may happen to be the right one; targets of a regression are "
        "shuffled among each other.",
        label="Label noise",
    ),
    "labeled": Number(
        1.0, 0.001, 1.0, "Share of the training samples whose labels are known: learning with "
        "labels sees these alone, at least one; what learns without labels sees all. Validation "
        "labels are all known.",
        label="Labeled share",
    ),
}  # fmt: skip

TRAINING_FIELDS: dict[str, Field] = {
    "procedure": Pick(
        PROCEDURES, "supervised", "What is learned, and from what: from labels, from the inputs "
        "alone, or two networks from each other.",
        label="Way of learning",
    ),
    "epochs": Integer(
        20, 0, 1_000_000, "How often the whole training set is seen.", unit="epochs",
        special="until stopped",
    ),
    "batch_size": Integer(
        32, 0, 1_000_000, "Samples per update of the weights: 1 is the noisiest, the full batch "
        "has no noise and makes one update per epoch.",
        unit="samples", label="Batch size", special="full batch",
    ),
    "loss": Pick(LOSSES, "cross_entropy", "What is made small."),
    "optimizer": Pick(OPTIMIZERS, "sgd", "How a gradient becomes a step."),
    "schedule": Pick(
        SCHEDULES, "constant", "How the learning rate changes with the steps. A change of the "
        "learning rate during a run keeps the schedule: the new rate is multiplied by the same "
        "factor.",
        label="Rate schedule",
    ),
    "clipping": Pick(CLIPPINGS, "none", "Bounds the gradient, against exploding."),
    "penalty": Pick(
        PENALTIES, "none", "Keeps weights small; biases and normalization are left alone. The "
        "losses shown do not contain it.",
        label="Weight penalty",
    ),
    "early_stopping": Pick(
        STOPPINGS, "none", "Ends the run when the validation part gets no better.",
        label="Early stopping",
    ),
    "seed": Integer(
        0, 0, 2**31 - 1, "The same seed gives the same split, weights, batches and numbers."
    ),
    "weight_init": Pick(
        INITIALIZERS, "he_normal", "How the weights start of layers that leave it to the network.",
        label="Weights start as", but=(AS_NETWORK,),
    ),
    "start": Pick(
        STARTS, "fresh", "Whether training begins with fresh weights or those of another run.",
        label="Start with",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Data:
    """Which samples, how they are split and standardized; settings as in `DATA_FIELDS`."""

    values: Values

    @property
    def dataset(self) -> Chosen:
        """The data set with its settings."""
        return self.values["dataset"]  # type: ignore[no-any-return]

    @property
    def standardize(self) -> str:
        """`none`, `scalar` or `feature`."""
        return str(self.values["standardize"])

    @property
    def validation(self) -> float:
        """Share of samples kept for validation."""
        return float(self.values["validation"])

    @property
    def stratified(self) -> bool:
        """Whether both parts get the same share of each class."""
        return bool(self.values["stratified"])

    @property
    def label_noise(self) -> float:
        """Share of training labels that are redrawn."""
        return float(self.values["label_noise"])

    @property
    def labeled(self) -> float:
        """Share of the training samples whose labels are known."""
        return float(self.values["labeled"])


@dataclass(frozen=True)
class Training:
    """How the network is trained; settings as in `TRAINING_FIELDS`."""

    values: Values

    @property
    def procedure(self) -> Chosen:
        """What is learned, and from what."""
        return self.values["procedure"]  # type: ignore[no-any-return]

    @property
    def epochs(self) -> int:
        """Passes over the training set; 0 means until stopped."""
        return int(self.values["epochs"])

    @property
    def batch_size(self) -> int:
        """Samples per update; 0 means all of the training part."""
        return int(self.values["batch_size"])

    @property
    def optimizer(self) -> Chosen:
        """The optimizer with its settings."""
        return self.values["optimizer"]  # type: ignore[no-any-return]

    @property
    def loss(self) -> Chosen:
        """The loss with its settings."""
        return self.values["loss"]  # type: ignore[no-any-return]

    @property
    def schedule(self) -> Chosen:
        """How the learning rate changes with the steps."""
        return self.values["schedule"]  # type: ignore[no-any-return]

    @property
    def clipping(self) -> Chosen:
        """How the gradient is bounded."""
        return self.values["clipping"]  # type: ignore[no-any-return]

    @property
    def penalty(self) -> Chosen:
        """What keeps weights small."""
        return self.values["penalty"]  # type: ignore[no-any-return]

    @property
    def early_stopping(self) -> Chosen:
        """When the run ends before its last epoch."""
        return self.values["early_stopping"]  # type: ignore[no-any-return]

    @property
    def seed(self) -> int:
        """The seed of everything random in the run."""
        return int(self.values["seed"])

    @property
    def weight_init(self) -> Chosen:
        """The initializer of layers that leave it to the network."""
        return self.values["weight_init"]  # type: ignore[no-any-return]

    @property
    def start(self) -> Chosen:
        """Whose weights it begins with."""
        return self.values["start"]  # type: ignore[no-any-return]


def data(**values: Value) -> Data:
    """Data settings, the rest at their defaults; may raise `Refused`."""
    return Data(check_fields(DATA_FIELDS, values, "data"))


def training(**values: Value) -> Training:
    """Training settings, the rest at their defaults; may raise `Refused`."""
    return Training(check_fields(TRAINING_FIELDS, values, "training"))


@dataclass(frozen=True)
class Experiment:
    """Everything that a run depends on. The same experiment gives the same numbers.

    The `discriminator` is kept whatever the procedure, so that none is lost by trying another; it
    takes part only where two networks play. uids are unique over both networks.
    """

    network: Network = ()
    data: Data = field(default_factory=data)
    training: Training = field(default_factory=training)
    discriminator: Network = ()

    @property
    def players(self) -> tuple[Player, ...]:
        """The two networks that learn against each other; empty where there is one alone."""
        return PROCEDURES[self.training.procedure.name].traits.players

    @property
    def networks(self) -> tuple[Network, ...]:
        """The networks that take part, in the order of the forward pass: one, or two."""
        return (self.network, self.discriminator) if self.players else (self.network,)

    @property
    def cards(self) -> Network:
        """The cards of all networks that take part, in the order of the forward pass."""
        return tuple(item for network in self.networks for item in network)
