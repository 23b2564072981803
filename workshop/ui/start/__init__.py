"""The start window: what an evening is made, opened or rehearsed with."""
