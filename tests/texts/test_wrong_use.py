"""Promises of what the command line says of wrong use: what is wrong, and what to do."""

from __future__ import annotations

from workshop.texts import wrong_use as words


def test_each_complaint_names_what_it_is_about() -> None:
    assert words.no_option("--ot", "--out") == (
        "De optie --ot bestaat niet. Bedoel je --out? Vraag hulp met --help."
    )
    assert words.no_option("--ot", "") == "De optie --ot bestaat niet. Vraag hulp met --help."
    assert words.missing("--out") == "--out ontbreekt. Vraag hulp met --help."
    assert words.no_choice("--x", "a, b") == "--x klopt niet. Kies uit: a, b."
    assert words.no_number("--x", 1, 9).endswith("schrijf een heel getal van 1 tot en met 9.")
    assert words.no_place("--x").startswith("--x klopt niet: daar staat iets anders.")
    assert words.not_so("--x", "leeg") == "--x klopt niet: leeg"
    assert words.unread("a.csv").startswith("Het bestand a.csv kan niet worden gelezen.")
    assert words.no_value("--x").startswith("De optie --x heeft een waarde nodig.")
    assert words.no_command("a, b") == "Deze opdracht bestaat niet. Kies uit: a, b."
    assert words.no_date("morgen").startswith("‘morgen’ is geen datum.")
