"""Small evenings to lay beside each other, as their reports tell them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.domain.method import JOINT, PROGRAMME, QUESTIONS, joint, own
from tests.pictures.evening import WORDS, Council
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId
from workshop.domain.programme import Kind, Option
from workshop.domain.values import ChosenValue, PositionValue, Value, WeightsValue
from workshop.pictures.comparing import Ended, EveningsCompared, compared
from workshop.pictures.comparing.compared import ComparedQuestion
from workshop.pictures.joint import EntryPicture, FieldPicture
from workshop.pictures.report import report_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.programme import Programme

GONE: Final = (WORDS.erased, WORDS.gone)
OWN_WEIGHTS: Final = own(Kind.WEIGH)
PLACES: Final = own(Kind.POSITION)
STATEMENT: Final = own(Kind.STATEMENT)
PLACE_TOGETHER: Final = joint(Kind.POSITION)
FIVE: Final = (
    Option("helemaal_oneens", "Helemaal oneens"),
    Option("oneens", "Oneens"),
    Option("neutraal", "Neutraal"),
    Option("eens", "Eens"),
    Option("helemaal_eens", "Helemaal eens"),
)


def council() -> Council:
    """An evening without anything on it."""
    return Council()


def wrote(evening: Council, *texts: str, question: QuestionId = JOINT) -> Council:
    """These texts were written down together."""
    field = QUESTIONS[question].main_field
    for number, text in enumerate(texts, 1):
        evening.do(c.SetEntry(question, EntryId(f"{question}-{number}"), {field: text}))
    return evening


def answered(evening: Council, question: QuestionId, *values: Value) -> Council:
    """As many members of the council answered, and it was shown."""
    for person, value in zip(evening.group("Noord", len(values)), values, strict=True):
        evening.do(c.SubmitAnswer(person, question, value))
    evening.do(c.Show(question))
    return evening


def weights(*points: int) -> WeightsValue:
    """Points for freedom, welfare and security."""
    keys = ("vrijheid", "welzijn", "veiligheid")
    return WeightsValue(dict(zip(keys, points, strict=True)))


def place(number: int) -> PositionValue:
    """A place between the poles."""
    return PositionValue(number)


def chose(key: str) -> ChosenValue:
    """An answer to a statement."""
    return ChosenValue((key,))


def ended(evening: Council, date: str, programmes: tuple[Programme, ...] = (PROGRAMME,)) -> Ended:
    """What its report says, as of another day."""
    return Ended(replace(report_data(evening.state, WORDS), date=date), programmes)


def beside(*evenings: Ended) -> EveningsCompared:
    """All of them compared."""
    return compared(evenings, GONE)


def of(found: EveningsCompared, question: QuestionId) -> ComparedQuestion:
    """What was found of one question."""
    return next(each for each in found.questions if each.id == question)


def entry(text: str, id: str = "e", meaning: str = "", rationale: str = "") -> EntryPicture:
    """An entry with a column beside its name."""
    fields = (FieldPicture("naam", "Naam", text), FieldPicture("uitleg", "Uitleg", meaning))
    return EntryPicture(id, fields, rationale, (), text)


def entries(texts: Sequence[str]) -> list[EntryPicture]:
    """Bare ones."""
    return [entry(text, str(number)) for number, text in enumerate(texts)]
