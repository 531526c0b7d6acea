"""How weights start, as lines of a script: one function for each initializer that is used."""

from __future__ import annotations

from collections.abc import Callable
from inspect import cleandoc
from textwrap import wrap

from desktoplab.exports.script.book import Book
from desktoplab.spec.tables import INITIALIZERS
from desktoplab.spec.text import Refused, text
from desktoplab.spec.values import Chosen, Values

Lines = tuple[str, ...]
FAN_IN = "weight[0].numel()"
FAN_OUT = "weight.shape[0] * weight[0][0].numel()"
TRUNCATED = 0.87962566103423978


def start(chosen: Chosen, book: Book) -> str:
    """The name of the function that fills a weight so; it is written into the book."""
    found = book.name_of(chosen)
    if found is not None:
        return found
    if chosen.name not in STARTS:
        raise Refused("weight_init", chosen.name, text("one of {n}", n=", ".join(STARTS)))
    name = book.give_name(chosen)
    help_text = cleandoc(INITIALIZERS[chosen.name].help).splitlines()[0]
    body = "\n".join(f"    {line}" for line in STARTS[chosen.name](chosen.values))
    told = help_text if len(help_text) <= 86 else "\n    ".join(wrap(help_text, 90)) + "\n    "
    return book.define(name, f'def {name}(weight):\n    """{told}"""\n{body}')


def _kaiming(distribution: str) -> Callable[[Values], Lines]:
    def lines(values: Values) -> Lines:
        return (
            f"nn.init.kaiming_{distribution}_(",
            f'    weight, mode="{values["fan"]}", nonlinearity="relu", generator=weights_random',
            ")",
        )

    return lines


def _normal(std: str) -> str:
    return f"nn.init.normal_(weight, std={std}, generator=weights_random)"


def _bounded(bound: str) -> Lines:
    return f"bound = {bound}", "nn.init.uniform_(weight, -bound, bound, generator=weights_random)"


def _scaled(values: Values) -> Lines:
    """Variance scaling: what n counts, then the distribution."""
    n = {
        "fan_in": FAN_IN,
        "fan_out": FAN_OUT,
        "fan_avg": f"({FAN_IN} + {FAN_OUT}) / 2",
    }[values["mode"]]
    std = (f"n = {n}", f"std = math.sqrt({values['scale']!r} / n)")
    if values["distribution"] == "normal":
        return (*std, _normal("std"))
    if values["distribution"] == "uniform":
        return (*std, *_bounded("math.sqrt(3) * std"))
    return (
        *std,
        f"wide = std / {TRUNCATED!r}  # cutting off at 2 deviations makes it narrower",
        "nn.init.trunc_normal_(",
        "    weight, std=wide, a=-2 * wide, b=2 * wide, generator=weights_random",
        ")",
    )


def _orthogonal(values: Values) -> Lines:
    return (
        "rows, columns = weight.shape[0], weight[0].numel()",
        "drawn = torch.empty(rows, columns).normal_(generator=weights_random)",
        "q, r = torch.linalg.qr((drawn.T if rows < columns else drawn).double())",
        "q *= r.diagonal().sign()",
        "q = q.T if rows < columns else q",
        "with torch.no_grad():",
        f"    weight.copy_({values['gain']!r} * q.reshape(weight.shape))",
    )


STARTS: dict[str, Callable[[Values], Lines]] = {
    "he_normal": _kaiming("normal"),
    "he_uniform": _kaiming("uniform"),
    "xavier_normal": lambda v: ("nn.init.xavier_normal_(weight, generator=weights_random)",),
    "xavier_uniform": lambda v: ("nn.init.xavier_uniform_(weight, generator=weights_random)",),
    "lecun_normal": lambda v: (_normal(f"math.sqrt(1 / {FAN_IN})"),),
    "lecun_uniform": lambda v: _bounded(f"math.sqrt(3 / {FAN_IN})"),
    "normal": lambda v: (_normal(repr(v["std"])),),
    "uniform": lambda v: _bounded(repr(v["bound"])),
    "variance_scaling": _scaled,
    "orthogonal": _orthogonal,
    "torch_default": lambda v: _bounded(f"math.sqrt(1 / {FAN_IN})"),
    "zeros": lambda v: ("nn.init.zeros_(weight)",),
    "constant": lambda v: (f"nn.init.constant_(weight, {v['value']!r})",),
}  # fmt: skip
"""The lines that fill `weight` with these settings, drawn from `weights_random`."""
