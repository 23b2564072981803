"""What is wrong in a CSV file: a line per fault, with its row and what is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.errors import RowFault

# A part between ⟨ ⟩ is said only where the fault knows what is expected.
SENTENCES: Final[Mapping[str, str]] = {
    "too_large": "Het bestand is te groot. Er passen {expected} bytes in. Splits het.",
    "workbook": "Dit is een Excel-bestand ({found}), geen CSV."
    " Kies in Excel: Opslaan als, CSV UTF-8.",
    "binary": "Dit is geen leesbaar tekstbestand. Sla het opnieuw op als CSV UTF-8.",
    "empty_file": "Het bestand is leeg. Kies een ander bestand.",
    "no_rows": "Onder de kopregel staat niets. Vul het bestand aan.",
    "too_many_rows": "Het bestand heeft te veel rijen. Het maximum is {expected}.",
    "column_unknown": "De kolom ‘{found}’ bestaat niet. Verwacht: {expected}.",
    "column_nameless": "Een kolom heeft geen naam. Verwacht: {expected}.",
    "column_missing": "De kolom ‘{found}’ ontbreekt. Verwacht: {expected}.",
    "column_double": "De kolom ‘{found}’ staat er twee keer. Laat er één staan.",
    "quote": "Een aanhalingsteken staat verkeerd of is niet gesloten."
    ' Zet " om de hele cel en schrijf "" in de tekst.',
    "cell_too_long": "Deze cel is veel te lang. Misschien is een aanhalingsteken niet gesloten.",
    "too_many_cells": "Er zijn meer cellen dan de {expected} kolommen, vanaf ‘{found}’."
    ' Staat het scheidingsteken in de tekst? Zet dan " om de cel.',
    "byte": "Hier staat een teken dat niet te lezen is ({found})."
    " Sla het bestand op als CSV UTF-8.",
    "empty": "Deze cel is leeg. Vul iets in.",
    "too_long": "De tekst telt {found} tekens; er passen er {expected}. Maak de tekst korter.",
    "name_commas": "‘{found}’ is zo geen naam."
    " Schrijf ‘Voornaam Achternaam’ of ‘Achternaam, Voornaam’.",
    "reserved": "‘{found}’ kan geen naam zijn: dat woord heeft hier een eigen betekenis."
    " Kies een andere schrijfwijze.",
    "name_taken": "‘{found}’ is al de naam van een tafelgroep. Kies een andere schrijfwijze.",
    "listed_twice": "‘{found}’ staat ook in rij {expected}."
    " Haal er één weg of maak het verschil duidelijk.",
    "role": "De rol ‘{found}’ bestaat niet. Kies uit: {expected}.",
    "presence": "‘{found}’ past hier niet. Schrijf: {expected}.",
    "who_unknown": "‘{found}’ staat niet op de lijst.⟨ Bedoel je {expected}?⟩",
    "who_ambiguous": "‘{found}’ kan meer dan één persoon zijn. Schrijf: {expected}.",
    "group_unknown": "De fractie ‘{found}’ bestaat niet.⟨ Bedoel je {expected}?⟩",
    "role_listens": "‘{found}’ is {expected} en geeft geen eigen antwoord. Haal de rij weg.",
    "name_refused": "De antwoorden zijn anoniem. Schrijf geen naam, maar {expected}.",
    "form_number": "‘{found}’ heeft geen goed nummer. Schrijf formulier 1, formulier 2, …",
    "form_refused": "‘{found}’ kan alleen als de antwoorden anoniem zijn. Schrijf een naam.",
    "question_unknown": "De vraag ‘{found}’ bestaat niet.⟨ Bedoel je {expected}?⟩",
    "question_own": "‘{found}’ beantwoordt ieder voor zich, niet de raad.⟨ Bedoel je {expected}?⟩",
    "question_joint": "‘{found}’ beantwoorden jullie samen: schrijf raad."
    "⟨ Of bedoel je {expected}?⟩",
    "one_row": "Deze vraag heeft één antwoord, en dat staat al in rij {expected}.",
    "declined_and_more": "‘Liever geen antwoord’ gaat niet samen met een ander antwoord"
    " op deze vraag.",
    "declined_joint": "De raad kan niet ‘liever geen antwoord’ geven. Laat de rij weg.",
    "too_many": "Dit zijn er {found}; er passen er {expected}.",
    "too_few": "Dit zijn er {found}; het moeten er {expected} zijn.",
    "option": "‘{found}’ is geen keuze. Kies uit: {expected}.",
    "duplicate": "‘{found}’ staat er twee keer. Haal er één weg.",
    "number": "‘{found}’ is geen getal. Schrijf bijvoorbeeld 12 of 12,5.",
    "thousands": "‘{found}’ kan duizend of één betekenen."
    " Schrijf {expected}, of gebruik een komma.",
    "whole": "‘{found}’ is geen heel getal. Schrijf bijvoorbeeld 12.",
    "range": "{found} valt buiten wat kan: {expected}.",
    "points": "Bij ‘{found}’ ontbreken de punten. Schrijf bijvoorbeeld {expected}.",
    "sum": "De punten zijn samen {found}; het moeten er {expected} zijn.",
    "main_field": "Het veld ‘{expected}’ is leeg. Vul het in.",
    "main_twice": "‘{found}’ hoort bij geen veld. Velden: {expected}."
    " Een streep in de tekst schrijf je als \\|.",
    "field_twice": "Het veld ‘{found}’ staat er twee keer. Haal er één weg.",
    "reference": "‘{found}’ staat niet bij {expected}. Neem de tekst precies over.",
}


def row_line(fault: RowFault) -> str:
    """Row, column, what is wrong and what is expected, on one line."""
    if not fault.row:
        return _sentence(fault)
    column = f", kolom {fault.column}" if fault.column else ""
    return f"Rij {fault.row}{column}: {_sentence(fault)}"


def _sentence(fault: RowFault) -> str:
    nameless = fault.code == "column_unknown" and not fault.found
    text = SENTENCES["column_nameless" if nameless else fault.code]
    expected = _spoken_range(fault.expected) if fault.code == "range" else fault.expected
    start, _, optional = text.removesuffix("⟩").partition("⟨")
    if expected:
        start += optional
    return start.format(found=fault.found, expected=expected)


def _spoken_range(expected: str) -> str:
    """`-5..5` as *van -5 tot en met 5*; an open end is left out."""
    low, _, high = expected.partition("..")
    parts = [f"van {low}"] if low else []
    if high:
        parts.append(f"tot en met {high}")
    return " ".join(parts)
