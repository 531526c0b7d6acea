"""Promises of the documents: no link and no picture is missing, both languages are alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from desktoplab.ui.guide.browser import slug
from desktoplab.ui.guide.pages import INDEX, links

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
GUIDE = DOCS / "guide"
LANGUAGES = ("en", "ko")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
FENCES = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TARGET = re.compile(r"\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
LARGEST = 6_000_000
"""Bytes of all pictures of the guide: they travel with the package."""


def prose(path: Path) -> str:
    return FENCES.sub("", path.read_text("utf-8"))


def headings(path: Path) -> set[str]:
    return {slug(line.lstrip("# ")) for line in prose(path).splitlines() if line.startswith("#")}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_and_picture_of_a_document_exists(path: Path):
    for target in TARGET.findall(prose(path)):
        if "://" in target or target.startswith(("lab:", "mailto:")):
            continue
        name, _, anchor = target.partition("#")
        found = (path.parent / name).resolve() if name else path
        assert found.exists(), f"{path.name} links {target}"
        if anchor and found.suffix == ".md":
            assert anchor in headings(found), f"{path.name} links {target}"


def pages(language: str) -> dict[str, Path]:
    return {path.name: path for path in (GUIDE / language).glob("*.md")}


def test_both_languages_have_the_same_pages_with_the_same_parts():
    english, korean = (pages(language) for language in LANGUAGES)
    assert english.keys() == korean.keys()
    for name, path in english.items():
        mine, other = prose(path), prose(korean[name])
        levels = [re.findall(r"^#+(?= )", words, re.MULTILINE) for words in (mine, other)]
        assert levels[0] == levels[1], name
        assert TARGET.findall(mine) == [
            target.replace("/pictures/ko/", "/pictures/en/") for target in TARGET.findall(other)
        ], name


def test_the_index_names_every_page_of_the_guide():
    for language in LANGUAGES:
        found = pages(language)
        assert set(links(found[INDEX].read_text("utf-8"))) == found.keys() - {INDEX}


def test_both_languages_show_the_same_pictures_and_no_others_lie_there():
    for language in LANGUAGES:
        shown = {
            (path.parent / target).resolve()
            for path in pages(language).values()
            for _, target in PICTURE.findall(prose(path))
        }
        there = {path.resolve() for path in (GUIDE / "pictures" / language).iterdir()}
        assert shown == there, language


def test_every_picture_says_in_words_what_it_shows():
    for path in DOCS.rglob("*.md"):
        for words, target in PICTURE.findall(prose(path)):
            assert words, (path.name, target)


def test_the_pictures_of_the_guide_are_whole_and_small():
    found = sorted((GUIDE / "pictures").rglob("*.png"))
    assert found
    for path in found:
        with Image.open(path) as picture:
            picture.verify()
    assert sum(path.stat().st_size for path in found) < LARGEST


def test_the_guide_lies_where_the_wheel_takes_it_from():
    built = (ROOT / "pyproject.toml").read_text("utf-8")
    assert '"docs/guide" = "desktoplab/_resources/guide"' in built
    assert GUIDE.is_dir()
