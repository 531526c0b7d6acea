"""Ready-made autoencoders: digits through two numbers, with and without bends, and out of noise."""

from __future__ import annotations

from desktoplab.catalog.presets import dense
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Item, Network, layer
from desktoplab.spec.tables import OPTIMIZERS, PRESETS, PROCEDURES, PresetTraits

AUTOENCODERS = "Autoencoders"


@PRESETS.register(
    "autoencoder_code", "Digits through two numbers", group=AUTOENCODERS, traits=PresetTraits()
)
def autoencoder_code() -> Experiment:
    """Each digit has to pass through two numbers, and comes back: half of the variance does.

    Principal components of as many numbers keep a quarter. Look at the code: no label was seen,
    and yet most digits lie among their like.
    """
    code = dense(2, "xavier_normal")
    return _autoencoder((*_bent(64, 32), code, *_bent(32, 64)), 0.003)


@PRESETS.register(
    "autoencoder_linear", "Linear autoencoder, as PCA", group=AUTOENCODERS, traits=PresetTraits()
)
def autoencoder_linear() -> Experiment:
    """Without activations it finds the plane of the first two principal components, no more.

    Its R² is that of principal component analysis (Baldi, Hornik 1989); the two numbers of the code
    are any axes of that plane.
    """
    return _autoencoder((dense(2, "xavier_normal"),), 0.01)


@PRESETS.register(
    "autoencoder_denoising", "Digits out of noise", group=AUTOENCODERS, traits=PresetTraits()
)
def autoencoder_denoising() -> Experiment:
    """Learns to give digits again from pictures under noise as strong as the digits themselves.

    The noise is the first card. Four fifths of it are taken away from digits that the network has
    never seen: what looks like no digit is not given again (Vincent et al. 2008).
    """
    noise = layer("gaussian_noise", std=1.0)
    code = dense(32, "xavier_normal")
    return _autoencoder((noise, *_bent(128), code, *_bent(128)), 0.003)


def _bent(*units: int) -> Network:
    """Dense layers, each with a tanh."""
    found: list[Item] = []
    for count in units:
        found += [dense(count, "xavier_normal"), layer("tanh")]
    return tuple(found)


def _autoencoder(hidden: Network, rate: float) -> Experiment:
    """One mean and deviation for all pixels, so that R² weighs them as principal components do."""
    return Experiment(
        network=(*hidden, dense(64, "xavier_normal")),
        data=data(standardize="scalar"),
        training=training(
            procedure=PROCEDURES.choose("autoencoder"),
            loss="mse",
            epochs=60,
            optimizer=OPTIMIZERS.choose("adam", learning_rate=rate),
        ),
    )
