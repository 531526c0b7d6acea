"""Every entry of every table, in a script of its own: the same losses as the run, bit for bit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import peek
from desktoplab.exports.script.layers import LAYER_LINES
from desktoplab.exports.script.procedures import PROCEDURES as BODIES
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.fields import Choice, Flag, Integer, Number
from desktoplab.spec.network import AS_NETWORK, Block, Item, Layer, layer
from desktoplab.spec.registry import Entry, Registry
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import (
    CLIPPINGS,
    DATASETS,
    INITIALIZERS,
    LAYERS,
    LOSSES,
    OPTIMIZERS,
    PENALTIES,
    PRESETS,
    PROCEDURES,
    SCHEDULES,
    STOPPINGS,
)
from desktoplab.spec.values import Chosen
from tests.engine.contests import contest, disturbed
from tests.exports.conftest import Printed, RunScripts, assert_same, run

XOR = data(dataset=DATASETS.choose("xor", samples=61))
DIGITS = data(validation=0.9)
RECALL = data(dataset=DATASETS.choose("recall", samples=60, delay=4))


def changed(registry: Registry[Any], entry: Entry[Any]) -> Iterator[Chosen]:
    """The entry with its defaults, and with each setting at another value that is not extreme."""
    yield registry.choose(entry.name)
    for name, field in entry.fields.items():
        before = entry.defaults()[name]
        others: list[Any] = []
        if isinstance(field, Flag):
            others = [not before]
        elif isinstance(field, Choice):
            others = [option for option, _ in field.options if option != before]
        elif isinstance(field, Integer):
            others = [before + 1]
        elif isinstance(field, Number):
            others = [before / 2 if before else min(0.3, field.high)]
        for value in others:
            yield registry.choose(entry.name, **{name: value})


def small(*network: Item, data=XOR, **settings: Any) -> Experiment:
    return Experiment(network, data, training(**{"epochs": 2, "batch_size": 8, **settings}))


def plain(units: int = 2, **settings: Any) -> Experiment:
    network = (layer("dense", units=6), layer("tanh"), layer("dense", units=units))
    return small(*network, **settings)


def around(tested: tuple[Item, ...]) -> Iterator[tuple[str, Experiment]]:
    """Layers behind others that learn, on rows, on images and on sequences, where they fit."""
    yield "row", small(layer("dense", units=6), *tested, layer("dense", units=2))
    image = layer("conv2d", filters=4, kernel=3)
    yield "image", small(image, *tested, layer("dense", units=10), data=DIGITS, batch_size=32)
    steps = layer("gru", units=5, output="all")
    yield "sequence", small(steps, *tested, layer("dense", units=4), data=RECALL)


def fits(experiment: Experiment) -> bool:
    return not infer(experiment, peek(experiment.data.dataset)).problems


def of_layers() -> Iterator[tuple[str, Experiment]]:
    for entry in LAYERS.entries():
        for index, chosen in enumerate(changed(LAYERS, entry)):
            tested = Layer(chosen.name, chosen.values)
            for shape, experiment in around((tested,)):
                if fits(experiment):
                    yield f"layer-{chosen.name}-{index}-{shape}", experiment


def of_blocks() -> Iterator[tuple[str, Experiment]]:
    wide = (layer("dense", units=9), layer("batch_norm"), layer("relu"))
    conv = (layer("conv2d", filters=6, stride=2), layer("relu"), layer("dropout", rate=0.2))
    along = (layer("conv1d", filters=6, kernel=2), layer("tanh"))
    for name, layers in (("wide", wide), ("conv", conv), ("along", along)):
        for block in (
            Block(layers, 3),
            Block(layers, 3, skip=True),
            Block(layers, 2, skip=True, scale=0.5),
        ):
            for shape, experiment in around((block,)):
                if fits(experiment):
                    yield (
                        f"block-{name}-{block.repeat}-{block.skip}-{block.scale}-{shape}",
                        experiment,
                    )
    mixed = Block((layer("flatten"), layer("dense", units=7)), 1, skip=True)
    yield "block-flattened", small(layer("conv2d", filters=2), mixed, layer("dense", units=10),
                                   data=DIGITS, batch_size=32)  # fmt: skip


def of_training() -> Iterator[tuple[str, Experiment]]:
    for setting, registry in (
        ("optimizer", OPTIMIZERS), ("schedule", SCHEDULES), ("clipping", CLIPPINGS),
        ("penalty", PENALTIES), ("early_stopping", STOPPINGS),
    ):  # fmt: skip
        for entry in registry.entries():
            for index, chosen in enumerate(changed(registry, entry)):
                name = f"{setting}-{chosen.name}-{index}"
                yield name, plain(**{setting: chosen})
                if setting == "penalty":
                    yield f"{name}-cosine", plain(penalty=chosen, schedule="cosine")
    for index, chosen in enumerate(changed(INITIALIZERS, INITIALIZERS["variance_scaling"])):
        yield f"initializer-scaled-{index}", plain(weight_init=chosen)
    for entry in INITIALIZERS.entries():
        for index, chosen in enumerate(changed(INITIALIZERS, entry)):
            if entry.name == AS_NETWORK:
                continue
            first = layer("dense", units=6, weight_init=chosen)
            network = (first, layer("tanh"), layer("dense", units=2, weight_init=AS_NETWORK))
            yield f"initializer-{entry.name}-{index}", small(*network, weight_init="lecun_normal")


def of_losses() -> Iterator[tuple[str, Experiment]]:
    for entry in LOSSES.entries():
        for index, chosen in enumerate(changed(LOSSES, entry)):
            for dataset in (XOR, data(dataset=DATASETS.choose("adding", samples=60, length=5))):
                for units in (1, 2):
                    experiment = plain(units, loss=chosen, data=dataset)
                    if fits(experiment):
                        yield f"loss-{chosen.name}-{index}-{dataset.dataset}-{units}", experiment


def of_data() -> Iterator[tuple[str, Experiment]]:
    for entry in DATASETS.entries():
        if entry.traits.detect is not None:
            continue
        for index, chosen in enumerate(changed(DATASETS, entry)):
            info = entry.traits.peek(**chosen.values)
            numbers = info.task == "regression"
            network = (
                layer("dense", units=4),
                layer("relu"),
                layer("dense", units=info.classes or 1),
            )
            loss = "mse" if numbers else "cross_entropy"
            yield (
                f"data-{chosen.name}-{index}",
                small(*network, data=data(dataset=chosen), loss=loss, batch_size=32, epochs=1),
            )
            if index:
                continue
            for setting in (
                {"standardize": "none"}, {"standardize": "scalar"}, {"stratified": True},
                {"label_noise": 0.3}, {"validation": 0.5, "stratified": True, "label_noise": 0.1},
                {"labeled": 0.2, "label_noise": 0.2},
            ):  # fmt: skip
                name = "-".join(f"{key}-{value}" for key, value in setting.items())
                yield (
                    f"data-{chosen.name}-{name}",
                    small(
                        *network,
                        data=data(dataset=chosen, **setting),
                        loss=loss,
                        batch_size=64,
                        epochs=1,
                    ),
                )


def of_presets() -> Iterator[tuple[str, Experiment]]:
    for name in PRESETS:
        experiment = PRESETS.make(PRESETS.choose(name))
        yield f"preset-{name}", edits.change_training(experiment, "epochs", 1)


def of_frozen() -> Iterator[tuple[str, Experiment]]:
    """Layers that do not learn, before those that do, with all that goes over the weights."""
    everything = {
        "penalty": "elastic_net", "clipping": "norm", "optimizer": "adamw", "schedule": "cosine",
    }  # fmt: skip
    for kind in ("dense", "batch_norm", "layer_norm", "prelu"):
        tested = layer(kind, frozen=True), layer("tanh")
        yield f"frozen-{kind}", small(layer("dense", units=64), *tested, layer("dense", units=2),
                                      **everything)  # fmt: skip


def of_autoencoders() -> Iterator[tuple[str, Experiment]]:
    """Inputs that are given again, with each loss that suits."""
    code = layer("dropout", rate=0.2), layer("dense", units=3), layer("tanh")
    for loss in ("mse", "l1", "huber"):
        chosen = {"loss": loss, "procedure": "autoencoder"}
        yield f"autoencoder-{loss}", small(*code, layer("dense", units=2), **chosen)
        yield (
            f"autoencoder-{loss}-image",
            small(*code, layer("dense", units=64), data=DIGITS, batch_size=32, **chosen),
        )
    few = data(dataset=XOR.dataset, labeled=0.3, label_noise=0.5)
    stops = {"loss": "mse", "procedure": "autoencoder", "early_stopping": "validation_loss"}
    yield "autoencoder-few", small(*code, layer("dense", units=2), data=few, **stops)
    numbers = data(dataset="diabetes", stratified=True, validation=0.5)
    yield "autoencoder-numbers", small(*code, layer("dense", units=10), data=numbers, **stops)


def of_pretraining() -> Iterator[tuple[str, Experiment]]:
    """Layers that learn one by one, with every setting, and what goes on beside them."""

    def deep(chosen: Chosen, data: Any = XOR, **settings: Any) -> Experiment:
        pair = layer("dense", units=6), layer("sigmoid")
        network = (*pair, Block((*dense_pair(5), layer("dropout", rate=0.2)), 2))
        return small(*network, layer("dense", units=2), data=data, procedure=chosen, **settings)

    def dense_pair(units: int, **values: Any) -> tuple[Item, ...]:
        return layer("dense", units=units, **values), layer("sigmoid")

    few = data(dataset=XOR.dataset, labeled=0.3)
    for entry in PROCEDURES.entries():
        if not entry.name.startswith("pretrain_"):
            continue
        epochs = {"epochs": 2}
        for index, chosen in enumerate(changed(PROCEDURES, entry)):
            chosen = PROCEDURES.choose(entry.name, **{**chosen.values, **epochs})
            if chosen.values.get("visible") == "bernoulli":
                continue
            yield f"{entry.name}-{index}", deep(chosen)
            yield f"{entry.name}-{index}-few-labels", deep(chosen, few)
        chosen = PROCEDURES.choose(entry.name, **epochs)
        network = (
            *dense_pair(4, frozen=True), *dense_pair(5, bias=False), layer("dense", units=2),
        )  # fmt: skip
        yield f"{entry.name}-frozen", small(*network, procedure=chosen, schedule="cosine")
        squashed = layer("sigmoid"), *dense_pair(5), layer("dense", units=2)
        yield f"{entry.name}-sigmoid-first", small(*squashed, procedure=chosen)
        yield f"{entry.name}-penalty", deep(chosen, penalty="l2", batch_size=0, schedule="step")
    pixels = data(validation=0.9, standardize="none", labeled=0.5)
    for sampled in (False, True):
        chosen = PROCEDURES.choose("pretrain_rbms", epochs=2, visible="bernoulli", sampled=sampled)
        network = *dense_pair(9), *dense_pair(8), layer("dense", units=10)
        yield f"pixels-{sampled}", small(*network, data=pixels, procedure=chosen, batch_size=32)


def others() -> Iterator[tuple[str, Experiment]]:
    yield "full-batch", plain(batch_size=0)
    yield "one-sample", plain(batch_size=1)
    yield "seed", plain(seed=2**31 - 1)
    yield "rest-of-one", plain(batch_size=16)
    yield "diverges", plain(optimizer=OPTIMIZERS.choose("sgd", learning_rate=1000.0), epochs=9,
                            loss="mse")  # fmt: skip
    yield "stops-early", plain(
        epochs=40, early_stopping=STOPPINGS.choose("validation_loss", patience=2),
        optimizer=OPTIMIZERS.choose("adam", learning_rate=0.5),
    )  # fmt: skip
    noisy = (layer("dense", units=6), layer("dropout"), layer("gaussian_noise"), layer("relu"),
             layer("alpha_dropout"), layer("dense", units=2))  # fmt: skip
    yield "noises", small(*noisy)
    recurrent = (
        layer("lstm", units=4, output="all"),
        layer("simple_rnn", units=3, activation="relu"),
    )
    yield "recurrent", small(*recurrent, layer("dense", units=4), data=RECALL)
    many = data(dataset=DATASETS.choose("xor", samples=12_000), validation=0.5)
    yield "many-for-validation", plain(data=many, batch_size=500)


def of_contests() -> Iterator[tuple[str, Experiment]]:
    """Two networks that compete, with all that goes over weights and steps."""
    everything = {
        "penalty": "elastic_net", "clipping": "norm", "schedule": "cosine", "optimizer": "adamw",
    }  # fmt: skip
    for index, chosen in enumerate(changed(PROCEDURES, PROCEDURES["gan"])):
        yield f"gan-{index}", contest(procedure=chosen)
    for make in (contest, disturbed):
        for steps in (1, 3):
            name = f"gan-{make.__name__}-{steps}"
            yield name, make(discriminator_steps=steps, discriminator_rate=2.0, **everything)
    for entry in OPTIMIZERS.entries():
        yield f"gan-{entry.name}", contest(optimizer=OPTIMIZERS.choose(entry.name))
    frozen = (layer("dense", units=5, frozen=True), layer("tanh"), layer("dense", units=2))
    yield "gan-frozen", contest(frozen, **everything)
    yield "gan-full-batch", contest(batch_size=0, discriminator_steps=2)
    yield "gan-one-sample", contest(batch_size=1)
    yield (
        "gan-diverges",
        contest(optimizer=OPTIMIZERS.choose("sgd", learning_rate=1000.0), loss="least_squares"),
    )
    generator = (layer("dense", units=9), layer("relu"), layer("dense", units=64))
    judge = (layer("conv2d", filters=3, kernel=3), layer("leaky_relu"), layer("dense", units=1))
    noisy = {"validation": 0.9, "label_noise": 0.2, "labeled": 0.1, "stratified": True}
    yield "gan-pictures", replace(contest(generator, judge, batch_size=40), data=data(**noisy))
    table = (layer("dense", units=4), layer("relu"), layer("dense", units=10))
    yield "gan-table", replace(contest(table), data=data(dataset="diabetes", label_noise=0.1))


SWEEPS = (
    of_contests, of_layers, of_blocks, of_training, of_losses, of_data, of_presets, of_frozen,
    of_autoencoders, of_pretraining, others,
)  # fmt: skip
EXPERIMENTS = dict(pair for sweep in SWEEPS for pair in sweep())


@pytest.fixture(scope="module")
def printed(
    tmp_path_factory: pytest.TempPathFactory, run_scripts: RunScripts
) -> Mapping[str, Printed]:
    return run_scripts(tmp_path_factory.mktemp("scripts"), EXPERIMENTS)


def test_every_layer_has_its_lines():
    assert set(LAYER_LINES) == set(LAYERS)


def test_every_procedure_has_its_lines():
    assert set(BODIES) == set(PROCEDURES)


@pytest.mark.slow
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_a_script_prints_the_same_losses(name, printed):
    assert_same(printed[name], run(EXPERIMENTS[name]))
