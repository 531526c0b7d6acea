"""A profile read from YAML, format 1: checked completely, refused with the line of what is wrong.

Reads one file and runs nothing of it. Whether the lessons that it names can be read is another
question, as a class must not wait for it: see `checking`.
"""

from __future__ import annotations

from pathlib import Path

from desktoplab.classroom.hiding import hidden
from desktoplab.classroom.paths import check_lock
from desktoplab.classroom.profile import LessonRules, Profile
from desktoplab.lessons import nodes, wanted
from desktoplab.lessons.lesson import LANGUAGES, Words
from desktoplab.lessons.nodes import Mapping, Node, Scalar, plain
from desktoplab.lessons.prepared import better, line_at
from desktoplab.lessons.problem import LessonError, Wrong, unfit
from desktoplab.lessons.reading import source_of
from desktoplab.lessons.texts import Texts
from desktoplab.spec.experiment import DATA_FIELDS
from desktoplab.spec.fields import Folder
from desktoplab.spec.tables import DATASETS
from desktoplab.spec.text import Refused, text
from desktoplab.spec.values import Chosen, Value, Values

FORMAT = 1
THEMES = ("system", "light", "dark")
TEXT_SIZES = ("100", "125", "150", "200")
HIGHEST_SEED = 2**31 - 1
KEYS = (
    "name", "language", "theme", "text_size", "seed", "data", "lock", "hide", "lessons", "start",
)  # fmt: skip
MOST = 500


class ProfileError(LessonError):
    """A profile that cannot be read; reads as `profile.yaml, line 12: found …; allowed: …`."""


def read(path: Path) -> Profile:
    """The profile in a file; raises `ProfileError`, and `OSError` where there is no such file."""
    try:
        return read_text(source_of(path), path)
    except ProfileError:
        raise
    except LessonError as error:
        raise ProfileError(path, error.line, error.reason) from error


def read_text(source: str, path: Path) -> Profile:
    """The profile in a text; what it names is looked for beside `path`. Raises `ProfileError`."""
    if not source.strip():
        raise ProfileError(path, 1, text("The file is empty; a profile begins with format: 1."))
    try:
        return _profile(source, path)
    except Wrong as wrong:
        raise ProfileError(path, wrong.line, wrong.reason) from wrong


def _profile(source: str, path: Path) -> Profile:
    found = wanted.fields(nodes.parse(source), text("a profile"), ("format",), KEYS)
    wanted.one_of(found["format"], (str(FORMAT),))
    folder = path.absolute().parent
    size = wanted.one_of(found["text_size"], TEXT_SIZES) if "text_size" in found else "0"
    return Profile(
        name=_name(found["name"], Texts(source)) if "name" in found else {},
        language=wanted.one_of(found["language"], LANGUAGES) if "language" in found else "",
        theme=wanted.one_of(found["theme"], THEMES) if "theme" in found else "",
        text_size=int(size),
        seed=wanted.whole(found["seed"], 0, HIGHEST_SEED) if "seed" in found else None,
        data=_data(found["data"], folder) if "data" in found else Values(),
        lock=tuple(_lock(each) for each in _list(found.get("lock"))),
        hidden=hidden(found["hide"]) if "hide" in found else {},
        lessons=_lessons(found["lessons"], folder) if "lessons" in found else LessonRules(),
        start=_start(found["start"], folder) if "start" in found else "",
        path=path.absolute(),
    )


def _name(node: Node, texts: Texts) -> Words:
    """A name in each language, or one for all."""
    return {"en": wanted.line_of_text(node)} if isinstance(node, Scalar) else texts.words(node)


def _data(node: Node, folder: Path) -> Values:
    """Those settings of the data that the file names, checked; paths are looked for beside it."""
    fields = wanted.fields(node, text("data"), (), DATA_FIELDS)
    found: dict[str, Value] = {}
    for name, each in fields.items():
        try:
            found[name] = DATA_FIELDS[name].check(plain(each), f"data.{name}")
        except Refused as error:
            line = line_at(Mapping({"data": node}, node.line, {"data": node.line}), error.path)
            raise Wrong(line or each.line, better(error)) from error
    dataset = found.get("dataset")
    if isinstance(dataset, Chosen):
        found["dataset"] = _beside(dataset, folder)
    return Values(found)


def _beside(dataset: Chosen, folder: Path) -> Chosen:
    """A data set whose files are named from the folder of the profile on."""
    paths = {
        name: str(folder / dataset.values[name])
        for name, field in DATASETS[dataset.name].fields.items()
        if isinstance(field, Folder) and dataset.values[name]
    }
    return Chosen(dataset.name, dataset.values.replace(**paths))


def _lock(node: Node) -> str:
    path = wanted.line_of_text(node)
    try:
        check_lock(path)
    except Refused as error:
        raise Wrong(node.line, better(error)) from error
    return path


def _lessons(node: Node, folder: Path) -> LessonRules:
    found = wanted.fields(node, text("lessons"), (), ("own", "only", "show"))
    own = (wanted.line_of_text(each) for each in _list(found.get("own")))
    return LessonRules(
        own=tuple(folder / each for each in own),
        only=tuple(map(wanted.name, _list(found["only"]))) if "only" in found else None,
        show=wanted.flag(found["show"]) if "show" in found else True,
    )


def _start(node: Node, folder: Path) -> str | Path:
    """A file where it has the suffix of one, else the name of a lesson."""
    found = wanted.line_of_text(node)
    if Path(found).suffix.lower() in (".json", ".dlab"):
        return folder / found
    if not wanted.NAME.fullmatch(found):
        allowed = text("the name of a lesson, or an experiment file such as first.json")
        raise Wrong(node.line, unfit(found, allowed))
    return found


def _list(node: Node | None) -> tuple[Node, ...]:
    return wanted.items(node, 0, MOST, text("names"))
