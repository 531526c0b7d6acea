"""Each kind of layer as nodes of ONNX, as it works when nothing is trained: noise does nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import sqrt

import numpy as np

from desktoplab.catalog.windows import pads
from desktoplab.exports.graph.nodes import Array, Graph
from desktoplab.spec.tables import Shape
from desktoplab.spec.values import Values

Weights = Mapping[str, Array]
"""The tensors of one layer, named as in its torch module."""

AddLayer = Callable[[Graph, str, Shape, Values, Weights], str]
"""Appends what a layer does to the value of that name; gives the name of its output."""


def _dense(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    x = graph.add("Flatten", x, axis=1) if len(inputs) > 1 else x
    return graph.add("Gemm", x, *_constants(graph, weights, "weight", "bias"), transB=1)


def _constants(graph: Graph, weights: Weights, *names: str) -> list[str]:
    return [graph.constant(weights[name]) for name in names if name in weights]


def _conv(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    around = pads(inputs, values["kernel"], values["stride"], values["padding"])
    before, after = around[::2][::-1], around[1::2][::-1]
    over = len(inputs) == 2
    x = graph.over_steps(x) if over else x
    x = graph.add(
        "Conv", x, *_constants(graph, weights, "weight", "bias"),
        strides=[values["stride"]] * len(before), pads=[*before, *after],
    )  # fmt: skip
    return graph.over_steps(x) if over else x


def _pool(operator: str) -> AddLayer:
    def add(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
        sizes = 1 if len(inputs) == 2 else 2
        x = graph.over_steps(x) if sizes == 1 else x
        stride = values["stride"] or values["size"]
        x = graph.add(operator, x, kernel_shape=[values["size"]] * sizes, strides=[stride] * sizes)
        return graph.over_steps(x) if sizes == 1 else x

    return add


def _global_average(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    return graph.add("ReduceMean", x, axes=[2, 3] if len(inputs) == 3 else [1], keepdims=0)


def _batch_norm(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    over = len(inputs) == 2
    x = graph.over_steps(x) if over else x
    names = ("weight", "bias", "running_mean", "running_var")
    held = _constants(graph, weights, *names)
    x = graph.add("BatchNormalization", x, *held, epsilon=values["epsilon"])
    return graph.over_steps(x) if over else x


def _layer_norm(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    axis = -len(inputs) if len(inputs) == 3 else -1
    held = _constants(graph, weights, "weight", "bias")
    return graph.add("LayerNormalization", x, *held, axis=axis, epsilon=values["epsilon"])


def _recurrent(operator: str, order: tuple[int, ...]) -> AddLayer:
    """`order` has torch's place of each gate, as ONNX wants them one after the other."""

    def gates(array: Array) -> Array:
        parts = np.split(array, len(order))
        return np.concatenate([parts[place] for place in order])

    def add(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
        matrices = [gates(weights[f"inner.weight_{part}_l0"])[None] for part in ("ih", "hh")]
        biases = [gates(weights[f"inner.bias_{part}_l0"]) for part in ("ih", "hh")]
        held = [graph.constant(a) for a in (*matrices, np.concatenate(biases)[None])]
        x = graph.add("Transpose", x, perm=[1, 0, 2])  # steps first
        settings: dict[str, object] = {"hidden_size": values["units"]}
        if operator == "RNN":
            settings["activations"] = ["Relu" if values["activation"] == "relu" else "Tanh"]
        if operator == "GRU":
            settings["linear_before_reset"] = 1
        whole = values["output"] == "all"
        x = graph.add(operator, x, *held, outputs=1 if whole else 2, **settings)
        x = graph.add("Squeeze", x, graph.constant([1 if whole else 0]))
        return graph.add("Transpose", x, perm=[1, 0, 2]) if whole else x

    return add


def _plain(operator: str, **settings: str) -> AddLayer:
    """One node; `settings` are ONNX's names of ours."""

    def add(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
        return graph.add(operator, x, **{name: values[own] for name, own in settings.items()})

    return add


def _nothing(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    return x


def _softmax(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    return graph.add("Softmax", x, axis=1 if len(inputs) == 3 else -1)


def _prelu(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    return graph.add("PRelu", x, graph.constant(weights["weight"]))


def _step(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    from onnx import TensorProto

    above = graph.add("Greater", x, graph.constant(0.0))
    return graph.add("Cast", above, to=TensorProto.FLOAT)


def _gelu(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    """x · Φ(x) by the error function."""
    inner = graph.add("Erf", graph.add("Div", x, graph.constant(sqrt(2.0))))
    share = graph.add("Mul", graph.add("Add", inner, graph.constant(1.0)), graph.constant(0.5))
    return graph.add("Mul", x, share)


def _silu(graph: Graph, x: str, inputs: Shape, values: Values, weights: Weights) -> str:
    return graph.add("Mul", x, graph.add("Sigmoid", x))


LAYER_NODES: dict[str, AddLayer] = {
    "dense": _dense,
    "flatten": lambda graph, x, inputs, values, weights: graph.add("Flatten", x, axis=1),
    "conv2d": _conv,
    "conv1d": _conv,
    "max_pool": _pool("MaxPool"),
    "average_pool": _pool("AveragePool"),
    "global_average_pool": _global_average,
    "simple_rnn": _recurrent("RNN", (0,)),
    "lstm": _recurrent("LSTM", (0, 3, 1, 2)),
    "gru": _recurrent("GRU", (1, 0, 2)),
    "batch_norm": _batch_norm,
    "layer_norm": _layer_norm,
    "dropout": _nothing,
    "alpha_dropout": _nothing,
    "gaussian_noise": _nothing,
    "relu": _plain("Relu"),
    "leaky_relu": _plain("LeakyRelu", alpha="slope"),
    "elu": _plain("Elu", alpha="alpha"),
    "selu": _plain("Selu"),
    "tanh": _plain("Tanh"),
    "sigmoid": _plain("Sigmoid"),
    "identity": _nothing,
    "step": _step,
    "softmax": _softmax,
    "prelu": _prelu,
    "gelu": _gelu,
    "silu": _silu,
    "softplus": _plain("Softplus"),
}
"""A test holds this table against the registry of layers."""
