"""Dialoogavond: an offline app for dialogue evenings of municipal councils."""

__version__ = "0.1.0"
