"""What the command does with its options: choose, measure, print, keep, write."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime

from benchmarks import process, report, results
from benchmarks.machine import machine, versions
from benchmarks.results import Measured
from benchmarks.sections import SECTIONS, Section, measured, section


def run(options: argparse.Namespace) -> int:
    """Do as asked; 1 where a gate was not held."""
    known = results.read()
    failed = False
    if options.profile:
        from benchmarks.profiling import print_profiles

        print_profiles(options.only)
        return 0
    for found in [] if options.render else _chosen(options.only):
        print(f"measuring: {found.title}", file=sys.stderr, flush=True)
        rows = measured(found, options.quick)
        failed |= any(row.failed for row in rows)
        print("\n".join(report.lines(found.title, rows)), flush=True)
        on_device = f"{found.name}-{options.device}" if options.device != "cpu" else found.name
        known[on_device] = Measured(
            found.title if options.device == "cpu" else f"{found.title}, {options.device}",
            found.about,
            datetime.now(UTC).date().isoformat(),
            machine(options.device),
            versions(),
            _how(options.quick),
            tuple(rows),
        )
    if options.keep or options.write:
        results.write(known)
    if options.write or options.render:
        report.PAGE.write_text(report.page(known, report.order(known, SECTIONS)), "utf-8")
    return 1 if failed else 0


def _chosen(only: str) -> list[Section]:
    """The sections that have one of the tags, or that name; all where nothing is asked for."""
    found = [section(name) for name in SECTIONS]
    wanted = {tag.strip().lower() for tag in only.split(",") if tag.strip()}
    return [
        one for one in found
        if not wanted or wanted & {one.name.lower(), *(tag.lower() for tag in one.tags)}
    ]  # fmt: skip


def _how(quick: bool) -> str:
    rounds = ", in short rounds" if quick else ""
    return rounds + (", by processor time" if process.clock() == "cpu" else "")
