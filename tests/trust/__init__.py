"""What the app survives and what it never tells: measured, not argued (docs/reliability.md)."""
