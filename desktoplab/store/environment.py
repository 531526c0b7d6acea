"""What a run depends on beside its experiment: versions and the system, for people and reports."""

from __future__ import annotations

import platform
from functools import cache

import numpy as np

import desktoplab


@cache
def _found() -> tuple[tuple[str, str], ...]:
    return (
        ("desktoplab", desktoplab.__version__),
        ("python", platform.python_version()),
        ("numpy", np.__version__),
        ("torch", _version("torch")),
        ("platform", platform.platform()),
        ("machine", platform.machine()),
    )


def environment() -> dict[str, str]:
    """Names and versions as this process has them; torch is not loaded for it."""
    return dict(_found())


def _version(package: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown"
