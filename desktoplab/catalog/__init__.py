"""What can be built. Importing this package fills the registries; it does not import torch."""

from desktoplab.catalog import (
    activations,
    convolution,
    datasets,
    initializers,
    layers,
    losses,
    normalization,
    optimizers,
    presets,
    recurrent,
    regularization,
)  # fmt: skip

__all__ = [
    "activations", "convolution", "datasets", "initializers", "layers", "losses", "normalization",
    "optimizers", "presets", "recurrent", "regularization",
]  # fmt: skip
