"""The script of two networks that compete: two builders, two optimizers, one loop."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from desktoplab.exports.script import modules
from desktoplab.exports.script.book import Book
from desktoplab.exports.script.data import data_lines
from desktoplab.exports.script.frame import MAIN, streams_lines, title
from desktoplab.exports.script.network import NOISY, network_lines
from desktoplab.exports.script.procedures.contest import loop_lines
from desktoplab.exports.script.ran import Ran
from desktoplab.exports.script.training import takes_weights
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import expand
from desktoplab.spec.shapes import entrances, infer
from desktoplab.spec.tables import DataInfo

SHOWN = 512
"""As in `engine.players`, which loads torch; a test compares them."""

SIGMOID = ("return F.softplus(-real).mean() + F.softplus(fake).mean()", "scores.sigmoid()")
SQUARES = (
    "return 0.5 * ((real - 1.0).square().mean() + fake.square().mean())",
    "scores.clamp(0.0, 1.0)",
)

GAMES = {
    "minimax": (*SIGMOID, "return -F.softplus(fake).mean()"),
    "non_saturating": (*SIGMOID, "return F.softplus(-fake).mean()"),
    "least_squares": (*SQUARES, "return 0.5 * (fake - 1.0).square().mean()"),
}
"""The discriminator's loss, the probability of a score, the generator's loss."""

LOSSES = '''
def discriminator_loss(real, fake):
    """Small where real samples get a high score and generated ones a low score."""
    {discriminator}


def generator_loss(fake):
    """Small where generated samples get a high score."""
    {generator}


def probability(scores):
    """How likely the discriminator holds samples to be real."""
    return {probability}
'''

NOISE = '''
def noise(count, random=generator_random):
    """What samples are made of: standard normal numbers."""
    return torch.randn(count, NOISE, generator=random{device})
'''

REPORT = '''
def report(epoch, generator, discriminator, data):
    """Print a line about an epoch; 9 digits tell a float32 exactly."""
    both = generator.eval(), discriminator.eval()
    with torch.no_grad():
        fake = discriminator({made})
        real = discriminator(data[0][:{shown}])
        losses = generator_loss(fake).item(), discriminator_loss(real, fake).item()
        sure = probability(real).mean().item(), probability(fake).mean().item()
    for network in both:
        network.train()
    print(
        f"epoch {epoch:3}  generator loss {losses[0]:.9g}  discriminator loss {losses[1]:.9g}"
        f"  real {sure[0]:.4f}  fake {sure[1]:.4f}"
    )
'''


def gan(experiment: Experiment, ran: Ran, info: DataInfo) -> list[str]:
    """Streams, data, two networks, the game."""
    settings = experiment.training
    values = settings.procedure.values
    book = Book()
    builders = [
        network_lines(network, shape, settings.weight_init, book).replace(
            "build_network", f"build_{name}"
        )
        for name, network, shape in zip(
            ("generator", "discriminator"), experiment.networks, entrances(experiment, info),
            strict=True,
        )
    ]  # fmt: skip
    stages = tuple(chain.from_iterable(map(expand, experiment.networks)))
    is_noisy = any(stage.layer.kind in NOISY for stage in stages)
    where = f'"{ran.device}"' if ran.device != "cpu" else ""
    as_pictures = _as_pictures(experiment, info)
    has_frozen = any(stage.layer.values.get("frozen") for stage in stages)
    judged, sure, made = GAMES[str(values["loss"])]
    told = replace(info, task="classification" if info.classes else "regression")
    return [
        streams_lines(ran.device, is_noisy)
        + f'\ngenerator_random = torch.Generator({where}).manual_seed(stream("generator"))',
        "\n".join([
            f"NOISE = {values['noise']}  # numbers that a sample is made of",
            f"DISCRIMINATOR_STEPS = {values['discriminator_steps']}",
            f"DISCRIMINATOR_RATE = {values['discriminator_rate']!r}  # times the learning rate",
        ]),
        title("Data"),
        data_lines(experiment.data, told, ran.device),
        title("Networks"),
        *([book.text()] if book.definitions else []),
        *builders,
        *([modules.TAKE_WEIGHTS] if takes_weights(settings) else []),
        title("Training"),
        LOSSES.format(discriminator=judged, generator=made, probability=sure),
        NOISE.replace("{device}", f", device={where}" if where else ""),
        REPORT.replace("{made}", f"generator(SHOWN){as_pictures}").replace("{shown}", f"{SHOWN}"),
        _shown(where),
        *loop_lines(settings, ran, as_pictures, has_frozen=has_frozen),
        MAIN,
    ]  # fmt: skip


def _as_pictures(experiment: Experiment, info: DataInfo) -> str:
    """How rows of numbers get the shape of the data; nothing where they have it."""
    if infer(experiment, info).output == info.shape:
        return ""
    return f".reshape(-1, {', '.join(map(str, info.shape))})"


def _shown(where: str) -> str:
    to = f".to({where})" if where else ""
    made = f'torch.Generator().manual_seed(stream("shown"))){to}'
    return f"SHOWN = torch.randn({SHOWN}, NOISE, generator={made}"
