"""What checking a sealed report found, in the same words for the windows and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.console import grouped
from workshop.texts.dates import dutch_date
from workshop.texts.outline import front

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workshop.domain.verified import KnownSeal, SealedAs, SealVerified, Verified

UNCHANGED_KNOWN: Final = "Onveranderd. Het zegel is bekend."
UNCHANGED_UNKNOWN: Final = (
    "Onveranderd sinds het verzegelen, maar dit zegel is hier niet bekend."
    " Vergelijk deze vingerafdruk van het zegel met die op het papier van de griffie:"
)
UNCHANGED_OUTSIDE: Final = (
    "Onveranderd sinds het verzegelen, maar het certificaat van dit zegel gold toen niet."
    " Vergelijk deze vingerafdruk van het zegel met die op het papier van de griffie:"
)
UNCHANGED_SOME_UNKNOWN: Final = (
    "Onveranderd sinds het verzegelen, maar niet elk zegel is hier bekend."
    " Vergelijk de vingerafdrukken met die op het papier van de griffie:"
)
CHANGED: Final[Mapping[str, str]] = {
    "not_a_pdf": "Dit is geen pdf. Kies het verslag zelf.",
    "no_seal": "Dit verslag heeft geen zegel. Het is een concept, of het zegel is weggehaald.",
    "damaged": "Veranderd of beschadigd: de inhoud past niet meer bij het zegel.",
    "extra_revision": "Veranderd: na het verzegelen is er iets aan toegevoegd.",
    "several_seals": "Veranderd: er zit een zegel te veel in. Vraag het verslag opnieuw op.",
    "seal_missing": "Veranderd: er is een zegel weggehaald. Vraag het verslag opnieuw op.",
}
NOT_OF_FILE: Final = "Let op: dit verslag hoort niet bij deze avond."
_NOT_KNOWN: Final = "niet bekend"
_OUTSIDE: Final = "het certificaat gold toen niet"
KNOWN_BY: Final[Mapping[str, str]] = {
    "cert": "Het past bij het certificaat dat je opgaf.",
    "profile": "Het is het zegel van deze laptop.",
    "file": "Het is het zegel dat in de avond staat. Dat zegt alleen dat die twee bij elkaar"
    " horen.",
}
"""Why a seal is known."""
_WHENCE: Final[Mapping[str, str]] = {
    "cert": "certificaat dat je opgaf",
    "profile": "van deze laptop",
    "file": "in de avond",
}
KNOWN_HERE: Final = "Hier bekende zegels"
NONE_KNOWN: Final = "Op deze laptop is nog geen zegel bekend."


def told(found: Verified) -> list[str]:
    """The outcome, what it rests on, and whether the report belongs to the evening."""
    if found.reason:
        return [CHANGED[found.reason]]
    if len(found.seals) == 1:
        lines = [outcome(found), *_only_seal(found.seals[0])]
    else:
        lines = [outcome(found), *_seals(found.seals)]
    return [*lines, *belonging(found)]


def outcome(found: Verified) -> str:
    """One of the three, in a sentence."""
    if found.reason:
        return CHANGED[found.reason]
    if len(found.seals) > 1:
        number = len(found.seals)
        which = "Beide" if number == 2 else f"Alle {number}"  # noqa: PLR2004 the word for it
        known = f"Onveranderd. {which} zegels zijn bekend."
        return known if found.is_known else UNCHANGED_SOME_UNKNOWN
    if found.is_known:
        return UNCHANGED_KNOWN
    return UNCHANGED_OUTSIDE if found.seals[0].is_outside_dates else UNCHANGED_UNKNOWN


def _only_seal(seal: SealVerified) -> Iterator[str]:
    if not seal.known_by:
        yield grouped(seal.fingerprint)
        return
    yield KNOWN_BY[seal.known_by]
    yield from expired(seal)


def _seals(seals: tuple[SealVerified, ...]) -> Iterator[str]:
    for number, seal in enumerate(seals, 1):
        yield seal_line(seal, number, len(seals))
        if not seal.known_by:
            yield grouped(seal.fingerprint)
        yield from expired(seal)


def seal_line(seal: SealVerified, number: int, seals: int) -> str:
    """Whose a seal is and whether it is known; of how many it is one."""
    name = f"Zegel {number} van {seals}, {seal.signer}" if seals > 1 else f"Zegel: {seal.signer}"
    if seal.known_by:
        return f"{name}. {KNOWN_BY[seal.known_by]}"
    return f"{name}: {_OUTSIDE if seal.is_outside_dates else _NOT_KNOWN}."


def expired(seal: SealVerified) -> Iterator[str]:
    """A certificate that held when it sealed and does not any more proves as much as before."""
    if seal.expired_on and not seal.is_outside_dates:
        date = dutch_date(seal.expired_on[:10])
        yield f"Het certificaat gold bij het verzegelen. Het is verlopen op {date}."


def belonging(found: Verified) -> Iterator[str]:
    """Whether it is a report of the evening that was given, and the newest of it."""
    if found.sealed_as is not None:
        yield f"Dit verslag hoort bij deze avond ({_as(found.sealed_as)})."
    elif found.is_of_file is False and not found.reason:
        yield NOT_OF_FILE
    if found.later is not None:
        yield f"Let op: er is een later verslag van deze avond ({_as(found.later)})."


def _as(sealed: SealedAs) -> str:
    if not sealed.is_adopted:
        return f"versie {sealed.version}"
    status = front.adopted(sealed.version, changed=sealed.is_changed)
    how, _, version = status.rpartition(", ")
    return f"{version}, {how[0].lower()}{how[1:]}"


def known_line(known: KnownSeal) -> str:
    """A certificate to compare with, in short."""
    return f"{known.signer}, {_WHENCE[known.source]}: {grouped(known.fingerprint[:16])} …"
