"""The drawing of the house: which package may import what. docs/architecture.md says why."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktoplab"
FILES = sorted(PACKAGE.rglob("*.py"))
QT = {"PySide6", "pyqtgraph", "qtawesome", "shiboken6"}

# Package: what it may import beside itself and the standard library.
HOUSE = {
    "spec": set(),
    "catalog": {"spec", "places", "numpy", "torch", "sklearn", "PIL", "psutil", "safetensors"},
    "engine": {"spec", "catalog", "probes", "numpy", "torch"},
    "probes": {"spec", "engine", "numpy", "torch"},
    "verdicts": {"spec", "engine", "numpy"},
    "compare": {"spec", "engine", "numpy"},
    "lessons": {"spec", "engine", "verdicts", "numpy", "yaml"},
    "classroom": {"spec", "lessons"},
    "exports": {"spec", "catalog", "engine", "store", "verdicts", "numpy", "onnx", "pyarrow",
                "tensorboard", "torch"},
    "board": {"spec", "engine", "store", "exports", "verdicts", "numpy"},
    "store": {"spec", "engine", "lessons", "numpy", "psutil", "safetensors"},
    "ui": {"spec", "catalog", "engine", "probes", "verdicts", "classroom", "compare", "lessons",
           "store", "exports", "board", "machine", "places", "numpy", *QT},
    "cli": {"spec", "catalog", "engine", "probes", "classroom", "verdicts", "lessons", "store",
            "exports", "board", "app", "machine", "places", "numpy", "rich"},
    "app": {"ui", "engine", "machine"},
    "machine": set(),
    "bundling": {"catalog", "classroom"},
    "foreign_pip": {"pip"},
    "places": {"platformdirs"},
    "__main__": {"cli"},
    "__init__": set(),
}  # fmt: skip

LOADS_CODE = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "runpy"}
NETWORK = {"socket", "ssl", "http", "urllib", "requests", "asyncio", "ftplib", "smtplib"}
THREADS = {"threading", "concurrent", "multiprocessing", "_thread"}
BEFORE_ANY_WINDOW = {"app.py", "ui/start.py", "bundling.py"}


@dataclass(frozen=True)
class Import:
    """One name that a file imports: `late` inside a function, `typing` for the checker only."""

    name: str
    line: int
    late: bool
    typing: bool

    @property
    def part(self) -> str:
        """The package of ours, or the top of a foreign one."""
        top, _, rest = self.name.partition(".")
        return (rest.partition(".")[0] or "__init__") if top == "desktoplab" else top


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imports_of(path: Path) -> tuple[Import, ...]:
    def walk(node: ast.AST, late: bool, typing: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            inside = late or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
            checking = typing or (
                isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)
            )
            if isinstance(child, ast.Import):
                names = [alias.name for alias in child.names]
            elif isinstance(child, ast.ImportFrom):
                module = child.module or ""
                names = [f"{module}.{alias.name}" for alias in child.names]
            else:
                yield from walk(child, inside, checking)
                continue
            for name in names:
                yield Import(name, child.lineno, late, typing)

    return tuple(walk(tree_of(path), late=False, typing=False))


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@cache
def calls_of(path: Path) -> tuple[tuple[str, ast.Call], ...]:
    calls = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    return tuple((ast.unparse(node.func), node) for node in calls)


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_file_imports_only_what_its_place_allows(path: Path):
    part = part_of(path)
    allowed = HOUSE[part] | {part, "__init__"} | sys.stdlib_module_names
    wrong = [
        f"line {i.line}: {i.name}"
        for i in imports_of(path)
        if i.part not in allowed and not (i.typing and i.part == "numpy")
    ]
    assert not wrong, f"desktoplab.{part} may not import {wrong}"


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_file_holds_one_thing_and_says_which(path: Path):
    source = path.read_text("utf-8")
    assert ast.get_docstring(tree_of(path)), "the first sentence says what the file is for"
    assert len(source.splitlines()) <= 250, "a file of this length holds two things"


@pytest.mark.parametrize("part", ["verdicts", "lessons"])
def test_messages_and_histories_are_all_that_is_known_of_the_engine(part: str):
    found = {
        i.name.rpartition(".")[0]
        for path in FILES
        if part_of(path) == part
        for i in imports_of(path)
        if i.part == "engine"
    }
    assert found == {"desktoplab.engine.messages", "desktoplab.engine.history"}


LATE = {"catalog/modules.py", "catalog/plain_sgd.py"}
"""What layers and optimizers build of torch, imported when they do."""


def test_torch_is_imported_at_the_top_of_engine_files_only():
    early = {
        place(path)
        for path in FILES
        for found in imports_of(path)
        if found.part in {"torch", "sklearn"} and not (found.late or found.typing)
    }
    allowed = {place(path) for path in (PACKAGE / "engine").rglob("*.py")}
    allowed |= LATE
    allowed -= {"engine/messages.py", "engine/history.py"}  # what the window imports
    assert early <= allowed


def test_qt_lives_in_the_window_only():
    found = {part_of(path) for path in FILES for i in imports_of(path) if i.part in QT}
    assert found <= {"ui"}


def test_threads_live_in_the_window_but_for_looks_beside_a_run():
    found = {place(path) for path in FILES for i in imports_of(path) if i.part in THREADS}
    assert {where for where in found if not where.startswith("ui/")} == {"engine/beside.py"}


def test_nothing_uses_the_network():
    found = {(place(path), i.name) for path in FILES for i in imports_of(path)
             if i.part in NETWORK or i.name.startswith("PySide6.QtNetwork")}  # fmt: skip
    assert not found


def test_no_file_that_is_read_can_run_code():
    for path in FILES:
        assert not {i.name for i in imports_of(path) if i.part in LOADS_CODE}, place(path)
        for name, call in calls_of(path):
            assert name not in {"eval", "exec", "torch.load", "np.load", "numpy.load"}, place(path)
            assert not name.endswith((".extractall", ".extract")), place(path)
            for keyword in call.keywords:
                assert (keyword.arg, ast.unparse(keyword.value)) != ("allow_pickle", "True")


def test_only_the_command_line_prints():
    found = {
        place(path) for path in FILES for name, _ in calls_of(path)
        if name == "print" and part_of(path) != "cli"
    }  # fmt: skip
    assert found <= BEFORE_ANY_WINDOW


def test_every_part_stands_in_the_drawing():
    assert {part_of(path) for path in FILES} <= set(HOUSE)


@pytest.mark.parametrize(
    "part",
    ["ui", "catalog", "probes", "verdicts", "lessons", "store", "exports", "board", "cli", "app"],
)
def test_importing_does_not_load_torch(part: str):
    modules = [
        "desktoplab." + place(path).removesuffix(".py").replace("/", ".")
        for path in FILES
        if part_of(path) == part and place(path) not in LATE
    ]
    script = (
        "import importlib, sys\n"
        f"for name in {modules!r}:\n"
        "    importlib.import_module(name.removesuffix('.__init__'))\n"
        "    heavy = {'torch', 'sklearn'} & set(sys.modules)\n"
        "    assert not heavy, f'{name} loads {heavy}'\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert answer.returncode == 0, answer.stderr
