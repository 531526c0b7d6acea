"""The initialization map: which start weights keep signal and error alive, at which depth."""
