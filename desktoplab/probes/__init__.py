"""What is measured, one file each. Importing this package fills `PROBES`, without torch."""

from desktoplab.probes import boundary, gradient_flow, predictions, weights

__all__ = ["boundary", "gradient_flow", "predictions", "weights"]
