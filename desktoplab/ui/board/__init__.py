"""The class board: a folder of snapshots as a table that can be sorted, and as a scatter."""
