"""Desktoplab: a desktop laboratory in which one sees neural networks learn."""

__version__ = "0.1.0"
