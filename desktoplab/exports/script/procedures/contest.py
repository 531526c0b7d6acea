"""The loop in which two networks compete, with what the experiment switched on and nothing else."""

from __future__ import annotations

from desktoplab.exports.script.book import call
from desktoplab.exports.script.ran import Ran
from desktoplab.exports.script.training import takes_weights
from desktoplab.exports.script.updates import (
    CLIPPING_LINES,
    PENALTY_LINES,
    each_weight,
    factor_function,
    optimizer_class,
    optimizer_lines,
)
from desktoplab.spec.experiment import Training


def loop_lines(settings: Training, ran: Ran, as_pictures: str, *, has_frozen: bool) -> list[str]:
    """The functions from `rate_factor` to `train`; `as_pictures` gives rows the shape of data."""
    factor = factor_function(settings.schedule)
    return [
        *([factor] if factor else []),
        *optimizer_class(settings.optimizer),
        _optimizer(settings, ran.device),
        _update(settings, has_frozen=has_frozen),
        "\n".join(_train(settings, ran, as_pictures)),
    ]


def _optimizer(settings: Training, device: str) -> str:
    lines = [
        "def optimizer_of(network):",
        '    """Each of the two has one of its own."""',
        *(f"    {line}" for line in optimizer_lines(settings.optimizer, device)),
        "    return optimizer",
    ]
    return "\n".join(lines)


def _update(settings: Training, *, has_frozen: bool) -> str:
    """The function that moves one of the networks."""
    penalty = PENALTY_LINES[settings.penalty.name](settings.penalty.values)
    parameters = "network.parameters()"
    lines = [
        "def update(network, optimizer, loss, rate):",
        '    """One step of one of the networks; gradients of the other are thrown away."""',
    ]
    if has_frozen:
        parameters = "learned"
        lines.append("    learned = [p for p in network.parameters() if p.requires_grad]")
    body = [
        "for group in optimizer.param_groups:",
        '    group["lr"] = rate',
        "optimizer.zero_grad()",
        "loss.backward()",
        *CLIPPING_LINES[settings.clipping.name](settings.clipping.values),
        *each_weight(penalty.before),
        "optimizer.step()",
        *each_weight(penalty.after),
    ]
    lines += [f"    {line}".replace("network.parameters()", parameters) for line in body]
    return "\n".join(lines)


def _train(settings: Training, ran: Ran, as_pictures: str) -> list[str]:
    to = f'.to("{ran.device}")' if ran.device != "cpu" else ""
    size = "BATCH_SIZE" if settings.batch_size else "len(train_x)"
    epochs = "range(1, EPOCHS + 1)" if settings.epochs else "itertools.count(1)"
    has_factor = bool(factor_function(settings.schedule))
    lines = [
        "def train():",
        '    """Let both networks learn; gives them, and the generator\'s loss of every step."""',
        "    data = load_data()",
        "    train_x = data[0]",
        f"    generator, discriminator = build_generator(){to}, build_discriminator(){to}",
    ]
    if takes_weights(settings):
        lines.append("    take_weights(nn.ModuleList([generator, discriminator]))")
    lines += [
        "    makes, judges = optimizer_of(generator), optimizer_of(discriminator)",
        "    # A mini-batch has the real samples of all updates of the discriminator.",
        f"    size = min({size} * DISCRIMINATOR_STEPS, len(train_x))",
        "    losses = []",
    ]
    if has_factor:
        lines += [
            "    whole, rest = divmod(len(train_x), size)",
            "    steps_per_epoch = whole + (rest > 1)",
        ]
    if ran.rates or has_factor:
        lines.append("    base_rate = LEARNING_RATE")
    lines += [
        "    report(0, generator, discriminator, data)",
        f"    for epoch in {epochs}:",
        f"        order = torch.randperm(len(train_x), generator=batches_random){to}",
        "        for batch in order.split(size):",
        "            if len(batch) == 1 < size:",
        "                continue  # a batch of one sample has no deviation",
        *_rate(ran, has_factor=has_factor),
        "            parts = max(1, min(DISCRIMINATOR_STEPS, len(batch) // 2))",
        "            shares = batch.tensor_split(parts)",
        "            for share in shares:",
        "                with torch.no_grad():",
        f"                    made = generator(noise(len(share))){as_pictures}",
        "                real, fake = discriminator(train_x[share]), discriminator(made)",
        "                loss = discriminator_loss(real, fake)",
        "                update(discriminator, judges, loss, rate * DISCRIMINATOR_RATE)",
        f"            made = generator(noise(len(shares[0]))){as_pictures}",
        "            loss = generator_loss(discriminator(made))",
        "            losses.append(loss.item())",
        "            if not math.isfinite(losses[-1]):",
        '                print(f"Diverged at step {len(losses) - 1}: the loss is {losses[-1]}.")',
        "                return (generator, discriminator), losses",
        "            update(generator, makes, loss, rate)",
    ]
    if ran.steps is not None:
        lines += [
            "            if len(losses) == STEPS:  # here the run was stopped by hand",
            "                report(epoch, generator, discriminator, data)",
            "                return (generator, discriminator), losses",
        ]
    lines.append("        report(epoch, generator, discriminator, data)")
    return [*lines, "    return (generator, discriminator), losses"]


def _rate(ran: Ran, *, has_factor: bool) -> list[str]:
    """Which learning rate an update has."""
    lines = []
    if ran.rates:
        lines.append("base_rate = RATES.get(len(losses), base_rate)")
    base = "base_rate" if ran.rates or has_factor else "LEARNING_RATE"
    factor = f" * {call('rate_factor', 'len(losses)', 'steps_per_epoch')}" if has_factor else ""
    lines.append(f"rate = {base}{factor}")
    return [f"            {line}" for line in lines]
