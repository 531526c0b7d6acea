"""Early stopping. `make(**values)` gives the rule by which a run ends, or None. Plain values."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.spec.fields import Flag, Integer, Number
from desktoplab.spec.tables import STOPPINGS, Plain


@dataclass(frozen=True)
class Rule:
    """End after `patience` epochs without an improvement of more than `min_improvement`."""

    patience: int
    min_improvement: float
    restore_best: bool


@STOPPINGS.register("none", "Off", traits=Plain())
def none() -> Rule | None:
    """The run lasts for all its epochs."""
    return None


@STOPPINGS.register(
    "validation_loss",
    "On the validation loss",
    traits=Plain(),
    patience=Integer(
        10, 1, 1_000_000, "Epochs without improvement after which the run ends.", unit="epochs"
    ),
    min_improvement=Number(
        0.0, 0.0, 100.0, "An epoch must be better than the best by more than this to count.",
        label="Least improvement",
    ),
    restore_best=Flag(
        True, "Puts back the weights of the best epoch when the run ends.",
        label="Restore the best weights",
    ),
)  # fmt: skip
def validation_loss(patience: int, min_improvement: float, restore_best: bool) -> Rule:
    """Ends the run when the validation loss has not improved for so many epochs.

    Over-fitting shows as a training loss that falls on while the validation loss rises; stopping
    before is a regularization (Prechelt 1998). Looked at when an epoch ends. Restoring also happens
    when the run reaches its last epoch, not when it is stopped by hand.
    """
    return Rule(patience, min_improvement, restore_best)
