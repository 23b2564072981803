"""The window in which a griffier makes a programme."""
