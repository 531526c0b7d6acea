"""The first minutes: the start page over the lab, and what opens from it. Blocks no command."""
