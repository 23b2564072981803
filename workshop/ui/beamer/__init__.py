"""The beamer's window: calm, large, and never more than the room may see."""
