"""Generator and discriminator: what is learned from what, in which order, and how it goes on."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn.functional import softplus

from desktoplab.catalog.datasets import peek
from desktoplab.engine.courses import COURSES
from desktoplab.engine.game import GAMES
from desktoplab.engine.history import History, history_of
from desktoplab.engine.look import fitting_probes
from desktoplab.engine.messages import Controls, RateChange
from desktoplab.engine.resume import OtherRun
from desktoplab.engine.streams import torch_stream
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.experiment import Experiment, data
from desktoplab.spec.naming import named
from desktoplab.spec.network import layer
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import (
    CLIPPINGS,
    OPTIMIZERS,
    PENALTIES,
    PROCEDURES,
    SCHEDULES,
    STARTS,
    STOPPINGS,
    DataInfo,
)
from tests.engine.contests import contest, disturbed
from tests.engine.resuming import assert_resumes, assert_same, go_on, stop_at
from tests.engine.test_compiled import compiled, single

SGD = OPTIMIZERS.choose("sgd", learning_rate=0.05)


def test_every_procedure_has_a_course() -> None:
    assert set(COURSES) == set(PROCEDURES)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"early_stopping": STOPPINGS.choose("validation_loss")}, "set it to none"),
        ({"start": STARTS.choose("shipped", rate=0.1)}, "rate of taken layers to 1"),
    ],
)
def test_what_has_no_place_in_a_contest_is_refused(settings: dict[str, Any], words: str) -> None:
    experiment = contest(**settings)
    info = peek(experiment.data.dataset)
    assert isinstance(info, DataInfo)
    assert not infer(contest(), info).problems
    assert words in str(infer(experiment, info).problems[0].text)


def plain(net: nn.Module) -> nn.Sequential:
    """The same layers, with weights of their own, as a person would write them."""
    found: list[nn.Module] = []
    for part in net.parts:  # type: ignore[union-attr, attr-defined]
        module = part.module
        if isinstance(module, nn.Linear):
            copied = nn.Linear(module.in_features, module.out_features)
            copied.load_state_dict(module.state_dict())
            found.append(copied)
        else:
            found.append(module)
    return nn.Sequential(*found)


@pytest.mark.parametrize("loss", GAMES)
@pytest.mark.parametrize("steps", [1, 3])
def test_a_run_is_the_textbook_loop(loss: str, steps: int) -> None:
    """Algorithm 1 of Goodfellow et al. 2014, written by hand, gives the same losses."""
    settings = {"discriminator_steps": steps, "discriminator_rate": 2.0, "optimizer": SGD}
    trainer = Trainer(contest(loss=loss, epochs=1, **settings), "cpu")
    players = trainer.course.players  # type: ignore[attr-defined]
    generator, judge = plain(players.generator), plain(players.discriminator)
    learns = torch.optim.SGD(generator.parameters(), lr=0.05)
    judges = torch.optim.SGD(judge.parameters(), lr=0.1)
    stream = torch_stream(0, "generator")
    order = torch.randperm(49, generator=torch_stream(0, "batches"))
    expected = []
    for batch in order.split(8 * steps):
        shares = batch.tensor_split(steps) if len(batch) > 1 else ()
        for share in shares:
            made = generator(torch.randn(len(share), 3, generator=stream)).detach()
            real, fake = judge(trainer.data.training.inputs[share]), judge(made)
            judges.zero_grad()
            GAMES[loss].discriminator(real, fake).backward()  # type: ignore[no-untyped-call]
            judges.step()
        if shares:
            fake = judge(generator(torch.randn(len(shares[0]), 3, generator=stream)))
            learns.zero_grad()
            found = GAMES[loss].generator(fake)
            found.backward()  # type: ignore[no-untyped-call]
            learns.step()
            expected.append(found.item())
    while not trainer.is_done:
        assert trainer.update(trainer.stage.batches(trainer.step, 1)) is None
    assert trainer.step == len(expected) == trainer.steps_per_epoch
    np.testing.assert_allclose(trainer.losses.take()[1], expected, rtol=2e-5)


def test_an_epoch_shows_the_discriminator_every_sample_once(monkeypatch: Any) -> None:
    trainer = Trainer(contest(discriminator_steps=3, batch_size=4), "cpu")
    seen: list[int] = []
    judge = trainer.course.players.discriminator  # type: ignore[attr-defined]
    rows = {tuple(row): n for n, row in enumerate(trainer.data.training.inputs.tolist())}
    whole = judge.forward
    monkeypatch.setattr(
        judge,
        "forward",
        lambda x, tape=None: (seen.extend(rows.get(tuple(r), -1) for r in x.tolist()), whole(x))[1],
    )
    for _ in range(trainer.steps_per_epoch):
        trainer.update(trainer.stage.batches(trainer.step, 1))
    real = [each for each in seen if each >= 0]
    # 49 samples by twelve: the last one alone would be a batch without a deviation.
    assert len(real) == len(set(real)) == 48


def test_the_generator_s_loss_leaves_the_discriminator_alone() -> None:
    trainer = Trainer(contest(discriminator_rate=0.001), "cpu")
    players = trainer.course.players  # type: ignore[attr-defined]
    loss = trainer.stage.objective.loss(torch.arange(8), 0.1)
    judged = [weight.detach().clone() for weight in players.discriminator.parameters()]
    made = [weight.detach().clone() for weight in players.generator.parameters()]
    trainer.stage.updates.make(loss, 0.1)
    after = list(players.discriminator.parameters())
    assert all(map(torch.equal, judged, after))
    assert not any(map(torch.equal, made, players.generator.parameters()))


def test_frozen_layers_of_both_stay_as_they_are() -> None:
    generator = (layer("dense", units=6, frozen=True), layer("tanh"), layer("dense", units=2))
    judge = (layer("dense", units=5), layer("relu"), layer("dense", units=1, frozen=True))
    trainer = Trainer(contest(generator, judge), "cpu")
    before = trainer.weights()
    for step in range(3):
        trainer.update(trainer.stage.batches(step, 1))
    after = trainer.weights()
    moved = [name for name in before if not np.array_equal(before[name], after[name])]
    assert len(moved) == 4
    kept = {each.key for each in trainer.started().layers[::3]}
    assert not any(name.split(".")[0] in kept for name in moved)


def test_the_two_networks_start_with_different_numbers() -> None:
    same = (layer("dense", units=2), layer("tanh"), layer("dense", units=2))
    trainer = Trainer(contest(same, (*same[:2], layer("dense", units=1)), noise=2), "cpu")
    first, second = (trainer.net.parts[place].module for place in (0, 3))
    assert not torch.equal(first.weight, second.weight)


def test_points_tell_losses_probabilities_and_worth() -> None:
    trainer = Trainer(contest(), "cpu")
    values = trainer.point().values
    assert list(values) == [
        "generator_loss", "discriminator_loss", "real", "fake", "quality", "covered",
    ]  # fmt: skip
    players = trainer.course.players  # type: ignore[attr-defined]
    with torch.no_grad():
        fake = players.net(players.shown)
        real = players.discriminator(trainer.data.training.inputs)
    assert values["generator_loss"] == pytest.approx(softplus(-fake).mean().item())
    expected = softplus(-real).mean() + softplus(fake).mean()
    assert values["discriminator_loss"] == pytest.approx(expected.item())
    assert values["real"] == pytest.approx(real.sigmoid().mean().item())
    assert values["fake"] == pytest.approx(fake.sigmoid().mean().item())


def test_without_classes_there_are_no_modes_to_cover() -> None:
    table = data(dataset="diabetes")
    generator = (layer("dense", units=6), layer("tanh"), layer("dense", units=10))
    trainer = Trainer(replace(contest(generator), data=table), "cpu")
    assert "covered" not in trainer.point().values
    assert "quality" in trainer.point().values


PICTURES = (layer("dense", units=9), layer("relu"), layer("dense", units=64), layer("sigmoid"))
LOOKING = (
    layer("conv2d", filters=2, kernel=3), layer("leaky_relu"), layer("flatten"),
    layer("dense", units=1),
)  # fmt: skip


def test_pictures_are_made_of_rows_of_numbers() -> None:
    digits = data(dataset="digits", standardize="none", validation=0.9)
    experiment = replace(contest(PICTURES, LOOKING, batch_size=40, epochs=1), data=digits)
    trainer = Trainer(experiment, "cpu")
    players = trainer.course.players  # type: ignore[attr-defined]
    assert players.generator(players.shown).shape == (512, 1, 8, 8)
    assert trainer.update(torch.arange(40)) is None


@pytest.mark.parametrize("make", [contest, disturbed])
@pytest.mark.parametrize("steps", [1, 3])
def test_it_goes_on_in_the_middle_of_an_epoch(make: Any, steps: int) -> None:
    experiment = make(discriminator_steps=steps, batch_size=4)
    per_epoch = Trainer(experiment, "cpu").steps_per_epoch
    assert_resumes(experiment, 1, per_epoch + 2, 2 * per_epoch)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_both_optimizers_go_on(name: str) -> None:
    assert_resumes(contest(optimizer=OPTIMIZERS.choose(name)), 8)


def test_it_goes_on_with_what_depends_on_the_rate() -> None:
    settings = {
        "schedule": SCHEDULES.choose("cosine"),
        "clipping": CLIPPINGS.choose("norm", limit=0.1),
        "penalty": PENALTIES.choose("weight_decay"),
    }
    assert_resumes(contest(discriminator_rate=3.0, **settings), 8)


def test_both_follow_a_rate_that_is_set_by_hand() -> None:
    experiment = contest(optimizer=SGD, discriminator_rate=0.5)
    changed = run_whole(experiment, rates=(RateChange(5, 0.2),))
    assert not np.array_equal(changed.losses, run_whole(experiment).losses)
    past = stop_at(experiment, 8, rates=(RateChange(5, 0.2),))
    assert_same(go_on(experiment, past), changed)


def run_whole(experiment: Experiment, **more: Any) -> History:
    return history_of(train(experiment, device="cpu", probes=(), **more))


def test_a_checkpoint_with_the_memory_of_a_stranger_is_refused() -> None:
    experiment = contest()
    start = stop_at(experiment, 8).checkpoints.newest
    assert start is not None
    strange = {**start.optimizer, "nobody.weight/exp_avg": np.zeros((1, 1))}
    with pytest.raises(OtherRun):
        list(train(experiment, device="cpu", start=replace(start, optimizer=strange)))


def test_a_checkpoint_has_the_memory_of_both_optimizers() -> None:
    experiment = contest()
    start = stop_at(experiment, 8).checkpoints.newest
    assert start is not None
    known = {name.split(".")[0] for name in start.optimizer}
    assert known == {each.uid for each in experiment.cards if each.kind == "dense"}


@pytest.mark.parametrize("loss", GAMES)
@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam", "rmsprop"])
def test_updates_made_together_give_the_same_numbers(drain: Any, loss: str, optimizer: str) -> None:
    experiment = contest(
        loss=loss, optimizer=OPTIMIZERS.choose(optimizer), discriminator_steps=2,
        discriminator_rate=3.0, schedule=SCHEDULES.choose("cosine"), batch_size=6,
    )  # fmt: skip
    fast, slow = drain(compiled(experiment)), drain(single(experiment))
    assert fast.history.compiled, fast.history.refused
    assert not slow.history.compiled
    assert fast.same_numbers_as(slow)


def test_updates_made_together_take_statistics_and_noise_along(drain: Any) -> None:
    experiment = disturbed()
    fast, slow = drain(compiled(experiment)), drain(single(experiment))
    assert fast.history.compiled, fast.history.refused
    assert fast.same_numbers_as(slow)


@pytest.mark.parametrize("make", [contest, disturbed])
def test_looking_changes_nothing(drain: Any, make: Any) -> None:
    experiment = make(discriminator_steps=2)
    controls = Controls(frame_seconds=0.0, steps_per_pull=1)
    looked = drain(train(experiment, device="cpu", controls=controls))
    blind = drain(train(experiment, device="cpu", probes=()))
    assert any(progress.frames for progress in looked.progress)
    assert looked.same_numbers_as(blind)


def test_a_look_puts_everything_back() -> None:
    trainer = Trainer(disturbed(), "cpu")
    trainer.update(torch.arange(8))
    before = trainer.weights()
    streams = {name: s.get_state() for name, s in trainer.course.streams().items()}
    asks = [weight.requires_grad for weight in trainer.net.parameters()]
    trainer.frames(fitting_probes(trainer.data, trainer.experiment.network))
    trainer.point()
    after = trainer.weights()
    assert all(np.array_equal(before[name], after[name]) for name in before)
    assert set(streams) == {"noise", "generator"}
    for name, stream in trainer.course.streams().items():
        assert torch.equal(stream.get_state(), streams[name])
    assert [weight.requires_grad for weight in trainer.net.parameters()] == asks
    assert trainer.net.training


def test_each_player_is_looked_at_by_its_own_loss() -> None:
    """Errors and gradients of a capture are those of autograd, of each loss by itself."""
    trainer = Trainer(contest(loss="minimax"), "cpu")
    players = trainer.course.players  # type: ignore[attr-defined]
    found = trainer.look().capture
    real = trainer.data.training.inputs
    noise = players.shown[: len(real)]
    made = players.generator(noise)
    expected = torch.autograd.grad(
        -softplus(players.discriminator(made)).mean(), list(players.generator.parameters())
    )
    for mine, theirs in zip(found.weight_gradients[:2], expected[::2], strict=True):
        torch.testing.assert_close(mine, theirs)
    with players.awake():
        loss = softplus(-players.discriminator(real)).mean()
        loss = loss + softplus(players.discriminator(made.detach())).mean()
        expected = torch.autograd.grad(loss, list(players.discriminator.parameters()))
    for mine, theirs in zip(found.weight_gradients[2:], expected[::2], strict=True):
        torch.testing.assert_close(mine, theirs)
    scores = torch.cat([players.discriminator(real), players.discriminator(made)]).detach()
    torch.testing.assert_close(found.z[-1], scores)
    by_hand = torch.cat([-torch.sigmoid(-scores[:49]), torch.sigmoid(scores[49:])]) / 49
    torch.testing.assert_close(found.deltas[-1], by_hand)


def test_skips_of_both_are_looked_at() -> None:
    found = Trainer(disturbed(), "cpu").look().capture
    assert [fork.identity.shape for fork in found.forks] == [(49, 6), (49, 6), (98, 5)]


def test_layers_are_numbered_for_each_player() -> None:
    layers = Trainer(disturbed(), "cpu").started().layers
    assert [each.label for each in layers][:2] == ["G1 · Dense 6", "G2 · Dense 6"]
    assert [each.label for each in layers][-1] == "D3 · Dense 1"
    assert [each.index for each in layers] == list(range(len(layers)))


def test_a_divergence_is_found_with_its_layer(drain: Any) -> None:
    wild = OPTIMIZERS.choose("sgd", learning_rate=1000.0)
    experiment = contest(optimizer=wild, discriminator_rate=1000.0, loss="least_squares")
    ended = drain(train(experiment, device="cpu")).ended
    assert ended.divergence is not None
    assert ended.divergence.tensor in ("weights", "output")
    assert ended.divergence.uid in {each.uid for each in experiment.cards}
    assert ended.checkpoint is None


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (2, "the weights of Dense 2 (layer 3 of the generator) are"),
        (3, "the weights of Dense 5 (layer 1 of the discriminator) are"),
        (5, "the weights of Dense 1 (layer 3 of the discriminator) are"),
    ],
)
def test_a_layer_that_broke_is_counted_within_its_own_network(place: int, said: str) -> None:
    trainer = Trainer(contest(), "cpu")
    with torch.no_grad():
        trainer.net.parts[place].module.weight[0, 0] = math.nan
    found = trainer.stage.objective.locate(torch.arange(4), 7)
    assert said in str(found.text())
    assert str(named(found.layer)) == found.layer


def test_the_same_experiment_gives_the_same_numbers(drain: Any) -> None:
    experiment = contest()
    first, again = (drain(train(experiment, device="cpu")) for _ in range(2))
    assert first.same_numbers_as(again)
