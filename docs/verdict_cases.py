"""The networks on which the verdicts are counted: what fails and what trains, on many data sets.

Thresholds were chosen on `tuned`. `seen` has other data, widths and seeds, but rules were revised
after a look at it. `held out` (verdict_held_out.py) was run once, when rules and facts were fixed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

from verdict_held_out import MEANT
from verdict_nets import experiment as on_data
from verdict_varied import VARIED

import desktoplab.catalog
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, Layer, layer
from desktoplab.spec.tables import DATASETS, INITIALIZERS, OPTIMIZERS, STOPPINGS
from desktoplab.spec.values import Chosen

assert desktoplab.catalog

FOLDER = Path(gettempdir()) / "desktoplab-verdicts"
"""Where the data of the held-out networks are written."""

SMALL = 200
CLASSES = {"digits": 10, "digit_rows": 10, "iris": 3, "wine": 3, "recall": 4}
EPOCHS = {"digits": 12, "digit_rows": 12, "breast_cancer": 12}
BATCH = {"digits": 32, "digit_rows": 32}
VALIDATION = {"digits": 0.7, "digit_rows": 0.7, "breast_cancer": 0.5}
"""Validation shares that leave few samples for training, so that the table is soon made."""

GRID = {
    "tuned": (("moons", 50, 0, 1), ("digits", 50, 0, 3)),
    "seen": (
        ("xor", 16, 1, 6), ("iris", 16, 2, 6), ("wine", 50, 1, 6), ("spirals", 50, 3, 6),
        ("circles", 200, 3, 6), ("digits", 16, 1, 12), ("breast_cancer", 200, 3, 12),
        ("digit_rows", 50, 1, 12), ("recall", 50, 2, 12),
    ),
    "seen later": (
        ("checkerboard", 32, 11, 6), ("gaussians", 120, 12, 6), ("xor", 64, 13, 6),
        ("wine", 24, 14, 6), ("moons", 150, 15, 6), ("iris", 100, 16, 6),
        ("digits", 100, 17, 12), ("digit_rows", 24, 18, 12), ("breast_cancer", 32, 19, 12),
    ),
}  # fmt: skip
"""Data set, width, seed, and that every n-th plan is run, beginning at another one each time.

What was seen later was held out when this table was made for the first time.
"""
GRID["seen last"] = GRID["seen later"]
BEGIN = {"seen last": 9}
"""Where the numbering of data sets begins, so that the same ones get other plans."""


@dataclass(frozen=True)
class Case:
    """One network on one data set; `part` is tuned, seen or held out."""

    name: str
    part: str
    experiment: Experiment


@dataclass(frozen=True)
class Plan:
    """One line of the table of conditions: depth, activation, start, rate, and what else."""

    depth: int
    activation: str
    start: str
    rate: float
    std: float = 0.0
    extra: str = ""
    only: str = ""

    @property
    def name(self) -> str:
        """`20 × ReLU, He normal, rate 0.02`."""
        start = f"{self.start} {self.std:g}" if self.std else self.start
        parts = (f"{self.depth} × {self.activation}", start, f"rate {self.rate:g}", self.extra)
        return ", ".join(part for part in parts if part)


PLANS = (
    # What trains.
    Plan(1, "relu", "he_normal", 0.1),
    Plan(5, "relu", "he_normal", 0.05),
    Plan(20, "relu", "he_normal", 0.02),
    Plan(1, "tanh", "xavier_normal", 0.1),
    Plan(5, "tanh", "xavier_normal", 0.1),
    Plan(20, "tanh", "xavier_normal", 0.03),
    Plan(5, "selu", "lecun_normal", 0.03),
    Plan(20, "selu", "lecun_normal", 0.01),
    Plan(50, "selu", "lecun_normal", 0.005),
    Plan(1, "sigmoid", "xavier_normal", 0.5),
    Plan(5, "leaky_relu", "he_uniform", 0.05),
    Plan(5, "elu", "he_normal", 0.03),
    Plan(20, "relu", "he_normal", 0.05, extra="batch norm"),
    Plan(20, "sigmoid", "xavier_normal", 0.1, extra="batch norm"),
    Plan(20, "relu", "he_normal", 0.02, extra="skips and batch norm"),
    Plan(5, "relu", "torch_default", 0.1),
    # Starts that suit neither.
    Plan(5, "sigmoid", "xavier_normal", 0.5),
    Plan(20, "sigmoid", "xavier_normal", 0.1),
    Plan(5, "tanh", "normal", 0.1, 0.01),
    Plan(20, "tanh", "normal", 0.1, 0.01),
    Plan(5, "relu", "normal", 0.1, 0.01),
    Plan(20, "relu", "normal", 0.1, 0.01),
    Plan(20, "relu", "xavier_normal", 0.1),
    Plan(50, "relu", "xavier_normal", 0.05),
    Plan(20, "relu", "torch_default", 0.1),
    Plan(20, "tanh", "torch_default", 0.1),
    Plan(5, "relu", "normal", 0.01, 1.0),
    Plan(20, "relu", "normal", 0.01, 1.0),
    Plan(5, "tanh", "normal", 0.03, 1.0),
    Plan(20, "tanh", "normal", 0.03, 1.0),
    Plan(5, "sigmoid", "normal", 0.1, 5.0),
    Plan(20, "selu", "normal", 0.01, 0.5),
    Plan(20, "relu", "he_normal", 0.01, extra="skips"),
    Plan(50, "relu", "he_normal", 0.02, extra="batch norm"),
    # Units.
    Plan(1, "tanh", "zeros", 0.1),
    Plan(1, "relu", "constant", 0.05),
    Plan(5, "sigmoid", "constant", 0.5),
    Plan(5, "relu", "he_normal", 0.05, extra="bias −5"),
    Plan(1, "relu", "he_normal", 0.05, extra="bias −10"),
    # Rates.
    Plan(5, "relu", "he_normal", 3.0),
    Plan(5, "tanh", "xavier_normal", 10.0),
    Plan(1, "relu", "he_normal", 30.0),
    Plan(20, "relu", "he_normal", 0.5),
    Plan(20, "selu", "lecun_normal", 1.0),
    Plan(5, "relu", "he_normal", 1e-5),
    Plan(1, "tanh", "xavier_normal", 1e-5),
    Plan(20, "tanh", "xavier_normal", 1e-6),
    Plan(5, "tanh", "xavier_normal", 0.003),
    Plan(1, "relu", "he_normal", 0.003),
    # Data, and learning by heart.
    Plan(5, "tanh", "xavier_normal", 0.1, extra="raw"),
    Plan(5, "relu", "he_normal", 0.05, extra="raw"),
    Plan(1, "sigmoid", "xavier_normal", 0.1, extra="raw"),
    Plan(2, "relu", "he_normal", 0.1, extra="few samples, noisy labels"),
    Plan(2, "tanh", "xavier_normal", 0.1, extra="few samples, noisy labels"),
    Plan(2, "relu", "he_normal", 0.1, extra="stopped early, noisy labels"),
)


def cases() -> Iterator[Case]:
    """Every plan on every data set, and every line of the other lists."""
    for part, grid in GRID.items():
        for number, (dataset, width, seed, every) in enumerate(grid, BEGIN.get(part, 0)):
            for plan in PLANS[number % every :: every]:
                name = f"{dataset} {width}: {plan.name}"
                yield Case(name, part.split()[0], experiment(plan, dataset, width, seed))
    for number, net in enumerate(VARIED):
        yield Case(net.name, "seen", on_data(net, number, FOLDER))
    for number, net in enumerate(each for group in MEANT.values() for each in group):
        yield Case(net.name, "held out", on_data(net, number, FOLDER))


def experiment(plan: Plan, dataset: str, width: int, seed: int) -> Experiment:
    """The network of a plan, with 1 to 50 hidden layers."""
    source: dict[str, object] = {"dataset": _dataset(dataset)}
    source["validation"] = VALIDATION.get(dataset, 0.2)
    stopping = STOPPINGS.choose("none")
    epochs = EPOCHS.get(dataset, 20)
    if "noisy" in plan.extra:
        source |= {"label_noise": 0.3, "validation": 0.8}
        epochs *= 5
        if "stopped" in plan.extra:
            stopping = STOPPINGS.choose("validation_loss", patience=5)
    if plan.extra == "raw":
        source["standardize"] = "none"
    settings = training(
        epochs=epochs, batch_size=BATCH.get(dataset, 16), seed=seed, early_stopping=stopping,
        optimizer=OPTIMIZERS.choose("sgd", learning_rate=plan.rate),
    )  # fmt: skip
    return Experiment(_network(plan, width, CLASSES.get(dataset, 2)), data(**source), settings)  # type: ignore[arg-type]


def _dataset(name: str) -> Chosen:
    drawn = "samples" in DATASETS[name].fields
    return DATASETS.choose(name, samples=SMALL) if drawn else DATASETS.choose(name)


def _network(plan: Plan, width: int, classes: int) -> tuple[Item, ...]:
    start = INITIALIZERS.choose(plan.start, **({"std": plan.std} if plan.std else {}))
    bias = float(plan.extra.removeprefix("bias −")) if plan.extra.startswith("bias") else 0.0
    bias_init = INITIALIZERS.choose("constant", value=-bias)

    def hidden() -> tuple[Layer, ...]:
        dense = layer("dense", units=width, weight_init=start, bias_init=bias_init)
        normal = (layer("batch_norm"),) if "batch norm" in plan.extra else ()
        return (dense, *normal, layer(plan.activation))

    last = layer("dense", units=classes, weight_init=start if plan.std or plan.start in (
        "zeros", "constant") else INITIALIZERS.choose("xavier_normal"))  # fmt: skip
    rest = plan.depth - 1
    block = (Block(hidden(), rest, skip="skips" in plan.extra),) if rest else ()
    return (*hidden(), *block, last)
