"""Going back to a backup of an evening."""
