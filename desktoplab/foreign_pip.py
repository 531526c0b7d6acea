"""pip as it would decide on another machine: `python -m desktoplab.foreign_pip MARKERS ARGUMENT…`.

pip's own --platform chooses the files of another system, but what is needed at all ("colorama on
Windows only") it asks of the Python that runs it. MARKERS is a JSON object of the environment
markers (PEP 508) that shall hold instead. Standard library and pip.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from pip._internal.cli.main import main
from pip._vendor.packaging import markers


def pretend(wanted: Mapping[str, str]) -> None:
    """Let pip evaluate markers for this environment; raises `ValueError` for an unknown one."""
    here = markers.default_environment()
    unknown = sorted(set(wanted) - set(here))
    if unknown:
        raise ValueError(f"not an environment marker: {', '.join(unknown)}")
    known = {**here, **wanted}
    markers.default_environment = lambda: dict(known)


if __name__ == "__main__":
    pretend(json.loads(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
