"""What is printed before an evening: a form per step to write on, and cards to join with."""
