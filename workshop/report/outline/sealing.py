"""The page of agreement and seal: lines to sign, adoption, versions, fingerprints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.report.outline.blocks import (
    Fingerprint,
    Form,
    Gap,
    Heading,
    Note,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
from workshop.report.outline.walk import moment
from workshop.texts.dates import dutch_date, dutch_moment
from workshop.texts.outline import back as words
from workshop.texts.outline import headings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.pictures.changes import Change
    from workshop.pictures.report_data import AccountStatus, ReportData, SealedVersion
    from workshop.report.outline.blocks import Block, SealMark

_GROUP: Final = 4


def seal(data: ReportData, seals: Sequence[SealMark]) -> Iterator[Block]:
    """All about who stands for this text; `seals` as in `outline`."""
    status = data.status
    yield Heading(1, headings.SEAL, "zegel")
    yield Heading(2, headings.AGREED, "akkoord")
    if status.agreed_at:
        yield Paragraph(words.agreed(moment(status.agreed_at), status.place))
    else:
        yield Gap(words.NOT_AGREED_YET)
    yield Signatures(
        (
            Signature(words.CHAIR, status.chair or data.chair),
            Signature(words.CLERK, status.clerk or data.clerk),
        )
    )
    yield from _adoption(status)
    yield from _versions(status)
    yield from _fingerprints(status, seals)


def _adoption(status: AccountStatus) -> Iterator[Block]:
    yield Heading(2, headings.ADOPTED, "vastgesteld")
    yield Form(
        (
            (words.COUNCIL_MEETING, dutch_date(status.council_date)),
            (words.ITEM, status.item),
            (words.DECISION, status.decision),
        )
    )
    if status.kind != "adopted":
        yield Note(words.NOT_YET)
    elif status.changed:
        yield Paragraph(words.CHANGED)


def _versions(status: AccountStatus) -> Iterator[Block]:
    yield Heading(2, headings.VERSIONS, "versies")
    if not status.reopened:
        yield Paragraph(words.FIRST_VERSION)
        return
    sealed = [(each.version, each.agreed_at, _standing(each)) for each in status.earlier]
    changes = {each.version: each.changes for each in status.changes}
    opened = [
        (version, at, _opened_again(status, version, reason, changes.get(version)))
        for version, at, reason in status.reopened
    ]
    rows = tuple(
        (str(version), dutch_moment(at), what)
        for version, at, what in sorted([*sealed, *opened], key=lambda row: row[1])
    )
    yield Table((headings.VERSION, headings.WHEN, headings.WHAT), rows)
    if any(each.council_date for each in status.earlier) and status.kind != "adopted":
        yield Paragraph(words.STILL_HOLDS)


def _opened_again(
    status: AccountStatus, version: int, reason: str, changes: Sequence[Change] | None
) -> str:
    """Why, and what is otherwise since, where that is known; of a concept what is there so far."""
    said = words.opened_again(reason)
    is_concept = version == status.version and status.kind == "concept"
    if changes is None or (is_concept and not changes):
        return said
    since = words.changed_since(version - 1, [(each.area, each.step) for each in changes])
    return f"{said.removesuffix('.')}. {since}"


def _standing(sealed: SealedVersion) -> str:
    groups = " ".join(groups_of_four(sealed.fingerprint))
    adopted = words.adopted_version(sealed.council_date, sealed.item, changed=sealed.changed)
    return f"{adopted if sealed.council_date else words.AGREED_VERSION} {words.known_by(groups)}"


def _fingerprints(status: AccountStatus, seals: Sequence[SealMark]) -> Iterator[Block]:
    yield Heading(2, headings.FINGERPRINTS, "vingerafdruk")
    if not status.fingerprint:
        yield Gap(words.NO_FINGERPRINT)
        return
    yield Fingerprint(words.version_fingerprint(status.version), groups_of_four(status.fingerprint))
    for number, each in enumerate(seals, 1):
        label = words.seal_fingerprint(each.name, number, len(seals))
        yield Fingerprint(label, groups_of_four(each.fingerprint))
    yield Note(words.seals_mean(len(seals)) if seals else words.COPY)


def groups_of_four(digits: str) -> tuple[str, ...]:
    """Hexadecimal digits in capitals, four at a time."""
    capitals = digits.upper()
    return tuple(capitals[at : at + _GROUP] for at in range(0, len(capitals), _GROUP))
