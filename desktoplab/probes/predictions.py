"""What the network says to a few images that it does not learn from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from torch import Tensor

    from desktoplab.engine.look import Arrays, Look
    from desktoplab.engine.prepare import Part

IMAGES = 24


@PROBES.register(
    "predictions",
    "Predictions",
    traits=ProbeTraits("images", lambda info: info.is_image and info.task == "classification"),
)
def predictions(look: Look) -> Arrays:
    """The first validation images with the network's answers.

    `images` (k, height, width) from 0 to 1, `labels` (k,), `predicted` (k,) with −1 where the
    outputs are not finite, `confidence` (k,): the probability given to the predicted class.
    """
    part = look.data.validation.head(IMAGES)
    return tell(look, part, look.first_outputs(len(part)))


def tell(look: Look, part: Part, outputs: Tensor) -> dict[str, np.ndarray]:
    """Images with the answers that were given to them."""
    from desktoplab.engine.scores import probabilities

    outputs = outputs.double()
    confidence, predicted = probabilities(outputs).max(1)
    finite = outputs.isfinite().all(1).cpu().numpy()
    images = look.data.raw(part.inputs).mean(axis=1)
    return {
        "images": np.clip(images, 0.0, 1.0),
        "labels": part.labels.cpu().numpy(),
        "predicted": np.where(finite, predicted.cpu().numpy(), -1),
        "confidence": np.where(finite, confidence.cpu().numpy(), np.nan),
    }
