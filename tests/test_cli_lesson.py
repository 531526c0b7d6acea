"""`desktoplab lesson`: lists lessons, names what is wrong with a file, and what is not true."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktoplab.cli import main
from tests.lessons.files import small, with_


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "수업.yaml"
    path.write_text(small(), "utf-8")
    return path


def test_a_lesson_is_checked(file: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["lesson", "check", str(file)]) == 0
    assert capsys.readouterr().out == "수업.yaml: One neuron and XOR, steps: 1, runs: 1\n"


def test_what_is_wrong_is_one_line_with_file_and_line(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    bad = tmp_path / "bad.yaml"
    bad.write_text(with_(("minutes: 10", "minutes: soon")), "utf-8")
    nowhere = tmp_path / "nowhere.yaml"
    assert main(["lesson", "check", str(bad), str(nowhere), str(file)]) == 2
    told = capsys.readouterr()
    assert "수업.yaml" in told.out
    first, second = told.err.splitlines()
    assert first == (
        "desktoplab: bad.yaml, line 4: found 'soon'; allowed: a whole number from 1 to 600"
    )
    assert second.startswith("desktoplab: nowhere.yaml, line 1: It cannot be opened")


def test_a_remark_is_no_error(file: Path, capsys: pytest.CaptureFixture[str]):
    file.write_text(with_((", ko: 직선 하나", "")), "utf-8")
    assert main(["lesson", "check", str(file)]) == 0
    assert capsys.readouterr().err == "수업.yaml, line 11: There is no Korean text here.\n"


def test_a_lesson_is_rehearsed(file: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["lesson", "check", str(file), "--run"]) == 0
    lines = capsys.readouterr().out.splitlines()[1:]
    assert lines
    assert all(line.startswith("ok ") for line in lines)


def test_a_broken_promise_ends_with_1(file: Path, capsys: pytest.CaptureFixture[str]):
    file.write_text(with_(("- single.layers == 1", "- single.layers == 2")), "utf-8")
    assert main(["lesson", "check", str(file), "--run", "--quiet", "--seed", "1"]) == 1
    (line,) = capsys.readouterr().out.splitlines()[1:]
    assert line == (
        "WRONG 수업.yaml, line 38, step line: promise is broken: single.layers == 2 "
        "(single.layers = 1)"
    )


def test_findings_can_be_read_by_a_program(file: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["lesson", "check", str(file), "--run", "--json"]) == 0
    lesson, *found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (lesson["event"], lesson["name"], lesson["runs"]) == ("lesson", "small", ["single"])
    assert {each["event"] for each in found} == {"finding"}
    assert all(each["good"] for each in found)


def test_own_lessons_are_listed_with_the_shipped(file: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["lesson", "list", str(file.parent)]) == 0
    assert "One neuron and XOR" in capsys.readouterr().out
    assert main(["lesson", "list", str(file.parent), "--json"]) == 0
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert listed[-1]["file"] == str(file)
    file.write_text("format: 2", "utf-8")
    assert main(["lesson", "list", str(file.parent)]) == 2
