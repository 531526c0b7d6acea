"""What can be built. Importing this package fills the registries; it does not import torch."""

from desktoplab.catalog import (
    activations,
    arrays_data,
    csv_data,
    datasets,
    image_folder,
    initializers,
    layers,
    losses,
    optimizers,
    presets,
)  # fmt: skip

__all__ = [
    "activations", "arrays_data", "csv_data", "datasets", "image_folder", "initializers",
    "layers", "losses", "optimizers", "presets",
]  # fmt: skip
