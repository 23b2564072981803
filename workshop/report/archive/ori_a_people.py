"""Who was there, from when to when, and for which political group; never what they answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.settings import Presence
from workshop.report.archive.elements import Node, moment, node, words, words_if
from workshop.report.archive.ori_a_terms import municipality, term
from workshop.texts import archive as told
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.report_data import Attendee
    from workshop.report.archive.source import ArchiveSource

Span = tuple[str, str]
"""(from, to), UTC; empty where the list does not say."""
_ALL_EVENING: Final[Span] = ("", "")


def spans(attendee: Attendee) -> tuple[Span, ...]:
    """When somebody was there; none for who never came. Without any note somebody was there."""
    if not attendee.records:
        return (_ALL_EVENING,)
    found: list[Span] = []
    came: str | None = None
    for at, presence in attendee.records:
        is_here = presence is Presence.PRESENT
        if is_here and came is None:
            came = at
        elif not is_here and came is not None:
            found.append((came, at))
            came = None
        elif presence is Presence.LEFT and not found:
            found.append(("", at))
    if came is not None:
        found.append((came, ""))
    return tuple(found)


def groups(source: ArchiveSource) -> Iterator[Node]:
    """The political groups of those who are named."""
    for number, name in enumerate(_groups(source), start=1):
        yield node(
            "fractie",
            words("ID", f"fractie-{number}"),
            words("naam", name),
            municipality(source),
        )


def _groups(source: ArchiveSource) -> list[str]:
    people = source.data.attendance.attendees
    return sorted({_group(each) for each in people if _group(each) and _is_member(source, each)})


def _group(attendee: Attendee) -> str:
    """Empty as well where it was erased: that names no political group."""
    return "" if attendee.group in promises.MARKS else attendee.group


def _is_member(source: ArchiveSource, attendee: Attendee) -> bool:
    return attendee.role in source.member_roles


def absent(source: ArchiveSource) -> Iterator[Node]:
    """Who was expected and never came."""
    for number, attendee in enumerate(source.data.attendance.attendees, start=1):
        if not spans(attendee):
            yield _person("persoonBuitenVergadering", source, attendee, f"persoon-{number}")


def present(source: ArchiveSource, gathering: str) -> Iterator[Node]:
    """Who was there, once for each time: the standard has one beginning and one end each."""
    for number, attendee in enumerate(source.data.attendance.attendees, start=1):
        for again, span in enumerate(spans(attendee), start=1):
            id = f"persoon-{number}" if again == 1 else f"persoon-{number}-{again}"
            yield _present(source, attendee, id, span, gathering)
    yield from _leading(source, gathering)


def _present(
    source: ArchiveSource, attendee: Attendee, id: str, span: Span, gathering: str
) -> Node:
    is_guest = _group(attendee) and not _is_member(source, attendee)
    return node(
        "aanwezigeDeelnemer",
        term("rolnaam", attendee.role),
        words("organisatie", attendee.group) if is_guest else None,
        moment("aanvangAanwezigheid", span[0]),
        moment("eindeAanwezigheid", span[1]),
        node("neemtDeelAanVergadering", words("verwijzingID", gathering)),
        _person("isNatuurlijkPersoon", source, attendee, id),
    )


def _person(name: str, source: ArchiveSource, attendee: Attendee, id: str) -> Node:
    made = _named(name, id, attendee.name, attendee.role)
    if _group(attendee) and _is_member(source, attendee):
        number = _groups(source).index(attendee.group) + 1
        reference = node(
            "verwijzingFractie",
            words("verwijzingID", f"fractie-{number}"),
            words("verwijzingNaam", attendee.group),
        )
        made.append(node("isLidVanFractie", reference))
    return made


def _named(element: str, id: str, name: str, role: str) -> Node:
    """The list has one name each. Where its surname begins, nobody can guess: it is not split."""
    return node(
        element,
        words("ID", id),
        node("naam", words("achternaam", name), words_if("volledigeNaam", name)),
        term("functie", role),
    )


def _leading(source: ArchiveSource, gathering: str) -> Iterator[Node]:
    """Whom the title page names, unless the list has them already."""
    data = source.data
    known = {each.name for each in data.attendance.attendees}
    named = ((data.facilitator, told.FACILITATOR), (data.chair, told.CHAIR))
    for number, (name, role) in enumerate((*named, (data.clerk, told.CLERK)), start=1):
        if not name.strip() or name in known:
            continue
        known.add(name)
        yield node(
            "aanwezigeDeelnemer",
            term("rolnaam", role),
            node("neemtDeelAanVergadering", words("verwijzingID", gathering)),
            _named("isNatuurlijkPersoon", f"leiding-{number}", name, role),
        )
