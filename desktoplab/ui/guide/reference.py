"""Reference pages, made from the tables: every entry with its help, its settings and their ranges.

Complete by itself: what is registered has a page, in the language of the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS
from desktoplab.spec.fields import Choice, Field, Flag, Integer, Number, Pick, label_of
from desktoplab.spec.network import BLOCK_FIELDS
from desktoplab.spec.registry import Entry, Registry
from desktoplab.spec.tables import (
    CLIPPINGS,
    DATASETS,
    INITIALIZERS,
    LAYERS,
    LOSSES,
    OPTIMIZERS,
    PENALTIES,
    PRESETS,
    PROCEDURES,
    SCHEDULES,
    STARTS,
    STOPPINGS,
)
from desktoplab.spec.text import Text, text
from desktoplab.ui.builder.icons import GROUPS
from desktoplab.ui.builder.mime import BLOCK
from desktoplab.ui.builder.palette import BLOCK_HELP
from desktoplab.ui.builder.words import first_paragraph, help_text
from desktoplab.ui.guide.pages import Chapter, Page
from desktoplab.ui.text import count_text, tr

SCHEME = "lab:"
LISTED = 8
"""As many choices are listed in a cell; more are linked."""


@dataclass(frozen=True)
class Shelf:
    """A registry under the name that its addresses have, with its title."""

    name: str
    registry: Registry[Any]
    title: Text


SHELVES = (
    Shelf("layers", LAYERS, text("Layers")),
    Shelf("procedures", PROCEDURES, text("Ways of learning")),
    Shelf("initializers", INITIALIZERS, text("Initializers")),
    Shelf("optimizers", OPTIMIZERS, text("Optimizers")),
    Shelf("losses", LOSSES, text("Losses")),
    Shelf("schedules", SCHEDULES, text("Rate schedules")),
    Shelf("clippings", CLIPPINGS, text("Gradient clipping")),
    Shelf("penalties", PENALTIES, text("Weight penalties")),
    Shelf("stoppings", STOPPINGS, text("Early stopping")),
    Shelf("starts", STARTS, text("Starting weights")),
    Shelf("datasets", DATASETS, text("Data sets")),
    Shelf("presets", PRESETS, text("Templates")),
)
DATA_PAGE, TRAINING_PAGE = "settings/data", "settings/training"


def address(shelf: str, name: str = "") -> str:
    """Where an entry's page is, or that of its whole table."""
    return f"{SCHEME}{shelf}/{name}" if name else f"{SCHEME}{shelf}"


def reference_chapters() -> list[Chapter]:
    """A chapter for each table, and one for the settings that every experiment has."""
    chapters = [_chapter(shelf) for shelf in SHELVES]
    settings = (
        _settings(DATA_PAGE, tr("Data settings"), DATA_FIELDS),
        _settings(TRAINING_PAGE, tr("Training settings"), TRAINING_FIELDS),
    )
    return [Chapter(tr("Settings"), settings), *chapters]


def _chapter(shelf: Shelf) -> Chapter:
    pages = [_page(shelf, entry) for entry in _in_groups(shelf.registry)]
    if shelf.registry is LAYERS:
        pages.append(_block())
    return Chapter(tr(shelf.title), (_overview(shelf, pages), *pages))


def _in_groups(registry: Registry[Any]) -> list[Entry[Any]]:
    """Entries of one group beside each other, in the order of the palette or of registration."""
    groups = list(dict.fromkeys(entry.group for entry in registry.entries()))
    if registry is LAYERS:
        groups.sort(key=list(GROUPS).index)
    return sorted(registry.entries(), key=lambda entry: groups.index(entry.group))


def _overview(shelf: Shelf, pages: list[Page]) -> Page:
    title = tr(shelf.title)
    lines = [f"# {title}"]
    group = ""
    known = {address(shelf.name, entry.name): entry for entry in shelf.registry.entries()}
    for page in pages:
        entry = known.get(page.address)
        if entry is not None and entry.group != group:
            group = entry.group
            lines.append(f"## {tr(group)}")
        words = first_paragraph(entry.help if entry is not None else BLOCK_HELP)
        lines.append(f"- [{page.title}]({page.address}): {escaped(words)}")
    return Page(address(shelf.name), tr("All: {title}", title=title), joined(lines))


def _page(shelf: Shelf, entry: Entry[Any]) -> Page:
    title = tr(entry.label)
    where = dict.fromkeys(tr(one) for one in (shelf.title, entry.group) if one)
    lines = [f"# {title}", f"*{' · '.join(where)}*", escaped(help_text(entry.help))]
    if entry.fields:
        lines += [f"## {tr('Settings')}", table(entry.fields)]
    name = tr("Name in files: {name}", name=f"`{entry.name}`")
    others = tr("All: {title}", title=tr(shelf.title))
    lines += [f"{name} · [{others}]({address(shelf.name)})"]
    return Page(address(shelf.name, entry.name), title, joined(lines))


def _block() -> Page:
    title = tr("Block")
    lines = [f"# {title}", f"*{tr('Layers')} · {tr('Structure')}*", escaped(help_text(BLOCK_HELP)),
             f"## {tr('Settings')}", table(BLOCK_FIELDS)]  # fmt: skip
    return Page(address("layers", BLOCK), title, joined(lines))


def _settings(name: str, title: str, fields: Mapping[str, Field]) -> Page:
    return Page(SCHEME + name, title, joined([f"# {title}", table(fields)]))


def table(fields: Mapping[str, Field]) -> str:
    """What can be set: label, what is allowed with unit and default, what it does."""
    rows = [f"| {tr('Setting')} | {tr('Allowed')} | {tr('What it does')} |", "|---|---|---|"]
    for name, field in fields.items():
        label, words = tr(label_of(name, field)), help_text(field.help).replace("\n\n", " ")
        rows.append(f"| **{cell(label)}** | {allowed(field)} | {cell(words)} |")
    return "\n".join(rows)


def allowed(field: Field) -> str:
    """Range, unit and default of a setting, as Markdown."""
    if isinstance(field, Pick):
        return _picked(field)
    if isinstance(field, Choice):
        chosen = tr(dict(field.options)[field.default])
        return cell(", ".join(tr(label) for _, label in field.options)) + _default(chosen)
    if isinstance(field, Flag):
        return tr("on or off") + _default(tr("on") if field.default else tr("off"))
    if isinstance(field, Number | Integer):
        show = count_text if isinstance(field, Integer) else "{:g}".format
        low, high = show(field.low), show(field.high)
        unit = tr(field.unit) if field.unit else ""
        span = tr("{low} to {high} {unit}", low=low, high=high, unit=unit).strip()
        if isinstance(field, Integer) and field.special:
            span += "; " + tr("{number}: {meaning}", number=low, meaning=tr(field.special))
        return cell(span) + _default(show(field.default))
    return cell(tr(field.allowed()))


def _picked(field: Pick) -> str:
    shelf = next(shelf for shelf in SHELVES if shelf.registry is field.registry)
    names = field.names()
    default = tr(field.registry[field.default].label)
    if len(names) > LISTED:
        words = tr("one of {count}: {title}", count=len(names), title=tr(shelf.title))
        return f"[{cell(words)}]({address(shelf.name)})" + _default(default)
    entries = (field.registry[name] for name in names)
    listed = (f"[{cell(tr(one.label))}]({address(shelf.name, one.name)})" for one in entries)
    return ", ".join(listed) + _default(default)


def _default(words: str) -> str:
    return " " + cell(tr("(default {value})", value=words))


def cell(words: str) -> str:
    """Text that cannot end its cell."""
    return escaped(words).replace("|", "\\|").replace("\n", " ")


def escaped(words: str) -> str:
    """Plain text that Markdown must not read as marks."""
    for mark in "\\*_[]<":
        words = words.replace(mark, f"\\{mark}")
    return words


def joined(lines: list[str]) -> str:
    """Paragraphs one below the other; items of one list stay together."""
    out = ""
    before = ""
    for line in lines:
        together = line.startswith("- ") and before.startswith("- ")
        out += ("\n" if together else "\n\n") + line if out else line
        before = line
    return out + "\n"
