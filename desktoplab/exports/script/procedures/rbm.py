"""A restricted Boltzmann machine as a class of a script."""

from __future__ import annotations

from desktoplab.exports.script.procedures.way import Way
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import OPTIMIZERS

MOMENTUM, GAUSSIAN_SHARE = 0.5, 0.1
"""As in `engine.courses.rbms`, which loads torch; a test compares them."""

MACHINE = '''
class Machine(nn.Module):
    """A layer of the network as a machine of visible units v and hidden units h.

    h are on with the probability that their sigmoid gives{what}
    """

    def __init__(self, linear{argument}):
        super().__init__()
        self.linear = linear
        self.visible = nn.Parameter(torch.zeros_like(linear.weight[0])){keep}

    def free_energy(self, v):
        """-log of how probable v is, but for a constant; all states of h are summed over."""
        {alone}
        return alone - F.softplus(self.linear(v)).sum(1)

    def back(self, h):
        """The mean of v given h, through the same weights."""
        v = F.linear(h, self.linear.weight.t(), self.visible)
        return {back}

    def chain(self, v):
        """What ROUNDS rounds make of v: h is drawn, then v{drawn} given h."""
        with torch.no_grad():
            for _ in range(ROUNDS):
                h = drawn(self.linear(v).sigmoid())
                v = {visible}
        return v

    def forward(self, v):
        """A number whose gradient is contrastive divergence: the data against the chain's ends."""
        ends = self.chain(v)
        return self.free_energy(v).mean() - self.free_energy(ends).mean()

    def told(self, v):
        """How well v comes back, on at most 2000 samples."""
        v = v[:2000]
        with torch.no_grad():
            wrong = (self.back(self.linear(v).sigmoid()) - v).square().mean().item()
            energy = self.free_energy(v).mean().item()
        return f"reconstruction {wrong:.9g} free energy {energy:.9g}"


def drawn(probabilities):
    """0 or 1 for each probability."""
    device = probabilities.device
    random = torch.rand(probabilities.shape, generator=gibbs_random, device=device)
    return (random < probabilities).to(probabilities.dtype)
'''

SAMPLED_GAUSSIAN = '''

def with_noise(means):
    """Normal numbers about the means, with a spread of 1."""
    return means + torch.randn(means.shape, generator=gibbs_random, device=means.device)
'''


def way_of_rbms(experiment: Experiment, device: str) -> Way:
    """Its constants, the class of a machine, and its optimizer."""
    values = experiment.training.procedure.values
    is_gaussian, is_sampled = values["visible"] == "gaussian", values["sampled"]
    where = f'"{device}"' if device != "cpu" else ""
    constants = (
        f"PRETRAINING_EPOCHS = {values['epochs']}  # of each layer",
        f"PRETRAINING_RATE = {values['learning_rate']!r}",
        f"ROUNDS = {values['k']}",
        "",
        f'gibbs_random = torch.Generator({where}).manual_seed(stream("gibbs"))',
    )
    visible = "self.back(h)"
    if is_sampled and is_gaussian:
        visible = "with_noise(self.back(h)) if self.is_gaussian else drawn(self.back(h))"
    elif is_sampled:
        visible = "drawn(self.back(h))"
    learner = MACHINE + (SAMPLED_GAUSSIAN if is_sampled and is_gaussian else "")
    for name, text in {
        "what": "; v too, or they are\n    normal numbers about their mean, where `is_gaussian`."
        if is_gaussian else ", and so are v.",
        "argument": ", is_gaussian" if is_gaussian else "",
        "keep": "\n        self.is_gaussian = is_gaussian" if is_gaussian else "",
        "alone": GAUSSIAN_ALONE if is_gaussian else "alone = -(v * self.visible).sum(1)",
        "back": "v if self.is_gaussian else v.sigmoid()" if is_gaussian else "v.sigmoid()",
        "drawn": "" if is_sampled else " is its mean",
        "visible": visible,
    }.items():  # fmt: skip
        learner = learner.replace(f"{{{name}}}", text)
    rate = "PRETRAINING_RATE"
    if is_gaussian:
        rate = f"PRETRAINING_RATE * ({GAUSSIAN_SHARE!r} if is_first else 1.0)"
    optimizer = OPTIMIZERS.choose("momentum", momentum=MOMENTUM)
    made = "Machine(network[place], is_first)" if is_gaussian else "Machine(network[place])"
    return Way(constants, learner, made, optimizer, rate)


GAUSSIAN_ALONE = """alone = -(v * self.visible).sum(1)
        if self.is_gaussian:
            alone = 0.5 * (v - self.visible).square().sum(1)"""
