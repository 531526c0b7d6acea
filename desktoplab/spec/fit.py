"""Whether loss, schedule and data go together. Each refusal is a sentence that says what to do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.network import Layer
from desktoplab.spec.procedures import faced, seen
from desktoplab.spec.tables import LAYERS, LOSSES, PROCEDURES, SCHEDULES, DataInfo, Shape, Task
from desktoplab.spec.text import Text, text


@dataclass(frozen=True)
class Wanted:
    """What the network of a player is to give: `count` numbers, in one of a few `shapes`.

    `units` and `reason` are the same in words: `10 units`, as `Digits has 10 classes`.
    """

    count: int
    shapes: tuple[Shape, ...]
    reason: Text

    @property
    def units(self) -> Text:
        """`10 units`."""
        return _units(self.count)


def misfits_of_choices(experiment: Experiment, info: DataInfo) -> list[Text]:
    """Why loss or schedule suit neither data nor run; empty where they do."""
    found = []
    if has_loss(experiment):
        found.append(misfit_of_loss(experiment.training.loss.name, info))
    found.append(misfit_of_schedule(experiment.training))
    return [one for one in found if one is not None]


def has_loss(experiment: Experiment) -> bool:
    """Whether what the experiment makes small is its loss; a game has losses of its own."""
    entry = PROCEDURES[experiment.training.procedure.name]
    return "training.loss" not in entry.traits.without


def misfit_of_loss(loss: str, info: DataInfo) -> Text | None:
    """Why this loss does not suit the data; None where it does."""
    entry = LOSSES[loss]
    if info.task not in entry.traits.tasks:
        return _of_another_task(info)
    if entry.traits.classes not in (0, info.classes):
        return text(
            "{loss} tells {wanted} classes apart, {data} has {found}: choose {losses}.",
            loss=Text(entry.label), wanted=entry.traits.classes, data=Text(info.label),
            found=info.classes, losses=_names(info),
        )  # fmt: skip
    return None


def _of_another_task(info: DataInfo) -> Text:
    data, losses = Text(info.label), _names(info)
    if info.task == "regression":
        return text("{data} is a regression: choose {losses}.", data=data, losses=losses)
    if info.task == "reconstruction":
        return text(
            "The inputs of {data} are to be given again: choose {losses}.",
            data=data, losses=losses,
        )  # fmt: skip
    return text("{data} is a classification: choose {losses}.", data=data, losses=losses)


def misfit_of_last(experiment: Experiment, last: Layer, player: int = 0) -> Text | None:
    """Why the last layer of a player does not go with its loss; None where it does."""
    label: str = ""
    contains: tuple[str, ...] = ()
    if experiment.players:
        label = PROCEDURES[experiment.training.procedure.name].label
        contains = experiment.players[player].contains
    elif has_loss(experiment):
        entry = LOSSES[experiment.training.loss.name]
        label, contains = entry.label, entry.traits.contains
    if last.kind not in contains:
        return None
    return text(
        "{layer} before {loss} is not needed, as the loss contains it: delete the layer.",
        layer=Text(LAYERS[last.kind].label), loss=Text(label),
    )  # fmt: skip


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
    """The same with a loss that suits the data and as many outputs as are wanted.

    Only a loss that does not suit is changed, and only last layers that have `units`.
    """
    info = seen(experiment, info)
    suitable = losses_for(info)
    if has_loss(experiment) and suitable and experiment.training.loss.name not in suitable:
        loss = LOSSES.choose(suitable[0])
        training = Training(experiment.training.values.replace(loss=loss))
        experiment = replace(experiment, training=training)
    for player, network in enumerate(experiment.networks):
        last = network[-1] if network else None
        if isinstance(last, Layer) and "units" in last.values:
            count = wanted_of(experiment, info, player).count
            last = replace(last, values=last.values.replace(units=count))
            turned = replace(faced(experiment, player), network=(*network[:-1], last))
            experiment = faced(turned, player)
    return experiment


def suited(experiment: Experiment, procedure: object, info: DataInfo) -> Experiment:
    """The experiment with another way of learning, and what that asks for; may raise `Refused`.

    What it asks for is what its traits say, then loss and outputs as `fitted` has them.
    """
    chosen = PROCEDURES.check(procedure, "training.procedure")
    training = Training(experiment.training.values.replace(procedure=chosen))
    after = replace(experiment, training=training)
    if chosen.name == experiment.training.procedure.name:
        return after
    suit = PROCEDURES[chosen.name].traits.suit
    return fitted(suit(after, seen(after, info)), info)


def wanted_of(experiment: Experiment, info: DataInfo, player: int = 0) -> Wanted:
    """What a player's network is to give, for data as the procedure sees them."""
    if experiment.players:
        count = experiment.players[player].outputs(info)
        reason = (
            text("the discriminator answers with one number")
            if player
            else _reason_of_numbers(info)
        )
    else:
        loss = experiment.training.loss.name
        count, reason = wanted_output(loss, info)[0], reason_for_output(loss, info)
    makes_samples = info.task in ("reconstruction", "generation") and not player
    shapes = {(count,), info.shape} if makes_samples else {(count,)}
    return Wanted(count, tuple(sorted(shapes)), reason)


def wanted_output(loss: str, info: DataInfo) -> tuple[int, Text]:
    """How many outputs a loss wants, as a number and in words."""
    wanted = LOSSES[loss].traits.outputs(info)
    return wanted, _units(wanted)


def _units(count: int) -> Text:
    return text("{wanted} {wanted:unit|units}", wanted=count)


def reason_for_output(loss: str, info: DataInfo) -> Text:
    """Why so many."""
    entry = LOSSES[loss]
    if info.task == "reconstruction":
        return _reason_of_numbers(info)
    if entry.traits.outputs(info) == info.classes:
        return text("{data} has {classes} classes", data=Text(info.label), classes=info.classes)
    if info.task == "regression":
        return text("the target of {data} is one number", data=Text(info.label))
    return text("{loss} takes one", loss=Text(entry.label))


def _reason_of_numbers(info: DataInfo) -> Text:
    return text(
        "a sample of {data} has {count} {count:number|numbers}",
        data=Text(info.label),
        count=info.numbers,
    )


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
