"""The file of the progress in lessons: kept whole, and put aside where it is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktoplab.lessons.progress import Progress, StepProgress
from desktoplab.store.lessons import FILE, read_progress, write_progress


def test_what_is_written_is_read(tmp_path: Path):
    folder = tmp_path / "새 폴더" / "data"
    assert read_progress(folder) == (Progress(), None)
    progress = Progress().with_step("deep", "one", StepProgress(predicted=2, drawn=(0.5, 1e-9)))
    write_progress(folder, progress)
    assert read_progress(folder) == (progress, None)
    assert [path.name for path in folder.iterdir()] == [FILE]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"format": 9}', b"[]"])
def test_a_broken_file_is_kept_beside_and_progress_begins_anew(tmp_path: Path, content: bytes):
    (tmp_path / FILE).write_bytes(content)
    progress, aside = read_progress(tmp_path)
    assert progress == Progress()
    assert aside is not None
    assert aside.read_bytes() == content
    assert not (tmp_path / FILE).exists()
    assert read_progress(tmp_path) == (Progress(), None)
