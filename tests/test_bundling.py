"""Promises of `python main.py bundle`: one folder from which the lab installs without internet."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import main
from desktoplab import bundling
from desktoplab.bundling import Target
from desktoplab.classroom.checking import missing as troubles_of
from desktoplab.classroom.reading import read as read_profile
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import to_json
from tests.lessons.files import small

ROOT = Path(main.__file__).resolve().parent
WINDOWS = Target("windows", "3.12")


def make_wheel(folder: Path, name: str, *needed: str, tag: str = "py3-none-any") -> None:
    """A real, empty package."""
    info = f"{name}-1.0.dist-info"
    lines = ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0"]
    lines += [f"Requires-Dist: {one}" for one in needed]
    with zipfile.ZipFile(folder / f"{name}-1.0-{tag}.whl", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "\n".join(lines) + "\n")
        wheel.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n")
        wheel.writestr(f"{info}/RECORD", "")


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels that is all pip has."""
    folder = tmp_path / "shop"
    folder.mkdir()
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def test_another_system_gets_what_it_needs_and_nothing_else(shop: Path, tmp_path: Path):
    make_wheel(
        shop, "lab", 'colors; sys_platform == "win32"', 'cards; platform_system == "Linux"',
        'newer; python_version >= "3.12"', 'older; python_version < "3.12"',
    )  # fmt: skip
    for name in ("cards", "newer", "older"):
        make_wheel(shop, name)
    make_wheel(shop, "colors", tag="cp312-cp312-win_amd64")
    make_wheel(shop, "colors", tag="cp311-cp311-manylinux_2_17_x86_64")
    assert bundling.download(["lab"], tmp_path / "there", WINDOWS) == 0
    found = {path.name for path in (tmp_path / "there").iterdir()}
    assert found == {
        "lab-1.0-py3-none-any.whl", "colors-1.0-cp312-cp312-win_amd64.whl",
        "newer-1.0-py3-none-any.whl",
    }  # fmt: skip


def test_a_wheel_that_is_missing_fails_and_keeps_the_rest(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    make_wheel(shop, "lab")
    monkeypatch.setattr(bundling, "requirements", lambda *_, **__: ["lab", "nowhere"])
    folder = tmp_path / "bundle"
    assert bundling.main([str(folder)]) == 1
    assert "nowhere" in capfd.readouterr().err
    assert not (folder / "bundle.json").exists(), "it is not whole"
    make_wheel(shop, "nowhere")
    assert bundling.main([str(folder)]) == 0, "the same command goes on"
    label = json.loads((folder / "bundle.json").read_text("utf-8"))
    here = {"system": sys.platform, "python": bundling.python_here()}
    assert label == {"for": [here], "tests": False}


def test_asks_for_what_the_project_needs_to_build_and_to_run():
    found = bundling.requirements(ROOT, tests=False)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert set(project["project"]["dependencies"]) < set(found)
    assert set(project["build-system"]["requires"]) < set(found)
    assert not any("pytest" in one for one in found)
    assert any("pytest" in one for one in bundling.requirements(ROOT, tests=True))


def test_copies_the_program_and_not_what_lies_around(tmp_path: Path):
    root = tmp_path / "checkout"
    for name in (
        "main.py", "desktoplab/app.py", "resources/a.svg", ".git/HEAD", ".venv/bin/python",
        "desktoplab/__pycache__/app.pyc", "run.dlab", "inside/main.py",
    ):  # fmt: skip
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    folder = root / "inside"
    (folder / "wheels").mkdir()
    bundling.copy_checkout(root, folder)
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == {"main.py", "desktoplab/app.py", "resources/a.svg"}


def test_a_folder_with_other_things_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "thesis.txt").write_text("x")
    assert bundling.main([str(tmp_path)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
    assert "is there and is no bundle" in capsys.readouterr().err


@pytest.mark.parametrize("version", ["3", "3.10", "2.7", "three", "3.12.1"])
def test_a_python_that_cannot_be_is_refused(version: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        bundling.main(["somewhere", "--python", version])
    assert version in capsys.readouterr().err


def test_a_bundle_for_another_computer_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(main, "HERE", tmp_path)
    assert main.sources() == [], "a checkout asks whom pip asks"
    (tmp_path / "wheels").mkdir()
    with pytest.raises(SystemExit, match="not whole"):
        main.sources()
    label = tmp_path / "bundle.json"
    label.write_text(json.dumps({"for": [{"system": "os2", "python": "3.12"}], "tests": False}))
    with pytest.raises(SystemExit, match=r"made for os2, Python 3\.12; this is"):
        main.sources()
    here = {"system": sys.platform, "python": bundling.python_here()}
    label.write_text(json.dumps({"for": [here], "tests": False}))
    assert main.sources() == ["--no-index", "--find-links", str(tmp_path / "wheels")]


@pytest.mark.slow
def test_a_bundle_installs_and_trains_with_the_network_off(tmp_path: Path):
    """The real packages, gathered with the index, installed without one."""
    bundle = tmp_path / "made" / "묶음"
    made = subprocess.run(
        [sys.executable, "-m", "desktoplab.bundling", str(bundle)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    copy = shutil.copytree(bundle, tmp_path / "다른 컴퓨터")
    run = tmp_path / "run.dlab"
    home = tmp_path / "home"
    home.mkdir()
    command = [
        sys.executable, "main.py", "train", "preset:xor", "--steps", "20", "--out", str(run),
    ]  # fmt: skip
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(home), "PYTHONUTF8": "1",
        "DESKTOPLAB_DATA": str(home), "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0", "PIP_NO_CACHE_DIR": "1",
    }  # fmt: skip
    answer = subprocess.run(
        [*without_network(), *command],
        cwd=copy, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    assert run.exists()


def without_network() -> list[str]:
    """What runs a command where there is no network, if this system lets us; else an index that
    nobody answers must do."""
    tool = shutil.which("unshare")
    for way in ([tool, "-n"], [tool, "-r", "-n"]) if tool else ():
        if subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0:
            return list(way)
    return []


@pytest.fixture
def class_folder(tmp_path: Path) -> Path:
    """A profile with a lesson, an experiment and data of its own, in a Korean folder."""
    folder = tmp_path / "학급 9반"
    (folder / "수업").mkdir(parents=True)
    (folder / "수업" / "small.yaml").write_text(small(), "utf-8")
    (folder / "처음.json").write_text(to_json(Experiment()), "utf-8")
    (folder / "자료.csv").write_text("a,b\n1,2\n", "utf-8")
    (folder / "우리.yaml").write_text(
        "format: 1\nname: 9학년\nseed: 3\ndata: {dataset: {name: csv, file: 자료.csv}}\n"
        "lessons: {own: [수업]}\nstart: 처음.json\n", "utf-8",
    )  # fmt: skip
    return folder


def test_a_profile_goes_along_with_all_that_it_names(tmp_path: Path, class_folder: Path):
    bundle = tmp_path / "bundle"
    along = bundling.class_files(class_folder / "우리.yaml")
    bundling.copy_checkout(ROOT, bundle)
    bundling.copy_profile(along, bundle)
    there = read_profile(bundle / "profile.yaml")
    assert there.seed == 3
    assert not troubles_of(there)
    assert (bundle / "수업" / "small.yaml").read_text("utf-8") == small()
    assert there.start == bundle / "처음.json"
    bundling.copy_checkout(ROOT, bundle)  # made again without one
    assert not (bundle / "profile.yaml").exists()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("own: [수업]", "own: [../수업]", "우리.yaml, line 5: There is no file"),
        ("own: [수업]", "own: [..]", "line 5: .* not in the folder of the profile"),
        ("own: [수업]", "own: [docs]", "line 5: .*something of its own called docs"),
        ("start: 처음.json", "start: 다음.json", "line 6: There is no file"),
        ("seed: 3", "sed: 3", "line 3: .*did you mean seed"),
    ],
)
def test_a_profile_that_cannot_go_along_is_refused_with_its_line(
    class_folder: Path, tmp_path: Path, capsys, old: str, new: str, words: str
):
    path = class_folder / "우리.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    (class_folder / "docs").mkdir()
    assert bundling.main([str(tmp_path / "bundle"), "--profile", str(path)]) == 2
    assert re.search(words, capsys.readouterr().err)
    assert not (tmp_path / "bundle").exists()
