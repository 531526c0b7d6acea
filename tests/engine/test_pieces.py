"""Tensors as pieces of memory: all of them, in few, and nothing that is somebody else's."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor

from desktoplab.engine.build import Net, build
from desktoplab.engine.layout import STACKED
from desktoplab.engine.look import weights_now
from desktoplab.engine.pieces import Lying, lying, pieces_of
from desktoplab.engine.stacks import Stacks
from desktoplab.engine.tensors import copied
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.network import Block, layer

DEEP = (
    Block((layer("dense", units=70), layer("batch_norm"), layer("tanh")), 25),
    layer("dense", units=2),
)
RECURRENT = layer("simple_rnn", units=4), layer("dense", units=2)


def net_of(plane: Any, *network: Any) -> Net:
    return Trainer(plane(*network), "cpu").net


def tensors_of(net: Net) -> list[Tensor]:
    return [tensor.detach() for tensor in (*net.parameters(), *net.buffers())]


def test_a_network_is_copied_into_its_twin_in_few_pieces(plane: Any) -> None:
    mine, others = tensors_of(net_of(plane, *DEEP)), tensors_of(net_of(plane, *DEEP))
    for each in others:
        each.copy_(torch.rand(each.shape).to(each.dtype) + 1)
    assert not any(map(torch.equal, mine, others))
    pieces = pieces_of(mine, others)
    learning = sum(1 for _ in net_of(plane, *DEEP).parameters())
    assert len(pieces[0]) == len(pieces[1]) <= len(mine) - learning + 5
    torch._foreach_copy_(*pieces)
    assert all(map(torch.equal, mine, others))


def test_tensors_that_lie_in_another_way_are_copied_one_by_one() -> None:
    memory = torch.zeros(3, 4)
    mine = [memory[0], memory[1], torch.zeros(2, 2).t()]
    others = [torch.rand(4), torch.rand(4), torch.rand(2, 2)]
    pieces = pieces_of(mine, others)
    assert [piece.shape for piece in pieces[0]] == [(4,), (4,), (2, 2)]
    torch._foreach_copy_(*pieces)
    assert all(map(torch.equal, mine, others))
    alike, crossed = torch.rand(2, 4), torch.rand(2, 4)
    assert len(pieces_of([*memory[:2]], [*alike])[0]) == 1
    assert len(pieces_of([*memory[:2]], [crossed[1], crossed[0]])[0]) == 2


def test_what_lies_before_and_behind_a_piece_is_left_alone() -> None:
    memory, other = torch.zeros(5, 4), torch.ones(5, 4)
    torch._foreach_copy_(*pieces_of([memory[1], memory[3]], [other[1], other[3]]))
    assert memory.sum(1).tolist() == [0, 4, 4, 4, 0]


@pytest.mark.parametrize("count", [1, 2, STACKED, 3 * STACKED + 1])
def test_equal_weights_lie_as_views_of_the_network(plane: Any, count: int) -> None:
    hidden = Block((layer("dense", units=70), layer("tanh")), count)
    net = net_of(plane, hidden, layer("dense", units=2))
    found = weights_now(net)
    weights = [matrix.detach() for (matrix,) in net.matrices]
    assert sorted(place for places, _ in found for place in places) == list(range(len(weights)))
    assert all(isinstance(stack, Tensor) for _, stack in found), "none has to be copied"
    kept = copied(found)
    assert all(map(torch.equal, Stacks((), found), weights))
    for weight in weights:
        weight.add_(1)
    assert all(map(torch.equal, Stacks((), found), weights)), "they are seen as they are now"
    assert not any(map(torch.equal, kept, weights)), "a copy is nobody else's"


def by_place(parts: Lying) -> dict[int, Tensor]:
    return {
        place: tensor
        for places, stack in parts
        for place, tensor in zip(places, stack, strict=True)
    }


def test_weights_that_do_not_lie_together_are_stacked_by_who_looks(plane: Any) -> None:
    alone = [torch.rand(2, 3), torch.rand(4), torch.rand(2, 3)]
    found = lying(alone)
    assert [places for places, _ in found] == [[0, 2], [1]]
    assert all(torch.equal(by_place(found)[place], each) for place, each in enumerate(alone))
    stacks = Stacks((), found, keeps=False)
    assert [places for places, _ in stacks.views] == [[0], [2], [1]]
    assert all(each.data_ptr() == alone[places[0]].data_ptr() for places, each in stacks.views)
    assert all(map(torch.equal, copied(found), alone))


def test_matrices_of_a_recurrent_layer_are_taken_as_they_are_now() -> None:
    net = build(RECURRENT, (6, 3), 0, torch.device("cpu"))
    before = Stacks((), weights_now(net))[0]
    with torch.no_grad():
        for matrix in net.matrices[0]:
            matrix.add_(1)
    assert torch.equal(Stacks((), weights_now(net))[0], before + 1)
