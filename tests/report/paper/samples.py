"""Forms and cards to draw: the shipped programmes, a question of each kind, hostile words."""

from __future__ import annotations

from typing import Final

from workshop.content.programmes import programmes
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Field, Kind, Option, Question, Who
from workshop.domain.settings import Attribution, Publicity
from workshop.report.paper.sheets import Card, Deck, FormsData, FormStep

LONG: Final = "Meervoudigpersoonlijkheidsstoornissenbehandelcentrum"
HOSTILE: Final = (
    "<b>vet</b> <img src='/etc/passwd'/> &#x110000;",
    "مرحبا 中文 😀 Łódź x\u0302",
    "W" * 300,
    f"{LONG} {LONG}",
)
_OPTIONS: Final = tuple(
    Option(key, label)
    for key, label in (("a", "Eens"), ("b", f"{LONG} in de regio"), ("c", "Oneens"))
)
_FIELDS: Final = tuple(Field(f"f{at}", f"Veld {at}") for at in range(6))


def _question(kind: Kind, **given: object) -> Question:
    name = QuestionId(f"proef.stap.eigen.{kind}{len(given)}")
    return Question(name, kind, Who.OWN, f"Dit is {kind}", **given)  # type: ignore[arg-type] # any


KINDS: Final = (
    _question(Kind.TEXT, help="Eerst dit.\n\n- Punt een\n- Punt twee", aid=True),
    _question(Kind.ITEMS, count=3, suggestions=("Vertrouwen", "Nabijheid")),
    _question(Kind.ITEMS, count=50),
    _question(Kind.STATEMENT, options=_OPTIONS),
    _question(Kind.CHOICE, options=_OPTIONS, count=2),
    _question(Kind.NUMBER, minimum=0, maximum=100, unit="euro"),
    _question(Kind.NUMBER),
    _question(Kind.WEIGH, options=_OPTIONS),
    _question(Kind.RANK, options=_OPTIONS),
    _question(Kind.POSITION, poles=("Zo lang mogelijk thuis", "Bij twijfel ingrijpen")),
    _question(Kind.RECORD, fields=_FIELDS[:3]),
    _question(Kind.RECORDS, fields=_FIELDS[:3], count=12),
    _question(Kind.RECORDS, fields=_FIELDS, count=12),
)


LARGE: Final = ("visie", "waardemodel")


def shipped(*names: str) -> tuple[FormStep, ...]:
    """Every step at which people write alone, of these programmes or else of the two large ones."""
    found = []
    for programme in (each for each in programmes() if each.id in (names or LARGE)):
        for step in programme.steps:
            own = tuple(each for each in step.questions if each.who is Who.OWN)
            if own:
                found.append(FormStep(programme.title, step.title, own, step.aid, step.examples))
    return tuple(found)


def forms(
    steps: tuple[FormStep, ...],
    attribution: Attribution = Attribution.GROUP,
    *,
    practice: bool = False,
) -> FormsData:
    """Forms of an evening in Voorbeeldstad."""
    return FormsData(
        "De zorg van morgen",
        "Voorbeeldstad",
        "2026-03-12",
        attribution,
        Publicity.INFORMAL,
        steps,
        practice,
    )


def hostile() -> FormsData:
    """Text that somebody may have typed, in every place where text can stand."""
    steps = []
    for text in HOSTILE:
        options = tuple(Option(str(at), f"{text} {at}") for at in range(3))
        fields = tuple(Field(str(at), text) for at in range(4))
        common = {"prompt": text, "help": text, "who": Who.OWN}
        questions = (
            Question(QuestionId("a"), Kind.ITEMS, count=2, suggestions=(text,), **common),  # type: ignore[arg-type] # any
            Question(QuestionId("b"), Kind.CHOICE, options=options, **common),  # type: ignore[arg-type] # any
            Question(QuestionId("c"), Kind.RANK, options=options, **common),  # type: ignore[arg-type] # any
            Question(QuestionId("d"), Kind.POSITION, poles=(text, text), **common),  # type: ignore[arg-type] # any
            Question(QuestionId("e"), Kind.RECORDS, fields=fields, count=2, **common),  # type: ignore[arg-type] # any
            Question(QuestionId("f"), Kind.NUMBER, unit=text, **common),  # type: ignore[arg-type] # any
        )
        steps.append(FormStep(text, text, questions))
    return FormsData(
        HOSTILE[0], HOSTILE[3], "2026-03-12", Attribution.NAME, Publicity.CLOSED, tuple(steps)
    )


def card(number: int, name: str = "", group: str = "") -> Card:
    """A card whose code is nothing but its own."""
    url = f"http://192.168.178.23:8311/#p{number}"
    return Card(name, group, number, f"ZQ{number:02}", url)


def deck(cards: list[Card], attribution: Attribution = Attribution.NAME) -> Deck:
    """Cards of an evening in Voorbeeldstad, as they are handed out."""
    return Deck(
        "De zorg van morgen",
        "Voorbeeldstad",
        "2026-03-12",
        attribution,
        tuple(cards),
        "Raadzaal-avond",
        "4821",
    ).dealt()


def council() -> list[Card]:
    """Forty-five people in four groups."""
    return [card(at, f"Raadslid {at:02}", f"Fractie {'NOZW'[at % 4]}") for at in range(1, 46)]
