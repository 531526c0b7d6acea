"""The columns of the board: one table for the window, the terminal, CSV and HTML."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktoplab.board.entry import Entry
from desktoplab.spec.naming import named
from desktoplab.spec.tables import OPTIMIZERS
from desktoplab.spec.text import Text, text
from desktoplab.verdicts import show

Texts = Callable[[Entry], Iterable[Text]]
OUTCOMES = {
    "running": text("Running"), "finished": text("Finished"), "diverged": text("Diverged"),
    "stopped": text("Stopped"), "failed": text("Failed"), "interrupted": text("Interrupted"),
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """`value` is what is sorted by, `shown` what a person reads; `log` says it spans decades.

    `texts` are the parts of words that can be said in another language. Those with `is_number` can
    be an axis of the scatter. `brief` columns fit a terminal.
    """

    name: str
    label: str
    help: str
    value: Callable[[Entry], float | str]
    shown: Callable[[Entry], str]
    is_number: bool = False
    log: bool = False
    brief: bool = False
    texts: Texts | None = None

    def said(self, entry: Entry, say: Callable[[Text], str]) -> str:
        """What a person reads, in their language."""
        if self.texts is None:
            return self.shown(entry)
        return " · ".join(say(each) for each in self.texts(entry))


def _words(
    name: str, label: str, help_text: str, texts: Texts | None = None, *, brief: bool = False
) -> Column:  # fmt: skip
    def value(entry: Entry) -> str:
        return str(getattr(entry, name))

    return Column(name, label, help_text, value, value, brief=brief, texts=texts)


def _network(entry: Entry) -> Iterator[Text]:
    return (named(each) for each in entry.network.split(" · "))


def _optimizer(entry: Entry) -> Iterator[Text]:
    kind, _, rate = entry.optimizer.partition(" ")
    label = OPTIMIZERS[kind].label if kind in OPTIMIZERS else kind
    yield text("{kind} {brief}", kind=Text(label), brief=rate)


def _outcome(entry: Entry) -> Iterator[Text]:
    yield OUTCOMES.get(entry.outcome, Text(entry.outcome))


def _data(entry: Entry) -> Iterator[Text]:
    yield Text(entry.data)


def _number(
    name: str, label: str, help_text: str, shown: Callable[[float], str], *, log: bool = False
) -> Column:
    def value(entry: Entry) -> float:
        return float(getattr(entry, name))

    def words(entry: Entry) -> str:
        number = value(entry)
        return "–" if math.isnan(number) else shown(number)

    return Column(name, label, help_text, value, words, is_number=True, log=log, brief=True)


def _whole(number: float) -> str:
    return f"{number:,.0f}"


def _score(number: float) -> str:
    return f"{number:.3f}"


COLUMNS: tuple[Column, ...] = (
    Column("file", "File", "Name of the snapshot.", lambda e: e.path.name, lambda e: e.path.name,
           brief=True),
    _words("data", "Data", "What it learned from.", _data, brief=True),
    _number("validation", "Validation", "Accuracy on samples kept aside, or R².", _score),
    _number("depth", "Layers", "Layers with weights, repetitions counted.", _whole),
    _number("backward", "Error first/last",
            "Size of the error at the first hidden layer over that at the last; 1 where it keeps "
            "its size, near 0 where the gradient vanishes.", show, log=True),
    _number("forward", "Spread last/first",
            "Spread of the activations at the last hidden layer over that at the first.", show,
            log=True),
    _number("parameters", "Parameters", "Numbers that are learned.", _whole, log=True),
    _number("steps", "Updates", "Updates of the weights.", _whole, log=True),
    _number("training", "Training", "Accuracy on training samples, or R².", _score),
    _number("validation_loss", "Validation loss", "Loss on samples kept aside.", show, log=True),
    _words("outcome", "Outcome", "Finished, stopped or diverged.", _outcome, brief=True),
    _words("title", "Title", "What its maker calls it."),
    _words("network", "Network", "Its cards, input first.", _network),
    _words("optimizer", "Optimizer", "With its learning rate.", _optimizer),
    _words("created", "Saved", "When it was saved, in UTC."),
)  # fmt: skip

NUMBERS: tuple[Column, ...] = tuple(column for column in COLUMNS if column.is_number)
"""Those that can be an axis of the scatter."""


def column_named(name: str) -> Column:
    """The column of that name."""
    return next(column for column in COLUMNS if column.name == name)
