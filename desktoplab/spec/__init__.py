"""Values that describe an experiment. Standard library only: no torch, no Qt, no files."""
