"""Names as council information systems list them: `Achternaam, Voornaam`."""

from __future__ import annotations

from typing import Final

_PARTICLES: Final = frozenset((
    "aan", "bij", "d'", "da", "de", "del", "den", "der", "des", "di", "do", "dos", "du", "el",
    "het", "in", "l'", "la", "le", "les", "onder", "op", "over", "'s", "'t", "te", "ten", "ter",
    "tot", "uit", "van", "vanden", "vander", "vom", "von", "voor", "zu", "zum", "zur",
))  # fmt: skip
"""Dutch *tussenvoegsels* and what people in Dutch councils bring from elsewhere."""


def spoken_name(name: str) -> str | None:
    """`Berg, Jan van den` as people say it; None where the commas make no name.

    A name without a comma stays as it is. The *tussenvoegsel* may stand behind the first name,
    before or behind the family name, or between commas of its own.
    """
    parts = [part.strip() for part in name.split(",")]
    if not all(parts):
        return None
    match parts:
        case [whole]:
            return whole
        case [family, given]:
            return f"{given} {_particles_first(family)}"
        case [family, particles, given] if _are_particles(particles):
            return f"{given} {particles} {family}"
        case [family, given, particles] if _are_particles(particles):
            return f"{given} {particles} {family}"
        case _:
            return None


def _particles_first(family: str) -> str:
    """`Berg van den` in the order in which it is said."""
    words = family.split()
    start = len(words)
    while start and _are_particles(words[start - 1]):
        start -= 1
    # A family name of such words alone is a name all the same.
    return " ".join((*words[start:], *words[:start])) if start else family


def _are_particles(text: str) -> bool:
    return all(word.casefold().replace("’", "'") in _PARTICLES for word in text.split())
