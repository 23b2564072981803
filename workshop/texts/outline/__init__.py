"""What the report says itself, in Dutch: B1, neutral, third person. No word of the law too many."""
