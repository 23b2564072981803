"""Programmes and rehearsal material: read from `assets`, checked, and made into domain values."""
