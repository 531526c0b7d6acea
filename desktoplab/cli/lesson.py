"""`desktoplab lesson`: lists lessons, checks their files, and rehearses what they promise."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from desktoplab import places
from desktoplab.cli.tables import new_table, print_table
from desktoplab.cli.telling import tell_error, tell_json
from desktoplab.lessons.lesson import Lesson, said
from desktoplab.lessons.problem import LessonError
from desktoplab.lessons.rehearsal import Finding, rehearse
from desktoplab.lessons.shelf import read_or_error, shelf
from desktoplab.spec.text import Refused, text

FAILED, BAD_INPUT = 1, 2


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take `check` with files, or `list` with folders."""
    commands = parser.add_subparsers(metavar="check|list", required=True)
    found = commands.add_parser("check", help="is a lesson's file right, and is it true?")
    found.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a .yaml file")
    found.add_argument(
        "--run", dest="rehearse", action="store_true", help="make every run, measure every promise"
    )
    found.add_argument("--seed", type=int, metavar="N", help="with --run: this seed in every run")
    found.add_argument("--quiet", action="store_true", help="with --run: only what is wrong")
    found.add_argument("--json", action="store_true", help="one JSON object per line")
    found.set_defaults(run=check)
    found = commands.add_parser("list", help="the lessons there are")
    found.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="of own lessons")
    found.add_argument("--json", action="store_true", help="one JSON object per line")
    found.set_defaults(run=list_lessons)


def check(options: argparse.Namespace) -> int:
    """0 where all is well; 2 where a file is wrong; 1 where a lesson is not true."""
    status = 0
    for path in options.files:
        lesson = read_or_error(path)
        if isinstance(lesson, LessonError):
            tell_error(lesson, as_json=options.json)
            status = BAD_INPUT
            continue
        _tell_lesson(lesson, as_json=options.json)
        if options.rehearse and not _rehearse(lesson, options):
            status = status or FAILED
    return status


def list_lessons(options: argparse.Namespace) -> int:
    """Print the shipped lessons and those of folders; 2 where one of them cannot be read."""
    for folder in options.folders:
        if not folder.exists():
            raise Refused("FOLDER", str(folder), text("a folder with lessons (.yaml)"))
    found = shelf((places.resource("lessons"), *options.folders))
    lessons = [one for one in found if isinstance(one, Lesson)]
    errors = [one for one in found if isinstance(one, LessonError)]
    if options.json:
        for lesson in lessons:
            _tell_lesson(lesson, as_json=True)
    else:
        table = new_table("lesson", "title", "file", "steps", "runs", "minutes", numbers=3)
        for lesson in lessons:
            table.add_row(
                lesson.name, said(lesson.title, "en"), lesson.path.name,
                str(len(lesson.steps)), str(len(lesson.runs)), str(lesson.minutes),
            )  # fmt: skip
        print_table(table)
    for error in errors:
        tell_error(error, as_json=options.json)
    return BAD_INPUT if errors else 0


def _rehearse(lesson: Lesson, options: argparse.Namespace) -> bool:
    """Whether all that the lesson says is so."""
    from desktoplab.engine.measure import measure
    from desktoplab.engine.train import train

    is_true = True
    for finding in rehearse(lesson, train, measure, options.seed):
        is_true = is_true and finding.good
        if not (finding.good and options.quiet):
            _tell_finding(lesson, finding, as_json=options.json)
    return is_true


def _tell_lesson(lesson: Lesson, *, as_json: bool) -> None:
    if as_json:
        tell_json(
            "lesson", file=str(lesson.path), name=lesson.name, title=dict(lesson.title),
            minutes=lesson.minutes, steps=[step.name for step in lesson.steps],
            runs=[run.name for run in lesson.runs],
            remarks=[{"line": each.line, "text": str(each.text)} for each in lesson.remarks],
        )  # fmt: skip
        return
    steps, runs = len(lesson.steps), len(lesson.runs)
    print(
        f"{lesson.path.name}: {said(lesson.title, 'en')}, steps: {steps}, runs: {runs}", flush=True
    )
    for remark in lesson.remarks:
        print(f"{lesson.path.name}, line {remark.line}: {remark.text}", file=sys.stderr)


def _tell_finding(lesson: Lesson, finding: Finding, *, as_json: bool) -> None:
    if as_json:
        tell_json(
            "finding", step=finding.step, line=finding.line, good=finding.good,
            text=str(finding.text),
        )  # fmt: skip
        return
    mark = "ok   " if finding.good else "WRONG"
    place = f"{lesson.path.name}, line {finding.line}, step {finding.step}"
    print(f"{mark} {place}: {finding.text}", flush=True)
