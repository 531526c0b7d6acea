"""Whether loss, schedule and data go together. Each refusal is a sentence that says what to do."""

from __future__ import annotations

from dataclasses import replace

from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.network import Layer
from desktoplab.spec.tables import LAYERS, LOSSES, SCHEDULES, DataInfo, Task
from desktoplab.spec.text import Text, text


def misfit_of_loss(loss: str, info: DataInfo, last: Layer | None) -> Text | None:
    """Why this loss does not suit the data or the last layer; None where it does."""
    entry = LOSSES[loss]
    data = Text(info.label)
    if info.task not in entry.traits.tasks:
        return (
            text("{data} is a regression: choose {losses}.", data=data, losses=_names(info))
            if info.task == "regression"
            else text(
                "{data} is a classification: choose {losses}.",
                data=data, losses=_names(info),
            )
        )  # fmt: skip
    if entry.traits.classes not in (0, info.classes):
        return text(
            "{loss} tells {wanted} classes apart, {data} has {found}: choose {losses}.",
            loss=Text(entry.label), wanted=entry.traits.classes, data=Text(info.label),
            found=info.classes, losses=_names(info),
        )  # fmt: skip
    if last is not None and last.kind in entry.traits.contains:
        return text(
            "{layer} before {loss} is not needed, as the loss contains it: delete the layer.",
            layer=Text(LAYERS[last.kind].label), loss=Text(entry.label),
        )  # fmt: skip
    return None


def misfit_of_schedule(training: Training) -> Text | None:
    """A schedule that ends with the run needs a run that ends."""
    schedule = training.schedule
    entry = SCHEDULES[schedule.name]
    if training.epochs or not entry.traits.needs_end(schedule.values):
        return None
    return text(
        "{schedule} must know when it ends: set the number of epochs, or the schedule's length.",
        schedule=Text(entry.label),
    )


def fitted(experiment: Experiment, info: DataInfo) -> Experiment:
    """The same with a loss that suits the data and as many outputs as it wants.

    Only a loss that does not suit is changed, and only a last layer that has `units`.
    """
    training, network = experiment.training, experiment.network
    suitable = losses_for(info)
    if suitable and training.loss.name not in suitable:
        loss = LOSSES.choose(suitable[0])
        training = Training(training.values.replace(loss=loss))
    last = network[-1] if network else None
    if isinstance(last, Layer) and "units" in last.values:
        units, _ = wanted_output(training.loss.name, info)
        network = (*network[:-1], replace(last, values=last.values.replace(units=units)))
    return replace(experiment, training=training, network=network)


def wanted_output(loss: str, info: DataInfo) -> tuple[int, Text]:
    """How many outputs there must be, as a number and in words."""
    wanted = LOSSES[loss].traits.outputs(info)
    if wanted == 1:
        return 1, text("1 unit")
    return wanted, text("{wanted} units", wanted=wanted)


def reason_for_output(loss: str, info: DataInfo) -> Text:
    """Why so many."""
    entry = LOSSES[loss]
    if entry.traits.outputs(info) == info.classes:
        return text("{data} has {classes} classes", data=Text(info.label), classes=info.classes)
    if info.task == "regression":
        return text("the target of {data} is one number", data=Text(info.label))
    return text("{loss} takes one", loss=Text(entry.label))


def losses_for(info: DataInfo) -> tuple[str, ...]:
    """The names of the losses that suit the data."""

    def suits(task: Task, name: str) -> bool:
        traits = LOSSES[name].traits
        return task in traits.tasks and traits.classes in (0, info.classes)

    return tuple(name for name in LOSSES if suits(info.task, name))


def _names(info: DataInfo) -> Text:
    """The labels of the suitable losses: `A, B or C`."""
    labels = [Text(LOSSES[name].label) for name in losses_for(info)]
    named = labels[0]
    for label in labels[1:-1]:
        named = text("{first}, {second}", first=named, second=label)
    return text("{first} or {second}", first=named, second=labels[-1]) if labels[1:] else named
