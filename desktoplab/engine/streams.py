"""Independent random streams from one seed, so that a change in one place disturbs no other."""

from __future__ import annotations

import zlib

import numpy as np
import torch


def stream_seed(seed: int, purpose: str) -> int:
    """A seed for one purpose (`weights`, `batches`, `noise`, `data`, `split`), below 2**32."""
    sequence = np.random.SeedSequence([seed, zlib.crc32(purpose.encode())])
    return int(sequence.generate_state(1, np.uint32)[0])


def torch_stream(seed: int, purpose: str, device: torch.device | str = "cpu") -> torch.Generator:
    """A torch generator for one purpose."""
    return torch.Generator(device).manual_seed(stream_seed(seed, purpose))
