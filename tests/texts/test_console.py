"""The console speaks Dutch, with numbers that agree with their words."""

from __future__ import annotations

import pytest

from workshop.content.programmes import programme
from workshop.content.themes import theme
from workshop.domain.errors import ProgrammeFault
from workshop.domain.settings import Attribution, Publicity
from workshop.texts import console, playing, promises
from workshop.texts.names import field, thing
from workshop.texts.programme_faults import fault_line
from workshop.texts.sealing import reason


def test_a_fingerprint_stands_in_groups_of_four() -> None:
    assert console.grouped("c41e07a9") == "C41E 07A9"


def test_a_programme_says_its_size() -> None:
    line = console.programme_line(programme("visie"))
    assert line.startswith("visie ")
    assert "5 stappen" in line
    assert console.is_right(programme("visie")).startswith("Dit programma klopt: visie")


def test_a_new_evening_says_where_it_is() -> None:
    assert console.made("a.dialoog", ["visie", "waardemodel"], 1) == (
        "De avond staat in a.dialoog, met visie en waardemodel en 1 deelnemer."
    )
    assert console.read_as("Windows-1252") == "Gelezen als Windows-1252."


def test_entering_the_same_again_says_that_nothing_changed() -> None:
    assert console.entered(0, 0, 225) == "Er is niets veranderd: 225 gelijk."
    assert console.entered(3, 1, 0) == "Overgenomen: 3 nieuw, 1 gewijzigd, 0 gelijk."


def test_a_report_names_letters_that_its_fonts_lack() -> None:
    warning = console.missing_letters(["中", "🙂"])
    assert console.reported("v.pdf", [warning]) == f"Het verslag staat in v.pdf.\n{warning}"
    assert "中 🙂" in warning


def test_a_seal_says_agreed_or_adopted_and_never_confuses_them() -> None:
    agreed = console.sealed("v.pdf", 1, "ab" * 32, [("Stad", "cd" * 32)], "")
    adopted = console.sealed("v.pdf", 1, "ab" * 32, [("Stad", "cd" * 32)], "12 november 2026")
    assert "akkoord aanwezigen" in agreed
    assert "vastgesteld" not in agreed
    assert "vastgesteld door de raad op 12 november 2026" in adopted
    assert "versie 2" in console.reopened(2)
    assert reason(1, adopted=False) == "Akkoord aanwezigen, versie 1"
    assert reason(2, adopted=True) == "Vastgesteld door de raad, versie 2"


def test_of_several_seals_every_fingerprint_is_kept() -> None:
    seals = [("Gemeente", "ab" * 32), ("Laptop", "cd" * 32)]
    told = console.sealed("v.pdf", 1, "ef" * 32, seals, "")
    assert "Vingerafdruk van zegel 2 van 2: Laptop: CDCD" in told
    assert told.splitlines()[-1].startswith("Bewaar alle vingerafdrukken")
    assert "Bewaar beide" in console.sealed("v.pdf", 1, "ef" * 32, seals[:1], "")


def test_a_certificate_says_where_it_is_and_that_anybody_may_have_it() -> None:
    one = console.certificate_written(["a.cer"], ["Gemeente"])
    assert one.startswith("Het certificaat staat in a.cer: Gemeente. Er zit geen sleutel in")
    two = console.certificate_written(["a.cer", "a-2.cer"], ["Gemeente", "Laptop"])
    assert two.startswith("De certificaten staan in a.cer en a-2.cer: Gemeente en Laptop. ")
    assert console.password_of("zegel.p12").endswith(" zegel.p12")


def test_an_erasure_names_what_it_cannot_reach() -> None:
    text = console.erased(2, ["/a/verslag.pdf"])
    assert "2 teksten" in text
    assert "/a/verslag.pdf" in text
    assert "verslag.pdf" not in console.erased(1, [])


def test_a_check_says_what_it_found() -> None:
    found = "1 gebeurtenis, 2 antwoorden, 0 nog niet verstuurde teksten en 1 verwijderde tekst."
    assert console.checked_counts(1, 2, 0, 0, 1) == found
    waiting = console.checked_counts(1, 2, 3, 0, 1)
    assert waiting == f"{found} Nog niet getoond: 3 keer iets anoniems."
    assert console.checked_fingerprint(1, "abcd") == "Vingerafdruk van versie 1: ABCD"
    lines = [
        console.broken_chain(7),
        console.unsound_acts(1),
        console.unsound_acts(2),
        console.altered_words(1),
        console.lost_words(2),
        console.stray_words(1),
        console.sqlite_trouble(["row 1 missing"]),
        console.schema_trouble(["events"]),
    ]
    assert all(line.endswith(".") for line in lines)


def test_the_rehearsal_says_that_its_people_are_invented() -> None:
    assert playing.people(21, 5) == (
        "Oefenavond met 21 deelnemers in 5 fracties, allemaal verzonnen."
    )
    assert "nagekomen" in playing.answers(376, 30, 1)
    assert "afwijkende meningen" in playing.together(34, 2, 5)
    assert "geen stemming" in playing.minutes(2, 2, 2, 3)
    assert "a.dialoog" in playing.files("a.dialoog", "v.pdf")
    assert "onveranderd" in playing.seal("ab", is_proven=True)
    assert "klopt niet" in playing.seal("ab", is_proven=False)
    assert playing.took(1, 2.25) == "1 gebeurtenis in 2,2 seconden."


def test_every_setting_has_its_sentences() -> None:
    for publicity in Publicity:
        assert promises.PUBLICITY[publicity].endswith(".")
        assert promises.PUBLICITY_MEANS[publicity].endswith(".")
        assert promises.PUBLICITY_NAME[publicity]
    for attribution in Attribution:
        assert promises.ATTRIBUTION[attribution].endswith(".")
        assert promises.ATTRIBUTION_MEANS[attribution].endswith(".")
        assert promises.ATTRIBUTION_NAME[attribution]


def test_words_for_things_and_fields_fall_back_on_what_they_are() -> None:
    assert thing("team") == "tafelgroep"
    assert thing("iets anders") == "iets anders"
    assert field("chair") == "de voorzitter"
    assert field("visie.waarden.eigen") == "het antwoord"
    assert field("waarde") == "waarde"


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            ProgrammeFault("a.toml", 7, "title", "missing", ("text",)),
            "a.toml, regel 7, title: Dit ontbreekt."
            " Zet hier een tekst tussen aanhalingstekens neer.",
        ),
        (
            ProgrammeFault("a.toml", 0, "", "missing_file"),
            "a.toml: Dit bestand is er niet. Controleer de naam en de map.",
        ),
        (
            ProgrammeFault("a.toml", 3, "titel", "unknown_key", ("title",), "titel"),
            "a.toml, regel 3, titel: Deze naam is onbekend: titel. Bedoel je title?",
        ),
        (
            ProgrammeFault("a.toml", 3, "x", "unknown_key", (), "x"),
            "a.toml, regel 3, x: Deze naam is onbekend: x.",
        ),
        (
            ProgrammeFault("a.toml", 3, "count", "range", ("1", "60"), "99"),
            "a.toml, regel 3, count: Dit getal (99) past niet. Kies een getal van 1 tot en met 60.",
        ),
    ],
)
def test_a_fault_in_a_programme_says_where_what_and_what_is_expected(
    fault: ProgrammeFault, line: str
) -> None:
    assert fault_line(fault) == line


def test_a_theme_is_named_as_it_is_chosen() -> None:
    line = console.theme_line(theme("jeugdzorg"))
    assert line.strip().startswith("waardemodel+jeugdzorg:")
    assert console.is_right(theme("jeugdzorg")) == f"Dit thema klopt: {line.strip()}"


def test_the_questions_of_a_programme_have_the_ids_that_a_form_uses() -> None:
    visie = programme("visie")
    lines = console.programme_questions(visie).splitlines()
    for question in visie.questions():
        (line,) = [each for each in lines if each.split()[:1] == [question.id]]
        assert line.endswith(question.prompt)


def test_a_form_that_does_not_exist_names_those_that_do() -> None:
    assert console.no_such_form(".odt", (".pdf", ".docx")) == (
        "De vorm ‘.odt’ bestaat niet. Kies uit: .pdf, .docx."
    )


def test_an_own_programme_is_listed_with_its_file() -> None:
    line = console.own_line(programme("visie"), "/map/visie.toml")
    assert line == f"{console.programme_line(programme('visie'))} eigen programma: /map/visie.toml"
