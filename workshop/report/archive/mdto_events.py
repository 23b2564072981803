"""What happened to the account, as MDTO lists events; a decision only of the council's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.keeping import Kept
from workshop.report.archive import mdto_terms as terms
from workshop.report.archive.elements import Node, local_moment, node, words
from workshop.texts import archive as told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.report.archive.source import ArchiveSource


def events(
    source: ArchiveSource, *, is_account: bool = False, has_answers: bool = False
) -> Iterator[Node]:
    """Made, agreed by those present, adopted, sealed, own answers destroyed, exported.

    `has_answers`: it is about what the own answers were in.
    """
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
    for decision in source.data.keeping if has_answers else ():
        if decision.kept is not Kept.WHOLE:
            outcome = told.destroyed(decision)
            creator = source.facts.creator  # never who decided: no names in MDTO
            yield _event(told.CHANGE, local_moment(decision.at), creator, outcome)
    yield _event(told.EXPORT, local_moment(source.made_at), told.APP, told.EXPORTED)


def _event(kind: str, at: str, actor: str = "", outcome: str = "") -> Node:
    made = node("event", terms.term("eventType", kind, told.EVENTS_LIST), words("eventTijd", at))
    if actor:
        made.append(terms.reference("eventVerantwoordelijkeActor", actor))
    if outcome:
        made.append(words("eventResultaat", outcome))
    return made
