"""The forms in which a run can be exported: one table for the command line and the menu.

Whoever writes a form is imported when it is used, so that listing them costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from desktoplab.exports.subject import Subject
from desktoplab.spec.text import Refused, Text, text

Write = Callable[[Subject, Path], tuple[Path, ...]]
Needs = Literal["experiment", "run"]


@dataclass(frozen=True)
class Kind:
    """One form: `place` is `module:function` of what writes it, `packages` are what it imports.

    `needs` is `run` where an experiment alone is not enough. `extra` is the name under which pip
    installs the packages.
    """

    name: str
    label: str
    suffix: str
    about: str
    place: str
    needs: Needs = "run"
    extra: str = ""
    packages: tuple[str, ...] = ()

    def missing(self) -> Text | None:
        """A sentence with the command that installs what is missing; None where all is there."""
        lacking = [package for package in self.packages if find_spec(package) is None]
        if not lacking:
            return None
        return text(
            "{kind} needs {packages}: pip install \"desktoplab[{extra}]\"",
            kind=self.label, packages=", ".join(lacking), extra=self.extra,
        )  # fmt: skip


class ExportError(ValueError):
    """What cannot be exported, and why; `text` is the sentence."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.text = reason


KINDS: tuple[Kind, ...] = (
    Kind(
        "script", "PyTorch script", ".py",
        "A readable script of plain PyTorch that prints the same losses.",
        "script.file:write_script", needs="experiment",
    ),
    Kind(
        "html", "Report", ".html",
        "One page to hand in and to print: network, settings, curves, findings, notes.",
        "report.page:write_report",
    ),
    Kind(
        "csv", "Table (CSV)", ".csv",
        "Every loss, point and number per layer, one in a row.",
        "rows:write_csv",
    ),
    Kind(
        "parquet", "Table (Parquet)", ".parquet",
        "The same table in a form that pandas and DuckDB read quickly.",
        "rows:write_parquet", extra="parquet", packages=("pyarrow",),
    ),
    Kind(
        "onnx", "ONNX network", ".onnx",
        "The trained network for other programs, its inputs as they were loaded.",
        "graph.file:write_onnx", extra="onnx", packages=("onnx",),
    ),
    Kind(
        "tensorboard", "TensorBoard events", ".tfevents",
        "Every curve for TensorBoard, in a file for the folder that it is given.",
        "events:write_events", extra="tensorboard", packages=("tensorboard",),
    ),
)  # fmt: skip


def kind_named(name: str) -> Kind:
    """The form of that name; raises `Refused` with the names there are."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise Refused("--to", name, text("one of {names}", names=", ".join(k.name for k in KINDS)))


def export(subject: Subject, kind: Kind, path: Path) -> tuple[Path, ...]:
    """Write a run in a form, as a whole or not at all; gives the files that were written.

    Raises `ExportError` where a package or a run is missing, `Refused`, `DataError` and `OSError`.
    """
    lacking = kind.missing()
    if lacking is not None:
        raise ExportError(lacking)
    if kind.needs == "run" and subject.started is None:
        raise ExportError(
            text("{kind} tells of a run: train first, or name a snapshot.", kind=kind.label)
        )
    module, _, function = kind.place.partition(":")
    write: Write = getattr(import_module(f"desktoplab.exports.{module}"), function)
    return write(subject, path)
