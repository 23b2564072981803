"""Dutch names for things that the code names in English."""

from __future__ import annotations

from typing import Final

THINGS: Final = {
    "participant": "deelnemer",
    "team": "tafelgroep",
    "seat": "plaats",
    "device": "tablet",
    "key": "sleutel van de avond",
    "question": "vraag",
    "step": "stap",
    "programme": "programma",
    "theme": "thema",
    "evening": "kant-en-klare avond",
    "role": "rol",
    "board": "bord",
    "cluster": "cluster",
    "card": "briefje",
    "entry": "onderdeel van het gezamenlijke antwoord",
    "joint_answer": "gezamenlijk antwoord",
    "remark": "kanttekening bij het gezamenlijke antwoord",
    "point": "punt",
    "report_part": "onderdeel van het verslag",
    "reference_card": "kaart van de naslag",
    "name": "naam",
    "answers": "deelnemer met antwoorden",
    "room": "zaal",
    "answer": "antwoord",
}

FIELDS: Final = {
    "title": "de titel",
    "municipality": "de gemeente",
    "date": "de datum",
    "council_date": "de datum van de raadsvergadering",
    "place": "de plaats",
    "theme": "het thema",
    "facilitator": "de gespreksleider",
    "clerk": "de griffier",
    "chair": "de voorzitter",
    "council_seats": "het aantal raadszetels",
    "role": "de rol",
    "name": "de naam",
    "group": "de fractie",
    "team": "de naam van de tafelgroep",
    "when": "het tijdstip",
    "cluster": "de naam van het cluster",
    "rationale": "de onderbouwing",
    "remark": "de tekst",
    "reason": "de reden",
    "note": "de notitie",
    "minutes": "de minuten",
    "reservation": "de kanttekening",
    "joint_answer": "het gezamenlijke antwoord",
    "house_rule": "de spelregel",
    "involvement": "hoe inwoners meedoen",
    "contribution": "de inbreng",
    "contribution_by": "van wie de inbreng is",
    "comment": "de opmerking",
    "comment_note": "de uitleg bij het antwoord",
    "pledge": "de toezegging",
    "pledge_by": "wie de toezegging doet",
    "pledge_to": "aan wie de toezegging is",
    "agreement": "de afspraak",
    "agreement_who": "wie de afspraak uitvoert",
    "due": "de termijn",
    "parked": "het punt voor de parkeerlijst",
    "erased_text": "de tekst die weg moet (minstens drie tekens)",
    "item": "het agendapunt",
    "decision": "het besluit",
    "category": "de categorie van de selectielijst",
    "ground": "de grond",
    "decided_by": "de naam van wie beslist",
    "port": "de netwerkpoort",
    "machine": "de naam van de laptop",
    "checked_by": "wie de kaart controleerde",
}


def thing(what: str) -> str:
    """The Dutch noun for a kind of thing, without article."""
    return THINGS.get(what, what)


def field(what: str) -> str:
    """The Dutch words for a field, with article; a question's id as *het antwoord*."""
    return FIELDS.get(what, "het antwoord" if "." in what else what)
