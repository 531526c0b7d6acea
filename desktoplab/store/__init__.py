"""Runs and experiments on disk: snapshots, safe writing. No Qt."""
