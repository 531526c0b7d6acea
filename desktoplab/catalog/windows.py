"""Sliding windows of convolutions and pooling: sizes, padding, and shapes that do not fit.

Raises `Misfit` with what is wrong and what would fix it. No torch.
"""

from __future__ import annotations

from desktoplab.spec.fields import Choice, Integer
from desktoplab.spec.shapes import show_shape
from desktoplab.spec.tables import Misfit, Shape
from desktoplab.spec.text import Text, text

MAX_SIZE = 15
KERNEL = Integer(3, 1, MAX_SIZE, "Width of the window, in pixels or steps.", label="Kernel size")
STRIDE = Integer(1, 1, 8, "How far the window moves on; 2 halves the size.")
PADDING = Choice(
    "same",
    (("same", "Same: zeros around the edge"), ("valid", "Valid: inside only")),
    "With zeros around, the size stays (at stride 1); without, the edge is lost.",
)


def need_image(name: str, inputs: Shape, instead: str) -> None:
    """Refuse what is no image; `instead` is what a sequence would need."""
    if len(inputs) == 2:
        raise Misfit(
            text(
                "{name} needs images, it gets a sequence of {steps} {steps:step|steps}: use "
                "{instead} here.",
                name=name, steps=inputs[0], instead=instead,
            )
        )  # fmt: skip
    if len(inputs) == 1:
        raise Misfit(
            text(
                "{name} needs images (channels × height × width), it gets a row of {count} "
                "{count:number|numbers}: move it before Dense, Flatten and global pooling, or "
                "choose a data set of images.",
                name=name, count=inputs[0],
            )
        )  # fmt: skip


def need_sequence(name: str, inputs: Shape, instead: Text) -> None:
    """Refuse what is no sequence; `instead` says what to do with images."""
    if len(inputs) == 3:
        raise Misfit(
            text(
                "{name} needs a sequence, it gets an image of {shape}: {instead}.",
                name=name, shape=show_shape(inputs), instead=instead,
            )
        )  # fmt: skip
    if len(inputs) == 1:
        raise Misfit(
            text(
                "{name} needs a sequence (steps × features), it gets a row of {count} "
                "{count:number|numbers}: move it before Dense and Flatten, let recurrent layers "
                "before it give the whole sequence, or choose a data set of sequences.",
                name=name, count=inputs[0],
            )
        )  # fmt: skip


def need_window(name: str, inputs: Shape) -> None:
    """Refuse a row of numbers, over which no window can slide."""
    if len(inputs) == 1:
        raise Misfit(
            text(
                "{name} needs images or sequences, it gets a row of {count} "
                "{count:number|numbers}: move it before Dense, Flatten and other global pooling, "
                "or delete it.",
                name=name, count=inputs[0],
            )
        )  # fmt: skip


def places(inputs: Shape) -> Shape:
    """The sizes over which a window slides: (height, width), or (steps,)."""
    return inputs[1:] if len(inputs) == 3 else inputs[:1]


def slide(
    name: str, inputs: Shape, kernel: int, stride: int, padding: str, outputs: int
) -> Shape:  # fmt: skip
    """The shape behind a window with `outputs` channels; refuses a window that does not fit."""
    sizes = places(inputs)
    if padding == "valid" and kernel > min(sizes):
        noun = text("image") if len(inputs) == 3 else text("sequence")
        raise Misfit(
            text(
                "The window of {name} ({kernel}) is larger than the {noun} ({shape}): lower its "
                "size to {least} or less, or shrink the {noun} less before it.",
                name=name, kernel=kernel, noun=noun, least=min(sizes),
                shape=show_shape((1, *sizes)) if len(sizes) == 2 else sizes[0],
            )
        )  # fmt: skip
    new = tuple(
        -(-size // stride) if padding == "same" else (size - kernel) // stride + 1 for size in sizes
    )
    return (outputs, *new) if len(inputs) == 3 else (*new, outputs)


def pads(inputs: Shape, kernel: int, stride: int, padding: str) -> list[int]:
    """Zeros around, as torch's `pad` wants them: the last size first, before and after.

    For `same` as TensorFlow has it: the outputs are ceil(size / stride), an odd zero goes behind.
    """
    found: list[int] = []
    for size in reversed(places(inputs)):
        total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
        total = total if padding == "same" else 0
        found += [total // 2, total - total // 2]
    return found
