"""A folder of snapshots as one table: what a class handed in. No Qt, no torch."""
