"""What can be built. Importing this package fills the registries; it does not import torch."""

from desktoplab.catalog import (
    activations,
    arrays_data,
    clipping,
    convolution,
    csv_data,
    datasets,
    image_folder,
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
    procedures,
    procedures_gan,
    recurrent,
    regularization,
    schedules,
    sequences,
    starts,
    stopping,
)  # fmt: skip

__all__ = [
    "activations", "arrays_data", "clipping", "convolution", "csv_data", "datasets",
    "image_folder", "initializers", "layers", "losses", "measured", "normalization", "optimizers",
    "penalties", "planes", "presets", "presets_deep", "presets_fit", "presets_shapes",
    "procedures", "procedures_gan", "recurrent", "regularization", "schedules", "sequences",
    "starts", "stopping",
]  # fmt: skip
