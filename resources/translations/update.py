"""Collects every text that a person reads into a Qt .ts file, and compiles it to .qm.

    python resources/translations/update.py ko

Translations that are in the file already are kept; those whose source has gone are dropped.
PySide6's own lupdate cannot see the labels and help of the registries, so this script collects.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import desktoplab.catalog
import desktoplab.probes
from desktoplab.spec import tables
from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS
from desktoplab.spec.fields import Choice, Field, Integer
from desktoplab.spec.network import BLOCK_FIELDS
from desktoplab.spec.registry import Registry
from desktoplab.ui.panels.sections import TRAINING

HERE = Path(__file__).resolve().parent
PACKAGE = Path(desktoplab.__file__).parent
CONTEXT = "Desktoplab"
CALLS = ("tr", "text", "Text")


def collected() -> list[str]:
    """Every source text, sorted, once."""
    found = {*texts_of_code(), *texts_of_registries()}
    return sorted(text for text in found if text.strip())


def texts_of_code() -> Iterator[str]:
    """Templates that are written in a call of `tr`, `text` or `Text`."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            first = node.args[0]
            if name in CALLS and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def texts_of_registries() -> Iterator[str]:
    """Labels, groups and help of every entry, and those of their settings."""
    for registry in vars(tables).values():
        if not isinstance(registry, Registry):
            continue
        for entry in registry.entries():
            yield from (entry.label, entry.group, entry.help)
            yield from texts_of_fields(entry.fields)
    yield from (heading for heading, _ in TRAINING)
    for fields in (DATA_FIELDS, TRAINING_FIELDS, BLOCK_FIELDS):
        yield from texts_of_fields(fields)


def texts_of_fields(fields: Mapping[str, Field]) -> Iterator[str]:
    """Label, help, unit and options of each setting."""
    for field in fields.values():
        yield from (field.label, field.help, field.unit)
        if isinstance(field, Choice):
            yield from (label for _, label in field.options)
        if isinstance(field, Integer):
            yield field.special


def known(path: Path) -> dict[str, str]:
    """The translations that a .ts file holds."""
    if not path.exists():
        return {}
    messages = ET.parse(path).getroot().iter("message")
    return {m.findtext("source", ""): m.findtext("translation", "") for m in messages}


def write(path: Path, language: str, sources: Iterable[str]) -> int:
    """Write the .ts file; returns how many texts have no translation yet."""
    kept = known(path)
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    missing = 0
    for source in sources:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        translation.text = kept.get(source, "")
        if not translation.text:
            translation.set("type", "unfinished")
            missing += 1
    ET.indent(root)
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    return missing


def main(languages: list[str]) -> None:
    """Update and compile the file of each language."""
    sources = collected()
    for language in languages:
        path = HERE / f"{language}.ts"
        missing = write(path, language, sources)
        print(f"{path.name}: {len(sources)} texts, {missing} without translation")
        compiler = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([str(compiler), str(path), "-silent"], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
