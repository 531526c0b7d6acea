"""The command line: the same engine without a window, and the way into the window."""

from desktoplab.cli.command import main

__all__ = ["main"]
