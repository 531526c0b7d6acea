"""The command line met with what it should not be given: one line, and nothing of anybody lost."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktoplab.cli import main
from desktoplab.store.atomic import write_atomically

TRAIN = ["--no-library", "--steps", "2", "--set", "network[0].units=3"]


@pytest.fixture
def xor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["presets", "xor"]) == 0
    path = tmp_path / "xor.json"
    path.write_text(capsys.readouterr().out, "utf-8")
    return path


@pytest.fixture
def run(xor: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "run.dlab"
    assert main(["train", str(xor), "--out", str(path), *TRAIN]) == 0
    capsys.readouterr()
    return path


def refusal(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The one line of an error, after `desktoplab: `."""
    assert main([str(each) for each in arguments]) == 2
    said = capsys.readouterr().err
    assert said.startswith("desktoplab: ")
    assert said.endswith("\n")
    assert said.count("\n") == 1
    return said


def test_a_run_is_not_saved_over_what_it_is_made_of(
    xor: Path, run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    link = tmp_path / "link"
    link.symlink_to(xor)
    before = xor.read_bytes(), run.read_bytes()
    for out in (xor, link):
        assert "other than the one that is read" in refusal(
            capsys, "train", xor, "--out", out, *TRAIN
        )
    for start in ([], ["--start", run]):
        source = xor if start else run
        said = refusal(capsys, "train", source, "--out", run, *start, *TRAIN)
        assert "other than the one that is read" in said
    assert (xor.read_bytes(), run.read_bytes()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_or_device_is_refused_and_stays_one(
    xor: Path, run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "an ordinary file" in refusal(capsys, "train", xor, "--out", pipe, *TRAIN)
    for kind in ("html", "csv", "script", "onnx"):
        said = refusal(capsys, "export", run, "--to", kind, "--out", pipe)
        assert f"{pipe}: not an ordinary file" in said
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_an_error_names_the_file_that_was_asked_for(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    wanted = tmp_path / "no" / "such" / "report.html"
    said = refusal(capsys, "export", run, "--to", "html", "--out", wanted)
    assert f"{wanted}: No such file or directory" in said
    with pytest.raises(OSError, match="No such file") as caught:
        write_atomically(wanted, "text")
    assert caught.value.filename == str(wanted)


@pytest.mark.skipif(sys.platform == "win32", reason="asks a shell of Unix")
@pytest.mark.parametrize(
    ("command", "status"),
    [("presets xor >&-", 0), ("presets xor >&- 2>&-", 0), ("show - <&-", 2), ("show no 2>&-", 2)],
)
def test_a_stream_that_was_closed_is_no_traceback(command: str, status: int):
    line = f"exec '{sys.executable}' -m desktoplab {command}"
    answer = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert answer.returncode == status
    assert "Traceback" not in answer.stderr


def test_a_name_with_a_line_break_is_told_in_one_line(capsys: pytest.CaptureFixture[str]):
    assert r"two\nlines.json: No such file" in refusal(capsys, "show", "two\nlines.json")


def test_a_title_that_is_no_text_is_refused(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    arguments = ["--to", "html", "--out", tmp_path / "report.html"]
    assert "text in UTF-8" in refusal(capsys, "export", run, *arguments, "--title", "caf\udce9")
    assert not (tmp_path / "report.html").exists()


@pytest.mark.parametrize("kind", ["png", "csv"])
def test_a_preset_has_no_run_to_export(kind: str, capsys: pytest.CaptureFixture[str]):
    assert "train first" in refusal(capsys, "export", "preset:xor", "--to", kind)


def test_a_folder_of_lessons_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert "a folder with lessons" in refusal(capsys, "lesson", "list", tmp_path / "none")
