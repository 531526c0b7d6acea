"""The body of a script for each way of learning: all that follows its constants.

A body is a list of parts, each of whole lines, between which two lines are left free. `info` is
what the procedure sees of the data.
"""

from __future__ import annotations

from collections.abc import Callable

from desktoplab.exports.script.procedures.gan import gan
from desktoplab.exports.script.procedures.pretraining import pretraining
from desktoplab.exports.script.procedures.supervised import supervised
from desktoplab.exports.script.ran import Ran
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataInfo

Body = Callable[[Experiment, Ran, DataInfo], list[str]]

PROCEDURES: dict[str, Body] = {
    "autoencoder": supervised,
    "supervised": supervised,
    "gan": gan,
    "pretrain_autoencoders": pretraining,
    "pretrain_rbms": pretraining,
}
