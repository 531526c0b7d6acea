"""Promises of the library with several processes: kill -9 loses a second, nobody harms another."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from desktoplab.cli import main
from desktoplab.engine.history import history_of
from desktoplab.store.library import FILE, Library
from tests.store.library.made_runs import assert_same, whole

WRITER = """
import sys
from pathlib import Path
from desktoplab.store.library import Library, frames
from tests.store.library.made_runs import started, whole
frames.BYTES_PER_SECOND = 1e12
with Library(Path(sys.argv[1])) as library:
    for _ in range(int(sys.argv[2])):
        run = library.begin(started(), title="other")
        for message in list(whole(5))[1:]:
            library.add(run, [message])
        library.end(run, "finished")
        library.rename(run, f"done {run}")
"""
RESTING = """
import sys
from pathlib import Path
from desktoplab.store.library import Library, frames
from tests.store.library.made_runs import started, whole
frames.BYTES_PER_SECOND = 1e12
with Library(Path(sys.argv[1])) as library:
    run = library.begin(started())
    for message in whole(2, ends=False):
        library.add(run, [message])
    print(run, flush=True)
    sys.stdin.readline()
    library.add(run, list(whole(3, ends=False))[3:])
    library.end(run, "stopped")
"""
ROOT = Path(__file__).resolve().parents[3]
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command line keeps its library; nothing is there yet."""
    folder = tmp_path / "자료"
    monkeypatch.setenv("DESKTOPLAB_DATA", str(folder))
    return folder


@pytest.fixture
def start(path: Path) -> Iterator[Start]:
    """`start(source, *arguments)`: Python in another process, with the library's path before."""
    processes: list[subprocess.Popen[str]] = []

    def begin(source: str, *arguments: str) -> subprocess.Popen[str]:
        processes.append(
            subprocess.Popen(
                [sys.executable, "-c", source, str(path), *arguments], cwd=ROOT, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
            )
        )  # fmt: skip
        return processes[-1]

    yield begin
    for process in processes:
        process.kill()
        process.communicate()


def train(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "desktoplab", "train", "preset:digits", "--json", *arguments],
        cwd=ROOT, text=True, stdout=subprocess.PIPE, encoding="utf-8",
        env={**os.environ, "DESKTOPLAB_DATA": str(folder)},
    )  # fmt: skip


def test_a_killed_training_is_there_as_it_was_last_written(tmp_path: Path):
    folder = tmp_path / "내 자료"
    process = train(folder, "--epochs", "0")
    assert process.stdout is not None
    told: list[dict[str, float]] = []
    while not told or told[-1].get("step", 0) < 450:
        told.append(json.loads(process.stdout.readline()))
    with Library(folder / FILE) as library:
        while not (rows := library.runs()) or rows[0].step < 450:
            told.append(json.loads(process.stdout.readline()))
        assert (rows[0].state, library.mark_interrupted()) == ("running", ())
        process.send_signal(signal.SIGKILL)
        rest = process.communicate()[0]
        told += [json.loads(line) for line in rest.splitlines() if line.endswith("}")]
        assert library.mark_interrupted() == (rows[0].id,)
        (row,) = library.runs()
        assert (row.state, row.can_be_resumed) == ("interrupted", True)
        history = library.open(row.id)
    assert len(history.losses) == history.step >= rows[0].step
    assert not np.isnan(history.losses).any()
    kept = {point.step: point.values["train_loss"] for point in history.points}
    assert max(kept) >= 450
    for each in told:
        if each["event"] == "point" and each["step"] <= history.step:
            assert kept[each["step"]] == each["train_loss"]


@pytest.mark.slow
def test_killed_again_and_again_every_run_is_there(tmp_path: Path):
    for _ in range(8):
        process = train(tmp_path, "--epochs", "0")
        assert process.stdout is not None
        while json.loads(process.stdout.readline()).get("step", 0) < 90:
            pass
        with Library(tmp_path / FILE) as library:
            count = len(library.runs())
        process.kill()
        process.communicate()
        with Library(tmp_path / FILE) as library:
            library.mark_interrupted()
            assert len(library.runs()) >= max(count, 0)
            for row in library.runs():
                assert row.state == "interrupted"
                assert len(library.open(row.id).losses) == row.step
            check = library._connection.execute("PRAGMA integrity_check").fetchone()
            assert check == ("ok",)


def test_a_run_of_another_living_process_is_not_interrupted(library: Library, start: Start):
    process = start(RESTING)
    assert process.stdout is not None
    run = int(process.stdout.readline())
    assert library.mark_interrupted() == ()
    assert library.delete([run]) == ()
    library.rename(run, "seen from here")
    process.communicate("go on\n")
    (row,) = library.rows([run])
    assert (row.state, row.title) == ("stopped", "seen from here")
    assert_same(library.open(run), history_of(list(whole(3, ends=False))))


def test_a_process_that_was_killed_while_it_rested_is_found(library: Library, start: Start):
    process = start(RESTING)
    assert process.stdout is not None
    run = int(process.stdout.readline())
    process.kill()
    process.wait()
    assert library.mark_interrupted() == (run,)
    assert_same(library.open(run), history_of(list(whole(2, ends=False))))


def test_several_writers_at_once_lose_nothing(path: Path, start: Start):
    others = [start(WRITER, "4") for _ in range(3)]  # all of them make the library at once
    with Library(path) as library:
        mine = []
        while any(other.poll() is None for other in others):
            mine.append(library.begin(next(whole()), title="mine"))
            library.add(mine[-1], list(whole(2)))
            library.end(mine[-1], "stopped")
        assert [other.returncode for other in others] == [0, 0, 0]
        rows = library.runs()
        assert len(rows) == 12 + len(mine)
        expected = history_of(list(whole(5)))
        for row in rows:
            if row.id not in mine:
                assert row.title == f"done {row.id}"
                assert_same(library.open(row.id), expected)
        check = library._connection.execute("PRAGMA integrity_check").fetchone()
        assert check == ("ok",)


def test_the_command_line_records_what_it_trains(data: Path, capsys: pytest.CaptureFixture[str]):
    command = ["train", "preset:digits", "--json", "--steps", "60", "--set", "training.seed=7"]
    assert main(command) == 0
    ended = json.loads(capsys.readouterr().out.splitlines()[-1])
    with Library(data / FILE) as library:
        (row,) = library.runs()
        history = library.open(row.id)
    assert ended["run"] == row.id
    assert (row.state, row.step, row.experiment.training.seed) == ("stopped", 60, 7)
    assert len(history.losses) == 60
    assert history.newest["weights"].step == 60
    assert history.weights


def test_no_library_keeps_no_record(data: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["train", "preset:digits", "--json", "--steps", "5", "--no-library"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["run"] is None
    assert not data.exists()


def test_a_library_that_cannot_be_made_is_told_once_and_training_goes_on(
    data: Path, capsys: pytest.CaptureFixture[str]
):
    data.write_text("no folder")
    assert main(["train", "preset:digits", "--steps", "5"]) == 0
    errors = capsys.readouterr().err
    assert errors.count("\n") == 1
    assert "not kept in the library" in errors
