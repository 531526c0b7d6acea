"""Experiments whose way of learning only tests have."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.procedures import registered


@pytest.fixture
def procedures() -> Iterator[None]:
    """The table of procedures with `game` and `again` besides."""
    with registered():
        yield
