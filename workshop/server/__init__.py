"""Tablets: the page they get, what they ask, and what they are told, over the room's own Wi-Fi.

The contract with the page is `docs/tablet-protocol.md`. This room decides nothing about the
evening: it turns requests into commands for the owner, and pictures into JSON.
"""
