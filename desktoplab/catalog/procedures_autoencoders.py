"""Autoencoders: a network that gives its inputs again, and layers that each learned to do so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktoplab.catalog.procedures import EPOCHS_OF_LAYER
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fields import Flag, Number
from desktoplab.spec.network import expand
from desktoplab.spec.pretrained import misfit_of_chain
from desktoplab.spec.tables import LAYERS, PROCEDURES, DataInfo, ProcedureTraits
from desktoplab.spec.text import text
from desktoplab.spec.walk import Problem


def _has_no_code(experiment: Experiment, info: DataInfo) -> Problem | None:
    del info
    weighted = [
        each for each in expand(experiment.network) if LAYERS[each.layer.kind].traits.weighted
    ]
    if len(weighted) > 1:
        return None
    return Problem(None, text(
        "An autoencoder needs a layer that codes and one that gives the input again: add a Dense "
        "layer before the last.",
    ))  # fmt: skip


@PROCEDURES.register(
    "autoencoder",
    "Autoencoder",
    traits=ProcedureTraits(
        aim=lambda info: replace(info, task="reconstruction"),
        without=frozenset({"data.labeled", "data.label_noise"}),
        misfit=_has_no_code,
    ),
)
@dataclass(frozen=True)
class Autoencoder:
    """Gives its input again, without labels: encoder, code and decoder stand in one column.

    The output has as many numbers as a sample, and the loss compares it with the input. What has
    to pass through a narrow layer is a code of the input: the narrowest layer. Without a narrow
    layer the network may learn to copy; dropout or noise as the first card make it mend what is
    missing (Vincent et al. 2008). R² is the share of the variance that comes back, so that it can
    be compared with principal components, which a network without activations equals
    (Baldi, Hornik 1989).
    """


def _misfit(experiment: Experiment, info: DataInfo) -> Problem | None:
    del info
    return misfit_of_chain(experiment.network)


@PROCEDURES.register(
    "pretrain_autoencoders",
    "Pre-training by autoencoders",
    traits=ProcedureTraits(misfit=_misfit),
    epochs=EPOCHS_OF_LAYER,
    learning_rate=Number(
        0.003, 1e-6, 10.0, "That of the autoencoders, which learn by Adam.", log=True,
    ),
    tied=Flag(
        True, "The decoder uses the layer's own weights the other way round. Else it has weights "
        "of its own, which are forgotten afterwards.",
        label="Tied weights",
    ),
    noise=Number(
        0.3, 0.0, 0.95, "Share of the numbers of an input that are put to 0 before it is coded, "
        "others in each update. The input is to be given again as it was (Vincent et al. 2008).",
        label="Damaged share",
    ),
)  # fmt: skip
@dataclass(frozen=True)
class PretrainAutoencoders:
    """Trains each hidden layer to give its inputs again, then all of them by the labels.

    A layer with its activation codes its inputs, and a decoder makes the inputs of the code again.
    The codes of a trained layer are the inputs of the next one (Bengio et al. 2006). What comes
    from a sigmoid is given again by one, with the cross-entropy; all else by plain sums, with the
    mean square. Autoencoders learn by Adam at a constant rate and with neither clipping nor
    penalty; dropout and noise between the layers wait. All inputs take part, those without a label
    too. Then the whole network learns by the training settings, which is called fine-tuning.

    What is mended is the start of a deep network, which plain SGD cannot train from random weights
    where its activations are sigmoids. ReLU with He initialization, or batch normalization, mend
    it in one line.
    """

    epochs: int
    learning_rate: float
    tied: bool
    noise: float
