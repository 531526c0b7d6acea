"""Ways of learning. `make(**values)` gives the settings as a frozen value; the engine trains it."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.spec.fields import Integer
from desktoplab.spec.tables import PROCEDURES, ProcedureTraits

EPOCHS_OF_LAYER = Integer(
    20, 1, 100_000, "How often each layer sees all inputs before the next one begins.",
    unit="epochs", label="Epochs per layer",
)  # fmt: skip
"""The setting that every pre-training has."""


@PROCEDURES.register("supervised", "Supervised", traits=ProcedureTraits())
@dataclass(frozen=True)
class Supervised:
    """Learns from labels: each mini-batch of labeled samples gives an error and an update.

    The classes or targets of a part of the samples may be hidden by the labeled share of the data;
    this way of learning then sees only the others.
    """
