"""Numbers and help as people read them. No widgets."""

from __future__ import annotations

from desktoplab.spec.naming import naming
from desktoplab.spec.network import Item
from desktoplab.spec.text import Text
from desktoplab.ui.text import count_text, tr


def parameters_text(number: int) -> str:
    """`6,500 parameters`, or nothing where nothing is learned."""
    return tr("{count} {count:parameter|parameters}", count=count_text(number)) if number else ""


def title(item: Item) -> str:
    """The name of a card in the language of the window: `Dense 100`, `Block ×20`."""
    return tr(naming(item))


def help_text(source: str | Text) -> str:
    """Help in the reader's language; its lines flow, empty lines part its paragraphs."""
    paragraphs = tr(source).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def first_paragraph(source: str | Text) -> str:
    """What help begins with."""
    return help_text(source).split("\n\n")[0]
