"""Makes the weights that come with the lab, for `training.start` with `shipped`.

    python resources/weights/make.py

Each file is the end of a run of this program, its layers numbered from 0 in forward order. The
same machine and versions make the same bytes; a test trains one again and compares what it scores.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from safetensors.numpy import save

from desktoplab.catalog.starts import shipped_network
from desktoplab.catalog.weight_files import keys_in_order
from desktoplab.engine.history import History
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.tables import DATASETS
from desktoplab.store.atomic import write_atomically

HERE = Path(__file__).resolve().parent
PARTS = {
    "digits_first_half": ("all", "first"),
    "digits_low": ("low", "all"),
}
"""By the name of a file, which digits by whose hands its network has learned."""


def experiment_of(name: str) -> Experiment:
    """The run whose weights are shipped under this name."""
    digits, hands = PARTS[name]
    part = DATASETS.choose("digits_part", digits=digits, hands=hands)
    network = shipped_network(10 if digits == "all" else 5)
    return Experiment(network, data(dataset=part), training(epochs=40))


def made(history: History) -> bytes:
    """The weights of a run as safetensors, by the number of the layer and the tensor's name."""
    assert history.started is not None
    assert history.weights is not None
    tensors: dict[str, np.ndarray] = {}
    place = 0
    for key in keys_in_order(history.started.experiment.network):
        found = {n: w for n, w in history.weights.items() if n.rpartition(".")[0] == key}
        tensors |= {f"{place}.{name.rpartition('.')[2]}": w for name, w in found.items()}
        place += bool(found)
    return save(tensors)


def main() -> None:
    """Train each network and write its weights beside this file."""
    for name in PARTS:
        history = History()
        for message in train(experiment_of(name), device="cpu", probes=()):
            history.add(message)
        write_atomically(HERE / f"{name}.safetensors", made(history))
        print(f"{name}: validation accuracy {history.points[-1].values['validation_accuracy']}")


if __name__ == "__main__":
    main()
