"""`python -m benchmarks`: measures, prints the table, and with `--write` makes the page.

Exit code 1 where a gate was not held or a section could not be measured.
"""

from __future__ import annotations

import argparse
import os
import sys

from benchmarks import process


def main() -> int:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds")
    parser.add_argument("--only", default="", metavar="W1,window", help="sections with these tags")
    parser.add_argument("--write", action="store_true", help="make docs/performance.md")
    parser.add_argument("--keep", action="store_true", help="keep the figures for a later --render")
    parser.add_argument("--render", action="store_true", help="only make the page of what is kept")
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall",
                        help="cpu where other programs keep the machine busy")  # fmt: skip
    parser.add_argument("--device", default="cpu", help="where the engines train: cpu or cuda")
    parser.add_argument("--profile", action="store_true", help="where the time of an update goes")
    parser.add_argument("--length", action="store_true", help="up to a million updates of W1")
    options = parser.parse_args()
    process.one_thread()
    os.environ[process.CLOCK] = options.clock
    os.environ[process.DEVICE] = options.device
    os.environ[process.LENGTH] = "1" if options.length else ""
    from benchmarks.running import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
