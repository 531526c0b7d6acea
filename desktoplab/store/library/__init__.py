"""The library: every run on this machine, recorded while it trains. SQLite; no Qt, no threads."""

from desktoplab.store.library.cleaning import Size
from desktoplab.store.library.library import FILE, Library
from desktoplab.store.library.rows import Finding, RunRow, State, matches
from desktoplab.store.library.schema import LibraryError

__all__ = ["FILE", "Finding", "Library", "LibraryError", "RunRow", "Size", "State", "matches"]
