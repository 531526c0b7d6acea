"""What each verdict means and what helps, as pages. The rules themselves stand in `verdicts/`."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.spec.text import Text, text
from desktoplab.ui.guide.pages import Chapter, Page
from desktoplab.ui.guide.reference import SCHEME, address, escaped, joined
from desktoplab.ui.text import tr


@dataclass(frozen=True)
class Meaning:
    """The title as the verdict has it, what it means, what helps, where it is written."""

    title: Text
    meaning: Text
    helps: Text
    source: Text


MEANINGS: dict[str, Meaning] = {
    "diverged": Meaning(
        text("The run diverged"),
        text("A loss, an output or a weight is no longer a finite number. The run ends there, and "
             "the plots show the last good frames. A network in this state knows nothing: it is "
             "given no accuracy."),
        text("A smaller learning rate, gradient clipping, or a start of the weights that does not "
             "explode."),
        text("LeCun et al. 1998; Pascanu et al. 2013"),
    ),
    "not_standardized": Meaning(
        text("The data are not standardized"),
        text("The features are far from mean 0 and size 1, for which initializers and learning "
             "rates are made. A few large features then drive all units the same way."),
        text("Standardize each feature in the data settings."),
        text("LeCun et al. 1998"),
    ),
    "symmetric": Meaning(
        text("Units are copies of each other"),
        text("Units with equal weights get equal gradients and stay equal, so that a layer of "
             "many units works as one. This is what zeros or any other constant do at the start."),
        text("Random weights at the start."),
        text("Rumelhart et al. 1986; Goodfellow et al. 2016"),
    ),
    "vanishing": Meaning(
        text("The gradient vanishes"),
        text("The error (dL/dz) shrinks from layer to layer on its way back. The first layers get "
             "next to nothing of it and stay as they were at the start. The verdict looks at the "
             "error, as the gradient of the weights hides this in ReLU and tanh networks."),
        text("Activations that do not saturate, weights that start as suits them, batch "
             "normalization, or skip connections."),
        text("Hochreiter 1991; Glorot & Bengio 2010"),
    ),
    "exploding": Meaning(
        text("The gradient explodes"),
        text("The error (dL/dz) grows from layer to layer on its way back. The first layers make "
             "huge steps, and the run may diverge."),
        text("Smaller weights at the start, normalization, gradient clipping."),
        text("Pascanu et al. 2013; He et al. 2015"),
    ),
    "saturated": Meaning(
        text("Units are saturated"),
        text("Most outputs of a layer lie where the activation is flat: its slope is nearly 0 "
             "there, and no error passes."),
        text("Smaller weights at the start, standardized data, batch normalization, or ReLU."),
        text("Glorot & Bengio 2010"),
    ),
    "dead": Meaning(
        text("Units are dead"),
        text("Most units of a layer give 0 for every sample. A ReLU that is never positive passes "
             "no error, so that its weights cannot bring it back."),
        text("Leaky ReLU, which keeps a small slope below zero, a start that suits ReLU (He), or a "
             "smaller learning rate."),
        text("Lu et al. 2019; Maas et al. 2013"),
    ),
    "rate_too_high": Meaning(
        text("The learning rate is too high"),
        text("Steps overshoot: the loss rises or jumps, and updates are large beside the weights "
             "they change. Where the signs may mislead, the verdict says “may be”."),
        text("A learning rate ten times smaller; warm-up or clipping."),
        text("LeCun et al. 1998; Bengio 2012"),
    ),
    "rate_too_low": Meaning(
        text("The learning rate is too low"),
        text("The loss creeps, and updates are tiny beside the weights they change; about 1/1000 "
             "is usual."),
        text("A learning rate ten times larger, or an optimizer that adapts it, such as Adam."),
        text("Rule of thumb of 0.001: Hinton 2010"),
    ),
    "overfitting": Meaning(
        text("It learns by heart (over-fitting)"),
        text("The training loss falls on while the validation loss has risen from its best: the "
             "network learns its samples, not what they have in common."),
        text("Early stopping, dropout, a weight penalty, more data, or a smaller network."),
        text("Prechelt 1998; Srivastava et al. 2014"),
    ),
    "undertrained": Meaning(
        text("It may have ended too early (under-trained)"),
        text("The training loss was still falling when the run ended, and the validation loss did "
             "not rise."),
        text("More epochs, or a larger learning rate."),
        text("Bengio 2012; trend: Sen 1968"),
    ),
    "batch_of_one": Meaning(
        text("Batches are too small for batch normalization"),
        text("Batch normalization divides by the deviation of a batch, and a batch of one sample "
             "has none."),
        text("A larger batch, or layer normalization."),
        text("Ioffe & Szegedy 2015"),
    ),
    "discriminator_wins": Meaning(
        text("The discriminator wins"),
        text("The discriminator takes hardly anything that is generated for real, and nothing that "
             "is generated is good. With minimax the generator's error is multiplied by just that "
             "probability: its gradient vanishes, and it stays where it is."),
        text("The non-saturating loss, whose slope stays; or balance: one update each at the same "
             "rate, by Adam with beta 1 = 0.5."),
        text("Goodfellow et al. 2014, section 3; Arjovsky & Bottou 2017"),
    ),
    "mode_collapse": Meaning(
        text("The generator has collapsed"),
        text("Much of what is generated is good, but it covers half of the modes or fewer: the "
             "generator repeats what deceives the discriminator, and forgets the rest."),
        text("Balance: one update each at the same rate, by Adam with beta 1 = 0.5. Least squares "
             "may cover more. More updates of the discriminator made it worse."),
        text("Goodfellow et al. 2014; Metz et al. 2017; Srivastava et al. 2017"),
    ),
}  # fmt: skip
"""By the names of the verdicts."""


def verdict_address(name: str) -> str:
    """Where the page of a verdict is."""
    return address("verdicts", name)


def verdict_chapter() -> Chapter:
    """A page for each verdict."""
    return Chapter(
        tr("Verdicts"), tuple(_page(name, meaning) for name, meaning in MEANINGS.items())
    )


def _page(name: str, meaning: Meaning) -> Page:
    title = tr(meaning.title)
    lines = [f"# {title}", f"*{tr('Verdicts')}*", escaped(tr(meaning.meaning)),
             f"## {tr('What helps')}", escaped(tr(meaning.helps)),
             f"## {tr('Source')}", escaped(tr(meaning.source))]  # fmt: skip
    return Page(SCHEME + f"verdicts/{name}", title, joined(lines))
