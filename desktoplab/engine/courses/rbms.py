"""Pre-training by restricted Boltzmann machines: each hidden layer learns to give its inputs back.

The machine has the layer's own weights and biases, and biases of its inputs besides.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Generator, Tensor, nn

from desktoplab.catalog.modules import Dense, Noisy
from desktoplab.catalog.procedures_rbm import PretrainRbms
from desktoplab.engine.courses.layer_loss import LayerLoss
from desktoplab.engine.courses.pretraining import Codes, Hidden, Pretraining
from desktoplab.engine.objective import Objective
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.rbm import Machine, chain, contrastive_divergence
from desktoplab.engine.streams import torch_stream
from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.experiment import training as settings_of
from desktoplab.spec.naming import naming
from desktoplab.spec.tables import OPTIMIZERS, PROCEDURES, DataError, DataInfo
from desktoplab.spec.text import text

MOMENTUM = 0.5
GAUSSIAN_SHARE = 0.1
"""Of the learning rate for Gaussian visible units, as nothing bounds them (Hinton 2010, 13.2)."""


class Visible(nn.Module):
    """The biases of a machine's inputs."""

    def __init__(self, dense: Dense) -> None:
        super().__init__()
        self.visible = nn.Parameter(torch.zeros_like(dense.weight[0]))


class Gibbs(Noisy):
    """Holds the stream from which chains are drawn, so that an update can be tried and undone."""

    def __init__(self, generator: Generator) -> None:
        super().__init__()
        self.generator = generator


class MachineLoss(LayerLoss):
    """Contrastive divergence of one layer, on the codes of the layers below."""

    def __init__(
        self, layer: Hidden, codes: Codes, chosen: PretrainRbms, machine: Machine, gibbs: Gibbs
    ) -> None:
        super().__init__(layer, codes, nn.ModuleList([layer.dense, layer.extras, gibbs]))
        self._chosen, self._machine, self._gibbs = chosen, machine, gibbs

    def loss(self, batch: Tensor, rate: float) -> Tensor:
        """As `LayerLoss.loss`."""
        del rate
        data = self._codes.training[batch]
        random, samples = self._gibbs.generator, self._chosen.sampled
        ends = chain(self._machine, data, self._chosen.k, random, samples=samples)
        return contrastive_divergence(self._machine, data, ends)

    def measured(self, inputs: Tensor) -> dict[str, float]:
        """Mean square between codes and what comes back, and mean free energy.

        Free energies have no zero of their own: only those of one machine can be compared. Where
        that of validation rises above that of training, the machine over-fits (Hinton 2010, 6).
        """
        wrong = (self._machine.reconstruction(inputs) - inputs).square().mean()
        energy = self._machine.free_energy(inputs).mean()
        return {"reconstruction": wrong.item(), "free_energy": energy.item()}


class Rbms:
    """Restricted Boltzmann machines as a way of pre-training."""

    def __init__(self, chosen: PretrainRbms, seed: int, device: torch.device) -> None:
        self.epochs = chosen.epochs
        self._chosen = chosen
        self._gibbs = Gibbs(torch_stream(seed, "gibbs", device))

    def extras(self, dense: Dense, start: Generator) -> nn.Module:
        """Biases of the visible units, all 0."""
        del start
        return Visible(dense)

    def settings(self, training: Training, *, is_first: bool) -> Training:
        """SGD with momentum at a constant rate; lower where visible units are Gaussian."""
        share = GAUSSIAN_SHARE if is_first and self._is_gaussian else 1.0
        optimizer = OPTIMIZERS.choose(
            "momentum", learning_rate=share * self._chosen.learning_rate, momentum=MOMENTUM
        )
        return settings_of(epochs=self.epochs, seed=training.seed, optimizer=optimizer)

    def objective(self, layer: Hidden, codes: Codes) -> Objective:
        """Contrastive divergence; the inputs of deeper layers are probabilities."""
        assert isinstance(layer.extras, Visible)
        is_gaussian = layer.is_first and self._is_gaussian
        machine = Machine(layer.dense.weight, layer.dense.bias, layer.extras.visible, is_gaussian)
        return MachineLoss(layer, codes, self._chosen, machine, self._gibbs)

    def streams(self) -> Mapping[str, Generator]:
        """That of the chains."""
        assert self._gibbs.generator is not None
        return {"gibbs": self._gibbs.generator}

    @property
    def _is_gaussian(self) -> bool:
        return self._chosen.visible == "gaussian"


def pretrain_rbms(experiment: Experiment, data: Prepared, device: torch.device) -> Pretraining:
    """The course; raises `DataError` where inputs should be probabilities and are not."""
    chosen: PretrainRbms = PROCEDURES.make(experiment.training.procedure)
    way = Rbms(chosen, experiment.training.seed, device)
    course = Pretraining(experiment, data, device, way)
    first = course.layers[0]
    if chosen.visible == "bernoulli" and first.is_first:
        _refuse_other_than_probabilities(course.codes(first).training, first, data.info)
    return course


def _refuse_other_than_probabilities(inputs: Tensor, layer: Hidden, info: DataInfo) -> None:
    low, high = inputs.min().item(), inputs.max().item()
    if low < 0 or high > 1:
        raise DataError(text(
            "Visible units that are on or off take inputs from 0 to 1; {layer} is given numbers of "
            "{data} from {low} to {high}. Choose Gaussian visible units, and standardize the "
            "inputs.",
            layer=naming(layer.where.stage.layer), data=info.label, low=f"{low:.3g}",
            high=f"{high:.3g}",
        ))  # fmt: skip
