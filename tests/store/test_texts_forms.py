"""Promises of sentences from files: words agree with their numbers, and nothing else is run."""

from __future__ import annotations

import pytest

from desktoplab.spec.text import text
from desktoplab.store.texts import text_from_plain, text_to_plain

STOPPED = "Stopped after {n} {n:epoch|epochs} without progress."


@pytest.mark.parametrize(("count", "word"), [(1, "epoch"), (7, "epochs")])
def test_a_sentence_with_forms_comes_back_from_a_file(count: int, word: str):
    back = text_from_plain(text_to_plain(text(STOPPED, n=count)))
    assert str(back) == f"Stopped after {count} {word} without progress."


@pytest.mark.parametrize(
    "template",
    [
        "{m:epoch|epochs}",
        "{n:>1000000}",
        "{n.real}",
        "{n{n:.real|.real}}",
        "{n{n:!r|!r}}",
        "{n{n::>9999999|:>9999999}}",
    ],
)
def test_what_a_file_may_not_ask_for_is_refused(template: str):
    with pytest.raises(ValueError, match="asks for what it does not have"):
        text_from_plain({"text": template, "values": {"n": 1}})
