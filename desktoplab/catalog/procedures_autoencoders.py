"""Pre-training by denoising autoencoders: its settings, and what they ask of a network."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fields import Flag, Integer, Number
from desktoplab.spec.pretrained import misfit_of_chain
from desktoplab.spec.tables import PROCEDURES, DataInfo, ProcedureTraits
from desktoplab.spec.walk import Problem


def _misfit(experiment: Experiment, info: DataInfo) -> Problem | None:
    del info
    return misfit_of_chain(experiment.network)


@PROCEDURES.register(
    "pretrain_autoencoders",
    "Pre-training by autoencoders",
    traits=ProcedureTraits(misfit=_misfit),
    epochs=Integer(
        20, 1, 100_000, "How often each layer sees all inputs before the next one begins.",
        unit="epochs", label="Epochs per layer",
    ),
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
