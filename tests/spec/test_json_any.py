"""Whatever a file holds, reading it gives an experiment or `Refused`, never another exception."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import peek
from desktoplab.spec.json_format import from_json, items_from_json, to_json, to_plain
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import PRESETS
from desktoplab.spec.text import Refused

WORDS = st.sampled_from(
    [
        "format",
        "data",
        "network",
        "discriminator",
        "training",
        "layer",
        "block",
        "uid",
        "name",
        "dense",
        "relu",
    ]
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.integers(-3, 3)
    | st.floats()
    | st.text(st.characters(), max_size=8)
    | WORDS
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(WORDS | st.text(), inner, max_size=4)
    ),
    max_leaves=12,
)
PLAIN = [to_plain(PRESETS.make(PRESETS.choose(name))) for name in PRESETS]
quiet = settings(deadline=None, max_examples=150, database=None)


def read(plain: object) -> None:
    """Read it; what is accepted must be writable, readable again, equal, and inferable."""
    source = json.dumps(plain)
    try:
        experiment = from_json(source)
    except Refused as refused:
        assert str(refused)
        return
    written = to_json(experiment)
    written.encode("utf-8")
    assert from_json(written) == experiment
    infer(experiment, peek(experiment.data.dataset))


@quiet
@given(ANYTHING)
def test_arbitrary_json_is_refused(plain: object) -> None:
    read(plain)


@quiet
@given(ANYTHING, ANYTHING, ANYTHING)
def test_arbitrary_parts_are_refused(data: object, network: object, training: object) -> None:
    read({"format": 1, "network": network})
    read({"format": 1, "training": training})
    read({"format": 1, "data": data})


@quiet
@given(st.text(max_size=40))
def test_arbitrary_text_is_refused(source: str) -> None:
    for reader in (from_json, items_from_json):
        try:
            reader(source)
        except Refused:
            continue


@quiet
@given(st.sampled_from(PLAIN), st.data())
def test_a_preset_with_one_value_replaced_is_read_or_refused(
    plain: Any, data: st.DataObject
) -> None:
    damaged = copy.deepcopy(plain)
    node: Any = damaged
    while True:
        keys = range(len(node)) if isinstance(node, list) else sorted(node)
        key = data.draw(st.sampled_from(list(keys)), label="key")
        inner = node[key]
        if not inner or not isinstance(inner, dict | list):
            break
        if data.draw(st.booleans(), label="here"):
            break
        node = inner
    if data.draw(st.booleans(), label="delete"):
        del node[key]
    else:
        node[key] = data.draw(ANYTHING, label="value")
    read(damaged)
