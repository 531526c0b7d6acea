"""A lab with a window, or the engine alone, in a process of its own that is asked in turn."""

from __future__ import annotations

import json
import subprocess
import sys
from types import TracebackType
from typing import Literal, Self

from benchmarks.process import all_cores


class Asked:
    """A process of `window_lab`: `ask` names what it should do, and gives its figures.

    It may use all cores, as the lab does: the run by itself takes one.
    """

    def __init__(self, kind: Literal["window", "bare"]) -> None:
        with all_cores():
            self._process = subprocess.Popen(
                [sys.executable, "-m", "benchmarks.window_lab", kind],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            )  # fmt: skip

    def __enter__(self) -> Self:
        self._answer()
        return self

    def ask(self, do: str, **order: object) -> dict[str, float]:
        """Figures by name; raises with what the process wrote where it failed."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **order}) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, float]:
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(self._process.stderr.read().strip()[-2000:])
        found: dict[str, float] = json.loads(line)
        return found

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.communicate(timeout=30)
        except (subprocess.TimeoutExpired, ValueError):
            self._process.kill()
            self._process.wait()
