"""What a teacher fixes, locks and hides for a class: a profile as a value, and how it is read."""
