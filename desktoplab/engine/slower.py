"""Layers that took the weights of another run learn at a smaller rate than the others."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from torch import Tensor, nn
from torch.optim import Optimizer

from desktoplab.engine.build import Net

FACTOR = "factor"
"""In a group of an optimizer's parameters, what the learning rate is multiplied by."""


def parameters_of(net: Net, keys: Collection[str]) -> dict[str, list[nn.Parameter]]:
    """What the layers of these keys learn, in forward order; a layer may learn nothing."""
    found: dict[str, list[nn.Parameter]] = {}
    for name, tensor in net.named_tensors():
        key = name.rpartition(".")[0]
        if key in keys:
            learned = [tensor] if isinstance(tensor, nn.Parameter) else []
            found.setdefault(key, []).extend(learned)
    return found


def slow_down(optimizer: Optimizer, slow: Collection[Tensor], factor: float) -> None:
    """Divide each group of parameters, so that the `slow` ones learn at `factor` times the rate.

    For an optimizer that has made no step yet, of any kind and with any groups.
    """
    wanted = {id(parameter) for parameter in slow}
    groups: list[dict[str, Any]] = []
    for group in optimizer.param_groups:
        for is_slow, share in ((False, 1.0), (True, factor)):
            found = [p for p in group["params"] if (id(p) in wanted) is is_slow]
            if found:
                groups.append({**group, "params": found, FACTOR: share})
    optimizer.param_groups = groups


def rate_in(group: dict[str, Any], rate: float) -> float:
    """The learning rate of a group where that of the run is `rate`."""
    return rate * group[FACTOR] if FACTOR in group else rate
