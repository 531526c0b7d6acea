"""The training loop of a script, with what the experiment switched on and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktoplab.catalog.starts import rate_of_taken
from desktoplab.exports.script import modules
from desktoplab.exports.script.book import call
from desktoplab.exports.script.stopping import restored_lines, stopping_lines
from desktoplab.exports.script.updates import (
    CLIPPING_LINES,
    LOSS_LINES,
    PENALTY_LINES,
    each_weight,
    factor_function,
    optimizer_lines,
)
from desktoplab.spec.experiment import Training
from desktoplab.spec.tables import DataInfo

ACCURACY = '''
def score(outputs, labels):
    """The share of right answers."""
    return (outputs.argmax(1) == labels).float().mean().item()
'''

SIGN_ACCURACY = '''
def score(outputs, labels):
    """The share of right answers; a single output answers by its sign."""
    return ((outputs[:, 0] > 0).long() == labels).float().mean().item()
'''

R2 = '''
def score(outputs, targets):
    """R2: 1 is perfect, 0 as good as the mean of {wanted}."""
    y, t = {numbers}.double(), targets.double()
    spread = (t - {mean}).square().sum().item()
    return 1.0 - (t - y).square().sum().item() / spread if spread > 0 else math.nan
'''

EVALUATE = '''
def evaluate(network, inputs, labels):
    """Loss and score in evaluation mode: no noise, and normalization by its moving averages."""
    network.eval()
    with torch.no_grad():
        outputs = {outputs}
        found = loss_of(outputs, labels).item(), score(outputs, labels)
    network.train()
    return found
'''

REPORT = '''
def report(epoch, network, data):
    """Print a line about an epoch; 9 digits tell a float32 exactly. Gives the validation loss."""
    train_x, train_y, validation_x, validation_y = data
    train_loss, train_score = evaluate(network, train_x[:2000], train_y[:2000])
    loss, found = evaluate(network, validation_x, validation_y)
    print(
        f"epoch {epoch:3}  training loss {train_loss:.9g} {metric} {train_score:.4f}"
        f"  validation loss {loss:.9g} {metric} {found:.4f}"
    )
    return loss
'''


@dataclass(frozen=True)
class Loop:
    """What the loop must know beside the settings: where it ran, and what was done by hand.

    `has_frozen`: some layers do not learn. `steps` is where the run was stopped, None where it came
    to its end. `rates` are learning rates set by hand, by the number of updates before them.
    """

    device: str
    has_frozen: bool = False
    steps: int | None = None
    rates: tuple[tuple[int, float], ...] = ()


def training_lines(settings: Training, info: DataInfo, loop: Loop) -> str:
    """The functions from `loss_of` to `train`."""
    numbers = ""
    score = SIGN_ACCURACY if info_has_one_output(settings, info) else ACCURACY
    if info.has_targets:
        is_each = info.task == "reconstruction"  # of each sample all its numbers, and not one
        numbers = "outputs.flatten(1)" if is_each else "outputs[:, 0]"
        score = R2.replace("{numbers}", numbers)
        score = score.replace("{wanted}", "each number" if is_each else "the targets")
        score = score.replace("{mean}", "t.mean(0)" if is_each else "t.mean()")
    outputs = "network(inputs)"
    if info.samples > 4096:
        outputs = "torch.cat([network(part) for part in inputs.split(4096)])"
    parts = [
        _function(
            "loss_of(outputs, labels)",
            "What is made small: its mean over the batch.",
            LOSS_LINES[settings.loss.name](settings.loss.values, numbers),
        ),
        score,
        EVALUATE.replace("{outputs}", outputs),
        REPORT.replace("{metric}", "R2" if numbers else "accuracy"),
    ]
    factor = factor_function(settings.schedule)
    if factor:
        parts.append(factor)
    lines = _train(settings, loop, has_factor=bool(factor))
    if loop.has_frozen:
        lines = [line.replace("network.parameters()", "learned") for line in lines]
        place = next(i for i, line in enumerate(lines) if "build_network()" in line) + 1
        lines.insert(place, "    learned = [p for p in network.parameters() if p.requires_grad]")
    return "\n\n\n".join(part.strip("\n") for part in (*parts, "\n".join(lines)))


def info_has_one_output(settings: Training, info: DataInfo) -> bool:
    """Whether two classes are told apart by the sign of one output."""
    return settings.loss.name == "binary_cross_entropy" or info.classes == 1


def _function(head: str, about: str, body: Iterable[str]) -> str:
    return "\n".join([f"def {head}:", f'    """{about}"""', *(f"    {line}" for line in body)])


def _train(settings: Training, loop: Loop, *, has_factor: bool) -> list[str]:
    rule = settings.early_stopping if settings.early_stopping.name != "none" else None
    to = f'.to("{loop.device}")' if loop.device != "cpu" else ""
    lines = [
        "def train():",
        '    """Train the network; gives it, and the loss of every update."""',
        "    data = load_data()",
        "    train_x, train_y = data[:2]",
        f"    network = build_network(){to}",
        *_indent(_beginning(settings, loop)),
        f"    batch_size = {_batch_size(settings)}",
        "    losses = []",
    ]
    if has_factor:
        lines += [
            "    whole, rest = divmod(len(train_x), batch_size)",
            "    steps_per_epoch = whole + (rest > 1)",
        ]
    if loop.rates or has_factor:
        lines.append("    base_rate = LEARNING_RATE")
    if rule:
        lines.append("    best_loss, best_epoch, best_weights = math.inf, 0, None")
    lines += [
        "    report(0, network, data)",
        f"    for epoch in {_epochs(settings)}:",
        f"        order = torch.randperm(len(train_x), generator=batches_random){to}",
        "        for batch in order.split(batch_size):",
    ]
    if settings.batch_size != 1:
        lines += [
            "            if len(batch) == 1 < batch_size:",
            "                continue  # a batch of one sample has no deviation",
        ]
    lines += _update(settings, loop, has_factor=has_factor)
    if loop.steps is not None:
        lines += [
            "            if len(losses) == STEPS:  # here the run was stopped by hand",
            "                report(epoch, network, data)",
            "                return network, losses",
        ]
    lines.append(f"        {'loss = ' if rule else ''}report(epoch, network, data)")
    if rule:
        lines += _indent(stopping_lines(rule.values), 2)
    lines += restored_lines(rule.values["restore_best"] if rule else False)
    return lines


def _beginning(settings: Training, loop: Loop) -> list[str]:
    """The weights of another run, if wanted, and the optimizer."""
    lines = list(optimizer_lines(settings.optimizer, loop.device))
    if slows(settings):
        return ["old = take_weights(network)", *lines, "slow_down(optimizer, old)"]
    return ["take_weights(network)", *lines] if takes_weights(settings) else lines


def slows(settings: Training) -> bool:
    """Whether layers that took weights learn at another rate than the rest."""
    return rate_of_taken(settings) != 1.0


def old_weights_lines(settings: Training) -> list[str]:
    """The functions that begin with the weights of another run, where there is one."""
    if not takes_weights(settings):
        return []
    if slows(settings):
        return [modules.TAKE_WEIGHTS.rstrip() + modules.TOLD_OLD, modules.SLOW_DOWN]
    return [modules.TAKE_WEIGHTS]


def takes_weights(settings: Training) -> bool:
    """Whether it begins with the weights of another run, which lie beside the script."""
    return settings.start.name != "fresh"


def _batch_size(settings: Training) -> str:
    return "min(BATCH_SIZE, len(train_x))" if settings.batch_size else "len(train_x)  # full batch"


def _epochs(settings: Training) -> str:
    return "range(1, EPOCHS + 1)" if settings.epochs else "itertools.count(1)"


def _update(settings: Training, loop: Loop, *, has_factor: bool) -> list[str]:
    """One update, as lines inside both loops."""
    slow = slows(settings)
    penalty = PENALTY_LINES[settings.penalty.name](settings.penalty.values)
    clipping = CLIPPING_LINES[settings.clipping.name](settings.clipping.values)
    lines = [
        "loss = loss_of(network(train_x[batch]), train_y[batch])",
        "losses.append(loss.item())",
        "if not math.isfinite(losses[-1]):",
        '    print(f"Diverged at step {len(losses) - 1}: the loss is {losses[-1]}.")',
        "    return network, losses",
    ]
    if loop.rates:
        lines.append("base_rate = RATES.get(len(losses) - 1, base_rate)")
    if has_factor:
        factor = call("rate_factor", "len(losses) - 1", "steps_per_epoch")
        lines.append(f"rate = base_rate * {factor}")
    elif loop.rates:
        lines.append("rate = base_rate")
    elif penalty.before or penalty.after or slow:
        lines.append("rate = LEARNING_RATE")
    if has_factor or loop.rates or slow:
        share = ' * group["share"]' if slow else ""
        lines += ["for group in optimizer.param_groups:", f'    group["lr"] = rate{share}']
    lines += ["optimizer.zero_grad()", "loss.backward()", *clipping]
    lines += _each_weight(penalty.before, slow=slow)
    lines += ["optimizer.step()", *_each_weight(penalty.after, slow=slow)]
    return _indent(lines, 3)


def _each_weight(body: Iterable[str], *, slow: bool) -> list[str]:
    body = list(body)
    if slow and any("rate *" in line for line in body):
        own = "own_rate = rate * OLD_RATE if id(weight) in old else rate"
        body = [own, *(line.replace("rate *", "own_rate *") for line in body)]
    return each_weight(body)


def _indent(lines: Iterable[str], levels: int = 1) -> list[str]:
    return [f"{'    ' * levels}{line}" for line in lines]
