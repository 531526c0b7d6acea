"""Promises of `desktoplab profile` and `desktoplab --profile`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktoplab import app, machine
from desktoplab.cli import main
from tests.classroom.files import example
from tests.lessons.files import small


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The example of the documentation, with all that it names, in a Korean folder."""
    folder = tmp_path / "학급"
    (folder / "lessons").mkdir(parents=True)
    (folder / "profile.yaml").write_text(example(), "utf-8")
    lesson = small().replace("name: small", "name: our_first", 1)
    (folder / "lessons" / "first.yaml").write_text(lesson, "utf-8")
    return folder


def test_a_profile_is_checked_and_what_it_does_is_told(folder: Path, capsys):
    assert main(["profile", "check", str(folder / "profile.yaml")]) == 0
    said = capsys.readouterr()
    assert not said.err
    for words in (
        "profile.yaml: Class 9b", "Language: Korean", "Theme: Light", "Text size: 100 %", "Seed: 0",
        "Fixed data: Data set, Validation share", "Locked: Batch size, Learning rate, Card 1: Uni",
        "Hidden: Layers (Leaky ReLU", "Hidden: Optimizers (", "Hidden: Docks (filters, symmetry)",
        "Hidden: Commands (class_board", "Lessons: our_first", "Own lessons: lessons",
        "Opens with: our_first",
    ):  # fmt: skip
        assert words in said.out


def test_the_same_as_json(folder: Path, capsys):
    assert main(["profile", "check", "--json", str(folder / "profile.yaml")]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found["name"] == {"en": "Class 9b", "ko": "9학년 2반"}
    assert "training.seed" in found["locked"]


def test_what_is_wrong_is_one_line_with_file_and_line(folder: Path, capsys):
    path = folder / "profile.yaml"
    path.write_text(example().replace("seed: 0", "sede: 0"), "utf-8")
    assert main(["profile", "check", str(path)]) == 2
    said = capsys.readouterr()
    assert not said.out
    assert said.err.startswith("desktoplab: profile.yaml, line 6: ")
    assert "did you mean seed" in said.err


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("own: [lessons]", "own: [lessons, mine]", ": There is no file or folder"),
        ("only: [our_first]", "only: [our_frist]", ": found 'our_frist'; did you mean"),
        ("start: our_first", "start: vanishing", ": found 'vanishing'"),
        ("start: our_first", "start: first.json", ": There is no file or folder"),
        ("{name: moons, noise: 0.2}", "{name: csv, file: a.csv}", ": There is no file"),
    ],
)
def test_what_is_named_in_vain_is_told(folder: Path, capsys, old: str, new: str, words: str):
    path = folder / "profile.yaml"
    line = example()[: example().index(old)].count("\n") + 1
    path.write_text(example().replace(old, new), "utf-8")
    assert main(["profile", "check", str(path)]) == 2
    assert f"line {line}{words}" in capsys.readouterr().err


def test_a_broken_lesson_of_its_own_is_told_with_its_line(folder: Path, capsys):
    (folder / "lessons" / "second.yaml").write_text("format: 1\nname: second\n", "utf-8")
    assert main(["profile", "check", str(folder / "profile.yaml")]) == 2
    assert "second.yaml, line 1: " in capsys.readouterr().err


def test_a_profile_that_is_not_there_is_one_line(tmp_path: Path, capsys):
    assert main(["profile", "check", str(tmp_path / "없음.yaml")]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "없음.yaml" in line


@pytest.mark.parametrize(
    ("arguments", "file", "profile"),
    [
        (["--profile", "p.yaml"], None, "p.yaml"),
        (["--profile=학급.yaml", "a.json"], "a.json", "학급.yaml"),
        (["a.json", "--profile", "p.yaml"], "a.json", "p.yaml"),
        (["a.json"], "a.json", None),
        ([], None, None),
    ],
)
def test_the_window_opens_with_the_profile_that_is_named(
    monkeypatch, arguments: list[str], file: str | None, profile: str | None
):
    found: list[tuple[Path | None, Path | None]] = []

    def run_window(file: Path | None, profile: Path | None) -> int:
        found.append((file, profile))
        return 0

    monkeypatch.setattr(app, "run_window", run_window)
    monkeypatch.setattr(machine, "missing_packages", lambda libraries: [])
    assert machine.opens_window(arguments)
    assert main(arguments) == 0
    assert found == [(Path(file) if file else None, Path(profile) if profile else None)]


@pytest.mark.parametrize("arguments", [["--profil", "p.yaml"], ["--profile"], ["a.json", "b.json"]])
def test_what_the_window_does_not_know_is_refused(arguments: list[str], capsys):
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert "--profile FILE" in capsys.readouterr().err
