"""Looks at generator and discriminator together: each is passed with its own loss. Plain torch.

So the error that flows back in each of them is the one that it learns from.
"""

from __future__ import annotations

from functools import partial
from itertools import islice

import torch
from torch import Tensor

from desktoplab.engine.build import Net, Tape
from desktoplab.engine.capture import side_by_side
from desktoplab.engine.compiled.passes import CompiledLists
from desktoplab.engine.look import Look, undisturbed
from desktoplab.engine.looking import MEASURED, Looking
from desktoplab.engine.players import Players
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.probe_batch import PROBE_BATCH, probe_batch
from desktoplab.engine.stacks import Stacks


class LookingAtTwo(Looking):
    """What looks at a contest have in common; the batch is real samples and as many made ones."""

    def __init__(self, players: Players, data: Prepared) -> None:
        self.players = players
        self.net, self.data = players.net, data
        self.loss = self._loss
        numbers = (players.noise.numbers,)
        sizes = (
            probe_batch(players.generator, numbers),
            probe_batch(players.discriminator, data.info.shape),
        )
        self.samples = min(PROBE_BATCH, *sizes, len(data.training))
        real = data.training.head(self.samples).inputs
        self._single = partial(pass_both, players, players.shown[: self.samples], real)
        self.passes = CompiledLists(self._single, partial(undisturbed, self.net), MEASURED)

    def look(self, step: int, before: Stacks | None) -> Look:
        """What probes may read at this step, with the weights `before` if they were kept."""
        is_cpu = self.data.training.inputs.device.type == "cpu"
        passed = self.passes.lists if is_cpu else self._single
        return Look(
            self.net, self.loss, self.data, step, before, self.samples, passed,
            players=self.players,
        )  # fmt: skip

    def _loss(self, scores: Tensor, labels: Tensor) -> Tensor:
        """The generator's loss, of the scores of made samples; labels do not matter."""
        del labels
        return self.players.game.generator(scores)


def pass_both(players: Players, noise: Tensor, real: Tensor) -> list[list[Tensor]]:
    """All tensors of a capture of `players.net`, in the order of its fields.

    The generator's layers have made samples as rows, and errors of its own loss through the
    discriminator; the discriminator's have the real samples and then the made ones, and errors of
    its own loss.
    """
    tape = Tape()
    made = players.generator(noise.detach().requires_grad_(), tape)
    scores = players.discriminator(made)
    first = _found(players.generator, players.game.generator(scores), [tape])
    with players.awake():
        tapes = [Tape(), Tape()]
        inputs = [each.detach().requires_grad_() for each in (real, made)]
        answers = [
            players.discriminator(each, one) for each, one in zip(inputs, tapes, strict=True)
        ]
        second = _found(players.discriminator, players.game.discriminator(*answers), tapes)
    return [mine + theirs for mine, theirs in zip(first, second, strict=True)]


def _found(net: Net, loss: Tensor, tapes: list[Tape]) -> tuple[list[Tensor], ...]:
    """z, a, deltas, gradients and forks of one network whose batch came in one pass or several."""
    places = [place for place, part in enumerate(net.parts) if part.is_weighted]
    outputs = [tape[place] for tape in tapes for place in places]
    ways = [way for tape in tapes for fork in tape.forks for way in fork]
    learning = [matrix for several in net.matrices for matrix in several if matrix.requires_grad]
    gradients = iter(torch.autograd.grad(loss, [*outputs, *ways, *learning]))
    deltas = list(islice(gradients, len(outputs)))
    forks = list(islice(gradients, len(ways)))
    weights = [
        side_by_side([next(gradients) if w.requires_grad else torch.zeros_like(w) for w in several])
        for several in net.matrices
    ]
    ends = [tape[place] for tape in tapes for place in net.end_places]
    count = len(tapes)
    return (
        _joined(outputs, count),
        _joined(ends, count),
        _joined(deltas, count),
        weights,
        _joined(forks, count),
    )


def _joined(tensors: list[Tensor], passes: int) -> list[Tensor]:
    """What the passes gave one after the other, as rows of one batch."""
    if passes == 1:
        return [tensor.detach() for tensor in tensors]
    each = len(tensors) // passes
    return [torch.cat([t.detach() for t in tensors[place::each]]) for place in range(each)]
