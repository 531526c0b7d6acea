"""The network under construction: palette, canvas, cards, inspector."""
