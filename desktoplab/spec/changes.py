"""Settings of an experiment by their paths, such as `network[2].repeat`: read, and set.

Works on an experiment as plain dicts and lists; `--set` and lessons share it.
"""

from __future__ import annotations

import re
from typing import Any

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_plain, to_plain
from desktoplab.spec.text import Refused, text

PART = re.compile(r"\.?([A-Za-z_]\w*)|\[(\d{1,6})\]")


def change(experiment: Experiment, path: str, value: object, *, where: str = "") -> Experiment:
    """The experiment with one setting changed; raises `Refused` with the path of what is wrong.

    `where` is told in place of a path that is none.
    """
    plain = to_plain(experiment)
    put(plain, path, value, where=where)
    return from_plain(plain)


def put(plain: dict[str, object], path: str, value: object, *, where: str = "") -> None:
    """Set what stands at a path; raises `Refused` where there is no such place."""
    keys = keys_of(path, where)
    here: Any = plain
    for key in keys[:-1]:
        _check(here, key, path)
        if isinstance(here[key], str):
            # A choice without settings is written as its name alone.
            here[key] = {"name": here[key]}
        here = here[key]
    _check(here, keys[-1], path)
    if keys[-1] == "name":
        here.clear()  # another choice has other settings
    here[keys[-1]] = value


def found_at(plain: object, path: str, *, where: str = "") -> object:
    """What stands at a path; raises `Refused` where there is no such place."""
    here: Any = plain
    for key in keys_of(path, where):
        _check(here, key, path)
        here = here[key]
    return here


def keys_of(path: str, where: str = "") -> list[str | int]:
    """The names and places that a path leads along; raises `Refused` where it is no path."""
    keys: list[str | int] = []
    at = 0
    while at < len(path):
        found = PART.match(path, at)
        if found is None or (at == 0 and path[0] in ".["):
            break
        keys.append(int(found[2]) if found[2] else found[1])
        at = found.end()
    if at < len(path) or not keys:
        allowed = text("a path such as training.seed or network[0].units")
        raise Refused(where or path, path, allowed)
    return keys


def _check(here: object, key: str | int, path: str) -> None:
    if isinstance(here, list) and isinstance(key, int):
        if key >= len(here):
            allowed = text("a place from [0] to [{last}]", last=len(here) - 1)
            raise Refused(path, key, allowed if here else text("nothing; the list is empty"))
    elif isinstance(here, dict) and isinstance(key, str):
        if key not in here:
            raise Refused(path, key, text("one of {names}", names=", ".join(here)))
    else:
        raise Refused(path, key, text("a path of the experiment, such as training.seed"))
