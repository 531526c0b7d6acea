"""Early stopping: remembers the best epoch of a run, and its weights. Looks, never trains."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import torch
from torch import Tensor

from desktoplab.catalog.stopping import Rule
from desktoplab.engine.messages import Point
from desktoplab.spec.text import Text, text

Tensors = Callable[[], Iterable[tuple[str, Tensor]]]


class Watch:
    """Sees the point of each epoch's end; a loss that is not finite is no improvement.

    `tensors` are those that it keeps and puts back, by name.
    """

    def __init__(self, tensors: Tensors, rule: Rule | None) -> None:
        self.tensors, self.rule = tensors, rule
        self.best = math.inf
        self.best_epoch = 0
        self.last_epoch = 0
        self.is_over = False
        self.kept: dict[str, Tensor] = {}

    def see(self, point: Point, epoch: int) -> None:
        """Take note of the end of an epoch; `is_over` says whether patience has run out."""
        if self.rule is None:
            return
        self.last_epoch = epoch
        loss = point.values["validation_loss"]
        if loss < self.best - self.rule.min_improvement:
            self.best, self.best_epoch = loss, self.last_epoch
            if self.rule.restore_best:
                self.kept = {name: t.detach().clone() for name, t in self.tensors()}
        self.look_back()

    def look_back(self) -> None:
        """Find out whether patience has run out."""
        if self.rule is not None:
            self.is_over = self.last_epoch - self.best_epoch >= self.rule.patience

    def restore(self) -> bool:
        """Put the best weights back; whether that changed anything."""
        if not self.kept or self.best_epoch == self.last_epoch:
            return False
        with torch.no_grad():
            for name, tensor in self.tensors():
                tensor.copy_(self.kept[name])
        return True

    def reason(self, restored: bool) -> Text | None:
        """Why the run ended, and with which weights; None where there is nothing to say."""
        back = text("The weights of epoch {epoch} are back.", epoch=self.best_epoch)
        if self.is_over and self.rule is not None:
            why = text(
                "Stopped early after epoch {epoch}: the validation loss has not improved for "
                "{patience} {patience:epoch|epochs}.",
                epoch=self.last_epoch, patience=self.rule.patience,
            )  # fmt: skip
            return text("{why} {back}", why=why, back=back) if restored else why
        if restored:
            why = text("Finished; the validation loss was best in epoch {e}.", e=self.best_epoch)
            return text("{why} {back}", why=why, back=back)
        return None
