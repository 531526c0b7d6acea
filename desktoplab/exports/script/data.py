"""How the samples of a script are split, standardized and made into tensors."""

from __future__ import annotations

from desktoplab.exports.script.samples import is_own, needs_file, samples_lines
from desktoplab.spec.experiment import Data
from desktoplab.spec.tables import DataInfo

SPLIT = '''
def split(labels{argument}):
    """Shuffled indices of the training part and of the validation part."""
    random = np.random.default_rng(stream("split")){as_files_say}
    order = random.permutation(len(labels))
    border = len(labels) - round(len(labels) * VALIDATION_SHARE)
    return order[:border], order[border:]
'''

SPLIT_BY_CLASS = '''
def split(labels{argument}):
    """Shuffled indices of both parts, with the same share of every class in each."""
    random = np.random.default_rng(stream("split")){as_files_say}
    order = random.permutation(len(labels))
    place = np.empty(len(labels))  # every class is spread evenly over 0 to 1
    for label in np.unique(labels):
        mine = order[labels[order] == label]
        place[mine] = (np.arange(len(mine)) + 0.5) / len(mine)
    order = order[np.argsort(place[order], kind="stable")]
    border = len(labels) - round(len(labels) * VALIDATION_SHARE)
    return random.permutation(order[:border]), random.permutation(order[border:])
'''

AS_FILES_SAY = """
    if held_out:  # the files say that the last samples are for validation
        border = len(labels) - held_out
        return random.permutation(border), border + random.permutation(held_out)"""

REDRAW_CLASSES = '''
def redraw(labels):
    """Draw a share of the labels anew, any class: some of them will be wrong."""
    random = np.random.default_rng(stream("label_noise"))
    chosen = random.permutation(len(labels))[: round(LABEL_NOISE * len(labels))]
    noisy = labels.copy()
    noisy[chosen] = random.integers(0, {classes}, len(chosen))
    return noisy
'''

REDRAW_NUMBERS = '''
def redraw(labels):
    """Shuffle a share of the targets among each other."""
    random = np.random.default_rng(stream("label_noise"))
    chosen = random.permutation(len(labels))[: round(LABEL_NOISE * len(labels))]
    noisy = labels.copy()
    noisy[chosen] = labels[random.permutation(chosen)]
    return noisy
'''

STATISTICS = '''
def statistics(values, axis):
    """Mean and standard deviation; what never changes gets deviation 1."""
    mean = values.mean(axis=axis, dtype=np.float64)
    deviation = values.std(axis=axis, dtype=np.float64)
    deviation = np.where(deviation > 1e-12, deviation, 1.0)
    return mean.astype(np.float32), deviation.astype(np.float32)
'''


def data_constants(data: Data) -> list[str]:
    """The settings of the data, as constants at the top of the script."""
    lines = [f"VALIDATION_SHARE = {data.validation!r}"]
    if data.label_noise:
        lines.append(f"LABEL_NOISE = {data.label_noise!r}")
    if data.labeled < 1.0:
        lines.append(f"LABELED_SHARE = {data.labeled!r}")
    if needs_file(data.dataset):
        lines.append('DATA_FILE = Path(__file__).with_suffix(".npz")')
    return lines


def data_lines(data: Data, info: DataInfo, device: str) -> str:
    """The functions that lead from samples to tensors; the last is `load_data`."""
    numbers = not info.classes
    own = is_own(data.dataset)
    by_class = SPLIT_BY_CLASS if data.stratified and not numbers else SPLIT
    split = by_class.replace("{argument}", ", held_out" if own else "")
    parts = [samples_lines(data.dataset), split.replace("{as_files_say}", AS_FILES_SAY * own)]
    if data.label_noise:
        found = REDRAW_NUMBERS if numbers else REDRAW_CLASSES
        parts.append(found.replace("{classes}", str(info.classes)))
    if data.standardize != "none":
        parts.append(STATISTICS)
    parts.append(_load_data(data, info, numbers, device))
    return "\n\n\n".join(part.strip("\n") for part in parts)


def _load_data(data: Data, info: DataInfo, numbers: bool, device: str) -> str:
    kind = "float32" if numbers else "int64"
    names = "inputs, labels, held_out" if is_own(data.dataset) else "inputs, labels"
    is_again = info.task == "reconstruction"
    pairs = "x, x again as rows, and so on" if is_again else "x, y, x, y"
    lines = [
        "def load_data():",
        f'    """Tensors of the training part and of the validation part: {pairs}."""',
        f"    {names} = load_samples()",
        f"    inputs, labels = inputs.astype(np.float32), labels.astype(np.{kind})",
        f"    training, validation = split({names.removeprefix('inputs, ')})",
    ]
    if data.label_noise:
        lines.append("    labels[training] = redraw(labels[training])")
    if data.standardize != "none":
        axis = "None"
        if data.standardize == "feature":
            axis = "(0, 1)" if len(info.shape) == 2 else "0"
        over = ", of all steps" if axis == "(0, 1)" else ""
        each = "each feature" if data.standardize == "feature" else "all numbers"
        lines += [
            f"    # Standardize {each}{over}, as the training part alone tells.",
            f"    mean, deviation = statistics(inputs[training], axis={axis})",
            "    inputs = (inputs - mean) / deviation",
        ]
    if data.labeled < 1.0:
        lines.append("    training = training[: max(1, round(LABELED_SHARE * len(training)))]")
    if numbers and data.standardize != "none" and not is_again:
        lines += [
            "    mean, deviation = statistics(labels[training], axis=None)",
            "    labels = (labels - mean) / deviation",
        ]
    to = f'.to("{device}")' if device != "cpu" else ""
    if is_again:
        pair = f"(torch.from_numpy(inputs[part]){to} for part in (training, validation))"
        lines += [
            f"    training, validation = {pair}",
            "    return training, training.flatten(1), validation, validation.flatten(1)",
        ]
        return "\n".join(lines)
    lines.append("    return (")
    for part in ("training", "validation"):
        for name in ("inputs", "labels"):
            lines.append(f"        torch.from_numpy({name}[{part}]){to},")
    return "\n".join([*lines, "    )"])
