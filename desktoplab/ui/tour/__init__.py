"""A short tour of the window: a bubble that points at one part after the other."""
