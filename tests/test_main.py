"""Promises of `python main.py`: it installs once, survives interruption, and waits its turn."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import threading
import venv
from collections.abc import Mapping
from pathlib import Path

import pytest

import main

ROOT = Path(main.__file__).resolve().parent


def start(*arguments: str, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        capture_output=True, text=True, check=False, encoding="utf-8",
        env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1", **environment},
    )  # fmt: skip


class WithoutPip(venv.EnvBuilder):
    """A real environment, made quickly: an empty module stands for pip."""

    def __init__(self, *, with_pip: bool, symlinks: bool) -> None:
        assert with_pip
        super().__init__(symlinks=symlinks)

    def post_setup(self, context) -> None:
        packages = sysconfig.get_path("purelib", "venv", {"base": str(context.env_dir)})
        (Path(packages) / "pip.py").touch()


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Instead of asking pip for a gigabyte, note what would have been asked."""
    monkeypatch.setattr(main.venv, "EnvBuilder", WithoutPip)
    asked: list[list[str]] = []

    def call(command: list[str], **_: object) -> int:
        asked.append(command)
        return 0

    monkeypatch.setattr(main.subprocess, "call", call)
    return asked


def test_without_a_display_one_line_points_to_train(tmp_path: Path):
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux is used without a display")
    answer = start(environment={"DESKTOPLAB_VENV": str(tmp_path / "venv")})
    assert answer.returncode == 1
    assert "desktoplab train" in answer.stderr
    assert len(answer.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir()), "nothing is installed for a window that cannot open"


def test_installs_once(tmp_path: Path, commands: list[list[str]]):
    folder = tmp_path / "한글" / "venv"
    folder.parent.mkdir()
    main.install(folder, testing=False)
    assert main.is_done(folder, testing=False)
    assert not main.is_done(folder, testing=True), "the test tools are not there yet"
    assert commands[0][1:5] == ["-m", "pip", "install", "--editable"]
    assert Path(commands[0][0]).is_relative_to(folder)


def test_the_environment_of_the_tests_serves_the_lab(tmp_path: Path, commands: list[list[str]]):
    main.install(tmp_path / "venv", testing=True)
    assert commands[0][5].endswith("[dev]")
    assert main.is_done(tmp_path / "venv", testing=False)


def test_an_interrupted_installation_is_made_anew(tmp_path: Path, commands: list[list[str]]):
    folder = tmp_path / "venv"
    main.install(folder, testing=False)
    (folder / main.DONE).unlink()
    (folder / main.BEGUN).touch()
    (folder / "half a package").touch()
    main.install(folder, testing=False)
    assert not (folder / "half a package").exists()
    assert main.is_done(folder, testing=False)


def test_changed_requirements_are_installed_into_the_same_environment(
    tmp_path: Path, commands: list[list[str]]
):
    folder = tmp_path / "venv"
    main.install(folder, testing=False)
    done = json.loads((folder / main.DONE).read_text("utf-8"))
    (folder / main.DONE).write_text(json.dumps({**done, "project": "older"}), "utf-8")
    (folder / "kept").touch()
    assert not main.is_done(folder, testing=False)
    main.install(folder, testing=False)
    assert (folder / "kept").exists()
    assert len(commands) == 2


def test_a_failed_installation_is_said_and_tried_again(
    tmp_path: Path, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path / "venv"
    monkeypatch.setattr(main.subprocess, "call", lambda command, **_: 1)
    with pytest.raises(SystemExit, match="could not be installed"):
        main.install(folder, testing=False)
    assert not main.is_done(folder, testing=False)
    monkeypatch.setattr(main.subprocess, "call", lambda command, **_: 0)
    main.install(folder, testing=False)
    assert main.is_done(folder, testing=False)


def test_a_folder_that_is_no_environment_is_left_alone(tmp_path: Path, commands: list[list[str]]):
    (tmp_path / "homework.txt").write_text("mine")
    with pytest.raises(SystemExit, match="nothing was changed"):
        main.install(tmp_path, testing=False)
    assert [path.name for path in tmp_path.iterdir()] == ["homework.txt"]
    assert not commands


def test_an_environment_of_someone_else_is_used_and_not_emptied(
    tmp_path: Path, commands: list[list[str]]
):
    folder = tmp_path / "venv"
    WithoutPip(with_pip=True, symlinks=os.name != "nt").create(folder)
    (folder / "theirs").touch()
    main.install(folder, testing=False)
    assert (folder / "theirs").exists()
    assert main.is_done(folder, testing=False)


def test_two_starts_at_once_install_one_after_the_other(tmp_path: Path):
    path = tmp_path / "venv.lock"
    order: list[str] = []
    waits = threading.Event()

    def second() -> None:
        waits.set()
        with main.locked(path):
            order.append("second")

    with main.locked(path):
        other = threading.Thread(target=second)
        other.start()
        waits.wait()
        order.append("first")
    other.join()
    assert order == ["first", "second"]


def test_an_old_python_is_told_in_one_line(tmp_path: Path):
    source = (ROOT / "main.py").read_text("utf-8").replace("(3, 11)", "(9, 9)")
    (tmp_path / "main.py").write_text(source, "utf-8")
    answer = subprocess.run(
        [sys.executable, str(tmp_path / "main.py")], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 1
    assert answer.stderr.startswith("Desktoplab needs Python")
    assert len(answer.stderr.splitlines()) == 1
