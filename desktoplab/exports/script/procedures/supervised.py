"""The script of learning from labels: one network, one loop over mini-batches."""

from __future__ import annotations

from desktoplab.exports.script.book import Book
from desktoplab.exports.script.data import data_lines
from desktoplab.exports.script.frame import MAIN, streams_lines, title
from desktoplab.exports.script.network import NOISY, network_lines
from desktoplab.exports.script.ran import Ran
from desktoplab.exports.script.training import (
    Loop,
    old_weights_lines,
    training_lines,
)
from desktoplab.exports.script.updates import optimizer_class
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import expand
from desktoplab.spec.tables import DataInfo


def supervised(experiment: Experiment, ran: Ran, info: DataInfo) -> list[str]:
    """Streams, data, network, training."""
    book = Book()
    network = network_lines(experiment.network, info.shape, experiment.training.weight_init, book)
    stages = tuple(expand(experiment.network))
    is_noisy = any(stage.layer.kind in NOISY for stage in stages)
    has_frozen = any(stage.layer.values.get("frozen") for stage in stages)
    loop = Loop(ran.device, has_frozen, ran.steps, ran.rates)
    return [
        streams_lines(ran.device, is_noisy),
        title("Data"),
        data_lines(experiment.data, info, ran.device),
        title("Network"),
        *([book.text()] if book.definitions else []),
        network,
        *old_weights_lines(experiment.training),
        title("Training"),
        *optimizer_class(experiment.training.optimizer),
        training_lines(experiment.training, info, loop),
        MAIN,
    ]
