"""Generator and discriminator, each a network of its own and both as one chain. Plain torch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Generator, Tensor

from desktoplab.catalog.modules import Noisy
from desktoplab.engine.build import Net, Section, on_device, sections
from desktoplab.engine.game import Game
from desktoplab.engine.streams import torch_stream
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.shapes import entrances
from desktoplab.spec.tables import DataInfo, Shape

SHOWN = 512
"""Generated samples that are looked at, from noise that stays the same during a run."""


class Reshaped(Section):
    """Gives what was generated the shape of the data. No card stands for it; it learns nothing."""

    def __init__(self, shape: Shape) -> None:
        super().__init__([], "reshaped")
        self.shape = shape

    def forward(self, x: Tensor, tape: list[Tensor] | None = None) -> Tensor:
        """Map (batch, *any) to (batch, *shape)."""
        return x.reshape(len(x), *self.shape)


class Noise(Noisy):
    """What a generator makes its samples of: standard normal numbers from a stream of their own."""

    def __init__(self, numbers: int, stream: Generator) -> None:
        super().__init__()
        self.numbers = numbers
        self.stream = self.generator = stream

    def forward(self, samples: int) -> Tensor:
        """New noise, (samples, numbers)."""
        return torch.randn(
            samples, self.numbers, generator=self.generator, device=self.stream.device
        )


class Players:
    """The two networks of an experiment with their start weights.

    `net` is the chain from noise to scores. `generator` maps noise to samples in the shape of the
    data, `discriminator` samples to scores (batch, 1). `shown` is noise that stays the same,
    (512, numbers).

    The discriminator's parameters ask for no gradient except while it is `awake`, so that the
    generator's loss, which goes through it, neither computes nor changes them.
    """

    def __init__(
        self, experiment: Experiment, info: DataInfo, game: Game, device: torch.device
    ) -> None:
        settings = experiment.training
        weights = torch_stream(settings.seed, "weights")
        made, judging = (
            sections(network, shape, weights, settings.weight_init)
            for network, shape in zip(experiment.networks, entrances(experiment, info), strict=True)
        )
        made.append(Reshaped(info.shape))
        border = sum(len(section.parts) for section in made)
        self.game = game
        self.net = on_device(Net([*made, *judging], border), settings.seed, device)
        self.generator, self.discriminator = Net(made), Net(judging)
        numbers = entrances(experiment, info)[0][0]
        self.noise = Noise(numbers, torch_stream(settings.seed, "generator", device))
        shown = torch_stream(settings.seed, "shown")
        self.shown = torch.randn(SHOWN, numbers, generator=shown).to(device)
        judges = self.discriminator.parameters()
        self._learning = [weight for weight in judges if weight.requires_grad]
        for weight in self._learning:
            weight.requires_grad_(False)

    @contextmanager
    def awake(self) -> Iterator[None]:
        """Let the discriminator learn until the block ends, but for its frozen layers."""
        for weight in self._learning:
            weight.requires_grad_(True)
        try:
            yield
        finally:
            for weight in self._learning:
                weight.requires_grad_(False)
