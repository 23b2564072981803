"""What a dialogue evening is and what its rules allow: pure, standard library only."""
