"""Help: bundled pages of the user guide, and pages made from the tables. Opens no network."""
