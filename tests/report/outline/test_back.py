"""Differences, agreements, what was left, what follows; agreement, seal, sources, erasures."""

from __future__ import annotations

from dataclasses import replace

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.outline.reading import gaps, section, told
from workshop.report.outline import outline
from workshop.report.outline.blocks import (
    Bullets,
    Fingerprint,
    Form,
    Paragraph,
    Quote,
    Signature,
    Signatures,
    Table,
)
from workshop.texts.outline import back

REPORT = outline(samples.full(), samples.CERTIFICATE)
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


def test_a_linking_table_that_nobody_filled_in_is_a_gap() -> None:
    data = samples.full()
    programme = data.programmes[0]
    step = programme.steps[1]
    (asked,) = step.questions
    assert asked.joint is not None
    blank = replace(step, questions=(replace(asked, joint=replace(asked.joint, entries=())),))
    steps = (programme.steps[0], blank)
    report = outline(replace(data, programmes=(replace(programme, steps=steps),)))
    assert gaps(section(report, "koppeltabel")) == [back.NO_LINKS]


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
    assert "Om verder mee te gaan: 1 afspraak, 1 toezegging en 1 niet besproken punt." in words
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
    assert (
        Signatures((Signature("Voorzitter", "Voorzitter C"), Signature("Griffier", "Griffier B")))
        in blocks
    )
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


def test_every_reopening_has_its_reason() -> None:
    (table,) = tables("versies")
    assert table.rows == (
        ("2, na heropenen", "12 november 2026, 21:30", "Een naam was verkeerd gespeld"),
    )
    assert told(section(EMPTY, "versies")) == back.FIRST_VERSION


def test_two_fingerprints_stand_in_sixteen_groups_of_four() -> None:
    prints = [each for each in section(REPORT, "vingerafdruk") if isinstance(each, Fingerprint)]
    assert [each.label for each in prints] == [
        "Vingerafdruk van versie 2",
        "Vingerafdruk van het zegel",
    ]
    for each, digits in zip(prints, (samples.FINGERPRINT, samples.CERTIFICATE), strict=True):
        assert len(each.groups) == 16
        assert "".join(each.groups) == digits.upper()


def test_without_a_seal_it_calls_itself_a_copy() -> None:
    words = told(section(outline(samples.full()), "vingerafdruk"))
    assert back.COPY in words
    assert back.SEAL_MEANS not in words
    assert gaps(section(EMPTY, "vingerafdruk")) == [back.NO_FINGERPRINT]


# --- end matter ----------------------------------------------------------------------------


def test_separate_answers_stand_in_the_annex_equal_ones_together() -> None:
    blocks = section(REPORT, "bijlage-antwoorden")
    words = told(blocks)
    assert "3 × Eens" in words
    assert "3 naar ‘Ieder wat past’" in words
    assert "Gelijkheid: 20, Efficiëntie: 20" in words
    assert "[verwijderd wegens privacy]" in words
    assert gaps(section(EMPTY, "bijlage-antwoorden")) == [
        "Er zijn geen losse antwoorden om te laten zien."
    ]


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
