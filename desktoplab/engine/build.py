"""Builds the torch network of an experiment. What comes out is plain modules in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import prod

import torch
from torch import Generator, Tensor, nn

from desktoplab.catalog.modules import Conv1d, Conv2d, Noisy, Projection
from desktoplab.engine.layout import lie_together
from desktoplab.engine.pieces import Lying, lying
from desktoplab.engine.streams import torch_stream
from desktoplab.spec import ends
from desktoplab.spec.network import Block, Item, Network, Stage, initialized
from desktoplab.spec.skips import channels, projection_stride
from desktoplab.spec.tables import LAYERS, Shape
from desktoplab.spec.values import Chosen


@dataclass(frozen=True)
class Part:
    """One built layer and the stage of the expanded network that it stands for."""

    stage: Stage
    module: nn.Module

    @property
    def is_weighted(self) -> bool:
        """Whether plots list it."""
        return LAYERS[self.stage.layer.kind].traits.weighted


class Tape(list[Tensor]):
    """The output of every layer, in forward order.

    `forks` has, for each skip connection, its input as the identity and as the branch see it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.forks: list[tuple[Tensor, Tensor]] = []


class Section(nn.Module):
    """A lone layer, or one repetition of a block; with skip it gives skip(x) + scale · F(x)."""

    def __init__(
        self,
        parts: list[Part],
        name: str,
        skip: bool = False,
        project: nn.Module | None = None,
        scale: float = 1.0,
    ) -> None:
        super().__init__()
        self.parts = parts
        self.name = name
        self.skip = skip
        self.project = project
        self.scale = scale
        self.layers = nn.ModuleList(part.module for part in parts)

    def forward(self, x: Tensor, tape: list[Tensor] | None = None) -> Tensor:
        """Pass through the layers; `tape` collects the output of each."""
        y = x
        if self.skip and isinstance(tape, Tape):
            x, y = x.view_as(x), x.view_as(x)
            tape.forks.append((x, y))
        for layer in self.layers:
            y = layer(y)
            if tape is not None:
                tape.append(y)
        if not self.skip:
            return y
        y = y if self.scale == 1.0 else self.scale * y
        return y + (x if self.project is None else self.project(x))


class Net(nn.Module):
    """Sections in the order of the forward pass.

    Where it is a generator and a discriminator behind it, the first has `border` of the parts.
    """

    def __init__(self, sections: list[Section], border: int = 0) -> None:
        super().__init__()
        self.sections = nn.ModuleList(sections)
        self.parts = [part for section in sections for part in section.parts]
        self.border = border

    def forward(self, x: Tensor, tape: list[Tensor] | None = None) -> Tensor:
        """Map (batch, *shape) to (batch, classes); `tape` collects every layer's output."""
        for section in self.sections:
            x = section(x, tape)
        return x

    @cached_property
    def every_module(self) -> tuple[nn.Module, ...]:
        """This and all modules within, walked through once: looks ask for them again and again."""
        return tuple(self.modules())

    @cached_property
    def weighted(self) -> tuple[Part, ...]:
        """The parts that plots list."""
        return tuple(part for part in self.parts if part.is_weighted)

    @cached_property
    def end_places(self) -> tuple[int, ...]:
        """For each weighted layer the place of the part whose output is its `a`."""
        return tuple(ends.end_places(part.stage.layer for part in self.parts))

    @cached_property
    def matrices(self) -> tuple[tuple[nn.Parameter, ...], ...]:
        """Of each weighted layer `weight`, or the matrices of the inputs and of the state."""
        return tuple(weights_of(part.module) for part in self.weighted)

    @cached_property
    def lying(self) -> Lying:
        """All `matrices` as they lie in memory; updates change them there."""
        return lying([matrix.detach() for several in self.matrices for matrix in several])

    @cached_property
    def changed_by_passes(self) -> tuple[nn.Module, ...]:
        """Those whose buffers or random stream a pass in training mode may change."""
        return tuple(
            module
            for module in self.every_module
            if isinstance(module, Noisy) or next(module.buffers(recurse=False), None) is not None
        )

    def train(self, mode: bool = True) -> Net:
        """As torch does it, for each module, but without walking through them."""
        for module in self.every_module[1:]:
            if type(module).train is nn.Module.train:
                module.__dict__["training"] = mode  # torch's own way looks for parameters first
            else:
                module.train(mode)
        self.training = mode
        return self

    def named_tensors(self) -> Iterator[tuple[str, Tensor]]:
        """Every parameter and buffer under a name made of uids, which edits do not change."""
        for section in self.sections:
            assert isinstance(section, Section)
            for part in section.parts:
                for name, tensor in part.module.state_dict(keep_vars=True).items():
                    yield f"{part.stage.key}.{name}", tensor
            if section.project is not None:
                for name, tensor in section.project.state_dict(keep_vars=True).items():
                    yield f"{section.name}.skip.{name}", tensor


def weights_of(module: nn.Module) -> tuple[nn.Parameter, ...]:
    """The matrices of a weighted layer: `weight`, or those of the inputs and of the state."""
    return tuple(
        parameter
        for name, parameter in module.named_parameters()
        if name.rpartition(".")[2].startswith("weight")
    )


def build(
    network: Network,
    inputs: Shape,
    seed: int,
    device: torch.device,
    weight_init: Chosen | None = None,
) -> Net:
    """Build a network that `infer` found no problem in; the same seed gives the same weights.

    `weight_init` is for the layers that leave it to the network.
    """
    weights = torch_stream(seed, "weights")
    return on_device(Net(sections(network, inputs, weights, weight_init)), seed, device)


def sections(
    network: Network, inputs: Shape, weights: Generator, weight_init: Chosen | None = None
) -> list[Section]:
    """The sections of a network with their start weights, drawn from `weights`."""
    if weight_init is not None:
        network = initialized(network, weight_init)
    found: list[Section] = []
    shape = inputs
    for item in network:
        repeat = item.repeat if isinstance(item, Block) else 1
        for repetition in range(repeat):
            section, shape = _section(item, repetition, shape, weights)
            found.append(section)
    return found


def on_device(net: Net, seed: int, device: torch.device) -> Net:
    """The network moved, with one stream for all its layers that have noise."""
    noise = torch_stream(seed, "noise", device)
    for module in net.to(device).modules():
        if isinstance(module, Noisy):
            module.generator = noise
    lie_together(net.parameters())
    return net


def _section(
    item: Item, repetition: int, inputs: Shape, weights: Generator
) -> tuple[Section, Shape]:
    block = item if isinstance(item, Block) else None
    layers = item.layers if isinstance(item, Block) else (item,)
    parts: list[Part] = []
    shape = inputs
    for layer in layers:
        stage = Stage(layer, repetition, block)
        entry = LAYERS[stage.layer.kind]
        parts.append(Part(stage, entry.make(shape, weights, **stage.layer.values)))
        shape = entry.traits.shape(shape, stage.layer.values)
    if block is None:
        return Section(parts, parts[0].stage.key), shape
    project = _projection(inputs, shape, weights) if block.skip and shape != inputs else None
    name = f"{block.uid}/{repetition}"
    return Section(parts, name, block.skip, project, block.scale), shape


def _projection(inputs: Shape, outputs: Shape, weights: Generator) -> nn.Module:
    """A linear map without bias that keeps the variance of what it passes (LeCun normal)."""
    stride = projection_stride(inputs, outputs)
    project: Conv1d | Conv2d | Projection
    if stride is None:
        project = Projection(prod(inputs), outputs)
    else:
        kind = Conv2d if len(inputs) == 3 else Conv1d
        project = kind(channels(inputs), channels(outputs), 1, stride, [0] * 4, bias=False)
    fan_in = project.weight[0].numel()
    nn.init.normal_(project.weight, std=fan_in**-0.5, generator=weights)
    return project
