"""The choices that hold for a whole evening."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.domain.codec import Words

SMALL_GROUP: Final = 3
"""A political group is never shown alone with fewer answers than this."""
SUFFIX: Final = ".dialoog"
"""How the file of an evening ends."""


class Publicity(StrEnum):
    """*Openbaarheid* of the evening."""

    PUBLIC = "openbaar"
    INFORMAL = "informeel"
    """Without an audience; an agreement, no legal secrecy."""
    CLOSED = "besloten"
    """A closed council meeting in the sense of the Gemeentewet."""


class Attribution(StrEnum):
    """*Herleidbaarheid* of answers."""

    ANONYMOUS = "anoniem"
    GROUP = "fractie"
    NAME = "naam"


class Joining(StrEnum):
    """How people join on a tablet."""

    FREE = "vrij"
    """They choose their own name; in an anonymous evening they take a seat."""
    CARD = "kaart"
    """With the four characters on a card: their own, or in an anonymous evening an unnamed one."""


class Presence(StrEnum):
    """What the attendance list says of somebody from a moment on."""

    PRESENT = "aanwezig"
    LEFT = "vertrokken"
    ABSENT_WITH_NOTICE = "afwezig met bericht"
    ABSENT = "afwezig"


class ErasureCategory(StrEnum):
    """Why words were erased, as the destruction statement names it."""

    PERSONAL_DATA = "persoonsgegevens"
    SPECIAL_DATA = "bijzondere persoonsgegevens"
    REQUEST = "verzoek van de betrokkene"
    MISTAKE = "vergissing"
    SELECTION_LIST = "selectielijst"


LOST: Final = "beschadiging"
"""Stands where a category stands, of words that nobody erased: damage to the file took them."""


@dataclass(frozen=True)
class Role:
    """What a role may do; the label is the municipality's own word for it."""

    key: str
    label: Words
    answers: bool
    counts_as_council: bool
    named_in_report: bool


DEFAULT_ROLES: Final = (
    Role("raadslid", "raadslid", answers=True, counts_as_council=True, named_in_report=True),
    Role(
        "burgerraadslid",
        "burgerraadslid",
        answers=True,
        counts_as_council=False,
        named_in_report=True,
    ),
    Role("voorzitter", "voorzitter", answers=False, counts_as_council=False, named_in_report=True),
    Role("wethouder", "wethouder", answers=False, counts_as_council=False, named_in_report=True),
    Role("ambtenaar", "ambtenaar", answers=False, counts_as_council=False, named_in_report=False),
    Role("gast", "gast", answers=False, counts_as_council=False, named_in_report=True),
    Role("inwoner", "inwoner", answers=True, counts_as_council=False, named_in_report=False),
)
"""Only council members count as the council; a session may define them otherwise."""


@dataclass(frozen=True)
class Details:
    """What the title page says; the operator may change it until the account is sealed."""

    title: Words
    municipality: Words
    date: str
    """ISO 8601 date of the evening."""
    place: Words = ""
    theme: Words = ""
    facilitator: Words = ""
    clerk: Words = ""
    chair: Words = ""
    council_seats: int | None = None
    practice: bool = False
    """A rehearsal evening, visibly marked everywhere."""
    accent: str = ""
    """The municipality's colour, `#RRGGBB`; empty for the app's own."""
    logo: str = ""
    """The municipality's logo: a PNG in base64; empty for none."""
