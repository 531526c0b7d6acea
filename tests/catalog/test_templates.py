"""Every template keeps its promise when it is trained: it learns, or fails as it says."""

from __future__ import annotations

import pytest

from desktoplab.engine.history import History, history_of
from desktoplab.engine.train import train
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import INITIALIZERS, OPTIMIZERS, PENALTIES, PRESETS, PROCEDURES
from desktoplab.spec.tuning import from_scratch

pytestmark = pytest.mark.slow

LEARNS = {
    "digits": 0.94, "relu_he": 0.90, "residual": 0.94, "xor": 0.99, "spiral": 0.97,
    "sigmoid_batch_norm": 0.92, "sigmoid_skips": 0.94, "perceptron_and": 0.99, "cnn": 0.96,
    "rnn": 0.94, "lstm": 0.99, "pretrained_rbms": 0.9,
    "pretrained_autoencoders": 0.84, "pretrained_20": 0.65,
}  # fmt: skip
"""Least validation accuracy that the template promises."""

GUESSES = {"deep_sigmoid": 0.15, "rnn_forgets": 0.35, "perceptron_xor": 0.78,
           "few_labels_sigmoid": 0.15}  # fmt: skip
"""Greatest validation accuracy of what cannot work: guessing, or three of four corners."""

CONTESTS = (
    "gan_ring", "gan_moons", "gan_grid", "gan_digits", "gan_collapse", "gan_vanishing",
)  # fmt: skip
"""Their promises are in `test_templates_gan`."""

AUTOENCODERS = ("autoencoder_code", "autoencoder_linear", "autoencoder_denoising")
"""Theirs are in `test_templates_autoencoders`."""

CURED = ("overfitting_dropout", "overfitting_l1", "overfitting_l2", "overfitting_early_stopping")
TUNED = {"fine_tuned_digits", "fine_tuned_shuffled"}
SEPARATELY = {"selu_100", "diabetes", "overfitting", *CURED, *TUNED, *CONTESTS, *AUTOENCODERS}


def run(experiment: Experiment) -> History:
    history = history_of(train(experiment, device="cpu", probes=()))
    assert history.ended is not None
    assert history.ended.divergence is None
    return history


def template(name: str) -> Experiment:
    experiment = PRESETS.make(PRESETS.choose(name))
    assert isinstance(experiment, Experiment)
    return experiment


def last(history: History, key: str) -> float:
    return float(history.series(key)[1][-1])


@pytest.fixture(scope="module")
def overfitted() -> History:
    return run(template("overfitting"))


def test_every_template_has_a_promise_that_is_tested():
    assert {*LEARNS, *GUESSES, *SEPARATELY} == set(PRESETS)


@pytest.mark.parametrize("name", LEARNS)
def test_a_template_that_learns(name):
    assert last(run(template(name)), "validation_accuracy") >= LEARNS[name]


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_twenty_pretrained_layers_learn_where_adam_alone_guesses(seed):
    experiment = edits.change_training(template("pretrained_20"), "seed", seed)
    assert last(run(experiment), "validation_accuracy") >= LEARNS["pretrained_20"]
    adam = OPTIMIZERS.choose("adam", learning_rate=0.003)
    plain = edits.change_training(experiment, "procedure", PROCEDURES.choose("supervised"))
    for optimizer in (experiment.training.optimizer, adam):
        guessing = run(edits.change_training(plain, "optimizer", optimizer))
        assert last(guessing, "validation_accuracy") <= 0.15


@pytest.mark.parametrize("seed", [1, 2])
def test_pretraining_lifts_few_labels_from_guessing_with_every_seed(seed):
    for name in ("few_labels_sigmoid", "pretrained_rbms", "pretrained_autoencoders"):
        experiment = edits.change_training(template(name), "seed", seed)
        found = last(run(experiment), "validation_accuracy")
        assert found <= GUESSES[name] if name in GUESSES else found >= LEARNS[name]


@pytest.mark.parametrize("name", GUESSES)
def test_a_template_that_fails_as_it_says(name):
    assert last(run(template(name)), "validation_accuracy") <= GUESSES[name]


@pytest.mark.parametrize(
    ("start", "least", "most"), [("lecun_normal", 0.4, 1.0), ("torch_default", 0.0, 0.2)]
)
def test_a_hundred_selu_layers_learn_with_lecun_and_guess_without(start, least, most):
    experiment = edits.change_training(template("selu_100"), "epochs", 10)
    experiment = edits.initialize_all(experiment, INITIALIZERS.choose(start))
    found = last(run(experiment), "validation_accuracy")
    assert least < found < most


def test_the_regression_comes_to_an_r2_of_about_a_half():
    assert 0.35 < last(run(template("diabetes")), "validation_r2") < 0.65


def test_the_large_network_learns_noise_by_heart(overfitted):
    assert last(overfitted, "train_accuracy") > 0.99
    assert last(overfitted, "validation_accuracy") < 0.75
    losses = overfitted.series("validation_loss")[1]
    assert 0 < losses.argmin() < 25
    assert losses[-1] > 1.2 * losses.min()


@pytest.mark.parametrize("name", CURED)
def test_a_cure_of_overfitting_helps_where_it_counts(name, overfitted):
    cured = run(template(name))
    assert last(cured, "train_accuracy") < 0.95
    gain = last(cured, "validation_accuracy") - last(overfitted, "validation_accuracy")
    assert gain > 0.08
    assert last(cured, "validation_loss") < 0.75 * last(overfitted, "validation_loss")


def test_l1_leaves_exact_zeros_and_l2_does_not():
    def zeros(experiment: Experiment) -> float:
        weights = run(experiment).weights
        assert weights is not None
        matrices = [w for w in weights.values() if w.ndim == 2]
        return sum((w == 0).sum() for w in matrices) / sum(w.size for w in matrices)

    assert zeros(template("overfitting_l1")) > 0.5
    assert zeros(template("overfitting_l2")) < 0.001


def test_a_weaker_penalty_leaves_more_of_the_noise_in():
    strong = template("overfitting_l2")
    weak = edits.change_training(strong, "penalty", PENALTIES.choose("l2", strength=0.0001))
    assert last(run(weak), "train_accuracy") > last(run(strong), "train_accuracy") + 0.05


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_fine_tuning_helps_on_digits_by_other_hands(seed):
    tuned = edits.change_training(template("fine_tuned_digits"), "seed", seed)
    history, scratch = run(tuned), run(from_scratch(tuned))
    assert history.points[0].values["validation_accuracy"] > 0.88
    assert last(history, "validation_accuracy") > 0.9
    assert last(scratch, "validation_accuracy") < 0.85


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_old_layers_are_in_the_way_where_the_pixels_are_shuffled(seed):
    misled = edits.change_training(template("fine_tuned_shuffled"), "seed", seed)
    scratch = last(run(from_scratch(misled)), "validation_accuracy")
    assert last(run(misled), "validation_accuracy") < scratch - 0.08
