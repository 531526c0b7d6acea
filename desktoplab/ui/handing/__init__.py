"""What is handed in and collected: exports of a run, and the way to the class board."""
