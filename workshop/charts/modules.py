"""The modules of QR codes: what paper, beamer and window all draw from."""

from __future__ import annotations

from functools import lru_cache

Modules = tuple[bytes, ...]
"""Rows from above; a module is 1 if it is dark. Without the quiet zone."""


@lru_cache(64)
def qr_modules(text: str) -> Modules:
    """A QR code that says `text`, of middling error correction (15 %)."""
    import segno

    return tuple(bytes(row) for row in segno.make_qr(text, error="m").matrix)


@lru_cache(4)
def wifi_modules(name: str, password: str) -> Modules:
    """A QR code that joins the Wi-Fi of that name."""
    from segno import helpers

    made = helpers.make_wifi(ssid=name, password=password, security="WPA")
    return tuple(bytes(row) for row in made.matrix)
