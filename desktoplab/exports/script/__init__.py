"""An experiment as a script of plain PyTorch, for people to read. Text only: torch is not needed.

Each part of an experiment has its lines in a table here; what has none is refused with a sentence.
"""
