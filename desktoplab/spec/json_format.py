"""Experiments as JSON, format 1: readable, complete, and refused with a path where wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping

from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS, Data, Experiment, Training
from desktoplab.spec.network import BLOCK_FIELDS, Block, Item, Layer, Network, new_uid
from desktoplab.spec.registry import check_fields, join
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Refused, text
from desktoplab.spec.values import Chosen, Value, Values

FORMAT = 1
MAX_CHARACTERS = 16_000_000


def to_json(experiment: Experiment) -> str:
    """The experiment as indented JSON text, one line per short value, ending with a newline."""
    return json.dumps(to_plain(experiment), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def to_plain(experiment: Experiment) -> dict[str, object]:
    """The experiment as plain dicts and lists; a second network only where there is one."""
    networks = {"network": experiment.network, "discriminator": experiment.discriminator}
    return {
        "format": FORMAT,
        "data": _plain_values(experiment.data.values),
        **{
            name: [_plain_item(item) for item in network]
            for name, network in networks.items()
            if network or name == "network"
        },
        "training": _plain_values(experiment.training.values),
    }


def from_json(source: str) -> Experiment:
    """Read an experiment; raises `Refused` with the path of the first value that is wrong."""
    if len(source) > MAX_CHARACTERS:
        raise Refused("", f"{len(source)} characters", text("at most {n}", n=MAX_CHARACTERS))
    if not source.strip():
        raise Refused("", text("an empty file"), text("an experiment"))
    try:
        found = json.loads(source)
    except json.JSONDecodeError as error:
        where = text("line {line}, column {column}", line=error.lineno, column=error.colno)
        rest = source[error.pos :].strip().split("\n")[0] or text("the end of the file")
        raise Refused(where, rest, text("JSON text ({reason})", reason=error.msg)) from error
    except RecursionError as error:
        raise Refused("", "deeply nested text", text("an experiment")) from error
    except ValueError as error:
        raise Refused("", str(error), text("JSON text")) from error
    return from_plain(found)


def from_plain(found: object) -> Experiment:
    """Check plain dicts and lists and make an experiment of them; raises `Refused`."""
    top = _mapping(found, "")
    _only(top, ("format", "data", "network", "discriminator", "training"), "")
    if "format" not in top or isinstance(top["format"], bool) or top["format"] != FORMAT:
        newest = text("{format} (made by a newer Desktoplab?)", format=FORMAT)
        raise Refused("format", top.get("format", "nothing"), newest)
    uids: set[str] = set()
    return Experiment(
        network=_network(top.get("network", []), "network", uids),
        discriminator=_network(top.get("discriminator", []), "discriminator", uids),
        data=Data(check_fields(DATA_FIELDS, _mapping(top.get("data", {}), "data"), "data")),
        training=Training(
            check_fields(TRAINING_FIELDS, _mapping(top.get("training", {}), "training"), "training")
        ),
    )


def items_to_json(items: Network) -> str:
    """Items alone, as the clipboard carries them."""
    return json.dumps({"format": FORMAT, "items": [_plain_item(item) for item in items]})


def items_from_json(source: str) -> Network:
    """Read items back from the clipboard; raises `Refused`."""
    try:
        top = _mapping(json.loads(source), "")
    except (ValueError, RecursionError) as error:
        raise Refused("", source, text("items copied from Desktoplab")) from error
    return _network(top.get("items"), "items", set())


def _plain_values(values: Values) -> dict[str, object]:
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Value) -> object:
    if not isinstance(value, Chosen):
        return value
    return {"name": value.name, **_plain_values(value.values)} if value.values else value.name


def _plain_item(item: Item) -> dict[str, object]:
    if isinstance(item, Layer):
        return {"layer": item.kind, **_plain_values(item.values), "uid": item.uid}
    layers = [_plain_item(inner) for inner in item.layers]
    return {"block": layers, **_plain_values(item.values), "uid": item.uid}


def _network(found: object, path: str, uids: set[str]) -> Network:
    return tuple(
        _item(plain, f"{path}[{index}]", uids) for index, plain in enumerate(_list(found, path))
    )


def _item(found: object, path: str, uids: set[str]) -> Item:
    plain = _mapping(found, path)
    if "block" not in plain:
        return _layer(plain, path, uids)
    _only(plain, ("block", "uid", *BLOCK_FIELDS), path)
    layers = [
        _layer(_mapping(inner, f"{path}.block[{index}]"), f"{path}.block[{index}]", uids)
        for index, inner in enumerate(_list(plain["block"], join(path, "block")))
    ]
    settings = {name: value for name, value in plain.items() if name in BLOCK_FIELDS}
    values = check_fields(BLOCK_FIELDS, settings, path)
    return Block(tuple(layers), uid=_uid(plain, path, uids), **values)


def _layer(plain: Mapping[str, object], path: str, uids: set[str]) -> Layer:
    if "block" in plain:
        raise Refused(join(path, "block"), plain["block"], text("a layer; blocks do not nest"))
    entry = LAYERS.find(plain.get("layer"), join(path, "layer"))
    settings = {name: value for name, value in plain.items() if name not in ("layer", "uid")}
    return Layer(entry.name, check_fields(entry.fields, settings, path), _uid(plain, path, uids))


def _uid(plain: Mapping[str, object], path: str, uids: set[str]) -> str:
    uid = plain.get("uid", None) if "uid" in plain else new_uid()
    if not (isinstance(uid, str) and 0 < len(uid) <= 64 and uid.isascii() and uid.isalnum()):
        raise Refused(join(path, "uid"), uid, text("1 to 64 letters and digits"))
    if uid in uids:
        raise Refused(join(path, "uid"), uid, text("a uid that no other item has"))
    uids.add(uid)
    return uid


def _mapping(found: object, path: str) -> Mapping[str, object]:
    if not isinstance(found, Mapping):
        raise Refused(path, found, text("an object in braces"))
    return found


def _list(found: object, path: str) -> list[object]:
    if not isinstance(found, list):
        raise Refused(path, found, text("a list in brackets"))
    return found


def _only(found: Mapping[str, object], names: tuple[str, ...], path: str) -> None:
    for name in found:
        if name not in names:
            raise Refused(join(path, name), found[name], text("one of {n}", n=", ".join(names)))
