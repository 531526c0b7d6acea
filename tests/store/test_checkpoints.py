"""A checkpoint as bytes: every bit comes back, and nothing else is ever believed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from safetensors.numpy import save

from desktoplab.engine.messages import Checkpoint
from desktoplab.store.archive import SnapshotError
from desktoplab.store.checkpoints import from_bytes, to_bytes

WEIGHTS = {"a.weight": np.eye(3, dtype=np.float32), "a.count": np.array(7, np.int64)}
WHOLE = Checkpoint(
    step=12,
    weights=WEIGHTS,  # type: ignore[arg-type]
    optimizer={"a.weight/step": np.array(12.0, np.float32), "a.weight/sum": np.ones((3, 3))},
    random={"batches": np.arange(16, dtype=np.uint8)},
    best=WEIGHTS,  # type: ignore[arg-type]
    facts={"best_loss": float("inf"), "learning_rate": 0.1},
)


def same(found: Checkpoint, expected: Checkpoint) -> bool:
    groups = ("weights", "optimizer", "random", "best")
    pairs = [(getattr(found, group), getattr(expected, group)) for group in groups]
    return (found.step, found.facts) == (expected.step, expected.facts) and all(
        sorted(mine) == sorted(other)
        and all(
            mine[name].dtype == other[name].dtype
            and mine[name].shape == other[name].shape
            and mine[name].tobytes() == other[name].tobytes()
            for name in mine
        )
        for mine, other in pairs
    )


def refused(data: bytes) -> str:
    with pytest.raises(SnapshotError) as error:
        from_bytes(data)
    assert str(error.value).startswith("The checkpoint is damaged: ")
    return str(error.value)


def test_a_checkpoint_comes_back():
    assert same(from_bytes(to_bytes(WHOLE)), WHOLE)
    assert same(from_bytes(to_bytes(Checkpoint(0, {}))), Checkpoint(0, {}))


@given(
    step=st.integers(0, 2**53 - 1),
    weight=arrays.arrays(np.float32, arrays.array_shapes(min_dims=0, min_side=0, max_side=4)),
    fact=st.floats(allow_nan=False),
    name=st.text(min_size=1, max_size=20),
)
def test_any_checkpoint_comes_back_bit_for_bit(
    step: int, weight: np.ndarray, fact: float, name: str
):
    made = Checkpoint(step, {name: weight}, best={name: weight}, facts={name: fact})
    assert same(from_bytes(to_bytes(made)), made)


def test_arrays_that_are_not_contiguous_come_back_as_they_look():
    turned = np.arange(6, dtype=np.float32).reshape(2, 3).T
    found = from_bytes(to_bytes(Checkpoint(1, {"w": turned}))).weights["w"]
    np.testing.assert_array_equal(found, turned)


@given(share=st.floats(0, 1, exclude_max=True))
def test_a_checkpoint_that_was_cut_off_is_refused(share: float):
    data = to_bytes(WHOLE)
    refused(data[: int(len(data) * share)])


@given(at=st.integers(0, 10_000), value=st.integers(0, 255))
def test_a_changed_byte_is_refused_or_still_a_checkpoint(at: int, value: int):
    data = bytearray(to_bytes(WHOLE))
    data[at % len(data)] = value
    try:
        found = from_bytes(bytes(data))
    except SnapshotError as error:
        assert str(error)
    else:
        assert isinstance(found, Checkpoint)


STEP = {"step": np.array(3)}


@pytest.mark.parametrize(
    ("tensors", "reason"),
    [
        ({}, "step is missing"),
        ({"step": np.array(3.0)}, "step is missing"),
        ({"step": np.array([3])}, "step is missing"),
        ({"step": np.array(-1)}, "its step is -1"),
        ({"step": np.array(2**60)}, "its step is"),
        ({**STEP, "weights": np.zeros(3)}, "'weights' has no place"),
        ({**STEP, "weights/": np.zeros(3)}, "has no place"),
        ({**STEP, "code/run": np.zeros(3)}, "'code/run' has no place"),
        ({**STEP, "random/batches": np.zeros(3)}, "not a row of bytes"),
        ({**STEP, "facts/best_loss": np.zeros(3)}, "not one number"),
        ({**STEP, "weights/a": np.zeros(3), "best/b": np.zeros(3)}, "another network"),
        ({**STEP, "weights/a": np.zeros(3), "best/a": np.zeros(4)}, "another network"),
        ({**STEP, "weights/a": np.zeros(3, np.complex64)}, "complex"),
    ],
)
def test_what_is_no_checkpoint_is_refused_with_its_reason(tensors: dict, reason: str):
    assert reason in refused(save(tensors))


def test_a_claim_of_huge_size_is_refused_before_memory_is_taken():
    head = b'{"step":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"weights/a":{"dtype":"F32",'
    head += b'"shape":[1000000,1000000],"data_offsets":[8,4000000000008]}}'
    refused(len(head).to_bytes(8, "little") + head + bytes(16))
    refused((2**60).to_bytes(8, "little") + head)
