"""A library in a folder with a Korean name, and runs recorded in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktoplab.store.library import FILE, Library, frames
from desktoplab.store.library import library as library_file
from tests.store.library.made_runs import started, whole


@pytest.fixture(autouse=True)
def everything_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frames and checkpoints need not wait for their turn, however fast a test writes."""
    monkeypatch.setattr(frames, "BYTES_PER_SECOND", 1e12)
    monkeypatch.setattr(library_file, "CHECKPOINT_BYTES_PER_SECOND", 1e12)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "도서관 자료" / FILE


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library(path) as opened:
        yield opened


@pytest.fixture
def record(library: Library) -> Callable[..., int]:
    """`record(5)`: a run of five messages in the library, one transaction each."""

    def make(messages: int = 5, *, ends: bool = True, title: str = "", outcome: str = "") -> int:
        run = library.begin(started(), title=title)
        for message in list(whole(messages, ends=ends))[1:]:
            library.add(run, [message])
        if ends or outcome:
            library.end(run, outcome or "finished")
        return run

    return make
