"""What is measured, one file each. Importing this package fills `PROBES`; it does not import torch."""

from desktoplab.probes import boundary, gradient_flow, predictions, weights

__all__ = ["boundary", "gradient_flow", "predictions", "weights"]
