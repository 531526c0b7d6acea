"""What can be built. Importing this package fills the registries; it does not import torch."""

from desktoplab.catalog import (
    activations,
    clipping,
    datasets,
    initializers,
    layers,
    losses,
    measured,
    optimizers,
    penalties,
    planes,
    presets,
    presets_deep,
    presets_fit,
    schedules,
    sequences,
    stopping,
)  # fmt: skip

__all__ = [
    "activations", "clipping", "datasets", "initializers", "layers", "losses", "measured",
    "optimizers", "penalties", "planes", "presets", "presets_deep", "presets_fit", "schedules",
    "sequences", "stopping",
]  # fmt: skip
