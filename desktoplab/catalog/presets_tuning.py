"""Ready-made experiments that begin with what another network has learned."""

from __future__ import annotations

from desktoplab.catalog.starts import shipped_network
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.tables import DATASETS, PRESETS, STARTS, PresetTraits
from desktoplab.spec.tuning import frozen, last_weighted

TUNING = "Fine-tuning"


@PRESETS.register(
    "fine_tuned_digits", "Fine-tuned on few digits", group=TUNING, traits=PresetTraits()
)
def fine_tuned_digits() -> Experiment:
    """Ninety digits by new hands, learned by a network that knows the digits of others.

    It comes to more than 90 % where training from scratch ends below 85 %. Choose Fresh weights
    under Start with, and compare (A/B).
    """
    return _few_digits()


@PRESETS.register(
    "fine_tuned_shuffled", "Fine-tuning that does not help", group=TUNING, traits=PresetTraits()
)
def fine_tuned_shuffled() -> Experiment:
    """The same with all pixels in another order, and the old layers frozen: worse than scratch.

    The tasks are not close: what the first layers know of neighboring pixels is wrong here.
    """
    mixed = _few_digits(shuffled=True)
    last = last_weighted(mixed.network)
    return frozen(mixed, {item.uid for item in mixed.network if item is not last})


def _few_digits(*, shuffled: bool = False) -> Experiment:
    """Ten in a hundred of the digits by the second half of the writers."""
    return Experiment(
        network=shipped_network(10),
        data=data(
            dataset=DATASETS.choose("digits_part", hands="second", shuffled=shuffled),
            validation=0.9,
        ),
        training=training(epochs=30, start=STARTS.choose("shipped")),
    )
