"""Promises of recording on the command line: written twice a second, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktoplab.cli import recording as file
from desktoplab.cli.recording import Recording
from desktoplab.engine.history import history_of
from desktoplab.store.library import Library
from tests.store.library.made_runs import progress, started, whole


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(file, "monotonic", lambda: now[0])
    return now


def test_what_is_older_than_a_second_is_on_the_disk(tmp_path: Path, clock: list[float]):
    with Library(tmp_path / "library.db") as library:
        recording = Recording(library)
        recording.add(started())
        for place in range(50):
            recording.add(progress(place * 10))
            clock[0] += 0.1
            assert recording.run is not None
            (row,) = library.rows([recording.run])
            assert row.step >= (place + 1) * 10 - 100
        assert row.step < 500


def test_a_run_without_an_update_is_not_kept(tmp_path: Path, clock: list[float]):
    with Library(tmp_path / "library.db") as library:
        recording = Recording(library)
        recording.add(started())
        recording.add(progress(0, 0))
        recording.end(history_of([started(), progress(0, 0)]))
        assert library.runs() == ()


def test_after_trouble_it_says_so_once_and_the_rest_is_dropped(
    tmp_path: Path, clock: list[float], capsys: pytest.CaptureFixture[str]
):
    with Library(tmp_path / "library.db") as library:
        recording = Recording(library)
        recording.add(started())
        recording.add(progress(0))
        library._connection.execute("PRAGMA query_only=ON")
        for place in range(1, 5):
            clock[0] += 1
            recording.add(progress(place * 10))
        recording.end(history_of(list(whole(5))))
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "may not be written" in said
