"""Pre-training by denoising autoencoders: each hidden layer learns to give its inputs again."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Generator, Tensor, nn

from desktoplab.catalog.modules import Dense, Noisy
from desktoplab.catalog.procedures_autoencoders import PretrainAutoencoders
from desktoplab.engine.courses.layer_loss import LayerLoss
from desktoplab.engine.courses.pretraining import Codes, Hidden, Pretraining
from desktoplab.engine.denoising import Autoencoder, Decoder
from desktoplab.engine.objective import Objective
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.streams import torch_stream
from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.experiment import training as settings_of
from desktoplab.spec.tables import OPTIMIZERS, PROCEDURES


class Masking(Noisy):
    """Puts a share of the numbers of an input to 0, and scales none of the others."""

    def __init__(self, share: float, generator: Generator) -> None:
        super().__init__()
        self.share, self.generator = share, generator

    def forward(self, x: Tensor) -> Tensor:
        """The damaged inputs; without a share to damage nothing is drawn."""
        return x * self.kept(x, 1.0 - self.share) if self.share else x


class DenoisingLoss(LayerLoss):
    """How far a layer's inputs are from what is made of them when they are damaged."""

    def __init__(
        self, layer: Hidden, codes: Codes, coder: nn.Sequential, is_shares: bool, masking: Masking
    ) -> None:
        assert isinstance(layer.extras, Decoder)
        super().__init__(layer, codes, nn.ModuleList([coder, layer.extras, masking]))
        self._masking = masking
        self._autoencoder = Autoencoder(coder, layer.dense, layer.extras, is_shares)

    def loss(self, batch: Tensor, rate: float) -> Tensor:
        """As `LayerLoss.loss`."""
        del rate
        inputs = self._codes.training[batch]
        return self._autoencoder.loss(self._masking(inputs), inputs)

    def measured(self, inputs: Tensor) -> dict[str, float]:
        """Mean square between inputs and what comes back of them undamaged."""
        wrong = (self._autoencoder.reconstruction(inputs) - inputs).square().mean()
        return {"reconstruction": wrong.item()}


class Autoencoders:
    """Denoising autoencoders as a way of pre-training the layers of a network."""

    def __init__(self, chosen: PretrainAutoencoders, seed: int, device: torch.device) -> None:
        self.epochs = chosen.epochs
        self._chosen = chosen
        self._masking = Masking(chosen.noise, torch_stream(seed, "corruption", device))

    def extras(self, dense: Dense, start: Generator) -> nn.Module:
        """A decoder: biases of 0, and weights of its own if they are not tied."""
        return Decoder(dense, start, tied=self._chosen.tied)

    def settings(self, training: Training, *, is_first: bool) -> Training:
        """Adam at a constant rate."""
        del is_first
        optimizer = OPTIMIZERS.choose("adam", learning_rate=self._chosen.learning_rate)
        return settings_of(epochs=self.epochs, seed=training.seed, optimizer=optimizer)

    def objective(self, layer: Hidden, codes: Codes) -> Objective:
        """The layer with what follows it, but for dropout and noise."""
        behind = (module for module in layer.behind if not isinstance(module, Noisy))
        coder = nn.Sequential(layer.dense, *behind)
        return DenoisingLoss(layer, codes, coder, layer.where.after_sigmoid, self._masking)

    def streams(self) -> Mapping[str, Generator]:
        """That of the damage."""
        assert self._masking.generator is not None
        return {"corruption": self._masking.generator}


def pretrain_autoencoders(
    experiment: Experiment, data: Prepared, device: torch.device
) -> Pretraining:
    """The course of pre-training by autoencoders."""
    chosen: PretrainAutoencoders = PROCEDURES.make(experiment.training.procedure)
    way = Autoencoders(chosen, experiment.training.seed, device)
    return Pretraining(experiment, data, device, way)
