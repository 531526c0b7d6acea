"""Keeps the .ts file of a language with Qt's own tools, and compiles it to .qm.

    python resources/translations/update.py ko [--merge TEXTS.json ...]

`pyside6-lupdate` cannot see the labels and help of the tables, so this script collects all texts
into one source that it can read. It keeps what is translated, marks what is new as unfinished and
drops what has gone. `--merge` fills in translations from files of {"English": "translated"}.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import desktoplab.catalog
import desktoplab.probes
from desktoplab.board.columns import COLUMNS
from desktoplab.exports.kinds import KINDS
from desktoplab.spec import tables
from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS
from desktoplab.spec.fields import Choice, Field, Integer, label_of
from desktoplab.spec.network import BLOCK_FIELDS
from desktoplab.spec.registry import Registry

HERE = Path(__file__).resolve().parent
PACKAGE = Path(desktoplab.__file__).parent
CONTEXT = "Desktoplab"
CALLS = ("tr", "text", "Text")
OF_QT = (
    ("QPlatformTheme", "Discard"), ("QPlatformTheme", "Don't Save"),
    ("QPlatformTheme", "Close without Saving"),
    ("QFileDialog", "&Look in:"), ("QFileDialog", "Files of &type:"),
    ("QAbstractFileIconProvider", "Drive"), ("QAbstractFileIconProvider", "File"),
    ("QAbstractFileIconProvider", "%1 File"), ("QAbstractFileIconProvider", "Folder"),
)  # fmt: skip
"""Texts of Qt itself that its own translation lacks, or that it words badly."""

Sources = dict[tuple[str, str], str]
"""Context and text, with a remark for the translator: where it stands."""


class Hidden(ValueError):
    """A text that is put together in the call, so that no tool can find it."""


def collected() -> Sources:
    """Every source text, in order; of one that stands in several places, the first is told."""
    found: Sources = {}
    for source, place in (*texts_of_tables(), *texts_of_code()):
        if source.strip():
            found.setdefault((CONTEXT, source), place)
    for context, source in OF_QT:
        found[context, source] = "Qt"
    return dict(sorted(found.items()))


def texts_of_code() -> Iterator[tuple[str, str]]:
    """Templates that are written in a call of `tr`, `text` or `Text`."""
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE.parent).as_posix()
        for source in texts_of_source(path.read_text(encoding="utf-8"), place):
            yield source, place


def texts_of_source(code: str, place: str) -> Iterator[str]:
    """The templates of one file; raises `Hidden` for one that is put together."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        if isinstance(node.func, ast.Name) and node.func.id in CALLS:
            yield from literals(node.args[0], f"{place}:{node.lineno}")


def literals(node: ast.expr, place: str) -> Iterator[str]:
    """The texts that an expression may be: literals, also behind a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body, place)
        yield from literals(node.orelse, place)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from literals(value, place)
    elif isinstance(node, (ast.JoinedStr, ast.BinOp)) or is_of_str(node):
        raise Hidden(f"{place}: {ast.unparse(node)} is put together; write it as one template")


def is_of_str(node: ast.expr) -> bool:
    """Whether an expression changes the letters of a text, as `name.capitalize()` does."""
    method = node.func.attr if isinstance(node, ast.Call) and isinstance(
        node.func, ast.Attribute) else ""  # fmt: skip
    return method in ("capitalize", "format", "join", "lower", "replace", "strip", "title", "upper")


def texts_of_tables() -> Iterator[tuple[str, str]]:
    """Labels, groups and help of every entry, and those of their settings."""
    for registry in vars(tables).values():
        if isinstance(registry, Registry):
            for entry in registry.entries():
                place = f"{registry.noun}: {entry.name}"
                for source in (entry.label, entry.group, entry.help):
                    yield source, place
                yield from texts_of_fields(entry.fields, place)
    for procedure in tables.PROCEDURES.entries():
        yield from ((one.label, f"player: {procedure.name}") for one in procedure.traits.players)
    for fields in (DATA_FIELDS, TRAINING_FIELDS, BLOCK_FIELDS):
        yield from texts_of_fields(fields, "settings")
    for kind in KINDS:
        yield from ((source, f"export: {kind.name}") for source in (kind.label, kind.about))
    for column in COLUMNS:
        yield from ((source, f"board: {column.name}") for source in (column.label, column.help))


def texts_of_fields(fields: Mapping[str, Field], place: str) -> Iterator[tuple[str, str]]:
    """Label, help, unit and options of each setting."""
    for name, field in fields.items():
        where = f"{place}, {name}"
        for source in (label_of(name, field), field.help, field.unit):
            yield source, where
        if isinstance(field, Choice):
            yield from ((label, where) for _, label in field.options)
        if isinstance(field, Integer):
            yield field.special, where


def known(path: Path) -> dict[tuple[str, str], str]:
    """The finished translations that a .ts file holds, by context and source."""
    found: dict[tuple[str, str], str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            is_done = target is not None and target.get("type") is None and target.text
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = (target.text or "") if is_done and target is not None else ""
    return found


def noop_source(sources: Sources) -> str:
    """A C++ source for lupdate: each text once, with its remark."""
    lines = [
        f"//: {place}\nQT_TRANSLATE_NOOP({_quoted(context)}, {_quoted(source)})"
        for (context, source), place in sources.items()
    ]
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def update(path: Path, sources: Sources, merged: Mapping[str, str]) -> list[str]:
    """Bring a .ts file up to date and fill it in; returns the texts without a translation."""
    _collect(path, sources)
    if merged:
        _fill(path, merged)
        _collect(path, sources)  # again, so that the file is in Qt's own form
    return [source for (_, source), target in known(path).items() if not target]


def _collect(path: Path, sources: Sources) -> None:
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.cpp"
        texts.write_text(noop_source(sources), encoding="utf-8")
        _run(
            "lupdate", str(texts), "-ts", str(path), "-no-obsolete", "-locations", "none",
            "-source-language", "en", "-target-language", path.stem, "-silent",
            "-disable-heuristic", "sametext", "-disable-heuristic", "similartext",
        )  # fmt: skip


def _fill(path: Path, merged: Mapping[str, str]) -> None:
    tree = ET.parse(path)
    for message in tree.getroot().iter("message"):
        target, words = message.find("translation"), merged.get(message.findtext("source", ""))
        if target is not None and words:
            target.text = words
            target.attrib.pop("type", None)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def compiled(path: Path, target: Path) -> None:
    """Compile a .ts file; what is unfinished stays out, so that English stands there."""
    _run("lrelease", str(path), "-qm", str(target), "-silent", "-nounfinished")


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments]
    subprocess.run(command, check=True)


def main(arguments: list[str]) -> int:
    """Update and compile the file of one language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("--merge", nargs="*", type=Path, default=[])
    chosen = parser.parse_args(arguments)
    merged: dict[str, str] = {}
    for file in chosen.merge:
        merged |= json.loads(file.read_text(encoding="utf-8"))
    path, sources = HERE / f"{chosen.language}.ts", collected()
    missing = update(path, sources, merged)
    compiled(path, path.with_suffix(".qm"))
    print(f"{path.name}: {len(sources)} texts, {len(missing)} without translation")
    for source in missing:
        print(f"  {source!r}")
    unknown = sorted(set(merged) - {source for _, source in sources})
    print(f"{len(unknown)} merged texts are not in the program" if unknown else "")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
