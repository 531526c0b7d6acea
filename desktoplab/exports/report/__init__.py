"""A report of a run as one page of HTML, made to be handed in and printed. No Qt, no network."""
