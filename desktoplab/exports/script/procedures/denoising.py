"""A denoising autoencoder of one layer as a class of a script."""

from __future__ import annotations

from desktoplab.exports.script.procedures.way import Way
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.pretrained import hidden
from desktoplab.spec.tables import OPTIMIZERS

AUTOENCODER = '''
class Autoencoder(nn.Module):
    """A layer with what follows it, and a decoder that makes the layer's inputs of its codes."""

    def __init__(self, layers{argument}):
        super().__init__()
        self.layers = layers.eval()  # dropout and noise wait until all layers learn together
        linear = layers[0]
        self.decoder = nn.Parameter(torch.zeros_like(linear.weight[0])){keep}

    def forward(self, x):
        """How far x is from what is made of it{damaged}."""
        y = self.back({inputs})
        {loss}

    def back(self, x):
        """What is made of x{before}."""
        return F.linear(self.layers(x), {weight}, self.decoder)

    def told(self, x):
        """How well x comes back, on at most 2000 samples."""
        x = x[:2000]
        with torch.no_grad():
            y = self.back(x)
{answer}            wrong = (y - x).square().mean().item()
        return f"reconstruction {wrong:.9g}"
'''

MASKED = '''

def masked(x):
    """x with a share of its numbers at 0."""
    return x * (torch.rand(x.shape, generator=corruption_random, device=x.device) < KEPT)
'''

OWN_WEIGHTS = """
        weight = torch.empty(linear.in_features, linear.out_features)
        nn.init.normal_(weight, std=linear.out_features**-0.5, generator=pretraining_random)
        self.weight = nn.Parameter(weight{to})"""

SHARES_LOSS = """if self.is_shares:  # numbers from 0 to 1, given again by a sigmoid
            return F.binary_cross_entropy_with_logits(y, x)
        return F.mse_loss(y, x)"""

SHARES_ANSWER = """            if self.is_shares:
                y = y.sigmoid()
"""


def way_of_autoencoders(experiment: Experiment, device: str) -> Way:
    """Its constants, the class of an autoencoder, and its optimizer."""
    values = experiment.training.procedure.values
    where, to = (f'"{device}"', f'.to("{device}")') if device != "cpu" else ("", "")
    is_tied, noise = values["tied"], values["noise"]
    chain = hidden(experiment.network)
    shares = tuple(i for i, layer in enumerate(chain) if layer.after_sigmoid)
    constants = [
        f"PRETRAINING_EPOCHS = {values['epochs']}  # of each layer",
        f"PRETRAINING_RATE = {values['learning_rate']!r}",
    ]
    if noise:
        constants.append(f"KEPT = {1.0 - noise!r}  # of the numbers of a damaged input")
    is_usual = shares == tuple(range(1, len(chain)))
    if shares and not is_usual:
        constants.append(f"AFTER_SIGMOID = {shares!r}  # layers whose inputs are from 0 to 1")
    if noise:
        stream = f'torch.Generator({where}).manual_seed(stream("corruption"))'
        constants += ["", f"corruption_random = {stream}"]
    if not is_tied:
        constants += [
            *([] if noise else [""]),
            'pretraining_random = torch.Generator().manual_seed(stream("pretraining"))',
        ]
    learner = AUTOENCODER + (MASKED if noise else "")
    own = "" if is_tied else OWN_WEIGHTS.replace("{to}", to)
    keep = "\n        self.is_shares = is_shares" if shares else ""
    for name, text in {
        "argument": ", is_shares" if shares else "",
        "keep": own + keep,
        "damaged": " damaged" if noise else "",
        "inputs": "masked(x)" if noise else "x",
        "loss": SHARES_LOSS if shares else "return F.mse_loss(y, x)",
        "before": ", before the sigmoid where there is one" if shares else "",
        "weight": "self.layers[0].weight.t()" if is_tied else "self.weight",
        "answer": SHARES_ANSWER if shares else "",
    }.items():
        learner = learner.replace(f"{{{name}}}", text)
    layers = "network[place : places[places.index(place) + 1]]"
    made = f"Autoencoder({layers})"
    if shares:
        told = "not is_first" if is_usual else "places.index(place) in AFTER_SIGMOID"
        made = f"Autoencoder(\n            {layers}, {told}\n        )"
    return Way(tuple(constants), learner, made, OPTIMIZERS.choose("adam"), "PRETRAINING_RATE")
