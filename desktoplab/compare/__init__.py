"""Several runs beside each other: what can be drawn of them over steps and over layers. Pure."""
