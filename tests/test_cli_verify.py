"""`desktoplab verify`: an exact answer about a saved run, and what is another on this machine."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from desktoplab.cli import main
from desktoplab.store import archive


@pytest.fixture
def saved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "실행.dlab"
    command = ["train", "preset:digits", "--steps", "60", "--device", "cpu", "--out", str(path)]
    assert main(command) == 0
    capsys.readouterr()
    return path


def change(path: Path, name: str, old: bytes, new: bytes) -> None:
    """As one would who knows the format."""
    with zipfile.ZipFile(path) as found:
        members = {each: found.read(each) for each in found.namelist()}
    manifest = json.loads(members.pop(archive.MANIFEST))
    if name == archive.MANIFEST:
        manifest = json.loads(json.dumps(manifest).replace(old.decode(), new.decode()))
    else:
        assert old in members[name]
        members[name] = members[name].replace(old, new, 1)
    path.write_bytes(archive.pack(manifest, members))


def test_a_run_that_repeats_says_so(saved: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["verify", str(saved)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Identical: 60 losses, ")
    assert "note:" not in said


def test_the_first_difference_is_told(saved: Path, capsys: pytest.CaptureFixture[str]):
    with zipfile.ZipFile(saved) as found:
        line = found.read("history/losses.csv").splitlines()[43]
    change(saved, "history/losses.csv", b"\n" + line + b"\n", b"\n42,0.125\n")
    assert main(["verify", str(saved)]) == 1
    assert "Differs first at step 42 in loss: 0.125 was recorded" in capsys.readouterr().out
    assert main(["verify", str(saved), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["event"], told["outcome"]) == ("verified", "differs")
    assert (told["step"], told["quantity"], told["expected"]) == (42, "loss", "0.125")


def test_another_machine_is_told(saved: Path, capsys: pytest.CaptureFixture[str]):
    change(saved, archive.MANIFEST, b'"device": "CPU"', b'"device": "MPS"')
    change(saved, archive.MANIFEST, b'"python": "', b'"python": "2.')
    assert main(["verify", str(saved), "--device", "cpu"]) == 0
    said = capsys.readouterr().out
    assert "note: device is CPU here, was MPS" in said
    assert "note: python is" in said


def test_a_file_that_is_no_snapshot_is_one_line_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "x.dlab"
    for content in (b"", b"{}", b"PK\x03\x04broken"):
        path.write_bytes(content)
        assert main(["verify", str(path)]) == 2
        captured = capsys.readouterr()
        assert not captured.out
        assert len(captured.err.splitlines()) == 1
    assert main(["verify", str(tmp_path / "missing.dlab")]) == 2


def test_a_run_that_starts_with_weights_of_another_repeats(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "tuned.dlab"
    command = ["train", str(saved), "--start", str(saved), "--set", "network[0].frozen=true"]
    assert main([*command, "--steps", "40", "--device", "cpu", "--out", str(out)]) == 0
    assert main(["verify", str(out)]) == 0
    saved.unlink()
    capsys.readouterr()
    assert main(["verify", str(out)]) == 0
    said = capsys.readouterr().out
    assert "Identical: 40 losses" in said
    assert f"{saved.name} has changed since" in said
