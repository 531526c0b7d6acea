"""YAML as nodes: every value knows its line, and nothing in a file can run or grow."""

from __future__ import annotations

import pytest

from desktoplab.lessons.nodes import MOST_CHARACTERS, Mapping, Scalar, parse, plain
from desktoplab.lessons.problem import Wrong


def test_every_value_knows_its_line():
    root = parse("a: 1\nb:\n  - x\n  - {c: 'y'}\n")
    assert isinstance(root, Mapping)
    assert root.lines == {"a": 1, "b": 2}
    b = root.entries["b"]
    assert [item.line for item in b.items] == [3, 4]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("3", 3),
        ("-3", -3),
        ("1e-3", 0.001),
        ("0.5", 0.5),
        (".5", 0.5),
        ("1_000", 1000),
        ("true", True),
        ("false", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("True", "True"),
        ("'3'", "3"),
        ('"true"', "true"),
        ("07", 7.0),
        ("0x10", "0x10"),
        ("1:30", "1:30"),
        ("2026-01-01", "2026-01-01"),
        ("null", None),
        ("", None),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_a_setting_is_what_it_looks_like(source: str, value: object):
    found = plain(parse(f"a: {source}"))
    assert found == {"a": value}
    assert type(found["a"]) is type(value)  # type: ignore[index]


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("", 1, "empty"),
        ("# nothing\n", 1, "empty"),
        ("a: 1\nb: 2\na: 3", 3, "twice"),
        ("a: 1\nb: &x 2", 2, "anchors"),
        ("a: 1\nb: *x", 2, "anchors"),
        ("a: 1\nb: !!python/object/apply:os.system ['true']", 2, "no tags"),
        ("a: 1\nb: ! x", 2, "no tags"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a: 1\n? [b]\n: 2", 2, "name is wanted"),
        ("a: 1\nb: {en: Why?, ko: x}", 2, "a question mark"),
        ("a: 1\n- b\nc", 2, "no YAML"),
        ("a: 1\nb\nc: 2", 2, "indented alike"),
        ("a: 1\nb: [1, 2", 2, "no YAML"),
        ("a: 1\nb: c: d", 2, "with a colon"),
        ("a: 1\n\tb: 2", 2, "no YAML"),
        ("a: 1\nb: \x07", 2, "no text has"),
        ("a: 1\nb: \ud800", 2, "no text has"),
        ("[" * 100_000, 1, "nested too deep"),
        ("a: " + "x" * MOST_CHARACTERS, 1, "characters"),
        ("[" + "1, " * 60_000 + "]", 1, "more than a lesson"),
    ],
)
def test_what_a_lesson_has_no_use_for_is_refused_with_its_line(source: str, line: int, said: str):
    with pytest.raises(Wrong) as error:
        parse(source)
    assert said in str(error.value.reason)
    assert error.value.line == line


def test_billion_laughs_are_refused_at_the_first():
    laughs = "a: &a [lol]\n" + "\n".join(
        f"{two}: &{two} [*{one}, *{one}, *{one}]"
        for one, two in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(Wrong) as error:
        parse(laughs)
    assert error.value.line == 1


def test_texts_over_several_lines_keep_their_beginning():
    root = parse("a: 1\nb: >-\n  one\n  two\n")
    assert isinstance(root, Mapping)
    assert root.entries["b"] == Scalar("one two", 2, plain=False)
