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
    from collections.abc import Iterator

    from workshop.pictures.report_data import AccountStatus, ReportData, SealedVersion
    from workshop.report.outline.blocks import Block

_GROUP: Final = 4


def seal(data: ReportData, certificate: str) -> Iterator[Block]:
    """All about who stands for this text; `certificate` as in `outline`."""
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
    yield from _fingerprints(status, certificate)


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
    opened = [(version, at, words.opened_again(reason)) for version, at, reason in status.reopened]
    rows = tuple(
        (str(version), dutch_moment(at), what)
        for version, at, what in sorted([*sealed, *opened], key=lambda row: row[1])
    )
    yield Table((headings.VERSION, headings.WHEN, headings.WHAT), rows)
    if any(each.council_date for each in status.earlier) and status.kind != "adopted":
        yield Paragraph(words.STILL_HOLDS)


def _standing(sealed: SealedVersion) -> str:
    groups = " ".join(groups_of_four(sealed.fingerprint))
    adopted = words.adopted_version(sealed.council_date, sealed.item, changed=sealed.changed)
    return f"{adopted if sealed.council_date else words.AGREED_VERSION} {words.known_by(groups)}"


def _fingerprints(status: AccountStatus, certificate: str) -> Iterator[Block]:
    yield Heading(2, headings.FINGERPRINTS, "vingerafdruk")
    if not status.fingerprint:
        yield Gap(words.NO_FINGERPRINT)
        return
    yield Fingerprint(words.version_fingerprint(status.version), groups_of_four(status.fingerprint))
    if certificate:
        yield Fingerprint(words.SEAL_FINGERPRINT, groups_of_four(certificate))
        yield Note(words.SEAL_MEANS)
    else:
        yield Note(words.COPY)


def groups_of_four(digits: str) -> tuple[str, ...]:
    """Hexadecimal digits in capitals, four at a time."""
    capitals = digits.upper()
    return tuple(capitals[at : at + _GROUP] for at in range(0, len(capitals), _GROUP))
