"""Docks and dialogs around the network and the plots."""
