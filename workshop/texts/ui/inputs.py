"""What stands in and under the fields in which an answer is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.errors import AnswerInvalidError
from workshop.domain.programme import WEIGH_TOTAL
from workshop.texts.counting import capital
from workshop.texts.explaining import ANSWER_PROBLEMS, explain

if TYPE_CHECKING:
    from workshop.domain.errors import TextTooLongError
    from workshop.domain.programme import Question

PLACE_HELP: Final = "Pijltjes kiezen een plek. Of typ -5 tot en met 5."
RANK_HELP: Final = "Zet 1 bij wat het belangrijkst is."
NO_PLACE: Final = "Nog geen plek gekozen"
ADD_ROW: Final = "Nog een regel"
COUNTER_FROM: Final = 50
"""Characters left from which they are counted."""


def problem(question: Question, error: AnswerInvalidError | TextTooLongError) -> str:
    """The sentence of `explain`, without the question: it stands right above."""
    if not isinstance(error, AnswerInvalidError):
        return explain(error)
    labels = {each.key: each.label for each in question.fields}
    known = dict(error.detail)
    if "field" in known:
        known["field"] = labels.get(known["field"], known["field"])
    return ANSWER_PROBLEMS[error.problem].format(**known)


def nth(number: int) -> str:
    """The accessible name of one of several fields."""
    return f"Antwoord {number}"


def row_field(row: int, label: str) -> str:
    """The accessible name of a field in one of several rows."""
    return f"{label}, regel {row}"


def row(number: int) -> str:
    """Above a row of fields."""
    return f"Regel {number}"


def characters_left(left: int) -> str:
    """*nog 49 tekens*; nothing while there is room enough."""
    if left > COUNTER_FROM:
        return ""
    if left < 0:
        return f"{-left} tekens te veel"
    return f"nog {left} tekens"


def points(total: int) -> str:
    """The running total of a hundred points."""
    left = WEIGH_TOTAL - total
    if left > 0:
        return f"{total} van {WEIGH_TOTAL} verdeeld, nog {left}"
    if left < 0:
        return f"{total} van {WEIGH_TOTAL} verdeeld, {-left} te veel"
    return f"{total} van {WEIGH_TOTAL} verdeeld"


def no_points(label: str) -> str:
    """Something else than a whole number stands at an option."""
    return f"Typ bij {label} een heel getal, of laat het leeg."


def ranks(count: int) -> str:
    """The numbers do not put all options in an order."""
    return f"Gebruik elk getal van 1 tot en met {count} één keer."


def most(count: int) -> str:
    """How many may be chosen."""
    return "Kies er één." if count == 1 else f"Kies er hoogstens {count}."


def place(number: int, poles: tuple[str, str]) -> str:
    """A place on the line in words."""
    if not number:
        return "Precies in het midden"
    pole = poles[0] if number < 0 else poles[1]
    return f"{abs(number)} naar: {capital(pole)}"


def between(minimum: int | None, maximum: int | None, unit: str) -> str:
    """What a number may be, as far as it is bounded, with its unit."""
    if minimum is not None and maximum is not None:
        return f"{minimum} tot en met {maximum} {unit}".strip()
    return unit
