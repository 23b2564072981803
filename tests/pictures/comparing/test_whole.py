"""Evenings beside each other: only what was shown or written together, and all that is shared."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.method import JOINT, OWN, WEIGHTS, joint
from tests.pictures.comparing.evenings import (
    OWN_WEIGHTS,
    PLACE_TOGETHER,
    PLACES,
    STATEMENT,
    answered,
    beside,
    chose,
    council,
    ended,
    of,
    place,
    weights,
    wrote,
)
from tests.pictures.evening import Council, as_json
from workshop.domain import commands as c
from workshop.domain.codec import decode, encode
from workshop.domain.ids import EntryId
from workshop.domain.programme import Kind
from workshop.domain.settings import ErasureCategory, Presence
from workshop.domain.values import ItemsValue
from workshop.pictures.comparing import EveningsCompared
from workshop.pictures.comparing.compared import Fate
from workshop.pictures.report_data import ReportData

SPRING, AUTUMN, LATER = "2026-03-12", "2026-11-12", "2027-03-12"


def test_the_oldest_evening_stands_first_whatever_the_order() -> None:
    first, last = wrote(council(), "Rust"), wrote(council(), "Ruimte")
    found = beside(ended(last, AUTUMN), ended(first, SPRING))
    assert [each.date for each in found.evenings] == [SPRING, AUTUMN]
    assert found.in_time
    assert [(each.text, each.fate) for each in of(found, JOINT).entries] == [
        ("Ruimte", Fate.CAME),
        ("Rust", Fate.WENT),
    ]
    assert (found.entries_of(Fate.CAME), found.entries_of(Fate.STAYED)) == (1, 0)


def test_on_one_day_nothing_came_or_went_in_time() -> None:
    found = beside(ended(wrote(council(), "Rust"), SPRING), ended(wrote(council(), "Rust"), SPRING))
    assert not found.in_time


def test_a_question_of_one_evening_is_named_apart() -> None:
    first = wrote(wrote(council(), "Rust"), "Een brief", question=joint(Kind.TEXT))
    found = beside(ended(first, SPRING), ended(wrote(council(), "Rust"), AUTUMN))
    assert [each.id for each in found.questions] == [JOINT]
    assert [(each.prompt, each.evening) for each in found.alone] == [("Jullie text?", 0)]


def test_own_answers_never_come_along_and_hidden_ones_leave_no_trace() -> None:
    def evening(*, shown: bool) -> EveningsCompared:
        made = wrote(council(), "Rust")
        (person,) = made.group("Noord", 1)
        made.do(c.SubmitAnswer(person, OWN, ItemsValue(("Geheim woord",))))
        if shown:
            made.do(c.Show(OWN))
        return beside(ended(made, SPRING), ended(wrote(council(), "Rust"), AUTUMN))

    assert "Geheim woord" not in as_json(evening(shown=False))
    assert as_json(evening(shown=False)) == as_json(evening(shown=True))


def test_figures_come_along_only_when_they_were_shown() -> None:
    points = [weights(20, 30, 50)] * 4
    hidden = council()
    for person, value in zip(hidden.group("Noord", 4), points, strict=True):
        hidden.do(c.SubmitAnswer(person, OWN_WEIGHTS, value))
    shown = answered(council(), OWN_WEIGHTS, *points)
    assert not beside(ended(hidden, SPRING), ended(shown, AUTUMN)).questions
    found = of(beside(ended(shown, SPRING), ended(shown, AUTUMN)), OWN_WEIGHTS)
    assert found.weights is not None
    assert found.weights.n == (4, 4)
    assert [each.values for each in found.weights.rows] == [(20, 20), (30, 30), (50, 50)]


def test_statements_and_places_come_along_with_their_number() -> None:
    first = answered(council(), PLACES, place(-5), place(-3), place(1))
    for person in first.group("Zuid", 3):
        first.do(c.SubmitAnswer(person, STATEMENT, chose("welzijn")))
    first.do(c.Show(STATEMENT))
    found = beside(ended(first, SPRING), ended(first, AUTUMN, ()))
    middles, shares = of(found, PLACES).medians, of(found, STATEMENT).shares
    assert middles is not None
    assert (middles.n, middles.medians) == ((3, 3), (-3, -3))
    assert shares is not None
    assert (shares.n, shares.folded) == ((3, 3), False)
    assert [each.values for each in shares.rows] == [(0, 0), (100, 100), (0, 0)]


def weighed(**points: int) -> Council:
    made = council()
    fields = {key: str(value) for key, value in points.items()}
    made.do(c.SetEntry(WEIGHTS, EntryId("w"), fields))
    return made


def test_points_divided_together_stand_side_by_side() -> None:
    first = weighed(vrijheid=20, welzijn=30, veiligheid=50)
    last = weighed(vrijheid=50, welzijn=30, veiligheid=20)
    found = of(beside(ended(first, SPRING), ended(last, AUTUMN)), WEIGHTS)
    assert found.together is not None
    assert not found.entries
    assert [each.values for each in found.together.rows] == [(20, 50), (30, 30), (50, 20)]


def test_what_is_no_division_of_points_is_compared_as_words() -> None:
    whole = ended(weighed(vrijheid=20, welzijn=30, veiligheid=50), SPRING)
    report = decode(ReportData, _in_words(encode(whole.report)), None)
    other = replace(whole, report=replace(report, date=AUTUMN))
    found = of(beside(whole, other), WEIGHTS)
    assert found.together is None
    assert found.entries


def _in_words(data: object) -> object:
    if isinstance(data, dict):
        return {
            key: "vijftig" if key == "text" and value == "50" else _in_words(value)
            for key, value in data.items()
        }
    return [_in_words(each) for each in data] if isinstance(data, list) else data


def test_erased_entries_are_counted_and_not_compared() -> None:
    made = wrote(council(), "Rust", "Mevrouw Jansen")
    made.do(c.EraseText("Mevrouw Jansen", ErasureCategory.MISTAKE, "naam"))
    found = of(beside(ended(made, SPRING), ended(wrote(council(), "Rust"), AUTUMN)), JOINT)
    assert [each.fate for each in found.entries] == [Fate.STAYED]
    assert found.erased == 1


def test_a_question_put_otherwise_says_so_and_one_of_another_kind_is_another() -> None:
    first = ended(wrote(council(), "Rust"), SPRING)
    step, *steps = first.report.programmes[0].steps

    def asked(**changes: object) -> ReportData:
        questions = tuple(replace(each, **changes) for each in step.questions)  # type: ignore[arg-type]
        programme = replace(
            first.report.programmes[0], steps=(replace(step, questions=questions), *steps)
        )
        return replace(first.report, date=AUTUMN, programmes=(programme,))

    other = beside(first, replace(first, report=asked(prompt="Anders?")))
    assert of(other, JOINT).other_words
    assert of(other, JOINT).prompt == "Anders?"
    assert not beside(first, replace(first, report=asked(kind=Kind.TEXT))).questions


def test_places_together_keep_their_poles() -> None:
    first = wrote(council(), "-3", question=PLACE_TOGETHER)
    found = of(beside(ended(first, SPRING), ended(first, AUTUMN)), PLACE_TOGETHER)
    assert (found.kind, found.poles) == (Kind.POSITION, ("regie", "ruimte"))
    assert found.asked == (True, True)


def test_who_was_there_is_told_by_role_and_never_by_name() -> None:
    first = wrote(council(), "Rust")
    first.group("Noord", 2)
    absent = first.person("Wim", role="wethouder")
    first.note(absent, Presence.ABSENT, "19:00")
    last = wrote(council(), "Rust")
    last.person("Ada", "Zuid")
    last.person("Wim", role="wethouder")
    found = beside(ended(first, SPRING), ended(last, AUTUMN), ended(first, LATER))
    roles = [each.roles for each in found.evenings]
    assert roles[0] == roles[2] != roles[1]
    assert len(roles[1]) == 2
    assert [each.present for each in found.evenings] == [2, 1, 2]
    assert found.other_roles
    assert not found.other_councils
    assert "Ada" not in as_json(found)


def test_the_state_of_the_account_comes_along_without_its_names() -> None:
    first = ended(wrote(council(), "Rust"), SPRING)
    status = replace(
        first.report.status, kind="adopted", version=2, changed=True, chair="Ada de Voorzitter"
    )
    sealed = replace(
        first, report=replace(first.report, status=status, municipality="Elders", date=AUTUMN)
    )
    found = beside(first, sealed)
    heads = [(each.status, each.version, each.changed) for each in found.evenings]
    assert heads[1] == ("adopted", 2, True)
    assert heads[0][0] == "concept"
    assert found.other_councils
    assert "Voorzitter" not in as_json(found)


def test_what_was_found_comes_back_from_json_as_it_was() -> None:
    first = answered(wrote(council(), "Rust"), OWN_WEIGHTS, *[weights(20, 30, 50)] * 3)
    found = beside(ended(first, SPRING), ended(first, AUTUMN))
    assert decode(EveningsCompared, encode(found), None) == found
