"""What can be built. Importing this package fills the registries; it does not import torch."""

from desktoplab.catalog import (
    activations,
    clipping,
    convolution,
    datasets,
    initializers,
    layers,
    losses,
    measured,
    normalization,
    optimizers,
    penalties,
    planes,
    presets,
    presets_deep,
    presets_fit,
    presets_shapes,
    recurrent,
    regularization,
    schedules,
    sequences,
    stopping,
)  # fmt: skip

__all__ = [
    "activations", "clipping", "convolution", "datasets", "initializers", "layers", "losses",
    "measured", "normalization", "optimizers", "penalties", "planes", "presets", "presets_deep",
    "presets_fit", "presets_shapes", "recurrent", "regularization", "schedules", "sequences",
    "stopping",
]  # fmt: skip
