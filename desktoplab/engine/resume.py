"""Checkpoints of a trainer, and trainers taken up at one, bit for bit. Decides nothing of when.

Refuses a checkpoint of another network, optimizer or kind of device.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Generator, Tensor, nn
from torch.optim import Optimizer

from desktoplab.engine.messages import Checkpoint, Weights
from desktoplab.engine.slower import parameters_of
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.tables import OPTIMIZERS
from desktoplab.spec.text import Refused, Text, text


class OtherRun(Refused):
    """A checkpoint that belongs to another experiment or kind of device; `text` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__("checkpoint", str(reason), text("one of this very experiment"))
        self.text = text("The run cannot go on from this checkpoint: {reason}.", reason=reason)


Arrays = dict[str, NDArray[np.generic]]

MOMENTUM = "momentum_buffer"
"""Torch's SGD wants one for all weights or for none. A layer that was frozen until a fork has none,
for which 0 stands: the first step is the same."""

TAKEN = "taken/"
"""Before the keys of layers that began with the weights of another run, among a checkpoint's facts;
the file they came from may be gone when the run goes on."""


def checkpoint(trainer: Trainer) -> Checkpoint:
    """A copy of everything that the next update depends on. Nothing may lie unread on a device."""
    watch, stage = trainer.watch, trainer.stage
    random = {"batches": _bytes(stage.order.state(trainer.step - stage.first))}
    streams = trainer.course.streams()
    random |= {name: _bytes(stream.get_state()) for name, stream in streams.items()}
    return Checkpoint(
        step=trainer.step,
        weights=trainer.weights(),
        optimizer=_optimizer_arrays(trainer),
        random=random,
        best={name: _array(tensor) for name, tensor in watch.kept.items()},
        facts={
            "learning_rate": trainer.row.rate,
            "best_loss": watch.best,
            "best_epoch": float(watch.best_epoch),
            "last_epoch": float(watch.last_epoch),
            **{f"{TAKEN}{key}": 1.0 for key in trainer.taken},
        },
    )


def take_up(trainer: Trainer, start: Checkpoint) -> None:
    """Bring a fresh trainer to where the checkpoint was taken; raises `Refused` if it cannot be.

    One that was taken where two stages meet belongs to the second.
    """
    put_weights(trainer, start.weights)
    facts = start.facts
    taken = {name.removeprefix(TAKEN) for name in facts if name.startswith(TAKEN)}
    trainer.taken = tuple(parameters_of(trainer.net, taken))
    trainer.step = trainer.losses.first = start.step
    trainer.enter()  # after the weights, as its objective may be computed from them
    _put_optimizer(trainer, start.optimizer)
    _put_random(trainer, start.random)
    watch = trainer.watch
    try:
        trainer.row.set_rate(facts["learning_rate"])
        watch.best = facts["best_loss"]
        watch.best_epoch, watch.last_epoch = int(facts["best_epoch"]), int(facts["last_epoch"])
    except (KeyError, ValueError, OverflowError) as error:
        raise OtherRun(text("its facts are not whole")) from error
    mine = dict(trainer.course.tensors())
    if start.best:
        _compare(start.best, mine)
    watch.kept = {name: _tensor(start.best[name], mine[name]) for name in start.best}
    watch.look_back()


def put_weights(trainer: Trainer, weights: Weights) -> None:
    """Set every parameter and buffer; raises `Refused` where names or shapes are others."""
    mine = dict(trainer.course.tensors())
    _compare(weights, mine)
    with torch.no_grad():
        for name, tensor in mine.items():
            tensor.copy_(_tensor(weights[name], tensor))


def _compare(weights: Weights, mine: Mapping[str, Tensor]) -> None:
    strange = sorted(set(weights) ^ set(mine))
    if strange:
        raise OtherRun(text("{name} is in one of them only", name=strange[0]))
    for name, tensor in mine.items():
        found, own = weights[name].shape, tuple(tensor.shape)
        if found != own:
            raise OtherRun(text("{name} is {found} and not {own}", name=name, found=found, own=own))


def _optimizer_arrays(trainer: Trainer) -> Arrays:
    found: Arrays = {}
    states: list[Mapping[Any, Mapping[str, Any]]] = [each.state for each in _optimizers(trainer)]
    for name, tensor in trainer.course.tensors():
        for state in states:
            for key, value in state.get(tensor, {}).items():
                if value is not None:
                    found[f"{name}/{key}"] = _array(value)
    return found


def _optimizers(trainer: Trainer) -> tuple[Optimizer, ...]:
    """Those of the stage; no weight is in two of them."""
    return trainer.stage.updates.optimizer, *trainer.stage.objective.optimizers()


def _put_optimizer(trainer: Trainer, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Through torch's own `load_state_dict`, which knows where each kind of state lives."""
    tensors = dict(trainer.course.tensors())
    rest = dict(arrays)
    keys = _state_keys(trainer)
    for optimizer in _optimizers(trainer):
        ordered = [weight for group in optimizer.param_groups for weight in group["params"]]
        place = {id(weight): index for index, weight in enumerate(ordered)}
        state: dict[int, dict[str, Tensor]] = {}
        for path, array in arrays.items():
            name, _, key = path.rpartition("/")
            tensor = tensors.get(name)
            if tensor is None or id(tensor) not in place:
                continue
            if array.ndim and array.shape != tuple(tensor.shape):
                raise OtherRun(text("its optimizer has another shape for {name}", name=name))
            state.setdefault(place[id(tensor)], {})[key] = torch.from_numpy(np.array(array))
            del rest[path]
        if any(set(values) != keys for values in state.values()):
            raise OtherRun(text("its state is that of another optimizer"))
        if state and MOMENTUM in keys:
            for index, weight in enumerate(ordered):
                state.setdefault(index, {MOMENTUM: torch.zeros_like(weight)})
        if state:
            groups = optimizer.state_dict()["param_groups"]
            optimizer.load_state_dict({"state": state, "param_groups": groups})
    for path in rest:
        name = path.rpartition("/")[0] or path
        raise OtherRun(text("its optimizer knows {name}", name=name))


def _state_keys(trainer: Trainer) -> set[str]:
    """What the stage's optimizer remembers of a weight, found by one step of another aside."""
    weight = nn.Parameter(torch.zeros(1, 1))
    weight.grad = torch.zeros_like(weight)
    optimizer = OPTIMIZERS.make(trainer.stage.plan.settings.optimizer, [weight])
    optimizer.step()
    return {key for key, value in optimizer.state[weight].items() if value is not None}


def _put_random(trainer: Trainer, random: Mapping[str, NDArray[np.uint8]]) -> None:
    wanted: dict[str, Generator] = {
        "batches": trainer.stage.order.stream,
        **trainer.course.streams(),
    }
    for name, generator in wanted.items():
        state = random.get(name)
        if state is None or len(state) != len(generator.get_state()):
            raise OtherRun(
                text("its random state {name} is of another kind of device", name=name)
                if state is not None
                else text("it lacks the random state {name}", name=name)
            )
        generator.set_state(torch.from_numpy(np.array(state)))


def _array(value: Tensor | float) -> NDArray[Any]:
    if isinstance(value, Tensor):
        copied: NDArray[Any] = value.detach().cpu().numpy().copy()
        return copied
    return np.array(value)


def _bytes(state: Tensor) -> NDArray[np.uint8]:
    copied: NDArray[np.uint8] = state.numpy().copy()
    return copied


def _tensor(array: NDArray[np.generic], like: Tensor) -> Tensor:
    return torch.from_numpy(np.array(array)).to(like.device, like.dtype)
