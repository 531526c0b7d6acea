"""Lessons as data: reading them, their expressions, what they measure, and how far one has come."""
