"""Confusion: which class is taken for which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.tables import PROBES, DataInfo, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

CLASSES = 30


def _fits(info: DataInfo) -> bool:
    return info.task == "classification" and info.classes <= CLASSES


@PROBES.register("confusion", "Confusion matrix", traits=ProbeTraits("matrix", _fits))
def confusion(look: Look) -> Arrays:
    """How often each class (row) of the validation part was answered as each other (column).

    `matrix` (classes, classes) counts samples; those whose outputs are not finite have no answer
    and are left out. `names` (classes,).
    """
    from desktoplab.engine import scores

    info, outputs = look.data.info, look.validation_outputs
    finite = outputs.isfinite().all(1)
    found = scores.answers(outputs[finite])
    names = info.class_names or tuple(str(number) for number in range(info.classes))
    return {
        "matrix": scores.confusion(found, look.data.validation.labels[finite], info.classes),
        "names": np.array(names),
    }
