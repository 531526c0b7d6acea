"""What a wish for fine-tuning comes to: the experiment, and which layers take weights. No widgets.

`forecast` loads torch and reads the weights, so it is pulled in another thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.naming import naming
from desktoplab.spec.network import Network, every_item
from desktoplab.spec.tables import STARTS, DataInfo
from desktoplab.spec.text import Text, text
from desktoplab.spec.tuning import Tuning, fine_tuned, frozen
from desktoplab.ui.finetune.offers import Offer

SLOW = 0.1
"""Of the learning rate, for old layers that are to learn more slowly."""

MOST_NAMED = 3


@dataclass(frozen=True)
class Wish:
    """What a person chose. `old` says how layers that take weights learn: `free`, `slow`, `held`.

    `own_network` puts the network of the weights in place of the present one; with `fresh_end` the
    last layer takes none.
    """

    offer: Offer
    own_network: bool
    fresh_end: bool
    old: str

    @property
    def rate(self) -> float:
        """The factor of the old layers."""
        return SLOW if self.old == "slow" else 1.0


@dataclass(frozen=True)
class Ready:
    """The experiment that a wish comes to, but for its start, and how weights are `match`ed.

    `told` says in words what is taken.
    """

    experiment: Experiment
    match: str
    told: Text


def forecast(present: Experiment, info: DataInfo, wish: Wish) -> Iterator[Ready]:
    """Find out which layers fit; raises `DataError` or `Unfit` with what to do."""
    from desktoplab.engine.warm import fit_of

    theirs = wish.offer.network
    network = theirs if wish.own_network else None
    match = "card" if theirs is None or _knows(network or present.network, theirs) else "order"
    fresh = STARTS.choose("fresh")
    changed = fine_tuned(present, info, Tuning(fresh, network))
    fit = fit_of(changed, replace(wish.offer.weights(match), fresh_end=wish.fresh_end))
    if wish.old == "held":
        changed = frozen(changed, fit.taken)
    told = _told(changed, len(fit.taken), fit.fresh)
    yield Ready(changed, match, told)


def _knows(one: Network, other: Network) -> bool:
    """Whether networks have a card in common."""
    return bool({item.uid for item in every_item(one)} & {item.uid for item in every_item(other)})


def _told(experiment: Experiment, taken: int, fresh: tuple[str, ...]) -> Text:
    if not fresh:
        if taken == 1:
            return text("The layer with weights takes them from there.")
        return text("All {count} layers with weights take them from there.", count=taken)
    cards = {item.uid: naming(item) for item in every_item(experiment.network)}
    found = dict.fromkeys(key.partition("/")[0] for key in fresh)  # a repeated layer once
    named = [cards[uid] for uid in found if uid in cards]
    listed = named[0] if named else text("a projection")
    for one in named[1:MOST_NAMED]:
        listed = text("{first}, {second}", first=listed, second=one)
    if len(named) > MOST_NAMED:
        listed = text("{first}, {second}", first=listed, second=text("and more"))
    return text(
        "{count} of {all} layers with weights {count:takes|take} them from there. Fresh: {fresh}.",
        count=taken, all=taken + len(fresh), fresh=listed,
    )  # fmt: skip
