"""The tables of a report: the network with its shapes and parameters, and every setting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from desktoplab.engine.messages import RateChange
from desktoplab.exports.subject import Subject
from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS
from desktoplab.spec.fields import Choice, Field, Flag, Integer, Pick, label_of
from desktoplab.spec.naming import naming
from desktoplab.spec.network import Item, Layer
from desktoplab.spec.shapes import Inference, infer, show_shape
from desktoplab.spec.tables import LAYERS, DataInfo
from desktoplab.spec.text import Text, text
from desktoplab.spec.values import Chosen, Values

MOST_RATES = 12
"""Learning rates set by hand that are told one by one."""


def network_table(subject: Subject, info: DataInfo) -> str:
    """A row per card; the layers of a block follow it, indented."""
    say, inference = subject.say, infer(subject.experiment, info)
    heads = (text("Layer"), text("Settings"), text("Output"), text("Parameters"))
    cells = "".join(
        f'<th class="{"n" if place > 1 else ""}">{escape(say(head))}</th>'
        for place, head in enumerate(heads)
    )
    rows = [_row(say(text("Input: {data}", data=Text(info.label))), "", show_shape(info.shape), "")]
    labels = [player.label for player in subject.experiment.players] or [""]
    for label, network in zip(labels, subject.experiment.networks, strict=True):
        if label:
            rows.append(_row(say(Text(label)), "", "", ""))
        for item in network:
            rows += _rows(item, inference, subject)
    total = f"{inference.parameters:,}"
    rows.append(_row(say(text("All together")), "", "", total, "sum"))
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _rows(item: Item, inference: Inference, subject: Subject) -> Iterator[str]:
    size = inference.sizes.get(item.uid)
    output = show_shape(size.outputs) if size else "?"
    count = f"{size.parameters:,}" if size else "?"
    if isinstance(item, Layer):
        yield _row(subject.say(naming(item)), _settings(item, subject), output, count)
        return
    told = text("with a skip connection") if item.skip else text("no skip connection")
    yield _row(subject.say(naming(item)), subject.say(told), output, count)
    for inner in item.layers:
        size = inference.sizes.get(inner.uid)
        output = show_shape(size.outputs) if size else "?"
        yield _row(subject.say(naming(inner)), _settings(inner, subject), output, "", "inner")


def _row(name: str, settings: str, output: str, count: str, kind: str = "") -> str:
    return (
        f'<tr class="{kind}"><td>{escape(name)}</td><td>{escape(settings)}</td>'
        f'<td class="n">{escape(output)}</td><td class="n">{escape(count)}</td></tr>'
    )


def _settings(layer: Layer, subject: Subject) -> str:
    """What the name of the card does not tell, in words."""
    fields = LAYERS[layer.kind].fields
    shown = [
        f"{_label(name, fields[name], subject)}: {show_value(fields[name], value, subject)}"
        for name, value in layer.values.items()
        if name not in ("units", "filters", "rate")
    ]
    return "; ".join(shown)


def settings_table(subject: Subject) -> str:
    """Every setting of data and training, in two columns: what it is called, and its value."""
    rows = []
    for fields, values in (
        (DATA_FIELDS, subject.experiment.data.values),
        (TRAINING_FIELDS, subject.experiment.training.values),
    ):
        rows += [_pair(fields[name], name, values, subject) for name in values]
    if subject.history is not None and subject.history.rates:
        rows.append(_rates(subject, subject.history.rates))
    return f"<table><tbody>{''.join(rows)}</tbody></table>"


def _rates(subject: Subject, rates: Sequence[RateChange]) -> str:
    """What the learning rate was set to by hand while it trained, and when."""
    changes = list({change.step: change.rate for change in rates}.items())
    told = [
        subject.say(text("{rate} after {steps} {steps:update|updates}",
                         rate=f"{rate:g}", steps=f"{step:,}"))
        for step, rate in changes[:MOST_RATES]
    ]  # fmt: skip
    more = ["…"] if len(changes) > MOST_RATES else []
    label = line(subject, text("Learning rate set by hand"))
    return f"<tr><td>{label}</td><td>{escape('; '.join([*told, *more]))}</td></tr>"


def _pair(field: Field, name: str, values: Values, subject: Subject) -> str:
    value = show_value(field, values[name], subject)
    return f"<tr><td>{escape(_label(name, field, subject))}</td><td>{escape(value)}</td></tr>"


def _label(name: str, field: Field, subject: Subject) -> str:
    return subject.say(text(label_of(name, field)))


def show_value(field: Field, value: object, subject: Subject) -> str:
    """A setting as people read it: labels in place of names, its own settings in parentheses."""
    say = subject.say
    if isinstance(field, Pick) and isinstance(value, Chosen):
        entry = field.registry[value.name]
        inner = "; ".join(
            f"{_label(name, entry.fields[name], subject)}: "
            f"{show_value(entry.fields[name], value.values[name], subject)}"
            for name in value.values
        )
        return say(text(entry.label)) + (f" ({inner})" if inner else "")
    if isinstance(field, Choice):
        return say(text(dict(field.options)[str(value)]))
    if isinstance(field, Flag):
        return say(text("yes") if value else text("no"))
    if isinstance(field, Integer) and field.special and value == field.low:
        return say(text(field.special))
    shown = f"{value:g}" if isinstance(value, float) else str(value)
    unit = say(text(field.unit)) if getattr(field, "unit", "") else ""
    return f"{shown} {unit}".strip()


def line(subject: Subject, words: Text) -> str:
    """A sentence as HTML text."""
    return escape(subject.say(words))
