"""What can be built. Importing this package fills the registries; it does not import torch."""

from desktoplab.catalog import (
    activations,
    datasets,
    initializers,
    layers,
    losses,
    optimizers,
    presets,
)  # fmt: skip

__all__ = [
    "activations", "datasets", "initializers", "layers", "losses", "optimizers", "presets",
]  # fmt: skip
