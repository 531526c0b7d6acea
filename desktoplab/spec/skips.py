"""How a skip connection maps shapes that differ: without torch, so that it can be counted."""

from __future__ import annotations

from math import prod

from desktoplab.spec.tables import Shape


def projection_stride(inputs: Shape, outputs: Shape) -> int | None:
    """Stride of a convolution of one pixel or step that maps these shapes, None if there is none.

    Images are (channels, height, width), sequences (steps, features).
    """
    if len(inputs) != len(outputs) or len(inputs) == 1:
        return None
    before, after = (inputs[1:], outputs[1:]) if len(inputs) == 3 else (inputs[:1], outputs[:1])
    stride = -(-before[0] // after[0])
    fits = all(-(-old // stride) == new for old, new in zip(before, after, strict=True))
    return stride if fits else None


def projection_parameters(inputs: Shape, outputs: Shape) -> int:
    """Numbers that the projection learns; 0 where the shapes are equal."""
    if inputs == outputs:
        return 0
    if projection_stride(inputs, outputs) is None:
        return prod(inputs) * prod(outputs)
    return channels(inputs) * channels(outputs)


def channels(shape: Shape) -> int:
    """Channels of an image, features of a step or of a row."""
    return shape[0] if len(shape) == 3 else shape[-1]
