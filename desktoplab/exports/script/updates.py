"""Optimizers, schedules, clipping and penalties as lines of a script."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktoplab.exports.script.book import call
from desktoplab.spec.values import Chosen, Values

Lines = tuple[str, ...]
FUSED = ("cpu", "cuda")
"""Devices for which torch has fused optimizers, as the lab uses them."""


def optimizer_lines(chosen: Chosen, device: str) -> Lines:
    """The lines that make `optimizer` of `network`."""
    if chosen.name == "adamw":
        return _adamw(chosen.values, device)
    if is_plain(chosen):
        return ("optimizer = PlainSGD(network.parameters(), lr=LEARNING_RATE)",)
    name, settings = OPTIMIZER_CALLS[chosen.name]
    made = {key: value for key, value in settings(chosen.values).items() if value is not None}
    if name in ("SGD", "Adam") and device in FUSED:
        made["fused"] = True
    return _wrapped(f"torch.optim.{name}", "network.parameters()", made)


def is_plain(chosen: Chosen) -> bool:
    """Whether it is SGD without momentum, for which the script has a class."""
    return OPTIMIZER_CALLS[chosen.name][0] == "SGD" and chosen.values["momentum"] == 0


def optimizer_class(chosen: Chosen) -> Lines:
    """The class of the optimizer, where torch has none that rounds as the lab does."""
    return (PLAIN_SGD,) if is_plain(chosen) else ()


PLAIN_SGD = '''
class PlainSGD(torch.optim.Optimizer):
    """W ← W − learning rate · gradient; the product is rounded, then the difference."""

    def __init__(self, parameters, lr):
        super().__init__(parameters, {"lr": lr})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for weight in group["params"]:
                if weight.grad is not None:
                    weight -= group["lr"] * weight.grad
'''


def _wrapped(function: str, subject: str, settings: dict[str, object]) -> Lines:
    """`optimizer = …` on one line, or on three where it would be a long one."""
    line = f"optimizer = {call(function, subject, **settings)}"
    if len(line) <= 90:
        return (line,)
    inner = call("", subject, **settings)[1:-1]
    return (f"optimizer = {function}(", f"    {inner},", ")")


def _adamw(values: Values, device: str) -> Lines:
    settings = {**_adam(values), "weight_decay": values["weight_decay"]}
    if device in FUSED:
        settings["fused"] = True
    return (
        "parameters = list(network.parameters())",
        "groups = [  # only weights decay, not biases and normalization",
        '    {"params": [p for p in parameters if p.dim() >= 2]},',
        '    {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},',
        "]",
        *_wrapped("torch.optim.AdamW", "groups", settings),
    )


def _adam(values: Values) -> dict[str, object]:
    return {
        "lr": "LEARNING_RATE",
        "betas": (values["beta1"], values["beta2"]),
        "eps": values["epsilon"],
    }


def _sgd(values: Values) -> dict[str, object]:
    return {
        "lr": "LEARNING_RATE",
        "momentum": values["momentum"],
        "nesterov": True if values.get("nesterov") else None,
    }


def _nesterov(values: Values) -> dict[str, object]:
    return {**_sgd(values), "nesterov": True}


def _memory(name: str) -> Callable[[Values], dict[str, object]]:
    return lambda v: {"lr": "LEARNING_RATE", name: v["memory"], "eps": v["epsilon"]}


OPTIMIZER_CALLS: dict[str, tuple[str, Callable[[Values], dict[str, object]]]] = {
    "sgd": ("SGD", _sgd),
    "momentum": ("SGD", _sgd),
    "nesterov": ("SGD", _nesterov),
    "adagrad": ("Adagrad", lambda v: {"lr": "LEARNING_RATE", "eps": v["epsilon"]}),
    "rmsprop": ("RMSprop", _memory("alpha")),
    "adadelta": ("Adadelta", _memory("rho")),
    "adam": ("Adam", _adam),
    "nadam": ("NAdam", _adam),
    "adamw": ("AdamW", _adam),
}
"""torch's name of each optimizer, and its settings there."""


def _cosine(step: str, length: str, floor: float) -> Lines:
    return (
        f"share = min({step} / ({length}), 1.0)",
        f"return {floor!r} + (1.0 - {floor!r}) * 0.5 * (1.0 + math.cos(math.pi * share))",
    )


def _warmup(values: Values) -> Lines:
    rise = (
        f"rise = {values['warmup']} * steps_per_epoch",
        "if step < rise:",
        "    return (step + 1) / rise",
    )
    if values["then"] == "constant":
        return (*rise, "return 1.0")
    epochs = values["length"] or f"max(EPOCHS - {values['warmup']}, 1)"
    return (*rise, *_cosine("(step - rise)", f"{epochs} * steps_per_epoch", values["floor"]))


SCHEDULE_LINES: dict[str, Callable[[Values], Lines]] = {
    "constant": lambda v: (),
    "step": lambda v: (f"return {v['factor']!r} ** (step // ({v['every']} * steps_per_epoch))",),
    "exponential": lambda v: (f"return {v['factor']!r} ** (step / steps_per_epoch)",),
    "cosine": lambda v: _cosine("step", f"{v['length'] or 'EPOCHS'} * steps_per_epoch", v["floor"]),
    "warmup": _warmup,
}
"""The body of `rate_factor(step, steps_per_epoch)`; empty where the rate stays as it is."""


CLIPPING_LINES: dict[str, Callable[[Values], Lines]] = {
    "none": lambda v: (),
    "norm": lambda v: (
        "gradients = [p.grad for p in network.parameters() if p.grad is not None]",
        "norms = [torch.linalg.vector_norm(g, dtype=torch.float64) for g in gradients]",
        f"share = ({v['limit']!r} / torch.linalg.vector_norm(torch.stack(norms))).clamp(max=1.0)",
        "for gradient in gradients:  # one that is too long keeps its direction",
        "    gradient.mul_(share)",
    ),
    "value": lambda v: (
        "for parameter in network.parameters():",
        "    if parameter.grad is not None:",
        f"        parameter.grad.clamp_({-v['limit']!r}, {v['limit']!r})",
    ),
}  # fmt: skip
"""What is done to the gradients before a step."""


@dataclass(frozen=True)
class PenaltyLines:
    """What is done to each `weight` at the learning rate `rate`, before and after a step."""

    before: Lines = ()
    after: Lines = ()


def _shrink(strength: float) -> Lines:
    return (
        f"size = (weight.abs() - rate * {strength!r}).clamp_(min=0.0)  # L1: a proximal step",
        "weight.copy_(torch.sign(weight) * size)",
    )


def _pull(strength: float) -> Lines:
    return (f"weight.grad.add_(weight, alpha={strength!r})  # L2",)


PENALTY_LINES: dict[str, Callable[[Values], PenaltyLines]] = {
    "none": lambda v: PenaltyLines(),
    "l1": lambda v: PenaltyLines(after=_shrink(v["strength"])),
    "l2": lambda v: PenaltyLines(before=_pull(v["strength"])),
    "elastic_net": lambda v: PenaltyLines(_pull(v["l2"]), _shrink(v["l1"])),
    "weight_decay": lambda v: PenaltyLines(
        before=(f"weight.mul_(1.0 - rate * {v['strength']!r})  # decoupled weight decay",)
    ),
}


LOSS_LINES: dict[str, Callable[[Values, str], Lines]] = {
    "cross_entropy": lambda v, numbers: ("return F.cross_entropy(outputs, labels)",),
    "binary_cross_entropy": lambda v, numbers: (
        "return F.binary_cross_entropy_with_logits(outputs[:, 0], labels.to(outputs.dtype))",
    ),
    "mse": lambda v, numbers: (
        (f"return F.mse_loss({numbers}, labels)",)
        if numbers
        else (
            "targets = F.one_hot(labels, outputs.shape[1]).to(outputs.dtype)",
            "return F.mse_loss(outputs, targets)",
        )
    ),
    "l1": lambda v, numbers: (f"return F.l1_loss({numbers}, labels)",),
    "huber": lambda v, numbers: (
        f"return F.huber_loss({numbers}, labels, delta={v['delta']!r})",
    ),
}  # fmt: skip
"""The body of `loss_of(outputs, labels)`; with labels that are numbers the second
says what is compared with them, and is empty with classes."""


def factor_function(schedule: Chosen) -> str:
    """The function `rate_factor` of a script; empty where the rate stays."""
    body = SCHEDULE_LINES[schedule.name](schedule.values)
    head = (
        "def rate_factor(step, steps_per_epoch):",
        '    """What the learning rate is multiplied by, after so many updates."""',
    )
    return "\n".join([*head, *(f"    {line}" for line in body)]) if body else ""


def each_weight(body: Sequence[str]) -> list[str]:
    """Lines that are done with each weight matrix; nothing where there are none."""
    if not body:
        return []
    return [
        "with torch.no_grad():",
        "    for weight in network.parameters():",
        "        if weight.dim() >= 2:  # no biases, no normalization",
        *(f"            {line}" for line in body),
    ]
