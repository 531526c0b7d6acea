"""The state in which a fork begins: that of its parent, but for what its one change concerns.

Numpy only.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from desktoplab.engine.messages import Checkpoint
from desktoplab.engine.stages import StageName
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Layer, every_item
from desktoplab.spec.values import Values

RATE = "learning_rate"


def adapted(
    start: Checkpoint, before: Experiment, after: Experiment, stages: Sequence[StageName] = ()
) -> Checkpoint:
    """The checkpoint of a parent run for a run of another experiment.

    An optimizer with other settings forgets its moments, unless the learning rate alone is another;
    another rule of early stopping forgets its best weights, a layer that is frozen now its moments.
    Without a change nothing is changed.
    The optimizer is that of the last of the `stages`; those before it have their own.
    """
    facts = dict(start.facts)
    old, new = before.training, after.training
    optimizer, best = start.optimizer, start.best
    if old.optimizer.values[RATE] != new.optimizer.values[RATE]:
        facts[RATE] = float(new.optimizer.values[RATE])
    one, other = _but_rate(old.optimizer.values), _but_rate(new.optimizer.values)
    is_in_last = not stages or start.step >= stages[-1].first
    if is_in_last and (old.optimizer.name, one) != (new.optimizer.name, other):
        optimizer = {}
    rests = _frozen(after)
    optimizer = {path: array for path, array in optimizer.items() if _uid(path) not in rests}
    if old.early_stopping != new.early_stopping:
        best = {}
        facts.update(best_loss=math.inf, best_epoch=facts.get("last_epoch", 0.0))
    return replace(start, optimizer=optimizer, best=best, facts=facts)


def _but_rate(values: Values) -> dict[str, object]:
    return {name: value for name, value in values.items() if name != RATE}


def _frozen(experiment: Experiment) -> set[str]:
    layers = (item for item in every_item(experiment.cards) if isinstance(item, Layer))
    return {layer.uid for layer in layers if layer.values.get("frozen")}


def _uid(path: str) -> str:
    """The card of a tensor: `uid.weight` and what follows, or `uid/0.weight` in a block."""
    return path.partition(".")[0].partition("/")[0]
