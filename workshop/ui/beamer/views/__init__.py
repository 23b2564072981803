"""A module for each view of the beamer: `draw`, and `count` where there may be pages."""
