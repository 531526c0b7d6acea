"""The initialization map: the two-way signal of many networks before training, cell by cell.

Data, weights and forward passes are shared, and nothing is trained or built as modules. It is
pulled; to cancel is to stop pulling.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import nan, prod

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional

from desktoplab.engine.capture import LossFunction
from desktoplab.engine.cells import Cell, basis, cell_experiment, width_of
from desktoplab.engine.devices import choose_device, set_threads
from desktoplab.engine.prepare import Part, prepare, refuse_problems
from desktoplab.engine.probe_batch import PROBE_BATCH
from desktoplab.engine.streams import torch_stream
from desktoplab.engine.tensors import moments, sizes
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fit import wanted_output
from desktoplab.spec.tables import INITIALIZERS, LAYERS, LOSSES
from desktoplab.spec.values import Chosen

__all__ = ["Cell", "basis", "cell_experiment", "map_cells", "width_of"]


def map_cells(
    experiment: Experiment,
    depths: Sequence[int],
    initializers: Sequence[Chosen],
    activations: Sequence[Chosen],
    *,
    device: str | None = None,
) -> Iterator[Cell]:
    """Measure each combination at its start weights; for each initializer, each activation.

    The numbers are those that `measure` finds in the `cell_experiment`. Raises as `train` does.
    """
    if not (depths and initializers and activations):
        return
    settings, where = experiment.training, choose_device(device)
    data = prepare(experiment.data, settings.seed, where)
    for depth in sorted(depths, reverse=True):
        refuse_problems(cell_experiment(experiment, depth, initializers[0], activations[0]), data)
    batch = data.training.head(PROBE_BATCH)
    loss = LOSSES.make(settings.loss)
    outputs, _ = wanted_output(settings.loss.name, data.info)
    sizes_of = (prod(data.info.shape), width_of(experiment), outputs)
    for initializer in initializers:
        weights = _Weights(initializer, depths, sizes_of, settings.seed, where)
        set_threads(weights, settings.batch_size or len(data.training))
        for activation in activations:
            module = LAYERS.make(activation, (sizes_of[1],), Generator()).to(where)
            passed = _Passed(module, weights.hidden, batch)
            for depth in depths:
                spread = passed.ends(depth)
                error, lost = passed.errors(depth, weights.output[str(depth)], loss)
                yield Cell(depth, initializer, activation, spread, error, lost)


class _Weights(nn.Module):
    """The start weights of all depths: those of a shallow network are the first of a deep one.

    Only the output layer, drawn last, differs.
    """

    def __init__(
        self, initializer: Chosen, depths: Sequence[int], sizes_of: tuple[int, int, int],
        seed: int, device: torch.device,
    ) -> None:  # fmt: skip
        super().__init__()
        inputs, width, outputs = sizes_of
        stream = torch_stream(seed, "weights")

        def drawn(units: int, fan_in: int) -> nn.Parameter:
            weight = torch.empty(units, fan_in)
            INITIALIZERS.make(initializer, weight, stream)
            return nn.Parameter(weight.to(device), requires_grad=False)

        self.hidden, self.output = nn.ParameterList(), nn.ParameterDict()
        for depth in range(1, max(depths) + 1):
            self.hidden.append(drawn(width, inputs if depth == 1 else width))
            if depth in depths:
                state = stream.get_state()
                self.output[str(depth)] = drawn(outputs, width)
                stream.set_state(state)


class _Passed:
    """The probe batch passed through the hidden layers once; errors come back for each depth."""

    def __init__(self, activation: nn.Module, weights: nn.ParameterList, batch: Part) -> None:
        self.labels = batch.labels
        self.z: list[Tensor] = []
        self.a: list[Tensor] = []
        x = batch.inputs.flatten(1)
        with torch.enable_grad():
            for weight in weights:
                z = functional.linear(x, weight, x.new_zeros(len(weight)))
                self.z.append(z if self.z else z.requires_grad_())
                x = activation(z)
                self.a.append(x)
        self.finite = [bool(flag) for flag in _finite(self.a)]

    def ends(self, depth: int) -> tuple[float, float]:
        """Standard deviation of a at the first and the last hidden layer."""
        stds = moments([self.a[0].detach(), self.a[depth - 1].detach()])["std"]
        return _where(self.finite[0], stds[0]), _where(self.finite[depth - 1], stds[1])

    def errors(
        self, depth: int, output: Tensor, loss: LossFunction
    ) -> tuple[tuple[float, float], float]:
        """Root mean square of delta at both ends, and the share of layers that are not finite."""
        with torch.enable_grad():
            answers = functional.linear(self.a[depth - 1], output, output.new_zeros(len(output)))
            found = loss(answers, self.labels)
            deltas = torch.autograd.grad(found, self.z[:depth], retain_graph=True)
        rms = sizes([deltas[0], deltas[-1]])["rms"]
        finite = _finite(list(deltas)).cpu() & torch.tensor(self.finite[:depth])
        return (float(rms[0]), float(rms[1])), 1.0 - float(finite.double().mean())


def _finite(tensors: list[Tensor]) -> Tensor:
    """Which of them hold finite numbers alone."""
    return torch.stack([tensor.detach().isfinite().all() for tensor in tensors])


def _where(finite: bool, value: float) -> float:
    return float(value) if finite else nan
