"""Early stopping as lines of a script: what an epoch's end decides, and what is put back."""

from __future__ import annotations

from desktoplab.spec.values import Values


def stopping_lines(values: Values) -> list[str]:
    """What early stopping looks at when an epoch ends."""
    improvement = values["min_improvement"]
    better = f"best_loss - {improvement!r}" if improvement else "best_loss"
    keep = ["    best_weights = copy.deepcopy(network.state_dict())"]
    return [
        f"if loss < {better}:",
        "    best_loss, best_epoch = loss, epoch",
        *(keep if values["restore_best"] else []),
        f"if epoch - best_epoch >= {values['patience']}:",
        '    print(f"Stopped early: epoch {best_epoch} was the best.")',
        "    break",
    ]


def restored_lines(restore: bool) -> list[str]:
    """The end of `train`, with the best weights put back where that is wanted."""
    if not restore:
        return ["    return network, losses"]
    return [
        "    if best_weights is not None and best_epoch != epoch:",
        "        network.load_state_dict(best_weights)",
        '        print(f"The weights of epoch {best_epoch} are back.")',
        "        report(best_epoch, network, data)",
        "    return network, losses",
    ]
