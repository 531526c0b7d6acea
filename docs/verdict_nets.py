"""One line for each network, and the experiment that it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from verdict_data import CLASSES, SEQUENCES

from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, Layer, layer
from desktoplab.spec.tables import DATASETS, INITIALIZERS, OPTIMIZERS
from desktoplab.spec.values import Chosen, Value

REGRESSIONS = tuple(name for name, classes in CLASSES.items() if classes == 0)
RECURRENT = ("simple_rnn", "lstm", "gru")
BUILT_IN: dict[str, dict[str, Value]] = {
    "diabetes": {}, "digits": {}, "digit_rows": {}, "iris": {}, "wine": {}, "breast_cancer": {},
    "moons": {"samples": 300}, "checkerboard": {"samples": 400}, "recall": {"samples": 300},
    "adding": {"samples": 400, "length": 8},
}  # fmt: skip
LARGE = ("digits", "digit_rows", "breast_cancer")
"""Data of which few samples are trained on, so that the table is soon made."""


@dataclass(frozen=True)
class Net:
    """One line: data, hidden layers, how they start, and how they are trained.

    `form` is `5 × 30 tanh`, or for others than dense layers `2 × 8 conv2d relu`, `20 lstm`.
    `start` may carry a deviation: `normal 0.01`. `extra` has words divided by commas.
    """

    data: str
    form: str
    start: str
    optimizer: str
    epochs: int = 40
    extra: str = ""

    @property
    def name(self) -> str:
        """`rings: 2 × 24 tanh, xavier_normal, adam 0.01, 40 epochs`."""
        parts = (self.form, self.start, self.optimizer, f"{self.epochs} epochs", self.extra)
        return f"{self.data}: {', '.join(part for part in parts if part)}"


def experiment(net: Net, number: int, folder: Path) -> Experiment:
    """A line as an experiment; `number` makes the seed, `folder` has the data."""
    settings: dict[str, object] = {"validation": 0.7 if net.data in LARGE else 0.3}
    if net.data in BUILT_IN:
        settings["dataset"] = DATASETS.choose(net.data, **BUILT_IN[net.data])
    else:
        is_number = net.data in REGRESSIONS
        settings["dataset"] = DATASETS.choose(
            "numpy", file=str(folder / f"{net.data}.npz"),
            task="regression" if is_number else "classification",
            samples="sequences" if net.data in SEQUENCES else "pictures",
        )  # fmt: skip
    if "raw" in net.extra:
        settings["standardize"] = "none"
    if "noisy" in net.extra:
        settings |= {"label_noise": 0.35, "validation": 0.85 if net.data in LARGE else 0.6}
    if "few" in net.extra:
        settings["validation"] = 0.9 if net.data in LARGE else 0.75
    name, rate = net.optimizer.split()
    training_settings: dict[str, object] = {
        "epochs": net.epochs, "batch_size": 16, "seed": 4000 + number,
        "optimizer": OPTIMIZERS.choose(name, learning_rate=float(rate)),
        "loss": "mse" if net.data in REGRESSIONS else "cross_entropy",
    }  # fmt: skip
    if "penalty" in net.extra:
        training_settings["penalty"] = "l2"
    return Experiment(_network(net), data(**settings), training(**training_settings))  # type: ignore[arg-type]


def _network(net: Net) -> tuple[Item, ...]:
    words = net.form.replace("×", "").split()
    start = _start(net.start)
    outputs = CLASSES.get(net.data, 4) or 1
    plain = net.start.split()[0] in ("zeros", "constant") or " " in net.start
    last = layer("dense", units=outputs, weight_init=start if plain else _start("xavier_normal"))
    if words[-1] in RECURRENT:
        return layer(words[-1], units=int(words[0])), last
    depth, width, activation = int(words[0]), int(words[1]), words[-1]

    def hidden() -> tuple[Layer, ...]:
        biases = INITIALIZERS.choose("constant", value=_bias(net.extra))
        if words[2] == "conv2d":
            first = layer("conv2d", filters=width, kernel=3, padding="same", weight_init=start,
                          bias_init=biases)  # fmt: skip
        else:
            first = layer("dense", units=width, weight_init=start, bias_init=biases)
        kinds = [kind for kind in ("batch_norm", "layer_norm") if kind in net.extra]
        after = (layer("dropout", rate=float(net.extra.split("dropout ")[1])),) \
            if "dropout" in net.extra else ()  # fmt: skip
        return (first, *(layer(kind) for kind in kinds), layer(activation), *after)

    block = (Block(hidden(), depth - 1, skip="skips" in net.extra),) if depth > 1 else ()
    return (*hidden(), *block, last)


def _start(words: str) -> Chosen:
    name, *deviation = words.split()
    return INITIALIZERS.choose(name, **({"std": float(deviation[0])} if deviation else {}))


def _bias(extra: str) -> float:
    return -float(extra.split("bias −")[1]) if "bias" in extra else 0.0
