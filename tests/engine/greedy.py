"""A course of three stages: layers are trained one after the other, then all together.

The first two hidden layers each learn with an output layer of their own, the second on what the
first gives; then the whole network learns, as ever (Bengio et al. 2006, supervised).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from desktoplab.engine.compiled.passes import CompiledPass
from desktoplab.engine.course import Plan
from desktoplab.engine.courses.supervised import Supervised
from desktoplab.engine.diverged import locate
from desktoplab.engine.look import evaluate, undisturbed
from desktoplab.engine.messages import Divergence
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.streams import torch_stream
from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.tables import CLIPPINGS, OPTIMIZERS, PENALTIES, SCHEDULES

EPOCHS = 2, 3
BATCH = 7


class Greedy(Supervised):
    """`net` is Dense, activation (and noise), Dense, activation, Dense."""

    def __init__(
        self,
        experiment: Experiment,
        data: Prepared,
        device: torch.device,
        optimizer: str = "adam",
        rate: float = 0.05,
    ) -> None:
        super().__init__(experiment, data, device)
        heads = torch_stream(experiment.training.seed, "pretraining")
        sections = list(self.net.sections)
        places = [i for i, part in enumerate(self.net.parts) if part.is_weighted]
        self.layers = [nn.Sequential(*sections[a:b]) for a, b in pairwise(places)]
        self.heads = [nn.Linear(layer[0].layers[0].out_features, 2) for layer in self.layers]
        for head in self.heads:
            nn.init.normal_(head.weight, generator=heads)
            nn.init.zeros_(head.bias)
        settings = Training({
            **experiment.training.values,
            "optimizer": OPTIMIZERS.choose(optimizer, learning_rate=rate),
            "schedule": SCHEDULES.choose("constant"),
            "clipping": CLIPPINGS.choose("none"),
            "penalty": PENALTIES.choose("none"),
        })  # fmt: skip
        first = tuple(
            Plan("pretraining", epochs, len(data.training), BATCH, settings,
                 partial(LayerLoss, self, index), self.net.parts[places[index]].stage.key)
            for index, epochs in enumerate(EPOCHS)
        )  # fmt: skip
        self.plans = (*first, self.last_plan(experiment, "fine_tuning"))

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        yield from self.net.named_tensors()
        for index, head in enumerate(self.heads):
            for name, tensor in head.named_parameters():
                yield f"{self.plans[index].layer}.pretraining.{name}", tensor


class LayerLoss:
    """One layer and its head, on what the layers before it give now."""

    def __init__(self, course: Greedy, index: int) -> None:
        self.course, self.index = course, index
        self.layer, self.head = course.layers[index], course.heads[index]
        self.module = nn.Sequential(self.layer, self.head)
        self.passes: tuple[CompiledPass, ...] = ()
        below = nn.Sequential(*course.layers[:index])
        self.inputs = self._evaluated(below, course.data.training.inputs)
        self.held_out = self._evaluated(below, course.data.validation.inputs)

    def _evaluated(self, module: nn.Module, inputs: Tensor) -> Tensor:
        with undisturbed(self.course.net), torch.no_grad():
            self.course.net.eval()
            found: Tensor = module(inputs)
            return found

    def loss(self, batch: Tensor, rate: float) -> Tensor:
        del rate
        return self.course.loss(self.module(self.inputs[batch]), self._labels[batch])

    @property
    def _labels(self) -> Tensor:
        return self.course.data.training.labels

    def values(self) -> dict[str, float]:
        parts = (self.inputs, self._labels), (self.held_out, self.course.data.validation.labels)
        losses = [self.course.loss(self._evaluated(self.module, x), y).item() for x, y in parts]
        names = f"layer_{self.index + 1}", f"validation_layer_{self.index + 1}"
        return dict(zip(names, losses, strict=True))

    def is_sound(self) -> bool:
        return bool(
            torch.isfinite(evaluate(self.course.net, self.course.data.training.inputs)).all()
        )

    def locate(self, batch: Tensor, step: int) -> Divergence:
        return locate(self.course.net, self.course.data.training.inputs[batch], step)

    def optimizers(self) -> tuple[Optimizer, ...]:
        return ()
