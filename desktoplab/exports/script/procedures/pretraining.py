"""The script of pre-training: a loop for each hidden layer, then that of learning from labels.

What a layer learns by is a module of the script, told by a `Way`; all else is the same.
"""

from __future__ import annotations

from collections.abc import Callable

from desktoplab.exports.script.frame import title
from desktoplab.exports.script.procedures.denoising import way_of_autoencoders
from desktoplab.exports.script.procedures.rbm import way_of_rbms
from desktoplab.exports.script.procedures.supervised import supervised
from desktoplab.exports.script.procedures.way import Way
from desktoplab.exports.script.ran import Ran
from desktoplab.exports.script.updates import optimizer_lines
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataInfo

WAYS: dict[str, Callable[[Experiment, str], Way]] = {
    "pretrain_autoencoders": way_of_autoencoders,
    "pretrain_rbms": way_of_rbms,
}
"""By the name of the procedure; made of the experiment and the device."""

CODES = '''
def codes_of(layers, inputs):
    """What layers make of inputs in evaluation mode, as rows."""
    layers.eval()
    with torch.no_grad():
        codes = torch.cat([layers(part).flatten(1) for part in inputs.split(4096)])
    layers.train()
    return codes
'''

PRETRAIN = '''
def pretrain(network, inputs, held_out, losses):
    """Each hidden layer learns without labels, from what the layers below make of the inputs.

    Gives False where the run ends in it.
    """
    places = [place for place, layer in enumerate(network) if isinstance(layer, nn.Linear)]
    hidden = [place for place in places[:-1] if network[place].weight.requires_grad]
    for index, place in enumerate(hidden):
        is_first = place == places[0]
        codes, held_out_codes = (codes_of(network[:place], x) for x in (inputs, held_out))
        learner = {made}
        rate = {rate}
        {optimizer}
        batches_random = torch.Generator().manual_seed(stream(f"batches/{index}"))
        batch_size = {batch_size}
        for epoch in range(1, PRETRAINING_EPOCHS + 1):
            order = torch.randperm(len(codes), generator=batches_random){to}
            for batch in order.split(batch_size):
                if len(batch) == 1 < batch_size:
                    continue  # as in the training below
                loss = learner(codes[batch])
                losses.append(loss.item())
                if not math.isfinite(losses[-1]):
                    print(f"Diverged at step {len(losses) - 1}: the loss is {losses[-1]}.")
                    return False
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                {stop}
            print(f"layer {index + 1} of {len(hidden)} epoch {epoch:3}  {learner.told(codes)}")
            print(f"                      validation  {learner.told(held_out_codes)}")
    return True
'''

STOP = """if len(losses) == STEPS:  # here the run was stopped by hand
                    return False
"""


def pretraining(experiment: Experiment, ran: Ran, info: DataInfo) -> list[str]:
    """The parts of learning from labels, with what comes before it."""
    way = WAYS[experiment.training.procedure.name](experiment, ran.device)
    parts = supervised(experiment, ran, info)
    place = parts.index(title("Training"))
    labeled = experiment.data.labeled
    return [
        *(_with_all_inputs(part, labeled < 1) for part in parts[:place]),
        title("Pre-training"),
        "\n".join(way.constants),
        way.learner,
        CODES,
        _loop(way, experiment, ran),
        title("Fine-tuning"),
        *(_after_pretraining(part, labeled < 1) for part in parts[place + 1 :]),
    ]


def _with_all_inputs(data: str, has_unlabeled: bool) -> str:
    """`load_data` that gives the inputs of all training samples too, last."""
    if not has_unlabeled or "def load_data():" not in data:
        return data
    cut = "    training = training[: max(1,"
    data = _replaced(data, cut, f"    with_or_without_label = training\n{cut}")
    data = _replaced(
        data, "validation part: x, y, x, y.", "validation part, and all inputs: x, y, x, y, x."
    )
    *lines, end = data.splitlines()
    inputs = lines[-1].replace("labels[validation]", "inputs[with_or_without_label]")
    return "\n".join([*lines, inputs, end])


def _loop(way: Way, experiment: Experiment, ran: Ran) -> str:
    optimizer = "\n        ".join(optimizer_lines(way.optimizer, ran.device))
    optimizer = optimizer.replace("network.parameters()", "learner.parameters()")
    size = experiment.training.batch_size
    found = PRETRAIN
    for name, text in {
        "made": way.made,
        "rate": way.rate,
        "optimizer": optimizer.replace("LEARNING_RATE", "rate"),
        "batch_size": "min(BATCH_SIZE, len(codes))" if size else "len(codes)  # full batch",
        "to": f'.to("{ran.device}")' if ran.device != "cpu" else "",
    }.items():
        found = found.replace(f"{{{name}}}", text)
    if "is_first" not in way.made + way.rate:
        found = _replaced(found, "        is_first = place == places[0]\n", "")
    stop = "                {stop}\n"
    return found.replace(stop, "" if ran.steps is None else f"{' ' * 16}{STOP}")


def _after_pretraining(part: str, has_unlabeled: bool) -> str:
    """The loop of the last stage, which counts its own steps."""
    if "def train():" not in part:
        return part
    inputs = "train_x"
    if has_unlabeled:
        part, inputs = (
            _replaced(part, "data = load_data()", "*data, inputs = load_data()"),
            "inputs",
        )
    part = part.replace("(len(losses) - 1, steps", "(len(losses) - 1 - before, steps")
    before = "\n    before = len(losses)" if "- 1 - before" in part else ""
    return _replaced(part, "    losses = []\n", (
        "    losses = []\n"
        f"    if not pretrain(network, {inputs}, data[2], losses):\n"
        f"        return network, losses{before}\n"
    ))  # fmt: skip


def _replaced(text: str, old: str, new: str) -> str:
    assert old in text, old
    return text.replace(old, new, 1)
