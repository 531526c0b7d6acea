"""`desktoplab verify`: makes a saved run again and says whether every number repeats.

0 identical, 1 differs, 2 a file that cannot be used.
"""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress

from desktoplab.cli.telling import tell_json
from desktoplab.engine.record import Differs, Record, Same, record_of
from desktoplab.spec.text import text
from desktoplab.store.archive import SnapshotError
from desktoplab.store.experiments import is_snapshot
from desktoplab.store.fingerprint import describe_files
from desktoplab.store.manifest import versions
from desktoplab.store.snapshot import Snapshot, read

IDENTICAL, OTHER = 0, 1


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take a snapshot."""
    parser.add_argument("file", type=Path, metavar="RUN.dlab", help="a snapshot")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--device", help="cuda, mps or cpu; without it that of the run")


def verify(options: argparse.Namespace) -> int:
    """Replay, compare, tell; also tell what is another here than where the run was made."""
    if not is_snapshot(options.file):
        raise SnapshotError(text("It is not a snapshot: there are no numbers to compare."))
    snapshot = read(options.file)
    try:
        record = record_of(snapshot.history())
    except ValueError as error:
        raise SnapshotError(text("It cannot be made again: {reason}.", reason=error)) from error
    device = options.device or device_of(snapshot.started.device)
    found = _pull(record, device)
    others = differences(snapshot, device)
    if options.json:
        outcome = "identical" if isinstance(found, Same) else "differs"
        tell_json("verified", outcome=outcome, **vars(found), other=others)
    else:
        for line in others:
            print(f"note: {line}")
        print(found.text())
    return IDENTICAL if isinstance(found, Same) else OTHER


def device_of(label: str) -> str | None:
    """The device that a run was made on, where this machine has it; else its best."""
    from desktoplab.engine.devices import device_names

    name = label.partition(" ")[0].lower()
    return name if name in device_names() else None


def differences(snapshot: Snapshot, device: str | None) -> list[str]:
    """What is another here, a line each: versions, device, threads, files. Numbers may differ."""
    from desktoplab.engine.devices import AVAILABLE, choose_device, describe_device

    manifest, started = snapshot.manifest, snapshot.started
    said: Mapping[str, Any] = manifest.get("versions", {})
    lines = [
        f"{name} is {now} here, was {said.get(name, 'unknown')}"
        for name, now in versions().items()
        if said.get(name) != now
    ]
    here = describe_device(choose_device(device))
    if here != started.device:
        lines.append(f"device is {here} here, was {started.device}")
    if started.threads > 1 and started.threads != AVAILABLE:
        lines.append(f"{AVAILABLE} threads here, there were {started.threads}")
    machine = manifest.get("environment", {}).get("machine")
    if machine is not None and machine != platform.machine():
        lines.append(f"processor is {platform.machine()} here, was {machine}")
    return lines + _changed_files(snapshot)


def _changed_files(snapshot: Snapshot) -> list[str]:
    before = {str(each.get("setting")): each for each in snapshot.extras.files}
    lines = []
    for each in describe_files(snapshot.experiment):
        was = before.get(str(each["setting"]))
        if was is not None and was.get("sha256") != each["sha256"]:
            lines.append(f"{each['name']} has changed since")
    return lines


def _pull(record: Record, device: str | None) -> Same | Differs:
    """The answer, with a bar where a person watches."""
    from desktoplab.engine.replay import verify as compare

    console = Console(stderr=True)
    bar = Progress(console=console, transient=True, disable=not sys.stderr.isatty())
    with bar:
        task = bar.add_task("training again", total=1.0)
        for message in compare(record, device=device):
            if not isinstance(message, float):
                return message
            bar.update(task, completed=message)
    raise AssertionError("a replay ends with an answer")
