"""Each step says what came of it, also if that is nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.report.exports import samples
from tests.report.exports.played import late_evening, short_evening
from tests.report.exports.questions import (
    DISSENT_SOURCE,
    OF_ONE_PERSON,
    joint_position,
    joint_values,
    own_values,
    question,
    weighing,
)
from tests.report.outline.reading import figures, gaps, section, told
from workshop.domain.programme import Kind
from workshop.domain.settings import Attribution
from workshop.pictures.counting import Counts
from workshop.pictures.report_data import AnswerLine
from workshop.report.outline import outline
from workshop.report.outline.blocks import (
    Bullets,
    Facts,
    Figure,
    Gap,
    JointBlock,
    Note,
    Paragraph,
    Quote,
    Table,
    Words,
)
from workshop.report.outline.joint import entry_item, joint_blocks, remark_items
from workshop.report.outline.own import in_annex, own_blocks
from workshop.report.outline.walk import same_together
from workshop.texts import promises
from workshop.texts.outline import harvest

if TYPE_CHECKING:
    from workshop.pictures.report_data import QuestionReport
    from workshop.report.outline import Block

REPORT = outline(samples.full())
VALUES = section(REPORT, "stap-visie.waarden")
FIGURES = section(REPORT, "stap-visie.beelden")
SHORT = section(outline(short_evening()), "stap-kort.waarden")


def own(asked: QuestionReport) -> list[Block]:
    assert asked.counts is not None
    return list(own_blocks(asked, asked.counts))


# --- steps ---------------------------------------------------------------------------------


def test_a_skipped_step_says_why() -> None:
    assert gaps(section(REPORT, "stap-visie.geld")) == [
        "Deze stap is overgeslagen. Reden: Te weinig tijd"
    ]


def test_a_step_that_was_never_reached_says_so() -> None:
    assert gaps(section(REPORT, "stap-visie.later")) == ["Deze stap is niet aan de orde geweest."]


def test_a_step_says_when_it_began_what_it_was_for_and_where_it_comes_from() -> None:
    words = told(VALUES)
    assert "Deze stap begon om 19:40." in words
    assert "Bron: Anders monitoren (2023): Visie, stap 1" in words
    assert (
        Quote(
            "Op het scherm stond als bedoeling van deze stap",
            "‘Aan het eind van Waarden is er een tekst.’",
        )
        in VALUES
    )


@pytest.mark.parametrize("key", ["geld", "later"])
def test_what_never_stood_on_the_screen_is_not_called_its_aim(key: str) -> None:
    assert not [each for each in section(REPORT, f"stap-visie.{key}") if isinstance(each, Quote)]


def test_aids_of_the_app_are_marked() -> None:
    assert promises.AID_STEP in told(FIGURES)
    assert promises.AID_STEP not in told(VALUES)
    (joint,) = [block for block in VALUES if isinstance(block, JointBlock)]
    assert joint.note == promises.AID_QUESTION


def test_an_aid_as_a_whole_says_so_once() -> None:
    step = samples.full().programmes[0].steps[2]
    assert step.aid
    assert [each.aid for each in step.questions].count(True) == 1
    helping = replace(step, questions=tuple(replace(each, aid=True) for each in step.questions))
    programme = replace(samples.full().programmes[0], steps=(helping,))
    words = told(outline(replace(samples.full(), programmes=(programme,))).blocks)
    assert words.count("hulpmiddel van deze app") == 1
    assert promises.AID_STEP in words


def test_a_question_alone_may_be_the_aid() -> None:
    asked = replace(own_values(), aid=True)
    assert asked.counts is not None
    assert Note(promises.AID_QUESTION) in own(asked)
    within = list(own_blocks(asked, asked.counts, says_aid=False))
    assert Note(promises.AID_QUESTION) not in within


def test_questions_without_an_answer_are_named_together() -> None:
    assert Gap(harvest.OWN_UNASKED, ("Een vraag zonder antwoord, eigen?",)) in FIGURES
    assert Gap(harvest.JOINT_UNASKED, ("Een vraag zonder antwoord, samen?",)) in FIGURES


def test_involvement_of_residents_is_told_or_missed() -> None:
    (facts,) = [dict(block.pairs) for block in VALUES if isinstance(block, Facts)]
    assert facts == {
        "Waarover": "Welke waarden",
        "Wie": "Adviesraad",
        "Hoe": "Een gesprek",
        "Wanneer": "Mei",
        "Wie regelt het": "niet ingevuld",
    }
    assert harvest.NO_INVOLVEMENT in gaps(FIGURES)
    assert harvest.NO_INVOLVEMENT not in told(section(REPORT, "stap-visie.koppeling"))


def test_what_others_brought_in_is_quoted_as_theirs() -> None:
    at = VALUES.index(Note(harvest.CONTRIBUTIONS_ARE_THEIRS))
    assert VALUES[at - 1] == Quote("Inbreng van de adviesraad:", "‘Luister ook naar ouders.’")
    assert harvest.CONTRIBUTIONS_ARE_THEIRS not in told(FIGURES)


def test_the_yield_in_short_names_every_joint_answer() -> None:
    (table,) = [each for each in section(REPORT, "in-het-kort") if isinstance(each, Table)]
    assert table.rows == (("Waarden", "Vertrouwen\nMenselijke maat"),)
    empty = section(outline(samples.empty()), "in-het-kort")
    assert gaps(empty) == [harvest.NOTHING_YET]


# --- together ------------------------------------------------------------------------------


def test_a_joint_answer_has_its_rationale_sources_dissent_and_what_was_not_agreed() -> None:
    (joint,) = [block for block in VALUES if isinstance(block, JointBlock)]
    first, second = [[(line.label, line.texts) for line in item.lines] for item in joint.entries]
    assert first == [
        ("", ("Vertrouwen",)),
        ("Onderbouwing", ("Bijna iedereen noemde het",)),
        ("Rust op", ("Vertrouwen geven",)),
    ]
    assert second == [("", ("Menselijke maat",)), ("Rust op", ("2 × Nabijheid",))]
    remarks = [[(line.label, line.texts) for line in item.lines] for item in joint.remarks]
    assert remarks == [
        [("Afwijkende mening", ("Solidariteit hoort erbij",))],
        [("Hierover niet eens", ("Wat nabijheid mag kosten",))],
    ]
    assert not joint.gap


def test_of_sentences_on_which_an_answer_rests_only_the_last_keeps_its_full_stop() -> None:
    def rests(*sources: str) -> str:
        joint = joint_values().joint
        assert joint is not None
        (remark,) = joint.not_agreed
        asked = replace(joint, not_agreed=(replace(remark, sources=sources),))
        (item,) = [each for each in remark_items(asked) if len(each.lines) > 1]
        return "; ".join(item.lines[1].texts)

    assert rests("Eén loket.", "Korte lijnen.") == "Eén loket; Korte lijnen."
    assert rests("En dan...", "Waarom?") == "En dan...; Waarom?"


def test_what_was_not_agreed_says_what_it_rests_on_and_a_dissent_never_does() -> None:
    asked = joint_values()
    assert asked.joint is not None
    (dissent,) = asked.joint.dissents
    assert dissent.sources == (DISSENT_SOURCE,)
    point = replace(asked.joint.not_agreed[0], sources=("Nabijheid",))
    items = remark_items(replace(asked.joint, not_agreed=(point,)))
    assert [[line.texts for line in item.lines] for item in items] == [
        [("Solidariteit hoort erbij",)],
        [("Wat nabijheid mag kosten",), ("Nabijheid",)],
    ]
    assert DISSENT_SOURCE not in told(REPORT.blocks)


def test_a_poll_is_a_poll_and_no_vote() -> None:
    words = [block.text for block in VALUES if isinstance(block, Paragraph)]
    first, second = [text for text in words if text.startswith("Peiling, geen stemming")]
    assert first == (
        "Peiling, geen stemming (1 van 2): 15 van 18 akkoord, 5 met een kanttekening."
        " 2 anderen reageerden; die tellen niet mee als raad."
    )
    assert second == (
        "Peiling, geen stemming (2 van 2): 18 van 18 akkoord, 1 met een kanttekening."
        " 1 ander reageerde; die telt niet mee als raad."
    )
    poll = next(each for each in figures(VALUES) if each.kind == "poll")
    assert poll.alt == "10 akkoord, 5 akkoord met een kanttekening en 3 niet akkoord."


def test_a_poll_has_its_reservations_then_its_objections() -> None:
    start = next(
        at
        for at, block in enumerate(VALUES)
        if isinstance(block, Paragraph) and "(1 van 2)" in block.text
    )
    assert VALUES[start + 1 : start + 5] == [
        Paragraph("Kanttekeningen, 1 van de 5 met een toelichting:"),
        Bullets(("Maar niet ten koste van alles",)),
        Paragraph("Toelichting bij niet akkoord:"),
        Bullets(("Dit is niet te betalen", "Het gaat te snel")),
    ]
    after = next(
        at
        for at, block in enumerate(VALUES)
        if isinstance(block, Paragraph) and "(2 van 2)" in block.text
    )
    assert VALUES[after + 1 : after + 3] == [
        Paragraph("Kanttekeningen:"),
        Bullets(("Met een toelichting",)),
    ]
    assert isinstance(VALUES[after + 3], Figure), "nobody objected"


def test_the_only_poll_has_no_number_and_names_nobody_else() -> None:
    words = [block.text for block in SHORT if isinstance(block, Paragraph)]
    assert "Peiling, geen stemming: 6 van 7 akkoord, 2 met een kanttekening." in words
    assert "Kanttekeningen, 1 van de 2 met een toelichting:" in words
    assert "Toelichting bij niet akkoord:" not in words


def test_dots_are_no_vote() -> None:
    dotted = next(each for each in figures(VALUES) if "Menselijke maat: 9" in each.alt)
    assert "Vertrouwen en Menselijke maat kregen de meeste stippen (9)." in dotted.caption
    assert dotted.caption.endswith("Stippen zijn geen stemming.")


def test_points_that_were_divided_together_stand_on_one_line() -> None:
    joint = next(block for block in FIGURES if isinstance(block, JointBlock))
    assert [(line.lead, line.texts) for line in joint.entries[0].lines] == [
        ("", ("Gelijkheid 60, Vrijheid 40",)),
        ("Rust op:", ("Dichtbij", "Vertrouwen geven")),
    ]


def test_a_place_between_two_poles_is_said_in_words() -> None:
    joint = next(
        block
        for block in FIGURES
        if isinstance(block, JointBlock) and block.prompt == joint_position().prompt
    )
    assert [[(line.lead, line.texts) for line in item.lines] for item in joint.entries] == [
        [
            ("", ("2 naar ‘Ieder wat past’",)),
            ("Onderbouwing:", ("Wie meer nodig heeft, krijgt meer",)),
        ]
    ]


def test_a_place_that_is_not_filled_in_yet_is_a_gap() -> None:
    asked = joint_position()
    assert asked.joint is not None
    (entry,) = asked.joint.entries
    (place,) = entry.fields
    item = entry_item(asked, replace(entry, fields=(replace(place, text="", missing=True),)))
    assert (item.lines[0].texts, item.lines[0].is_missing) == (("nog geen tekst",), True)


# --- equal texts ---------------------------------------------------------------------------


def test_texts_that_differ_only_in_spelling_stand_together_the_most_frequent_first() -> None:
    texts = ("Nabijheid", "vertrouwen", "Aandacht", "Vertrouwen.", "nabijheid", "vertrouwen")
    assert same_together(texts) == ("3 × vertrouwen", "2 × Nabijheid", "Aandacht")


def test_a_poll_without_reactions_says_so_and_has_no_figure() -> None:
    assert Paragraph("Peiling, geen stemming: geen raadslid reageerde.") in FIGURES
    assert "poll" not in {each.kind for each in figures(FIGURES)}


def test_an_answer_with_nothing_but_remarks_is_a_gap() -> None:
    step = samples.full().programmes[0].steps[0]
    joint = step.questions[1].joint
    assert joint is not None
    bare = replace(step.questions[1], joint=replace(joint, entries=(), dots=(), polls=()))
    (block,) = joint_blocks(bare, replace(joint, entries=(), dots=(), polls=()))
    assert isinstance(block, JointBlock)
    assert block.gap == harvest.NO_JOINT
    assert len(block.remarks) == 2


def test_what_is_not_there_is_named_by_its_label_if_that_is_a_noun() -> None:
    assert harvest.missing("Maatschappelijk resultaat") == "nog geen maatschappelijk resultaat"
    assert harvest.missing("Onderbouwing: omdat we denken dat …") == "nog geen onderbouwing"
    assert harvest.missing("Past bij leidend principe") == "nog niet ingevuld"
    assert harvest.missing("Voor wie?") == "nog niet ingevuld"
    assert harvest.missing("") == "nog geen tekst"


def test_a_linking_table_is_told_once() -> None:
    (joint,) = [
        block for block in section(REPORT, "stap-visie.koppeling") if isinstance(block, JointBlock)
    ]
    assert joint.entries == ()
    assert joint.note == harvest.SEE_LINKS
    assert not joint.gap


# --- each for themselves -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            Counts(31, 2, 1, 0, 0, 45),
            "31 van 45 antwoordden, 2 met ‘liever geen antwoord’; 1 kwam na het sluiten.",
        ),
        (
            Counts(1, 1, 2, 0, 0, 1),
            "1 van 1 antwoordde, 1 met ‘liever geen antwoord’; 2 kwamen na het sluiten.",
        ),
        (Counts(18, 0, 0, 0, 0, 17), "Er waren 18 antwoorden."),
        (Counts(1, 0, 0, 0, 0, 0), "Er was 1 antwoord."),
    ],
)
def test_counts_are_one_sentence(counts: Counts, said: str) -> None:
    assert harvest.answered(counts) == said


def test_answers_that_were_not_shown_are_not_in_the_report() -> None:
    hidden = replace(own_values(), shown=False)
    assert gaps(own(hidden)) == [harvest.NOT_SHOWN]
    assert "Vertrouwen" not in told(own(hidden))


def test_answers_after_the_last_showing_are_counted() -> None:
    assert "2 antwoorden zijn niet getoond en staan daarom niet in dit verslag." in told(VALUES)


def test_nobody_answered_is_a_gap() -> None:
    asked = replace(own_values(), counts=Counts(0, 0, 0, 0, 0, 18), answers=(), clusters=())
    assert harvest.NOBODY in gaps(own(asked))


def test_clusters_have_their_cards_counts_and_dots() -> None:
    figure = next(each for each in figures(VALUES) if "Dichtbij" in each.alt)
    assert (
        figure.alt == "Vertrouwen geven: 3 antwoorden, 7 stippen; Dichtbij: 1 antwoord, 4 stippen."
    )
    assert figure.table.rows == (("Vertrouwen geven", "3", "7"), ("Dichtbij", "1", "4"))
    assert figure.caption.endswith("Stippen zijn geen stemming.")
    assert figure.legend == "Vierkant: briefjes. Rond: stippen."
    assert next(block.rows for block in VALUES if isinstance(block, Table) and block.caption) == (
        ("Vertrouwen geven", "3 × Vertrouwen"),
        ("Dichtbij", "Nabijheid"),
    )
    assert Note("2 briefjes bleven los.") in VALUES


def test_clusters_without_dots_have_counts_alone() -> None:
    figure = next(each for each in figures(FIGURES) if "Redenen" in each.alt)
    assert figure.alt == "Redenen: 2 antwoorden."
    assert figure.caption.endswith("Het grootste cluster: Redenen (2 antwoorden).")
    assert figure.table.rows == (("Redenen", "2"),)


def test_one_is_one() -> None:
    words = told(FIGURES)
    assert "1 antwoord is niet getoond en staat daarom niet in dit verslag." in words
    assert "1 briefje bleef los." in words
    assert "1 antwoord telt hier niet mee: dat is niet van een raadslid." in words


def test_texts_with_labels_stand_in_a_table_by_label() -> None:
    table = next(each for each in SHORT if isinstance(each, Table) and each.header[0] == "Wie")
    assert table.header == ("Wie", "Antwoord")
    assert table.rows[0] == ("Fractie Haven", "=Omdat(5)")


def test_which_text_was_late_is_told_with_its_name_or_only_counted() -> None:
    for attribution, header, row in (
        (Attribution.GROUP, ("Wie", "Antwoord"), ("Fractie Haven", "Te laat")),
        (Attribution.NAME, ("Wie", "Antwoord", "Nagekomen"), ("Raadslid 7", "Te laat", "ja")),
    ):
        blocks = section(outline(late_evening(attribution)), "stap-kort.waarden")
        table = next(each for each in blocks if isinstance(each, Table))
        assert table.header == header
        assert row in table.rows
        assert (
            Paragraph("8 van 8 antwoordden, 1 met ‘liever geen antwoord’; 1 kwam na het sluiten.")
            in blocks
        )


def test_texts_without_labels_are_set_apart_and_late_ones_after_them() -> None:
    lines = (
        AnswerLine(("Eerst",), "", late=False),
        AnswerLine(("Later",), "", late=True),
        AnswerLine(("Ook eerst",), "", late=False),
    )
    blocks = own(question("tekst", Kind.TEXT, *lines))
    assert blocks[-4:] == [Words("Eerst"), Words("Ook eerst"), Note(harvest.LATE), Words("Later")]


def test_who_would_rather_not_answer_is_counted_and_not_named() -> None:
    assert "1 met ‘liever geen antwoord’" in told(VALUES)
    assert "Fractie Linden" not in told(VALUES + section(REPORT, "bijlage-antwoorden"))


def test_the_annex_is_referred_to_only_if_the_answers_are_there() -> None:
    assert Note(harvest.SEE_ANNEX) in VALUES
    assert Note(harvest.SEE_ANNEX) not in FIGURES
    with_names = section(outline(samples.named()), "stap-visie.beelden")
    assert with_names.count(Note(harvest.SEE_ANNEX)) == 5


def test_numbers_of_one_person_are_not_in_the_annex_without_names() -> None:
    asked = weighing()
    assert in_annex(asked) == ()
    assert in_annex(replace(asked, named=True)) == asked.answers
    words = told(section(REPORT, "bijlage-antwoorden"))
    assert not [each for each in OF_ONE_PERSON if each in words]
