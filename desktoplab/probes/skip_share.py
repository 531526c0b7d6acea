"""Skip share: which way the error takes back through each skip connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.network import Block
from desktoplab.spec.shapes import describe
from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


@PROBES.register(
    "skip_share",
    "Skip share",
    traits=ProbeTraits(
        "shares",
        suits=lambda network: any(isinstance(item, Block) and item.skip for item in network),
    ),
)
def skip_share(look: Look) -> Arrays:
    """How much of the error comes back through the identity of each skip, and how much through
    the layers that it leads around.

    The error at the input of a block is the sum of two: `identity` (skips,) and `branch` (skips,)
    are norm / (sum of both norms) of the two, measured, the projection and the scale of the branch
    included; NaN where both are 0. `labels` (skips,) and `uids` (skips,) name each repetition and
    its card.
    """
    from desktoplab.engine.tensors import sizes

    forks = look.capture.forks
    identity = sizes([fork.identity for fork in forks])["l2"]
    branch = sizes([fork.branch for fork in forks])["l2"]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = identity / (identity + branch)
    blocks = [fork.block for fork in forks]
    return {
        "identity": share,
        "branch": 1.0 - share,
        "labels": np.array([f"{place} · {describe(each)}" for place, each in enumerate(blocks, 1)]),
        "uids": np.array([each.uid for each in blocks]),
    }
