"""The owner of the evening: one thread that decides, writes, and shows the same to all."""
