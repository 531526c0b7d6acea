"""The whole experiment as one frozen value: data, network, training settings with the seed."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktoplab.spec.fields import Choice, Field, Flag, Integer, Number, Pick
from desktoplab.spec.network import Network
from desktoplab.spec.registry import check_fields
from desktoplab.spec.tables import DATASETS, LOSSES, OPTIMIZERS
from desktoplab.spec.values import Chosen, Value, Values

DATA_FIELDS: dict[str, Field] = {
    "dataset": Pick(DATASETS, "digits", "What the network learns from.", label="Data set"),
    "standardize": Choice(
        "feature",
        (("none", "None"), ("scalar", "One mean and deviation"), ("feature", "Per feature")),
        "Subtracts the mean and divides by the standard deviation of the training part.",
    ),
    "validation": Number(
        0.2, 0.05, 0.9, "Share of the samples kept aside to test what was learned.",
        label="Validation share",
    ),
    "stratified": Flag(
        False, "Gives both parts the same share of each class.", label="Same classes in both parts"
    ),
}  # fmt: skip

TRAINING_FIELDS: dict[str, Field] = {
    "epochs": Integer(
        20, 0, 1_000_000, "How often the whole training set is seen.", unit="epochs",
        special="until stopped",
    ),
    "batch_size": Integer(
        32, 1, 1_000_000, "Samples per update of the weights.", unit="samples", label="Batch size"
    ),
    "optimizer": Pick(OPTIMIZERS, "sgd", "How a gradient becomes a step."),
    "loss": Pick(LOSSES, "cross_entropy", "What is made small."),
    "seed": Integer(
        0, 0, 2**31 - 1, "The same seed gives the same split, weights, batches and numbers."
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


@dataclass(frozen=True)
class Training:
    """How the network is trained; settings as in `TRAINING_FIELDS`."""

    values: Values

    @property
    def epochs(self) -> int:
        """Passes over the training set; 0 means until stopped."""
        return int(self.values["epochs"])

    @property
    def batch_size(self) -> int:
        """Samples per update."""
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
    def seed(self) -> int:
        """The seed of everything random in the run."""
        return int(self.values["seed"])


def data(**values: Value) -> Data:
    """Data settings, the rest at their defaults; may raise `Refused`."""
    return Data(check_fields(DATA_FIELDS, values, "data"))


def training(**values: Value) -> Training:
    """Training settings, the rest at their defaults; may raise `Refused`."""
    return Training(check_fields(TRAINING_FIELDS, values, "training"))


@dataclass(frozen=True)
class Experiment:
    """Everything that a run depends on. The same experiment gives the same numbers."""

    network: Network = ()
    data: Data = field(default_factory=data)
    training: Training = field(default_factory=training)
