"""A trained network as an ONNX graph, written node by node from its weights. No torch."""
