"""Pre-training by restricted Boltzmann machines: its settings, and what they ask of a network."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.catalog.procedures import EPOCHS_OF_LAYER
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fields import Choice, Flag, Integer, Number
from desktoplab.spec.naming import naming
from desktoplab.spec.pretrained import hidden, misfit_of_chain
from desktoplab.spec.tables import PROCEDURES, DataInfo, ProcedureTraits
from desktoplab.spec.text import text
from desktoplab.spec.walk import Problem


def _misfit(experiment: Experiment, info: DataInfo) -> Problem | None:
    found = misfit_of_chain(experiment.network)
    if found is not None:
        return found
    for each in hidden(experiment.network):
        if [activation.kind for activation in each.activations] != ["sigmoid"]:
            return Problem(each.stage.layer.uid, text(
                "The units of a restricted Boltzmann machine are on or off with the probability "
                "that a sigmoid gives: put a Sigmoid, and no other activation, behind {layer}.",
                layer=naming(each.stage.layer),
            ))  # fmt: skip
    values = experiment.training.procedure.values
    if values["visible"] == "bernoulli" and experiment.data.standardize != "none":
        return Problem(None, text(
            "Visible units that are on or off take inputs from 0 to 1, which standardized inputs "
            "are not: do not standardize, or choose Gaussian visible units.",
        ))  # fmt: skip
    return None


@PROCEDURES.register(
    "pretrain_rbms",
    "Pre-training by Boltzmann machines",
    traits=ProcedureTraits(misfit=_misfit),
    epochs=EPOCHS_OF_LAYER,
    learning_rate=Number(
        0.3, 1e-6, 10.0, "That of the machines. Gaussian visible units learn at a tenth of it, as "
        "nothing keeps them between 0 and 1.",
        log=True,
    ),
    k=Integer(
        1, 1, 100, "Rounds of the chain from a sample before the machine's own answer is taken "
        "(CD-k). More rounds come nearer to the true gradient and take longer.",
        label="Rounds (k)",
    ),
    visible=Choice(
        "gaussian", (("gaussian", "Gaussian"), ("bernoulli", "On or off")),
        "What the inputs are to the first machine: numbers of any size, as standardized ones, or "
        "probabilities from 0 to 1, as the pixels of a picture that is not standardized.",
        label="Visible units",
    ),
    sampled=Flag(
        False, "Draws the visible units of the chain instead of taking their means: exact, but "
        "with more noise.",
        label="Draw visible units",
    ),
)  # fmt: skip
@dataclass(frozen=True)
class PretrainRbms:
    """Trains each hidden layer as a restricted Boltzmann machine, then all of them by the labels.

    A machine learns which inputs are probable: its hidden units are on with the probability that
    the layer's sigmoid gives, and give the inputs back through the same weights. Contrastive
    divergence lowers the free energy of the samples and raises that of what k rounds of such a
    chain make of them (Hinton 2002). The answers of a trained layer are the inputs of the next one
    (Hinton, Osindero, Teh 2006). Machines learn with momentum 0.5, a constant rate and neither
    clipping nor penalty; all inputs take part, those without a label too. Then the whole network
    learns by the training settings, which is called fine-tuning.

    What is mended is the start of a deep network of sigmoids, which plain SGD cannot train from
    random weights. ReLU with He initialization, or batch normalization, mend it in one line.
    """

    epochs: int
    learning_rate: float
    k: int
    visible: str
    sampled: bool
