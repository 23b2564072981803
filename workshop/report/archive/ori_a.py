"""The gathering as ORI-A 1.0.1 wants it: agenda, people, groups and pieces.

Never a *stemming* or a *besluit*: the evening has none. That the council adopted the account later
is a decision of another gathering; MDTO tells of it (`mdto.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.settings import Publicity
from workshop.report.archive import ori_a_people as people
from workshop.report.archive.elements import (
    Node,
    document,
    local_moment,
    moment,
    node,
    words,
    words_if,
)
from workshop.report.archive.ori_a_terms import municipality, term
from workshop.texts import archive as told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.pictures.report_data import ReportData, StepReport
    from workshop.report.archive.pieces import Piece
    from workshop.report.archive.source import ArchiveSource

NAMESPACE: Final = "https://ori-a.nl"
SCHEMA: Final = "https://ori-a.nl/schema/ORI-A.xsd"
GATHERING: Final = "vergadering"


def ori_a(source: ArchiveSource, pieces: Sequence[Piece]) -> bytes:
    """The document; `pieces` are the account first, then what goes with it."""
    root = node("ORI-A", _gathering(source, pieces))
    root.extend(_items(source))
    root.extend(people.groups(source))
    root.extend(people.absent(source))
    root.extend(people.present(source, GATHERING))
    return document(root, NAMESPACE, SCHEMA)


# --- the gathering -------------------------------------------------------------------------


def _gathering(source: ArchiveSource, pieces: Sequence[Piece]) -> Node:
    data = source.data
    account, *rest = pieces
    made = node(
        "vergadering",
        words("ID", GATHERING),
        words("naam", told.name_of(data)),
        words("datum", data.date),
        moment("aanvang", data.began_at),
        moment("einde", _end(data)),
        term("type", told.GATHERING),
        words("toelichting", told.about(data)),
        node("georganiseerdDoorGremium", words("naam", source.facts.creator)),
        words_if("locatie", data.place),
        words("status", "Gehouden"),
        municipality(source),
        _piece("isGenotuleerdIn", account),
    )
    made.extend(_piece("heeftAlsBijlage", each) for each in rest)
    return made


def _end(data: ReportData) -> str:
    """The account is sealed at the end, or days later: then nobody noted when the evening ended."""
    ended = data.ended_at
    return ended if ended and local_moment(ended).startswith(data.date) else ""


def _piece(name: str, piece: Piece) -> Node:
    return node(
        name,
        term("informatieobjectType", piece.kind),
        node(
            "verwijzingInformatieobject",
            words("verwijzingID", piece.id),
            words("verwijzingNaam", piece.name),
        ),
    )


# --- the agenda ----------------------------------------------------------------------------


def _items(source: ArchiveSource) -> Iterator[Node]:
    data = source.data
    steps = [each for programme in data.programmes for each in programme.steps]
    for number, step in enumerate(steps, start=1):
        yield _item(data, number, step)
    if not steps:  # the standard wants one at least
        yield node("agendapunt", words("ID", "agendapunt-1"), words("naam", data.title))


def _item(data: ReportData, number: int, step: StepReport) -> Node:
    is_polled = any(each.joint is not None and each.joint.polls for each in step.questions)
    return node(
        "agendapunt",
        words("ID", f"agendapunt-{number}"),
        words("naam", step.title),
        words("volgnummer", str(number)),
        words_if("omschrijving", told.about_step(step.result, step.skipped, polled=is_polled)),
        moment("starttijd", step.visited_at),
        words("indicatieHamerstuk", "false"),
        words("indicatieBehandeld", _yes_no(bool(step.visited_at) and not step.skipped)),
        words("indicatieBesloten", _yes_no(data.publicity is Publicity.CLOSED)),
        node("wordtBehandeldTijdens", words("verwijzingID", GATHERING)),
    )


def _yes_no(is_so: bool) -> str:
    return "true" if is_so else "false"
