"""The network as a function of a script: one line per layer, a loop for what is repeated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import prod

from desktoplab.exports.script import modules
from desktoplab.exports.script.book import Book, call, wrapped
from desktoplab.exports.script.layers import LAYER_LINES
from desktoplab.spec.network import Block, Item, Layer, Network, initialized
from desktoplab.spec.shapes import describe, show_shape
from desktoplab.spec.skips import channels, projection_stride
from desktoplab.spec.tables import LAYERS, Shape
from desktoplab.spec.text import Refused, text
from desktoplab.spec.values import Chosen

NOISY = ("dropout", "alpha_dropout", "gaussian_noise")


def network_lines(network: Network, shape: Shape, weight_init: Chosen, book: Book) -> str:
    """The function `build_network`; what it calls is written into the book."""
    head = 'def build_network():\n    """One line per layer; a sample comes in as {shape}."""\n'
    head = head.format(shape=show_shape(shape))
    network = initialized(network, weight_init)
    if all(isinstance(item, Layer) for item in network):
        lines, shape = _lone(network, shape, book, "        ")
        return head + "    return nn.Sequential(\n" + "\n".join(lines) + "\n    )"
    first = network[0]
    parts: list[str] = [] if isinstance(first, Layer) else ["    layers = []"]
    for is_lone, items in groupby(network, lambda item: isinstance(item, Layer)):
        if is_lone:
            lines, shape = _lone(tuple(items), shape, book, "        ")
            parts += [f"    layers {'+=' if parts else '='} [", *lines, "    ]"]
            continue
        for item in items:
            assert isinstance(item, Block)
            lines, shape = _block(item, shape, book)
            parts += lines
    return head + "\n".join([*parts, "    return nn.Sequential(*layers)"])


def _lone(
    items: tuple[Item, ...], shape: Shape, book: Book, indent: str
) -> tuple[list[str], Shape]:
    lines: list[str] = []
    for item in items:
        assert isinstance(item, Layer)
        found, shape = _layer(item, shape, book, indent)
        lines += found
    return lines, shape


def _layer(layer: Layer, shape: Shape, book: Book, indent: str) -> tuple[list[str], Shape]:
    """The lines of a layer; the last one tells the shape of its output where that is another."""
    if layer.kind not in LAYER_LINES:
        raise Refused("network", layer.kind, text("one of {n}", n=", ".join(LAYER_LINES)))
    *before, last = LAYER_LINES[layer.kind](shape, layer.values, book)
    if layer.values.get("frozen") and layer.kind != "batch_norm":
        last = call(book.define("frozen", modules.FROZEN), last)
    after = LAYERS[layer.kind].traits.shape(shape, layer.values)
    told = f"  # -> {show_shape(after)}" if after != shape else ""
    room = 88 - len(indent) - len(told)
    *begun, last = [*(f"{line}," for line in before), *wrapped(last, room)]
    return [f"{indent}{line}" for line in begun] + [f"{indent}{last},{told}"], after


def _block(block: Block, shape: Shape, book: Book) -> tuple[list[str], Shape]:
    """Repetitions that are alike become a loop."""
    told = f"    # {describe(block)}" + (", each with a skip connection" if block.skip else "")
    lines = [told]
    for repetition, count in _alike(_repetitions(block, shape, book)):
        indent = "" if count == 1 else "    "
        if count > 1:
            lines.append(f"    for _ in range({count}):")
        lines += [f"    {indent}layers += ["]
        lines += [f"        {indent}{line}" for line in repetition]
        lines += [f"    {indent}]"]
    for _ in range(block.repeat):
        shape = _after(block, shape)
    return lines, shape


def _alike(repetitions: Iterator[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], int]]:
    for lines, same in groupby(repetitions):
        yield lines, len(list(same))


def _repetitions(block: Block, shape: Shape, book: Book) -> Iterator[tuple[str, ...]]:
    for _ in range(block.repeat):
        indent = "    " if block.skip else ""
        lines, after = _lone(block.layers, shape, book, indent)
        if block.skip:
            book.define("Residual", modules.RESIDUAL)
            settings = [] if block.scale == 1.0 else [f"    scale={block.scale!r},"]
            if after != shape:
                *begun, last = wrapped(_projection(shape, after, book), 64)
                begun, last = ([f"project={begun[0]}", *begun[1:]], last) if begun else (
                    [], f"project={last}"
                )  # fmt: skip
                settings += [f"    {line}" for line in begun] + [f"    {last},"]
            lines = ["Residual(", *lines, *settings, "),"]
        yield tuple(lines)
        shape = after


def _after(block: Block, shape: Shape) -> Shape:
    for layer in block.layers:
        shape = LAYERS[layer.kind].traits.shape(shape, layer.values)
    return shape


def _projection(inputs: Shape, outputs: Shape, book: Book) -> str:
    """A linear map without bias around layers that change the shape."""
    book.define("start", modules.START)
    book.define("projection", modules.PROJECTION_START)
    stride = projection_stride(inputs, outputs)
    if stride is None:
        linear = call("nn.Linear", prod(inputs), prod(outputs), bias=False)
        started = call("start", linear, "projection")
        flat = ["nn.Flatten()"] if len(inputs) > 1 else []
        back = [call("nn.Unflatten", 1, outputs)] if len(outputs) > 1 else []
        return call("nn.Sequential", *flat, started, *back) if flat or back else started
    kind = "nn.Conv2d" if len(inputs) == 3 else "nn.Conv1d"
    sizes = channels(inputs), channels(outputs), 1
    layer = call(kind, *sizes, stride=stride if stride > 1 else None, bias=False)
    started = call("start", layer, "projection")
    if len(inputs) == 3:
        return started
    return call(book.define("OverSteps", modules.OVER_STEPS), started)
