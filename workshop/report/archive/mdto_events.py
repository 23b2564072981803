"""What happened to the account, as MDTO lists events; a decision only of the council's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.archive import mdto_terms as terms
from workshop.report.archive.elements import Node, local_moment, node, words
from workshop.texts import archive as told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.report.archive.source import ArchiveSource


def events(source: ArchiveSource, *, is_account: bool) -> Iterator[Node]:
    """In order of time: made, agreed by those present, adopted, sealed, exported."""
    status = source.data.status
    yield _event(told.CREATION, source.data.date)
    if is_account:
        yield _event(
            told.APPROVAL, local_moment(status.agreed_at), told.PRESENT_PEOPLE, told.AGREED
        )
        if status.council_date:
            creator, what = source.facts.creator, told.adopted(status)
            yield _event(told.APPROVAL, status.council_date, creator, what)
        yield _event(told.FREEZING, local_moment(source.sealed_at), told.APP, told.SEALED)
    yield _event(told.EXPORT, local_moment(source.made_at), told.APP, told.EXPORTED)


def _event(kind: str, at: str, actor: str = "", outcome: str = "") -> Node:
    made = node("event", terms.term("eventType", kind, told.EVENTS_LIST), words("eventTijd", at))
    if actor:
        made.append(terms.reference("eventVerantwoordelijkeActor", actor))
    if outcome:
        made.append(words("eventResultaat", outcome))
    return made
