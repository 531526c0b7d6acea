"""Gathers everything for an installation without internet into one folder.

    python main.py bundle FOLDER [--platform windows] [--python 3.12] [--profile FILE] [--tests]

The folder holds this checkout and the wheels of all packages; `python main.py` in it installs from
them and asks no index. Standard library only, save for reading a profile.
"""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WHEELS, LABEL, PROFILE = "wheels", "bundle.json", "profile.yaml"
LEFT_OUT = (
    ".*", "__pycache__", "*.py[cod]", "*.egg-info", "*.dlab", "build", "dist", "htmlcov", WHEELS,
    LABEL,
)  # fmt: skip
# What an installation in place needs besides what pyproject.toml names.
BUILD = ("editables",)
NEWEST_GLIBC = 35  # that of Ubuntu 22.04: a school's computer is not the newest


@dataclass(frozen=True)
class System:
    """An operating system: what its Python answers, and which wheels run on it, best first."""

    sys_platform: str
    platform_system: str
    os_name: str
    machine: str
    tags: tuple[str, ...]


SYSTEMS = {
    "windows": System("win32", "Windows", "nt", "AMD64", ("win_amd64",)),
    "macos": System("darwin", "Darwin", "posix", "arm64", ("macosx_14_0_arm64",)),
    "linux": System(
        "linux", "Linux", "posix", "x86_64",
        (*(f"manylinux_2_{n}_x86_64" for n in range(NEWEST_GLIBC, 4, -1)), "manylinux2014_x86_64",
         "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64"),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Target:
    """A system and a version of Python, such as 3.12, that the bundle shall serve."""

    system: str
    python: str

    @property
    def is_here(self) -> bool:
        """Whether this very Python is such a one."""
        return self == Target(system_here(), python_here())

    @property
    def markers(self) -> dict[str, str]:
        """What a Python there answers to environment markers (PEP 508)."""
        system = SYSTEMS[self.system]
        return {
            "sys_platform": system.sys_platform, "platform_system": system.platform_system,
            "os_name": system.os_name, "platform_machine": system.machine,
            "python_version": self.python, "python_full_version": f"{self.python}.0",
        }  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Make the bundle; returns the exit code: 0 done, 1 failed, 2 a folder that is not ours."""
    options = _parser().parse_args(arguments)
    folder = options.folder.absolute()
    if folder.exists() and (not folder.is_dir() or _is_foreign(folder)):
        _say(f"{folder} is there and is no bundle; name a new folder.")
        return 2
    pythons = options.python or [python_here()]
    targets = [
        Target(system, python)
        for system in options.platform or [system_here()]
        for python in pythons
    ]
    try:
        along = class_files(options.profile) if options.profile else None
    except (ValueError, OSError) as error:
        _say(str(error))
        return 2
    try:
        copy_checkout(ROOT, folder)
        if along is not None:
            copy_profile(along, folder)
        for target in targets:
            _say(f"Wheels for {target.system}, Python {target.python} …")
            status = download(requirements(ROOT, tests=options.tests), folder / WHEELS, target)
            if status != 0:
                _say("The wheels could not be gathered; pip says why above. Nothing is lost: the "
                     "same command goes on with what is there.")  # fmt: skip
                return 1
        _write_label(folder, targets, tests=options.tests)
    except OSError as error:
        _say(f"{folder}: {error.strerror or error}")
        return 1
    wheels = list((folder / WHEELS).glob("*.whl"))
    size = sum(wheel.stat().st_size for wheel in wheels)
    _say(
        f"{folder}: {len(wheels)} wheels, {size / 1e6:,.0f} MB. Copy the folder to a computer with "
        f"Python {' or '.join(pythons)} and say there: python main.py"
    )
    return 0


def requirements(root: Path, *, tests: bool) -> list[str]:
    """What pyproject.toml asks for: to build, to run, and with `tests` to test."""
    found = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    extra = found["project"]["optional-dependencies"]["dev"] if tests else []
    return [*found["build-system"]["requires"], *BUILD, *found["project"]["dependencies"], *extra]


def copy_checkout(root: Path, folder: Path) -> None:
    """Copy the program; a bundle that lies inside the checkout is not copied into itself."""

    def left_out(inside: str, names: list[str]) -> set[str]:
        own = {name for name in names if (Path(inside) / name).resolve() == folder.resolve()}
        return own | shutil.ignore_patterns(*LEFT_OUT)(inside, names)

    (folder / LABEL).unlink(missing_ok=True)  # until all is there, it is no whole bundle
    (folder / PROFILE).unlink(missing_ok=True)  # that of the last time is not asked for again
    (folder / WHEELS).mkdir(parents=True, exist_ok=True)
    shutil.copytree(root, folder, ignore=left_out, dirs_exist_ok=True)


def class_files(path: Path) -> dict[Path, Path]:
    """What goes along with a teacher's profile, by its place in the bundle.

    Raises `ProfileError` with the line of what is wrong, and `OSError`.
    """
    import desktoplab.catalog
    from desktoplab.classroom.packing import packed
    from desktoplab.classroom.reading import read

    assert desktoplab.catalog
    profile = read(path)
    own = {each.name for each in ROOT.iterdir()} | {WHEELS, LABEL, PROFILE}
    taken = own if path.absolute().parent.resolve() != ROOT else {WHEELS, LABEL}
    return {Path(PROFILE): path, **{place: found for found, place in packed(profile, taken)}}


def copy_profile(along: Mapping[Path, Path], folder: Path) -> None:
    """Put a profile beside main.py, and beside it what it names."""
    for place, found in along.items():
        goal = folder / place
        goal.parent.mkdir(parents=True, exist_ok=True)
        if found.is_dir():
            shutil.copytree(found, goal, dirs_exist_ok=True)
        else:
            shutil.copyfile(found, goal)


def download(wanted: Iterable[str], folder: Path, target: Target) -> int:
    """Let pip gather the wheels; returns its exit code. Those that are there are not asked again.

    pip's own settings apply, so that a folder of wheels or another index serves too.
    """
    pip = [sys.executable, "-m", "pip"]
    choice: list[str] = []
    if not target.is_here:
        pip = [sys.executable, "-m", "desktoplab.foreign_pip", json.dumps(target.markers)]
        choice = ["--python-version", target.python]
        for tag in SYSTEMS[target.system].tags:
            choice += ["--platform", tag]
    command = [*pip, "download", "--only-binary", ":all:", "--dest", str(folder), *choice, *wanted]
    return subprocess.call(command, stdout=sys.stderr, cwd=ROOT)


def system_here() -> str:
    """The name of the system that runs this; raises `KeyError` for one without packages."""
    names = {system.sys_platform: name for name, system in SYSTEMS.items()}
    return names[sys.platform]


def python_here() -> str:
    """The version of the Python that runs this, such as 3.12."""
    return ".".join(platform.python_version_tuple()[:2])


def _is_foreign(folder: Path) -> bool:
    """Whether a folder holds something, and no bundle that was begun."""
    return any(folder.iterdir()) and not (folder / WHEELS).is_dir()


def _write_label(folder: Path, targets: Iterable[Target], *, tests: bool) -> None:
    label = {
        "for": [{"system": SYSTEMS[target.system].sys_platform, "python": target.python}
                for target in targets],
        "tests": tests,
    }  # fmt: skip
    (folder / LABEL).write_text(json.dumps(label, indent=2) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python main.py bundle",
        description="Gathers the lab and all its packages for computers without internet.",
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where to put all of it")
    parser.add_argument(
        "--platform", action="append", choices=tuple(SYSTEMS),
        help="the system of those computers, 64 bit (macos: Apple silicon); may be repeated; "
        "without it that of this one",
    )  # fmt: skip
    parser.add_argument(
        "--python", action="append", metavar="VERSION", type=_version,
        help="their Python, such as 3.12; may be repeated; without it that of this computer",
    )  # fmt: skip
    parser.add_argument(
        "--profile", type=Path, metavar="FILE",
        help="a teacher's profile, which holds on those computers; its own lessons go along",
    )  # fmt: skip
    parser.add_argument("--tests", action="store_true", help="with the tools for the tests")
    return parser


def _version(source: str) -> str:
    parts = source.split(".")
    if len(parts) != 2 or not all(part.isdigit() for part in parts) or int(parts[0]) != 3:
        raise argparse.ArgumentTypeError(f"found {source}; allowed: a version such as 3.12")
    if int(parts[1]) < 11:
        raise argparse.ArgumentTypeError(f"found {source}; the lab needs 3.11 or newer")
    return source


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
