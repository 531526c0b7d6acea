"""Paths of an experiment that can be locked: are they any, what are they called, do they meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktoplab.spec.changes import keys_of
from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS, Experiment
from desktoplab.spec.fields import Field, Pick, label_of
from desktoplab.spec.network import BLOCK_FIELDS, place_of
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Refused, Text, text

Key = str | int
PARTS: dict[str, Mapping[str, Field]] = {"data": DATA_FIELDS, "training": TRAINING_FIELDS}
TITLES = {
    "data": text("Data"), "network": text("Network"), "discriminator": text("Discriminator"),
    "training": text("Training"),
}  # fmt: skip


def covers(lock: str, path: str) -> bool:
    """Whether what stands at a path is locked with all that a lock covers."""
    wanted, found = keys_of(lock), keys_of(path)
    return found[: len(wanted)] == wanted


def check_lock(path: str) -> None:
    """Raise `Refused` where a path leads to nothing that an experiment can have."""
    top, *rest = keys_of(path)
    if top in ("network", "discriminator"):
        _check_item(path, rest)
    elif top in PARTS:
        _check_setting(path, PARTS[str(top)], rest)
    else:
        raise Refused(path, top, text("one of {names}", names=", ".join(TITLES)))


def _check_item(path: str, keys: Sequence[Key]) -> None:
    if not keys:
        return
    if not isinstance(keys[0], int):
        raise Refused(path, keys[0], text("a place in brackets, such as network[0]"))
    rest = list(keys[1:])
    if rest[:1] == ["block"]:
        _check_item(path, rest[1:])
        return
    fields: dict[str, Field] = dict(BLOCK_FIELDS)
    for entry in LAYERS.entries():
        fields.update(entry.fields)
    if rest and rest != ["layer"]:
        _check_setting(path, fields, rest)


def _check_setting(path: str, fields: Mapping[str, Field], keys: Sequence[Key]) -> None:
    if not keys:
        return
    name, *rest = keys
    if name not in fields:
        raise Refused(path, name, text("one of {names}", names=", ".join(fields)))
    field = fields[str(name)]
    if not rest or rest == ["name"]:
        return
    if not isinstance(field, Pick):
        raise Refused(path, rest[0], text("nothing; it has no settings of its own"))
    _check_setting(path, _inner(field), rest)


def _inner(field: Pick) -> dict[str, Field]:
    """The settings of all that can be chosen."""
    found: dict[str, Field] = {}
    for name in field.names():
        found.update(field.registry[name].fields)
    return found


def title_of(path: str) -> Text:
    """What a locked path is called in the window: `Batch size`, `Learning rate`, `Network`."""
    top, *rest = keys_of(path)
    if not rest or top not in PARTS:
        return TITLES[str(top)] if not rest else _title_in_network(rest)
    fields, words = PARTS[str(top)], TITLES[str(top)]
    for key in rest:
        if not isinstance(key, str) or key not in fields:
            break
        field = fields[key]
        words = Text(label_of(key, field))
        fields = _inner(field) if isinstance(field, Pick) else {}
    return words


def _title_in_network(keys: Sequence[Key]) -> Text:
    setting = keys[-1]
    place = next(key for key in keys if isinstance(key, int)) + 1
    if isinstance(setting, int) or setting in ("block", "layer"):
        return text("Card {place}", place=place)
    fields: dict[str, Field] = dict(BLOCK_FIELDS)
    for entry in LAYERS.entries():
        fields.update(entry.fields)
    name = Text(label_of(setting, fields[setting])) if setting in fields else text("Network")
    return text("Card {place}: {setting}", place=place, setting=name)


def path_of(experiment: Experiment, uid: str) -> str:
    """The path of a card; that of the network where there is no such card."""
    networks = (("network", experiment.network), ("discriminator", experiment.discriminator))
    for name, network in networks:
        if (place := place_of(network, uid)) is not None:
            outer = place_of(network, place.block) if place.block is not None else None
            return (
                f"{name}[{place.index}]"
                if outer is None
                else f"{name}[{outer.index}].block[{place.index}]"
            )
    return "network"
