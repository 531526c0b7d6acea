"""Measures the lab against other ways to train the same networks. `python -m benchmarks`."""
