"""What is measured, one file each. Importing this package fills `PROBES`, without torch."""

from desktoplab.probes import (
    activations,
    boundary,
    confusion,
    field,
    filters,
    generated,
    gradient_flow,
    mistakes,
    predictions,
    signal,
    skip_share,
    symmetry,
    time_gradient,
    unit_maps,
    update_ratio,
    weights,
)

__all__ = [
    "activations",
    "boundary",
    "confusion",
    "field",
    "filters",
    "generated",
    "gradient_flow",
    "mistakes",
    "predictions",
    "signal",
    "skip_share",
    "symmetry",
    "time_gradient",
    "unit_maps",
    "update_ratio",
    "weights",
]
