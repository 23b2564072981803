"""The *verklaring van vernietiging* as blocks: what, of which evening, why, by whom, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.outline.blocks import (
    Bullets,
    Facts,
    Fingerprint,
    Form,
    Heading,
    Note,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
from workshop.report.outline.keeping import decided
from workshop.report.outline.sealing import groups_of_four
from workshop.report.outline.walk import moment
from workshop.texts import statement as words
from workshop.texts.dates import dutch_date
from workshop.texts.outline import front

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.statement import StatementData
    from workshop.report.outline.blocks import Block


def statement(data: StatementData) -> Iterator[Block]:
    """All of it; `data` has at least one decision."""
    yield Heading(1, words.TITLE, "verklaring")
    if data.practice:
        yield Note(words.PRACTICE)
    yield Paragraph(words.declared(data.municipality, moment(data.decisions[-1].at)))
    yield from _evening(data)
    yield Heading(2, words.DECISION, "besluit")
    for each in data.decisions:
        yield from decided(each)
    yield from _gone(data)
    yield from _places(data)
    yield from _staying(data)
    yield from _signing(data)


def _evening(data: StatementData) -> Iterator[Block]:
    yield Heading(2, words.EVENING, "avond")
    yield Facts(
        (
            (words.MUNICIPALITY, data.municipality or front.NO_MUNICIPALITY),
            (words.NAME, data.title or front.NO_TITLE),
            (words.DATE, dutch_date(data.date)),
        )
    )


def _gone(data: StatementData) -> Iterator[Block]:
    yield Heading(2, words.WHAT, "wat")
    rows = tuple((words.KINDS[kind], str(number)) for kind, number in data.gone)
    yield Table((words.KIND, words.NUMBER), rows, numeric=(1,))
    yield Note(words.NO_WORDS)


def _places(data: StatementData) -> Iterator[Block]:
    yield Heading(2, words.HOW, "waar")
    yield Paragraph(words.HOW_DONE)
    yield Bullets(words.reached(data.reached))
    yield Heading(2, words.NOT_REACHED, "kopieen")
    if data.copies:
        yield Paragraph(words.NOT_REACHED_MEANS)
        rows = tuple((words.copy(each.kind), each.path) for each in data.copies)
        yield Table((words.KIND, words.WHERE), rows)
    else:
        yield Paragraph(words.NONE_KNOWN)
    yield Note(words.OTHERS)


def _staying(data: StatementData) -> Iterator[Block]:
    yield Heading(2, words.STAYS, "blijft")
    yield Bullets(words.staying([each.kept for each in data.decisions]))
    for each in data.versions:
        label = words.version(each.version, moment(each.agreed_at))
        yield Fingerprint(label, groups_of_four(each.fingerprint))
    yield Note(words.FINGERPRINT_MEANS)


def _signing(data: StatementData) -> Iterator[Block]:
    yield Heading(2, words.SIGN, "ondertekening")
    yield Form(((words.PLACE_AND_DATE, ""),))
    yield Signatures(
        (
            Signature(words.DECIDED_BY, data.decisions[-1].by),
            Signature(words.FOR_CREATOR, ""),
        )
    )
