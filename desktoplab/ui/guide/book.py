"""The whole book of help in one language: the guide first, then plots, verdicts and tables."""

from __future__ import annotations

from desktoplab.ui.guide.pages import Book, Chapter, guide_pages
from desktoplab.ui.guide.plot_pages import plot_chapter
from desktoplab.ui.guide.reference import reference_chapters
from desktoplab.ui.guide.verdict_pages import verdict_chapter
from desktoplab.ui.text import tr


def make_book(language: str) -> Book:
    """Every page, in the language of the window."""
    guide = Chapter(tr("Guide"), guide_pages(language))
    return Book((guide, plot_chapter(), verdict_chapter(), *reference_chapters()))
