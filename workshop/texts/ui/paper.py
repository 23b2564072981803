"""The page on which answers from paper are typed in."""

from __future__ import annotations

from typing import Final

from workshop.texts.counting import counted

TITLE: Final = "Antwoord invoeren"
STEP: Final = "Stap"
WHO: Final = "Wie schreef dit?"
WHO_HINT: Final = "Typ een naam of fractie"
NOBODY_FOUND: Final = "Niemand met die naam. Kijk op de presentielijst."
CHOOSE: Final = "Kies wie dit schreef."
NO_QUESTION: Final = "Bij deze stap schrijft niemand alleen. Kies een andere stap."
FORMS: Final = "Formulieren"
ANOTHER: Final = "Nog een formulier"
TEAM: Final = "Tafelgroep"
SEND: Final = "Verstuur, volgende formulier"
UNREADABLE: Final = "Niet te lezen"
DECLINE: Final = "Liever geen antwoord"
UNREADABLE_MEANS: Final = "Niet te lezen. Deze vraag gaat niet mee."
DECLINED_MEANS: Final = "Liever geen antwoord. Dat telt mee als antwoord."
TYPE_AS_WRITTEN: Final = "Typ wat er staat, ook met taalfouten. Twijfel je? Vraag het na."
NOBODY_SEES: Final = "Niemand in de zaal ziet wat je hier typt."
SENT: Final = "Verstuurd"
NOT_SENT: Final = "Nog niet verstuurd"
IS_SENT: Final = "Dit formulier is verstuurd. Het papier blijft bij de griffie."
ROUND_OPEN: Final = "De ronde is nog open."
ROUND_CLOSED: Final = "De ronde is gesloten. Dit antwoord heet ‘nagekomen’."
ROUND_CLOSED_NAMELESS: Final = "De ronde is gesloten. Het antwoord komt er nog bij."
NOTHING_TYPED: Final = "Er staat nog niets op dit formulier. Vul iets in, of druk F3."
NOTHING_READABLE: Final = "Er is niets te versturen: geen enkele vraag is te lezen."
PRINT: Final = "Formulier afdrukken (pdf)"
PRINTING: Final = "Het formulier wordt gemaakt."
PDF: Final = "Pdf (*.pdf)"
KEYS: Final = "Zo gaat het snel"
KEY_WORDS: Final = (
    ("Enter", "volgend veld"),
    ("Ctrl Enter", "verstuur, volgende"),
    ("F2", "niet te lezen"),
    ("F3", "liever geen antwoord"),
    ("↑", "terug"),
)


def forms_file(evening: str) -> str:
    """What the printed form of an evening is called."""
    return f"{evening}-formulier.pdf"


def printed(name: str) -> str:
    """It can be printed."""
    return f"Het formulier staat klaar: {name}."


def form(number: int) -> str:
    """An anonymous form."""
    return f"Formulier {number}"


def replaces(clock: str) -> str:
    """Somebody answered before; never what."""
    return (
        f"Dit vervangt het antwoord van {clock}." if clock else "Dit vervangt het vorige antwoord."
    )


def left_out(empty: int) -> str:
    """What does not go along; nothing for nought."""
    if not empty:
        return ""
    goes = "gaat" if empty == 1 else "gaan"
    return f"{counted(empty, 'vraag is', 'vragen zijn')} leeg en {goes} niet mee."


def refused(name: str, sentence: str) -> str:
    """By the time that this is known, another form may be on the desk."""
    return f"{name}: {sentence}"
