"""What a capture holds: outputs behind activations, both ways of a skip, errors through time."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor, nn

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.build import Net, build
from desktoplab.engine.capture import (
    capture,
    errors_through_time,
    unit_rows,
)  # fmt: skip
from desktoplab.engine.prepare import Part as Batch
from desktoplab.spec.network import Block, Item, layer

CPU = torch.device("cpu")
SEQUENCE = (7, 3)
RECURRENT = ("simple_rnn", "lstm", "gru")
mean_of_squares = nn.MSELoss()


def net_of(*network: Item, shape: tuple[int, ...] = (5,)) -> Net:
    return build(network, shape, 0, CPU).double()


def batch_of(shape: tuple[int, ...], outputs: int = 2) -> Batch:
    generator = torch.Generator().manual_seed(1)
    inputs = torch.randn(9, *shape, generator=generator, dtype=torch.float64)
    return Batch(inputs, torch.randn(9, outputs, generator=generator, dtype=torch.float64))


@pytest.mark.parametrize(
    ("kinds", "ends"),
    [
        (["dense", "relu", "dense"], ["relu", "dense"]),
        (["dense", "batch_norm", "tanh", "dropout", "dense"], ["tanh", "dense"]),
        (["dense", "sigmoid", "batch_norm", "dense", "softmax"], ["sigmoid", "softmax"]),
        (["dense", "batch_norm", "dropout", "dense"], ["batch_norm", "dense"]),
        (["flatten", "tanh", "dense", "dropout", "dense"], ["dense", "dense"]),
    ],
)
def test_a_is_what_the_activation_of_a_layer_gives(kinds: list[str], ends: list[str]) -> None:
    net = net_of(*(layer(kind, **({"units": 5} if kind == "dense" else {})) for kind in kinds))
    assert [net.parts[place].stage.layer.kind for place in net.end_places] == ends


def test_an_activation_that_stands_first_in_a_block_belongs_to_the_layer_before() -> None:
    block = Block((layer("batch_norm"), layer("tanh"), layer("dense", units=5)), 3, skip=True)
    net = net_of(layer("dense", units=5), block, layer("dense", units=2))
    kinds = [net.parts[place].stage.key for place in net.end_places]
    tanh, last = block.layers[1].uid, block.layers[2].uid
    assert kinds == [f"{tanh}/0", f"{tanh}/1", f"{tanh}/2", f"{last}/2", net.parts[-1].stage.key]


def test_outputs_and_errors_equal_those_of_plain_torch() -> None:
    net, batch = (
        net_of(layer("dense", units=4), layer("tanh"), layer("dense", units=2)),
        batch_of((5,)),
    )
    found = capture(net, mean_of_squares, batch)
    first, last = (part.module for part in found.parts)
    z = batch.inputs @ first.weight.T + first.bias  # type: ignore[operator, union-attr]
    a = z.tanh()
    outputs = a @ last.weight.T + last.bias  # type: ignore[operator, union-attr]
    delta = 2 * (outputs - batch.labels) / outputs.numel()
    back = delta @ last.weight * (1 - a**2)  # type: ignore[operator]
    for mine, theirs in [
        (found.z, [z, outputs]),
        (found.a, [a, outputs]),
        (found.deltas, [back, delta]),
        (found.weight_gradients, [back.T @ batch.inputs, delta.T @ a]),
    ]:
        for one, other in zip(mine, theirs, strict=True):
            torch.testing.assert_close(one, other)


@pytest.mark.parametrize("inner", [5, 3])
@pytest.mark.parametrize("is_first", [True, False])
def test_the_error_at_a_skip_is_that_of_the_identity_and_that_of_the_branch(
    inner: int, is_first: bool
) -> None:
    """With 3 units the shapes differ, and the identity is a projection."""
    block = Block((layer("dense", units=inner), layer("tanh")), 1, skip=True, scale=0.5)
    before = () if is_first else (layer("dense", units=5),)
    net, batch = net_of(*before, block, layer("dense", units=2)), batch_of((5,))
    (fork,) = capture(net, mean_of_squares, batch).forks
    assert fork.block is block

    section = next(section for section in net.sections if section.skip)
    dense = section.parts[0].module  # type: ignore[union-attr, index]
    x = batch.inputs if is_first else net.sections[0](batch.inputs)
    a = (x @ dense.weight.T + dense.bias).tanh()
    project = section.project.weight if inner == 3 else torch.eye(5).double()  # type: ignore[union-attr]
    last = net.parts[-1].module
    outputs = (x @ project.T + 0.5 * a) @ last.weight.T + last.bias  # type: ignore[operator, union-attr]
    after = 2 * (outputs - batch.labels) / outputs.numel() @ last.weight  # type: ignore[operator]
    torch.testing.assert_close(fork.identity, after @ project)
    torch.testing.assert_close(fork.branch, 0.5 * after * (1 - a**2) @ dense.weight)


@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_errors_through_time_equal_backpropagation_by_hand(activation: str) -> None:
    rnn = layer("simple_rnn", units=4, activation=activation)
    net, batch = net_of(rnn, layer("dense", units=2), shape=SEQUENCE), batch_of(SEQUENCE)
    errors = errors_through_time(net, mean_of_squares, batch)[0]

    part, last = dict(net.parts[0].module.inner.named_parameters()), net.parts[-1].module  # type: ignore[union-attr, operator]
    w, u = part["weight_ih_l0"], part["weight_hh_l0"]
    f = torch.tanh if activation == "tanh" else torch.relu
    states = [torch.zeros(9, 4).double()]
    for x in batch.inputs.unbind(1):
        states.append(f(x @ w.T + states[-1] @ u.T + part["bias_ih_l0"] + part["bias_hh_l0"]))
    outputs = states[-1] @ last.weight.T + last.bias  # type: ignore[operator, union-attr]
    back = [2 * (outputs - batch.labels) / outputs.numel() @ last.weight]  # type: ignore[operator]
    for state in states[:1:-1]:
        slope = 1 - state**2 if activation == "tanh" else (state > 0).double()
        back.append(back[-1] * slope @ u)
    torch.testing.assert_close(errors, torch.stack(back[::-1], dim=1))


@pytest.mark.parametrize("kind", RECURRENT)
def test_a_run_step_by_step_gives_the_same_outputs_and_gradients(kind: str) -> None:
    net = net_of(
        layer(kind, units=4, output="all"), layer(kind, units=3), layer("dense", units=2),
        shape=SEQUENCE,
    )  # fmt: skip
    batch, seen = batch_of(SEQUENCE), []

    def loss(outputs: Tensor, labels: Tensor) -> Tensor:
        seen.append(outputs.detach())
        return mean_of_squares(outputs, labels)

    errors = errors_through_time(net, loss, batch)
    torch.testing.assert_close(seen[0], net(batch.inputs).detach())
    assert [error.shape for error in errors.values()] == [(9, 7, 4), (9, 7, 3)]
    # The error of the last state is what any way of running the layer gives.
    torch.testing.assert_close(errors[1][:, -1], capture(net, mean_of_squares, batch).deltas[1])
    assert not net.parts[0].module._forward_hooks, "nothing stays on the network"


@pytest.mark.parametrize("kind", RECURRENT)
def test_errors_through_time_are_what_a_nudge_of_the_state_changes(kind: str) -> None:
    """dL/dh_t by finite differences: a state is nudged while the layer runs step by step."""
    net = net_of(layer(kind, units=3), layer("dense", units=2), shape=SEQUENCE)
    batch = batch_of(SEQUENCE)
    errors = errors_through_time(net, mean_of_squares, batch)[0]
    inner, last = net.parts[0].module.inner, net.parts[1].module

    def loss_with(nudge: float, step: int) -> float:
        carried: Any = None
        for index, x in enumerate(batch.inputs.unbind(1)):
            outputs, carried = inner(x[:, None], carried)  # type: ignore[operator]
            state = outputs[:, 0].clone()
            if index == step:
                state[4, 1] += nudge
            carried = (state[None], carried[1]) if isinstance(carried, tuple) else state[None]
        return mean_of_squares(last(state), batch.labels).item()

    for step in (0, 3, 6):
        slope = (loss_with(1e-5, step) - loss_with(-1e-5, step)) / 2e-5
        assert errors[4, step, 1].item() == pytest.approx(slope, rel=1e-5, abs=1e-12)


def test_units_of_images_are_channels_and_of_sequences_features() -> None:
    assert unit_rows(torch.zeros(2, 6, 5), 4).shape == (2, 3, 5)
    assert unit_rows(torch.zeros(1, 6, 7, 5), 100).shape == (1, 42, 5)
    images = torch.arange(2 * 3 * 4).reshape(2, 3, 2, 2)
    assert (
        unit_rows(images[None], 100)[0].tolist()
        == images.permute(0, 2, 3, 1).reshape(8, 3).tolist()
    )
    assert unit_rows(torch.zeros(3, 128, 16, 20, 20), 128).shape == (3, 128, 16)
