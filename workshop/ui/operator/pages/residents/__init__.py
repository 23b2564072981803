"""Parts of the page on involving residents."""
