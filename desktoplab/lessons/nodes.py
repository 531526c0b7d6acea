"""YAML text as nodes that know their line. Refuses what a lesson has no use for.

Only events of the parser are read and no value is ever constructed, so nothing in a file can run.
Tags, anchors and aliases are refused, and size and depth are bounded. Scalars stay text: what they
mean (`no`, `1e-3`, `07`) is decided by what is wanted where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from desktoplab.lessons.problem import Wrong, unfit
from desktoplab.spec.text import text

COLON = text("A text with a colon in it needs quotes; what belongs to a name is indented below it.")
INDENTED = text("What belongs together is indented alike; an item of a list begins with a dash.")

MOST_CHARACTERS = 500_000
MOST_NODES = 50_000
DEEPEST = 24

QUOTES = text(
    "A text in braces needs quotes where it has a comma, a colon, a question mark or a brace in it."
)

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line, as YAML counts them."""

INTEGER = re.compile(r"[-+]?(0|[1-9][0-9_]*)")
NUMBER = re.compile(r"[-+]?(\d[\d_]*\.?\d*|\.\d+)([eE][-+]?\d+)?")


@dataclass(frozen=True)
class Scalar:
    """A text; one in quotes or over several lines is nothing else."""

    source: str
    line: int
    plain: bool = True


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True)
class Mapping:
    """Names with values, in the order of the file; `lines` are those of the names."""

    entries: dict[str, Node]
    line: int
    lines: dict[str, int]


Node = Scalar | Sequence | Mapping


def parse(source: str) -> Node:
    """The one document of a text; raises `Wrong` with the line."""
    if len(source) > MOST_CHARACTERS:
        allowed = text("at most {count} characters", count=f"{MOST_CHARACTERS:,}")
        raise Wrong(1, unfit(text("{count} characters", count=f"{len(source):,}"), allowed))
    events = _Events(source)
    events.expect(yaml.StreamStartEvent)
    if isinstance(events.now, yaml.StreamEndEvent):
        raise Wrong(1, text("The file is empty; a lesson begins with format: 1."))
    events.expect(yaml.DocumentStartEvent)
    root = _node(events, 0)
    events.expect(yaml.DocumentEndEvent)
    if not isinstance(events.now, yaml.StreamEndEvent):
        raise Wrong(events.line, text("A second document begins here; a file holds one lesson."))
    return root


def plain(node: Node) -> object:
    """A node as plain dicts, lists, texts and numbers, as an experiment is written.

    `true` and `false` alone are truth values; `yes`, `no`, `on` and `off` stay texts.
    """
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {name: plain(value) for name, value in node.entries.items()}
    if not node.plain:
        return node.source
    if node.source in ("true", "false"):
        return node.source == "true"
    if node.source in ("", "null", "~"):
        return None
    if len(node.source) > 40:
        return node.source
    if INTEGER.fullmatch(node.source):
        return int(node.source)
    return float(node.source) if NUMBER.fullmatch(node.source) else node.source


class _Events:
    """The parser's events one by one; counts them, and tells its errors with their line."""

    def __init__(self, source: str) -> None:
        self._source = _events(source)
        self._count = 0
        self.now = next(self._source)

    @property
    def line(self) -> int:
        """Where the present event stands, counted from 1."""
        mark = self.now.start_mark
        return mark.line + 1 if mark else 1

    def expect(self, kind: type[yaml.Event]) -> yaml.Event:
        """The present event; the next one becomes present."""
        event = self.now
        assert isinstance(event, kind)
        self._count += 1
        if self._count > MOST_NODES:
            raise Wrong(self.line, text("The file holds more than a lesson can."))
        self.now = next(self._source, event)
        return event


def _events(source: str) -> Iterator[yaml.Event]:
    last = len(BREAK.split(source))
    try:
        # Not the loader in C, which not every machine has and which reads a little more.
        yield from yaml.parse(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        words = " ".join(part for part in (error.context, error.problem) if part)
        mark = error.problem_mark or error.context_mark
        if "simple key" in words:
            mark = error.context_mark  # where it begins; the problem is found later
        line = min(mark.line + 1 if mark else 1, last)
        reason = text("This is no YAML: {reason}.", reason=words)
        hints = {"mapping values": COLON, "flow": QUOTES, "simple key": INDENTED}
        for sign, hint in hints.items():
            if sign in words:
                reason = text("{reason} {hint}", reason=reason, hint=hint)
                break
        raise Wrong(line, reason) from error
    except yaml.reader.ReaderError as error:
        line = len(BREAK.split(source[: int(error.position)]))
        raise Wrong(line, text("A character stands here that no text has.")) from error


def _node(events: _Events, depth: int) -> Node:
    event, line = events.now, events.line
    anchor = getattr(event, "anchor", None)
    if isinstance(event, yaml.AliasEvent) or anchor is not None:
        allowed = text("no anchors and aliases; `from` takes over the experiment of a run")
        raise Wrong(line, unfit(f"&{anchor}", allowed))
    tag = getattr(event, "tag", None)
    if tag is not None:
        raise Wrong(line, unfit(tag, text("no tags")))
    if depth > DEEPEST:
        raise Wrong(line, text("Lists and mappings are nested too deep here."))
    if isinstance(event, yaml.ScalarEvent):
        events.expect(yaml.ScalarEvent)
        return Scalar(event.value, line, plain=event.style in (None, ""))
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(events, line, depth)
    return _mapping(events, line, depth)


def _sequence(events: _Events, line: int, depth: int) -> Sequence:
    events.expect(yaml.SequenceStartEvent)
    items = []
    while not isinstance(events.now, yaml.SequenceEndEvent):
        items.append(_node(events, depth + 1))
    events.expect(yaml.SequenceEndEvent)
    return Sequence(tuple(items), line)


def _mapping(events: _Events, line: int, depth: int) -> Mapping:
    events.expect(yaml.MappingStartEvent)
    entries: dict[str, Node] = {}
    lines: dict[str, int] = {}
    while not isinstance(events.now, yaml.MappingEndEvent):
        key = _node(events, depth + 1)
        if not isinstance(key, Scalar):
            raise Wrong(key.line, text("A list or a mapping stands where a name is wanted."))
        if key.source in entries:
            reason = text(
                "{name} stands here twice; the first is in line {line}.",
                name=key.source, line=lines[key.source],
            )  # fmt: skip
            raise Wrong(key.line, reason)
        lines[key.source] = key.line
        entries[key.source] = _node(events, depth + 1)
    events.expect(yaml.MappingEndEvent)
    return Mapping(entries, line, lines)
