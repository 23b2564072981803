"""Evenings laid beside each other, before an evening: choosing them, and what they give."""
