"""The images that a network gets most wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktoplab.probes.predictions import IMAGES, tell
from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


@PROBES.register(
    "mistakes",
    "Worst mistakes",
    traits=ProbeTraits("images", lambda info: info.is_image and info.task == "classification"),
)
def mistakes(look: Look) -> Arrays:
    """The validation images with the greatest loss, the worst first: hard ones, and wrong labels.

    `images` (k, height, width) from 0 to 1, `labels` (k,), `predicted` (k,) with −1 where the
    outputs are not finite, `confidence` (k,): the probability given to the predicted class.
    `losses` (k,) are the losses of the single samples, NaN where they are not finite.
    """
    import torch

    part, outputs = look.data.validation, look.validation_outputs
    losses = torch.vmap(lambda output, label: look.loss(output[None], label[None]))(
        outputs, part.labels
    ).double()
    order = losses.nan_to_num(torch.inf).argsort(descending=True, stable=True)[:IMAGES]
    chosen = type(part)(part.inputs[order], part.labels[order])
    return {**tell(look, chosen, outputs[order]), "losses": losses[order].cpu().numpy()}
