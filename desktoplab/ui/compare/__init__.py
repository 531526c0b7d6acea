"""Runs beside each other: curves over steps, layers side by side, what differs in the settings."""
