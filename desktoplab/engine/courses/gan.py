"""A generator and a discriminator learn against each other: a single stage with two optimizers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import partial

import torch
from torch import Generator, Tensor, nn
from torch.optim import Optimizer

from desktoplab.catalog.procedures_two import Gan
from desktoplab.engine.compiled.passes import CompiledPass
from desktoplab.engine.course import Plan
from desktoplab.engine.courses.supervised import noise_of
from desktoplab.engine.coverage import Known
from desktoplab.engine.diverged import locate
from desktoplab.engine.game import GAMES
from desktoplab.engine.look import in_mode, undisturbed
from desktoplab.engine.looking import Looking
from desktoplab.engine.looking_at_two import LookingAtTwo
from desktoplab.engine.messages import Divergence
from desktoplab.engine.players import SHOWN, Players
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.updates import Updates
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.procedures import samples_of_update
from desktoplab.spec.tables import PROCEDURES


class Contest:
    """The generator's loss, before which the discriminator makes its own updates.

    A mini-batch has the real samples of all these updates, which share them evenly; the generator
    then learns from as much noise as one of them had.
    """

    def __init__(self, players: Players, data: Prepared, plan: Plan) -> None:
        self.module = nn.ModuleList([players.net, players.noise])
        self._players, self._data = players, data
        self._settings: Gan = PROCEDURES.make(plan.settings.procedure)
        with players.awake():
            self._updates = Updates(players.discriminator, plan.settings, plan.steps_per_epoch)
        self._real = data.training.head(SHOWN).inputs
        self._known = Known(data.training, data.validation)
        self._is_cpu = self._real.device.type == "cpu"
        single = CompiledPass(self._shown, partial(undisturbed, players.net))
        self.passes: tuple[CompiledPass, ...] = (single,)

    def loss(self, batch: Tensor, rate: float) -> Tensor:
        """The generator's loss against the discriminator as it is after its updates."""
        players, steps = self._players, self._settings.discriminator_steps
        shares = batch.tensor_split(max(1, min(steps, len(batch) // 2)))
        own = rate * self._settings.discriminator_rate
        with players.awake():
            for share in shares:
                with torch.no_grad():
                    made = players.generator(players.noise(len(share)))
                real = players.discriminator(self._data.training.inputs[share])
                fake = players.discriminator(made)
                self._updates.make(players.game.discriminator(real, fake), own)
        return players.game.generator(players.net(players.noise(len(shares[0]))))

    def values(self) -> dict[str, float]:
        """Both losses, mean probabilities, and what generated samples are worth; see `Coverage`.

        NaN where a score is not finite; `covered` is missing where the data have no classes.
        """
        game = self._players.game
        with in_mode(self._players.net, training=False):
            passed = self.passes[0].make() if self._is_cpu else self._shown()
        samples, fake, real = passed
        numbers = [game.generator(fake), game.discriminator(real, fake)]
        numbers += [game.probability(real).mean(), game.probability(fake).mean()]
        is_finite = bool(torch.isfinite(torch.cat([fake, real])).all())
        names = ("generator_loss", "discriminator_loss", "real", "fake")
        values = {
            name: number.item() if is_finite else math.nan
            for name, number in zip(names, numbers, strict=True)
        }
        found = self._known.coverage(samples)
        values["quality"] = found.quality
        if self._known.modes:
            values["covered"] = found.covered
        return values

    def is_sound(self) -> bool:
        """Whether the scores of samples that are shown are finite."""
        return math.isfinite(self.values()["generator_loss"])

    def locate(self, batch: Tensor, step: int) -> Divergence:
        """The first tensor that is not finite: on the way from noise to score, or from the data."""
        players, real = self._players, self._data.training.inputs[batch]
        found = locate(players.generator, players.shown, step, "generator")
        if found.tensor != "loss":
            return found
        with undisturbed(players.generator), torch.no_grad():
            samples = players.generator.train()(players.shown)
        found = locate(players.discriminator, samples, step, "discriminator")
        if found.tensor != "loss":
            return found
        return locate(players.discriminator, real, step, "discriminator")

    def optimizers(self) -> tuple[Optimizer, ...]:
        """The discriminator's."""
        return (self._updates.optimizer,)

    def _shown(self) -> list[Tensor]:
        """Generated samples, their scores, and those of real samples."""
        players = self._players
        with torch.no_grad():
            samples = players.generator(players.shown)
            return [samples, players.discriminator(samples), players.discriminator(self._real)]


class Competition:
    """The course of two networks of which one makes samples and the other tells them from data."""

    def __init__(self, experiment: Experiment, data: Prepared, device: torch.device) -> None:
        settings = experiment.training
        chosen: Gan = PROCEDURES.make(settings.procedure)
        self.players = Players(experiment, data.info, GAMES[chosen.loss], device)
        self.net = self.players.net
        self.data = data
        count = len(data.training)
        size = samples_of_update(experiment, count)

        def begin() -> Contest:
            return Contest(self.players, data, self.plans[0])

        self.plans = (Plan("training", settings.epochs, count, size, settings, begin),)

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        """Parameters and buffers of both networks."""
        return self.net.named_tensors()

    def streams(self) -> Mapping[str, Generator]:
        """The generator's noise, and that of layers with noise."""
        return {**noise_of(self.net), "generator": self.players.noise.stream}

    def looking(self) -> Looking:
        """At both networks, each with its own loss."""
        return LookingAtTwo(self.players, self.data)


def gan(experiment: Experiment, data: Prepared, device: torch.device) -> Competition:
    """The two networks of an experiment, with their start weights, and their one stage."""
    return Competition(experiment, data, device)
