"""One pass of a batch forward and backward, with all that probes ask of it. Plain torch.

It writes nothing into the network; the caller puts random states and statistics back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from desktoplab.catalog.modules import Recurrent
from desktoplab.engine.build import Net, Part, Section, Tape, weights_of
from desktoplab.engine.prepare import Part as Batch
from desktoplab.engine.stacks import Stacks
from desktoplab.spec.network import Block

LossFunction = Callable[..., Tensor]
"""Of outputs and labels; the mean over the batch, or with `reduction="none"` of each sample."""


@dataclass(frozen=True)
class Fork:
    """The error at the input of a skip connection, as it comes through each of its two ways."""

    block: Block
    identity: Tensor
    branch: Tensor


@dataclass(frozen=True)
class Capture:
    """One forward and backward pass of the probe batch; lists run over the weighted layers.

    `z` is what the layer gives, `deltas` the error there. `a` is what its activation makes of z and
    `ends` the layer that did: the last activation before the next weighted layer, else the last
    normalization, else the layer itself. Before a skip connection's sum or behind it counts alike:
    where the activation stands first in a block, it is that of the next block. Dropout and pooling
    that follow are not part of `a`. Where a layer has several matrices, as recurrent ones do,
    `weights` and `weight_gradients` hold them side by side; the gradients of a frozen layer are 0.
    """

    parts: list[Part]
    ends: list[Part]
    z: Stacks
    a: Stacks
    deltas: Stacks
    weight_gradients: Sequence[Tensor]
    forks: list[Fork]

    @property
    def weights(self) -> list[Tensor]:
        """The weights of each layer, as they are now."""
        return [side_by_side(weights_of(part.module)) for part in self.parts]


def capture(net: Net, loss: LossFunction, batch: Batch) -> Capture:
    """Pass the batch through the network, in the mode that it is in, and back."""
    return captured(net, pass_through(net, loss, batch))


def pass_through(net: Net, loss: LossFunction, batch: Batch) -> list[list[Tensor]]:
    """All tensors of a capture, in the order of its fields: z, a, deltas, gradients and forks.

    Of each fork there are two, the error by way of the identity and of the branch.
    """
    tape = Tape()
    # The first layer may be a block with a skip connection: then the input's error is asked for.
    inputs = batch.inputs.detach().requires_grad_()
    found = loss(net(inputs, tape), batch.labels)
    outputs = [tape[place] for place, part in enumerate(net.parts) if part.is_weighted]
    ways = [way for fork in tape.forks for way in fork]
    learning = [matrix for several in net.matrices for matrix in several if matrix.requires_grad]
    wanted = [*outputs, *ways, *learning]
    gradients = iter(torch.autograd.grad(found, wanted) if wanted else ())
    deltas = [next(gradients) for _ in outputs]
    forks = [next(gradients) for _ in ways]
    return [
        [z.detach() for z in outputs],
        [tape[place].detach() for place in net.end_places],
        deltas,
        [
            side_by_side(
                [next(gradients) if w.requires_grad else torch.zeros_like(w) for w in several]
            )
            for several in net.matrices
        ],
        forks,
    ]


def captured(net: Net, tensors: Iterable[Sequence[Tensor]]) -> Capture:
    """The tensors of a pass as a capture."""
    z, a, deltas, gradients, ways = tensors
    errors = iter(ways)
    # Those of a mere list are stacked once for all who look.
    z, a, deltas = (each if isinstance(each, Stacks) else Stacks(each) for each in (z, a, deltas))
    return Capture(
        list(net.weighted),
        [net.parts[place] for place in net.end_places],
        z,
        a,
        deltas,
        gradients,
        [Fork(block, next(errors), next(errors)) for block in skipped(net)],
    )


def errors_through_time(net: Net, loss: LossFunction, batch: Batch) -> dict[int, Tensor]:
    """dL/dh_t of every recurrent layer, (batch, steps, units), by its place in the network.

    It is the whole error at the state: what the loss sees of it at once, and what comes back from
    the later steps. The layers are run step by step, as torch's own run hides the states' errors.
    """
    states: dict[int, list[Tensor]] = {}
    hooks = []
    for place, part in enumerate(net.parts):
        if isinstance(part.module, Recurrent):
            states[place] = []
            hooks.append(part.module.register_forward_hook(_unroll_into(states[place])))
    try:
        found = loss(net(batch.inputs), batch.labels)
    finally:
        for hook in hooks:
            hook.remove()
    wanted = [state for several in states.values() for state in several]
    gradients = iter(torch.autograd.grad(found, wanted) if wanted else ())
    return {
        place: torch.stack([next(gradients) for _ in several], dim=1)
        for place, several in states.items()
    }


def _unroll_into(states: list[Tensor]) -> Callable[[nn.Module, tuple[Tensor, ...], Tensor], Tensor]:
    def unroll(module: nn.Module, arguments: tuple[Tensor, ...], _: Tensor) -> Tensor:
        assert isinstance(module, Recurrent)
        carried: Tensor | tuple[Tensor, Tensor] | None = None
        for x in arguments[0].unbind(1):
            outputs, after = module.inner(x[:, None], carried)
            # The next step must take the very tensor that is kept, so that its error is whole.
            state = outputs[:, 0]
            states.append(state)
            carried = (state[None], after[1]) if isinstance(after, tuple) else state[None]
        return torch.stack(states, dim=1) if module.whole else states[-1]

    return unroll


def skipped(net: Net) -> list[Block]:
    """The block of every skip connection, in forward order, once for each repetition."""
    sections = [section for section in net.sections if isinstance(section, Section)]
    blocks = [section.parts[0].stage.block for section in sections if section.skip]
    return [block for block in blocks if block is not None]


def side_by_side(matrices: Sequence[Tensor]) -> Tensor:
    """Several matrices of a layer as one, detached."""
    found = [matrix.detach() for matrix in matrices]
    return found[0] if len(found) == 1 else torch.cat(found, dim=1)


def unit_rows(stack: Tensor, limit: int) -> Tensor:
    """Outputs of k layers, (k, samples, *shape), as (k, samples or places, units).

    At most `limit` of them; units are channels.
    """
    if stack.dim() == 5:
        stack = stack.permute(0, 1, 3, 4, 2)
    rows = stack.reshape(len(stack), -1, stack.shape[-1])
    return rows[:, :: -(-rows.shape[1] // limit)]
