"""What the command line says: only text, whatever somebody wrote into a name or a file."""

from __future__ import annotations

import re
import sys
from typing import Final

import click

# Controls but a new line and a tab: a terminal takes orders by them. Overrides of the reading
# direction make a name look like another one, and halves of characters cannot be written at all.
_ORDERS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def say(text: str, *, complaint: bool = False) -> None:
    """Print `text`; a complaint goes where errors go."""
    click.echo(
        _ORDERS.sub("\N{REPLACEMENT CHARACTER}", text), file=sys.stderr if complaint else None
    )
