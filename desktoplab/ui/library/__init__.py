"""The library in the window: the table of runs, opening and resuming one, cleaning up."""
