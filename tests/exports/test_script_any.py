"""Scripts of experiments drawn at random, of every way of learning: the losses of their runs."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from desktoplab.spec.tables import PROCEDURES
from tests.engine.drawn import drawn
from tests.exports.conftest import Printed, RunScripts, assert_same, run

pytestmark = pytest.mark.slow

EXPERIMENTS = {f"{name}-{seed}": drawn(name, seed) for name in PROCEDURES for seed in range(12)}


@pytest.fixture(scope="module")
def printed(
    tmp_path_factory: pytest.TempPathFactory, run_scripts: RunScripts
) -> Mapping[str, Printed]:
    return run_scripts(tmp_path_factory.mktemp("scripts"), EXPERIMENTS)


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_a_script_prints_the_losses_of_its_run(printed: Mapping[str, Printed], name: str) -> None:
    history = run(EXPERIMENTS[name])
    assert history.ended is not None
    if history.ended.divergence is None:
        assert_same(printed[name], history)
    else:
        np.testing.assert_array_equal(printed[name].losses, history.losses)
