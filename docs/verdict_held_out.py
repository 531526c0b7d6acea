"""The held-out networks: written down before any of them was run, and run once.

Other data than before, other widths, depths, seeds and optimizers; also convolutions, recurrent
layers, regressions, two-valued data, normalization and dropout. They are grouped by what was meant
to be wrong with them; what really was is found as for all others, whatever was meant.
"""

from __future__ import annotations

from verdict_nets import Net

SOUND = (
    Net("rings", "2 × 24 tanh", "xavier_normal", "adam 0.01"),
    Net("rings", "3 × 36 relu", "he_normal", "momentum 0.02", 60),
    Net("rings", "4 × 18 elu", "he_normal", "adam 0.005"),
    Net("rings", "1 × 48 relu", "he_uniform", "adam 0.02"),
    Net("rings", "6 × 28 relu", "he_normal", "adam 0.005", extra="batch_norm"),
    Net("rings", "12 × 28 tanh", "xavier_normal", "adam 0.002"),
    Net("rings", "8 × 20 selu", "lecun_normal", "nesterov 0.01"),
    Net("rings", "2 × 60 gelu", "he_normal", "adamw 0.01", extra="dropout 0.1"),
    Net("sensors", "1 × 70 relu", "he_normal", "adam 0.01", 20),
    Net("sensors", "2 × 30 tanh", "xavier_uniform", "nesterov 0.03", 30),
    Net("sensors", "3 × 40 leaky_relu", "he_normal", "sgd 0.1", 25),
    Net("sensors", "10 × 40 relu", "he_normal", "adam 0.001", 30, "skips, layer_norm"),
    Net("sensors", "2 × 40 relu", "he_normal", "rmsprop 0.003", 25, "dropout 0.2"),
    Net("sensors", "2 × 30 sigmoid", "xavier_normal", "adam 0.02", 30),
    Net("sensors", "4 × 24 silu", "he_normal", "nadam 0.005", 25, "layer_norm"),
    Net("sensors", "2 × 50 relu", "orthogonal", "adagrad 0.05", 30),
    Net("bars", "2 × 8 conv2d relu", "he_normal", "adam 0.005", 20),
    Net("bars", "3 × 6 conv2d relu", "he_normal", "momentum 0.02", 20, "batch_norm"),
    Net("bars", "1 × 10 conv2d tanh", "xavier_normal", "adam 0.01", 20),
    Net("bars", "2 × 8 conv2d elu", "he_normal", "rmsprop 0.002", 20, "dropout 0.2"),
    Net("bars", "2 × 40 relu", "he_normal", "adam 0.003", 20),
    Net("waves", "20 lstm", "xavier_normal", "adam 0.02", 30),
    Net("waves", "16 gru", "xavier_normal", "adam 0.02", 30),
    Net("waves", "24 simple_rnn", "xavier_normal", "adam 0.01", 30),
    Net("waves", "2 × 32 relu", "he_normal", "adam 0.01", 20),
    Net("waves", "28 lstm", "xavier_normal", "rmsprop 0.005", 40),
    Net("friedman", "1 × 24 tanh", "xavier_normal", "adam 0.01", 40),
    Net("friedman", "2 × 16 relu", "he_normal", "sgd 0.02", 40),
    Net("friedman", "3 × 20 elu", "he_normal", "adam 0.003", 30),
    Net("friedman", "2 × 24 relu", "he_normal", "adam 0.01", 30, "dropout 0.1"),
    Net("saddle", "2 × 24 tanh", "xavier_normal", "adam 0.01"),
    Net("saddle", "3 × 32 relu", "he_normal", "momentum 0.01"),
    Net("saddle", "5 × 20 selu", "lecun_normal", "adam 0.005"),
    Net("saddle", "2 × 28 relu", "he_normal", "adam 0.01", extra="batch_norm"),
    Net("diabetes", "1 × 12 relu", "he_normal", "sgd 0.02", 30),
    Net("votes", "1 × 20 tanh", "xavier_normal", "adam 0.003", 25, "penalty"),
)
VANISHING = (
    Net("rings", "9 × 26 sigmoid", "xavier_normal", "sgd 0.2"),
    Net("sensors", "14 × 40 sigmoid", "xavier_uniform", "momentum 0.02", 25),
    Net("sensors", "8 × 30 tanh", "normal 0.01", "sgd 0.1", 25),
    Net("rings", "11 × 34 relu", "normal 0.03", "nesterov 0.02"),
    Net("bars", "6 × 5 conv2d relu", "normal 0.01", "sgd 0.05", 12),
    Net("friedman", "10 × 22 sigmoid", "lecun_normal", "sgd 0.05", 30),
    Net("saddle", "24 × 18 tanh", "torch_default", "sgd 0.05", 25),
    Net("votes", "13 × 30 gelu", "normal 0.02", "momentum 0.01", 25),
    Net("waves", "7 × 36 softplus", "normal 0.01", "sgd 0.05", 25),
    Net("sensors", "30 × 24 relu", "xavier_uniform", "sgd 0.02", 20),
)
EXPLODING = (
    Net("rings", "9 × 40 tanh", "normal 0.8", "sgd 0.01", 20),
    Net("sensors", "12 × 30 tanh", "normal 1", "momentum 0.003", 20),
    Net("sensors", "8 × 36 relu", "normal 0.8", "sgd 1e-6", 20),
    Net("rings", "14 × 44 leaky_relu", "normal 0.5", "sgd 0.001", 20),
    Net("bars", "6 × 8 conv2d relu", "normal 0.8", "sgd 0.001", 10),
    Net("friedman", "7 × 32 relu", "normal 0.7", "sgd 1e-4", 20),
    Net("saddle", "10 × 50 selu", "normal 0.6", "sgd 0.001", 20),
    Net("votes", "16 × 36 tanh", "normal 0.9", "sgd 0.01", 20),
    Net("sensors", "18 × 28 elu", "normal 0.6", "nesterov 1e-4", 20),
)
DIVERGED = (
    Net("friedman", "2 × 40 relu", "he_normal", "sgd 3", 20),
    Net("saddle", "3 × 30 relu", "he_normal", "momentum 1", 20),
    Net("diabetes", "2 × 24 leaky_relu", "he_normal", "sgd 5", 20),
    Net("sensors_mixed", "3 × 40 relu", "he_normal", "sgd 0.5", 20, "raw"),
    Net("rings", "6 × 40 selu", "lecun_normal", "sgd 100", 20),
    Net("sensors", "4 × 50 elu", "he_normal", "nesterov 20", 20),
    Net("bars", "4 × 8 conv2d leaky_relu", "he_normal", "sgd 30", 10),
    Net("friedman", "12 × 30 relu", "he_normal", "momentum 0.5", 20),
)
SATURATED = (
    Net("rings", "2 × 30 tanh", "normal 6", "sgd 0.001", 15),
    Net("sensors", "2 × 36 tanh", "normal 3", "sgd 0.001", 15),
    Net("sensors", "3 × 24 sigmoid", "normal 8", "sgd 0.002", 15),
    Net("votes", "1 × 40 tanh", "normal 4", "sgd 5e-4", 15),
    Net("bars", "2 × 6 conv2d tanh", "normal 3", "sgd 1e-4", 10),
    Net("friedman", "2 × 30 tanh", "normal 4", "sgd 1e-4", 20),
    Net("sensors_mixed", "2 × 28 tanh", "xavier_normal", "sgd 0.02", 20, "raw"),
    Net("waves", "2 × 32 sigmoid", "normal 10", "sgd 0.001", 15),
    Net("saddle", "3 × 26 tanh", "normal 5", "sgd 1e-4", 15),
)
DEAD = (
    Net("rings", "2 × 30 relu", "he_normal", "sgd 0.05", 20, "bias −8"),
    Net("sensors", "3 × 36 relu", "he_normal", "momentum 0.01", 20, "bias −8"),
    Net("bars", "2 × 6 conv2d relu", "he_normal", "sgd 0.02", 10, "bias −8"),
    Net("friedman", "1 × 40 relu", "he_normal", "sgd 0.02", 20, "bias −12"),
    Net("saddle", "4 × 20 relu", "he_normal", "adam 1e-4", 15, "bias −6"),
    Net("votes", "2 × 26 relu", "he_normal", "nesterov 0.01", 20, "bias −9"),
    Net("sensors", "2 × 30 relu", "he_normal", "sgd 20", 20),
    Net("waves", "2 × 40 relu", "he_normal", "adam 2", 20),
)
SYMMETRIC = (
    Net("rings", "2 × 30 tanh", "constant", "adam 0.01", 25),
    Net("sensors", "1 × 40 relu", "constant", "sgd 0.05", 25),
    Net("sensors", "3 × 24 sigmoid", "constant", "momentum 0.05", 25),
    Net("bars", "2 × 6 conv2d relu", "constant", "sgd 0.05", 12),
    Net("friedman", "2 × 20 tanh", "zeros", "sgd 0.05", 25),
    Net("saddle", "2 × 28 elu", "constant", "adam 0.005", 25),
    Net("votes", "1 × 30 sigmoid", "zeros", "adam 0.01", 25),
    Net("waves", "2 × 24 relu", "constant", "rmsprop 0.005", 20),
)
TOO_HIGH = (
    Net("rings", "3 × 30 relu", "he_normal", "adam 1"),
    Net("rings", "2 × 40 tanh", "xavier_normal", "momentum 3"),
    Net("sensors", "2 × 40 tanh", "xavier_normal", "sgd 15", 25),
    Net("sensors", "3 × 30 relu", "he_normal", "rmsprop 0.5", 25),
    Net("votes", "2 × 30 relu", "he_normal", "nadam 1", 25),
    Net("bars", "2 × 8 conv2d relu", "he_normal", "adam 0.5", 12),
    Net("waves", "20 lstm", "xavier_normal", "adam 2", 20),
    Net("friedman", "2 × 24 tanh", "xavier_normal", "adam 1", 25),
    Net("saddle", "3 × 28 elu", "he_normal", "rmsprop 0.3", 25),
    Net("rings", "8 × 30 relu", "he_normal", "sgd 2", 25, "batch_norm"),
)
TOO_LOW = (
    Net("rings", "2 × 30 relu", "he_normal", "adam 1e-6"),
    Net("rings", "3 × 24 tanh", "xavier_normal", "sgd 1e-4"),
    Net("sensors", "2 × 40 relu", "he_normal", "momentum 1e-5", 25),
    Net("sensors", "1 × 50 tanh", "xavier_normal", "sgd 0.001", 25),
    Net("bars", "2 × 8 conv2d relu", "he_normal", "sgd 1e-5", 12),
    Net("waves", "20 lstm", "xavier_normal", "adam 1e-5", 20),
    Net("friedman", "2 × 24 relu", "he_normal", "rmsprop 1e-6", 25),
    Net("saddle", "3 × 20 elu", "he_normal", "adagrad 1e-4", 25),
    Net("votes", "2 × 30 relu", "he_normal", "nadam 1e-6", 25),
    Net("saddle", "2 × 30 tanh", "xavier_normal", "sgd 5e-4", 30),
)
OVERFITTED = (
    Net("sensors", "2 × 120 relu", "he_normal", "adam 0.01", 60, "noisy"),
    Net("rings", "3 × 90 relu", "he_normal", "adam 0.01", 80, "noisy"),
    Net("votes", "2 × 80 tanh", "xavier_normal", "adam 0.005", 60, "few"),
    Net("votes", "1 × 150 relu", "he_normal", "momentum 0.05", 80, "few"),
    Net("bars", "2 × 80 relu", "he_normal", "adam 0.003", 50, "noisy"),
    Net("friedman", "2 × 100 relu", "he_normal", "adam 0.01", 80, "few"),
    Net("diabetes", "2 × 80 relu", "he_normal", "adam 0.01", 60, "few"),
    Net("waves", "40 lstm", "xavier_normal", "adam 0.02", 50, "noisy"),
    Net("saddle", "3 × 80 relu", "he_normal", "adam 0.01", 60, "noisy"),
    Net("bars", "2 × 10 conv2d relu", "he_normal", "adam 0.01", 40, "noisy"),
)
UNDERTRAINED = (
    Net("rings", "2 × 30 tanh", "xavier_normal", "sgd 0.03", 25),
    Net("rings", "3 × 24 relu", "he_normal", "adam 0.001", 12),
    Net("sensors", "2 × 40 relu", "he_normal", "sgd 0.02", 10),
    Net("sensors", "3 × 30 tanh", "xavier_normal", "adam 5e-4", 10),
    Net("bars", "2 × 8 conv2d relu", "he_normal", "sgd 0.005", 10),
    Net("bars", "2 × 40 relu", "he_normal", "adam 2e-4", 10),
    Net("waves", "20 lstm", "xavier_normal", "adam 0.002", 12),
    Net("waves", "24 gru", "xavier_normal", "adam 0.002", 10),
    Net("friedman", "2 × 30 tanh", "xavier_normal", "sgd 0.005", 8),
    Net("saddle", "2 × 30 relu", "he_normal", "sgd 0.005", 15),
    Net("saddle", "3 × 24 tanh", "xavier_normal", "adam 0.001", 15),
)
RAW = (
    Net("sensors_afar", "2 × 40 tanh", "xavier_normal", "sgd 0.1", 30, "raw"),
    Net("sensors_afar", "2 × 30 relu", "he_normal", "momentum 0.02", 30, "raw"),
    Net("sensors_afar", "1 × 40 sigmoid", "xavier_normal", "sgd 0.2", 30, "raw"),
    Net("sensors_mixed", "2 × 36 sigmoid", "xavier_normal", "adam 0.003", 30, "raw"),
    Net("sensors_mixed", "1 × 50 tanh", "xavier_normal", "momentum 0.02", 30, "raw"),
    Net("sensors_tiny", "2 × 36 relu", "he_normal", "sgd 0.1", 30, "raw"),
    Net("sensors_tiny", "2 × 36 tanh", "xavier_normal", "adam 0.001", 20, "raw"),
    Net("saddle_afar", "2 × 30 tanh", "xavier_normal", "sgd 0.02", 30, "raw"),
    Net("saddle_afar", "2 × 30 relu", "he_normal", "adam 0.003", 30, "raw"),
    Net("friedman", "2 × 24 tanh", "xavier_normal", "sgd 0.02", 30, "raw"),
    Net("sensors_near", "2 × 32 tanh", "xavier_normal", "sgd 0.05", 30, "raw"),
    Net("sensors_near", "2 × 32 relu", "he_normal", "momentum 0.03", 30, "raw"),
)
MEANT: dict[str, tuple[Net, ...]] = {
    "sound": SOUND, "vanishing": VANISHING, "exploding": EXPLODING, "diverged": DIVERGED,
    "saturated": SATURATED, "dead": DEAD, "symmetric": SYMMETRIC, "rate_too_high": TOO_HIGH,
    "rate_too_low": TOO_LOW, "overfitting": OVERFITTED, "undertrained": UNDERTRAINED,
    "not_standardized": RAW,
}  # fmt: skip
