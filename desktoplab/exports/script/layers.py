"""Each kind of layer as lines of a script: what stands in its place in a list of modules."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import prod

from desktoplab.catalog.windows import pads
from desktoplab.exports.script import modules
from desktoplab.exports.script.book import Book, call
from desktoplab.exports.script.starts import start
from desktoplab.spec.skips import channels
from desktoplab.spec.tables import Shape
from desktoplab.spec.values import Values

Lines = list[str]
LayerLines = Callable[[Shape, Values, Book], Lines]
"""Modules, one a line, for a layer that gets samples of a shape."""


def _dense(inputs: Shape, values: Values, book: Book) -> Lines:
    bias = None if values["bias"] else False
    layer = call("nn.Linear", prod(inputs), values["units"], bias=bias)
    flat = ["nn.Flatten()"] if len(inputs) > 1 else []
    return [*flat, _started(layer, values, book)]


def _started(layer: str, values: Values, book: Book) -> str:
    book.define("start", modules.START)
    biases = [start(values["bias_init"], book)] if values["bias"] else []
    return call("start", layer, start(values["weight_init"], book), *biases)


def _conv2d(inputs: Shape, values: Values, book: Book) -> Lines:
    left, right, top, bottom = around = _pads(inputs, values)
    is_even = (left, top) == (right, bottom)
    padding: object = None
    if is_even and (left or top):
        padding = top if top == left else (top, left)
    layer = call("nn.Conv2d", inputs[0], *_window(values), padding=padding, bias=_bias(values))
    before = [] if is_even else [call("nn.ZeroPad2d", tuple(around))]
    return [*before, _started(layer, values, book)]


def _conv1d(inputs: Shape, values: Values, book: Book) -> Lines:
    book.define("OverSteps", modules.OVER_STEPS)
    around = _pads(inputs, values)
    layer = call("nn.Conv1d", inputs[1], *_window(values), bias=_bias(values))
    before = [call("nn.ConstantPad1d", tuple(around), 0.0)] if any(around) else []
    return [call("OverSteps", *before, _started(layer, values, book))]


def _pads(inputs: Shape, values: Values) -> list[int]:
    return pads(inputs, values["kernel"], values["stride"], values["padding"])


def _window(values: Values) -> list[object]:
    stride = [f"stride={values['stride']}"] if values["stride"] != 1 else []
    return [values["filters"], values["kernel"], *stride]


def _bias(values: Values) -> bool | None:
    return None if values["bias"] else False


def _pool(kind: str, inputs: Shape, values: Values, book: Book) -> Lines:
    stride = values["stride"] if values["stride"] not in (0, values["size"]) else None
    if len(inputs) == 3:
        return [call(f"nn.{kind}Pool2d", values["size"], stride=stride)]
    return _over_steps(call(f"nn.{kind}Pool1d", values["size"], stride=stride), book)


def _over_steps(layer: str, book: Book) -> Lines:
    return [call(book.define("OverSteps", modules.OVER_STEPS), layer)]


def _batch_norm(inputs: Shape, values: Values, book: Book) -> Lines:
    kind = "nn.BatchNorm2d" if len(inputs) == 3 else "nn.BatchNorm1d"
    layer = call(kind, channels(inputs), eps=values["epsilon"], momentum=values["momentum"])
    if values["frozen"]:
        layer = call(book.define("KeptStatistics", modules.KEPT_STATISTICS), layer)
    return _over_steps(layer, book) if len(inputs) == 2 else [layer]


def _layer_norm(inputs: Shape, values: Values, book: Book) -> Lines:
    together = inputs if len(inputs) == 3 else inputs[-1]
    return [call("nn.LayerNorm", together, eps=values["epsilon"])]


def _recurrent(kind: str, inputs: Shape, values: Values, book: Book) -> Lines:
    whole = values["output"] == "all"
    output = ("EveryState", modules.EVERY_STATE) if whole else ("LastState", modules.LAST_STATE)
    bend = values.get("activation", "tanh")
    layer = call(
        f"nn.{kind}", inputs[1], values["units"], "batch_first=True",
        nonlinearity=f'"{bend}"' if bend != "tanh" else None,
    )  # fmt: skip
    book.define("start_recurrent", modules.START_RECURRENT)
    starts = start(values["weight_init"], book), start(values["recurrent_init"], book)
    started = call("start_recurrent", layer, *starts)
    if "forget_bias" in values:
        book.define("open_forget_gate", modules.OPEN_FORGET_GATE)
        started = call("open_forget_gate", started, values["forget_bias"])
    return [call(book.define(*output), started)]


def _softmax(inputs: Shape, values: Values, book: Book) -> Lines:
    return [call("nn.Softmax", dim=1 if len(inputs) == 3 else -1)]


def _own(name: str, source: str, setting: str = "") -> LayerLines:
    """A class that torch does not have in this form, with one setting or none."""

    def lines(inputs: Shape, values: Values, book: Book) -> Lines:
        return [call(book.define(name, source), *([values[setting]] if setting else []))]

    return lines


def _torch(name: str, setting: str = "", keyword: str = "") -> LayerLines:
    """A module of torch itself, with one setting or none."""

    def lines(inputs: Shape, values: Values, book: Book) -> Lines:
        if keyword:
            return [call(f"nn.{name}", f"{keyword}={values[setting]}")]
        return [call(f"nn.{name}", *([values[setting]] if setting else []))]

    return lines


LAYER_LINES: dict[str, LayerLines] = {
    "dense": _dense,
    "flatten": _torch("Flatten"),
    "conv2d": _conv2d,
    "conv1d": _conv1d,
    "max_pool": partial(_pool, "Max"),
    "average_pool": partial(_pool, "Avg"),
    "global_average_pool": _own("GlobalAverage", modules.GLOBAL_AVERAGE),
    "simple_rnn": partial(_recurrent, "RNN"),
    "lstm": partial(_recurrent, "LSTM"),
    "gru": partial(_recurrent, "GRU"),
    "batch_norm": _batch_norm,
    "layer_norm": _layer_norm,
    "dropout": _own("Dropout", modules.DROPOUT, "rate"),
    "alpha_dropout": _own("AlphaDropout", modules.ALPHA_DROPOUT, "rate"),
    "gaussian_noise": _own("GaussianNoise", modules.GAUSSIAN_NOISE, "std"),
    "relu": _torch("ReLU"),
    "leaky_relu": _torch("LeakyReLU", "slope"),
    "elu": _torch("ELU", "alpha", "alpha"),
    "selu": _torch("SELU"),
    "tanh": _torch("Tanh"),
    "sigmoid": _torch("Sigmoid"),
    "identity": _torch("Identity"),
    "step": _own("Step", modules.STEP),
    "softmax": _softmax,
    "prelu": _torch("PReLU", "slope", "init"),
    "gelu": _torch("GELU"),
    "silu": _torch("SiLU"),
    "softplus": _torch("Softplus"),
}
"""A test holds this table against the registry of layers."""
