"""The command `desktoplab`: what it is called with, and how each trouble becomes an exit code.

0 done, 1 failed, 2 bad input, 3 diverged, 130 interrupted; errors are one line on standard error.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import desktoplab
from desktoplab import machine

FAILED, BAD_INPUT, INTERRUPTED = 1, 2, 130
USAGE = "desktoplab [--profile FILE] [FILE]  |  desktoplab COMMAND ..."
EPILOG = (
    "Exit codes: 0 done, 1 failed, 2 bad input, 3 the run diverged, 130 interrupted. "
    "EXPERIMENT is a .json or .dlab file, - for standard input, or preset:NAME."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    _have_streams()
    _speak_utf8()
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has gone, as `| head` does; keep the interpreter from telling.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return _fail("Interrupted.", INTERRUPTED)
    except _told() as error:
        return _fail(str(error), BAD_INPUT)
    except UnicodeEncodeError as error:
        return _fail(str(_no_text(error)), BAD_INPUT)
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        return _fail(f"{name}{error.strerror or error}", BAD_INPUT)
    except (RuntimeError, MemoryError) as error:
        return _fail(f"{type(error).__name__}: {' '.join(str(error).split())[:300]}", FAILED)
    return status


def _told() -> tuple[type[Exception], ...]:
    """What says in its own words what is wrong with the input; loaded when something is."""
    from desktoplab.exports.kinds import ExportError
    from desktoplab.spec.tables import DataError
    from desktoplab.spec.text import Refused
    from desktoplab.store.archive import SnapshotError

    return Refused, DataError, SnapshotError, ExportError


def _no_text(error: UnicodeEncodeError) -> Exception:
    """A title or name whose bytes are no UTF-8 reaches Python as half characters."""
    from desktoplab.spec.text import Refused, text

    return Refused("", error.object[error.start : error.end], text("text in UTF-8"))


def _run(arguments: Sequence[str]) -> int:
    if machine.opens_window(arguments):
        return _open_window(arguments)
    options = _parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def _open_window(arguments: Sequence[str]) -> int:
    options = _window_parser().parse_args(arguments)
    missing = machine.missing_packages(machine.needed_libraries())
    if machine.has_display() and missing:
        return _fail(machine.explain_missing(missing), FAILED)
    from desktoplab.app import run_window

    return run_window(options.file, options.profile)


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="desktoplab", usage=USAGE, allow_abbrev=False)
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
    parser.add_argument("--profile", type=Path, metavar="FILE")
    return parser


def _parser() -> argparse.ArgumentParser:
    """Every command; a window is opened without loading them."""
    from desktoplab import catalog, probes  # noqa: F401
    from desktoplab.cli import (
        board,
        export,
        initmap,
        lesson,
        look,
        measured,
        profile,
        train,
        verify,
    )
    from desktoplab.cli.reading import add_experiment, add_large, add_preset_names

    parser = argparse.ArgumentParser(
        prog="desktoplab",
        usage=USAGE,
        description="Without a command the window opens, with FILE in it. A teacher's profile, "
        "which locks and hides what a class does not need, is named by --profile, by "
        "DESKTOPLAB_PROFILE, or lies beside main.py as profile.yaml.",
        epilog=EPILOG,
    )
    parser.add_argument("--version", action="version", version=desktoplab.__version__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    found = commands.add_parser("train", help="train an experiment without a window", epilog=EPILOG)
    add_experiment(found)
    add_large(found)
    train.add_options(found)
    found.set_defaults(run=train.train)

    found = commands.add_parser("show", help="tell what an experiment or a snapshot holds")
    add_experiment(found)
    found.set_defaults(run=look.show)

    found = commands.add_parser("presets", help="list the presets, or print one as an experiment")
    add_preset_names(found)
    found.set_defaults(run=look.presets)

    found = commands.add_parser("measure", help="measure every layer at the start weights")
    add_experiment(found)
    add_large(found)
    found.add_argument("--device", help="cuda, mps or cpu; without it the best there is")
    found.add_argument("--json", action="store_true", help="one JSON object per line")
    found.set_defaults(run=measured.measure)

    found = commands.add_parser("map", help="depth × initializer × activation at the start weights")
    add_experiment(found)
    add_large(found)
    initmap.add_options(found)
    found.set_defaults(run=initmap.draw)

    found = commands.add_parser("export", help="a run as script, report, table, network, events")
    export.add_options(found)
    found.set_defaults(run=export.run)

    found = commands.add_parser("board", help="a folder of snapshots as one table")
    board.add_options(found)
    found.set_defaults(run=board.run)

    found = commands.add_parser("lesson", help="lists lessons; checks a lesson's file")
    lesson.add_options(found)

    found = commands.add_parser("profile", help="checks a teacher's profile, tells what it does")
    profile.add_options(found)

    found = commands.add_parser("verify", help="make a saved run again: does every number repeat?")
    verify.add_options(found)
    found.set_defaults(run=verify.verify)
    return parser


def _fail(line: str, status: int) -> int:
    """Tell it as one line, whatever names of files hold."""
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in line)
    print(f"desktoplab: {shown}", file=sys.stderr)
    return status


def _have_streams() -> None:
    """Python has None where a stream was closed (`>&-`) or never was (`pythonw` on Windows)."""
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _speak_utf8() -> None:
    """Write files and pipes in UTF-8, as an experiment must be; never fail on a terminal's."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(io.UnsupportedOperation):
                encoding = None if stream.isatty() else "utf-8"
                stream.reconfigure(encoding=encoding, errors="replace")
