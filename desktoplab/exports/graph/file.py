"""The ONNX file of a trained network: inputs as they were loaded, outputs in the data's units."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

import desktoplab
from desktoplab.exports.graph.layers import LAYER_NODES
from desktoplab.exports.graph.nodes import Array, Graph
from desktoplab.exports.kinds import ExportError
from desktoplab.exports.subject import Subject
from desktoplab.spec.network import Block, Item, Layer, Stage
from desktoplab.spec.shapes import entrances
from desktoplab.spec.skips import projection_stride
from desktoplab.spec.tables import LAYERS, DataInfo, Shape
from desktoplab.spec.text import text
from desktoplab.store.atomic import write_atomically

if TYPE_CHECKING:
    from desktoplab.engine.prepare import Prepared

OPSET, IR_VERSION = 17, 8
MOST_BYTES = 1_900_000_000
"""A file of ONNX holds less than 2 GB."""


def write_onnx(subject: Subject, path: Path) -> tuple[Path, ...]:
    """Write the network with the weights that the run ended with.

    Raises `ExportError` where there are no weights or too many, `DataError` where the data are gone
    that tell how inputs are standardized, and `OSError`.
    """
    history, started = subject.history, subject.started
    assert history is not None
    assert started is not None
    weights = history.weights or {}
    if not weights:
        raise ExportError(text("The run has no weights yet: let it train, or save it first."))
    size = sum(array.nbytes for array in weights.values())
    if size > MOST_BYTES:
        raise ExportError(
            text("The network has {size} GB of weights; an ONNX file holds less than 2 GB.",
                 size=f"{size / 1e9:.1f}")
        )  # fmt: skip
    write_atomically(path, _model(subject, started.info, weights).SerializeToString())
    return (path,)


def _model(subject: Subject, info: DataInfo, weights: Mapping[str, Array]) -> Any:  # noqa: ANN401
    import onnx
    import torch
    from onnx import TensorProto, helper

    from desktoplab.engine.prepare import prepare

    experiment = subject.experiment
    settings = experiment.training
    prepared = prepare(experiment.data, settings.seed, torch.device("cpu"), settings.procedure.name)
    graph = Graph()
    entrance = shape = entrances(experiment, info)[0]
    x = "input" if experiment.players else _standardized(graph, prepared)
    for item in experiment.network:
        x, shape = _item(graph, x, shape, item, weights)
    if info.task == "regression":
        x = graph.add("Mul", x, graph.constant(prepared.target_deviation))
        x = graph.add("Add", x, graph.constant(prepared.target_mean))
    if info.task in ("generation", "reconstruction"):
        x, shape = _as_loaded(graph, x, shape, prepared), info.shape
    graph.nodes.append(helper.make_node("Identity", [x], ["output"]))
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", *sizes])
        for name, sizes in (("input", entrance), ("output", shape))
    ]
    made = helper.make_graph(graph.nodes, "network", ends[:1], ends[1:], graph.constants)
    model = helper.make_model(
        made, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="Desktoplab",
        producer_version=desktoplab.__version__, ir_version=IR_VERSION,
        doc_string=_about(info),
    )  # fmt: skip
    helper.set_model_props(model, {"classes": ", ".join(info.class_names)})
    onnx.checker.check_model(model)
    return model


def _about(info: DataInfo) -> str:
    if info.task == "regression":
        return f"Inputs as loaded ({info.label}); the output is the number that was learned."
    if info.task == "reconstruction":
        return f"Inputs as loaded ({info.label}); outputs are the same again, through the code."
    if info.task == "generation":
        return f"Inputs are standard normal numbers; outputs are samples like {info.label}."
    return (
        f"Inputs as loaded ({info.label}); outputs are log odds, before softmax or, with a single "
        "output, before sigmoid."
    )


def _standardized(graph: Graph, prepared: Prepared) -> str:
    """Inputs as the network was trained on them; nothing where they were left as they are."""
    mean, deviation = prepared.mean, prepared.deviation
    if not np.any(mean) and np.all(deviation == 1):
        return "input"
    x = graph.add("Sub", "input", graph.constant(mean))
    return graph.add("Div", x, graph.constant(deviation))


def _as_loaded(graph: Graph, x: str, shape: Shape, prepared: Prepared) -> str:
    """What is made of samples, in the shape and the units of the data as they were loaded."""
    if shape != prepared.info.shape:
        x = graph.add("Reshape", x, graph.constant([-1, *prepared.info.shape]))
    x = graph.add("Mul", x, graph.constant(prepared.deviation))
    return graph.add("Add", x, graph.constant(prepared.mean))


def _item(
    graph: Graph, x: str, shape: Shape, item: Item, weights: Mapping[str, Array]
) -> tuple[str, Shape]:
    if isinstance(item, Layer):
        return _layer(graph, x, shape, Stage(item), weights)
    for repetition in range(item.repeat):
        before, inputs = x, shape
        for inner in item.layers:
            x, shape = _layer(graph, x, shape, Stage(inner, repetition, item), weights)
        if item.skip:
            if item.scale != 1.0:
                x = graph.add("Mul", x, graph.constant(item.scale))
            skip = _skip(graph, before, inputs, shape, item, repetition, weights)
            x = graph.add("Add", x, skip)
    return x, shape


def _layer(
    graph: Graph, x: str, shape: Shape, stage: Stage, weights: Mapping[str, Array]
) -> tuple[str, Shape]:
    layer = stage.layer
    if layer.kind not in LAYER_NODES:
        raise ExportError(
            text("ONNX has no form of {layer}: take that layer out, or export the script.",
                 layer=LAYERS[layer.kind].label)
        )  # fmt: skip
    mine = _of(stage.key, weights)
    x = LAYER_NODES[layer.kind](graph, x, shape, layer.values, mine)
    return x, LAYERS[layer.kind].traits.shape(shape, layer.values)


def _of(key: str, weights: Mapping[str, Array]) -> dict[str, Array]:
    start = f"{key}."
    return {n.removeprefix(start): array for n, array in weights.items() if n.startswith(start)}


def _skip(
    graph: Graph, x: str, inputs: Shape, outputs: Shape, block: Block, repetition: int,
    weights: Mapping[str, Array],
) -> str:  # fmt: skip
    """What the skip connection adds: the input itself, or its projection."""
    if inputs == outputs:
        return x
    weight = graph.constant(_of(f"{block.uid}/{repetition}.skip", weights)["weight"])
    stride = projection_stride(inputs, outputs)
    if stride is None:
        x = graph.add("Flatten", x, axis=1) if len(inputs) > 1 else x
        x = graph.add("Gemm", x, weight, transB=1)
        return graph.add("Reshape", x, graph.constant([-1, *outputs])) if len(outputs) > 1 else x
    over = len(inputs) == 2
    x = graph.over_steps(x) if over else x
    x = graph.add("Conv", x, weight, strides=[stride] * (len(inputs) - 1))
    return graph.over_steps(x) if over else x
