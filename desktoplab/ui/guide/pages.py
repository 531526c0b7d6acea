"""Pages of help and the order they stand in: the user guide from its files, the rest from tables.

Reads files of the bundled guide only. No widgets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktoplab import places

INDEX = "index.md"
FALLBACK = "en"
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([\w./-]+\.md)(?:#[\w-]*)?\)")
MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`#|>]+|^\s*-{3,}\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One page in Markdown; `folder` is where its pictures lie, None where it has no file."""

    address: str
    title: str
    markdown: str
    folder: Path | None = None

    @property
    def words(self) -> str:
        """What it says, without marks and targets of links."""
        return MARKS.sub(lambda found: found.group(1) or " ", self.markdown)


@dataclass(frozen=True)
class Chapter:
    """Pages under one heading of the contents."""

    title: str
    pages: tuple[Page, ...]


@dataclass
class Book:
    """All pages by address, in the order of the contents."""

    chapters: tuple[Chapter, ...]
    _known: dict[str, Page] = field(init=False)

    def __post_init__(self) -> None:
        self._known = {page.address: page for chapter in self.chapters for page in chapter.pages}

    def page(self, address: str) -> Page | None:
        """The page of an address without its anchor, or None."""
        return self._known.get(address.partition("#")[0])

    def search(self, wanted: str) -> list[Page]:
        """Pages that have every word; the more of them in its title, the earlier a page comes."""
        words = wanted.casefold().split()
        found = [page for page in self._known.values() if _has(page, words)]
        return sorted(found, key=lambda page: -_in_title(page, words))


def _has(page: Page, words: Sequence[str]) -> bool:
    folded = f"{page.title} {page.words}".casefold()
    return all(word in folded for word in words)


def _in_title(page: Page, words: Sequence[str]) -> int:
    title = page.title.casefold()
    return sum(word in title for word in words)


def guide_pages(language: str) -> tuple[Page, ...]:
    """The pages of the user guide, as its index links them; English where a page is missing."""
    folders = [places.guide(language), places.guide(FALLBACK)]
    found: dict[str, Page] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.md")) if folder.is_dir() else ():
            found.setdefault(path.name, _read(path))
    index = found.get(INDEX)
    order = [INDEX, *links(index.markdown if index is not None else "")]
    named = [name for name in dict.fromkeys(order) if name in found]
    return tuple(found[name] for name in (*named, *(n for n in found if n not in named)))


def links(markdown: str) -> list[str]:
    """The pages that a page links, in order."""
    return LINK.findall(markdown)


def _read(path: Path) -> Page:
    words = path.read_text("utf-8")
    return Page(path.name, heading(words.splitlines()) or path.stem, words, path.parent)


def heading(lines: Iterable[str]) -> str:
    """The first heading of a page."""
    return next((line.lstrip("# ").strip() for line in lines if line.startswith("# ")), "")
