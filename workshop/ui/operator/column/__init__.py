"""The column at the right, always there: the beamer, the time, who answered."""
