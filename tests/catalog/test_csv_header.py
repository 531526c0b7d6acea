"""Promises of guessing whether the first row of a table names its columns."""

from __future__ import annotations

import pytest

from desktoplab.catalog.csv_detect import has_header

NUMBERS = [["1", "나", "172.3"], ["2", "가", ""], ["3", "나", "160"]]


@pytest.mark.parametrize(
    "first",
    [
        ["번호", "반", "키(cm)"],
        ["", "반", "키(cm)"],  # what a table with an index has
        ["번호", "키(cm)", "키(cm)"],  # columns that were joined
        ["번호", "", ""],
    ],
)
def test_words_above_numbers_are_names(first: list[str]):
    assert has_header([first, *NUMBERS], "point")


@pytest.mark.parametrize("first", [["4", "반", "키"], ["?", "가", ""], ["", "", ""]])
def test_numbers_and_gaps_above_numbers_are_values(first: list[str]):
    assert not has_header([first, *NUMBERS], "point")


def test_without_numbers_names_are_what_stands_only_once():
    words = [["가", "나"], ["나", "다"], ["다", "가"]]
    assert has_header([["첫째", "둘째"], *words], "point")
    assert not has_header([["첫째", "첫째"], *words], "point")
    assert not has_header([["가", "다"], *words], "point")
