"""Building and training networks with torch. No Qt, no threads, no files."""
