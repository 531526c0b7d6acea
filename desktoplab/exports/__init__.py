"""Runs and experiments in the forms that others read: scripts, tables, reports. No Qt.

What there is stands in `kinds`; torch is imported only where a form needs it, inside functions.
"""
