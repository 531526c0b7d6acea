"""Saving while things go wrong: the old file or the new one is there, whole, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from desktoplab.store.snapshot import read, save
from tests.store.small_runs import ran

ROOT = Path(__file__).resolve().parents[2]
LIMITED = """
import resource, sys
import desktoplab.catalog
from pathlib import Path
from desktoplab.store.snapshot import read, save
history = read(Path(sys.argv[1])).history()
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), -1))
try:
    save(Path(sys.argv[2]), history)
except OSError as error:
    print(type(error).__name__, error.errno)
"""
FOREVER = """
import desktoplab.catalog
import sys
from pathlib import Path
from desktoplab.store.snapshot import read, save
histories = [read(Path(name)).history() for name in sys.argv[2:]]
while True:
    for history in histories:
        print("saving", flush=True)
        save(Path(sys.argv[1]), history)
"""


@pytest.fixture
def runs(tmp_path: Path) -> tuple[Path, Path]:
    """A short and a long run."""
    paths = tmp_path / "short.dlab", tmp_path / "long.dlab"
    for path, until in zip(paths, (3, 11), strict=True):
        save(path, ran(until))
    return paths


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
@pytest.mark.parametrize("share", [0.0, 0.2, 0.7, 0.99])
def test_a_disk_that_is_full_leaves_the_old_file(
    runs: tuple[Path, Path], tmp_path: Path, share: float
):
    short, long = runs
    folder = tmp_path / "가득 찬"
    folder.mkdir()
    target = folder / "run.dlab"
    target.write_bytes(short.read_bytes())
    limit = str(int(long.stat().st_size * share))
    answer = subprocess.run(
        [sys.executable, "-c", LIMITED, str(long), str(target), limit],
        capture_output=True, text=True, cwd=ROOT, check=True,
    )  # fmt: skip
    assert answer.stdout.startswith("OSError"), answer.stdout
    assert target.read_bytes() == short.read_bytes()
    assert list(folder.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed otherwise there")
def test_a_process_that_is_killed_while_it_saves_leaves_a_whole_file(
    runs: tuple[Path, Path], tmp_path: Path
):
    known = [len(read(path).losses) for path in runs]
    target = tmp_path / "run.dlab"
    for count in range(1, 6):
        writer = subprocess.Popen(
            [sys.executable, "-c", FOREVER, str(target), *map(str, runs)],
            stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
        assert writer.stdout is not None
        for _ in range(count + 1):
            writer.stdout.readline()
        writer.kill()
        writer.wait()
        writer.stdout.close()
        assert len(read(target).losses) in known


def test_a_folder_that_may_not_be_written_is_an_error_of_the_disk(tmp_path: Path):
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):  # the administrator may write anywhere but here
            folder_used = Path("/sys/kernel")
        else:
            folder_used = folder
        if not folder_used.is_dir():
            pytest.skip("there is no folder here that may not be written")
        with pytest.raises(OSError, match=r"denied|not permitted|Read-only"):
            save(folder_used / "run.dlab", ran(3))
    finally:
        folder.chmod(0o700)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("name", ["missing/run.dlab", "file/run.dlab"])
def test_a_place_that_cannot_be_is_an_error_of_the_disk(tmp_path: Path, name: str):
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match=r"run\.dlab"):
        save(tmp_path / name, ran(3))


def test_saving_over_a_file_keeps_its_permissions(tmp_path: Path):
    path = tmp_path / "run.dlab"
    save(path, ran(3))
    path.chmod(0o640)
    save(path, ran(4))
    assert path.stat().st_mode & 0o777 == 0o640
    np.testing.assert_array_equal(read(path).losses, ran(4).losses)
