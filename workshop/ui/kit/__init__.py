"""Small widgets that every window uses; none of them knows what an evening is."""
