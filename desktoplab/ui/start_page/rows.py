"""What the start page offers, as rows: templates of the catalogue, and the lessons there are."""

from __future__ import annotations

from collections.abc import Collection

from desktoplab.lessons.lesson import said
from desktoplab.spec.tables import PRESETS
from desktoplab.ui.builder.words import first_paragraph
from desktoplab.ui.lessons.book import Book
from desktoplab.ui.lessons.prose import plain
from desktoplab.ui.start_page.choices import Choice
from desktoplab.ui.text import tr


def template_rows(hidden: Collection[str] = ()) -> list[Choice]:
    """Every template under the heading of its group, with the first sentence of its help."""
    entries = [entry for entry in PRESETS.entries() if entry.name not in hidden]
    groups = list(dict.fromkeys(entry.group for entry in entries))
    rows: list[Choice] = []
    for group in groups:
        rows.append(Choice("", tr(group)))
        for entry in entries:
            if entry.group == group:
                line = first_paragraph(entry.help)
                rows.append(Choice(entry.name, tr(entry.label), line))
    return rows


def lesson_rows(book: Book, language: str) -> list[Choice]:
    """Every lesson with its time, its goal, and how much of it is done."""
    rows = []
    for number, lesson in enumerate(book.lessons, 1):
        title, goal = plain(said(lesson.title, language)), plain(said(lesson.goal, language))
        done = sum(book.is_done(lesson, step) for step in lesson.steps) / len(lesson.steps)
        words = tr("{number}. {lesson}", number=number, lesson=title)
        line = tr("{n} min · {goal}", n=lesson.minutes, goal=" ".join(goal.split()))
        rows.append(Choice(lesson.name, words, line, done))
    return rows
