"""Starts the lab from a checkout; installs what it needs into a virtual environment first.

    python main.py [FILE]        the window; --profile FILE before it: under a teacher's profile
    python main.py train ...     what `desktoplab train ...` does; so do show, presets, measure
    python main.py test ...      the tests; arguments go to pytest
    python main.py bundle DIR    all of it for computers without internet: desktoplab/bundling.py

Standard library only, as it runs before anything is installed. It never touches the packages of
the Python that runs it. The environment is .venv beside this file, or DESKTOPLAB_VENV.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036  (pip has not checked yet)
    found = ".".join(map(str, sys.version_info[:3]))
    sys.exit("Desktoplab needs Python 3.11 or newer; this is Python " + found + ".")

import contextlib
import hashlib
import importlib.metadata
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import time
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NoReturn

from desktoplab import machine

HERE = Path(__file__).resolve().parent
TEST_MODULES = ("pytest", "pytestqt", "xdist", "hypothesis", "ruff", "mypy")
DONE, BEGUN = "desktoplab-installed.json", "desktoplab-installing"


def main(arguments: list[str]) -> NoReturn:
    """Check the machine, install what is missing, and become the lab or the tests."""
    testing, bundling = arguments[:1] == ["test"], arguments[:1] == ["bundle"]
    opens_window = not testing and not bundling and machine.opens_window(arguments)
    if opens_window and not machine.has_display():
        sys.exit(machine.NO_DISPLAY)
    if testing:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if testing or opens_window:
        missing = machine.missing_packages(machine.needed_libraries())
        if missing:
            sys.exit(machine.explain_missing(missing))
    python = prepared(testing)
    if testing:
        os.chdir(HERE)
        shared = ("-n", "auto", "--dist", "worksteal")  # one process for each processor
        become([python, "-m", "pytest", *shared, *arguments[1:]])
    module = "desktoplab.bundling" if bundling else "desktoplab"
    become([python, "-P", "-m", module, *arguments[bundling:]])


def prepared(testing: bool) -> str:
    """The Python that has the lab installed, with the test tools when `testing`."""
    folder = Path(os.environ.get("DESKTOPLAB_VENV") or HERE / ".venv").absolute()
    inside = Path(sys.prefix) == folder
    if not inside and is_installed_here(testing):
        return sys.executable
    if not is_done(folder, testing):
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with locked(folder.with_name(folder.name + ".lock")):
                if not is_done(folder, testing):
                    install(folder, testing)
        except (OSError, subprocess.CalledProcessError) as error:
            sys.exit(
                f"Cannot install into {folder}: {error}\n"
                "Set DESKTOPLAB_VENV to a folder that you may write to, and start again."
            )
    return str(python_of(folder))


def is_installed_here(testing: bool) -> bool:
    """Whether the running Python has this very checkout installed: `pip install -e .` was done."""
    try:
        origin = importlib.metadata.distribution("desktoplab").read_text("direct_url.json")
    except importlib.metadata.PackageNotFoundError:
        return False
    url = json.loads(origin or "{}").get("url", "")
    found_tools = all(importlib.util.find_spec(name) for name in TEST_MODULES)
    return url == HERE.as_uri() and (found_tools or not testing)


def wanted(testing: bool) -> dict[str, object]:
    """What an installation is made of; when this changes, pip runs again."""
    return {
        "checkout": str(HERE),
        "project": hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest(),
        "python": list(sys.version_info[:2]),
        "testing": testing,
    }


def is_done(folder: Path, testing: bool) -> bool:
    """Whether the environment holds everything; one with the test tools serves the lab too."""
    try:
        done = json.loads((folder / DONE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return done in (wanted(testing), wanted(True)) and python_of(folder).exists()


def install(folder: Path, testing: bool) -> None:
    """Make the environment and install into it; one that was interrupted is made anew."""
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit("This Python cannot make virtual environments: sudo apt-get install python3-venv")
    ours = any((folder / name).exists() for name in (DONE, BEGUN))
    if ours and ((folder / BEGUN).exists() or not runs(folder)):
        # A killed pip leaves packages that look installed and are not whole.
        shutil.rmtree(folder)
    if folder.exists() and any(folder.iterdir()) and not (folder / "pyvenv.cfg").exists():
        sys.exit(f"{folder} is not a virtual environment; nothing was changed.")
    say(f"Installing packages into {folder} (once; about 1 GB, some minutes) …")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / DONE).unlink(missing_ok=True)
    (folder / BEGUN).touch()
    if not runs(folder):
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(folder)
    project = f"{HERE}[dev]" if testing else str(HERE)
    command = [str(python_of(folder)), "-m", "pip", "install", "--editable", project, *sources()]
    # Standard output belongs to the command that follows.
    status = subprocess.call([*command, "--disable-pip-version-check"], stdout=sys.stderr)
    if status > 0:
        (folder / BEGUN).unlink()  # pip gave up in order: what is there is whole
    if status != 0:
        sys.exit(
            "The packages could not be installed; pip says why above. "
            "Without internet, make a bundle elsewhere: python main.py bundle. Then start again."
        )
    (folder / DONE).write_text(json.dumps(wanted(testing)), encoding="utf-8")
    (folder / BEGUN).unlink()


def sources() -> list[str]:
    """Where pip looks for packages: a bundle has them all, else pip's own settings say.

    Ends the program where the bundle is not whole, or was made for another computer.
    """
    wheels, label = HERE / "wheels", HERE / "bundle.json"
    if not wheels.is_dir():
        return []
    if not label.exists():
        sys.exit(f"The bundle in {HERE} is not whole: make it, or copy it, once more.")
    made_for = json.loads(label.read_text(encoding="utf-8"))["for"]
    here = {"system": sys.platform, "python": ".".join(map(str, sys.version_info[:2]))}
    if here not in made_for:
        others = "; ".join(f"{one['system']}, Python {one['python']}" for one in made_for)
        sys.exit(
            f"This bundle was made for {others}; this is {here['system']}, Python "
            f"{here['python']}. Make one for it: python main.py bundle --help"
        )
    return ["--no-index", "--find-links", str(wheels)]


def runs(folder: Path) -> bool:
    """Whether the environment's Python starts, has pip, and is of the version that runs now."""
    check = "import sys, pip; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [str(python_of(folder)), "-c", check], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def python_of(folder: Path) -> Path:
    """The interpreter in a virtual environment."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let one start at a time install; the lock goes with the process, even a killed one."""
    with path.open("a+") as file:
        if not try_lock(file):
            say("Another start is installing the packages; waiting for it …")
            while not try_lock(file):
                time.sleep(0.5)
        yield


def try_lock(file: IO[str]) -> bool:
    """Take the lock if it is free."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def become(command: list[str]) -> NoReturn:
    """Run the command in place of this process, so that signals and exit codes are its own."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.call(command))


def say(line: str) -> None:
    """Tell the person at the terminal; standard output belongs to the command."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("Interrupted; the next start goes on.")
