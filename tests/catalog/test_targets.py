"""What targets are taken for: classes or numbers, and what cannot be learned as either."""

from __future__ import annotations

import numpy as np
import pytest

from desktoplab.catalog.csv_roles import detect_columns
from desktoplab.catalog.targets import check_numbers, task_of
from desktoplab.spec.tables import DataError


@pytest.mark.parametrize(
    ("values", "task"),
    [
        ([0, 1] * 9, "classification"),
        ([-1.0, 1.0], "classification"),
        ([0.25, 0.75] * 9, "classification"),
        (np.arange(20), "classification"),
        (np.arange(26).repeat(10), "classification"),
        (np.arange(26).repeat(9), "regression"),
        (np.arange(5, 70).repeat(20), "regression"),
        ([0.5, 1.0, 1.5], "regression"),
        ([1.5, np.nan, 2.0, 2.5], "regression"),
        ([], "classification"),
    ],
)
def test_few_whole_numbers_are_classes_and_others_are_measured(values, task: str):
    assert task_of(np.asarray(values, np.float64)) == task


def test_targets_that_do_not_differ_are_refused():
    with pytest.raises(DataError, match=r"집값\.csv: all targets are 3; there is nothing to learn"):
        check_numbers(np.full(4, 3, np.float32), "집값.csv")


def test_a_mistake_among_numbers_does_not_make_the_column_words():
    rows = [(f"{i / 7:.2f}", "가" if i % 2 else "나") for i in range(99)]
    columns = detect_columns(("키", "품종"), [("많음", "가"), *rows], "point")
    assert [column.kind for column in columns] == ["number", "target"]
