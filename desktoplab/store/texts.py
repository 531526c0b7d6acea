"""Sentences with their values as JSON, so that what a file says is still translated. No code.

A template from a file may hold plain `{names}` and `{names:one|many}` alone: no attributes, no
widths.
"""

from __future__ import annotations

from string import Formatter

from desktoplab.spec.text import FORMS, Text

MOST_CHARACTERS, MOST_VALUES, DEEPEST = 2000, 20, 8


def text_to_plain(found: Text) -> dict[str, object]:
    """Template and values; a value that is a sentence itself stays one."""
    return {
        "text": found.template,
        "values": {
            name: text_to_plain(value) if isinstance(value, Text) else _plain(value)
            for name, value in found.values
        },
    }


def text_from_plain(found: object, depth: int = 0) -> Text:
    """Read a sentence back; raises `ValueError` where it is none."""
    if not isinstance(found, dict) or depth > DEEPEST:
        raise ValueError("a sentence is not one of Desktoplab")
    template, values = found.get("text"), found.get("values")
    if not isinstance(template, str) or not isinstance(values, dict):
        raise ValueError("a sentence is not one of Desktoplab")
    if len(template) > MOST_CHARACTERS or len(values) > MOST_VALUES:
        raise ValueError("a sentence is too long")
    if any(form["name"] not in values for form in FORMS.finditer(template)):
        raise ValueError("a sentence asks for what it does not have")
    for _, name, width, conversion in Formatter().parse(FORMS.sub("\0", template)):
        if name is not None and (name not in values or width or conversion):
            raise ValueError("a sentence asks for what it does not have")
    return Text(template, tuple((name, _value(value, depth)) for name, value in values.items()))


def _plain(value: object) -> object:
    return value if isinstance(value, int | str) else str(value)


def _value(found: object, depth: int) -> object:
    if isinstance(found, dict):
        return text_from_plain(found, depth + 1)
    if not isinstance(found, int | str) or len(str(found)) > MOST_CHARACTERS:
        raise ValueError("a sentence holds what is no word and no number")
    return found
