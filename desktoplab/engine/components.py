"""What principal components of the training part keep of the validation part. Plain torch.

Autoencoders are compared with them: a linear one finds the same plane (Baldi, Hornik 1989).
"""

from __future__ import annotations

import torch
from torch import Tensor

MOST_NUMBERS = 1024
"""Numbers of a sample beyond which directions are not computed: that would take seconds."""


def directions(inputs: Tensor) -> Tensor | None:
    """The principal directions of samples as columns, the strongest first, (numbers, numbers).

    float64; None where a sample has too many numbers.
    """
    rows = inputs.flatten(1)
    if rows.shape[1] > MOST_NUMBERS:
        return None
    rows = rows.double()
    centered = rows - rows.mean(0)
    found: Tensor = torch.linalg.eigh(centered.T @ centered).eigenvectors
    return found.flip(1)


def kept(found: Tensor, training: Tensor, validation: Tensor, count: int) -> float:
    """R² of validation samples given again from their first `count` components.

    As the R² of an autoencoder, with the mean of the training samples taken off before.
    """
    rows = validation.flatten(1).double()
    centered = rows - training.flatten(1).double().mean(0)
    chosen = found[:, :count]
    lost = (centered - centered @ chosen @ chosen.T).square().sum()
    return float(1.0 - lost / (rows - rows.mean(0)).square().sum())
