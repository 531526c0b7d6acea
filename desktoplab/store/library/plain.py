"""First and last message of a run as plain JSON values, there and back; numbers stay exact."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from desktoplab.engine.messages import Divergence, Ended, LayerName, Started, Weights
from desktoplab.engine.stages import StageName, epoch_at
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataInfo
from desktoplab.spec.text import Text

MEASURED = ("input_size", "input_offset", "commonest")
"""What may be no finite number."""

SIMPLE = {each.name for each in fields(Started)} - {
    "experiment",
    "info",
    "layers",
    "stages",
    *MEASURED,
}
"""What JSON holds as it is."""


def to_text(value: object) -> str:
    """Compact JSON; there are no NaN in it."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def number_to_plain(value: float) -> float | str:
    """JSON has no infinity and no NaN: they become `"inf"`, `"-inf"` and `"nan"`."""
    value = float(value)
    return value if math.isfinite(value) else str(value)


def number_from_plain(value: float | str) -> float:
    """The same back; always the one `math.nan`, so that messages with it still compare equal."""
    number = float(value)
    return math.nan if math.isnan(number) else number


def scalars_to_text(values: Mapping[str, float]) -> str:
    """The scalars of a point."""
    return to_text({name: number_to_plain(value) for name, value in values.items()})


def scalars_from_text(source: str) -> dict[str, float]:
    """The same back."""
    return {str(name): float(value) for name, value in json.loads(source).items()}


def started_to_text(started: Started) -> str:
    """All of it but the experiment, which is kept on its own."""
    plain: dict[str, object] = {name: getattr(started, name) for name in sorted(SIMPLE)}
    plain |= {name: number_to_plain(getattr(started, name)) for name in MEASURED}
    plain["info"] = asdict(started.info)
    plain["layers"] = [asdict(layer) for layer in started.layers]
    plain["stages"] = [asdict(stage) for stage in started.stages]
    return to_text(plain)


def started_from_text(source: str, experiment: Experiment) -> Started:
    """The same back, of this experiment."""
    found: dict[str, Any] = json.loads(source)
    info = found.pop("info")
    for name in ("shape", "class_names", "feature_names"):
        info[name] = tuple(info[name])
    layers = tuple(LayerName(**layer) for layer in found.pop("layers"))
    found["stages"] = tuple(StageName(**stage) for stage in found.get("stages", ()))
    found["taken"] = tuple(found.get("taken", ()))
    found |= {name: number_from_plain(found.get(name, math.nan)) for name in MEASURED}
    return Started(experiment=experiment, info=DataInfo(**info), layers=layers, **found)


def epoch_from_text(source: str, step: int) -> float:
    """Passes over the samples after so many updates of a run, whose first message this is."""
    found: dict[str, Any] = json.loads(source)
    whole = StageName("training", "", 0, found["steps_per_epoch"], 0)
    return epoch_at([StageName(**each) for each in found.get("stages", ())] or [whole], step)


def ended_to_text(ended: Ended) -> str:
    """All of it but weights and checkpoint."""
    return to_text(
        {
            "step": ended.step,
            "epoch": ended.epoch,
            "divergence": asdict(ended.divergence) if ended.divergence else None,
            "reason": _text_to_plain(ended.reason) if ended.reason else None,
        }
    )


def ended_from_text(source: str, weights: Weights) -> Ended:
    """The same back, with these weights."""
    found: dict[str, Any] = json.loads(source)
    divergence, reason = found["divergence"], found["reason"]
    return Ended(
        step=found["step"],
        epoch=found["epoch"],
        divergence=Divergence(**divergence) if divergence else None,
        weights=weights,
        reason=_text_from_plain(reason) if reason else None,
    )


def _text_to_plain(found: Text) -> dict[str, object]:
    values = [
        [name, _text_to_plain(value) if isinstance(value, Text) else _value(value)]
        for name, value in found.values
    ]
    return {"template": found.template, "values": values}


def _value(value: object) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value if isinstance(value, str | int | float) else str(value)


def _text_from_plain(found: Mapping[str, Any]) -> Text:
    values = [
        (str(name), _text_from_plain(value) if isinstance(value, dict) else value)
        for name, value in found["values"]
    ]
    return Text(found["template"], tuple(values))
