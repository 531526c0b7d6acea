"""What the weights are before the first update. `make(**values)` gives `OldWeights`, or None."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktoplab.catalog.weight_files import OldWeights, hash_of, read_shipped, read_weights
from desktoplab.spec.fields import Choice, File, Flag, Line, Number
from desktoplab.spec.network import Network, layer
from desktoplab.spec.tables import STARTS, Plain
from desktoplab.spec.values import Chosen

if TYPE_CHECKING:
    from desktoplab.spec.experiment import Training

RATE = Number(
    1.0, 0.0, 1.0, "The layers that take weights learn at the learning rate times this factor; "
    "below 1 they keep more of what they knew, at 0 they keep all of it.",
    label="Rate of taken layers", log=True,
)  # fmt: skip
FRESH_END = Flag(
    False, "The last layer with weights starts as its initializer draws, even where it would fit: "
    "for other classes than those that it told apart.",
    label="Last layer starts fresh",
)  # fmt: skip


@STARTS.register("fresh", "Fresh weights", traits=Plain())
def fresh() -> None:
    """Every layer starts as its initializer draws."""


@STARTS.register(
    "snapshot",
    "Weights of another run",
    traits=Plain(),
    file=File("", "The snapshot of the other run.", patterns=("*.dlab", "*.safetensors")),
    sha256=Line(
        "", "Fingerprint of the weights, so that the run repeats; empty allows any weights.",
        label="SHA-256", limit=64,
    ),
    match=Choice(
        "card",
        (("card", "Card and shape"), ("order", "Order and shape")),
        "How a layer finds its weights: in the same card of the other network, or, in a network "
        "that was built anew, in the layer of the same shapes that comes next there.",
        label="Layers matched by",
    ),
    rate=RATE,
    fresh_end=FRESH_END,
)  # fmt: skip
def snapshot(file: str, sha256: str, match: str, rate: float, fresh_end: bool) -> OldWeights:
    """Layers that fit take their weights from a snapshot, the others start as usual (warm start).

    A layer fits if the snapshot has one of the same card (its uid) with weights of the same shapes:
    open the snapshot, change the network, and train on. By order, layers of the same shapes are
    paired from the first to the last, whatever their cards. With the first layers frozen, or at a
    smaller rate, that is fine-tuning (Yosinski et al. 2014).
    """
    found = read_weights(file, sha256, by_order=match == "order")
    return replace(found, fresh_end=fresh_end)


@STARTS.register(
    "shipped",
    "Weights that come with the lab",
    traits=Plain(),
    weights=Choice(
        "digits_first_half",
        (
            ("digits_first_half", "Digits by the first hands"),
            ("digits_low", "The digits 0 to 4"),
        ),
        "What the network had learned that these weights are from: two hidden layers of 64 units.",
        label="Trained on",
    ),
    rate=RATE,
    fresh_end=FRESH_END,
)
def shipped(weights: str, rate: float, fresh_end: bool) -> OldWeights:
    """Layers that fit take weights which this program brings along, matched by order and shape.

    They come from a network with Dense layers of 64 and 64 units that was trained on part of the
    8 × 8 digits, so that fine-tuning can be tried at once.
    """
    return replace(read_shipped(weights), fresh_end=fresh_end)


def start_from(
    path: Path, match: str = "card", rate: float = 1.0, *, fresh_end: bool = False
) -> Chosen:
    """The choice that starts with the weights of a file as it is now; raises `DataError`."""
    return STARTS.choose(
        "snapshot", file=str(path.absolute()), sha256=hash_of(path), match=match, rate=rate,
        fresh_end=fresh_end,
    )  # fmt: skip


def rate_of_taken(settings: Training) -> float:
    """What the learning rate is multiplied by in the layers that took weights."""
    return float(settings.start.values.get("rate", 1.0))


def shipped_network(units: int) -> Network:
    """A new network like those whose weights are shipped, with so many outputs."""
    hidden = (layer("dense", units=64), layer("relu"), layer("dense", units=64), layer("relu"))
    return (*hidden, layer("dense", units=units))
