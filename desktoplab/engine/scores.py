"""What outputs are worth: probabilities, answers, accuracy, confusion, R². No network here."""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from desktoplab.spec.tables import DataInfo


def probabilities(outputs: Tensor) -> Tensor:
    """Probabilities (batch, classes) of outputs (batch, classes), or (batch, 1) as log odds."""
    if outputs.shape[1] > 1:
        return outputs.softmax(1)
    second = outputs.sigmoid()
    return torch.cat([1.0 - second, second], dim=1)


def answers(outputs: Tensor) -> Tensor:
    """The most probable class of each sample, (batch,); a single output answers by its sign."""
    return outputs.argmax(1) if outputs.shape[1] > 1 else (outputs[:, 0] > 0).long()


def metric_of(info: DataInfo) -> str:
    """`accuracy` for classes, `r2` for a regression and for inputs that are given again."""
    return "r2" if info.has_targets else "accuracy"


def score(outputs: Tensor, labels: Tensor, info: DataInfo) -> float:
    """The metric that suits the task: share of right answers, or R²."""
    if info.has_targets:
        return r2(outputs.reshape(labels.shape), labels)
    return (answers(outputs) == labels).float().mean().item()


def r2(outputs: Tensor, targets: Tensor) -> float:
    """1 − Σ(t − y)² / Σ(t − mean t)²: 1 is perfect, 0 as good as the mean, below is worse.

    Both are (samples,) or (samples, numbers), with a mean for each number: for inputs that are
    given again it is the share of their variance that is kept, as in a principal component
    analysis. NaN where all targets are equal. Float64, as squares of float32 lose digits.
    """
    y, t = outputs.double(), targets.double()
    spread = (t - t.mean(0)).square().sum().item()
    return 1.0 - (t - y).square().sum().item() / spread if spread > 0 else math.nan


def confusion(found: Tensor, labels: Tensor, classes: int) -> NDArray[np.int64]:
    """How often class i (row) was answered as j (column), (classes, classes)."""
    pairs = (labels * classes + found).cpu().numpy()
    return np.bincount(pairs, minlength=classes**2).reshape(classes, classes).astype(np.int64)
