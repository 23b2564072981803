"""A small programme with one question of every kind, and what the other tests share of it."""

from __future__ import annotations

from dataclasses import replace

from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import (
    Field,
    Kind,
    Option,
    Programme,
    Question,
    Source,
    Step,
    Who,
)
from workshop.domain.values import (
    ChosenValue,
    ItemsValue,
    NumberValue,
    PositionValue,
    RankValue,
    RowsValue,
    TextValue,
    Value,
    WeightsValue,
)

VALUES_STEP = StepId("oefen.waarden")
KINDS_STEP = StepId("oefen.soorten")
LINKING_STEP = StepId("oefen.koppeling")
TOGETHER_STEP = StepId("oefen.samen")

OWN = QuestionId("oefen.waarden.eigen")
"""Up to three short texts of each person."""
JOINT = QuestionId("oefen.waarden.samen")
"""The values that those present share: one text per entry."""
LINKS = QuestionId("oefen.koppeling.samen")
"""Rows that name a shared value and what follows from it."""
WEIGHTS = QuestionId("oefen.samen.samen.weging")

OPTIONS = (
    Option("vrijheid", "Vrijheid"),
    Option("welzijn", "Welzijn van iedereen"),
    Option("veiligheid", "Veiligheid"),
)


def own(kind: Kind) -> QuestionId:
    """The own question of this kind."""
    return OWN if kind is Kind.ITEMS else QuestionId(f"{KINDS_STEP}.eigen.{kind.value}")


def joint(kind: Kind) -> QuestionId:
    """The joint question of this kind, where there is one in `TOGETHER_STEP`."""
    return QuestionId(f"{TOGETHER_STEP}.samen.{kind.value}")


def _own(kind: Kind) -> Question:
    return Question(own(kind), kind, Who.OWN, f"Jouw {kind.value}?")


def _joint(kind: Kind) -> Question:
    return Question(joint(kind), kind, Who.JOINT, f"Jullie {kind.value}?")


_CASE_FIELDS = (
    Field("wat", "Wat gebeurde er?"),
    Field("wie", "Wie merkte het?", required=True),
    Field("waar", "Waar?"),
)

PROGRAMME = Programme(
    id="oefen",
    title="Oefenprogramma",
    version=1,
    summary="Van elke soort vraag een.",
    sources=(Source("Handreiking dialoog", "hoofdstuk 2", 2019),),
    house_rules=("Luister eerst.",),
    steps=(
        Step(
            VALUES_STEP,
            "Waarden",
            result="Drie waarden",
            explanation="Wat vindt de raad belangrijk?",
            involvement=True,
            questions=(
                Question(OWN, Kind.ITEMS, Who.OWN, "Welke waarden?", count=3),
                Question(JOINT, Kind.ITEMS, Who.JOINT, "Welke delen jullie?", count=5),
            ),
        ),
        Step(
            KINDS_STEP,
            "Soorten",
            result="Van alles",
            explanation="Eén vraag van elke soort.",
            questions=(
                _own(Kind.TEXT),
                replace(_own(Kind.STATEMENT), options=OPTIONS),
                replace(_own(Kind.CHOICE), options=OPTIONS, count=2),
                replace(_own(Kind.NUMBER), minimum=0, maximum=1000, unit="euro"),
                replace(_own(Kind.WEIGH), options=OPTIONS),
                replace(_own(Kind.RANK), options=OPTIONS),
                replace(_own(Kind.POSITION), poles=("regie", "ruimte")),
                replace(_own(Kind.RECORD), fields=_CASE_FIELDS),
                replace(_own(Kind.RECORDS), fields=_CASE_FIELDS, count=2),
            ),
        ),
        Step(
            LINKING_STEP,
            "Koppeltabel",
            result="Een tabel",
            explanation="Wat volgt waaruit?",
            questions=(
                Question(
                    LINKS,
                    Kind.RECORDS,
                    Who.JOINT,
                    "Wat volgt uit welke waarde?",
                    count=20,
                    fields=(
                        Field("resultaat", "Resultaat", required=True, lead="Zodat"),
                        Field("waarde", "Waarde", reference=JOINT, lead="vanuit"),
                        Field("buiten", "Elders", reference=QuestionId("ander.stap.samen")),
                    ),
                ),
            ),
        ),
        Step(
            TOGETHER_STEP,
            "Samen",
            result="Eén antwoord",
            explanation="Dezelfde soorten, samen beantwoord.",
            questions=(
                _joint(Kind.TEXT),
                replace(_joint(Kind.STATEMENT), options=OPTIONS),
                replace(_joint(Kind.NUMBER), minimum=0, maximum=1000),
                replace(_joint(Kind.POSITION), poles=("regie", "ruimte")),
                Question(WEIGHTS, Kind.WEIGH, Who.JOINT, "Samen wegen", options=OPTIONS),
            ),
        ),
    ),
)

QUESTIONS = {question.id: question for question in PROGRAMME.questions()}

FITTING: dict[Kind, Value] = {
    Kind.TEXT: TextValue("Rust op straat"),
    Kind.ITEMS: ItemsValue(("rust", "ruimte")),
    Kind.STATEMENT: ChosenValue(("welzijn",)),
    Kind.CHOICE: ChosenValue(("welzijn", "vrijheid")),
    Kind.NUMBER: NumberValue("12.50"),
    Kind.WEIGH: WeightsValue({"vrijheid": 60, "welzijn": 40, "veiligheid": 0}),
    Kind.RANK: RankValue(("welzijn", "veiligheid", "vrijheid")),
    Kind.POSITION: PositionValue(-5),
    Kind.RECORD: RowsValue(({"wat": "een brief", "wie": "de wijk"},)),
    Kind.RECORDS: RowsValue(({"wat": "een brief", "wie": "de wijk"}, {"wat": "a", "wie": "b"})),
}
"""An answer to the own question of each kind."""
