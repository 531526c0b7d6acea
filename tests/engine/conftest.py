"""Small experiments, and what comes out when they are trained to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.history import History
from desktoplab.engine.messages import Ended, Message, Progress
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.tables import DATASETS, LAYERS, OPTIMIZERS
from desktoplab.spec.values import Value


@dataclass
class Ran:
    """The messages of a run and the history that they make."""

    messages: list[Message]
    history: History

    @property
    def progress(self) -> list[Progress]:
        return [message for message in self.messages if isinstance(message, Progress)]

    @property
    def ended(self) -> Ended:
        assert isinstance(self.messages[-1], Ended)
        return self.messages[-1]

    def same_numbers_as(self, other: Ran) -> bool:
        """Losses, points and all weights and buffers equal, bit for bit."""
        mine, others = self.ended.weights, other.ended.weights
        return (
            np.array_equal(self.history.losses, other.history.losses)
            and self.history.points == other.history.points
            and list(mine) == list(others)
            and all(np.array_equal(mine[name], others[name]) for name in mine)
        )


@pytest.fixture
def drain() -> Callable[[Iterable[Message]], Ran]:
    """Pull a run to its end."""

    def pull(run: Iterable[Message]) -> Ran:
        messages, history = [], History()
        for message in run:
            messages.append(message)
            history.add(message)
        return Ran(messages, history)

    return pull


@pytest.fixture
def plane() -> Callable[..., Experiment]:
    """`plane(*network, rate=0.1, samples=61, **training)`: XOR on the CPU in a blink."""

    def make(*network: Item, rate: float = 0.1, samples: int = 61, **settings: Value) -> Experiment:
        chosen = {"epochs": 3, "batch_size": 8, **settings}
        chosen.setdefault("optimizer", OPTIMIZERS.choose("sgd", learning_rate=rate))
        return Experiment(
            network or (layer("dense", units=6), layer("tanh"), layer("dense", units=2)),
            data(dataset=DATASETS.choose("xor", samples=samples)),
            training(**chosen),
        )

    return make


@pytest.fixture
def noisy() -> tuple[Item, ...]:
    """A network with everything that a look could disturb: statistics, noise, skips."""
    block = Block((layer("dense", units=6), layer("batch_norm"), layer("relu")), 2, skip=True)
    wide = Block((layer("dense", units=9), layer("dropout", rate=0.2)), 1, skip=True)
    first, last = layer("dense", units=6), layer("dense", units=2)
    return first, layer("dropout", rate=0.3), block, wide, last


@pytest.fixture
def with_layer() -> Callable[[str], Experiment]:
    """A small experiment with one layer of a kind, on the simplest data that it can read."""

    def build(kind: str) -> Experiment:
        least = min(len(shape) for shape in LAYERS[kind].traits.examples)
        if least == 1:
            network = (layer("dense", units=8), layer(kind), layer("dense", units=2))
            chosen = data(dataset=DATASETS.choose("xor", samples=61))
        else:
            name = "digits" if least == 3 else "digit_rows"
            network = (layer(kind), layer("flatten"), layer("dense", units=10))
            chosen = data(dataset=DATASETS.choose(name), validation=0.9)
        adam = OPTIMIZERS.choose("adam", learning_rate=0.01)
        settings = training(epochs=2, batch_size=40 if least > 1 else 8, optimizer=adam)
        return Experiment(network, chosen, settings)

    return build
