"""Scripts run where only torch and numpy can be imported, all of them in one process."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.history import History, history_of
from desktoplab.engine.train import train
from desktoplab.exports.kinds import export, kind_named
from desktoplab.exports.subject import Subject, of_history
from desktoplab.spec.experiment import Experiment

RUNNER = """
import json, os, runpy, sys, traceback

sys.path.append(sys.argv[1])
for line in sys.stdin:
    folder = json.loads(line)
    sys.argv = ["train.py", os.path.join(folder, "losses.csv")]
    with open(os.path.join(folder, "printed.txt"), "w", encoding="utf-8") as sys.stdout:
        try:
            runpy.run_path(os.path.join(folder, "train.py"), run_name="__main__")
        except BaseException:
            traceback.print_exc(file=sys.stdout)
    print("done", file=sys.__stdout__, flush=True)
"""
"""Run without the folder of installed packages: of those, only what is linked can be found."""

RunScripts = Callable[[Path, Mapping[str, Experiment | Subject]], Mapping[str, "Printed"]]


def link_torch_and_numpy(folder: Path) -> Path:
    """A folder in which torch, numpy and what they need themselves are all that is installed."""
    wanted, seen = ["torch", "numpy"], set()
    while wanted:
        name = wanted.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # needed on other systems
        needs = [line for line in found.requires or () if "extra ==" not in line]
        wanted += [re.match(r"[\w.-]+", line)[0] for line in needs]
        for top in {file.parts[0] for file in found.files or ()} - {"..", "__pycache__"}:
            link = folder / top
            if not link.exists():
                link.symlink_to(found.locate_file(top))
    return folder


@dataclass(frozen=True)
class Printed:
    """What a script gave: the loss of each update, and its lines."""

    losses: list[float]
    lines: list[str]

    def validation(self) -> list[str]:
        """The validation loss of each report, or the discriminator's, as printed."""
        words = [line.split() for line in self.lines if line.startswith("epoch")]
        which = [{"validation", "discriminator"} & set(line) for line in words]
        return [line[line.index(*one) + 2] for line, one in zip(words, which, strict=True)]


def run(experiment: Experiment) -> History:
    """The run of the lab, on the CPU."""
    return history_of(train(experiment, device="cpu", probes=()))


@pytest.fixture(scope="session")
def run_scripts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunScripts]:
    """`run_scripts(folder, experiments)`: export and run each where torch is all there is.

    A run in the place of an experiment is exported as it was. One process runs all scripts of a
    session, one after the other, as it takes two seconds to load torch.
    """
    packages = link_torch_and_numpy(tmp_path_factory.mktemp("packages"))
    flags = ["-I", "-S", "-W", "error", "-c", RUNNER, str(packages)]
    with subprocess.Popen(
        [sys.executable, *flags], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None and process.stdout is not None

        def begin(folder: Path) -> None:
            process.stdin.write(f"{json.dumps(str(folder))}\n")
            process.stdin.flush()
            assert process.stdout.readline() == "done\n", "the script ended its interpreter"

        def export_and_run(
            folder: Path, experiments: Mapping[str, Experiment | Subject]
        ) -> dict[str, Printed]:
            for name, one in experiments.items():
                (folder / name).mkdir()
                subject = one if isinstance(one, Subject) else Subject(one)
                export(subject, kind_named("script"), folder / name / "train.py")
                begin(folder / name)
            return {name: read_printed(folder / name) for name in experiments}

        yield export_and_run


def read_printed(folder: Path) -> Printed:
    """What a script left in its folder; fails with what it printed where it left nothing."""
    printed = (folder / "printed.txt").read_text("utf-8")
    losses = folder / "losses.csv"
    assert losses.exists(), printed
    rows = list(csv.reader(losses.read_text("utf-8").splitlines()))
    assert rows[0] == ["step", "loss"]
    return Printed([float(row[1]) for row in rows[1:]], printed.splitlines())


def assert_same(printed: Printed, history: History) -> None:
    """Losses equal bit for bit, and so is every printed loss of validation or discriminator."""
    assert len(printed.losses) > 0
    assert printed.losses == history.losses.tolist()
    assert history.started is not None
    last = history.started.row[-1]
    own = [point for point in history.points if point.step >= last.first]
    at_ends = [point for point in own if last.epoch_at(point.step).is_integer()]
    name = "discriminator_loss" if history.started.experiment.players else "validation_loss"
    told = [f"{point.values[name]:.9g}" for point in at_ends]
    assert printed.validation() == told


@pytest.fixture
def ran() -> Callable[[Experiment], Subject]:
    """`ran(experiment)`: the run of an experiment, to be exported."""
    return lambda experiment: of_history(run(experiment))
