"""Rounds, ratios, and the page that is made of them."""

from __future__ import annotations

import math
from argparse import Namespace
from pathlib import Path

import pytest

import benchmarks
from benchmarks import report, results, running
from benchmarks.process import Apart, Turn
from benchmarks.results import Measured
from benchmarks.rounds import ratio, rounds
from benchmarks.rows import Row
from benchmarks.sections import SECTIONS, Section, measured, section

HERE = Path(benchmarks.__file__).parent


class Counting:
    """A contestant that tells which process it lives in."""

    def __init__(self, rate: float) -> None:
        if rate < 0:
            raise ValueError("no such rate")
        self.rate = rate

    def gate(self) -> str:
        return ""

    def note(self) -> str:
        return "counts"

    def turn(self, seconds: float) -> Turn:
        return Turn(self.rate * seconds, seconds, seconds / 2)


def test_all_have_their_turn_in_each_round_and_none_is_always_first():
    order: list[str] = []
    found = rounds(
        {name: lambda name=name: order.append(name) or len(order) for name in "abc"}, 3, warm=1
    )
    assert [sorted(order[i : i + 3]) for i in range(0, 12, 3)] == [["a", "b", "c"]] * 4
    assert {order[i] for i in range(3, 12, 3)} == {"a", "b", "c"}
    assert all(len(figures) == 3 for figures in found.values())
    assert min(figure for figures in found.values() for figure in figures) == 4  # warming up apart


def test_a_ratio_is_taken_within_a_round():
    assert ratio([2.0, 40.0, 6.0], [1.0, 10.0, 2.0]) == (3.0, 2.0, 4.0)
    with pytest.raises(ValueError, match="shorter"):
        ratio([1.0, 2.0], [1.0])


def test_a_contestant_elsewhere_answers_and_tells_its_errors():
    with Apart(Counting, 5.0) as apart:
        assert apart.rate(2.0) == 5.0
        assert apart.at_work == 0.5
        with pytest.raises(RuntimeError, match="AttributeError"):
            apart.ask("sing")
    with Apart(Counting, -1.0) as apart, pytest.raises(RuntimeError, match="no such rate"):
        apart.ask("gate")


@pytest.mark.parametrize(
    ("target", "value", "reached"),
    [("≥ 2.5", 2.5, True), ("≥ 2.5", 2.4, False), ("≤ 700", 650.0, True), ("≤ 12", 13.0, False),
     ("", 1.0, None), ("≥ 1", math.nan, None)],
)  # fmt: skip
def test_a_target_is_compared_by_script(target: str, value: float, reached: bool | None):
    assert Row("it", value=value, target=target).reached is reached


def test_a_row_that_failed_has_no_figure():
    row = Row("W1", "it", "that", 99.0, 98.0, 100.0, target="≥ 10", failed="trains nothing")
    table = "\n".join(report.table((row,)))
    assert "trains nothing" in table
    assert "✗" in table
    assert "99" not in table


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (0.01234, "0.0123"), (1.0, "1.00"), (9.996, "10.00"), (123.4, "123"),
     (98_765.0, "98,800")],
)  # fmt: skip
def test_figures_are_told_with_three_digits(value: float, text: str):
    assert report.number(value) == text


def test_what_was_measured_comes_back_from_its_file(tmp_path):
    rows = (Row("W1", "it", "that", 2.0, 1.0, 3.0), Row("W1", "absent", note="not installed"))
    found = {"engine_w1": Measured("W1", "how", "2026-01-01", "box", "torch", "", rows)}
    results.write(found, tmp_path / "kept.json")
    again = results.read(tmp_path / "kept.json")
    assert again["engine_w1"].rows[0] == rows[0]
    assert math.isnan(again["engine_w1"].rows[1].value)
    page = report.page(again, ["engine_w1"])
    assert "box" in page
    assert "| it |" in page


def test_the_page_is_what_was_measured():
    known = results.read()
    if known:
        wanted = report.page(known, report.order(known, SECTIONS))
        assert report.PAGE.read_text("utf-8") == wanted


@pytest.mark.parametrize("name", [name for name in SECTIONS if (HERE / f"{name}.py").exists()])
def test_every_section_says_what_it_measures(name: str):
    found = section(name)
    assert found.title
    assert found.about
    assert found.tags


def test_a_section_that_cannot_be_measured_fails_in_its_row():
    def measure(quick: bool) -> list[Row]:
        raise RuntimeError("no screen")

    (row,) = measured(Section("it", "It", "", (), measure), quick=True)
    assert "no screen" in row.failed


@pytest.mark.parametrize(("failed", "code"), [("", 0), ("trains nothing", 1)])
def test_the_command_fails_with_a_gate(failed: str, code: int, monkeypatch, capsys):
    rows = [Row("W1", "it", value=2.0), Row("W1", "that", value=99.0, failed=failed)]
    one = Section("it", "It", "", (), lambda quick: rows)
    monkeypatch.setattr(running, "_chosen", lambda only: [one])
    wanted = {"quick": True, "only": "", "device": "cpu"}
    unwanted = dict.fromkeys(("write", "keep", "render", "profile"), False)
    assert running.run(Namespace(**wanted, **unwanted)) == code
    assert failed in capsys.readouterr().out
