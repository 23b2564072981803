"""What a rule of the conversation says about speaking for one's political group."""

from __future__ import annotations

import re
from typing import Final

from workshop.domain.wording import same_name

# Rules are free text, in the words of the programmes and of griffiers.
_AS_PERSON: Final = re.compile(r"\bniet als (een )?fractie\b|\bniet namens (\w+ ){0,2}fractie\b")
_FOR_GROUP: Final = re.compile(r"(?<!\bniet )\bnamens (\w+ ){0,2}fractie\b")


def is_as_person(rule: str) -> bool:
    """Whether it asks people to speak for themselves: *als mens, niet als fractie*."""
    return _AS_PERSON.search(same_name(rule)) is not None


def is_for_group(rule: str) -> bool:
    """Whether it asks people to speak for their political group: *namens onze fractie*."""
    return _FOR_GROUP.search(same_name(rule)) is not None
