"""What a profile names and what is not there: lessons, files, data. Reads them; trains nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktoplab.classroom.profile import Profile
from desktoplab.classroom.reading import ProfileError
from desktoplab.lessons import nodes
from desktoplab.lessons.lesson import Lesson
from desktoplab.lessons.nodes import Mapping, Node, Sequence
from desktoplab.lessons.problem import LessonError, unknown
from desktoplab.lessons.reading import source_of
from desktoplab.lessons.shelf import shelf
from desktoplab.spec.fields import Folder
from desktoplab.spec.tables import DATASETS, DataError
from desktoplab.spec.text import text
from desktoplab.spec.values import Chosen


def troubles(profile: Profile, shelves: Iterable[Path]) -> tuple[LessonError, ...]:
    """Everything that the profile in a file names in vain; `shelves` hold the shipped lessons."""
    root = _root(profile)
    absent = missing(profile)
    data = () if absent else _data(profile, root)
    return (*absent, *data, *_lessons(profile, root, shelves))


def missing(profile: Profile) -> tuple[LessonError, ...]:
    """The files and folders that are not there; lessons are not read."""
    return tuple(_missing(profile))


def named(profile: Profile) -> Iterator[tuple[int, Path]]:
    """Every file and folder beside the profile that it names, with the line."""
    root = _root(profile)
    own = _items(_below(root, "lessons", "own"))
    for each, path in zip(own, profile.lessons.own, strict=True):
        yield each.line, path
    if isinstance(profile.start, Path):
        yield root.entries["start"].line, profile.start
    dataset = profile.data.get("dataset")
    if isinstance(dataset, Chosen):
        node = _below(root, "data", "dataset")
        for name, field in DATASETS[dataset.name].fields.items():
            if isinstance(field, Folder) and dataset.values[name]:
                yield node.line if node else 1, Path(dataset.values[name])


def _root(profile: Profile) -> Mapping:
    assert profile.path is not None
    root = nodes.parse(source_of(profile.path))
    assert isinstance(root, Mapping)
    return root


def _missing(profile: Profile) -> Iterator[LessonError]:
    assert profile.path is not None
    for line, each in named(profile):
        if not each.exists():
            reason = text("There is no file or folder {path}.", path=each)
            yield ProfileError(profile.path, line, reason)


def _data(profile: Profile, root: Mapping) -> Iterator[LessonError]:
    """Files of a fixed data set are looked at, as the window does it."""
    dataset = profile.data.get("dataset")
    fields = DATASETS[dataset.name].fields.values() if isinstance(dataset, Chosen) else ()
    if not any(isinstance(field, Folder) for field in fields):
        return
    assert profile.path is not None
    assert isinstance(dataset, Chosen)
    try:
        DATASETS[dataset.name].traits.peek(**dataset.values)
    except DataError as error:
        node = _below(root, "data", "dataset")
        yield ProfileError(profile.path, node.line if node else 1, error.text)


def _lessons(
    profile: Profile, root: Mapping, shelves: Iterable[Path]
) -> Iterator[LessonError]:  # fmt: skip
    assert profile.path is not None
    found = shelf((*shelves, *profile.lessons.own))
    own = {path.resolve() for path in _files(profile.lessons.own)}
    names = [one.name for one in found if isinstance(one, Lesson)]
    yield from (one for one in found if isinstance(one, LessonError) and one.path.resolve() in own)
    for node in _items(_below(root, "lessons", "only")):
        name = getattr(node, "source", "")
        if name not in names:
            yield ProfileError(profile.path, node.line, unknown(name, names))
    offered = profile.offered(names)
    if isinstance(profile.start, str) and profile.start and profile.start not in offered:
        line = root.entries["start"].line
        yield ProfileError(profile.path, line, unknown(profile.start, offered))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from path.iterdir() if path.is_dir() else (path,)


def _below(root: Mapping, *names: str) -> Node | None:
    node: Node | None = root
    for name in names:
        node = node.entries.get(name) if isinstance(node, Mapping) else None
    return node


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()
