"""Parts of the page on which the house rules are chosen."""
