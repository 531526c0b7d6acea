"""How to read each plot, as pages. A probe without words here is shown with its own help."""

from __future__ import annotations

from desktoplab.spec.tables import PROBES
from desktoplab.spec.text import Text, text
from desktoplab.ui.builder.words import first_paragraph
from desktoplab.ui.guide.pages import Chapter, Page
from desktoplab.ui.guide.reference import SCHEME, address, escaped, joined
from desktoplab.ui.text import tr

LOSS = "loss"
READ: dict[str, Text] = {
    LOSS: text(
        "The loss says how wrong the network is: training minimizes it. The thin line is the loss "
        "of each batch, which jumps because every batch holds other samples; the thick one is its "
        "mean. The dots are measured at the end of each epoch, or of every few where a run is "
        "long, over the training part (full line) and over the validation part (dashed)."
        "\n\nIf both fall, the "
        "network learns. If the training loss falls while the validation loss rises, it learns by "
        "heart. If neither moves, look at the gradients. A run that diverged is marked where its "
        "numbers stopped being finite.\n\nWhere layers are pre-trained, a chart between tells how "
        "well each gives its inputs back. For Boltzmann machines that is only a sign: contrastive "
        "divergence does not make this error small, it follows the gradient of the likelihood "
        "roughly (Carreira-Perpiñán and Hinton 2005). Choose their free energies above: those of "
        "two layers cannot be compared, but where the gap between validation and training grows, "
        "a machine over-fits (Hinton 2010)."
        "\n\nWhere two networks compete, each has its loss, and neither falls to 0 if it goes "
        "well: then the discriminator D answers about 50 % to data and to what was generated, the "
        "line of a guess. How good the samples are stands below: how many of the modes (the kinds "
        "of data) are covered, and which share of the samples is good."
    ),
    "gradient_flow": text(
        "One mark for each weighted layer, on a fixed axis of powers of ten. The error is dL/dz, "
        "what comes back to the layer from the loss; the gradient is dL/dW, what changes its "
        "weights.\n\nMarks that fall toward the first layers show a gradient that vanishes, marks "
        "that rise show one that explodes. Read the error rather than the gradient of the weights: "
        "in ReLU and tanh networks the latter hides what happens. Exactly 0, ∞ and NaN have lanes "
        "of their own at the edge."
        "\n\nOf two networks that compete, each has its half: the generator's errors come through "
        "the discriminator from the generator's own loss, the discriminator's from its own."
    ),
    "signal": text(
        "Forward: how far the activations of each layer spread over the samples. Backward: how "
        "large the error is that comes back. A deep network can learn where both keep their "
        "size.\n\nThe forecast is what the arithmetic of the papers (Glorot, He) expects of the "
        "weights as they are; at the start, measurement and forecast should agree."
    ),
    "activations": text(
        "A histogram of each layer's outputs over the same samples at every step. A narrow peak at "
        "0 is a signal that died out; piles at both ends of sigmoid or tanh are saturated units; a "
        "layer of which most units are always 0 is dead.\n\nChoose z to see what arrives before "
        "the activation, and “Over time” to see all kept steps."
    ),
    "weights": text(
        "A histogram of each layer's weights, between the same limits at every step, so that "
        "pictures of different steps compare. At the start it shows the initialization; later how "
        "far training has moved the weights."
    ),
    "update_ratio": text(
        "How large one update is compared with the weights it changes. About 1/1000, the guide "
        "line, is usual. Far below it a layer hardly learns; far above it steps overshoot."
    ),
    "boundary": text(
        "What the network answers everywhere in the plane, with the samples on top: filled dots "
        "are those it learns from, rings are kept aside for validation. The border between the "
        "colors is the decision boundary."
    ),
    "predictions": text(
        "Pictures that the network was not trained with, its answer to each and how sure it is. "
        "Right and wrong answers differ by color and by sign."
    ),
    "mistakes": text(
        "The pictures with the greatest loss, the worst first. Some are hard, some are labeled "
        "wrongly: it pays to look at them before blaming the network."
    ),
    "confusion": text(
        "Each row is a class, each column an answer. Numbers on the diagonal are right answers; a "
        "large number beside it names two classes that are taken for each other."
    ),
    "unit_maps": text(
        "What every unit gives everywhere in the plane. Units of the first layer draw straight "
        "lines; each further layer folds what the one before it drew. Units that look alike do the "
        "same work."
    ),
    "filters": text(
        "Weights as pictures: what each filter of the first layer, or each unit, looks for. Noise "
        "at the start, edges and strokes once something is learned; pre-training finds them "
        "without a label.\n\nUnits of further Dense layers see no pixels. Their pictures are the "
        "weights multiplied through the layers below, which leaves the activations out: believe "
        "them less, the deeper the layer (Lee, Ekanadham, Ng 2008; Erhan et al. 2009). On the "
        "common scale units can be compared; on a scale of its own each shows its pattern, however "
        "weak it is."
    ),
    "field": text(
        "Two networks compete: full dots are data, rings are what the generator makes of noise. "
        "The colours behind them say how surely the discriminator takes a point of the plane for "
        "real.\n\nThe generator moves its points to where they are taken for real. If they all "
        "gather at a few places, it has collapsed; if the field is sure everywhere, it has nothing "
        "left to learn from."
    ),
    "generated": text(
        "What the generator makes of noise, always of the same noise, so that each picture can be "
        "followed while it learns. Pictures that all look alike show a generator that has "
        "collapsed."
    ),
    "reconstruction": text(
        "Pictures that the network was not trained with, each above what comes out for it. All "
        "that it knows of a picture has passed through its narrowest layer.\n\nWhere noise or "
        "dropout stands at the top of the network, the picture in the middle is what it was given, "
        "damaged alike at every step: what comes out should look like the upper one. Pictures that "
        "all look like the mean of the data show a network that has not learned to tell them apart."
    ),
    "moved": text(
        "Full dots are the points that the network is given, rings where it puts them; a line ties "
        "the two. A code of one number lays all points on one curve, and what lies beside it is "
        "lost.\n\nWith noise at the top of the network the lines point back from the noise to "
        "where the data are."
    ),
    "told_again": text(
        "Each mark is one number of one sample: to the right as it went in, upwards as it came "
        "out. On the diagonal it came back whole; marks that lie flat are numbers of which the "
        "code keeps nothing. The legend names the R² of each feature, the share of its variance "
        "that comes back."
    ),
    "code": text(
        "What the narrowest layer makes of each sample. The colors are the classes, which the "
        "network never saw: where they lie apart, the code has found them in the inputs "
        "alone.\n\nA code of two numbers is drawn as it is, one of one number as a strip with a "
        "lane for each class. Of wider codes the first two principal directions are shown, a "
        "shadow of the code; the line above says how much of its variance they hold. It also says "
        "how often the nearest other sample is of the same class, by the code and by the inputs: a "
        "code of few numbers keeps less of that than the inputs have."
    ),
    "symmetry": text(
        "How many units of a layer differ from each other. With zeros or any other constant at the "
        "start all units of a layer are one: they get the same gradient and stay equal. The "
        "effective rank tells how many directions the outputs of a layer use."
    ),
    "skip_share": text(
        "At every skip connection the error comes back on two ways: straight through the identity, "
        "and through the layers that it leads around. The bar shows the share of each. While the "
        "layers pass nothing back, the identity keeps the network learning."
    ),
    "time_gradient": text(
        "How large the error is at each step of a recurrent layer. A line that falls toward the "
        "first steps shows what the network cannot learn from: the gradient vanishes through time, "
        "as it does through layers."
    ),
}
"""By the names of the plots; each is one text of paragraphs."""


def plot_address(name: str) -> str:
    """Where the page of a plot is."""
    return address("plots", name)


def plot_chapter() -> Chapter:
    """A page for each plot."""
    titles = {LOSS: tr("Loss and accuracy")}
    titles |= {entry.name: tr(entry.label) for entry in PROBES.entries()}
    return Chapter(tr("Plots"), tuple(_page(name, title) for name, title in titles.items()))


def _page(name: str, title: str) -> Page:
    words = READ.get(name)
    read = tr(words) if words is not None else first_paragraph(PROBES[name].help)
    use = tr(
        "Turn the wheel to zoom, drag to move, double-click to see everything again. Point at a "
        "mark to read its value. “Export” saves the plot as PNG, SVG or CSV."
    )
    lines = [f"# {title}", f"*{tr('Plots')}*", escaped(read), f"## {tr('With the mouse')}",
             escaped(use)]  # fmt: skip
    return Page(SCHEME + f"plots/{name}", title, joined(lines))
