"""The sentences in and under the fields of an answer."""

from __future__ import annotations

from workshop.domain.errors import AnswerInvalidError, TextTooLongError
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Field, Kind, Question, Who
from workshop.texts.ui import inputs

QUESTION = Question(
    QuestionId("visie.waarden.eigen"),
    Kind.RECORD,
    Who.OWN,
    "Wat?",
    fields=(Field("wat", "Wat er gebeurde"),),
)


def test_a_problem_is_said_without_the_id_of_the_question() -> None:
    error = AnswerInvalidError(QUESTION.id, "sum", {"found": "90", "expected": "100"})
    sentence = inputs.problem(QUESTION, error)
    assert sentence == "De punten zijn samen 90. Het moeten er 100 zijn."


def test_a_problem_names_a_field_by_its_label() -> None:
    error = AnswerInvalidError(QUESTION.id, "main_field", {"field": "wat"})
    assert inputs.problem(QUESTION, error) == "Het veld ‘Wat er gebeurde’ mag niet leeg zijn."


def test_an_unknown_field_is_named_as_it_came() -> None:
    error = AnswerInvalidError(QUESTION.id, "main_field", {"field": "waar"})
    assert "‘waar’" in inputs.problem(QUESTION, error)


def test_a_text_that_is_too_long_is_explained_as_everywhere() -> None:
    sentence = inputs.problem(QUESTION, TextTooLongError(QUESTION.id, 500, 400))
    assert sentence.startswith("De tekst voor het antwoord is te lang: 500 tekens")


def test_characters_are_counted_only_near_the_end() -> None:
    assert not inputs.characters_left(51)
    assert inputs.characters_left(50) == "nog 50 tekens"
    assert inputs.characters_left(0) == "nog 0 tekens"
    assert inputs.characters_left(-3) == "3 tekens te veel"


def test_the_points_say_what_is_left_or_too_many() -> None:
    assert inputs.points(80) == "80 van 100 verdeeld, nog 20"
    assert inputs.points(100) == "100 van 100 verdeeld"
    assert inputs.points(104) == "104 van 100 verdeeld, 4 te veel"


def test_places_and_choices_in_words() -> None:
    assert inputs.place(0, ("a", "b")) == "Precies in het midden"
    assert inputs.place(-3, ("links", "rechts")) == "3 naar: Links"
    assert inputs.place(2, ("links", "rechts")) == "2 naar: Rechts"
    assert inputs.most(1) == "Kies er één."
    assert inputs.most(3) == "Kies er hoogstens 3."
    assert inputs.ranks(4) == "Gebruik elk getal van 1 tot en met 4 één keer."


def test_bounds_are_said_when_both_are_known() -> None:
    assert inputs.between(0, 10, "euro") == "0 tot en met 10 euro"
    assert inputs.between(None, 10, "euro") == "euro"
    assert not inputs.between(0, None, "")
    assert inputs.between(0, 10, "") == "0 tot en met 10"


def test_fields_have_names_for_who_cannot_see_them() -> None:
    assert inputs.nth(2) == "Antwoord 2"
    assert inputs.row(2) == "Regel 2"
    assert inputs.row_field(2, "Wat") == "Wat, regel 2"
    assert inputs.no_points("Welzijn").startswith("Typ bij Welzijn")
