"""Lessons in the window: a panel beside the lab, the prediction before a run, pointing at plots."""
