"""`desktoplab profile`: checks a teacher's profile, and tells what it does."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktoplab import places
from desktoplab.classroom.checking import troubles
from desktoplab.classroom.profile import Profile
from desktoplab.classroom.reading import read
from desktoplab.classroom.summary import summary
from desktoplab.cli.telling import tell_error, tell_json
from desktoplab.lessons.problem import LessonError

BAD_INPUT = 2


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take `check` with files."""
    commands = parser.add_subparsers(metavar="check", required=True)
    found = commands.add_parser("check", help="is a profile right, and what does it do?")
    found.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a .yaml file")
    found.add_argument("--json", action="store_true", help="one JSON object per line")
    found.set_defaults(run=check)


def check(options: argparse.Namespace) -> int:
    """0 where all is well; 2 where a profile is wrong, or names what is not there."""
    status = 0
    for path in options.files:
        try:
            profile = read(path)
        except LessonError as error:
            tell_error(error, as_json=options.json)
            status = BAD_INPUT
            continue
        _tell(profile, as_json=options.json)
        for trouble in troubles(profile, (places.resource("lessons"),)):
            tell_error(trouble, as_json=options.json)
            status = BAD_INPUT
    return status


def _tell(profile: Profile, *, as_json: bool) -> None:
    lines = [str(line) for line in summary(profile)]
    assert profile.path is not None
    if as_json:
        tell_json(
            "profile", file=str(profile.path), name=dict(profile.name), does=lines,
            locked=list(profile.locks),
        )  # fmt: skip
        return
    print(f"{profile.path.name}: {profile.title()}", flush=True)
    for line in lines:
        print(f"  {line}", flush=True)
