"""Where the samples of a script come from: drawn by its own lines, or read from a file beside it.

The lines that draw do the arithmetic of the catalogue, in the same order.
"""

from __future__ import annotations

from collections.abc import Callable

from desktoplab.catalog.digit_parts import CLASSES, FIRST_HANDS
from desktoplab.spec.tables import DATASETS
from desktoplab.spec.values import Chosen, Values

Lines = tuple[str, ...]
RANDOM = 'random = np.random.default_rng(stream("data"))'
OLD_RANDOM = 'random = np.random.RandomState(stream("data"))'


def _strayed(values: Values, points: str, shape: str = "points.shape") -> str:
    return f"points = {points} + random.normal(0.0, {values['noise']!r}, {shape})"


def _xor(v: Values) -> Lines:
    n = v["samples"]
    return (
        RANDOM,
        f"corners = random.integers(0, 2, ({n}, 2))",
        _strayed(v, "2.0 * corners - 1.0", f"({n}, 2)"),
        "return points, corners[:, 0] ^ corners[:, 1]",
    )


def _gate(operator: str) -> Callable[[Values], Lines]:
    def lines(v: Values) -> Lines:
        n = v["samples"]
        return (
            RANDOM,
            f"corners = np.stack([np.arange({n}) % 2, np.arange({n}) // 2 % 2], axis=1)",
            _strayed(v, "2.0 * corners - 1.0", f"({n}, 2)"),
            f"return points, corners[:, 0] {operator} corners[:, 1]",
        )

    return lines


def _spirals(v: Values) -> Lines:
    return (
        RANDOM,
        f"labels = np.arange({v['samples']}) % 2",
        f"radius = np.sqrt(random.uniform(0.01, 1.0, {v['samples']}))",
        f"angle = 2 * np.pi * {v['turns']!r} * radius + np.pi * labels",
        "points = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)",
        _strayed(v, "points"),
        "return points, labels",
    )


def _gaussians(v: Values) -> Lines:
    return (
        RANDOM,
        f"labels = np.arange({v['samples']}) % {v['classes']}",
        f"angle = 2 * np.pi * labels / {v['classes']}",
        "centres = np.stack([np.cos(angle), np.sin(angle)], axis=1)",
        _strayed(v, "centres", f"({v['samples']}, 2)"),
        "return points, labels",
    )


def _grid(v: Values) -> Lines:
    side = v["side"]
    return (
        RANDOM,
        f"labels = np.arange({v['samples']}) % {side**2}",
        f"places = np.stack([labels % {side}, labels // {side}], axis=1)",
        _strayed(v, f"2.0 * places / {side - 1} - 1.0", f"({v['samples']}, 2)"),
        "return points, labels",
    )


def _checkerboard(v: Values) -> Lines:
    return (
        RANDOM,
        f"points = random.uniform(0.0, {v['cells']}, ({v['samples']}, 2))",
        "labels = np.floor(points).astype(np.int64).sum(axis=1) % 2",
        _strayed(v, "points"),
        f"return 2.0 * points / {v['cells']} - 1.0, labels",
    )


def _two(figures: Callable[[int, int], Lines]) -> Callable[[Values], Lines]:
    """Two figures, shuffled and strayed as scikit-learn does it."""

    def lines(v: Values) -> Lines:
        outer, n = v["samples"] // 2, v["samples"]
        return (
            OLD_RANDOM,
            *figures(outer, n - outer),
            f"labels = np.repeat([0, 1], [{outer}, {n - outer}])",
            f"order = np.arange({n})",
            "random.shuffle(order)",
            "points, labels = np.vstack([outer, inner])[order], labels[order]",
            f"points += random.normal(scale={v['noise']!r}, size=points.shape)",
            "return points, labels",
        )

    return lines


def _moons(outer: int, inner: int) -> Lines:
    """Two half circles."""
    return (
        f"angle = np.linspace(0, np.pi, {outer})",
        "outer = np.stack([np.cos(angle), np.sin(angle)], axis=1)",
        f"angle = np.linspace(0, np.pi, {inner})",
        "inner = np.stack([1 - np.cos(angle), 1 - np.sin(angle) - 0.5], axis=1)",
    )


def _circles(outer: int, inner: int) -> Lines:
    """A circle inside a circle."""
    return (
        f"angle = np.linspace(0, 2 * np.pi, {outer}, endpoint=False)",
        "outer = np.stack([np.cos(angle), np.sin(angle)], axis=1)",
        f"angle = np.linspace(0, 2 * np.pi, {inner}, endpoint=False)",
        "inner = np.stack([np.cos(angle), np.sin(angle)], axis=1) * 0.5",
    )


def _adding(v: Values) -> Lines:
    n, half = v["samples"], v["length"] // 2
    return (
        RANDOM,
        f"numbers = random.uniform(0.0, 1.0, ({n}, {v['length']}))",
        f"marks, rows = np.zeros(({n}, {v['length']})), np.arange({n})",
        f"marks[rows, random.integers(0, {half}, {n})] = 1.0",
        f"marks[rows, random.integers({half}, {v['length']}, {n})] = 1.0",
        "return np.stack([numbers, marks], axis=2), (numbers * marks).sum(axis=1)",
    )


def _recall(v: Values) -> Lines:
    n, symbols = v["samples"], v["symbols"]
    return (
        RANDOM,
        f"labels = random.permutation(np.arange({n}) % {symbols})",
        f"inputs = np.zeros(({n}, {v['delay'] + 2}, {symbols + 1}))",
        f"inputs[np.arange({n}), 0, labels] = 1.0  # the symbol at the first step",
        f"inputs[:, -1, {symbols}] = 1.0  # the cue at the last",
        "return inputs, labels",
    )


DRAWN: dict[str, Callable[[Values], Lines]] = {
    "xor": _xor,
    "and": _gate("&"),
    "or": _gate("|"),
    "moons": _two(_moons),
    "circles": _two(_circles),
    "spirals": _spirals,
    "gaussians": _gaussians,
    "grid": _grid,
    "checkerboard": _checkerboard,
    "adding": _adding,
    "recall": _recall,
}
"""The body of `load_samples` for data that are drawn; all others lie in a file."""


def _digits_part(v: Values) -> Lines:
    """The digits of some classes by some hands, their pixels perhaps in another order."""
    classes = CLASSES[v["digits"]]
    less = f" - {classes[0]}" if classes[0] else ""
    keep = []
    if v["digits"] != "all":
        keep.append(f"np.isin(found.target, {list(classes)})")
    if v["hands"] != "all":
        sign = "<" if v["hands"] == "first" else ">="
        keep.append(f"(np.arange(len(found.target)) {sign} {FIRST_HANDS})")
    shuffled = (
        "order = np.random.default_rng(8).permutation(64)",
        "pictures = pictures.reshape(-1, 64)[:, order].reshape(-1, 8, 8)",
    )
    return (
        "found = datasets.load_digits()",
        "pictures = (found.images / 16).astype(np.float32)",
        *(shuffled if v["shuffled"] else ()),
        f"keep = {' & '.join(keep) or 'slice(None)'}",
        f"return pictures[keep][:, None], found.target[keep]{less}",
    )


FROM_SKLEARN: dict[str, Callable[[Values], Lines]] = {
    "digits": lambda v: (
        "found = datasets.load_digits()",
        "return (found.images / 16).astype(np.float32)[:, None], found.target",
    ),
    "digit_rows": lambda v: (
        "found = datasets.load_digits()",
        "return (found.images / 16).astype(np.float32), found.target",
    ),
    "digits_part": _digits_part,
    "iris": lambda v: ("return datasets.load_iris(return_X_y=True)",),
    "wine": lambda v: ("return datasets.load_wine(return_X_y=True)",),
    "breast_cancer": lambda v: ("return datasets.load_breast_cancer(return_X_y=True)",),
    "diabetes": lambda v: ("return datasets.load_diabetes(return_X_y=True, scaled=False)",),
}
"""What gives the same samples where the file is missing and scikit-learn is there."""


def needs_file(chosen: Chosen) -> bool:
    """Whether the samples must lie beside the script."""
    return chosen.name not in DRAWN


def is_own(chosen: Chosen) -> bool:
    """Whether the samples are a person's own files, which may say what is for validation."""
    return DATASETS[chosen.name].traits.detect is not None


def samples_lines(chosen: Chosen) -> str:
    """The function `load_samples`, which gives inputs and labels as they were before the split."""
    label = DATASETS[chosen.name].label
    told = "inputs (samples, *shape), labels" + (", size of the last part" * is_own(chosen))
    head = f'def load_samples():\n    """{label}: {told}."""\n'
    if chosen.name in DRAWN:
        lines = DRAWN[chosen.name](chosen.values)
    elif chosen.name in FROM_SKLEARN:
        lines = (
            "if DATA_FILE.exists():",
            "    with np.load(DATA_FILE, allow_pickle=False) as file:",
            '        return file["inputs"], file["labels"]',
            "from sklearn import datasets  # without the file, it has the same samples",
            "",
            *FROM_SKLEARN[chosen.name](chosen.values),
        )
    else:
        lines = (
            "if not DATA_FILE.exists():",
            '    sys.exit(f"{DATA_FILE} is missing: export the script again, with its data.")',
            "with np.load(DATA_FILE, allow_pickle=False) as file:",
            '    return file["inputs"], file["labels"], int(file["held_out"])',
        )
    return head + "\n".join(f"    {line}" if line else "" for line in lines)
