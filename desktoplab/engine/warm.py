"""Warm start: a network takes the weights of another run, layer by layer where they fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

import numpy as np
import torch

from desktoplab.catalog.datasets import peek
from desktoplab.catalog.weight_files import OldWeights
from desktoplab.engine.build import Net, sections
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.procedures import seen
from desktoplab.spec.shapes import Unfit, entrances, infer
from desktoplab.spec.tables import DataError, DataInfo
from desktoplab.spec.text import Text, text

Shapes = Mapping[str, tuple[int, ...]]
"""Of the tensors of a network by name, `key.parameter`, in forward order."""

Signature = tuple[tuple[str, tuple[int, ...]], ...]
"""What a layer's tensors are called and how large they are."""


@dataclass(frozen=True)
class Fit:
    """Keys of the layers that take weights, each with the key it takes them from, and the rest."""

    taken: Mapping[str, str] = field(default_factory=dict)
    fresh: tuple[str, ...] = ()


def matching(old: OldWeights, shapes: Shapes) -> Fit:
    """Which layers fit: all parameters and buffers are there, in the same shapes.

    By order, the layers of the two networks are aligned as two texts are that differ in some
    lines: the longest row of equal layers first, then what lies before and behind it.
    The last layer fits nothing where it is to start fresh.
    """
    every = _signatures((name, shape) for name, shape in shapes.items())
    last = list(every)[-1:] if old.fresh_end else []
    mine = {key: signature for key, signature in every.items() if key not in last}
    theirs = _signatures((name, array.shape) for name, array in old.arrays.items())
    if old.order is None:
        pairs = {key: key for key in mine if theirs.get(key) == mine[key]}
    else:
        ordered = [key for key in old.order if key in theirs]
        pairs = dict(_aligned(list(mine), ordered, mine, theirs))
    return Fit(pairs, tuple(key for key in every if key not in pairs))


def _signatures(tensors: Iterable[tuple[str, tuple[int, ...]]]) -> dict[str, Signature]:
    found: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    for name, shape in tensors:
        key, _, tensor = name.rpartition(".")
        found.setdefault(key, []).append((tensor, tuple(shape)))
    return {key: tuple(sorted(tensors)) for key, tensors in found.items()}


def _aligned(
    mine: Sequence[str],
    theirs: Sequence[str],
    my_signatures: Mapping[str, Signature],
    their_signatures: Mapping[str, Signature],
) -> Iterable[tuple[str, str]]:
    matcher = SequenceMatcher(
        None,
        [my_signatures[key] for key in mine],
        [their_signatures[key] for key in theirs],
        autojunk=False,
    )
    for here, there, size in matcher.get_matching_blocks():
        yield from zip(mine[here : here + size], theirs[there : there + size], strict=True)


def fit_of(experiment: Experiment, old: OldWeights) -> Fit:
    """How weights fit the network of an experiment; loads no data.

    Raises `DataError` where none fits or the data cannot be read, and `Unfit` where the network has
    a problem.
    """
    info = peek(experiment.data.dataset)
    if isinstance(info, Text):
        raise DataError(info)
    for problem in infer(experiment, info).problems:
        raise Unfit(problem)
    return _fit(bare(experiment, info), old)


def bare(experiment: Experiment, info: DataInfo) -> Net:
    """All networks of an experiment as one, with names and shapes as in a run; nothing is drawn.

    Two that compete follow each other, the generator first.
    """
    weights = torch.Generator()
    pairs = zip(experiment.networks, entrances(experiment, seen(experiment, info)), strict=True)
    return Net([one for pair in pairs for one in sections(*pair, weights)])


def take(net: Net, old: OldWeights) -> tuple[str, ...]:
    """Put the weights of every layer that fits; gives their keys.

    Raises `DataError` where none fits, or where a number of one that does is not finite.
    """
    fit, tensors = _fit(net, old), dict(net.named_tensors())
    found = {
        name: np.array(old.arrays[source_of(name, fit)])
        for name in tensors
        if name.rpartition(".")[0] in fit.taken
    }
    if not all(np.isfinite(array).all() for array in found.values()):
        raise DataError(
            text(
                "The weights in {file} are not finite: that run diverged. Choose another one.",
                file=old.file,
            )
        )
    with torch.no_grad():
        for name, array in found.items():
            tensors[name].copy_(torch.from_numpy(array))
    return tuple(fit.taken)


def _fit(net: Net, old: OldWeights) -> Fit:
    fit = matching(old, {name: tuple(tensor.shape) for name, tensor in net.named_tensors()})
    if not fit.taken:
        raise DataError(_none_fits(old))
    return fit


def source_of(name: str, fit: Fit) -> str:
    """The name, in the other network, of a tensor of a layer that fits."""
    key, _, tensor = name.rpartition(".")
    return f"{fit.taken[key]}.{tensor}"


def _none_fits(old: OldWeights) -> Text:
    if old.order is None:
        return text(
            "No layer of this network fits the weights in {file}. Layers are matched by their "
            "cards: open the snapshot and change its network, or match them by order.",
            file=old.file,
        )
    return text(
        "No layer of this network fits the weights in {file}: none has the same shapes as a layer "
        "there. Give the layers the units of that network, and the data its inputs.",
        file=old.file,
    )
