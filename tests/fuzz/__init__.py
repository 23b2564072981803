"""Hostile input for everything that the program reads: `python -m tests.fuzz` (docs/fuzzing.md)."""
