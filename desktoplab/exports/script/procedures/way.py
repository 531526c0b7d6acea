"""What a way of pre-training brings into a script."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.spec.values import Chosen


@dataclass(frozen=True)
class Way:
    """How a layer learns without labels, as lines of a script.

    `constants` and the streams in them stand first, then `learner`: a class whose module gives the
    loss of a mini-batch of codes, and whose `told(codes)` says in words how good it is. `made` is
    the expression that makes one for the layer at `place` in `network`, and `rate` that of its
    learning rate; both may ask for `is_first`, which is true of the layer that sees the inputs
    themselves. `optimizer` is used with that rate.
    """

    constants: tuple[str, ...]
    learner: str
    made: str
    optimizer: Chosen
    rate: str
