"""What became of own answers: in the report, and in the statement of destruction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.exports import samples
from tests.report.outline.reading import section, told
from workshop.domain.keeping import Gone, Kept
from workshop.domain.programme import Who
from workshop.pictures.copies import CopyPicture
from workshop.pictures.report_data import HoldLine, KeepingLine, QuestionReport, ReportData
from workshop.pictures.statement import Reached, StatementData, VersionPicture
from workshop.report.outline import outline
from workshop.report.outline.blocks import (
    Bullets,
    Facts,
    Fingerprint,
    Gap,
    Note,
    Paragraph,
    Table,
    TitleBlock,
)
from workshop.report.outline.statement import statement
from workshop.texts import statement as words
from workshop.texts.outline import back, harvest, keeping

AT = "2026-12-01T09:00:00.000+00:00"
DESTROYED = KeepingLine(Kept.DESTROYED, AT, "Gijs de Griffier", "B.2", "besluit 14")
NAMELESS = replace(DESTROYED, kept=Kept.NAMELESS)
HOLD = HoldLine("zaak 14", AT, "2026-12-02T09:00:00.000+00:00", "afgehandeld")


def destroyed(data: ReportData) -> ReportData:
    """The same after all own answers went."""

    def gone(question: QuestionReport) -> QuestionReport:
        is_own = question.who is Who.OWN and question.asked
        return replace(question, answers=(), destroyed=True) if is_own else question

    programmes = tuple(
        replace(
            programme,
            steps=tuple(
                replace(step, questions=tuple(map(gone, step.questions)))
                for step in programme.steps
            ),
        )
        for programme in data.programmes
    )
    return replace(data, programmes=programmes, destroyed=34, erased=0, keeping=(DESTROYED,))


def test_without_a_decision_there_is_no_such_part() -> None:
    assert keeping.HEADING not in told(outline(samples.adopted()).blocks)


def test_a_decision_stands_with_when_by_whom_and_why() -> None:
    found = section(outline(destroyed(samples.adopted())), "bewaren")
    assert found == [
        Paragraph(keeping.CHOICES[Kept.DESTROYED]),
        Facts(
            (
                ("Besluit", "1 december 2026 om 10:00, door Gijs de Griffier"),
                ("Categorie selectielijst", "B.2"),
                ("Grond", "besluit 14"),
            )
        ),
    ]


def test_a_hold_stands_with_its_reasons_also_while_it_holds() -> None:
    standing = replace(HOLD, lifted_at="", lifted_because="")
    data = replace(samples.adopted(), holds=(HOLD, standing))
    paragraphs = [
        each.text for each in section(outline(data), "bewaren") if isinstance(each, Paragraph)
    ]
    assert paragraphs[0].startswith("Van 1 december 2026 om 10:00 tot 2 december 2026 om 10:00")
    assert paragraphs[1].startswith("Sinds 1 december 2026 om 10:00")
    facts = [each.pairs for each in section(outline(data), "bewaren") if isinstance(each, Facts)]
    assert facts == [
        (("Reden", "zaak 14"), ("Opgeheven", "afgehandeld")),
        (("Reden", "zaak 14"),),
    ]


def test_destroyed_answers_are_said_to_be_gone_and_numbers_stay() -> None:
    whole, gone = outline(samples.adopted()), outline(destroyed(samples.adopted()))
    assert Note(harvest.SEE_ANNEX) in whole.blocks
    assert Note(harvest.SEE_ANNEX) not in gone.blocks
    assert gone.blocks.count(Note(keeping.DESTROYED)) > 1
    assert section(gone, "bijlage-antwoorden") == [Note(keeping.DESTROYED)]
    counted = [
        each.text
        for each in whole.blocks
        if isinstance(each, Paragraph) and "antwoordden" in each.text
    ]
    assert counted
    assert all(Paragraph(each) in gone.blocks for each in counted)


def test_where_nothing_was_said_the_annex_has_a_gap_as_before() -> None:
    assert section(outline(samples.empty()), "bijlage-antwoorden") == [Gap(harvest.NO_ANNEX)]


@pytest.mark.parametrize(
    ("erased", "gone", "sentences"),
    [
        (0, 0, [back.NOTHING_ERASED]),
        (2, 0, [back.erased(2, "[verwijderd wegens privacy]")]),
        (0, 34, [keeping.destroyed(34, "[verwijderd]")]),
        (2, 34, [back.erased(2, "[verwijderd]"), keeping.destroyed(34, "[verwijderd]")]),
    ],
)
def test_what_was_erased_is_counted_by_its_ground(
    erased: int, gone: int, sentences: list[str]
) -> None:
    data = replace(samples.adopted(), erased=erased, destroyed=gone)
    found = section(outline(data), "verwijderd")
    assert found == [Paragraph(each) for each in sentences]


def test_a_number_of_groups_that_nobody_can_count_is_not_given() -> None:
    data = samples.adopted()
    people = data.attendance.attendees
    nameless = tuple(replace(each, name="[verwijderd]", group="[verwijderd]") for each in people)
    changed = replace(data, attendance=replace(data.attendance, attendees=nameless))
    before, after = outline(data).blocks[0], outline(changed).blocks[0]
    assert isinstance(before, TitleBlock)
    assert isinstance(after, TitleBlock)
    assert (len(before.numbers), len(after.numbers)) == (3, 2)


# --- the statement -------------------------------------------------------------------------

DATA = StatementData(
    title="Waarden",
    municipality="Veenrade",
    date="2026-11-12",
    practice=False,
    decisions=(DESTROYED,),
    gone=((Gone.ANSWERS, 34), (Gone.RESERVATIONS, 2)),
    versions=(VersionPicture(1, "2026-11-12T21:00:00+00:00", "ab" * 32),),
    reached=Reached("/avonden/avond.dialoog", ""),
    copies=(CopyPicture("zegel", "/avonden/verslag-v1.pdf"),),
    made_at=AT,
)


def test_a_statement_says_what_where_why_and_by_whom() -> None:
    blocks = list(statement(DATA))
    tables = [each for each in blocks if isinstance(each, Table)]
    assert tables[0].rows == (
        (words.KINDS[Gone.ANSWERS], "34"),
        (words.KINDS[Gone.RESERVATIONS], "2"),
    )
    assert tables[1].rows == (("Verzegeld verslag", "/avonden/verslag-v1.pdf"),)
    facts = dict(pair for each in blocks if isinstance(each, Facts) for pair in each.pairs)
    assert facts["Dialoogavond"] == "Waarden"
    assert facts["Categorie selectielijst"] == "B.2"
    assert [each.label for each in blocks if isinstance(each, Fingerprint)] == [
        "Vingerafdruk van versie 1, akkoord aanwezigen op 12 november 2026 om 22:00"
    ]
    assert Bullets(words.reached(DATA.reached)) in blocks


def test_a_statement_without_copies_and_of_an_evening_without_a_name_is_whole_too() -> None:
    bare = replace(DATA, copies=(), title="", municipality="", practice=True)
    blocks = list(statement(bare))
    assert Paragraph(words.NONE_KNOWN) in blocks
    assert Note(words.PRACTICE) in blocks
    assert len([each for each in blocks if isinstance(each, Table)]) == 1
    assert all(text for each in blocks if isinstance(each, Facts) for _, text in each.pairs)


def test_a_statement_of_names_says_that_answers_stay() -> None:
    names = replace(DATA, decisions=(NAMELESS,), gone=((Gone.NAMES, 21),))
    assert Bullets(words.staying([Kept.NAMELESS])) in list(statement(names))
