"""What the windows say."""
