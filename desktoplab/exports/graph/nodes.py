"""What an ONNX graph is collected in: nodes in their order, and the numbers that they hold."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.generic]


class Graph:
    """Nodes and constants; each method gives the name of a value that later nodes may take."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def add(self, operator: str, *inputs: str, outputs: int = 1, **attributes: Any) -> str:  # noqa: ANN401
        """Append a node; of several outputs the last one is given, the others are not used."""
        from onnx import helper

        name = f"v{len(self.nodes)}"
        names = [*([""] * (outputs - 1)), name]
        self.nodes.append(helper.make_node(operator, list(inputs), names, **attributes))
        return name

    def constant(self, array: Array | list[int] | float) -> str:
        """Numbers that are part of the graph: integers as int64, others as float32."""
        from onnx import numpy_helper

        found = np.asarray(array)
        kind = np.int64 if np.issubdtype(found.dtype, np.integer) else np.float32
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(found.astype(kind), name))
        return name

    def over_steps(self, x: str) -> str:
        """(batch, steps, features) to (batch, features, steps), and back."""
        return self.add("Transpose", x, perm=[0, 2, 1])
