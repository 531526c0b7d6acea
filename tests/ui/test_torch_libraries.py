"""torch's largest library is loaded ahead of torch, in torch's order, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktoplab.ui.torch_libraries import load_ahead, torch_folder

FOLDER = Path("torch") / "lib"
ORDER = """
import sys
from desktoplab.ui.torch_libraries import load_ahead, torch_folder
assert load_ahead(torch_folder()) and "torch" not in sys.modules
import torch
print(float((torch.ones(3, requires_grad=True) * 2).sum()))
"""


class Loads:
    """Writes down what is loaded; `missing` cannot be."""

    def __init__(self, missing: str = "") -> None:
        self.asked: list[tuple[str, int]] = []
        self._missing = missing

    def __call__(self, path: Path, flags: int) -> bool:
        self.asked.append((path.name, flags))
        return path.name != self._missing


@pytest.mark.skipif(sys.platform == "win32", reason="torch does it itself there")
@pytest.mark.parametrize(("platform", "suffix"), [("linux", ".so"), ("darwin", ".dylib")])
def test_the_shared_libraries_come_before_the_largest(platform: str, suffix: str):
    loads = Loads()
    assert load_ahead(FOLDER, platform, lambda: loads)
    assert loads.asked == [
        (f"libtorch_global_deps{suffix}", os.RTLD_NOW | os.RTLD_GLOBAL),
        (f"libtorch_cpu{suffix}", os.RTLD_NOW | os.RTLD_LOCAL),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="torch does it itself there")
def test_what_cannot_be_loaded_ends_it_and_torch_is_left_to_itself():
    loads = Loads(missing="libtorch_global_deps.so")
    assert not load_ahead(FOLDER, "linux", lambda: loads)
    assert len(loads.asked) == 1
    assert not load_ahead(FOLDER, "linux", lambda: Loads(missing="libtorch_cpu.so"))


@pytest.mark.parametrize(("folder", "platform"), [(FOLDER, "win32"), (None, "linux")])
def test_nothing_is_tried_where_it_does_not_apply(folder: Path | None, platform: str):
    loads = Loads()
    assert not load_ahead(folder, platform, lambda: loads)
    assert not loads.asked


def test_a_system_without_such_a_function_is_no_trouble():
    assert not load_ahead(FOLDER, "linux", lambda: None)


def test_a_file_that_is_not_there_is_no_trouble(tmp_path: Path):
    assert not load_ahead(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="torch does it itself there")
def test_torch_works_after_it():
    answer = subprocess.run(
        [sys.executable, "-c", ORDER], capture_output=True, text=True, check=False
    )
    assert answer.stdout.strip() == "6.0", answer.stderr


def test_the_folder_is_found_without_loading_torch():
    folder = torch_folder()
    assert folder is not None and folder.is_dir()
