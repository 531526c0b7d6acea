"""Checkpoints of a trainer, and trainers taken up at one, bit for bit. Decides nothing of when.

Refuses a checkpoint of another network, optimizer or kind of device.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Generator, Tensor, nn

from desktoplab.catalog.modules import Noisy
from desktoplab.engine.messages import Checkpoint, Weights
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.tables import OPTIMIZERS
from desktoplab.spec.text import Refused, Text, text


class OtherRun(Refused):
    """A checkpoint that belongs to another experiment or kind of device; `text` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__("checkpoint", str(reason), text("one of this very experiment"))
        self.text = text("The run cannot go on from this checkpoint: {reason}.", reason=reason)


Arrays = dict[str, NDArray[np.generic]]

TAKEN = "taken/"
"""Before the keys of layers that began with the weights of another run, among a checkpoint's facts;
the file they came from may be gone when the run goes on."""


def checkpoint(trainer: Trainer) -> Checkpoint:
    """A copy of everything that the next update depends on. Nothing may lie unread on a device."""
    watch = trainer.watch
    random = {"batches": _bytes(trainer.order.state(trainer.step))}
    noise = _noise(trainer)
    if noise is not None:
        random["noise"] = _bytes(noise.get_state())
    return Checkpoint(
        step=trainer.step,
        weights=trainer.weights(),
        optimizer=_optimizer_arrays(trainer),
        random=random,
        best={name: _array(tensor) for name, tensor in watch.kept.items()},
        facts={
            "learning_rate": trainer.updates.rate,
            "best_loss": watch.best,
            "best_epoch": float(watch.best_epoch),
            "last_epoch": float(watch.last_epoch),
            **{f"{TAKEN}{key}": 1.0 for key in trainer.taken},
        },
    )


def take_up(trainer: Trainer, start: Checkpoint) -> None:
    """Bring a fresh trainer to where the checkpoint was taken; raises `Refused` if it cannot be."""
    put_weights(trainer, start.weights)
    trainer.hold_back(tuple(k.removeprefix(TAKEN) for k in start.facts if k.startswith(TAKEN)))
    _put_optimizer(trainer, start.optimizer)
    _put_random(trainer, start.random)
    facts, watch = start.facts, trainer.watch
    try:
        trainer.updates.rate = facts["learning_rate"]
        watch.best = facts["best_loss"]
        watch.best_epoch, watch.last_epoch = int(facts["best_epoch"]), int(facts["last_epoch"])
    except (KeyError, ValueError, OverflowError) as error:
        raise OtherRun(text("its facts are not whole")) from error
    mine = dict(trainer.net.named_tensors())
    if start.best:
        _compare(start.best, mine)
    watch.kept = {name: _tensor(start.best[name], mine[name]) for name in start.best}
    watch.look_back()
    trainer.step = trainer.losses.first = start.step


def put_weights(trainer: Trainer, weights: Weights) -> None:
    """Set every parameter and buffer; raises `Refused` where names or shapes are others."""
    mine = dict(trainer.net.named_tensors())
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
    state: Mapping[Any, Mapping[str, Any]] = trainer.updates.optimizer.state
    for name, tensor in trainer.net.named_tensors():
        for key, value in state.get(tensor, {}).items():
            if value is not None:
                found[f"{name}/{key}"] = _array(value)
    return found


def _put_optimizer(trainer: Trainer, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Through torch's own `load_state_dict`, which knows where each kind of state lives."""
    optimizer = trainer.updates.optimizer
    tensors = dict(trainer.net.named_tensors())
    ordered = [weight for group in optimizer.param_groups for weight in group["params"]]
    place = {id(weight): index for index, weight in enumerate(ordered)}
    state: dict[int, dict[str, Tensor]] = {}
    for path, array in arrays.items():
        name, _, key = path.rpartition("/")
        tensor = tensors.get(name)
        if tensor is None or id(tensor) not in place:
            raise OtherRun(text("its optimizer knows {name}", name=name or path))
        if array.ndim and array.shape != tuple(tensor.shape):
            raise OtherRun(text("its optimizer has another shape for {name}", name=name))
        state.setdefault(place[id(tensor)], {})[key] = torch.from_numpy(np.array(array))
    keys = _state_keys(trainer)
    if any(set(values) != keys for values in state.values()):
        raise OtherRun(text("its state is that of another optimizer"))
    groups = optimizer.state_dict()["param_groups"]
    if state:
        optimizer.load_state_dict({"state": state, "param_groups": groups})


def _state_keys(trainer: Trainer) -> set[str]:
    """What this optimizer remembers of a weight, found by letting it make one step aside."""
    weight = nn.Parameter(torch.zeros(1, 1))
    weight.grad = torch.zeros_like(weight)
    optimizer = OPTIMIZERS.make(trainer.experiment.training.optimizer, [weight])
    optimizer.step()
    return {key for key, value in optimizer.state[weight].items() if value is not None}


def _put_random(trainer: Trainer, random: Mapping[str, NDArray[np.uint8]]) -> None:
    noise = _noise(trainer)
    wanted: dict[str, Generator] = {"batches": trainer.order.stream}
    if noise is not None:
        wanted["noise"] = noise
    for name, generator in wanted.items():
        state = random.get(name)
        if state is None or len(state) != len(generator.get_state()):
            raise OtherRun(
                text("its random state {name} is of another kind of device", name=name)
                if state is not None
                else text("it lacks the random state {name}", name=name)
            )
        generator.set_state(torch.from_numpy(np.array(state)))


def _noise(trainer: Trainer) -> Generator | None:
    """The stream that all layers with noise share."""
    found: Iterable[Noisy] = (m for m in trainer.net.modules() if isinstance(m, Noisy))
    return next((module.generator for module in found), None)


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
