"""Differences, agreements, what was left, what follows; agreement, seal, sources, erasures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.exports.questions import (
    choice_question,
    joint_values,
    position_question,
    weighing,
)
from tests.report.outline.reading import gaps, section, told
from workshop.pictures.changes import AREAS, Change, VersionChanges
from workshop.pictures.insights import Insight
from workshop.pictures.polls import PollPicture
from workshop.pictures.report_data import AccountStatus, CommentLine
from workshop.report.outline import outline, walk
from workshop.report.outline.blocks import (
    Bullets,
    Compass,
    Figure,
    Fingerprint,
    Form,
    Gap,
    Heading,
    Paragraph,
    Quote,
    SealMark,
    Signature,
    Signatures,
    Table,
)
from workshop.report.outline.insights import CORE_VALUES
from workshop.report.outline.own import answers_table
from workshop.texts.outline import back

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Outline

SEAL = SealMark("Gemeente Voorbeeldstad", samples.CERTIFICATE)
REPORT = outline(samples.full(), [SEAL])
EMPTY = outline(samples.empty())


def tables(key: str) -> list[Table]:
    return [block for block in section(REPORT, key) if isinstance(block, Table)]


# --- gathered from the steps ----------------------------------------------------------------


def test_the_linking_table_shows_its_gaps() -> None:
    (table,) = tables("koppeltabel")
    assert table.header[-1] == "Toelichting"
    assert table.rows == (
        (
            "Vertrouwen",
            "Inwoners aan zet",
            "Wie zelf plant, houdt vol",
            "Minder wachten",
            "Zo las de zaal het",
        ),
        (
            "Menselijke maat",
            "nog geen leidend principe",
            "nog geen onderbouwing",
            "nog niet ingevuld",
            "",
        ),
    )


def test_what_no_row_names_hangs_loose() -> None:
    (found,) = [block for block in section(REPORT, "koppeltabel") if isinstance(block, Gap)]
    assert found == Gap(back.LOOSE, ("Waarde: Nabijheid; Zorgzaamheid",))


def test_the_compass_reads_each_row_as_a_sentence_and_says_what_is_missing() -> None:
    sentence, found = section(REPORT, "kompas")
    assert sentence == Paragraph(back.COMPASS)
    assert isinstance(found, Compass)
    first, second = (
        [(line.label, *line.texts, line.is_missing) for line in item.lines]
        for item in found.sentences
    )
    assert first == [
        ("Vanuit", "Vertrouwen", False),
        ("werken we aan", "Inwoners aan zet", False),
        ("omdat", "Wie zelf plant, houdt vol", False),
    ]
    assert second == [
        ("Vanuit", "Menselijke maat", False),
        ("werken we aan", "nog geen leidend principe", True),
        ("omdat", "nog geen onderbouwing", True),
    ]


def test_a_table_without_words_between_its_fields_is_no_compass() -> None:
    for report in (outline(_with_joint(leads=())), outline(_with_joint(entries=()))):
        assert "kompas" not in {each.key for each in report.blocks if isinstance(each, Heading)}


def test_what_the_room_thought_of_its_compass_stands_under_it() -> None:
    report = outline(_with_joint(polls=(PollPicture(False, 45, 36, 6, 3, ()),)))
    (*_, poll) = section(report, "kompas")
    assert isinstance(poll, Paragraph)
    assert poll.text.startswith("Peiling, geen stemming: 42 van 45 akkoord")


def _with_joint(**changes: tuple[PollPicture, ...]) -> ReportData:
    """The full report with another linking table."""
    data = samples.full()
    programme = data.programmes[0]
    step = programme.steps[1]
    (asked,) = step.questions
    assert asked.joint is not None
    joint = replace(asked.joint, **changes)  # type: ignore[arg-type]  # of some fields
    steps = (programme.steps[0], replace(step, questions=(replace(asked, joint=joint),)))
    return replace(data, programmes=(replace(programme, steps=steps),))


def test_a_linking_table_that_nobody_filled_in_is_a_gap() -> None:
    report = outline(_with_joint(entries=(), loose=()))
    assert gaps(section(report, "koppeltabel")) == [back.NO_LINKS]


def test_the_core_values_stand_side_by_side_with_their_norms() -> None:
    report = outline(five_values())
    words, figure = section(report, "kernwaarden-model")
    assert words == Paragraph(back.CORE_VALUES)
    assert isinstance(figure, Figure)
    assert figure.kind == "radar"
    assert figure.table.header == ("Kernwaarde", "Punten", "Normen")
    assert [row[2] for row in figure.table.rows] == [
        "Vertrouwen\nMenselijke maat",
        *[back.NO_NORM] * 4,
    ]
    assert all(points in figure.alt for _, points, _ in figure.table.rows)


def test_without_points_or_without_a_step_for_each_value_there_is_no_such_page() -> None:
    data = five_values()
    (programme,) = data.programmes
    *five, weighed = programme.steps
    for steps in ((*five,), (*five[1:], weighed)):
        report = outline(replace(data, programmes=(replace(programme, steps=tuple(steps)),)))
        assert not any(
            isinstance(each, Heading) and each.key.startswith("kernwaarden")
            for each in report.blocks
        )


def five_values() -> ReportData:
    """A programme with a step for each core value, one of which has norms, and a weighing."""
    data = samples.full()
    step = data.programmes[0].steps[0]
    with_norms = replace(step, id="model.gelijkheid", questions=(joint_values(),))
    others = (replace(step, id=f"model.{key}", questions=()) for key in CORE_VALUES[1:])
    steps = [with_norms, *others]
    weighed = replace(step, id="model.weging", questions=(weighing(),))
    programme = replace(data.programmes[0], id="model", steps=(*steps, weighed))
    return replace(data, programmes=(programme,))


def test_all_differences_stand_together_with_their_step() -> None:
    (table,) = tables("niet-eens")
    assert table.rows == (
        ("Waarden", "Afwijkende mening", "Solidariteit hoort erbij"),
        ("Waarden", "Hierover niet eens", "Wat nabijheid mag kosten"),
    )
    assert gaps(section(EMPTY, "niet-eens")) == [back.NO_DIFFERENCES]


def test_with_two_programmes_a_step_is_named_with_its_programme() -> None:
    table = next(
        block
        for block in section(outline(samples.hostile()), "niet-eens")
        if isinstance(block, Table)
    )
    assert table.rows[0][0] == "Visie op het sociaal domein: Waarden"


# --- comments on the concept ----------------------------------------------------------------


def test_each_comment_stands_there_with_what_became_of_it() -> None:
    said, table = section(REPORT, "opmerkingen")
    assert said == Paragraph(
        "De aanwezigen maakten 3 opmerkingen bij het concept. Overgenomen: 2 en niet"
        " overgenomen: 1."
    )
    assert isinstance(table, Table)
    assert table.rows == (
        (
            "1",
            "1",
            "Een aanwezige",
            "Bladzijde 2. Ik kwam om 19:30, niet later.",
            "Overgenomen",
        ),
        (
            "2",
            "1",
            "Een aanwezige",
            "Zet de wens erbij.",
            "Niet overgenomen. Die is niet besproken.",
        ),
        ("3", "2", "Wethouder 19", "De brief komt in juni.", "Overgenomen. Toezeggingen"),
    )


def test_by_name_a_comment_says_when() -> None:
    line = CommentLine(1, 1, "Ada", "2026-11-12T20:38:00.000Z", "later", None, "")
    data = replace(samples.full(), comments=(line, replace(line, number=2, taken_over=True)))
    said, table = section(outline(data), "opmerkingen")
    assert said == Paragraph(
        "De aanwezigen maakten 2 opmerkingen bij het concept. Overgenomen: 1, niet overgenomen: 0"
        " en nog niet beantwoord: 1."
    )
    assert isinstance(table, Table)
    assert table.rows[0][2:] == ("Ada, 21:38", "later", "Nog niet beantwoord")


def test_while_nothing_was_answered_it_says_so() -> None:
    line = CommentLine(1, 1, "", "", "later", None, "")
    said, _ = section(outline(replace(samples.full(), comments=(line,))), "opmerkingen")
    assert said == Paragraph(
        "De aanwezigen maakten 1 opmerking bij het concept. Er is nog niets beantwoord."
    )


def test_without_a_concept_there_is_no_annex_and_without_comments_it_says_so() -> None:
    assert "opmerkingen" not in keys(outline(replace(samples.full(), concepts=0, comments=())))
    silent = section(outline(replace(samples.full(), comments=())), "opmerkingen")
    assert silent == [Paragraph(back.NO_COMMENTS)]


def keys(report: Outline) -> list[str]:
    return [block.key for block in report.blocks if isinstance(block, Heading)]


def test_a_concept_has_the_number_under_which_it_was_laid_before_people() -> None:
    concept = AccountStatus("concept", 1, concept=3)
    assert outline(replace(samples.full(), status=concept)).head.endswith("Concept 3")


# --- after the steps -----------------------------------------------------------------------


def test_agreements_and_pledges_say_who_what_and_when() -> None:
    assert tables("afspraken")[0].rows == (
        ("Fracties bespreken de waarden", "Alle fracties", "nog niet ingevuld"),
    )
    assert tables("toezeggingen")[0].rows == (
        ("Wethouder 19", "De raad", "Een brief over wachttijden", "1 juni"),
    )
    assert gaps(section(EMPTY, "afspraken")) == ["Er zijn geen afspraken vastgelegd."]
    assert gaps(section(EMPTY, "toezeggingen")) == ["Er zijn geen toezeggingen vastgelegd."]


def test_what_was_not_discussed_is_parked_skipped_or_never_reached() -> None:
    blocks = section(REPORT, "niet-besproken")
    assert blocks == [
        Paragraph("Op de parkeerlijst:"),
        Bullets(("Vervoer naar de dagbesteding",)),
        Paragraph("Overgeslagen stappen:"),
        Bullets(("Geld. Reden: Te weinig tijd",)),
        Paragraph("Niet aan de orde geweest:"),
        Bullets(("Later",)),
    ]
    assert gaps(section(EMPTY, "niet-besproken")) == ["Er zijn geen punten blijven liggen."]


def test_what_follows_depends_on_the_state_of_the_account() -> None:
    words = told(section(REPORT, "vervolg"))
    assert "Uit deze avond komen voort: 1 afspraak, 1 toezegging en 1 niet besproken punt." in words
    assert "Het is nog niet vastgesteld door de raad." in words
    assert "Dit verslag is een concept." in told(section(EMPTY, "vervolg"))
    assert gaps(section(EMPTY, "vervolg")) == ["Er is geen vervolg vastgelegd."]
    adopted = told(section(outline(samples.adopted()), "vervolg"))
    assert "Dit verslag is vastgesteld door de raad op 3 december 2026." in adopted


def test_the_evening_closes_when_those_present_agree() -> None:
    assert section(REPORT, "sluiting") == [
        Paragraph("De aanwezigen gingen om 21:58 akkoord met dit verslag. Daarmee sloot de avond.")
    ]
    assert gaps(section(EMPTY, "sluiting")) == [back.NO_END]


def test_an_agreement_on_another_day_closed_no_evening() -> None:
    later = outline(replace(samples.full(), ended_at="2026-11-20T09:05:00.000Z"))
    words = told(section(later, "sluiting"))
    assert "op 20 november 2026 om 10:05 akkoord" in words
    assert "Hoe laat de avond zelf sloot, is niet vastgelegd." in words


# --- agreement and seal --------------------------------------------------------------------


def test_chair_and_clerk_sign_on_paper() -> None:
    blocks = section(REPORT, "akkoord")
    chair = Signature("Voorzitter van de raad", "Voorzitter C")
    assert Signatures((chair, Signature("Griffier", "Griffier B"))) in blocks
    words = told(blocks)
    assert "De aanwezigen vonden op 12 november 2026 om 21:58 dat dit verslag" in words
    assert "Dat is geen besluit." in words
    assert gaps(section(EMPTY, "akkoord")) == [back.NOT_AGREED_YET]


def test_adoption_is_empty_until_the_council_adopts() -> None:
    blocks = section(REPORT, "vastgesteld")
    assert blocks[0] == Form((("Raadsvergadering", ""), ("Agendapunt", ""), ("Besluit", "")))
    assert told(blocks[1:]).startswith("Nog niet.")
    adopted = section(outline(samples.adopted()), "vastgesteld")
    assert adopted == [
        Form(
            (
                ("Raadsvergadering", "3 december 2026"),
                ("Agendapunt", "7b"),
                ("Besluit", "Conform, met een wijziging in stap 2"),
            )
        ),
        Paragraph("De raad heeft het verslag gewijzigd."),
    ]


def test_every_version_has_its_fingerprint_and_every_reopening_its_reason() -> None:
    (table,) = section(REPORT, "versies")
    assert isinstance(table, Table)
    assert table.header == ("Versie", "Wanneer", "Wat")
    assert table.rows == (
        (
            "1",
            "12 november 2026, 21:20",
            f"Akkoord aanwezigen. Vingerafdruk: {'09BE ' * 16}".rstrip(),
        ),
        ("2", "12 november 2026, 21:30", "Heropend. Reden: Een naam was verkeerd gespeld"),
    )
    assert told(section(EMPTY, "versies")) == back.FIRST_VERSION


def test_what_the_council_adopted_holds_until_it_adopts_again() -> None:
    table, still = section(outline(samples.reopened_after_adoption()), "versies")
    assert isinstance(table, Table)
    assert [row[:2] for row in table.rows] == [
        ("1", "12 november 2026, 21:58"),
        ("2", "10 december 2026, 10:00"),
    ]
    assert table.rows[0][2].startswith(
        "Gewijzigd vastgesteld door de raad op 3 december 2026, agendapunt 7b."
        " Vingerafdruk: C41E 07A9 "
    )
    assert table.rows[1][2] == "Heropend. Reden: De termijn klopte niet"
    assert still == Paragraph(
        "Wat de raad eerder vaststelde, blijft gelden tot de raad een nieuwe versie vaststelt."
    )


def test_a_version_that_the_council_adopts_again_replaces_the_former() -> None:
    status = samples.reopened_after_adoption().status
    again = replace(samples.adopted().status, reopened=status.reopened, earlier=status.earlier)
    blocks = section(outline(replace(samples.full(), status=again)), "versies")
    assert [type(each) for each in blocks] == [Table]


def test_a_version_that_the_council_adopted_as_it_was_says_so() -> None:
    data = samples.reopened_after_adoption()
    (former,) = data.status.earlier
    status = replace(data.status, earlier=(replace(former, changed=False),))
    table = section(outline(replace(data, status=status)), "versies")[0]
    assert isinstance(table, Table)
    assert table.rows[0][2].startswith("Vastgesteld door de raad op 3 december 2026, agendapunt 7b")


def test_two_fingerprints_stand_in_sixteen_groups_of_four() -> None:
    prints = [each for each in section(REPORT, "vingerafdruk") if isinstance(each, Fingerprint)]
    assert [each.label for each in prints] == [
        "Vingerafdruk van versie 2",
        "Vingerafdruk van het zegel",
    ]
    for each, digits in zip(prints, (samples.FINGERPRINT, samples.CERTIFICATE), strict=True):
        assert len(each.groups) == 16
        assert "".join(each.groups) == digits.upper()


def test_of_several_seals_each_fingerprint_stands_there_with_whose_it_is() -> None:
    names = ("Gemeente Voorbeeldstad", "Dialoogavond-zegel")
    report = outline(samples.full(), [SealMark(name, samples.CERTIFICATE) for name in names])
    blocks = section(report, "vingerafdruk")
    assert report.seals == 2
    assert [each.label for each in blocks if isinstance(each, Fingerprint)] == [
        "Vingerafdruk van versie 2",
        "Vingerafdruk van zegel 1 van 2: Gemeente Voorbeeldstad",
        "Vingerafdruk van zegel 2 van 2: Dialoogavond-zegel",
    ]
    assert back.SEALS_MEAN in told(blocks)
    assert REPORT.seals == EMPTY.seals == 1, "there is room for a seal in any case"


def test_a_version_says_what_is_otherwise_than_in_the_one_before() -> None:
    status = samples.full().status
    somewhere = (Change("joint", "Waarden"), Change("joint", "Beloften"), Change("pledges"))

    def row(changes: tuple[VersionChanges, ...], kind: str = status.kind) -> str:
        again = replace(status, kind=kind, changes=changes)
        table = section(outline(replace(samples.full(), status=again)), "versies")[0]
        assert isinstance(table, Table)
        return table.rows[-1][2]

    why = "Heropend. Reden: Een naam was verkeerd gespeld"
    assert row((VersionChanges(2, somewhere),)) == (
        f"{why}. Gewijzigd of aangevuld sinds versie 1: het gezamenlijke antwoord bij ‘Waarden’ en"
        " ‘Beloften’; toezeggingen."
    )
    assert row((VersionChanges(2, ()),)) == f"{why}. Aan de inhoud van versie 1 is niets gewijzigd."
    assert row((VersionChanges(2, ()),), "concept") == why, "not yet, and that says nothing"
    assert row(()) == why, "a record of before does not tell"


@pytest.mark.parametrize("area", AREAS)
def test_every_area_that_may_change_has_a_name(area: str) -> None:
    assert back.changed_since(1, [(area, "")]).endswith(f": {back.CHANGED_AREAS[area]}.")


def test_without_a_seal_it_calls_itself_a_copy() -> None:
    words = told(section(outline(samples.full()), "vingerafdruk"))
    assert back.COPY in words
    assert back.SEAL_MEANS not in words
    assert gaps(section(EMPTY, "vingerafdruk")) == [back.NO_FINGERPRINT]


# --- end matter ----------------------------------------------------------------------------


def test_what_people_named_stands_in_the_annex_by_group() -> None:
    quote, table = section(REPORT, "bijlage-antwoorden")
    assert quote == Quote("Waarden", "Hoe kijken de deelnemers naar waarden.eigen?")
    assert isinstance(table, Table)
    assert (table.header, table.rows) == (
        ("Wie", "Antwoord"),
        (
            ("", "[verwijderd wegens privacy]"),
            ("Fractie Haven", "Menselijke maat\nvertrouwen"),
            ("Fractie Noord", "Vertrouwen\nNabijheid"),
            ("Overige fracties", "Solidariteit"),
        ),
    )
    assert gaps(section(EMPTY, "bijlage-antwoorden")) == [
        "Er zijn geen losse antwoorden om te laten zien."
    ]


def test_with_names_every_separate_answer_is_in_the_annex() -> None:
    blocks = section(outline(samples.named()), "bijlage-antwoorden")
    asked = [block.text for block in blocks if isinstance(block, Quote)]
    assert asked == [
        f"Hoe kijken de deelnemers naar {each}?"
        for each in ("waarden.eigen", "stelling", "weging", "dilemma", "volgorde", "wachttijd")
    ]
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    assert ("Raadslid 01", "3 naar ‘Ieder wat past’", "") in rows
    assert ("Raadslid 02", "2 naar ‘Ieder hetzelfde’", "ja") in rows
    assert ("Raadslid 03", "precies ertussenin", "") in rows
    assert ("Raadslid 04", "[verwijderd wegens privacy]", "") in rows
    assert ("Raadslid 02", "6,5 weken", "ja") in rows
    assert ("Raadslid 01", "1. Welzijn, 2. Vrijheid, 3. Veiligheid") in rows


def test_places_are_in_words_without_a_figure_too() -> None:
    bare = replace(position_question(), insight=Insight(), named=True)
    assert [walk.told(bare, each) for each in bare.answers] == [
        ("3 naar ‘Ieder wat past’",),
        ("2 naar ‘Ieder hetzelfde’",),
        ("precies ertussenin",),
        ("[verwijderd wegens privacy]",),
    ]


def test_equal_answers_stand_together() -> None:
    rows = answers_table(choice_question(), choice_question().answers).rows
    assert rows == (("Fractie Noord", "3 × Eens"), ("", "Oneens"))


def test_texts_are_told_with_their_question_and_not_again() -> None:
    assert "=Omdat" not in told(section(outline(short_evening()), "bijlage-antwoorden"))


def test_every_source_is_named_once() -> None:
    blocks = section(REPORT, "bronnen")
    assert blocks[0] == Bullets(("Anders monitoren (2023): Visie", "Een boek"))
    assert isinstance(blocks[1], Quote)
    assert gaps(section(EMPTY, "bronnen")) == ["Er zijn geen bronnen genoemd."]


def test_it_says_how_many_texts_were_erased() -> None:
    assert told(section(REPORT, "verwijderd")) == (
        "Er is 1 tekst verwijderd wegens privacy. Daar staat nu: [verwijderd wegens privacy]."
    )
    assert told(section(EMPTY, "verwijderd")) == "Er zijn geen teksten verwijderd."
    many = outline(replace(samples.full(), erased=3))
    assert "Er zijn 3 teksten verwijderd" in told(section(many, "verwijderd"))
